import { dayOf, formatDay, type WordKey, writtenIn } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { button } from '../../../platform/telegram/buttons.ts';
import type { Spoken } from '../actions/app.ts';
import type { Appeal } from '../queries/appeals.ts';
import { proofLines } from './proof-lines.ts';
import { headOf, type Wording } from './words.ts';

type Rows = ReturnType<typeof button>[][];

/** An official's word as the resident reads it, with what he can do about it. */
export function wordSpoken(app: Pick<Wording, 'clock'>, voice: Voice, appeal: Appeal, word: Spoken): { text: string; rows: Rows } {
  const text = [
    wordHead(app, voice, appeal, word),
    ...wordBody(voice, word),
    ...proofLines(voice, word.proof),
    ...wordEnd(voice, appeal, word),
  ].join('\n\n');
  return { text, rows: rowsOf(voice, appeal, word) };
}

function wordHead(app: Pick<Wording, 'clock'>, voice: Voice, appeal: Appeal, word: Spoken): string {
  const head = { ...headOf(voice, appeal), by: word.byRole };
  const date = word.day === null ? '' : formatDay(voice.language, word.day, dayOf(app.clock()));
  switch (word.outcome) {
    case 'answered':
      return wordAnswered(voice, appeal, word);
    case 'answered-no':
      return voice.say('appeals-told-denied', head);
    case 'done-claimed':
      return voice.say('appeals-told-done', head);
    case 'budgeted':
      return voice.say('appeals-told-budgeted', { ...head, date });
    case 'planned':
      return voice.say('appeals-told-planned', { ...head, date });
    case 'passed-on':
      return voice.say('appeals-told-passed-on', { ...head, body: word.receiver?.body ?? '', phone: word.receiver?.phone ?? '' });
    case 'extended':
      return voice.say('appeals-told-extended', { ...head, date });
    case 'asked':
      return voice.say('appeals-told-asked', head);
    case 'returned':
      return voice.say('appeals-told-returned', head);
  }
}

function wordAnswered(voice: Voice, appeal: Appeal, { body, byRole }: Spoken): string {
  const head = headOf(voice, appeal);
  if (body === '') return voice.say('appeals-answered-files-only', head);
  if (byRole === 'staff') return voice.say('appeals-answered-by-staff', { ...head, answer: body });
  return voice.say(byRole === 'operator' ? 'appeals-answered-by-operator' : 'appeals-answered', { ...head, answer: body });
}

/** His own words, as they are; of what was passed on the name and the telephone stand above. */
function wordBody(voice: Voice, { outcome, body, fileCount, byRole }: Spoken): string[] {
  if (outcome === 'passed-on') return [];
  const inOther = wordLanguage(voice, body, byRole);
  if (outcome === 'answered') return inOther;
  if (body === '') return fileCount > 0 ? [voice.say('appeals-told-files')] : [];
  const isReason = outcome === 'answered-no' || outcome === 'extended' || outcome === 'returned';
  return [voice.say(isReason ? 'appeals-told-reason' : 'appeals-told-words', { text: body }), ...inOther];
}

/** An answer is never translated; that it is in the other language is said, where it can be told. */
function wordLanguage(voice: Voice, body: string, byRole: Spoken['byRole']): string[] {
  const language = writtenIn(body);
  if (language === undefined || language === voice.language) return [];
  const isOperators = byRole === 'operator';
  if (byRole === 'staff') return [voice.say(language === 'kk' ? 'appeals-answer-staff-language-kk' : 'appeals-answer-staff-language-ru')];
  if (language === 'kk') return [voice.say(isOperators ? 'appeals-answer-operator-language-kk' : 'appeals-answer-other-language-kk')];
  return [voice.say(isOperators ? 'appeals-answer-operator-language-ru' : 'appeals-answer-other-language-ru')];
}

function wordEnd(voice: Voice, { authorName }: Appeal, { outcome, byRole }: Spoken): string[] {
  if (outcome === 'answered' || outcome === 'done-claimed') return [voice.say('appeals-solved-ask')];
  if (outcome !== 'asked') return [];
  // Who works for an akim never sees a name.
  if (byRole === 'staff') return [voice.say('appeals-told-asked-unnamed-staff')];
  return [voice.say(byRole === 'akim' && authorName === null ? 'appeals-told-asked-unnamed' : 'appeals-told-asked-how')];
}

function rowsOf(voice: Voice, appeal: Appeal, { outcome }: Spoken): Rows {
  const { id } = appeal;
  switch (outcome) {
    case 'answered':
    case 'done-claimed':
      return verdictRows(voice, appeal);
    case 'answered-no':
      return [
        [button(voice.label('appeals-dispute-button'), 'appeals:unsolved', id)],
        // Of the answer to a neighbour's letter that neighbour says what it is worth.
        appeal.joinedTo === null ? [button(voice.label('appeals-rate-button'), 'appeals:rate-ask', id)] : [],
      ];
    case 'asked':
      return [
        [button(voice.label('appeals-reply-button'), 'appeals:add', id)],
        [button(voice.label('appeals-skip-button'), 'appeals:skip', id)],
      ];
    case 'planned':
    case 'budgeted':
    case 'passed-on':
    case 'extended':
    case 'returned':
      return [[button(voice.label('appeals-open-button'), 'appeals:follow', id)]];
  }
}

/** Whether it is solved, says its author; of what was promised, whether it was kept. */
export function verdictRows(voice: Voice, appeal: Pick<Appeal, 'id' | 'state'>): Rows {
  const [solved, partly, unsolved] = verdictLabels(appeal);
  return [
    [button(voice.label(solved), 'appeals:solved', appeal.id)],
    [button(voice.label(partly), 'appeals:partly', appeal.id)],
    [button(voice.label(unsolved), 'appeals:unsolved', appeal.id)],
  ];
}

/** How he says that it is, that it is only in part, and that it is not. */
export function verdictLabels({ state }: Pick<Appeal, 'state'>): readonly [WordKey, WordKey, WordKey] {
  return state === 'planned'
    ? ['appeals-kept-button', 'appeals-half-button', 'appeals-broken-button']
    : ['appeals-solved-button', 'appeals-partly-button', 'appeals-unsolved-button'];
}
