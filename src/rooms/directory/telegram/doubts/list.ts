import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf, officesOf } from '../../../../kernel/caller.ts';
import { dayOf, formatShortDay } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { countWaitingDoubts, type DoubtsAsked, listWaitingDoubts } from '../../queries/doubts.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { buttonName, longName } from '../names.ts';
import { kindWord } from './words.ts';

/** The way to what residents say of the cards in the operator's areas; nothing where nothing waits. */
export async function doubtsRow(app: Pick<DirectoryFaceApp, 'db'>, ctx: Ctx): Promise<InlineKeyboardButton[]> {
  const left = await countWaitingDoubts(app.db, askedBy(ctx));
  return left > 0 ? [button(ctx.label('directory-doubts-button', { left }), 'directory:doubts', 1)] : [];
}

/** What waits for the operator, the oldest first. @param number of the page, from 1 */
export async function showDoubts(app: DirectoryFaceApp, ctx: Ctx, number: number): Promise<void> {
  const asked = askedBy(ctx);
  const total = await countWaitingDoubts(app.db, asked);
  const leave = button(ctx.label('menu-back-button'), 'directory:akims');
  if (total === 0) return await show(ctx, ctx.say('directory-doubts-none'), keyboard([[leave]]));
  const page = pageOf(number, total);
  const doubts = (await listWaitingDoubts(app.db, { ...asked, limit: page.through })).slice(page.from);
  const today = dayOf(app.clock());
  const lines = doubts.map(({ unitCode, kind, madeAt }, at) => {
    const place = app.search.place(unitCode);
    const unit = place ? longName(ctx, place) : unitCode;
    const date = formatShortDay(ctx.language, dayOf(madeAt), today);
    return ctx.say('directory-doubts-line', { n: page.from + at + 1, unit, what: kindWord(ctx, kind), date });
  });
  const rows = doubts.map(({ id, unitCode }, at) => [
    button(buttonName(ctx, app.search.chain(unitCode) ?? [], `${page.from + at + 1}. `), 'directory:doubt', id),
  ]);
  const html = [ctx.say('directory-doubts-title'), ...lines, ...pageLines(ctx, page)].join('\n');
  await show(ctx, html, keyboard([...rows, ...pageRows(ctx, page, ['directory:doubts'], [leave])]));
}

/** What is said of the akim of one's own office is for another operator. */
function askedBy(ctx: Ctx): DoubtsAsked {
  return { areaCodes: areasOf(ctx.caller, 'operator'), ownUnits: officesOf(ctx.caller) };
}
