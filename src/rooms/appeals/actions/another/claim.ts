import type { Caller } from '../../../../kernel/caller.ts';
import { DAY_MS } from '../../../../kernel/clock.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { holdCalendar } from '../../../calendar/index.ts';
import { whoCanBeWritten } from '../../../identity/index.ts';
import { officeOver } from '../../access.ts';
import { type ClaimRefusal, decideClaim } from '../../another/claim.ts';
import { isKeptForAnother } from '../../another/filer.ts';
import { makeKey } from '../../another/key.ts';
import {
  closePapers,
  countTries,
  deleteTriesBefore,
  dropDraftsTo,
  findPaper,
  giveComplaints,
  isTried,
  lockDraftsOf,
  lockPaper,
  lockTriesOf,
  noteTry,
  type Paper,
  saveKey,
} from '../../queries/another.ts';
import { type Appeal, findAppeal, findAppealByCode, lockAppeal } from '../../queries/appeals.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from '../case/happen.ts';
import { moveOfficialReminders } from '../case/official.ts';
import { tellOne } from '../case/tell.ts';
import { lockOwn } from '../case/verdict.ts';

export interface Claim {
  readonly caller: Caller;
  /** Compact. */
  readonly code: string;
  readonly key: string;
  /** What brought the digits: a message or a link. The same again is no second try. */
  readonly cause: string;
}

/** Whether the caller may be asked for the digits of a case: it waits for its person, and he sees it neither as its writer nor as an official. Whom it is about is asked as a stranger is. */
export async function mayBeAsked(db: Db, caller: Caller, appeal: Appeal): Promise<boolean> {
  if (!isKeptForAnother(appeal) || officeOver(caller, appeal) === 'seen' || isFiler(appeal, caller.personId)) return false;
  return (await findPaper(db, appeal.id))?.key != null;
}

function isFiler(appeal: Appeal, personId: PersonId): boolean {
  return appeal.personId === personId || appeal.filedBy === personId;
}

/**
 * Makes a case that was written down for somebody his own, by the digits on his paper: he hears everything from now on, and whoever wrote it
 * down hears so; a helper no longer sees it. Wrong digits are counted, for him and for the paper. Safe to repeat.
 */
export function claimAppeal(app: AppealsApp, claim: Claim): Promise<Decision<Appeal, ClaimRefusal>> {
  const { personId } = claim.caller;
  return app.db.transaction().execute(async (trx) => {
    // Before any case is locked, as who changes the calendar does: reminders of an official number move with it.
    await holdCalendar(trx);
    await lockTriesOf(trx, personId);
    const at = app.clock();
    const found = await findAppealByCode(trx, claim.code);
    if (found) await lockDraftsOf(trx, found.personId);
    const appeal = found && (await lockAppeal(trx, found.id));
    if (appeal && appeal.personId === personId && appeal.claimedAt !== null) return { ok: true, value: appeal };
    if (await isTried(trx, claim.cause)) return { ok: false, refusal: 'wrong' };
    const paper = appeal && (await lockPaper(trx, appeal.id));
    const facts = {
      triesToday: await countTries(trx, personId, new Date(at.getTime() - DAY_MS)),
      paper: appeal && isKeptForAnother(appeal) ? withKey(paper) : undefined,
      isFiler: appeal !== undefined && isFiler(appeal, personId),
      desk: appeal && officeOver(claim.caller, appeal),
    };
    const decision = decideClaim(facts, claim.key);
    if (decision.ok && appeal) return { ok: true, value: await give(app, trx, appeal, personId, at) };
    const refusal = decision.ok ? 'wrong' : decision.refusal;
    if (refusal === 'wrong') {
      // Whom it is about wears nobody's paper out.
      await noteTry(trx, { key: claim.cause, personId, at, appealId: facts.paper && facts.desk !== 'hidden' ? appeal?.id : undefined });
    }
    return { ok: false, refusal };
  });
}

function withKey(paper: Paper | undefined): { key: string; tries: number } | undefined {
  return paper && paper.key !== null ? { key: paper.key, tries: paper.tries } : undefined;
}

async function give(app: AppealsApp, trx: Trx, appeal: Appeal, personId: PersonId, at: Date): Promise<Appeal> {
  const by = { byRole: 'resident', personId, at } as const;
  const changed = await happen(trx, appeal, { ...by, kind: 'claimed', key: `claimed:${appeal.id}`, change: { personId } });
  if (!changed) throw new Error('A case that waits for its person could not be given to him');
  await closePapers(trx, appeal.id, at);
  await dropDraftsTo(trx, appeal.personId, [appeal.id]);
  const complaints = await giveComplaints(trx, appeal.id, personId);
  const own = { ...changed, claimedAt: at };
  await moveOfficialReminders(app, trx, own, `claimed:${appeal.id}`);
  for (const id of complaints) {
    const complaint = await findAppeal(trx, id);
    if (complaint) await moveOfficialReminders(app, trx, complaint, `claimed:${id}`);
  }
  const { addressees } = await whoCanBeWritten(trx, [appeal.personId]);
  for (const writer of addressees)
    await tellOne(app, trx, writer, app.words.claimed(writer.language, appeal), `appeal-claimed:${appeal.id}`);
  return own;
}

/**
 * A new key for somebody's paper: the old one opens nothing any more, and wrong digits are counted from none.
 *
 * @param nth which key it is to be: one that was made already stays as it is
 * @returns undefined where the case is not his, or not any more
 */
export function renewKey(app: AppealsApp, by: { personId: PersonId; appealId: number }, nth: number): Promise<Appeal | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockOwn(trx, { ...by, tap: '' });
    const paper = appeal && isKeptForAnother(appeal) ? await lockPaper(trx, appeal.id) : undefined;
    if (!appeal || !paper || paper.key === null) return undefined;
    if (paper.keyNumber + 1 === nth) await saveKey(trx, appeal.id, { key: makeKey(app.random), keyNumber: nth });
    return appeal;
  });
}

/** Wrong digits are counted for a day, and forgotten then. */
export async function sweepTries(app: Pick<AppealsApp, 'db' | 'clock'>): Promise<void> {
  await deleteTriesBefore(app.db, new Date(app.clock().getTime() - DAY_MS));
}
