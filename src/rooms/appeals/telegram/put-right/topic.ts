import { anId, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { correctTopic } from '../../actions/put-right/topic.ts';
import { listOffered } from '../../queries/categories.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCaseScreen } from '../desk/case.ts';
import { backTo, findAtDesk, officialOf } from '../desk/desk.ts';
import { aTopicCode } from '../topic-code.ts';
import { headOf, labelOf } from '../words.ts';

/** What a letter is about, for the operator of its area to correct: all that are offered but its own. */
export async function askRightTopic(app: AppealsFaceApp, ctx: TapCtx, { id, nth: asked }: { id: number; nth: number }): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const others = (await listOffered(app.db)).filter(({ code }) => code !== found.appeal.categoryCode);
  const page = pageOf(asked, others.length);
  const rows = others
    .slice(page.from, page.through)
    .map((category) => [button(labelOf(ctx, category), 'appeals:op-topic-set', id, category.code)]);
  const html = [ctx.say('appeals-op-topic-ask', headOf(ctx, found.appeal)), ...pageLines(ctx, page)].join('\n');
  await show(ctx, html, keyboard([...rows, ...pageRows(ctx, page, ['appeals:op-topic', id], backTo(ctx, id))]));
}

/** One was tapped: the case again, as it stands now. */
export async function takeRightTopic(app: AppealsFaceApp, ctx: TapCtx, { id, code }: { id: number; code: string }): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  await onceAnUpdate('topic-corrected', () => correctTopic(app, officialOf(ctx, found.desk), id, code));
  await openCaseScreen(app, ctx, id);
}

export const aRightTopic: TapReader<{ id: number; code: string }> = ([id = '', ...rest]) => {
  const [of, code] = [anId([id]), aTopicCode(rest)];
  return of !== undefined && code !== undefined ? { id: of, code } : undefined;
};
