import { arrival } from './arrival.ts';
import { aside, words } from './beside.ts';
import { home } from './home.ts';
import { answer, complain, verdict } from './letter.ts';
import { cancel, compose } from './notice.ts';
import { surveyAnswer, surveyCompose } from './survey.ts';
import { surveyClose } from './survey-close.ts';
import type { Walk } from './walk.ts';

export { ANSWER, answersHeard, casesOf } from './cases.ts';
export { answer, complain, residentOf, verdict } from './letter.ts';
export { callsOf, expectHandled, screensOf } from './screens.ts';
export { ANSWERING, composeSurvey, surveysOf } from './survey.ts';
export { closeSurvey, closingOf, resultsIn, untilResultSent } from './survey-close.ts';
export type { Walk, Walker } from './walk.ts';

/** Those first that the ledger has much to send for: it does so while the others are walked. */
export const WALKS: readonly Walk[] = [
  compose,
  surveyAnswer,
  surveyCompose,
  surveyClose,
  answer,
  complain,
  verdict,
  words,
  aside,
  arrival,
  home,
  cancel,
];
/** Who runs the bot on which these are walked: surveys name him. */
export const OPERATOR = { nameKk: '«Ауыл» қоры', nameRu: 'Фонд «Ауыл»' };
/** What comes to others of a walk, however it was walked. */
export const ARRIVED: Readonly<Record<string, unknown>> = {
  answer: ['words', 'voice'],
  'survey-close': { answered: Array.from({ length: 10 }, () => 1), silent: 0, operator: 1 },
};
