import { DAY_MS } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { Kind } from './kind.ts';
import type { Piece, Said, SaidFile } from './piece.ts';
import { hasIin } from './words/private-numbers.ts';

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
  /** Somebody's IIN stands in an answer: it is kept nowhere. */
  | { readonly reason: 'iin' }
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

/** As `decideBody`, for an answer or a disagreement: a photo alone is one, and it may be short. An IIN may not stand in it. */
export function decideReply(pieces: readonly Piece[]): Decision<{ body: string; files: SaidFile[] }, BodyRefusal> {
  if (pieces.some((piece) => hasIin(piece.text ?? ''))) return { ok: false, refusal: { reason: 'iin' } };
  const decision = decideBody(pieces);
  if (decision.ok || decision.refusal.reason === 'too-long' || decision.refusal.reason === 'nothing') return decision;
  const isSaid = pieces.some((piece) => piece.file !== null || /[\p{L}\p{N}]/u.test(piece.text ?? ''));
  if (!isSaid) return { ok: false, refusal: { reason: 'nothing' } };
  const texts = pieces.flatMap((piece) => piece.text?.trim() || []);
  return { ok: true, value: { body: texts.join('\n'), files: pieces.flatMap((piece) => piece.file ?? []) } };
}

/**
 * Whether a resident may file now.
 *
 * The day is a rolling 24 hours: someone who writes late must not get a second allowance at midnight.
 *
 * @param recent instants of earlier filings (UTC), any order; those 24 h old or older are ignored
 * @param max how many a day, for who writes letters down for others
 * @returns null, or the instant from which the next one can be filed
 */
export function nextFilingAt(recent: readonly Date[], now: Date, max: number = FILINGS_PER_DAY_MAX): Date | null {
  const inWindow = recent
    .map(Number)
    .filter((at) => at > now.getTime() - DAY_MS)
    .toSorted((one, other) => one - other);
  const blocking = inWindow.at(-max);
  return blocking === undefined ? null : new Date(blocking + DAY_MS);
}

/**
 * `complaint`: about an answer, or silence. `insult`: its author let the operator decide rather than take out what is rude. `overdue`: an
 * operator has taken it over because its akim had let the last day pass.
 */
export type AddresseeReason = 'vacant' | 'not-linked' | 'about-akim' | 'returned-twice' | 'insult' | 'complaint' | 'overdue';
/** Whether a case is about how its akim works or has answered: he neither sees nor hears what stands in it. */
export function isAboutAkim(reason: AddresseeReason | null): boolean {
  return reason === 'about-akim' || reason === 'complaint';
}

export type Addressee =
  | { readonly addressee: 'akim'; readonly reason: null }
  | { readonly addressee: 'operator'; readonly reason: AddresseeReason };

/** Who has to answer. About the akim himself: not he. Who is connected answers, whatever an old register says of the seat. */
export function addresseeOf(facts: { isAboutAkim: boolean; isLeftToOperator: boolean; isLinked: boolean; isVacant: boolean }): Addressee {
  if (facts.isAboutAkim) return { addressee: 'operator', reason: 'about-akim' };
  // Also where there is no akim: one who joins must not get it before the operator has looked.
  if (facts.isLeftToOperator) return { addressee: 'operator', reason: 'insult' };
  if (facts.isLinked) return { addressee: 'akim', reason: null };
  return { addressee: 'operator', reason: facts.isVacant ? 'vacant' : 'not-linked' };
}

/** A disagreement for the second time goes past the akim: he has had his chance. */
export function goesToOperator(disputesBefore: number): boolean {
  return disputesBefore >= 1;
}

/** Whether a case that comes back goes past its akim: for the second time, or where he is no longer there. */
export function pastTheAkim(facts: {
  isRepeated: boolean;
  isAkimThere: boolean;
}): { readonly addressee: 'operator'; readonly reason: 'returned-twice' | 'not-linked' } | undefined {
  if (facts.isRepeated) return { addressee: 'operator', reason: 'returned-twice' };
  return facts.isAkimThere ? undefined : { addressee: 'operator', reason: 'not-linked' };
}

/** Why nothing more fits into a draft. */
export type NoRoom = 'full-files' | 'full-messages';

/** Whether a message still fits; one that is in it already does. */
export function roomFor(pieces: readonly Piece[], said: Said): NoRoom | undefined {
  const others = pieces.filter((piece) => piece.messageId !== said.messageId);
  if (others.length >= PIECES_MAX) return 'full-messages';
  const isFull = said.file !== null && others.filter((piece) => piece.file !== null).length >= FILES_MAX;
  return isFull ? 'full-files' : undefined;
}

/**
 * Whether what is said now may have nothing to do with what a resident has begun, a letter or a disagreement: it was left for the
 * menu, or for a day. An official goes on with his answer whenever he comes back: each screen of it shows him what it is.
 */
export function isPutAside(draft: { readonly purpose: string; readonly isOpen: boolean; readonly heardAt: Date }, now: Date): boolean {
  if (draft.purpose === 'answer') return false;
  return !draft.isOpen || now.getTime() - draft.heardAt.getTime() > DAY_MS;
}

/** Whether a resident writes it to a case of his own, and not a new letter. */
export function isAboutCase({ purpose }: { readonly purpose: string }): boolean {
  return purpose === 'dispute' || purpose === 'addition' || purpose === 'edit' || purpose === 'complaint';
}

/** What stands between a topic and its questions: whom to ring up first, or who decides it besides the akim. */
export type Notice = 'emergency' | 'elsewhere';

/** Both are said on one screen: an urgent topic names its body below the emergency numbers. */
export function noticeOf(category: {
  readonly isUrgent: boolean;
  readonly addressee: 'akim' | 'operator';
  readonly bodyKk: string | null;
}): Notice | undefined {
  if (category.isUrgent) return 'emergency';
  return category.addressee === 'operator' || category.bodyKk !== null ? 'elsewhere' : undefined;
}

export const QUESTIONS_MAX = 2;

/** How many of a topic's questions are asked: from the letter to sent there are six taps at most, and a notice is one of them. */
export function questionsAsked(notice: Notice | undefined): number {
  return notice === undefined ? QUESTIONS_MAX : 1;
}

/** What a letter is asked next: what it lacks, in the end the whole. */
export function nextStep(draft: {
  /** Of thanks only the place is asked. */
  readonly isThanks: boolean;
  readonly categoryCode: string | null;
  readonly placeCode: string | null;
  /** The topic whose notice was read. */
  readonly toldCode: string | null;
  readonly notice: Notice | undefined;
  /** Whether a question of the topic has no answer yet. */
  readonly asksMore: boolean;
}): 'topic' | Notice | 'question' | 'place' | 'check' {
  if (draft.isThanks) return draft.placeCode === null ? 'place' : 'check';
  if (draft.categoryCode === null) return 'topic';
  if (draft.notice !== undefined && draft.toldCode !== draft.categoryCode) return draft.notice;
  if (draft.asksMore) return 'question';
  return draft.placeCode === null ? 'place' : 'check';
}

/** Whether topic and place are chosen: what is asked now is being mended. */
export function isWhole(draft: {
  readonly categoryCode: string | null;
  readonly placeCode: string | null;
  readonly kind: Kind | null;
}): boolean {
  return (draft.categoryCode !== null || draft.kind === 'thanks') && draft.placeCode !== null;
}

/** Whether anything was said in a draft: a message, or a point on the map. */
export function isBegun(draft: { readonly latitude: number | null }, pieces: readonly Piece[]): boolean {
  return pieces.length > 0 || draft.latitude !== null;
}

/** Who reads a letter, in one word: the akim with the author's name or without it, or the operator, who sees no name. */
export type Readers = 'named' | 'unnamed' | 'operator';

export function readersOf(addressee: 'akim' | 'operator', showsName: boolean): Readers {
  if (addressee === 'operator') return 'operator';
  return showsName ? 'named' : 'unnamed';
}

/** What its author looked over before he sent a letter, besides its words. */
export interface LookedOver {
  readonly placeCode: string;
  readonly categoryCode: string;
  readonly readers: Readers;
  /** Whether the village would see it. */
  readonly isForVillage: boolean;
}

/** Whether a letter would go as it was looked over: it may have been changed on a newer screen, or an akim may have joined or left. */
export function isAsLookedOver(shown: LookedOver, now: LookedOver): boolean {
  const isAsWritten = shown.placeCode === now.placeCode && shown.categoryCode === now.categoryCode;
  return isAsWritten && shown.readers === now.readers && shown.isForVillage === now.isForVillage;
}

const LANDMARK_CHARS_MAX = 200;

/**
 * A landmark with what is said of it now; a repeat adds nothing.
 *
 * @param heardThrough the newest message that was taken before
 * @returns undefined for what is too long for one: it belongs into the letter
 */
export function landmarkWith(before: string | null, said: Said, heardThrough: number): string | undefined {
  if (before !== null && said.messageId <= heardThrough) return before;
  const whole = [before, said.text?.trim()].filter(Boolean).join(', ');
  return whole.length > LANDMARK_CHARS_MAX ? undefined : whole;
}
