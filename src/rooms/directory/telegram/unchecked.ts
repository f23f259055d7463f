import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf } from '../../../kernel/caller.ts';
import { dayOf, formatShortDay } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../platform/telegram/pages.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { CHECKED_DAYS_MAX, uncheckedBefore } from '../corrections/freshness.ts';
import { countUnchecked, listUnchecked, type Unchecked } from '../queries/unchecked.ts';
import type { DirectoryFaceApp } from './app.ts';
import { buttonName, longName } from './names.ts';

/** The way to the cards of the operator's areas that nobody has checked for long; nothing where there are none. */
export async function uncheckedRow(app: DirectoryFaceApp, ctx: Ctx): Promise<InlineKeyboardButton[]> {
  const left = await countUnchecked(app.db, askedBy(app, ctx));
  return left > 0 ? [button(ctx.label('directory-unchecked-button', { left }), 'directory:unchecked', 1)] : [];
}

/** Those cards, the longest unchecked first; each leads to the card. @param number of the page, from 1 */
export async function showUnchecked(app: DirectoryFaceApp, ctx: Ctx, number: number): Promise<void> {
  const asked = askedBy(app, ctx);
  const total = await countUnchecked(app.db, asked);
  const leave = button(ctx.label('menu-back-button'), 'directory:akims');
  if (total === 0) return await show(ctx, ctx.say('directory-unchecked-none'), keyboard([[leave]]));
  const page = pageOf(number, total);
  const cards = (await listUnchecked(app.db, { ...asked, limit: page.through })).slice(page.from);
  const today = dayOf(app.clock());
  const lines = cards.map(({ unitCode, checkedOn }, at) => {
    const place = app.search.place(unitCode);
    const date = formatShortDay(ctx.language, checkedOn, today);
    return ctx.say('directory-unchecked-line', { n: page.from + at + 1, unit: place ? longName(ctx, place) : unitCode, date });
  });
  const rows = cards.map(({ unitCode }, at) => [
    button(buttonName(ctx, app.search.chain(unitCode) ?? [], `${page.from + at + 1}. `), 'directory:pick', unitCode),
  ]);
  const title = ctx.say('directory-unchecked-title', { days: CHECKED_DAYS_MAX });
  const html = [title, ...lines, ...pageLines(ctx, page)].join('\n');
  await show(ctx, html, keyboard([...rows, ...pageRows(ctx, page, ['directory:unchecked'], [leave])]));
}

function askedBy(app: DirectoryFaceApp, ctx: Ctx): Unchecked {
  return { areaCodes: areasOf(ctx.caller, 'operator'), before: uncheckedBefore(dayOf(app.clock())) };
}
