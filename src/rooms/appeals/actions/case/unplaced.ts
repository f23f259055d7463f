import { DAY_MS } from '../../../../kernel/clock.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { Said } from '../../piece.ts';
import {
  changeDraft,
  closeDrafts,
  type Draft,
  dropPieces,
  insertDraft,
  listPieces,
  lockDraftFor,
  savePiece,
} from '../../queries/drafts.ts';
import { deleteUnplaced, deleteUnplacedBefore, findUnplaced, lockUnplaced, saveUnplaced } from '../../queries/unplaced.ts';
import { PIECES_MAX, roomFor } from '../../rules.ts';
import { strikeNumbers } from '../../words/private-numbers.ts';
import type { AppealsApp } from '../app.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

/** Whoever has not said in a week where his words belong has said them elsewhere. */
const KEPT_DAYS = 7;

/** Keeps what an official says without saying to which letter. The same message again changes nothing. @returns all that waits, oldest first */
export function keepUnplaced(app: Writing, personId: PersonId, said: Said): Promise<readonly Said[]> {
  return app.db.transaction().execute(async (trx) => {
    const now = app.clock();
    const kept = await lockUnplaced(trx, personId, now);
    const others = kept.said.filter((one) => one.messageId !== said.messageId);
    // Nobody's IIN is needed, and least of all while it waits.
    const clean = { ...said, text: said.text === null ? null : strikeNumbers(said.text, 'iin') };
    const all = [...others, clean].toSorted((one, other) => one.messageId - other.messageId).slice(-PIECES_MAX);
    await saveUnplaced(trx, personId, { said: all, heardAt: now });
    return all;
  });
}

/** What waits of this person's words, oldest first. */
export async function listUnplaced(db: Db, personId: PersonId): Promise<readonly Said[]> {
  return await findUnplaced(db, personId);
}

/** What became of what waited: the draft with it, and how much found no room there and goes on waiting. */
export interface Placed {
  readonly draft: Draft;
  readonly leftCount: number;
}

/**
 * What waited goes into his answer to a case, after whatever he has begun to answer there. A second tap finds nothing that waits.
 *
 * @param through the newest message that he was shown: what he said since is asked about by itself
 * @returns undefined where nothing waited
 */
export function placeUnplaced(
  app: Writing,
  personId: PersonId,
  { appealId, through }: { appealId: number; through: number },
): Promise<Placed | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const now = app.clock();
    const { said: all } = await lockUnplaced(trx, personId, now);
    const said = all.filter((one) => one.messageId <= through);
    if (said.length === 0) return undefined;
    await closeDrafts(trx, personId);
    const begun = await lockDraftFor(trx, personId, 'answer', appealId);
    const draft = begun ?? (await insertDraft(trx, { personId, purpose: 'answer', appealId, heardThrough: 0, createdAt: now }));
    if (draft.step === 'anew') await dropPieces(trx, draft.id);
    const left = all.filter((one) => one.messageId > through);
    for (const one of said) {
      if (roomFor(await listPieces(trx, draft.id), one) === undefined) await savePiece(trx, draft.id, one);
      else left.push(one);
    }
    await (left.length === 0 ? deleteUnplaced(trx, personId) : saveUnplaced(trx, personId, { said: left, heardAt: now }));
    const heardThrough = Math.max(draft.heardThrough, ...said.map((one) => one.messageId));
    const change = { step: 'say', isOpen: true, outcome: 'answered', day: null, heardAt: now, heardThrough } as const;
    await changeDraft(trx, draft.id, change);
    return { draft: { ...draft, ...change }, leftCount: left.filter((one) => one.messageId <= through).length };
  });
}

/** It belongs to no letter. @param through as for `placeUnplaced` */
export function dropUnplaced(app: Writing, personId: PersonId, through: number): Promise<void> {
  return app.db.transaction().execute(async (trx) => {
    const { said, heardAt } = await lockUnplaced(trx, personId, app.clock());
    const left = said.filter((one) => one.messageId > through);
    await (left.length === 0 ? deleteUnplaced(trx, personId) : saveUnplaced(trx, personId, { said: left, heardAt }));
  });
}

/** Words of others that nobody has placed in a week. */
export async function sweepUnplaced(app: Writing): Promise<void> {
  await deleteUnplacedBefore(app.db, new Date(app.clock().getTime() - KEPT_DAYS * DAY_MS));
}
