import { setTimeout as wait } from 'node:timers/promises';
import { countLedger } from '../src/delivery/index.ts';
import { countIntake } from '../src/intake/index.ts';
import type { Db } from '../src/platform/database/index.ts';
import { aBot } from './support/a-bot.ts';
import type { Bench, Figures } from './support/bench.ts';
import { ANSWERED_AT_STEP, type CaseWalk, FILED_AT_STEP, openCaseWalk, STEP_COUNT } from './support/case-walk.ts';
import { aServer, withDatabase } from './support/database.ts';
import { evenly } from './support/evenly.ts';
import type { Phones } from './support/phone.ts';
import { processorMs } from './support/proc.ts';
import { median, percentile, round } from './support/statistics.ts';
import { akimId, fillVillages, residentId } from './support/villages.ts';

/**
 * Twelve updates make a case, so 4 letters and 4 answers a second. Each case is four messages of the ledger (notice, seen, work,
 * answer): 17 a second, where Telegram allows the bot 30 and it allows itself 27.
 */
const UPDATES_PER_SECOND = 50;
/** At the full pace: a minute of filings, each a round of one update of every step. */
const ROUNDS_MEASURED = 300;
/** Between two steps of a case, 1.4 s and 0.2 more or less: progress and answer go to one chat, which may be sent to each 1.1 s. */
const ROUNDS_BETWEEN_STEPS = 7;
/** Until the first case is at its last step the pace rises, and so it falls after the last filing. */
const ROUNDS_OF_RISE = (STEP_COUNT - 1) * ROUNDS_BETWEEN_STEPS;
const CASES = ROUNDS_OF_RISE + ROUNDS_MEASURED;
/** None has a divisor in common with the twelve steps: each is another order of them, so that no step always follows the same one. */
const ORDERS = [1, 5, 7, 11];
/** Of the ledger: the akim's notice; to the resident: seen, taken up, the answer. */
const MESSAGES_A_CASE = 4;
const LOOK_MS = 100;
const SETTLE_MS_MAX = 5_000;

/** Letters and answers at 50 updates/s in all against the process of `npm start`: how long until the other side hears of it. */
export async function journeys(bench: Bench): Promise<Figures> {
  const server = await aServer(bench);
  const url = await server.migrated('bench_journeys');
  const akims = await withDatabase({ connectionString: url }, (db) => fillVillages(db, CASES * bench.runs));
  const { webhook, phones, pid } = await aBot(bench, url);
  const runs: Run[] = [];
  for (let run = 0; run < bench.runs; run += 1) {
    const before = processorMs(pid);
    const walks = Array.from({ length: CASES }, (_, n) => {
      // A resident may file three times a day and does so once; the akims take turns, so that each has one case in hand.
      const nth = run * CASES + n;
      return openCaseWalk(phones.of(residentId(nth)), phones.of(akimId(nth % akims)));
    });
    const startedAt = performance.now();
    const perSecond = await walkAll(walks, phones);
    const tookMs = performance.now() - startedAt;
    const figures = { ...figuresOf(walks), perSecond: round(perSecond, 1) };
    runs.push(figures);
    bench.note(`run ${run + 1}: ${JSON.stringify(figures)}, ${round((processorMs(pid) - before) / tookMs, 3)} of a processor`);
  }
  const cases = CASES * bench.runs;
  const lost = await withDatabase({ connectionString: url }, (db) => countLost(db, new URL('/metrics', webhook), cases));
  return medianOf(runs, lost);
}

type Walked = Readonly<Record<'noticeP95' | 'answerP95' | 'noticeP50' | 'answerP50' | 'longest' | 'taps' | 'filed' | 'answered', number>>;
type Run = Walked & { readonly perSecond: number };

/** In each round one update of every step, each of another case. @returns updates a second while the pace was full */
async function walkAll(walks: readonly CaseWalk[], phones: Phones): Promise<number> {
  const full: { at: number; sent: number }[] = [];
  await evenly(UPDATES_PER_SECOND, (CASES + ROUNDS_OF_RISE) * STEP_COUNT, async (nth) => {
    const [turn, slot] = [Math.floor(nth / STEP_COUNT), nth % STEP_COUNT];
    if (slot === 0 && (turn === ROUNDS_OF_RISE || turn === CASES)) full.push({ at: performance.now(), sent: phones.sent });
    const step = (slot * (ORDERS[turn % ORDERS.length] ?? 1) + turn) % STEP_COUNT;
    await walks[turn - step * ROUNDS_BETWEEN_STEPS]?.step(step);
  });
  const [from, until] = full;
  return from && until ? ((until.sent - from.sent) * 1_000) / (until.at - from.at) : Number.NaN;
}

/** Of what was filed, and what was answered, while the pace was full. */
function figuresOf(walks: readonly CaseWalk[]): Walked {
  const during = (step: number) => {
    const first = ROUNDS_OF_RISE - step * ROUNDS_BETWEEN_STEPS;
    return walks.slice(first, first + ROUNDS_MEASURED).map(({ walked }) => walked);
  };
  const notices = during(FILED_AT_STEP).map((walked) => walked.fileToNoticeMs);
  const answers = during(ANSWERED_AT_STEP).map((walked) => walked.answerToResidentMs);
  return {
    noticeP95: round(percentile(notices, 95), 1),
    answerP95: round(percentile(answers, 95), 1),
    noticeP50: round(percentile(notices, 50), 1),
    answerP50: round(percentile(answers, 50), 1),
    longest: round(Math.max(...notices, ...answers), 1),
    taps: Math.max(...walks.map(({ walked }) => walked.taps)),
    filed: notices.filter(Number.isFinite).length,
    answered: answers.filter(Number.isFinite).length,
  };
}

function medianOf(runs: readonly Run[], lost: number): Figures {
  const of = (key: keyof Run) => median(runs.map((run) => run[key]));
  return {
    file_to_notice_p95_ms: of('noticeP95'),
    answer_to_resident_p95_ms: of('answerP95'),
    taps: Math.max(...runs.map((run) => run.taps)),
    file_to_notice_p50_ms: of('noticeP50'),
    answer_to_resident_p50_ms: of('answerP50'),
    longest_ms: Math.max(...runs.map((run) => run.longest)),
    updates_per_s: of('perSecond'),
    filed: of('filed'),
    answered: of('answered'),
    lost,
  };
}

/** Waits for what is still being written down. @returns 0. @throws Error when an update was lost or parked, or a message lost or doubled */
async function countLost(db: Db, metrics: URL, cases: number): Promise<number> {
  const expected = { updates: cases * STEP_COUNT, messages: cases * MESSAGES_A_CASE };
  for (const deadline = performance.now() + SETTLE_MS_MAX; ; await wait(LOOK_MS)) {
    const page = await (await fetch(metrics)).text();
    const handled = Number(/^update_seconds_count\{outcome="handled"\} (\d+)$/m.exec(page)?.[1] ?? 0);
    const sent = Number(/^messages_total\{lane="notice",state="sent"\} (\d+)$/m.exec(page)?.[1] ?? 0);
    const [intake, ledger] = [await countIntake(db), await countLedger(db)];
    const left = intake.waiting + intake.parked + ledger.waiting + ledger.unknown;
    if (handled === expected.updates && sent === expected.messages && left === 0) return left;
    if (performance.now() > deadline) throw new Error(`Something was lost: ${JSON.stringify({ expected, handled, sent, intake, ledger })}`);
  }
}
