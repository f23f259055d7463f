import type { InlineKeyboardButton } from 'grammy/types';
import { dayOf, formatNearDay, formatTime, type WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { endTopicQuestion, switchTopic } from '../../actions/topics/publish-topics.ts';
import { type Category, findCategory } from '../../queries/categories.ts';
import { listQuestions, type Question } from '../../queries/questions.ts';
import { type ChangedPart, listChanges } from '../../queries/topics/changes.ts';
import { QUESTIONS_MAX } from '../../rules.ts';
import type { AppealsFaceApp } from '../app.ts';
import { labelOf } from '../words.ts';
import { topicLines, wordsLines } from './card.ts';
import { countLately, isEditor } from './list.ts';

const CHANGES_SHOWN = 15;

/** A topic as it stands, and what can be changed of it. @param note is said first */
export async function showTopic(app: AppealsFaceApp, ctx: Ctx, code: string, note?: WordKey): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const category = await findCategory(app.db, code);
  if (!category) return await show(ctx, ctx.say('fault-gone'), keyboard([backToList(ctx)]));
  const questions = await listQuestions(app.db, code);
  const count = (await countLately(app)).get(code);
  const lines = [...(note ? [ctx.say(note), ''] : []), ...topicLines(ctx, category, questions, count)];
  await show(ctx, lines.join('\n'), keyboard(topicButtons(ctx, category, questions)));
}

/** By which words a letter about it is known, and the way to write them anew. */
export async function showTopicWords(app: AppealsFaceApp, ctx: Ctx, code: string): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const category = await findCategory(app.db, code);
  if (!category) return await show(ctx, ctx.say('fault-gone'), keyboard([backToList(ctx)]));
  const again = [button(ctx.label('appeals-editor-again-button'), 'appeals:editor-part', code, 'words')];
  await show(ctx, wordsLines(ctx, category).join('\n'), keyboard([again, backToTopic(ctx, code)]));
}

function topicButtons(ctx: Ctx, category: Category, questions: readonly Question[]): InlineKeyboardButton[][] {
  const { code } = category;
  const part = (label: string, name: string) => [button(label, 'appeals:editor-part', code, name)];
  const change = (label: string, what: string, state: string) => [button(label, 'appeals:editor-switch', code, what, state)];
  return [
    part(ctx.label('appeals-editor-label-button'), 'label'),
    part(ctx.label('appeals-editor-name-button'), 'name'),
    part(ctx.label('appeals-editor-body-button'), 'body'),
    part(ctx.label('appeals-editor-phone-button'), 'phone'),
    [button(ctx.label('appeals-editor-words-button'), 'appeals:editor-words', code)],
    ...questions.map(({ id }, at) => [
      button(ctx.label('appeals-editor-mend-button', { n: at + 1 }), 'appeals:editor-mend', code, id),
      button(ctx.label('appeals-editor-end-button', { n: at + 1 }), 'appeals:editor-end', id),
    ]),
    questions.length < QUESTIONS_MAX ? part(ctx.label('appeals-editor-question-button'), 'question') : [],
    category.isUrgent
      ? change(ctx.label('appeals-editor-calm-button'), 'urgent', 'off')
      : change(ctx.label('appeals-editor-urgent-button'), 'urgent', 'on'),
    category.isPublished
      ? change(ctx.label('appeals-editor-hide-button'), 'published', 'off')
      : change(ctx.label('appeals-editor-show-button'), 'published', 'on'),
    [button(ctx.label('appeals-editor-changes-button'), 'appeals:editor-changes', code)],
    backToList(ctx),
  ];
}

export function backToList(ctx: Ctx): InlineKeyboardButton[] {
  return [button(ctx.label('menu-back-button'), 'appeals:editor', 1)];
}

export function backToTopic(ctx: Ctx, code: string): InlineKeyboardButton[] {
  return [button(ctx.label('menu-back-button'), 'appeals:editor-topic', code)];
}

/** Whether it is urgent, whether it is offered. */
export async function flipTopic(
  app: AppealsFaceApp,
  ctx: TapCtx,
  wish: { code: string; what: 'urgent' | 'published'; isOn: boolean },
): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const outcome = await onceAnUpdate('topic-switched', () => switchTopic(app, ctx.caller.personId, wish, ctx.callbackQuery.id));
  if (outcome.ok || outcome.refusal === 'gone') return await showTopic(app, ctx, wish.code);
  await showTopic(app, ctx, wish.code, 'appeals-editor-kept');
}

/** A question is no longer asked; letters that answered it keep the answer. */
export async function endQuestionTap(app: AppealsFaceApp, ctx: TapCtx, questionId: number): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const code = await onceAnUpdate('question-ended', () => endTopicQuestion(app, ctx.caller.personId, questionId, ctx.callbackQuery.id));
  if (code === undefined) return await show(ctx, ctx.say('fault-gone'), keyboard([backToList(ctx)]));
  await showTopic(app, ctx, code, 'appeals-editor-question-ended');
}

const CHANGED = {
  new: 'appeals-editor-changed-new',
  label: 'appeals-editor-changed-label',
  name: 'appeals-editor-changed-name',
  body: 'appeals-editor-changed-body',
  phone: 'appeals-editor-changed-phone',
  words: 'appeals-editor-changed-words',
  urgent: 'appeals-editor-changed-urgent',
  published: 'appeals-editor-changed-published',
  question: 'appeals-editor-changed-question',
  'question-ended': 'appeals-editor-changed-question-ended',
} as const satisfies Record<ChangedPart, WordKey>;

/** Who changed what of a topic and when, the latest first. */
export async function showTopicChanges(app: AppealsFaceApp, ctx: Ctx, code: string): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const category = await findCategory(app.db, code);
  if (!category) return await show(ctx, ctx.say('fault-gone'), keyboard([backToList(ctx)]));
  const changes = await listChanges(app.db, code, CHANGES_SHOWN);
  const lines = changes.map(({ part, personId, at }) => {
    const date = formatNearDay(ctx.language, dayOf(at), dayOf(app.clock()));
    return ctx.say('appeals-editor-change', { date, time: formatTime(at), what: ctx.label(CHANGED[part]), person: String(personId) });
  });
  const title = ctx.say('appeals-editor-topic-title', { topic: labelOf(ctx, category) });
  const html = [title, ...(lines.length === 0 ? [ctx.say('appeals-editor-changes-none')] : lines)].join('\n');
  await show(ctx, html, keyboard([backToTopic(ctx, code)]));
}
