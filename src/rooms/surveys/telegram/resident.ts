import { dayOf, formatDay, type Language } from '../../../kernel/locale/index.ts';
import { voiceIn } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { mayAnswer, takeAnswer } from '../actions/answer.ts';
import type { Option } from '../options.ts';
import { findSurvey, listSurveysFor } from '../queries/surveys.ts';
import type { AnswerRefusal } from '../rules.ts';
import type { SurveysFaceApp } from './app.ts';
import { listLines } from './list.ts';
import { showResult } from './reading.ts';
import { invitation } from './words.ts';

const SHOWN_MAX = 8;

/** Open surveys that the person is invited to, and the results of those he took part in. */
export async function showMine(app: SurveysFaceApp, ctx: Ctx): Promise<void> {
  const surveys = await listSurveysFor(app.db, ctx.caller.personId, SHOWN_MAX);
  if (surveys.length === 0) return await show(ctx, ctx.say('surveys-none'));
  const { lines, buttons } = listLines(app, ctx, surveys, (survey) => (survey.step === 'open' ? 'surveys:begin' : 'surveys:result'));
  await show(ctx, [ctx.say('surveys-list'), ...lines].join('\n'), keyboard(buttons));
}

/** The question with its answers; what was answered before is not shown. */
export async function ask(app: SurveysFaceApp, ctx: Ctx, id: number, language: Language): Promise<void> {
  const decision = await mayAnswer(app, id, ctx.caller.personId);
  if (!decision.ok) return await refuse(app, ctx, id, decision.refusal);
  const { html, markup } = invitation(app, voiceIn(app.speech, language), decision.value);
  await show(ctx, html, markup);
}

/** One tap is an answer. The thanks are the same for every answer: nobody who looks at the chat later can tell it. */
export async function answer(app: SurveysFaceApp, ctx: Ctx, said: { id: number; option: Option; language?: Language }): Promise<void> {
  const { id: surveyId, option, language = ctx.language } = said;
  const take = () => takeAnswer(app, { surveyId, personId: ctx.caller.personId, option });
  const outcome = await onceAnUpdate('survey-answered', take);
  if (!outcome.ok) return await refuse(app, ctx, surveyId, outcome.refusal);
  const voice = voiceIn(app.speech, language);
  const date = formatDay(language, dayOf(outcome.value.closesAt), dayOf(app.clock()));
  const change = button(voice.label('surveys-change-button'), 'surveys:lang', surveyId, language);
  await show(ctx, voice.say('surveys-thanks', { date }), keyboard([[change]]));
}

async function refuse(app: SurveysFaceApp, ctx: Ctx, id: number, refusal: AnswerRefusal): Promise<void> {
  switch (refusal) {
    case 'gone':
      return await show(ctx, ctx.say('fault-gone'));
    case 'not-invited':
      return await show(ctx, ctx.say('surveys-not-invited'));
    case 'electing':
      return await show(ctx, ctx.say('surveys-electing'));
    case 'closed': {
      const survey = await findSurvey(app.db, id);
      // Its time is past, and it is being counted in this moment.
      if (!survey || survey.step === 'open') return await show(ctx, ctx.say('surveys-counting'));
      await showResult(app, ctx, survey, { before: ctx.say('surveys-closed') });
    }
  }
}
