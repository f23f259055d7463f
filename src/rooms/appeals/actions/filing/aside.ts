import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { changeDraft, type Draft, deleteDraft, listPieces, lockDraft, lockDraftFor, lockOpenDraft } from '../../queries/drafts.ts';
import { isBegun } from '../../rules.ts';
import type { AppealsApp } from '../app.ts';
import { dropReminder } from './remind.ts';

type Writing = Pick<AppealsApp, 'db'>;

/** What became of a draft that its author left; `dropped-other`: it was begun for somebody else, and nothing was said in it. */
export type Left = 'kept' | 'dropped' | 'dropped-other';

/** Puts a draft aside; one in which nothing was said is dropped. Nothing typed is ever lost by leaving. @returns undefined when it is gone */
export function leaveDraft(app: Writing, personId: PersonId, id: number): Promise<Left | undefined> {
  return leave(app, (trx) => lockDraft(trx, personId, id));
}

/** As `leaveDraft`, of whatever is open. @param messageId by which message of its author; what that one has opened stays: it is a repeat */
export function leaveOpenDraft(app: Writing, personId: PersonId, messageId?: number): Promise<Left | undefined> {
  return leave(app, async (trx) => {
    const open = await lockOpenDraft(trx, personId);
    return open?.heardThrough === messageId ? undefined : open;
  });
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
    if (!isKept) await dropReminder(trx, draft);
    await (isKept ? changeDraft(trx, draft.id, { isOpen: false }) : deleteDraft(trx, draft.id));
    if (isKept) return 'kept';
    return draft.forAnother === null ? 'dropped' : 'dropped-other';
  });
}
