import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import { changeDraft, closeDrafts, type Draft, lockDraft } from '../../queries/drafts.ts';
import { hasEvent } from '../../queries/events.ts';
import type { AppealsApp } from '../app.ts';

/** Telegram numbers messages from 1 on: a draft that was opened by none must be closed too. */
const BY_NO_MESSAGE = -1;

/** A drafted answer is to be said anew: the next message takes the place of what was said, which stays until then. @returns undefined when it is gone */
export function rewriteAnswer(app: Pick<AppealsApp, 'db'>, personId: PersonId, draftId: number): Promise<Draft | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, draftId);
    if (draft?.purpose !== 'answer') return undefined;
    await closeDrafts(trx, personId, BY_NO_MESSAGE);
    // Why no photo can be taken is said anew as well.
    const change = { isOpen: true, step: 'anew', noPhotoFrom: null } as const;
    await changeDraft(trx, draftId, change);
    return { ...draft, ...change };
  });
}

/** Whether this person's draft, which is no more, went to the resident; the key is the one that `speak` writes. */
export async function isAnswerSent(db: Db, personId: PersonId, draftId: number): Promise<boolean> {
  return await hasEvent(db, `answer:${draftId}`, personId);
}
