import { DAY_MS } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Said } from '../piece.ts';
import { changeDraft, closeDrafts, type Draft, dropPieces, insertDraft, listPieces, lockDraftFor, savePiece } from '../queries/drafts.ts';
import { deleteUnplaced, deleteUnplacedBefore, lockUnplaced, saveUnplaced } from '../queries/unplaced.ts';
import { PIECES_MAX, roomFor } from '../rules.ts';
import type { AppealsApp } from './app.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

/** What is said a day later has nothing to do with what was said before. */
const TOGETHER_MS = DAY_MS;
/** Whoever has not said in a week where his words belong has said them elsewhere. */
const KEPT_DAYS = 7;

/** Keeps what an official says without saying to which letter. The same message again changes nothing. @returns all that waits, oldest first */
export function keepUnplaced(app: Writing, personId: PersonId, said: Said): Promise<readonly Said[]> {
  return app.db.transaction().execute(async (trx) => {
    const now = app.clock();
    const kept = await lockUnplaced(trx, personId, now);
    const isOld = now.getTime() - kept.heardAt.getTime() > TOGETHER_MS;
    const others = isOld ? [] : kept.said.filter((one) => one.messageId !== said.messageId);
    const all = [...others, said].toSorted((one, other) => one.messageId - other.messageId).slice(-PIECES_MAX);
    await saveUnplaced(trx, personId, { said: all, heardAt: now });
    return all;
  });
}

/**
 * What waited goes into his answer to a case, after whatever he has begun to answer there. A second tap finds nothing that waits.
 *
 * @returns the draft, open; undefined where nothing waited
 */
export function placeUnplaced(app: Writing, personId: PersonId, appealId: number): Promise<Draft | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const now = app.clock();
    const { said } = await lockUnplaced(trx, personId, now);
    await deleteUnplaced(trx, personId);
    if (said.length === 0) return undefined;
    await closeDrafts(trx, personId);
    const begun = await lockDraftFor(trx, personId, 'answer', appealId);
    const draft = begun ?? (await insertDraft(trx, { personId, purpose: 'answer', appealId, heardThrough: 0, createdAt: now }));
    if (draft.step === 'anew') await dropPieces(trx, draft.id);
    for (const one of said) if (roomFor(await listPieces(trx, draft.id), one) === undefined) await savePiece(trx, draft.id, one);
    const heardThrough = Math.max(draft.heardThrough, ...said.map((one) => one.messageId));
    const change = { step: 'say', isOpen: true, outcome: 'answered', day: null, heardAt: now, heardThrough } as const;
    await changeDraft(trx, draft.id, change);
    return { ...draft, ...change };
  });
}

/** It belongs to no letter. */
export async function dropUnplaced(app: Pick<AppealsApp, 'db'>, personId: PersonId): Promise<void> {
  await deleteUnplaced(app.db, personId);
}

/** Words of others that nobody has placed in a week. */
export async function sweepUnplaced(app: Writing): Promise<void> {
  await deleteUnplacedBefore(app.db, new Date(app.clock().getTime() - KEPT_DAYS * DAY_MS));
}
