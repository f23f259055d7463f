import type { PlaceCode } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import type { PersonHandle, Simulator } from '../../src/simulator/index.ts';
import { countCases, countLetters, type Pair } from './letters.ts';
import { countTexts, plain } from './people.ts';
import type { Surroundings } from './process.ts';
import { type Asked, countResults, isResult } from './survey.ts';
import { countTalks, type Talk, talkersOf } from './talk.ts';

export interface Figures {
  readonly seed: number;
  readonly rounds: number;
  readonly updates: number;
  /** Updates that were neither handled nor found again, or were parked. */
  readonly lost: number;
  /** Rows that stand twice or are missing, by table. */
  readonly wrongRows: Readonly<Record<string, number>>;
  /** Queued, one for each resident. */
  readonly notices: number;
  /** Residents who have more copies, or fewer, than the ledger says. */
  readonly noticesTwice: number;
  readonly noticesUnknown: number;
  /** Letters that were filed; one is sent in each round. */
  readonly cases: number;
  /** Cases with another history than theirs, or in a state that their history does not tell. */
  readonly casesWrong: number;
  /** Queued for akims and for those who wrote. */
  readonly letters: number;
  /** Things that an akim or a writer was told more often, or less, than the ledger says. */
  readonly lettersTwice: number;
  readonly lettersUnknown: number;
  /** Words of letters that were talked over, told more often, or less, than the ledger says. */
  readonly talkWrong: number;
  readonly thanks: number;
  /** Chats that have the file of an answer before its words. */
  readonly filesEarly: number;
  /** Counted when the survey was closed. */
  readonly ballots: number;
  /** Answers that are lost, double or not the last one, or counted anew. */
  readonly ballotsWrong: number;
  /** Queued for those who answered and the operator. */
  readonly results: number;
  /** Those who have the result more often, or less, than the ledger says, or whom it does not name once. */
  readonly resultsWrong: number;
  readonly resultsUnknown: number;
  /** Replies that arrived a second time. */
  readonly repliesTwice: number;
  /** Replies that arrived more than twice. */
  readonly repliesMoreOften: number;
  /** Texts that no undisturbed walk shows. */
  readonly unexpected: readonly string[];
}

export interface Scene extends Surroundings {
  readonly db: Db;
  readonly village: PlaceCode;
  /** Of the village; whom the survey asks live in it. */
  readonly okrug: PlaceCode;
  readonly region: PlaceCode;
  /** Each round's notice goes to one of them, so that nobody is told faster than Telegram allows. */
  readonly okrugs: readonly PlaceCode[];
  /** Each round's letter comes from one of them. */
  readonly writing: readonly PlaceCode[];
  /** Each round's letters that are talked over come from one of the first of these, those that are returned from one of the second. */
  readonly talking: readonly (readonly [PlaceCode, PlaceCode])[];
}

/** How often each text is sent, or put in the place of another, when nothing is killed. */
export type Usual = ReadonlyMap<string, number>;

export function sentTo(sim: Simulator, people: readonly (PersonHandle | undefined)[]): Usual {
  const ids = new Set<unknown>(people.map((person) => person?.id));
  const counts = new Map<string, number>();
  for (const { payload } of sim.calls) {
    if (!ids.has(payload['chat_id']) || typeof payload['text'] !== 'string') continue;
    const text = plain(payload['text']);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

type CountedTable =
  | 'identity.person'
  | 'identity.consent'
  | 'directory.home'
  | 'broadcasts.broadcast'
  | 'appeals.appeal'
  | 'appeals.draft'
  | 'surveys.survey';

interface End extends Scene {
  readonly seed: number;
  readonly rounds: number;
  readonly walked: readonly PersonHandle[];
  readonly authors: readonly PersonHandle[];
  readonly residents: readonly PersonHandle[];
  readonly pairs: readonly Pair[];
  readonly talks: readonly Talk[];
  readonly asked: Asked;
  readonly ballots: Pick<Figures, 'ballots' | 'ballotsWrong'>;
  readonly usual: Usual;
}

export async function count(end: End): Promise<Figures> {
  const { db, seed, rounds, walked, authors, residents, pairs, talks, asked } = end;
  const updates = await db.selectFrom('intake.update').select(['update_id', 'settled_at', 'parked']).orderBy('update_id').execute();
  const first = updates[0]?.update_id ?? 0;
  const last = updates.at(-1)?.update_id ?? 0;
  // The pretend Telegram numbers updates without a gap: a number that is missing was never kept.
  const missing = last - first + 1 - updates.length + end.sim.pendingUpdates();
  const lost = missing + updates.filter((update) => update.settled_at === null || update.parked).length;
  const notices = await countNotices(end);
  const replies = countReplies(end);
  const people = walked.length + authors.length + residents.length + 2 * pairs.length + 5 * talks.length + asked.voters.length + 1;
  const rowsOf = async (table: CountedTable) => {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  };
  return {
    seed,
    rounds,
    updates: updates.length,
    lost,
    wrongRows: {
      person: (await rowsOf('identity.person')) - people,
      consent: (await rowsOf('identity.consent')) - people,
      home: (await rowsOf('directory.home')) - walked.length - residents.length - pairs.length - 2 * talks.length - asked.voters.length,
      broadcast: (await rowsOf('broadcasts.broadcast')) - authors.length,
      appeal: (await rowsOf('appeals.appeal')) - pairs.length - 3 * talks.length,
      draft: await rowsOf('appeals.draft'),
      survey: (await rowsOf('surveys.survey')) - 1,
    },
    ...notices,
    ...(await countCases(db)),
    ...(await countLetters(
      db,
      pairs.flatMap(({ writer, akim }) => [writer, akim]),
    )),
    ...(await countTalks(db, talks.flatMap(talkersOf))),
    ...end.ballots,
    ...(await countResults(db, asked)),
    ...replies,
  };
}

/** Every resident of a round's area: one copy each, or what the ledger admits. */
async function countNotices({ db, residents }: End) {
  const rows = await db
    .selectFrom('delivery.message')
    .select(['chat_id', 'state', 'unknown_sends'])
    .where('batch', 'like', 'broadcast:%')
    .execute();
  let noticesTwice = 0;
  for (const resident of residents) {
    const copies = countTexts(resident.messages());
    const seen = [...copies.values()].reduce((sum, n) => sum + n, 0);
    const theirs = rows.filter((row) => row.chat_id === resident.id);
    const known = theirs.filter((row) => row.state === 'sent').length;
    const perhaps = theirs.reduce((sum, row) => sum + row.unknown_sends, 0);
    if (seen < known || seen > known + perhaps || theirs.length === 0) noticesTwice += 1;
  }
  return { notices: rows.length, noticesTwice, noticesUnknown: rows.reduce((sum, row) => sum + row.unknown_sends, 0) };
}

/** The first walks, which nothing disturbed, say how often each text belongs there. */
function countReplies({ walked, authors, pairs, talks, asked, usual }: End) {
  let [repliesTwice, repliesMoreOften] = [0, 0];
  const unexpected = new Set<string>();
  const groups = [
    walked,
    authors,
    pairs.map((pair) => pair.writer),
    pairs.map((pair) => pair.akim),
    talks.map((talk) => talk.talker),
    talks.map((talk) => talk.akim),
    talks.map((talk) => talk.returned),
    talks.map((talk) => talk.operator),
    asked.voters.map((voter) => voter.person),
  ];
  for (const group of groups) {
    const standing = countTexts(group[0]?.messages() ?? []);
    for (const person of group) {
      for (const [text, n] of countTexts(person.messages())) {
        if (isResult(text)) continue;
        const once = standing.get(text) ?? 0;
        const sent = Math.max(usual.get(text) ?? 0, once);
        if (sent === 0) unexpected.add(text);
        else if (n > once + sent) repliesMoreOften += 1;
        else repliesTwice += Math.max(0, n - once);
      }
    }
  }
  return { repliesTwice, repliesMoreOften, unexpected: [...unexpected] };
}
