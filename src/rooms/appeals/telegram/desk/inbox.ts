import type { WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { doubtsRow } from '../../../directory/index.ts';
import type { Desk, OpenCounts } from '../../queries/desks.ts';
import type { AppealsFaceApp } from '../app.ts';
import { bansRow } from '../moderation/bans.ts';
import { alikeRow } from './alike.ts';
import { filterRows } from './inbox-filters.ts';
import { akimDesk, countsOf, listed, operatorDesk } from './inbox-list.ts';

/** A list of open cases. */
interface List {
  /** What a button to a page of it carries before the page. */
  readonly turn: readonly string[];
  readonly title: WordKey;
  readonly none: WordKey;
  readonly desk: Desk;
  /** Only what is due soon or late. */
  readonly onlySoon: boolean;
}

/** What waits for an akim: first what the resident disagrees with, then by the last day. @param page from 1 */
export async function openInbox(app: AppealsFaceApp, ctx: Ctx, page: number): Promise<void> {
  const words = { title: 'appeals-inbox-title', none: 'appeals-inbox-none' } as const;
  await showList(app, ctx, { turn: ['appeals:inbox'], ...words, desk: akimDesk(ctx), onlySoon: false }, page);
}

/** Of that, what is late or due within three working days. */
export async function openDue(app: AppealsFaceApp, ctx: Ctx, page: number): Promise<void> {
  const words = { title: 'appeals-due-title', none: 'appeals-due-none' } as const;
  await showList(app, ctx, { turn: ['appeals:due'], ...words, desk: akimDesk(ctx), onlySoon: true }, page);
}

/** Of that, what the akim has handed to the caller. */
export async function openHanded(app: AppealsFaceApp, ctx: Ctx, page: number): Promise<void> {
  const words = { title: 'appeals-handed-title', none: 'appeals-handed-none' } as const;
  const desk: Desk = { ...akimDesk(ctx), handedTo: ctx.caller.personId };
  await showList(app, ctx, { turn: ['appeals:handed'], ...words, desk, onlySoon: false }, page);
}

/** What the operators of the caller's areas have to see to. */
export async function openQueue(app: AppealsFaceApp, ctx: Ctx, page: number): Promise<void> {
  const words = { title: 'appeals-queue-title', none: 'appeals-queue-none' } as const;
  await showList(app, ctx, { turn: ['appeals:queue'], ...words, desk: operatorDesk(ctx), onlySoon: false }, page);
}

async function showList(app: AppealsFaceApp, ctx: Ctx, list: List, asked: number): Promise<void> {
  const { today, soon, counts } = await countsOf(app, list.desk);
  const total = list.onlySoon ? counts.soon : counts.all;
  // Pictures that are alike, and what residents say of cards, wait for operators too.
  const beside =
    list.desk.role === 'operator' ? [await alikeRow(app, ctx), await bansRow(app, ctx), await doubtsRow(app.directory, ctx)] : [];
  if (total === 0) return await show(ctx, ctx.say(list.none), beside.flat().length > 0 ? keyboard(beside) : undefined);
  const isInbox = list.turn[0] === 'appeals:inbox';
  const areas = list.desk.role === 'operator' ? [button(ctx.label('appeals-queue-areas-button'), 'appeals:queue-areas')] : [];
  const head = [ctx.say(list.title), ...(list.onlySoon ? [] : countLines(ctx, counts))];
  const { html, rows } = await listed(app, ctx, {
    ...list,
    head,
    total,
    asked,
    today,
    among: list.onlySoon ? { dueBy: soon } : undefined,
  });
  await show(ctx, html, keyboard([...rows, ...(isInbox ? filterRows(ctx, counts) : []), areas, ...beside]));
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
