import { servesCountry } from '../../../../kernel/caller.ts';
import { type PlaceCode, placeCodeOf } from '../../../../kernel/ids.ts';
import { clip, dayOf } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { countAreas, findNext } from '../../queries/queue.ts';
import type { AppealsFaceApp } from '../app.ts';
import { chainTo, unitOf } from '../words.ts';
import { openCaseScreen } from './case.ts';
import { findAtDesk } from './desk.ts';
import { openQueue } from './inbox.ts';
import { aPage } from './inbox-filters.ts';
import { listed, operatorDesk } from './inbox-list.ts';

/** Leaves room for the number on the button. */
const NAME_CHARS_MAX = 28;

/** Several districts of the country bear one name. */
function areaName(app: AppealsFaceApp, ctx: Ctx, code: PlaceCode): string {
  return servesCountry(ctx.caller) ? chainTo(app, ctx, code) : unitOf(app, ctx, code);
}

/** The areas below the operator's own in which something waits, the most first; nothing waits any more: the queue. */
export async function openQueueAreas(app: AppealsFaceApp, ctx: Ctx, asked: number): Promise<void> {
  const areas = await countAreas(app.db, operatorDesk(ctx));
  if (areas.length === 0) return await openQueue(app, ctx, 1);
  const page = pageOf(asked, areas.length);
  const rows = areas.slice(page.from, page.through).map(({ code, count }) => {
    const area = clip(areaName(app, ctx, code), NAME_CHARS_MAX);
    return [button(ctx.label('appeals-queue-area', { area, n: count }), 'appeals:queue-area', code)];
  });
  const leave = [button(ctx.label('menu-back-button'), 'appeals:queue')];
  const html = [ctx.say('appeals-queue-areas-title'), ...pageLines(ctx, page)].join('\n');
  await show(ctx, html, keyboard([...rows, ...pageRows(ctx, page, ['appeals:queue-areas'], leave)]));
}

/** What waits in one of them; nothing any more: the others. */
export async function openQueueArea(app: AppealsFaceApp, ctx: Ctx, { code, page }: { code: PlaceCode; page: number }): Promise<void> {
  const desk = operatorDesk(ctx);
  const area = (await countAreas(app.db, desk)).find((one) => one.code === code);
  if (!area) return await openQueueAreas(app, ctx, 1);
  const today = dayOf(app.clock());
  const head = [ctx.say('appeals-queue-title'), ctx.say('appeals-queue-area', { area: areaName(app, ctx, code), n: area.count })];
  const leave = [button(ctx.label('menu-back-button'), 'appeals:queue-areas')];
  const list = { turn: ['appeals:queue-area', code], head, desk, among: { area: code }, total: area.count, asked: page, today, leave };
  const { html, rows } = await listed(app, ctx, list);
  await show(ctx, html, keyboard(rows));
}

/** The case behind this one in the queue of the caller; at its end the queue itself. */
export async function openNext(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  const next = await findNext(app.db, operatorDesk(ctx), found.appeal);
  await (next === undefined ? openQueue(app, ctx, 1) : openCaseScreen(app, ctx, next));
}

export const anAreaPage: TapReader<{ code: PlaceCode; page: number }> = ([code = '', ...rest]) => {
  const [area, page] = [placeCodeOf(code), aPage(rest)];
  return area !== undefined && page !== undefined ? { code: area, page } : undefined;
};
