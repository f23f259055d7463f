import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../kernel/caller.ts';
import { dayOf, formatShortDay } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { CHECKED_DAYS_MAX, uncheckedBefore } from '../corrections/freshness.ts';
import { countUnchecked, listUnchecked, type Unchecked } from '../queries/unchecked.ts';
import type { DirectoryFaceApp } from './app.ts';
import { buttonName, longName } from './names.ts';

const PAGE_ITEMS = 8;

/** The way to the cards of the operator's areas that nobody has checked for long; nothing where there are none. */
export async function uncheckedRow(app: DirectoryFaceApp, ctx: Ctx): Promise<InlineKeyboardButton[]> {
  const left = await countUnchecked(app.db, askedBy(app, ctx));
  return left > 0 ? [button(ctx.label('directory-unchecked-button', { left }), 'directory:unchecked', 1)] : [];
}

/** Those cards, the longest unchecked first; each leads to the card. @param page from 1 */
export async function showUnchecked(app: DirectoryFaceApp, ctx: Ctx, page: number): Promise<void> {
  const asked = askedBy(app, ctx);
  const total = await countUnchecked(app.db, asked);
  const leave = button(ctx.label('menu-back-button'), 'directory:akims');
  if (total === 0) return await show(ctx, ctx.say('directory-unchecked-none'), keyboard([[leave]]));
  const pages = Math.ceil(total / PAGE_ITEMS);
  const shown = Math.min(page, pages);
  const skip = (shown - 1) * PAGE_ITEMS;
  const cards = (await listUnchecked(app.db, { ...asked, limit: skip + PAGE_ITEMS })).slice(skip);
  const today = dayOf(app.clock());
  const lines = cards.map(({ unitCode, checkedOn }, at) => {
    const place = app.search.place(unitCode);
    const date = formatShortDay(ctx.language, checkedOn, today);
    return ctx.say('directory-unchecked-line', { n: skip + at + 1, unit: place ? longName(ctx, place) : unitCode, date });
  });
  const foot = pages > 1 ? [ctx.say('directory-tree-page', { page: shown, pages })] : [];
  const rows = cards.map(({ unitCode }, at) => [
    button(buttonName(ctx, app.search.chain(unitCode) ?? [], `${skip + at + 1}. `), 'directory:pick', unitCode),
  ]);
  const next = shown < pages ? [button(ctx.label('menu-next-button'), 'directory:unchecked', shown + 1)] : [];
  const back = shown > 1 ? button(ctx.label('menu-back-button'), 'directory:unchecked', shown - 1) : leave;
  const title = ctx.say('directory-unchecked-title', { days: CHECKED_DAYS_MAX });
  await show(ctx, [title, ...lines, ...foot].join('\n'), keyboard([...rows, next, [back]]));
}

function askedBy(app: DirectoryFaceApp, ctx: Ctx): Unchecked {
  return { areaCodes: areasOf(ctx.caller, 'operator'), before: uncheckedBefore(dayOf(app.clock())) };
}
