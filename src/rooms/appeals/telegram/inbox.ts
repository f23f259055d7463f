import { areasOf } from '../../../kernel/caller.ts';
import { dayOf, formatShortDay, type WordKey } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../platform/telegram/pages.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { readCalendar } from '../../calendar/index.ts';
import { doubtsRow } from '../../directory/index.ts';
import { countOpen, type Desk, listOpen, type OpenCounts } from '../queries/desks.ts';
import { soonBy } from '../soon.ts';
import type { AppealsFaceApp } from './app.ts';
import { headOf } from './words.ts';

/** A list of open cases. */
interface List {
  /** Its pages are at `verb:PAGE`. */
  readonly verb: string;
  readonly title: WordKey;
  readonly none: WordKey;
  readonly desk: Desk;
  /** Only what is due soon or late. */
  readonly onlySoon: boolean;
}

/** What waits for an akim: first what the resident disagrees with, then by the last day. @param page from 1 */
export async function openInbox(app: AppealsFaceApp, ctx: Ctx, page: number): Promise<void> {
  const words = { title: 'appeals-inbox-title', none: 'appeals-inbox-none' } as const;
  await showList(app, ctx, { verb: 'appeals:inbox', ...words, desk: akimDesk(ctx), onlySoon: false }, page);
}

/** Of that, what is late or due within three working days. */
export async function openDue(app: AppealsFaceApp, ctx: Ctx, page: number): Promise<void> {
  const words = { title: 'appeals-due-title', none: 'appeals-due-none' } as const;
  await showList(app, ctx, { verb: 'appeals:due', ...words, desk: akimDesk(ctx), onlySoon: true }, page);
}

/** What the operators of the caller's areas have to see to. */
export async function openQueue(app: AppealsFaceApp, ctx: Ctx, page: number): Promise<void> {
  const words = { title: 'appeals-queue-title', none: 'appeals-queue-none' } as const;
  const desk = { role: 'operator', areaCodes: areasOf(ctx.caller, 'operator'), ownUnits: areasOf(ctx.caller, 'akim') } as const;
  await showList(app, ctx, { verb: 'appeals:queue', ...words, desk, onlySoon: false }, page);
}

function akimDesk(ctx: Ctx): Desk {
  return { role: 'akim', unitCodes: areasOf(ctx.caller, 'akim') };
}

async function showList(app: AppealsFaceApp, ctx: Ctx, list: List, asked: number): Promise<void> {
  const today = dayOf(app.clock());
  const soon = soonBy(await readCalendar(app.db), today);
  const counts = await countOpen(app.db, list.desk, today, soon);
  const total = list.onlySoon ? counts.soon : counts.all;
  // What residents say of cards waits for operators too.
  const beside = list.desk.role === 'operator' ? await doubtsRow(app.directory, ctx) : [];
  if (total === 0) return await show(ctx, ctx.say(list.none), beside.length > 0 ? keyboard([beside]) : undefined);

  const page = pageOf(asked, total);
  const through = await listOpen(app.db, list.desk, { limit: page.through, dueBy: list.onlySoon ? soon : undefined });
  const appeals = through.slice(page.from);
  const lines = appeals.map((appeal, at) => {
    const day = formatShortDay(ctx.language, appeal.plannedOn ?? appeal.dueOn, today);
    return ctx.say('appeals-case-line', { ...headOf(ctx, appeal), day, n: page.from + at + 1 });
  });
  const head = [ctx.say(list.title), ...(list.onlySoon ? [] : countLines(ctx, counts))];
  const rows = appeals.map((appeal, at) => {
    const label = ctx.label('appeals-case-button', { n: page.from + at + 1, code: headOf(ctx, appeal).code });
    return [button(label, 'appeals:case', appeal.id)];
  });
  const html = [...head, '', ...lines, ...pageLines(ctx, page)].join('\n');
  await show(ctx, html, keyboard([...rows, ...pageRows(ctx, page, [list.verb]), beside]));
}

/** What is most pressing first; nothing is said of what there is none of. */
function countLines(ctx: Ctx, counts: OpenCounts): string[] {
  const lines = [
    ['appeals-inbox-late', counts.late],
    ['appeals-inbox-today', counts.today],
    ['appeals-inbox-disputed', counts.disputed],
    ['appeals-inbox-new', counts.fresh],
    ['appeals-inbox-all', counts.all],
  ] as const;
  return lines.filter(([, n]) => n > 0).map(([key, n]) => ctx.say(key, { n }));
}
