import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../../kernel/caller.ts';
import { dayOf, formatShortDay } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { countWaitingDoubts, type DoubtsAsked, listWaitingDoubts } from '../../queries/doubts.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { buttonName, longName } from '../names.ts';
import { kindWord } from './words.ts';

const PAGE_ITEMS = 8;

/** The way to what residents say of the cards in the operator's areas; nothing where nothing waits. */
export async function doubtsRow(app: Pick<DirectoryFaceApp, 'db'>, ctx: Ctx): Promise<InlineKeyboardButton[]> {
  const left = await countWaitingDoubts(app.db, askedBy(ctx));
  return left > 0 ? [button(ctx.label('directory-doubts-button', { left }), 'directory:doubts', 1)] : [];
}

/** What waits for the operator, the oldest first. @param page from 1 */
export async function showDoubts(app: DirectoryFaceApp, ctx: Ctx, page: number): Promise<void> {
  const asked = askedBy(ctx);
  const total = await countWaitingDoubts(app.db, asked);
  const leave = button(ctx.label('menu-back-button'), 'directory:akims');
  if (total === 0) return await show(ctx, ctx.say('directory-doubts-none'), keyboard([[leave]]));
  const pages = Math.ceil(total / PAGE_ITEMS);
  // The list may have become shorter since the button was made.
  const shown = Math.min(page, pages);
  const skip = (shown - 1) * PAGE_ITEMS;
  const doubts = (await listWaitingDoubts(app.db, { ...asked, limit: skip + PAGE_ITEMS })).slice(skip);
  const today = dayOf(app.clock());
  const lines = doubts.map(({ unitCode, kind, madeAt }, at) => {
    const place = app.search.place(unitCode);
    const unit = place ? longName(ctx, place) : unitCode;
    const date = formatShortDay(ctx.language, dayOf(madeAt), today);
    return ctx.say('directory-doubts-line', { n: skip + at + 1, unit, what: kindWord(ctx, kind), date });
  });
  const foot = pages > 1 ? [ctx.say('directory-tree-page', { page: shown, pages })] : [];
  const rows = doubts.map(({ id, unitCode }, at) => [
    button(buttonName(ctx, app.search.chain(unitCode) ?? [], `${skip + at + 1}. `), 'directory:doubt', id),
  ]);
  const next = shown < pages ? [button(ctx.label('menu-next-button'), 'directory:doubts', shown + 1)] : [];
  const back = shown > 1 ? button(ctx.label('menu-back-button'), 'directory:doubts', shown - 1) : leave;
  await show(ctx, [ctx.say('directory-doubts-title'), ...lines, ...foot].join('\n'), keyboard([...rows, next, [back]]));
}

/** What is said of his own card is for another operator. */
function askedBy(ctx: Ctx): DoubtsAsked {
  return { areaCodes: areasOf(ctx.caller, 'operator'), ownUnits: areasOf(ctx.caller, 'akim') };
}
