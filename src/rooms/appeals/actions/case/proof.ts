import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { Piece, SaidFile } from '../../piece.ts';
import { decideProof, digitsBy, isPicture, needsProof, type Proof, type ProofRefusal, withoutSeen } from '../../proof/rules.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { changeDraft, closeDrafts, type Draft, lockDraft } from '../../queries/drafts.ts';
import { type Likeness, saveLooked } from '../../queries/likenesses.ts';
import { saveLook } from '../../queries/looks.ts';
import { listSeenFiles } from '../../queries/proofs.ts';
import type { AppealsApp } from '../app.ts';
import { type Official, openCase } from './case.ts';

/** A drafted word that shows what was done where it has to: how, and which of its files go along. */
export interface Shown {
  readonly proof: Proof | null;
  readonly files: readonly SaidFile[];
}

/** How a drafted word shows what was done; `proof` is null where it need not. */
export async function proofOf(db: Db, appeal: Appeal, draft: Draft, pieces: readonly Piece[]): Promise<Decision<Shown, ProofRefusal>> {
  const files = pieces.flatMap(({ file }) => file ?? []);
  if (!needsProof(draft.outcome, appeal)) return { ok: true, value: { proof: null, files } };
  const pictures = files.filter(isPicture).map(({ uniqueId }) => uniqueId);
  const seen = await listSeenFiles(db, appeal.id, pictures);
  const decision = decideProof(draft, pieces, seen);
  return decision.ok ? { ok: true, value: { proof: decision.value, files: withoutSeen(files, seen) } } : decision;
}

/** The digits for the photo of a drafted word: drawn when they are first asked for, and the same from then on. */
export async function digitsFor(app: Pick<AppealsApp, 'db' | 'random'>, draft: Draft): Promise<string> {
  if (draft.proofDigits !== null) return draft.proofDigits;
  return await app.db.transaction().execute(async (trx) => {
    const now = await lockDraft(trx, draft.personId, draft.id);
    if (now && now.proofDigits !== null) return now.proofDigits;
    const proofDigits = digitsBy(app.random());
    await changeDraft(trx, draft.id, { proofDigits, proofFrom: now?.heardThrough ?? 0 });
    return proofDigits;
  });
}

/** «I cannot take a photo»: what is written from now on is the reason. Once more changes nothing. @returns undefined where the draft is gone */
export function goWithoutPhoto(app: Pick<AppealsApp, 'db'>, personId: PersonId, draftId: number): Promise<Draft | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, draftId);
    if (draft?.purpose !== 'answer' || draft.outcome !== 'done-claimed') return undefined;
    await closeDrafts(trx, personId);
    const change = { isOpen: true, step: 'say', noPhotoFrom: draft.noPhotoFrom ?? draft.heardThrough } as const;
    await changeDraft(trx, draftId, change);
    return { ...draft, ...change };
  });
}

/** An operator looks at two pictures that are alike: both cases count as looked at by him. */
export async function openLikeness(app: AppealsApp, official: Official, { proof, other }: Likeness): Promise<void> {
  const appeal = await findAppeal(app.db, proof.appealId);
  if (appeal) await openCase(app, official, appeal);
  if (other.appealId === proof.appealId) return;
  // The earlier case is nothing that he was asked about: he only looks.
  await saveLook(app.db, { appealId: other.appealId, personId: official.personId, tap: `${official.tap}:other`, at: app.clock() });
}

/** He has looked at both: it leaves the list of those that wait. */
export async function lookedAtLikeness(app: Pick<AppealsApp, 'db' | 'clock'>, personId: PersonId, { id }: Likeness): Promise<void> {
  await saveLooked(app.db, id, personId, app.clock());
}
