import { dayOf, formatDay, type WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import { legalDaysOf, outcomeOf } from '../../actions/case/speak.ts';
import { type DayRefusal, latestDay, needsDay, type Outcome } from '../../outcome.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';
import { headOf } from '../words.ts';
import { templatesRow } from './templates.ts';

/** What is asked for each word; where a day comes first, after it. */
const ASKS = {
  answered: 'appeals-answer-ask',
  'answered-no': 'appeals-deny-ask',
  'done-claimed': 'appeals-done-ask',
  planned: 'appeals-plan-ask',
  'passed-on': 'appeals-pass-on-ask',
  extended: 'appeals-extend-ask',
  asked: 'appeals-question-ask',
  returned: 'appeals-return-ask',
} as const satisfies Record<Outcome, WordKey>;

/** What an official is asked to write for the word that he has chosen. */
export async function wordAsk(app: AppealsFaceApp, voice: Voice, appeal: Appeal, draft: Draft): Promise<string> {
  const { passOnBy } = await legalDaysOf(app, app.db, appeal);
  const day = (date: string) => formatDay(voice.language, date, dayOf(app.clock()));
  return voice.say(ASKS[outcomeOf(draft)], {
    ...headOf(voice, appeal),
    pass: day(passOnBy),
    date: draft.day === null ? '' : day(draft.day),
  });
}

/** Why it cannot be that day. */
export async function wordDay(app: AppealsFaceApp, voice: Voice, appeal: Appeal, outcome: Outcome, reason: DayRefusal): Promise<string> {
  if (reason === 'past') return voice.say('appeals-day-past');
  if (reason === 'day-off') return voice.say('appeals-day-off');
  const max = latestDay(outcome, await legalDaysOf(app, app.db, appeal));
  return voice.say('appeals-day-too-far', { max: formatDay(voice.language, max, dayOf(app.clock())) });
}

/** What can be done where the words are asked for, besides saying them. */
export function askRows(voice: Voice, draft: Draft) {
  return [...templatesRow(voice, draft), ...dayRow(voice, draft)];
}

/** Another day can be chosen until it is sent. */
export function dayRow(voice: Voice, draft: Draft) {
  return needsDay(outcomeOf(draft)) ? [[button(voice.label('appeals-day-change-button'), 'appeals:day-again', draft.id)]] : [];
}
