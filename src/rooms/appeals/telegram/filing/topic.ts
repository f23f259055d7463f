import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { moveDraft } from '../../actions/filing/drafts.ts';
import { proposeTopic } from '../../actions/filing/topics.ts';
import { listOffered } from '../../queries/categories.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';
import { labelOf } from '../words.ts';

/** On the first page; the rest stands on the second, so that no topic is more than two taps away. */
const FREQUENT = 8;

/** What the letter is about: the topic that its words say, for a yes; three where they leave it open; the whole list where they say nothing. */
export async function askTopic(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const { topics, isSure } = await proposeTopic(app, ctx.caller.personId, draft);
  const [first] = topics;
  if (!first) return await showTopics(app, ctx, draft, 1);
  const rows = topics.map((category, at) => {
    const label = isSure && at === 0 ? ctx.label('appeals-topic-yes-button') : labelOf(ctx, category);
    return [button(label, 'appeals:topic', draft.id, category.code)];
  });
  const other = [button(ctx.label('appeals-topic-more-button'), 'appeals:topics', draft.id, 1)];
  const cancel = [button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id)];
  const html = isSure ? ctx.say('appeals-topic-guess', { topic: labelOf(ctx, first) }) : ctx.say('appeals-topic-ask');
  await show(ctx, html, keyboard([...rows, other, cancel]));
}

/** @param page 1: the most frequent topics, 2: all others */
async function showTopics(app: AppealsFaceApp, ctx: Ctx, draft: Draft, page: number): Promise<void> {
  const all = await listOffered(app.db);
  const shown = page === 1 ? all.slice(0, FREQUENT) : all.slice(FREQUENT);
  const other = page === 1 ? 2 : 1;
  const rows = shown.map((category) => [button(labelOf(ctx, category), 'appeals:topic', draft.id, category.code)]);
  const turn = [button(ctx.label(page === 1 ? 'appeals-topic-more-button' : 'menu-back-button'), 'appeals:topics', draft.id, other)];
  const cancel = [button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id)];
  await show(ctx, ctx.say('appeals-topic-ask'), keyboard([...rows, turn, cancel]));
}

export async function turnTopics(app: AppealsFaceApp, ctx: Ctx, { id, page }: { id: number; page: number }): Promise<void> {
  const draft = await moveDraft(app, ctx.caller.personId, id, { step: 'topic' });
  await (draft ? showTopics(app, ctx, draft, page) : show(ctx, ctx.say('fault-gone')));
}
