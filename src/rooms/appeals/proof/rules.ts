import type { Decision } from '../../../kernel/decision.ts';
import { lettersOf, type Outcome, REASON_CHARS_MIN } from '../outcome.ts';
import type { Piece, SaidFile } from '../piece.ts';

/** How it was shown that something is done: by a photo with these digits on it; null: by none, and the words say why. */
export interface Proof {
  readonly digits: string | null;
}

export type ProofRefusal = {
  readonly reason:
    | 'no-photo'
    /** He cannot take one, and has not said why. */
    | 'no-photo-reason'
    /** Each of them is a file that was sent before, in this case or as a proof of another. */
    | 'photo-again';
};

/** Of a drafted word, what was asked of its photo. */
export interface AskedProof {
  readonly proofDigits: string | null;
  readonly proofFrom: number | null;
  readonly noPhotoFrom: number | null;
}

/** Whether this word has to be shown by a photo: works that are claimed to be done. What a complaint is about is an answer, and no works. */
export function needsProof(outcome: Outcome | null, appeal: { readonly isWorks: boolean; readonly aboutAppealId: number | null }): boolean {
  return outcome === 'done-claimed' && appeal.isWorks && appeal.aboutAppealId === null;
}

/** Whether a file is a picture, also one that was sent as a document. */
export function isPicture({ kind, mimeType }: { readonly kind: string; readonly mimeType: string | null }): boolean {
  return kind === 'photo' || mimeType?.toLowerCase().startsWith('image/') === true;
}

/**
 * Whether works are shown by what was said. A photo that came before the digits were shown cannot show them; what stands on the others is
 * for the resident to see, and nobody here looks at it.
 *
 * @param seen files of this case, and of earlier proofs, by Telegram's sign of the same file
 */
export function decideProof(asked: AskedProof, pieces: readonly Piece[], seen: ReadonlySet<string>): Decision<Proof, ProofRefusal> {
  const { proofDigits: digits, proofFrom, noPhotoFrom } = asked;
  const since = proofFrom ?? Number.POSITIVE_INFINITY;
  const taken = pieces.flatMap(({ file, messageId }) => (file && isPicture(file) && messageId > since ? [file] : []));
  if (taken.length > 0) {
    return taken.some(({ uniqueId }) => !seen.has(uniqueId))
      ? { ok: true, value: { digits } }
      : { ok: false, refusal: { reason: 'photo-again' } };
  }
  if (noPhotoFrom === null) return { ok: false, refusal: { reason: 'no-photo' } };
  const reason = pieces.map(({ text, messageId }) => (messageId > noPhotoFrom ? (text ?? '') : '')).join('');
  if (lettersOf(reason) < REASON_CHARS_MIN) return { ok: false, refusal: { reason: 'no-photo-reason' } };
  return { ok: true, value: { digits: null } };
}

/** What goes to the resident: a picture that was sent before goes not again, though a new one came with it. */
export function withoutSeen(files: readonly SaidFile[], seen: ReadonlySet<string>): SaidFile[] {
  return files.filter((file) => !isPicture(file) || !seen.has(file.uniqueId));
}

/** From 0 to 1, without 1. */
export function digitsBy(chance: number): string {
  return String(100 + Math.floor(chance * 900));
}
