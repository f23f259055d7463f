import { countBatch, holdBatches, listWaitingBatches, withdrawBatch, withdrawFrom } from '../../../delivery/index.ts';
import { addDays, quietUntil } from '../../../kernel/calendar/index.ts';
import { type Clock, DAY_MS } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import { whoCanBeWritten } from '../../identity/index.ts';
import { decideUnsaid, NOTICE_PURPOSES, type NoticePurpose, type TakenOut, unsayable } from '../elections/notice.ts';
import { countToldTimes, insertNotices, listNotedVotes, type NotedVote, unsayNotices } from '../queries/election-notices.ts';

type App = { readonly db: Db; readonly clock: Clock };
type VoteOfUnit = Pick<NotedVote, 'unitCode' | 'voteOn' | 'offTimes'>;

/** Longer than any message waits in the ledger. */
const WAITING_FOR_DAYS = 7;

/** It is neither cancelled nor gone with an import that was taken back. */
export function isStandingVote({ election }: Pick<NotedVote, 'election'>): boolean {
  return election !== null && election.cancelledOn === null;
}

/** What messages of one purpose about a vote are queued with: others each time that it was off or taken out of the queue. */
export function batchOf({ unitCode, voteOn, offTimes }: VoteOfUnit, purpose: NoticePurpose): string {
  return `${purpose === 'news' ? 'election' : `election-${purpose}`}:${unitCode}:${voteOn}${offTimes > 0 ? `:${offTimes}` : ''}`;
}

/**
 * After a long outage of Telegram a notice must not come on a day on which it may not, nor of an election that was cancelled meanwhile,
 * nor that one is cancelled which stands again. Safe to repeat.
 *
 * @returns whether anything was taken out: then what people were told is to be read anew
 */
export async function withdrawUnsayable(app: App, noted: readonly NotedVote[], today: string): Promise<boolean> {
  const asked = noted.map((vote) => {
    const isStanding = isStandingVote(vote) && vote.isUnitLive;
    const purposes = unsayable({ voteOn: vote.voteOn, isStanding }, today);
    return { vote, isStanding, purposes, batches: purposes.length > 0 ? batchesOf(vote, ...purposes) : [] };
  });
  const waiting = new Set(
    await listWaitingBatches(
      app.db,
      asked.flatMap(({ batches }) => batches),
    ),
  );
  const due = asked.filter(({ batches }) => batches.some((batch) => waiting.has(batch)));
  for (const { vote, isStanding, purposes } of due) await withdrawAll(app, { vote, isStanding, purposes });
  return due.length > 0;
}

/** The votes of which something may still wait to be sent, and those to come. */
export async function listVotes({ db }: Pick<App, 'db'>, today: string): Promise<NotedVote[]> {
  return await listNotedVotes(db, { votesFrom: addDays(today, -WAITING_FOR_DAYS) });
}

/** Messages that wait when the quiet hours have begun would come at night, as soon as Telegram answers again. Safe to repeat. */
export async function holdUntilMorning(app: App, noted: readonly NotedVote[]): Promise<void> {
  const batches = noted.flatMap((vote) => batchesOf(vote));
  await holdBatches(app.db, batches, quietUntil(app.clock()));
}

/** Takes out of the queue what waits for one person of a unit's elections: he wants no news any more, or has moved away. */
export async function withdrawNewsFor(trx: Trx, of: { personId: PersonId; unitCode: string; now: Date }): Promise<void> {
  const [addressee] = (await whoCanBeWritten(trx, [of.personId])).addressees;
  if (!addressee) return;
  const votes = await listNotedVotes(trx, { votesFrom: addDays(dayOf(of.now), -WAITING_FOR_DAYS), unitCode: of.unitCode });
  await withdrawFrom(trx, { chatId: addressee.chatId, batches: votes.flatMap((vote) => batchesOf(vote)) });
}

function batchesOf(vote: VoteOfUnit, ...purposes: readonly NoticePurpose[]): string[] {
  const asked = purposes.length > 0 ? purposes : NOTICE_PURPOSES;
  return Array.from({ length: vote.offTimes + 1 }, (_, offTimes) => asked.map((purpose) => batchOf({ ...vote, offTimes }, purpose))).flat();
}

/** All of a vote in one transaction: what came to people is counted when nothing can leave any more. */
async function withdrawAll(app: App, what: { vote: NotedVote; isStanding: boolean; purposes: readonly NoticePurpose[] }): Promise<void> {
  const { vote, isStanding, purposes } = what;
  await app.db.transaction().execute(async (trx) => {
    for (const purpose of purposes) {
      for (const batch of batchesOf(vote, purpose)) {
        const { pending, deferred } = await countBatch(trx, batch);
        if (pending + deferred === 0) continue;
        await takeOut(trx, batch);
        const { claimed, sent, unknown } = await countBatch(trx, batch);
        const taken = { purpose, vote: { isStanding, isBelieved: vote.isBelieved }, reached: claimed + sent + unknown };
        await noteTakenOut(trx, vote, { batch, taken, at: app.clock() });
      }
    }
  });
}

async function takeOut(trx: Trx, batch: string): Promise<void> {
  let isMore = true;
  while (isMore) isMore = await withdrawBatch(trx, batch);
}

async function noteTakenOut(
  trx: Trx,
  { unitCode, voteOn }: VoteOfUnit,
  of: { batch: string; taken: Omit<TakenOut, 'toldTimes'>; at: Date },
): Promise<void> {
  const { batch, taken, at } = of;
  const { unsaid, parts, partsOfOff } = decideUnsaid({ ...taken, toldTimes: await countToldTimes(trx, batch) });
  // What was told before waits no more: the ledger may have forgotten to whom it came.
  const toldFrom = new Date(at.getTime() - WAITING_FOR_DAYS * DAY_MS);
  const believed = await unsayNotices(trx, { batch, parts: unsaid, toldFrom, at });
  const noted = [
    ...parts.map((part) => ({ unitCode, voteOn, part })),
    ...believed.flatMap((off) => partsOfOff.map((part) => ({ ...off, part }))),
  ];
  await insertNotices(
    trx,
    noted.map((one) => ({ ...one, said: null, batch: null })),
    at,
  );
}
