import { aServer, fillCountry, fillPeople, withDatabase } from './support/database.ts';
import type { Bench, Figures } from './support/bench.ts';
import { BOT_TOKEN, startFakeTelegram } from './support/fake-telegram.ts';
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
  const next = talk(villages);
  const echo = await aSide(bench, argumentsFor('bench/echo-child.ts'), {});
  const ours = await aSide(bench, startArguments(), { DATABASE_URL: url, WEBHOOK_SECRET: SECRET });

  const pairs: { echo: number; ours: number }[] = [];
  for (let run = 0; run <= bench.runs; run += 1) {
    const pair = {
      echo: await echo.saturate(next, WARM_UP_MS, MEASURED_MS),
      ours: await ours.saturate(next, WARM_UP_MS, MEASURED_MS),
    };
    bench.note(`pair ${run}: echo ${round(pair.echo)}/s, ours ${round(pair.ours)}/s, ratio ${round(pair.ours / pair.echo, 3)}`);
    if (run > 0) pairs.push(pair);
  }
  const p50s: number[] = [];
  const p99s: number[] = [];
  for (let run = 0; run <= bench.runs; run += 1) {
    const waits = await ours.pace(next, PACE_PER_SECOND, PACED_UPDATES);
    const [p50, p99] = [percentile(waits, 50), percentile(waits, 99)];
    bench.note(`paced ${run}: p50 ${round(p50, 2)} ms, p99 ${round(p99, 2)} ms, longest ${round(Math.max(...waits), 2)} ms`);
    if (run > 0) p50s.push(p50) && p99s.push(p99);
  }
  return {
    echo_per_s: round(median(pairs.map((pair) => pair.echo))),
    ours_per_s: round(median(pairs.map((pair) => pair.ours))),
    ratio: round(median(pairs.map((pair) => pair.ours / pair.echo)), 3),
    p50_ms: round(median(p50s), 2),
    p99_ms: round(median(p99s), 2),
  };
}

/** One bot in a process of its own with a Telegram of its own; ready when it has set its webhook. */
async function aSide(bench: Bench, args: readonly string[], env: Record<string, string>): Promise<WebhookLoad> {
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
  return load;
}

/** In turn everybody says something that is answered with one message: the menu's command, then a village's name. */
function talk(villages: readonly string[]): NextUpdate {
  let said = 0;
  return () => {
    const senderId = senderOf(said % PEOPLE);
    const isCommand = said % 2 === 0;
    const text = isCommand ? '/menu' : (villages[said % villages.length] ?? '/menu');
    said += 1;
    return { senderId, update: textUpdate(senderId, text) };
  };
}
