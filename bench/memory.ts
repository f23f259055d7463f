import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { MIGRATIONS } from '../src/app/storage.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openStorage } from '../src/platform/database/storage.ts';
import type { Bench, Figures } from './support/bench.ts';
import { fillCountry } from './support/database.ts';
import { BOT_TOKEN, startFakeTelegram } from './support/fake-telegram.ts';
import { findInGroup, residentMb } from './support/proc.ts';
import { freePort, startProgram } from './support/programs.ts';
import { median, round } from './support/statistics.ts';
import { aTempFolder } from './support/temp-folder.ts';
import { senderOf, tapUpdate, textUpdate } from './support/updates.ts';
import { WebhookLoad } from './support/webhook-load.ts';

const PEOPLE = 10_000;
const PACE_PER_SECOND = 400;
/** As many places as the real register has (15,781), because every process keeps them all for its search. */
const OKRUGS_PER_DISTRICT = 18;
const SECRET = 'the-secret-of-the-benches';
const LOOK_MS = 200;
/** How long after the last update everything must be answered. */
const BEHIND_MS_MAX = 60_000;

/** What the process of `npm start` holds after 10,000 newcomers have arrived: language, consent, a home, each step a message. */
export async function memory(bench: Bench): Promise<Figures> {
  const resident: number[] = [];
  for (let run = 1; run <= bench.runs; run += 1) resident.push(await oneRun(bench, run));
  return { people: PEOPLE, rss_mb: median(resident) };
}

async function oneRun(bench: Bench, run: number): Promise<number> {
  const folder = await aTempFolder(bench);
  const villages = await fillFolder(folder);
  const telegram = await startFakeTelegram();
  bench.closers.add(() => telegram.stop());
  const webhook = new URL(`http://127.0.0.1:${await freePort()}/telegram`);
  const program = startProgram(bench, 'npm', ['start'], {
    BOT_TOKEN,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_FOLDER: folder,
    WEBHOOK_URL: webhook.href,
    WEBHOOK_SECRET: SECRET,
    HOST: webhook.hostname,
    PORT: webhook.port,
  });
  await Promise.race([telegram.webhookSet, program.failed]);
  const pid = findInGroup(program.child.pid ?? 0, 'src/main.ts');
  const atStart = residentMb(pid);
  const load = new WebhookLoad(telegram, { webhook, secret: SECRET });
  bench.closers.add(() => load.close());

  const total = PEOPLE * STEPS.length;
  await Promise.race([load.deliver((n) => updateOf(n, villages), PACE_PER_SECOND, total), program.failed]);
  const behindMs = await untilAnswered(webhook, total);
  const after = residentMb(pid);
  bench.note(
    `run ${run}: ${atStart} MB at the start, ${after} MB after ${total} updates, ${residentMb(pid, 'VmHWM')} MB at most; ` +
      `the last was answered ${round(behindMs)} ms after it was sent`,
  );
  await load.close();
  await program.stop();
  await telegram.stop();
  return after;
}

/** Places in the folder's database, before the bot starts on it. */
async function fillFolder(folder: string): Promise<string[]> {
  const storage = await openStorage({ kind: 'embedded', folder }, { poolSize: 4, applicationName: 'bench' });
  try {
    await migrate(storage.db, MIGRATIONS);
    return (await fillCountry(storage.db, OKRUGS_PER_DISTRICT)).map((place) => place.name);
  } finally {
    await storage.close();
  }
}

/** A newcomer's four messages. */
const STEPS: readonly ((senderId: number, village: string) => Update)[] = [
  (senderId) => textUpdate(senderId, '/start'),
  (senderId) => tapUpdate(senderId, 'identity:lang:kk'),
  (senderId) => tapUpdate(senderId, 'identity:consent:yes'),
  (senderId, village) => textUpdate(senderId, village),
];

/** Everybody's first message, then everybody's second … */
function updateOf(nth: number, villages: readonly string[]): Update {
  const step = STEPS[Math.floor(nth / PEOPLE)];
  if (!step) throw new RangeError(`There is no step for update ${nth}`);
  return step(senderOf(nth % PEOPLE), villages[nth % villages.length] ?? '');
}

/** Asks the bot's own metrics until it has handled so many. @returns ms that it was behind */
async function untilAnswered(webhook: URL, total: number): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const page = await (await fetch(new URL('/metrics', webhook))).text();
    const handled = Number(/^update_seconds_count\{outcome="handled"\} (\d+)$/m.exec(page)?.[1] ?? 0);
    const behindMs = performance.now() - startedAt;
    if (handled >= total) return behindMs;
    if (behindMs > BEHIND_MS_MAX) throw new Error(`Only ${handled} of ${total} updates were handled; the log above may say why`);
    await wait(LOOK_MS);
  }
}
