import type { Trx } from '../../../../platform/database/index.ts';
import { isReached } from '../../proposal.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { findSupport } from '../../queries/proposals.ts';
import { after } from '../../states.ts';
import type { AppealsApp } from '../app.ts';
import { happen } from '../case/happen.ts';
import { tellOfficials, tellSharing } from '../case/tell.ts';
import { termAnew } from '../joined/split.ts';
import { tellSupporters } from './tell.ts';

/**
 * Where enough support a proposal by now: it needs a dated answer. One that had only words, or a refusal, comes back, with a term of its
 * own; one that waits keeps its last day. Of a case that the caller has locked; he holds the calendar.
 */
export async function reachGoal(app: AppealsApp, trx: Trx, appeal: Appeal): Promise<void> {
  const support = await findSupport(trx, appeal.id);
  if (!support || !isReached(appeal, support)) return;
  const at = app.clock();
  const by = { byRole: 'clock', personId: null, at } as const;
  const cause = `${appeal.id}:${support.since.getTime()}`;
  const key = `supported:${cause}`;
  const detail = { count: support.counted };
  const supported = await happen(trx, appeal, { ...by, kind: 'supported', key, detail, change: { supportedAt: at } });
  if (!supported) return;
  const changed = (await recall(app, trx, supported, cause)) ?? supported;
  await tellOfficials(app, trx, changed, 'supported', key);
  await tellSharing(app, trx, changed, { cause: key, word: (language, letter) => app.words.supported(language, letter, support.counted) });
  await tellSupporters(app, trx, changed, key);
}

async function recall(app: AppealsApp, trx: Trx, appeal: Appeal, cause: string): Promise<Appeal | undefined> {
  if (after(appeal.state, 'recalled') === undefined) return undefined;
  const term = await termAnew(app, trx);
  const by = { byRole: 'clock', personId: null, at: app.clock() } as const;
  return await happen(trx, appeal, { ...by, kind: 'recalled', key: `recalled:${cause}`, detail: { term }, change: term });
}
