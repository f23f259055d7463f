import { enqueueMany, type Worded, withdrawBatch } from '../../../delivery/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import { type Clock, HOUR_MS } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { dayOf, type Language } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { whoCanBeWritten } from '../../identity/index.ts';
import { addDays } from '../elections/days.ts';
import type { Election } from '../elections/facts.ts';
import { decideNotice, SILENT_DAYS } from '../elections/notice.ts';
import { listListenerIds } from '../queries/election-listeners.ts';
import { insertNotices, listElectionsToTell, listSilentVotes, type ToldElection } from '../queries/election-notices.ts';
import { findPlace, type PlaceFacts } from '../queries/places.ts';

/** How a resident is told of an election. @param today `YYYY-MM-DD` in Kazakhstan */
export type ElectionWords = (language: Language, election: Election, unit: PlaceFacts, today: string) => Worded;

export interface ElectionNewsApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly words: ElectionWords;
}

/** A wrong import can be taken back before anybody hears of it. */
const IMPORT_WAIT_MS = HOUR_MS;
/** Longer than any message waits in the ledger. */
const WITHDRAWN_FOR_DAYS = 7;
/** People written to at a time. */
const PEOPLE_PER_STEP = 2_000;

/**
 * Tells residents who want to hear of it when their akim is elected: that the day is set and that it is near, by day, an hour after the
 * import at the earliest; see `decideNotice`. What still waits to be sent when it may not be said any more is taken out of the queue.
 *
 * Safe to repeat, also where it was cut off: each message has its cause for a key.
 *
 * @returns how many messages were new
 */
export async function tellElections(app: ElectionNewsApp): Promise<number> {
  const { db, clock } = app;
  const today = dayOf(clock());
  await withdrawSilent(db, today);
  if (isQuiet(clock())) return 0;
  const knownBefore = new Date(clock().getTime() - IMPORT_WAIT_MS);
  let told = 0;
  for (const election of await listElectionsToTell(db, { votesAfter: addDays(today, SILENT_DAYS), knownBefore })) {
    const parts = decideNotice(election.voteOn, election, today);
    const [part] = parts;
    if (part === undefined) continue;
    // One that is told again, as its day was moved away and back, has another cause.
    told += await tellOf(app, election, today, part === 'set' ? `election-set-${election.setTimes + 1}` : 'election-soon');
    await insertNotices(db, election, parts, clock());
  }
  return told;
}

async function tellOf({ db, words }: ElectionNewsApp, election: ToldElection, today: string, cause: string): Promise<number> {
  const { unitCode, voteOn } = election;
  const unit = (await findPlace(db, unitCode))?.place;
  if (!unit) return 0;
  let told = 0;
  let after: PersonId | undefined;
  for (;;) {
    const ids = await listListenerIds(db, { unitCode, limit: PEOPLE_PER_STEP, afterPersonId: after });
    const { addressees } = await whoCanBeWritten(db, ids);
    const messages = addressees.map(({ personId, chatId, language }) => ({
      // Not by the election's number: an import that is taken back and made again tells nobody twice.
      dedupeKey: `${cause}:${unitCode}:${voteOn}:${personId}`,
      lane: 'broadcast' as const,
      chatId,
      batch: batchOf(election),
      payload: words(language, election, unit, today),
    }));
    told += await enqueueMany(db, messages);
    if (ids.length < PEOPLE_PER_STEP) return told;
    after = ids.at(-1);
  }
}

/** After a long outage of Telegram a notice must not come on a day on which it may not, nor of an election that was cancelled meanwhile. */
async function withdrawSilent(db: Db, today: string): Promise<void> {
  const days = { from: addDays(today, -WITHDRAWN_FOR_DAYS), until: addDays(today, SILENT_DAYS) };
  for (const vote of await listSilentVotes(db, days)) {
    let isMore = true;
    while (isMore) isMore = await db.transaction().execute((trx) => withdrawBatch(trx, batchOf(vote)));
  }
}

function batchOf({ unitCode, voteOn }: { readonly unitCode: string; readonly voteOn: string }): string {
  return `election:${unitCode}:${voteOn}`;
}
