import type { Decision } from '../../../kernel/decision.ts';
import { countChars } from '../../../kernel/locale/index.ts';
import { visible } from '../register/columns.ts';

/** What a resident may say is wrong with a card; `other` is said in words. */
export const DOUBT_KINDS = ['person', 'phone', 'unit', 'other'] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];
export type DoubtOutcome = 'corrected' | 'right';

/** One sentence, and room for who needs three. */
export const DOUBT_CHARS_MAX = 500;
/** So many of one person wait at a time: the operators must get through them. */
export const WAITING_MAX = 5;

export type DoubtRefusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-long'; readonly chars: number; readonly charsMax: number }
  /** He said other words about this card before, and they wait. */
  | { readonly reason: 'waiting'; readonly body: string }
  | { readonly reason: 'too-many'; readonly waiting: number };

/** What is said: one of the kinds that have a button, or words. */
export type Said = Exclude<DoubtKind, 'other'> | { readonly text: string };

export interface DoubtFacts {
  /** His doubt of the same kind about the same card that waits: null words where the kind says all. */
  readonly same: { readonly body: string | null } | undefined;
  /** How many of his wait, about all cards. */
  readonly waiting: number;
}

/**
 * Decides what becomes of a doubt. The same once more changes nothing and is no refusal, also where no other one would be let in.
 *
 * @returns `isNew` false for a repeat
 */
export function decideDoubt(
  said: Said,
  { same, waiting }: DoubtFacts,
): Decision<{ kind: DoubtKind; body: string | null; isNew: boolean }, DoubtRefusal> {
  const body = typeof said === 'string' ? null : visible(said.text).replaceAll(/\s+/gu, ' ').trim();
  if (body === '') return { ok: false, refusal: { reason: 'empty' } };
  const chars = body === null ? 0 : countChars(body);
  if (chars > DOUBT_CHARS_MAX) return { ok: false, refusal: { reason: 'too-long', chars, charsMax: DOUBT_CHARS_MAX } };
  const doubt = { kind: kindOf(said), body };
  if (same && same.body === body) return { ok: true, value: { ...doubt, isNew: false } };
  if (same) return { ok: false, refusal: { reason: 'waiting', body: same.body ?? '' } };
  if (waiting >= WAITING_MAX) return { ok: false, refusal: { reason: 'too-many', waiting } };
  return { ok: true, value: { ...doubt, isNew: true } };
}

export function kindOf(said: Said): DoubtKind {
  return typeof said === 'string' ? said : 'other';
}
