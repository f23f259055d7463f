import { countBatch, postponeBatches, withdrawBatch, withdrawFrom } from '../../../delivery/index.ts';
import { quietUntil } from '../../../kernel/calendar/index.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import { whoCanBeWritten } from '../../identity/index.ts';
import { addDays } from '../elections/days.ts';
import { NOTICE_PURPOSES, type NoticePurpose, unsayable } from '../elections/notice.ts';
import { insertNotices, listNotedVotes, type NotedVote } from '../queries/election-notices.ts';

type App = { readonly db: Db; readonly clock: Clock };
type VoteOfUnit = Pick<NotedVote, 'unitCode' | 'voteOn'>;

/** Longer than any message waits in the ledger. */
const WAITING_FOR_DAYS = 7;

/** It is neither cancelled nor gone with an import that was taken back. */
export function isStandingVote({ election }: Pick<NotedVote, 'election'>): boolean {
  return election !== null && election.cancelledOn === null;
}

/** What messages of one purpose about a vote are queued with. */
export function batchOf({ unitCode, voteOn }: VoteOfUnit, purpose: NoticePurpose): string {
  return `${purpose === 'news' ? 'election' : `election-${purpose}`}:${unitCode}:${voteOn}`;
}

/**
 * After a long outage of Telegram a notice must not come on a day on which it may not, nor of an election that was cancelled meanwhile,
 * nor that one is cancelled which stands again. Safe to repeat.
 */
export async function withdrawUnsayable(app: App, today: string): Promise<void> {
  for (const vote of await listNotedVotes(app.db, { votesFrom: addDays(today, -WAITING_FOR_DAYS) })) {
    const isStanding = isStandingVote(vote) && vote.isUnitLive;
    for (const purpose of unsayable({ voteOn: vote.voteOn, isStanding }, today)) await withdrawAll(app, { vote, isStanding, purpose });
  }
}

/** Messages that wait when the quiet hours have begun would come at night, as soon as Telegram answers again. Safe to repeat. */
export async function holdUntilMorning(app: App, today: string): Promise<void> {
  const votes = await listNotedVotes(app.db, { votesFrom: addDays(today, -WAITING_FOR_DAYS) });
  const batches = votes.flatMap(batchesOf);
  const until = quietUntil(app.clock());
  let isMore = batches.length > 0;
  while (isMore) isMore = await app.db.transaction().execute((trx) => postponeBatches(trx, batches, until));
}

/** Takes out of the queue what waits for one person of a unit's elections: he wants no news any more, or has moved away. */
export async function withdrawNewsFor(trx: Trx, of: { personId: PersonId; unitCode: string; now: Date }): Promise<void> {
  const [addressee] = (await whoCanBeWritten(trx, [of.personId])).addressees;
  if (!addressee) return;
  const votes = await listNotedVotes(trx, { votesFrom: addDays(dayOf(of.now), -WAITING_FOR_DAYS), unitCode: of.unitCode });
  await withdrawFrom(trx, { chatId: addressee.chatId, batches: votes.flatMap(batchesOf) });
}

function batchesOf(vote: VoteOfUnit): string[] {
  return NOTICE_PURPOSES.map((purpose) => batchOf(vote, purpose));
}

async function withdrawAll(app: App, what: { vote: NotedVote; isStanding: boolean; purpose: NoticePurpose }): Promise<void> {
  const batch = batchOf(what.vote, what.purpose);
  let isMore = true;
  while (isMore) {
    isMore = await app.db.transaction().execute(async (trx) => {
      const { pending, deferred, claimed, sent, unknown } = await countBatch(trx, batch);
      if (pending + deferred === 0) return false;
      if (!what.isStanding && what.purpose !== 'off')
        await noteWithdrawn(trx, what.vote, { at: app.clock(), isHeard: claimed + sent + unknown > 0 });
      return await withdrawBatch(trx, batch);
    });
  }
}

/** If it stands again it is told again. Where nobody has heard of it there is nothing to take back either. */
async function noteWithdrawn(trx: Trx, { unitCode, voteOn }: VoteOfUnit, noted: { at: Date; isHeard: boolean }): Promise<void> {
  const parts = noted.isHeard ? (['withdrawn'] as const) : (['withdrawn', 'cancelled'] as const);
  await insertNotices(
    trx,
    parts.map((part) => ({ unitCode, voteOn, part, said: null })),
    noted.at,
  );
}
