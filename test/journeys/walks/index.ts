import { arrival } from './arrival.ts';
import { home } from './home.ts';
import { answer, complain, verdict } from './letter.ts';
import { cancel, compose } from './notice.ts';
import { surveyAnswer, surveyCompose } from './survey.ts';
import type { Walk } from './walk.ts';

export { ANSWER, casesOf } from './cases.ts';
export { answer, complain, verdict } from './letter.ts';
export { callsOf, expectHandled, screensOf } from './screens.ts';
export type { Walk, Walker } from './walk.ts';

export const WALKS: readonly Walk[] = [arrival, home, compose, cancel, complain, answer, verdict, surveyAnswer, surveyCompose];
/** Who runs the bot on which these are walked: surveys name him. */
export const OPERATOR = { nameKk: '«Ауыл» қоры', nameRu: 'Фонд «Ауыл»' };
