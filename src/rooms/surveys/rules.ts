import type { Decision } from '../../kernel/decision.ts';

/** As long as Telegram's own polls allow; an invitation holds it with all that must be said before. */
export const QUESTION_CHARS_MAX = 300;

/** Some letters at least: a face alone asks nothing. */
const ASKS = /\p{L}{2}/u;

export type DraftStep = 'text-kk' | 'text-ru' | 'area' | 'days' | 'confirm';
export type Step = DraftStep | 'open' | 'closing' | 'closed' | 'cancelled';
/** `trust`: the question as it is; `own`: the author's wording. Both over the same answers. */
export type Template = 'trust' | 'own';
/** Whose akim is asked about; `any`: people of one area who have different ones. */
export type Subject = 'okrug' | 'village' | 'kent' | 'town' | 'any';

const SUBJECT_OF_KIND: Readonly<Record<string, Subject>> = {
  'rural-okrug': 'okrug',
  'village-akimat': 'village',
  'kent-akimat': 'kent',
  'town-akimat': 'town',
};

/**
 * Which akim the people of an area have. Above the units they have different ones: some that of an okrug, some that of a village or a kent.
 *
 * @param chain from the oblast down to the area
 */
export function subjectOf(chain: readonly { readonly kind: string }[]): Subject {
  for (const { kind } of chain.toReversed()) {
    const subject = SUBJECT_OF_KIND[kind];
    if (subject) return subject;
  }
  return 'any';
}

export interface QuestionChange {
  readonly step: 'text-ru' | 'area';
  readonly questionKk?: string;
  readonly questionRu?: string;
}

export type QuestionRefusal =
  | { readonly reason: 'text-only' }
  | { readonly reason: 'too-long'; readonly chars: number; readonly charsMax: number };

/** Decides what the author's text does to his draft. Both languages are asked for in turn; neither may be left out. */
export function decideQuestion(step: 'text-kk' | 'text-ru', said: string | null): Decision<QuestionChange, QuestionRefusal> {
  const text = said?.trim();
  if (!text || !ASKS.test(text)) return { ok: false, refusal: { reason: 'text-only' } };
  if (text.length > QUESTION_CHARS_MAX)
    return { ok: false, refusal: { reason: 'too-long', chars: text.length, charsMax: QUESTION_CHARS_MAX } };
  return { ok: true, value: step === 'text-kk' ? { step: 'text-ru', questionKk: text } : { step: 'area', questionRu: text } };
}

/** `electing`: his akim is being elected; after that he may answer again, if it is still open. */
export type AnswerRefusal = 'gone' | 'not-invited' | 'closed' | 'electing';

/** Whether an answer of this person may be taken now. An undefined survey is none, or one that was never opened. */
export function decideAnswer<Asked extends { readonly step: Step; readonly closesAt: Date }>(
  survey: Asked | undefined,
  person: { readonly isInvited: boolean; readonly isElecting: boolean },
  now: Date,
): Decision<Asked, AnswerRefusal> {
  if (!survey) return { ok: false, refusal: 'gone' };
  if (!person.isInvited) return { ok: false, refusal: 'not-invited' };
  if (survey.step !== 'open' || survey.closesAt <= now) return { ok: false, refusal: 'closed' };
  if (person.isElecting) return { ok: false, refusal: 'electing' };
  return { ok: true, value: survey };
}

/** Whether somebody may see the result: who was asked, who asked, and those who answer for the area. */
export function canReadResult(
  survey: { readonly step: Step; readonly madeBy: number },
  reader: { readonly personId: number; readonly isInvited: boolean; readonly servesArea: boolean },
): boolean {
  const isCounted = survey.step === 'closing' || survey.step === 'closed';
  return isCounted && (reader.isInvited || reader.servesArea || survey.madeBy === reader.personId);
}
