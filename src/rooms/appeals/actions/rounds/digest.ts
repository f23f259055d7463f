import { enqueueMany, type NewMessage } from '../../../../delivery/index.ts';
import { DAY_MS } from '../../../../kernel/clock.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { readCalendar } from '../../../calendar/index.ts';
import type { Holder } from '../../../identity/index.ts';
import { addCounts, type DigestCounts, hasNews, isDigestTime } from '../../digest.ts';
import { countByUnit, hasDigest, insertDigest, lastDigestBefore } from '../../queries/digest.ts';
import type { AppealsApp } from '../app.ts';
import { officeOf } from '../case/tell.ts';

/**
 * Tells each akim, and who answers for him, in the morning of a working day what waits for him, with sound: he asked for no other hour. Once a day, whenever the
 * bot comes to it; not when the day is over. All in one transaction, so that a round that was cut off begins anew.
 *
 * @returns how many were told
 */
export async function tellMorning(app: AppealsApp): Promise<number> {
  const now = app.clock();
  const day = dayOf(now);
  if (!isDigestTime(await readCalendar(app.db), now) || (await hasDigest(app.db, day))) return 0;
  return await app.db.transaction().execute(async (trx) => {
    if (!(await insertDigest(trx, { day, at: now }))) return 0;
    const since = (await lastDigestBefore(trx, day)) ?? new Date(now.getTime() - DAY_MS);
    const waiting = await countByAkim(app, trx, { today: day, since });
    const messages = waiting.filter(({ counts }) => hasNews(counts)).map(({ akim, counts }) => wordedFor(app, { akim, counts, day }));
    return await enqueueMany(trx, messages);
  });
}

function wordedFor(app: AppealsApp, { akim, counts, day }: { akim: Holder; counts: DigestCounts; day: string }): NewMessage {
  return {
    dedupeKey: `appeals-digest:${day}:${akim.personId}`,
    lane: 'notice',
    chatId: akim.chatId,
    payload: { ...app.words.morning(akim.language, counts), disable_notification: false },
  };
}

/** Who answers for several units gets one message: their akim, and who answers for him while he is away. */
async function countByAkim(
  app: AppealsApp,
  trx: Trx,
  since: Parameters<typeof countByUnit>[1],
): Promise<{ akim: Holder; counts: DigestCounts }[]> {
  const units = new Map((await countByUnit(trx, since)).map((unit) => [unit.unitCode, unit]));
  const byPerson = new Map<number, { akim: Holder; counts: DigestCounts }>();
  for (const akim of await officeOf(app, trx, ...units.keys())) {
    const unit = units.get(akim.areaCode);
    if (!unit) continue;
    const { unitCode: _, ...counts } = unit;
    const before = byPerson.get(akim.personId);
    byPerson.set(akim.personId, { akim, counts: before ? addCounts(before.counts, counts) : counts });
  }
  return [...byPerson.values()];
}
