import type { PersonId } from '../../../kernel/ids.ts';
import type { Trx } from '../../../platform/database/index.ts';
import {
  changeDraft,
  closeDrafts,
  type Draft,
  deleteDraft,
  listPieces,
  lockDraft,
  lockDraftFor,
  lockOpenDraft,
} from '../queries/drafts.ts';
import { isBegun } from '../rules.ts';
import type { AppealsApp } from './app.ts';

type Writing = Pick<AppealsApp, 'db'>;

/** What became of a draft that its author left. */
export type Left = 'kept' | 'dropped';

/** Leaves whatever is open, by this message; it is kept. @returns whether something was open */
export async function leaveDrafts(app: Writing, personId: PersonId, messageId?: number): Promise<boolean> {
  return await closeDrafts(app.db, personId, messageId);
}

/** Puts a draft aside; one in which nothing was said is dropped. Nothing typed is ever lost by leaving. @returns undefined when it is gone */
export function leaveDraft(app: Writing, personId: PersonId, id: number): Promise<Left | undefined> {
  return leave(app, (trx) => lockDraft(trx, personId, id));
}

/** As `leaveDraft`, of whatever is open. */
export function leaveOpenDraft(app: Writing, personId: PersonId): Promise<Left | undefined> {
  return leave(app, (trx) => lockOpenDraft(trx, personId));
}

/** As `leaveDraft`, of what was begun to be said of what remains of a case. */
export function leaveDispute(app: Writing, personId: PersonId, appealId: number): Promise<Left | undefined> {
  return leave(app, (trx) => lockDraftFor(trx, personId, 'dispute', appealId));
}

function leave(app: Writing, lock: (trx: Trx) => Promise<Draft | undefined>): Promise<Left | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lock(trx);
    if (!draft) return undefined;
    const isKept = isBegun(draft, await listPieces(trx, draft.id));
    await (isKept ? changeDraft(trx, draft.id, { isOpen: false }) : deleteDraft(trx, draft.id));
    return isKept ? 'kept' : 'dropped';
  });
}
