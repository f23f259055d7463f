import { DAY_MS } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { Piece, SaidFile } from './piece.ts';

export const FILINGS_PER_DAY_MAX = 3;
/** Letters and digits: «су жоқ» with a photo is enough for a neighbour, but not for an office. */
export const BODY_CHARS_MIN = 10;
/** Leaves room in Telegram's 4,096 for what stands around the text on every screen. */
export const BODY_CHARS_MAX = 3_000;
/** As many as an album holds. */
export const FILES_MAX = 10;
/** More messages than anybody needs for one letter. */
export const PIECES_MAX = 30;

export type BodyRefusal =
  | { readonly reason: 'nothing' }
  /** Pictures or documents without a word. */
  | { readonly reason: 'photo-only' }
  | { readonly reason: 'too-short' }
  | { readonly reason: 'too-long'; readonly chars: number; readonly charsMax: number };

/** What a draft's pieces make together: its texts in the order in which they were said, its files likewise. */
export function decideBody(pieces: readonly Piece[]): Decision<{ body: string; files: SaidFile[] }, BodyRefusal> {
  const inOrder = pieces.toSorted((one, other) => one.messageId - other.messageId);
  const body = inOrder
    .map((piece) => piece.text?.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n');
  const files = inOrder.flatMap((piece) => piece.file ?? []);
  if (body.length > BODY_CHARS_MAX) return { ok: false, refusal: { reason: 'too-long', chars: body.length, charsMax: BODY_CHARS_MAX } };
  // What is said aloud says enough.
  if (files.some((file) => file.kind !== 'photo' && file.kind !== 'document')) return { ok: true, value: { body, files } };
  if (body === '') return { ok: false, refusal: { reason: files.length > 0 ? 'photo-only' : 'nothing' } };
  if (body.replaceAll(/[^\p{L}\p{N}]/gu, '').length < BODY_CHARS_MIN) return { ok: false, refusal: { reason: 'too-short' } };
  return { ok: true, value: { body, files } };
}

/** As `decideBody`, for an answer or a disagreement: a photo alone is one, and it may be short. */
export function decideReply(pieces: readonly Piece[]): Decision<{ body: string; files: SaidFile[] }, BodyRefusal> {
  const decision = decideBody(pieces);
  if (decision.ok || decision.refusal.reason === 'too-long' || decision.refusal.reason === 'nothing') return decision;
  const texts = pieces.flatMap((piece) => piece.text?.trim() || []);
  return { ok: true, value: { body: texts.join('\n'), files: pieces.flatMap((piece) => piece.file ?? []) } };
}

/**
 * Whether a resident may file now.
 *
 * The day is a rolling 24 hours: someone who writes late must not get a second allowance at midnight.
 *
 * @param recent instants of earlier filings (UTC), any order; those 24 h old or older are ignored
 * @returns null, or the instant from which the next one can be filed
 */
export function nextFilingAt(recent: readonly Date[], now: Date): Date | null {
  const inWindow = recent
    .map(Number)
    .filter((at) => at > now.getTime() - DAY_MS)
    .toSorted((one, other) => one - other);
  const blocking = inWindow.at(-FILINGS_PER_DAY_MAX);
  return blocking === undefined ? null : new Date(blocking + DAY_MS);
}

export type AddresseeReason = 'vacant' | 'not-linked' | 'about-akim' | 'returned-twice';
export type Addressee =
  | { readonly addressee: 'akim'; readonly reason: null }
  | { readonly addressee: 'operator'; readonly reason: AddresseeReason };

/** Who has to answer. About the akim himself: not he. Who is connected answers, whatever an old register says of the seat. */
export function addresseeOf(facts: { isAboutAkim: boolean; isLinked: boolean; isVacant: boolean }): Addressee {
  if (facts.isAboutAkim) return { addressee: 'operator', reason: 'about-akim' };
  if (facts.isLinked) return { addressee: 'akim', reason: null };
  return { addressee: 'operator', reason: facts.isVacant ? 'vacant' : 'not-linked' };
}

/** A disagreement for the second time goes past the akim: he has had his chance. */
export function goesToOperator(disputesBefore: number): boolean {
  return disputesBefore >= 1;
}
