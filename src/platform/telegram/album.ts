import type { Ctx } from './context.ts';

/**
 * Whether a picture of this album was answered before: an album comes as one update for each of its pictures, and the first one is
 * answered for all. Remembers the album.
 *
 * @param album Telegram's `media_group_id`; undefined or null: none, and then false
 */
export async function isAnsweredAlbum(ctx: Ctx, album: string | null | undefined): Promise<boolean> {
  if (album === undefined || album === null) return false;
  const screen = await ctx.session;
  if (screen.album === album) return true;
  screen.album = album;
  return false;
}
