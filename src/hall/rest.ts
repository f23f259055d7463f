import { Composer, type MiddlewareFn } from 'grammy';
import type { Ctx } from '../platform/telegram/context.ts';
import { answerTap } from '../platform/telegram/face.ts';
import { tell } from '../platform/telegram/screens.ts';
import { correctDraft } from '../rooms/broadcasts/index.ts';
import { searchPlaces } from '../rooms/directory/index.ts';
import type { HallApp } from './app.ts';
import { menuOf } from './menu.ts';

/** Free text looks for a place; everything else that is left gets a kind word, never silence. */
export function restAnswers(app: HallApp): MiddlewareFn<Ctx> {
  const rest = new Composer<Ctx>();
  rest.on('message:text', async (ctx) => {
    if (ctx.message.text.startsWith('/')) return await tell(ctx, ctx.say('fault-unknown-word'), menuOf(ctx));
    await searchPlaces(app.rooms.directory, ctx, ctx.message.text);
  });
  rest.on('edited_message', async (ctx) => {
    if (!(await correctDraft(app.rooms.broadcasts, ctx))) await tell(ctx, ctx.say('fault-edited'));
  });
  rest.on('message', async (ctx) => {
    if (!(await isAnsweredAlbum(ctx))) await tell(ctx, ctx.say('fault-message-kind'), menuOf(ctx));
  });
  // A button of last year, or one that no button of ours has ever carried.
  rest.on('callback_query:data', async (ctx) => {
    await answerTap(ctx, ctx.label('fault-old-tap'));
    await tell(ctx, ctx.say('menu-show'), menuOf(ctx));
  });
  return rest.middleware();
}

/** An album comes as one update for each of its pictures: the first one is answered for all. */
async function isAnsweredAlbum(ctx: Ctx): Promise<boolean> {
  const album = ctx.message?.media_group_id;
  if (album === undefined) return false;
  const screen = await ctx.session;
  if (screen.album === album) return true;
  screen.album = album;
  return false;
}
