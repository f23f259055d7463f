import { enqueue, type Worded, withdrawBatch } from '../../../../delivery/index.ts';
import { isQuiet, quietUntil } from '../../../../kernel/calendar/index.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdRoles, whoCanBeWritten } from '../../../identity/index.ts';
import { filerAt } from '../../another/filer.ts';
import { changeDraft, type Draft, lockDraft } from '../../queries/drafts.ts';
import type { AppealsApp } from '../app.ts';
import { type FilingLimit, limitOf } from './limit.ts';
import { targetOf } from './target.ts';

/**
 * Reminds the author of a letter when he may send it, once, in the morning where that is at night. Safe to repeat. It waits in the ledger:
 * `dropReminder` takes it out.
 *
 * @returns when he is reminded; `now` where the letter can go already; undefined when it is gone
 */
export function askReminder(
  app: Pick<AppealsApp, 'db' | 'clock'>,
  personId: PersonId,
  id: number,
  letter: Worded,
): Promise<Date | 'now' | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, id);
    if (draft?.purpose !== 'appeal') return undefined;
    const now = app.clock();
    const nextAt = (await limitOfDraft(trx, draft, now))?.nextAt;
    if (!nextAt) return 'now';
    const dueAt = isQuiet(nextAt) ? quietUntil(nextAt) : nextAt;
    const { addressees } = await whoCanBeWritten(trx, [personId]);
    const [author] = addressees;
    if (!author) return undefined;
    // What is begun anew in the same draft is another letter.
    const dedupeKey = `${batchOf(id)}:${draft.createdAt.getTime()}:${dueAt.getTime()}`;
    await enqueue(trx, { dedupeKey, lane: 'notice', chatId: author.chatId, batch: batchOf(id), payload: letter, dueAt });
    await changeDraft(trx, id, { remindAt: dueAt });
    return dueAt;
  });
}

/** A letter for somebody else that may not go at all is looked over now: that is said there. */
async function limitOfDraft(trx: Trx, draft: Draft, now: Date): Promise<FilingLimit | undefined> {
  if (draft.forAnother === null) return await limitOf(trx, draft.personId, null, now);
  const target = await targetOf(trx, draft, { now });
  const as = target && filerAt(await holdRoles(trx, draft.personId), target);
  return as?.ok ? await limitOf(trx, draft.personId, as.value, now) : undefined;
}

/** The letter was sent or dropped: there is nothing to remind of. */
export async function dropReminder(trx: Trx, draft: Draft): Promise<void> {
  if (draft.remindAt !== null) await withdrawBatch(trx, batchOf(draft.id));
}

const batchOf = (draftId: number) => `appeal-remind:${draftId}`;
