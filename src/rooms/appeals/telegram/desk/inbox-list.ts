import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf, officesOf } from '../../../../kernel/caller.ts';
import { dayOf, formatShortDay } from '../../../../kernel/locale/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { readCalendar } from '../../../calendar/index.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { type Among, countOpen, type Desk, listOpen, type OpenCounts } from '../../queries/desks.ts';
import { soonBy } from '../../terms/soon.ts';
import type { AppealsFaceApp } from '../app.ts';
import { whyOf } from '../why.ts';
import { headOf } from '../words.ts';

export function akimDesk(ctx: Ctx): Extract<Desk, { role: 'akim' }> {
  return { role: 'akim', unitCodes: officesOf(ctx.caller) };
}

export function operatorDesk(ctx: Ctx): Extract<Desk, { role: 'operator' }> {
  return { role: 'operator', areaCodes: areasOf(ctx.caller, 'operator'), ownUnits: officesOf(ctx.caller) };
}

/** What is open at a desk, by the calendar as it stands. */
export async function countsOf(app: AppealsFaceApp, desk: Desk): Promise<{ today: string; soon: string; counts: OpenCounts }> {
  const today = dayOf(app.clock());
  const soon = soonBy(await readCalendar(app.db), today);
  return { today, soon, counts: await countOpen(app.db, desk, today, soon) };
}

/** A page of a list. */
interface Listing {
  readonly turn: readonly string[];
  readonly head: readonly string[];
  readonly desk: Desk;
  readonly among?: Among | undefined;
  readonly total: number;
  /** The page, from 1. */
  readonly asked: number;
  readonly today: string;
  /** On its first page: the way back to where it was opened. */
  readonly leave?: InlineKeyboardButton[];
}

/** To an operator it says also why it is there. */
function lineOf(ctx: Ctx, appeal: Appeal, { n, list }: { n: number; list: Listing }): string {
  const { joined, addresseeReason } = appeal;
  const day = formatShortDay(ctx.language, appeal.plannedOn ?? appeal.dueOn, list.today);
  const line = { ...headOf(ctx, appeal), day, n };
  // What is an akim's is among an operator's because it is late.
  const reason = list.desk.role === 'operator' ? (addresseeReason ?? (appeal.addressee === 'akim' ? 'overdue' : null)) : null;
  if (reason === null) return joined > 0 ? ctx.say('appeals-case-line-joined', { ...line, joined }) : ctx.say('appeals-case-line', line);
  const why = whyOf(ctx, reason);
  return joined > 0 ? ctx.say('appeals-queue-line-joined', { ...line, joined, why }) : ctx.say('appeals-queue-line', { ...line, why });
}

/** The page's cases below its head, a button for each. */
export async function listed(app: AppealsFaceApp, ctx: Ctx, list: Listing): Promise<{ html: string; rows: InlineKeyboardButton[][] }> {
  const page = pageOf(list.asked, list.total);
  const through = await listOpen(app.db, list.desk, { limit: page.through, among: list.among });
  const appeals = through.slice(page.from);
  const lines = appeals.map((appeal, at) => lineOf(ctx, appeal, { n: page.from + at + 1, list }));
  const rows = appeals.map((appeal, at) => {
    const label = ctx.label('appeals-case-button', { n: page.from + at + 1, code: headOf(ctx, appeal).code });
    return [button(label, 'appeals:case', appeal.id)];
  });
  const html = [...list.head, '', ...lines, ...pageLines(ctx, page)].join('\n');
  return { html, rows: [...rows, ...pageRows(ctx, page, list.turn, list.leave)] };
}
