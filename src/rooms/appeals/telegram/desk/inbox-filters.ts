import type { WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button, inRows, keyboard, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapReader } from '../../../../platform/telegram/face.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type Among, countTopics, type OpenCounts } from '../../queries/desks.ts';
import type { AppealsFaceApp } from '../app.ts';
import { aTopicCode } from '../topic-code.ts';
import { topicOf } from '../words.ts';
import { akimDesk, countsOf, listed } from './inbox-list.ts';

const FILTERS = ['late', 'today', 'disputed', 'new', 'promised'] as const;
type Filter = (typeof FILTERS)[number];

/** What each of them is called, with how many there are. */
const LABELS = {
  late: 'appeals-inbox-late',
  today: 'appeals-inbox-today',
  disputed: 'appeals-inbox-disputed',
  new: 'appeals-inbox-new',
  promised: 'appeals-inbox-planned',
} as const satisfies Record<Filter, WordKey>;

function countOf(counts: OpenCounts, filter: Filter): number {
  return filter === 'new' ? counts.fresh : counts[filter];
}

function amongOf(filter: Filter, today: string): Among {
  switch (filter) {
    case 'late':
      return { lateOn: today };
    case 'today':
      return { dueOn: today };
    case 'disputed':
      return { state: 'disputed' };
    case 'new':
      return { state: 'received' };
    case 'promised':
      return { state: 'planned' };
  }
}

/** The ways to see only some of what waits: none to what there is none of. */
export function filterRows(voice: Voice, counts: OpenCounts) {
  const some = FILTERS.filter((filter) => countOf(counts, filter) > 0).map((filter) =>
    button(voice.label(LABELS[filter], { n: countOf(counts, filter) }), 'appeals:inbox-by', filter),
  );
  return [...inRows(some), [button(voice.label('appeals-inbox-topics-button'), 'appeals:inbox-topics')]];
}

/** Only some of what waits for an akim. @returns false where there are none any more: nothing is shown then */
export async function openSome(app: AppealsFaceApp, ctx: Ctx, { filter, page }: { filter: Filter; page: number }): Promise<boolean> {
  const desk = akimDesk(ctx);
  const { today, counts } = await countsOf(app, desk);
  const total = countOf(counts, filter);
  if (total === 0) return false;
  const head = [ctx.say('appeals-inbox-title'), ctx.say(LABELS[filter], { n: total })];
  const leave = [button(ctx.label('menu-back-button'), 'appeals:inbox')];
  const turn = ['appeals:inbox-by', filter];
  const { html, rows } = await listed(app, ctx, { turn, head, desk, among: amongOf(filter, today), total, asked: page, today, leave });
  await show(ctx, html, keyboard(rows));
  return true;
}

/** By topic: those of which something waits, the most first. @returns false where nothing waits any more */
export async function openTopics(app: AppealsFaceApp, ctx: Ctx, asked: number): Promise<boolean> {
  const all = await countTopics(app.db, akimDesk(ctx));
  if (all.length === 0) return false;
  const page = pageOf(asked, all.length);
  const rows = all
    .slice(page.from, page.through)
    .map((topic) => [
      button(ctx.label('appeals-inbox-topic', { topic: topicOf(ctx, topic), n: topic.count }), 'appeals:inbox-topic', topic.code),
    ]);
  const leave = [button(ctx.label('menu-back-button'), 'appeals:inbox')];
  const html = [ctx.say('appeals-inbox-topics-title'), ...pageLines(ctx, page)].join('\n');
  await show(ctx, html, keyboard([...rows, ...pageRows(ctx, page, ['appeals:inbox-topics'], leave)]));
  return true;
}

/** What waits of one topic. @returns false where nothing does any more */
export async function openTopic(app: AppealsFaceApp, ctx: Ctx, { code, page }: { code: string; page: number }): Promise<boolean> {
  const desk = akimDesk(ctx);
  const topic = (await countTopics(app.db, desk)).find((one) => one.code === code);
  if (!topic) return false;
  const { today } = await countsOf(app, desk);
  const head = [ctx.say('appeals-inbox-title'), ctx.say('appeals-inbox-topic', { topic: topicOf(ctx, topic), n: topic.count })];
  const leave = [button(ctx.label('menu-back-button'), 'appeals:inbox-topics')];
  const turn = ['appeals:inbox-topic', code];
  const { html, rows } = await listed(app, ctx, {
    turn,
    head,
    desk,
    among: { category: code },
    total: topic.count,
    asked: page,
    today,
    leave,
  });
  await show(ctx, html, keyboard(rows));
  return true;
}

/** The first page may go without its number. */
export const aPage: TapReader<number> = (rest) => {
  const [page = '1', ...more] = rest;
  return more.length === 0 && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : undefined;
};

export const aFilter: TapReader<{ filter: Filter; page: number }> = ([name = '', ...rest]) => {
  const [filter, page] = [oneOf(...FILTERS)([name]), aPage(rest)];
  return filter !== undefined && page !== undefined ? { filter, page } : undefined;
};

export const aTopicPage: TapReader<{ code: string; page: number }> = ([name = '', ...rest]) => {
  const [code, page] = [aTopicCode([name]), aPage(rest)];
  return code !== undefined && page !== undefined ? { code, page } : undefined;
};
