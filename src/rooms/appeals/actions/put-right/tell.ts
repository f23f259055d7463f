import { enqueue } from '../../../../delivery/index.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import type { Holder } from '../../../identity/index.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealsApp } from '../app.ts';

/** Those of the first who are not among the others, nor the one who has done it himself. */
export function without(holders: readonly Holder[], others: readonly Holder[], actor: PersonId): Holder[] {
  const left = new Set([...others.map(({ personId }) => personId), actor]);
  return holders.filter(({ personId }) => !left.has(personId));
}

/** Tells those who had a case, without a sound, that it is with somebody else: it can no longer be opened by them. */
export async function tellAway(
  app: Pick<AppealsApp, 'words'>,
  trx: Trx,
  appeal: Appeal,
  { holders, why, cause }: { holders: readonly Holder[]; why: 'moved' | 'taken-over'; cause: string },
): Promise<void> {
  for (const { personId, chatId, language } of holders) {
    await enqueue(trx, {
      dedupeKey: `appeal-away:${cause}:${personId}`,
      lane: 'notice',
      chatId,
      payload: { ...app.words.away(language, appeal, why), disable_notification: true },
    });
  }
}
