import { createHash } from 'node:crypto';
import { enqueueMany, type Worded } from '../../../delivery/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import { type Clock, HOUR_MS } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { dayOf, type Language } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { whoCanBeWritten } from '../../identity/index.ts';
import type { Election } from '../elections/facts.ts';
import { type DueNotice, decideNotices, purposeOf, saysOf, type VoteTold } from '../elections/notice.ts';
import { listListenerIds } from '../queries/election-listeners.ts';
import { insertNotices, type NewNotice, type NotedVote } from '../queries/election-notices.ts';
import { findPlace, type PlaceFacts } from '../queries/places.ts';
import { eachAlone, sumOf, throwAll } from './each-alone.ts';
import { batchOf, holdUntilMorning, isStandingVote, listVotes, withdrawUnsayable } from './withdraw-elections.ts';

/** What a resident is told of an election. Days are `YYYY-MM-DD`. */
export type ElectionNews =
  | { readonly kind: 'set' | 'soon' | 'changed'; readonly election: Election }
  /** `off`: the days that he was told before. */
  | { readonly kind: 'moved'; readonly election: Election; readonly off: readonly string[] }
  | { readonly kind: 'cancelled'; readonly voteOn: string };

/** How he is told. @param today `YYYY-MM-DD` in Kazakhstan */
export type ElectionWords = (language: Language, news: ElectionNews, unit: PlaceFacts, today: string) => Worded;

export interface ElectionNewsApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly words: ElectionWords;
}

type Vote = NotedVote & VoteTold;

/** A wrong import can be taken back before anybody hears of it. */
const IMPORT_WAIT_MS = HOUR_MS;
/** People written to at a time. */
const PEOPLE_PER_STEP = 2_000;
const HASH_CHARS = 12;

/**
 * Tells residents who want to hear of it what there is to say of the election of their akim, by day, an hour after the import at the
 * earliest; see `decideNotices`. What still waits to be sent when it may not be said any more is taken out of the queue; what waits when
 * the quiet hours begin waits for the morning.
 *
 * Safe to repeat, also where it was cut off: each message has its cause for a key. Where one unit fails the others are told all the same.
 *
 * @returns how many messages were new
 * @throws AggregateError of what failed, after all others were told
 */
export async function tellElections(app: ElectionNewsApp): Promise<number> {
  const { clock } = app;
  const today = dayOf(clock());
  const before = await listVotes(app, today);
  const noted = (await withdrawUnsayable(app, before, today)) ? await listVotes(app, today) : before;
  if (isQuiet(clock())) {
    await holdUntilMorning(app, noted);
    return 0;
  }
  const votes = noted.filter(({ isUnitLive, voteOn }) => isUnitLive && voteOn >= today).map((vote) => toldOf(vote, clock()));
  const due = [...Map.groupBy(votes, (vote) => vote.unitCode).values()].flatMap((ofUnit) => decideNotices(ofUnit, today));
  const failures: unknown[] = [];
  const told = sumOf(await eachAlone(due, (notice) => tellOne(app, notice, today), failures));
  throwAll(failures, 'elections');
  return told;
}

function toldOf(vote: NotedVote, now: Date): Vote {
  const isLongAgo = (at: Date) => at.getTime() + IMPORT_WAIT_MS <= now.getTime();
  return {
    ...vote,
    isStanding: isStandingVote(vote),
    knownOn: dayOf(vote.since),
    isSettled: isLongAgo(vote.since),
    isTextSettled: isLongAgo(vote.writtenAt),
    says: vote.election ? saysOf(vote.election) : '',
  };
}

async function tellOne(app: ElectionNewsApp, notice: DueNotice<Vote>, today: string): Promise<number> {
  const news = newsOf(notice);
  const batch = batchOf(notice.vote, purposeOf(notice, today));
  const told = news ? await tellAll(app, { notice, news, batch, today }) : 0;
  await insertNotices(app.db, notedOf(notice, batch), app.clock());
  return told;
}

async function tellAll(
  app: ElectionNewsApp,
  due: { notice: DueNotice<Vote>; news: ElectionNews; batch: string; today: string },
): Promise<number> {
  const { db, words } = app;
  const { notice, news, batch, today } = due;
  const { unitCode, voteOn } = notice.vote;
  const unit = (await findPlace(db, unitCode))?.place;
  if (!unit) return 0;
  const cause = causeOf(notice);
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
      batch,
      payload: words(language, news, unit, today),
    }));
    told += await enqueueMany(db, messages);
    if (ids.length < PEOPLE_PER_STEP) return told;
    after = ids.at(-1);
  }
}

/**
 * What a message is caused by. A day that was off and stands again is told anew. One message that is both notices has a key of its own:
 * who was told only the day before the telling was cut off is still to hear that it is near. What has changed names what it is now: where
 * a telling was cut off, and it changed once more, that is another message.
 */
function causeOf({ kind, vote, parts }: DueNotice<Vote>): string {
  const told = parts.length > 1 ? `${kind}-near` : kind;
  return kind === 'changed' ? `election-${told}-${vote.soonTimes}-${hashOf(vote.says)}` : `election-${told}-${vote.offTimes + 1}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARS);
}

function newsOf({ kind, vote, off }: DueNotice<Vote>): ElectionNews | undefined {
  const { voteOn, election } = vote;
  if (kind === 'cancelled') return { kind, voteOn };
  if (!election) return undefined;
  return kind === 'moved' ? { kind, election, off: off.map((one) => one.voteOn) } : { kind, election };
}

function notedOf({ vote, parts, off }: DueNotice<Vote>, batch: string): NewNotice[] {
  const { unitCode, voteOn, says } = vote;
  return [
    ...parts.map((part) => ({ unitCode, voteOn, part, said: part === 'soon' ? says : null, batch })),
    ...off.map((one) => ({ unitCode, voteOn: one.voteOn, part: 'cancelled' as const, said: null, batch })),
  ];
}
