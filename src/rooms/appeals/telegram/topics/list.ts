import { servesCountry } from '../../../../kernel/caller.ts';
import { DAY_MS } from '../../../../kernel/clock.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type Category, listCategories } from '../../queries/categories.ts';
import { countCorrections, type TopicCount } from '../../queries/topics/changes.ts';
import type { AppealsFaceApp } from '../app.ts';
import { labelOf } from '../words.ts';

const COUNTED_DAYS = 90;
const NONE: TopicCount = { letters: 0, proposed: 0, corrected: 0 };

/** All topics, with what was written about each lately and how often the bot's guess was corrected. @param asked the page, from 1 */
export async function showEditor(app: AppealsFaceApp, ctx: Ctx, asked: number): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const all = await listCategories(app.db);
  const page = pageOf(asked, all.length);
  const counts = await countLately(app);
  const shown = all.slice(page.from, page.through);
  const lines = [
    ctx.say('appeals-editor-title'),
    ctx.say('appeals-editor-counted', { days: COUNTED_DAYS }),
    '',
    ...shown.map((category) => countLine(ctx, category, counts.get(category.code) ?? NONE)),
    ...pageLines(ctx, page),
  ];
  const rows = shown.map((category) => [button(labelOf(ctx, category), 'appeals:editor-topic', category.code)]);
  const add = [button(ctx.label('appeals-editor-new-button'), 'appeals:editor-new')];
  await show(ctx, lines.join('\n'), keyboard([...rows, ...pageRows(ctx, page, ['appeals:editor']), add]));
}

export async function countLately(app: AppealsFaceApp): Promise<ReadonlyMap<string, TopicCount>> {
  return await countCorrections(app.db, new Date(app.clock().getTime() - COUNTED_DAYS * DAY_MS));
}

function countLine(ctx: Ctx, category: Category, count: TopicCount): string {
  return [
    ctx.say('appeals-editor-line', { topic: labelOf(ctx, category), letters: count.letters }),
    ...(count.corrected === 0 ? [] : [ctx.say('appeals-editor-line-corrected', { corrected: count.corrected })]),
    ...(category.isPublished ? [] : [ctx.say('appeals-editor-line-hidden')]),
  ].join(' · ');
}

/** Whether topics are this operator's to change; who serves an area only is told kindly whose they are. */
export async function isEditor(ctx: Ctx): Promise<boolean> {
  if (servesCountry(ctx.caller)) return true;
  await show(ctx, ctx.say('appeals-editor-not-yours'));
  return false;
}
