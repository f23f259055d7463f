import type { Trx } from '../../../../platform/database/index.ts';
import { isReached, needsDatedAnswer } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { findSupport } from '../../queries/proposals.ts';
import { after, type State } from '../../states.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsApp } from '../app.ts';
import { addresseeAlone, termAnew } from '../case/anew.ts';
import { happen } from '../case/happen.ts';
import { tellOfficials, tellSharing } from '../case/tell.ts';
import { tellSupporters } from './tell.ts';

/**
 * Where enough support a proposal by now: it needs a dated answer. One that had only words, or a refusal, comes back, with a term of its
 * own; one that waits keeps its last day. Of a case that the caller has locked; he holds the calendar.
 */
export async function reachGoal(app: AppealsApp, trx: Trx, appeal: Appeal): Promise<void> {
  const support = isShown(appeal) ? await findSupport(trx, appeal.id) : undefined;
  if (!support || !isReached(appeal, support)) return;
  const at = app.clock();
  const key = `supported:${appeal.id}:${support.since.getTime()}`;
  const happening = { kind: 'supported', byRole: 'clock', personId: null, at, key, detail: { count: support.counted } } as const;
  const supported = await happen(trx, appeal, { ...happening, change: { supportedAt: at } });
  if (!supported) return;
  const changed = (await recall(app, trx, supported, key)) ?? supported;
  await tellOfficials(app, trx, changed, 'supported', key);
  await tellSharing(app, trx, changed, { cause: key, word: (language, letter) => app.words.supported(language, letter, support.counted) });
  await tellSupporters(app, trx, changed, key);
}

/** `answered`: with words, while it was called something else. */
const OWED_AGAIN: readonly State[] = ['partly', 'unconfirmed', 'answered'];

/**
 * What so many support cannot be let be: where what was promised or claimed came to nothing, or only to a part, it waits for a dated answer
 * again. Of a case that the caller has locked; he holds the calendar.
 *
 * @returns the case afterwards
 */
export async function recallOwed(app: AppealsApp, trx: Trx, appeal: Appeal, cause: string): Promise<Appeal> {
  const isOwed = needsDatedAnswer(appeal) && OWED_AGAIN.includes(appeal.state);
  const changed = isOwed ? await recall(app, trx, appeal, cause) : undefined;
  if (!changed) return appeal;
  await tellOfficials(app, trx, changed, 'supported', `${appeal.id}:${cause}`);
  await tellSupporters(app, trx, changed, cause);
  return changed;
}

/** That its answer was put off once remains so; what an operator took over because it was late goes back to the akim. */
async function recall(app: AppealsApp, trx: Trx, appeal: Appeal, cause: string): Promise<Appeal | undefined> {
  if (after(appeal.state, 'recalled') === undefined) return undefined;
  const term = { ...(await termAnew(app, trx)), extendedOn: appeal.extendedOn };
  const to = appeal.addresseeReason === 'overdue' ? { to: await addresseeAlone(app, trx, appeal, term) } : {};
  const by = { byRole: 'clock', personId: null, at: app.clock() } as const;
  const detail = { term, dueBefore: appeal.dueOn, ...(to.to?.reason && { why: to.to.reason }) };
  return await happen(trx, appeal, { ...by, kind: 'recalled', key: `recalled:${cause}`, detail, change: { ...term, ...to } });
}
