import type { InlineKeyboardButton } from 'grammy/types';
import { clip, dayOf, formatDay, type WordKey } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import { digitsFor } from '../../actions/case/proof.ts';
import { offerReceivers } from '../../actions/case/receivers.ts';
import { legalDaysOf, outcomeOf } from '../../actions/case/speak.ts';
import { type DayRefusal, latestDay, needsDay, type Outcome } from '../../outcome.ts';
import { needsProof } from '../../proof/rules.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';
import { headOf, languageOf } from '../words.ts';
import type { AtDesk } from './desk.ts';
import { templatesRow } from './templates.ts';

type Rows = InlineKeyboardButton[][];

const BUTTON_CHARS_MAX = 40;

/** What is asked for each word; where a day comes first, after it. */
const ASKS = {
  answered: 'appeals-answer-ask',
  'answered-no': 'appeals-deny-ask',
  'done-claimed': 'appeals-done-ask',
  planned: 'appeals-plan-ask',
  budgeted: 'appeals-budget-ask',
  'passed-on': 'appeals-pass-on-ask',
  extended: 'appeals-extend-ask',
  asked: 'appeals-question-ask',
  returned: 'appeals-return-ask',
} as const satisfies Record<Outcome, WordKey>;

/** What an official is asked to write for the word that he has chosen, and what he can do instead. */
export async function askScreen(
  app: AppealsFaceApp,
  voice: Voice,
  { appeal, desk }: AtDesk,
  draft: Draft,
): Promise<{ html: string; rows: Rows }> {
  const { passOnBy } = await legalDaysOf(app, app.db, appeal);
  const day = (date: string) => formatDay(voice.language, date, dayOf(app.clock()));
  const asked = needsProof(draft.outcome, appeal) ? 'appeals-done-photo' : ASKS[outcomeOf(draft)];
  const html = voice.say(asked, {
    ...headOf(voice, appeal),
    pass: day(passOnBy),
    date: draft.day === null ? '' : day(draft.day),
    digits: asked === 'appeals-done-photo' ? await digitsFor(app, draft) : '',
  });
  const receivers = await receiverRows(app, { appeal, desk }, draft);
  return {
    html: [html, ...(receivers.length > 0 ? [voice.say('appeals-pass-on-choose')] : [])].join('\n'),
    rows: [...receivers, ...templatesRow(voice, draft), ...dayRow(voice, draft)],
  };
}

/** Whom the case may be passed on to by a tap; empty where another word is said. */
async function receiverRows(app: AppealsFaceApp, { appeal, desk }: AtDesk, draft: Draft): Promise<Rows> {
  if (outcomeOf(draft) !== 'passed-on') return [];
  const offered = await offerReceivers(app, { appeal, desk, language: languageOf(appeal) });
  // Of two by the same name the telephone tells which is which.
  const label = ({ body, phone }: (typeof offered)[number]) =>
    offered.filter((other) => other.body === body).length > 1 ? `${phone} ${body}` : body;
  return offered.map((one) => [button(clip(label(one), BUTTON_CHARS_MAX), 'appeals:pass-to', draft.id, one.nth)]);
}

/** Why it cannot be that day. */
export async function wordDay(app: AppealsFaceApp, voice: Voice, appeal: Appeal, outcome: Outcome, reason: DayRefusal): Promise<string> {
  if (reason === 'past') return voice.say('appeals-day-past');
  if (reason === 'day-off') return voice.say('appeals-day-off');
  const max = latestDay(outcome, appeal, await legalDaysOf(app, app.db, appeal));
  return voice.say('appeals-day-too-far', { max: formatDay(voice.language, max, dayOf(app.clock())) });
}

/** Another day can be chosen until it is sent. */
export function dayRow(voice: Voice, draft: Draft) {
  return needsDay(outcomeOf(draft)) ? [[button(voice.label('appeals-day-change-button'), 'appeals:day-again', draft.id)]] : [];
}
