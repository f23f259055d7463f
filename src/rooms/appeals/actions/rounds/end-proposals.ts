import { dayOf } from '../../../../kernel/locale/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { endingBy, maySupport, type Support } from '../../proposal.ts';
import { type Appeal, lockAppeal } from '../../queries/appeals.ts';
import { findSupport, listEnding, listOver, noteEnded, noteReminded } from '../../queries/proposals.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from '../case/happen.ts';
import { tellResident } from '../case/tell.ts';
import { tellSupporters } from '../proposals/tell.ts';

/** Of one round; the rest follows in the next. */
const PROPOSALS_MAX = 500;

/**
 * Authors of proposals without enough support hear that their year is nearly over, and then that it is, and so do those who support them.
 * Each by itself, under its lock, and once. Safe to repeat. What an operator hides from the village waits.
 *
 * @param onFault told of a proposal that could not be looked at; it comes again in the next round
 * @returns how many were looked at
 */
export async function endProposals(app: AppealsApp, onFault: (appealId: number, error: unknown) => void): Promise<number> {
  const { remindedThrough, endedBefore } = endingBy(dayOf(app.clock()));
  const over = await listOver(app.db, endedBefore, PROPOSALS_MAX);
  for (const id of over) await ofOne(app, id, endOne).catch((error: unknown) => onFault(id, error));
  const ending = await listEnding(app.db, remindedThrough, PROPOSALS_MAX);
  for (const id of ending) await ofOne(app, id, remindOne).catch((error: unknown) => onFault(id, error));
  return over.length + ending.length;
}

type Look = (app: AppealsApp, trx: Trx, appeal: Appeal, support: Support) => Promise<void>;

function ofOne(app: AppealsApp, id: number, look: Look): Promise<void> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await lockAppeal(trx, id);
    const support = appeal && (await findSupport(trx, id));
    if (appeal && support) await look(app, trx, appeal, support);
  });
}

/** What has ended meanwhile is not reminded of any more, and what nobody may see or support is only noted. */
async function remindOne(app: AppealsApp, trx: Trx, appeal: Appeal, support: Support): Promise<void> {
  if (!(await noteReminded(trx, appeal.id, app.clock()))) return;
  if (!isShown(appeal) || !maySupport(appeal, support)) return;
  const cause = `proposal-ending:${appeal.id}:${support.since.getTime()}`;
  await tellResident(app, trx, appeal, { cause, word: (language, letter) => app.words.proposalEnding(language, letter, support) });
}

async function endOne(app: AppealsApp, trx: Trx, appeal: Appeal, support: Support): Promise<void> {
  const at = app.clock();
  const isOpen = isShown(appeal) && maySupport(appeal, support);
  if (!(await noteEnded(trx, appeal.id, at)) || !isOpen) return;
  const key = `expired:${appeal.id}:${support.since.getTime()}`;
  const changed = await happen(trx, appeal, { kind: 'expired', byRole: 'clock', personId: null, key, at });
  if (!changed) return;
  await tellResident(app, trx, changed, { cause: key, word: (language, letter) => app.words.proposalOver(language, letter, support) });
  await tellSupporters(app, trx, changed, key);
}
