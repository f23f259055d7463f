import type { InlineKeyboardButton } from 'grammy/types';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { DirectoryFaceApp } from './app.ts';
import { openCard } from './card.ts';
import { CARD_WALK, showBranch } from './tree.ts';

/**
 * Opens what there is to see of a place: the akim's card, or for an oblast or a district what lies below.
 *
 * @param more buttons that stand on the card besides
 * @returns false where it is gone
 */
export async function openPlace(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode, more: InlineKeyboardButton[][] = []): Promise<boolean> {
  const level = app.search.chain(code)?.at(-1)?.level;
  if ((level === 'region' || level === 'district') && (await showBranch(app, ctx, CARD_WALK, { code, page: 1 }))) return true;
  return await openCard(app, ctx, code, more);
}
