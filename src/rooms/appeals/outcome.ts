import type { Decision } from '../../kernel/decision.ts';
import { type DeskKind, mayDecide } from './access.ts';
import type { Kind } from './kind.ts';
import type { Piece, SaidFile } from './piece.ts';
import { isProposal, needsDatedAnswer } from './proposal.ts';
import { type BodyRefusal, decideReply } from './rules.ts';
import { after, type EventKind, type State } from './states.ts';
import { blanksIn } from './words/blanks.ts';

/** What an official's word does to a case; each is an event of that name. `budgeted`: there is money for it, by a day. */
export const OUTCOMES = [
  'answered',
  'answered-no',
  'done-claimed',
  'planned',
  'budgeted',
  'passed-on',
  'extended',
  'asked',
  'returned',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Those that answer what was written: its author may complain of them, and the record of a unit counts them. */
export const ANSWERS = ['answered', 'answered-no', 'planned', 'budgeted', 'done-claimed'] as const satisfies readonly Outcome[];

export function isAnswer(kind: EventKind): boolean {
  return (ANSWERS as readonly EventKind[]).includes(kind);
}

/** What officials say of a case to its author, the last of which stands on its cards. */
export const WORDS_OF_OFFICE = [...ANSWERS, 'passed-on', 'extended', 'returned'] as const satisfies readonly Outcome[];

/** Of a case, what decides whether such a word can be said of it. */
export interface Discussed {
  readonly state: State;
  readonly dueOn: string;
  readonly extendedOn: string | null;
  /** The day that is promised, while it is. */
  readonly plannedOn: string | null;
  readonly kind: Kind;
  readonly supportedAt: Date | null;
  /** Of a complaint. */
  readonly aboutAppealId: number | null;
}

/** Days that the law allows, `YYYY-MM-DD` in Kazakhstan. */
export interface LegalDays {
  readonly today: string;
  /** The last day to pass it on. */
  readonly passOnBy: string;
  /** The latest new last day, should it be put off today. */
  readonly extendedUntilMax: string;
  /** The latest day that can be promised: promises that nobody will remember are none. */
  readonly promisedUntilMax: string;
  /** Whether offices work on a day. */
  readonly isWorking: (day: string) => boolean;
}

export type OutcomeRefusal =
  /** Answered, withdrawn or passed on meanwhile; or not for this office. */
  | 'closed'
  /** To refuse, or to put the answer off, is the akim's. */
  | 'akims-only'
  /** So many support the proposal that words alone are no answer. */
  | 'dated-only'
  /** The term to pass it on is over: whoever has it answers it. */
  | 'late-to-pass'
  /** An answer is put off once, and not when its last day is over; that to a complaint never (article 99). */
  | 'no-extension';

/** Whether such a word can be said of a case now by whoever has to answer it. Returning a letter is an operator's; a complaint is answered, and never returned. */
export function decideOutcome(outcome: Outcome, desk: DeskKind, appeal: Discussed, days: LegalDays): OutcomeRefusal | undefined {
  if (outcome === 'returned' && (desk !== 'operator' || appeal.aboutAppealId !== null)) return 'closed';
  if (outcome === 'budgeted' && !isProposal(appeal)) return 'closed';
  if (after(appeal.state, outcome) === undefined) return 'closed';
  if (AKIMS.includes(outcome) && !mayDecide(desk)) return 'akims-only';
  if (outcome === 'answered' && needsDatedAnswer(appeal)) return 'dated-only';
  if (outcome === 'passed-on' && days.today > days.passOnBy) return 'late-to-pass';
  if (outcome !== 'extended') return undefined;
  const isExtendable = appeal.aboutAppealId === null && appeal.extendedOn === null && days.today <= appeal.dueOn;
  return isExtendable ? undefined : 'no-extension';
}

/** What takes something from the resident is decided by whoever bears the office. */
const AKIMS: readonly Outcome[] = ['answered-no', 'extended'];

/** Whether it is said to all who have joined a case: not a question to its author, nor why his letter comes back to him. */
export function isShared(outcome: Outcome): boolean {
  return outcome !== 'asked' && outcome !== 'returned';
}

/** Whether an official promises a day: the author is asked on its day whether it was kept. */
export function isPromise(kind: EventKind): boolean {
  return kind === 'planned' || kind === 'budgeted';
}

/** Whether it names a day. */
export function needsDay(outcome: Outcome): boolean {
  return isPromise(outcome) || outcome === 'extended';
}

export type DayRefusal = 'past' | 'too-far' | 'day-off';

/** Whether a day can be promised, or be the new last day. @param day `YYYY-MM-DD` */
export function decideDay(outcome: Outcome, day: string, appeal: Discussed, days: LegalDays): DayRefusal | undefined {
  if (outcome === 'extended') {
    if (day <= appeal.dueOn) return 'past';
    if (day > days.extendedUntilMax) return 'too-far';
    return days.isWorking(day) ? undefined : 'day-off';
  }
  if (day < days.today) return 'past';
  return day > latestDay(outcome, appeal, days) ? 'too-far' : undefined;
}

/** The latest day that it may name; money does not put off what is promised for a day to come. */
export function latestDay(outcome: Outcome, { plannedOn }: Pick<Discussed, 'plannedOn'>, days: LegalDays): string {
  if (outcome === 'extended') return days.extendedUntilMax;
  return plannedOn !== null && plannedOn >= days.today ? plannedOn : days.promisedUntilMax;
}

/** An official's word, complete. */
export interface Word {
  readonly body: string;
  readonly files: readonly SaidFile[];
  readonly day: string | null;
  /** To whom it is passed on. */
  readonly receiver: Receiver | null;
}

export interface Receiver {
  readonly body: string;
  readonly phone: string;
}

export type WordRefusal =
  | BodyRefusal
  | { readonly reason: 'no-day' }
  /** A refusal, an extension, a return or a question without words. */
  | { readonly reason: 'no-reason' }
  /** Blanks of a template that nobody has filled in. */
  | { readonly reason: 'blanks'; readonly blanks: readonly string[] }
  /** Passed on to somebody whom nobody can reach. */
  | { readonly reason: 'no-receiver' };

/** Letters and digits: less explains nothing. */
export const REASON_CHARS_MIN = 10;

/** What an official has said so far, as it would go to the resident. */
export function decideWord(outcome: Outcome, pieces: readonly Piece[], day: string | null): Decision<Word, WordRefusal> {
  if (needsDay(outcome) && day === null) return { ok: false, refusal: { reason: 'no-day' } };
  const said = decideReply(pieces);
  if (!said.ok) return said;
  const { body, files } = said.value;
  const blanks = blanksIn(body);
  if (blanks.length > 0) return { ok: false, refusal: { reason: 'blanks', blanks } };
  const receiver = outcome === 'passed-on' ? readReceiver(body) : null;
  if (outcome === 'passed-on' && receiver === null) return { ok: false, refusal: { reason: 'no-receiver' } };
  if (explains(outcome) && lettersOf(body) < REASON_CHARS_MIN && !files.some(isSpoken))
    return { ok: false, refusal: { reason: 'no-reason' } };
  return { ok: true, value: { body, files, day, receiver } };
}

function explains(outcome: Outcome): boolean {
  return outcome !== 'answered' && outcome !== 'done-claimed';
}

/** Whether something is said aloud in it. */
export function isSpoken({ kind }: SaidFile): boolean {
  return kind === 'voice' || kind === 'audio' || kind === 'video_note';
}

function digitsOf(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}

export function lettersOf(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/** It stands on every card of the case. */
const RECEIVER_CHARS_MAX = 120;
/** `15.12.2026` is no telephone. */
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;
/** A telephone of any spelling, office numbers of three digits as well. */
const PHONE = /\+?\d[\d\s().–-]{1,}\d/gu;

/** «Аудандық электр желісі, +7 711 443 11 22»: a name, and how to reach it. @returns null where either is missing, or where more than that is said */
export function readReceiver(text: string): Receiver | null {
  // A house or a room may have its number too.
  const phone = text
    .match(PHONE)
    ?.filter((number) => !DATE.test(number.trim()))
    .toSorted((one, other) => digitsOf(other) - digitsOf(one))[0];
  if (phone === undefined) return null;
  const name = text
    .replace(phone, ' ')
    .replaceAll(/[\s,;:]+/gu, ' ')
    .trim();
  return lettersOf(name) >= 3 && text.length <= RECEIVER_CHARS_MAX ? { body: name, phone: phone.trim() } : null;
}
