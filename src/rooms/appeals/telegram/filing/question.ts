import type { Voice } from '../../../../platform/speech/index.ts';
import { anId, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapReader } from '../../../../platform/telegram/face.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { goOn } from '../../actions/filing/drafts.ts';
import { findOpenQuestion } from '../../actions/filing/steps.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { Answered } from '../../queries/questions.ts';
import type { AppealsFaceApp } from '../app.ts';
import { cancelButton } from './notice.ts';

/** A question of the topic, each answer a button; whoever does not know says so. @returns the letter where nothing is asked any more */
export async function askQuestion(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<Draft | undefined> {
  const question = await findOpenQuestion(app.db, draft);
  if (!question) return await goOn(app, ctx.caller.personId, draft.id);
  const isRu = ctx.language === 'ru';
  const option = (label: string, id: number) => [button(label, 'appeals:option', draft.id, question.id, id)];
  const rows = question.options.map(({ id, labelKk, labelRu }) => option(isRu ? labelRu : labelKk, id));
  const unsure = option(ctx.label('appeals-unsure-button'), 0);
  const html = ctx.say('appeals-question', { question: isRu ? question.textRu : question.textKk });
  await show(ctx, html, keyboard([...rows, unsure, [cancelButton(ctx, draft)]]));
  return undefined;
}

/** Reads `appeals:option:DRAFT:QUESTION:OPTION`; option 0: does not know. */
export const anOption: TapReader<{ id: number; questionId: number; optionId: number | null }> = ([
  id = '',
  asked = '',
  chosen = '',
  ...more
]) => {
  const [draft, questionId, optionId] = [anId([id]), anId([asked]), chosen === '0' ? null : anId([chosen])];
  if (more.length > 0 || draft === undefined || questionId === undefined || optionId === undefined) return undefined;
  return { id: draft, questionId, optionId };
};

/** What was answered, a line each, as its author and officials read it. */
export function answerLines(voice: Voice, answers: readonly Answered[]): string[] {
  const isRu = voice.language === 'ru';
  return answers.map((answer) => {
    const label = isRu ? answer.labelRu : answer.labelKk;
    const question = isRu ? answer.textRu : answer.textKk;
    return voice.say('appeals-answered-question', { question, answer: label ?? voice.label('appeals-unsure-button') });
  });
}
