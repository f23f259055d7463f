import type { Decision } from '../../../kernel/decision.ts';
import { CARD_PARTS, type CardPart, type KnownTenure } from '../terms/facts.ts';
import { isSameName } from '../terms/office.ts';
import { isSpellingOf } from '../terms/spelling.ts';
import { type CardFacts, PARTS } from './reading.ts';

/** What an operator says of a part of a card. */
export interface Correction {
  /** Of the term that was on the screen. */
  readonly tenureId: number;
  readonly part: CardPart;
  /** As they were read. */
  readonly facts: Partial<CardFacts>;
}

export type CorrectionRefusal =
  | { readonly reason: 'nobody-in-office' }
  /** Another term has begun since the screen was shown. */
  | { readonly reason: 'other-term' }
  /** A name that is no other spelling of this akim's: a new person is a new term, and comes by the import. */
  | { readonly reason: 'other-person' }
  | { readonly reason: 'same' };

/**
 * What a term is after a correction in the chat: the part is marked as corrected by hand. The rest was not looked at, so the card is
 * no more checked than before.
 *
 * @param before who is in office now
 * @param registered how the register spells him, where his name was corrected before: step by step it must not become another person's
 */
export function decideCorrection(
  before: KnownTenure | undefined,
  registered: Pick<KnownTenure, 'nameKk' | 'nameRu'> | undefined,
  { tenureId, part, facts }: Correction,
): Decision<KnownTenure, CorrectionRefusal> {
  if (!before) return { ok: false, refusal: { reason: 'nobody-in-office' } };
  if (before.id !== tenureId) return { ok: false, refusal: { reason: 'other-term' } };
  const after = { ...before, ...facts, byHand: withPart(before.byHand, part) };
  if (isSamePart(part, before, after)) return { ok: false, refusal: { reason: 'same' } };
  return part === 'name' && !isStillHim(registered ?? before, after)
    ? { ok: false, refusal: { reason: 'other-person' } }
    : { ok: true, value: after };
}

/**
 * What a term is after an operator has found the whole card right: checked today.
 *
 * @param tenureId of the term that was on the screen
 * @param today `YYYY-MM-DD` in Kazakhstan
 */
export function decideChecked(
  before: KnownTenure | undefined,
  tenureId: number,
  today: string,
): Decision<KnownTenure, Exclude<CorrectionRefusal, { reason: 'other-person' }>> {
  if (!before) return { ok: false, refusal: { reason: 'nobody-in-office' } };
  if (before.id !== tenureId) return { ok: false, refusal: { reason: 'other-term' } };
  return before.checkedOn >= today ? { ok: false, refusal: { reason: 'same' } } : { ok: true, value: { ...before, checkedOn: today } };
}

function isStillHim(was: Pick<KnownTenure, 'nameKk' | 'nameRu'>, is: Pick<KnownTenure, 'nameKk' | 'nameRu'>): boolean {
  return isSameName(was, is) || isSpellingOf(was, is);
}

export function isSamePart(part: CardPart, one: CardFacts, other: CardFacts): boolean {
  return CARD_PARTS[part].every((fact) => one[fact] === other[fact]);
}

function withPart(byHand: readonly CardPart[], part: CardPart): CardPart[] {
  return PARTS.filter((one) => one === part || byHand.includes(one));
}
