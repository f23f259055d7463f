import type { Bench, Figures } from './support/bench.ts';
import { aServer, fillCountry, fillPeople, withDatabase } from './support/database.ts';
import { BOT_TOKEN, startFakeTelegram } from './support/fake-telegram.ts';
import { processorMs } from './support/proc.ts';
import { argumentsFor, freePort, startArguments, startProgram } from './support/programs.ts';
import { median, percentile, round } from './support/statistics.ts';
import { senderOf, textUpdate } from './support/updates.ts';
import { type NextUpdate, WebhookLoad } from './support/webhook-load.ts';

const PEOPLE = 1_000;
const OKRUGS_PER_DISTRICT = 3;
const WARM_UP_MS = 1_000;
const MEASURED_MS = 4_000;
const PACE_PER_SECOND = 100;
const PACED_UPDATES = 600;
const SECRET = 'the-secret-of-the-benches';

/**
 * A bare grammY echo against the whole bot: the process of `npm start` with webhook, secret, durable intake, embedded Postgres that
 * waits for the disk. The sides take turns in a run each; the first pair warms up.
 */
export async function intake(bench: Bench): Promise<Figures> {
  const server = await aServer(bench);
  const url = await server.migrated('bench_intake');
  const villages = await withDatabase({ connectionString: url }, async (db) => {
    const places = await fillCountry(db, OKRUGS_PER_DISTRICT);
    await fillPeople(db, PEOPLE, places);
    return places.map((place) => place.name);
  });
  const next = talk(villages, bench.say);
  const echo = await aSide(bench, argumentsFor('bench/echo-child.ts'), {});
  const ours = await aSide(bench, startArguments(), { DATABASE_URL: url, WEBHOOK_SECRET: SECRET });

  const pairs: { echo: number; ours: number }[] = [];
  for (let run = 0; run <= bench.runs; run += 1) {
    const pair = {
      echo: await runOf(bench, 'echo', echo, next),
      ours: await runOf(bench, 'ours', ours, next),
    };
    bench.note(`pair ${run}: ratio ${round(pair.ours / pair.echo, 3)}`);
    if (run > 0) pairs.push(pair);
  }
  const p50s: number[] = [];
  const p99s: number[] = [];
  for (let run = 0; run <= bench.runs; run += 1) {
    const waits = await ours.load.pace(next, PACE_PER_SECOND, PACED_UPDATES);
    const [p50, p99] = [percentile(waits, 50), percentile(waits, 99)];
    bench.note(`paced ${run}: p50 ${round(p50, 2)} ms, p99 ${round(p99, 2)} ms, longest ${round(Math.max(...waits), 2)} ms`);
    if (run === 0) continue;
    p50s.push(p50);
    p99s.push(p99);
  }
  return {
    echo_per_s: round(median(pairs.map((pair) => pair.echo))),
    ours_per_s: round(median(pairs.map((pair) => pair.ours))),
    ratio: round(median(pairs.map((pair) => pair.ours / pair.echo)), 3),
    p50_ms: round(median(p50s), 2),
    p99_ms: round(median(p99s), 2),
  };
}

interface Side {
  readonly load: WebhookLoad;
  readonly pid: number;
}

/** One bot in a process of its own with a Telegram of its own; ready when it has set its webhook. */
async function aSide(bench: Bench, args: readonly string[], env: Record<string, string>): Promise<Side> {
  const telegram = await startFakeTelegram();
  bench.closers.add(() => telegram.stop());
  const port = await freePort();
  const webhook = new URL(`http://127.0.0.1:${port}/telegram`);
  const program = startProgram(bench, process.execPath, args, {
    BOT_TOKEN,
    TELEGRAM_API_ROOT: telegram.url,
    WEBHOOK_URL: webhook.href,
    HOST: webhook.hostname,
    PORT: webhook.port,
    ...env,
  });
  await Promise.race([telegram.webhookSet, program.failed]);
  const load = new WebhookLoad(telegram, { webhook, secret: SECRET });
  bench.closers.add(() => load.close());
  return { load, pid: program.child.pid ?? 0 };
}

/** One run at full load, and on standard error what it cost the bot's own process. */
async function runOf(bench: Bench, name: string, side: Side, next: NextUpdate): Promise<number> {
  const [before, repliesBefore] = [processorMs(side.pid), side.load.replies];
  const perSecond = await side.load.saturate(next, WARM_UP_MS, MEASURED_MS);
  const microseconds = ((processorMs(side.pid) - before) * 1_000) / (side.load.replies - repliesBefore);
  bench.note(`${name} ${round(perSecond)}/s, ${round(microseconds)} µs of processor time an update`);
  return perSecond;
}

/**
 * What people say, in turn, each time answered with one message. By default the menu's command: session, one read, one durable write,
 * one reply, which is what the limits were set for. A village's name is searched and reads more.
 */
function talk(villages: readonly string[], say = 'menu'): NextUpdate {
  let said = 0;
  return () => {
    const senderId = senderOf(said % PEOPLE);
    const isCommand = say === 'menu' || (say === 'both' && said % 2 === 0);
    const text = isCommand ? '/menu' : (villages[said % villages.length] ?? '/menu');
    said += 1;
    return { senderId, update: textUpdate(senderId, text) };
  };
}
