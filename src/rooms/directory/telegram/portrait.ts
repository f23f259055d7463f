import type { InlineKeyboardButton } from 'grammy/types';
import type { PlaceCode } from '../../../kernel/ids.ts';
import { keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { isAway, isHeldBack, isRefusedFile } from '../../../platform/telegram/faults.ts';
import { CAPTION_LENGTH_MAX, lengthAsRead, type Picture } from '../../../platform/telegram/pictures.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { findAkimCard } from '../actions/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { personLines } from './card-text.ts';

type Rows = InlineKeyboardButton[][];

/** What a card says: its text, and its buttons without and with the one that sends the portrait below. */
interface CardLooks {
  readonly text: string;
  readonly buttons: Rows;
  readonly withPhoto: Rows;
}

/** A portrait whose file is not where it was kept, or cannot be read. */
class PortraitGone extends Error {
  override readonly name = 'PortraitGone';
}

/**
 * Shows a card with the portrait above it, or, where the text is too long for a caption or a picture must wait, as a text with a button
 * that brings the portrait. A portrait that cannot be shown at all holds no card up.
 */
export async function showWithPortrait(app: DirectoryFaceApp, ctx: Ctx, photoName: string | null, card: CardLooks): Promise<void> {
  if (photoName === null) return await show(ctx, card.text, keyboard(card.buttons));
  if (lengthAsRead(card.text) > CAPTION_LENGTH_MAX) return await show(ctx, card.text, keyboard(card.withPhoto));
  const outcome = await tried(app, () => app.pictures.show(ctx, portraitOf(app, photoName), card.text, keyboard(card.buttons)));
  if (outcome !== 'done') await show(ctx, card.text, keyboard(outcome === 'later' ? card.withPhoto : card.buttons));
}

/** Says the portrait of who is in office below the card. @returns false where there is none (any more) */
export async function tellPortrait(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const unit = (await findAkimCard(app.db, code))?.unit;
  const tenure = unit?.tenure;
  if (!unit || !tenure?.photoName) return false;
  const portrait = portraitOf(app, tenure.photoName);
  const caption = personLines(ctx, unit, tenure).join('\n');
  const outcome = await tried(app, () => app.pictures.tell(ctx, portrait, caption));
  if (outcome !== 'done') await tell(ctx, ctx.say('directory-photo-later'));
  return true;
}

function portraitOf({ files }: DirectoryFaceApp, photoName: string): Picture {
  return {
    key: photoName,
    read: async () => {
      const bytes = await files.read(photoName).catch((cause: unknown) => {
        throw new PortraitGone('The file of a portrait cannot be read', { cause });
      });
      if (!bytes) throw new PortraitGone('The file of a portrait is not there');
      return bytes;
    },
  };
}

/** @returns `later` where Telegram holds the bot back or fails, `never` where the portrait itself is to blame */
async function tried({ log }: DirectoryFaceApp, say: () => Promise<void>): Promise<'done' | 'later' | 'never'> {
  try {
    await say();
    return 'done';
  } catch (error) {
    if (isHeldBack(error) || isAway(error)) return 'later';
    if (!(error instanceof PortraitGone) && !isRefusedFile(error)) throw error;
    log.warn('A portrait was not shown', { error });
    return 'never';
  }
}
