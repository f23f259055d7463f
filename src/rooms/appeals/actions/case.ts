import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { listHolders } from '../../identity/index.ts';
import { mayPass } from '../access.ts';
import { type Appeal, changeAppeal, findAppeal, lockAppeal } from '../queries/appeals.ts';
import { deleteDraft, listPieces, lockDraft } from '../queries/drafts.ts';
import { type ActingRole, hasEvent, insertEvent, insertFiles, saveLook } from '../queries/events.ts';
import { type BodyRefusal, decideReply } from '../rules.ts';
import { after, type EventKind } from '../states.ts';
import type { AppealsApp } from './app.ts';
import { tellOfficials, tellResident } from './tell.ts';

/** An official at work on a case. */
export interface Official {
  readonly personId: PersonId;
  readonly role: Exclude<ActingRole, 'resident'>;
  /** Telegram's number of the tap; the same tap again is the same act. */
  readonly tap: string;
}

/** Opens a case: whoever has to answer it has seen it now, and the resident hears so; an operator's look is recorded. */
export function openCase(app: AppealsApp, official: Official, appeal: Appeal): Promise<Appeal> {
  return app.db.transaction().execute(async (trx) => {
    const at = app.clock();
    if (official.role === 'operator') await saveLook(trx, { appealId: appeal.id, personId: official.personId, tap: official.tap, at });
    if (appeal.addressee !== official.role) return appeal;
    return (await act(app, trx, official, appeal.id, 'seen')) ?? (await findAppeal(trx, appeal.id)) ?? appeal;
  });
}

/** "I have taken it up." @returns the case afterwards; undefined where that cannot be now */
export function beginWork(app: AppealsApp, official: Official, appealId: number): Promise<Appeal | undefined> {
  return app.db.transaction().execute((trx) => act(app, trx, official, appealId, 'work-begun'));
}

async function act(
  app: AppealsApp,
  trx: Trx,
  official: Official,
  appealId: number,
  kind: 'seen' | 'work-begun',
): Promise<Appeal | undefined> {
  const appeal = await lockAppeal(trx, appealId);
  if (appeal?.addressee !== official.role) return undefined;
  const key = `${kind}:${official.tap}`;
  // A repeat of the tap: it is done.
  if (await hasEvent(trx, key)) return appeal;
  const changed = await move(app, trx, appeal, kind);
  if (!changed) return undefined;
  await insertEvent(trx, { appealId, kind, byRole: official.role, personId: official.personId, key, at: changed.changedAt });
  await tellResident(app, trx, changed, { cause: key, word: (language) => app.words.progress(language, kind, changed) });
  return changed;
}

async function move(app: AppealsApp, trx: Trx, appeal: Appeal, kind: EventKind): Promise<Appeal | undefined> {
  const state = after(appeal.state, kind);
  if (state === undefined) return undefined;
  const changedAt = app.clock();
  await changeAppeal(trx, appeal.id, { state, changedAt });
  return { ...appeal, state, changedAt };
}

export type AnswerRefusal = BodyRefusal | { readonly reason: 'gone' } | { readonly reason: 'closed' };

/** Sends the drafted answer to the resident, words and files. A second tap finds that it was sent. */
export function answerAppeal(
  app: AppealsApp,
  official: Official,
  answer: { draftId: number; appealId: number },
): Promise<Decision<Appeal, AnswerRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const key = `answer:${answer.draftId}`;
    const draft = await lockDraft(trx, official.personId, answer.draftId);
    const appeal = await lockAppeal(trx, answer.appealId);
    if (!appeal || (draft && draft.appealId !== appeal.id)) return { ok: false, refusal: { reason: 'gone' } };
    if (!draft) return (await hasEvent(trx, key)) ? { ok: true, value: appeal } : { ok: false, refusal: { reason: 'gone' } };
    const reply = decideReply(await listPieces(trx, draft.id));
    if (!reply.ok) return reply;
    const changed = appeal.addressee === official.role ? await move(app, trx, appeal, 'answered') : undefined;
    if (!changed) return { ok: false, refusal: { reason: 'closed' } };

    const { body, files } = reply.value;
    const at = changed.changedAt;
    const by = { byRole: official.role, personId: official.personId } as const;
    const eventId = await insertEvent(trx, { ...by, appealId: appeal.id, kind: 'answered', key, body, at });
    if (eventId !== undefined) await insertFiles(trx, files, { appealId: appeal.id, eventId, at });
    await tellResident(app, trx, changed, {
      cause: key,
      files,
      word: (language) => app.words.answer(language, changed, { body, fileCount: files.length, byRole: official.role }),
    });
    await deleteDraft(trx, draft.id);
    return { ok: true, value: changed };
  });
}

export type PassRefusal = 'gone' | 'no-akim';

/** The operator hands a case on to the akim, who is connected now; the resident hears who has it. What is about the akim himself stays. */
export function passToAkim(app: AppealsApp, official: Official, appealId: number): Promise<Decision<Appeal, PassRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, appealId);
    const key = `passed:${official.tap}`;
    if (!appeal) return { ok: false, refusal: 'gone' };
    if (await hasEvent(trx, key)) return { ok: true, value: appeal };
    const state = after(appeal.state, 'passed');
    if (state === undefined || !mayPass(official.role, appeal)) return { ok: false, refusal: 'gone' };
    if ((await listHolders(trx, 'akim', [appeal.unitCode])).length === 0) return { ok: false, refusal: 'no-akim' };
    const at = app.clock();
    const to = { addressee: 'akim', reason: null } as const;
    await changeAppeal(trx, appealId, { state, changedAt: at, to });
    const changed: Appeal = { ...appeal, state, changedAt: at, addressee: to.addressee, addresseeReason: to.reason };
    await insertEvent(trx, { appealId, kind: 'passed', byRole: 'operator', personId: official.personId, key, at });
    // A case that came back is no new one: whoever has it now hears that the resident does not agree.
    await tellOfficials(app, trx, changed, state === 'disputed' ? 'disputed' : 'filed', `${appealId}:${key}`);
    await tellResident(app, trx, changed, { cause: key, word: (language) => app.words.progress(language, 'passed', changed) });
    return { ok: true, value: changed };
  });
}
