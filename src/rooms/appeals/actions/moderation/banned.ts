import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { type Ban, findRunningBan, holdWriting } from '../../queries/bans.ts';

/** Why nothing can be sent: its sender is stopped from it for a time. */
export interface Banned {
  readonly reason: 'banned';
  readonly ban: Ban;
}

/** Whether somebody may send nothing now; until the transaction ends nobody stops him meanwhile. */
export async function banOf(trx: Trx, personId: PersonId, now: Date): Promise<Banned | undefined> {
  await holdWriting(trx, personId);
  const ban = await findRunningBan(trx, personId, now);
  return ban && { reason: 'banned', ban };
}
