import { Api } from 'grammy';
import type { Config } from '../config.ts';
import type { Delivery } from '../delivery/index.ts';
import type { Hall } from '../hall/index.ts';
import { BOT_PROFILE } from '../hall/profile.ts';
import { forgetLeases, type Intake, webhookRoute } from '../intake/index.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { Closers } from '../platform/closers.ts';
import { openCounters } from '../platform/counters.ts';
import { pendingMigrations } from '../platform/database/migrate.ts';
import type { Storage } from '../platform/database/storage.ts';
import { type Log, openLog } from '../platform/log.ts';
import { type Metrics, openMetrics } from '../platform/metrics.ts';
import { clientOptions } from '../platform/telegram/bot.ts';
import { setProfile } from '../platform/telegram/profile.ts';
import { openWeb, type RawRoute, type Web } from '../platform/web/index.ts';
import type { Keeper } from '../rooms/appeals/index.ts';
import { seedYears } from '../rooms/calendar/index.ts';
import { openPlaceSearch, type PlaceSearch } from '../rooms/directory/index.ts';
import { deliveryOf, intakeOf, letUpdatesCome, listen, workByTheClock } from './engines.ts';
import { APPLICATION, type Parts, type Patience } from './parts.ts';
import type { Rounds } from './rooms.ts';
import { MIGRATIONS, openData } from './storage.ts';
import { furnish, LOCALES, loadSpeech, meterOf, reachTelegram } from './telegram.ts';

export type { Patience } from './parts.ts';
export { AlreadyRunning } from './storage.ts';
export { StoppedEarly } from './telegram.ts';

const STOP_GRACE_MS = 10_000;
const PROFILE_SECONDS_MAX = 30;

/** The bot as it runs; tests and the demo look into it, `main` only stops it. */
export interface App {
  readonly storage: Storage;
  readonly intake: Intake | undefined;
  readonly delivery: Delivery | undefined;
  readonly keeper: Keeper | undefined;
  readonly search: PlaceSearch;
  readonly hall: Hall;
  /** What the clock does, to be done now. */
  readonly rounds: Rounds;
  /** Where this process answers HTTP; undefined where it does not. */
  readonly url: string | undefined;
  /** Finishes what is in hand, then lets everything go. May be called more than once. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly patience?: Patience | undefined;
  /** Aborted when the process is told to stop: a start that waits for Telegram then ends with StoppedEarly. */
  readonly stopping?: AbortSignal;
}

/**
 * THE composition root: opens everything in the order in which it is needed; what was opened is closed in the reverse order,
 * also when a later step fails. Roles switch parts on and off, so that one binary scales by process.
 *
 * @throws EmbeddedError, MigrationError, AlreadyRunning, WebError and others: one sentence that says what to do
 */
export async function startApp(config: Config, options: StartOptions = {}): Promise<App> {
  const closers = new Closers();
  const log = options.log ?? openLog({ level: config.logLevel, name: APPLICATION });
  try {
    const { clock = systemClock, patience = {}, stopping = new AbortController().signal } = options;
    return await open({ config, clock, log, closers, patience, stopping });
  } catch (error) {
    await closers.closeAll().catch((failure: unknown) => log.warn('Not everything was closed', { error: failure }));
    throw error;
  }
}

type Given = Pick<Parts, 'config' | 'clock' | 'log' | 'closers' | 'patience' | 'stopping'>;

async function open(given: Given): Promise<App> {
  const { config, clock, log, closers } = given;
  const metrics = openMetrics();
  closers.add(async () => metrics.stop());
  const { storage, shared } = await openData(config, log, closers);
  await seedYears({ db: storage.db, clock });
  const search = await openPlaceSearch(storage.db, { onFailure: (error) => log.warn('The directory was not re-read', { error }) });
  closers.add(() => search.close());
  const counters = openCounters(metrics.registry);
  const parts: Parts = { ...given, counters, storage, shared, search, speech: loadSpeech(LOCALES) };

  const meter = meterOf(parts);
  closers.add(() => meter.close());
  const { hall, telegram, workers, rounds } = furnish(parts, meter);
  const { runner, surveyRunner, keeper } = workers;
  if (runner) closers.add(() => runner.stop());
  if (surveyRunner) closers.add(() => surveyRunner.stop());
  // Before Telegram is reached: a process that waits for it is alive, and says what it waits for.
  const front = config.roles.has('web') ? await serve(parts, metrics) : undefined;
  await reachTelegram(telegram, parts);
  const delivery = config.roles.has('sender') ? deliveryOf(parts, meter) : undefined;
  // Without Redis this is the only process (see openData): senders that a killed one held need not wait for their leases.
  if (config.redisUrl === null) await forgetLeases(storage.db);
  const intake = config.roles.has('intake') ? intakeOf(parts, telegram) : undefined;
  await listen(parts, { intake, delivery });
  if (config.roles.has('jobs')) await workByTheClock(parts, rounds);
  if (front) admit(parts, front, intake);
  if (intake) await letUpdatesCome(parts, telegram, meter, intake);
  // Past the hold: Telegram refuses changes of the profile for hours, which must not silence the bot.
  const profile = new Api(config.telegram.token, clientOptions(config.telegram.apiRoot, meter.plain, PROFILE_SECONDS_MAX));
  let isStopping = false;
  closers.add(async () => void (isStopping = true));
  void setProfile(profile, parts.speech, BOT_PROFILE).catch((error: unknown) => {
    if (!isStopping) log.warn('The profile was not set', { error });
  });
  return { storage, intake, delivery, keeper, search, hall, rounds, url: front?.web.url, stop: () => closers.closeAll() };
}

/** The HTTP side, open before the rest: until `admit`, it says that the bot is not ready, and Telegram's updates come again later. */
interface Front {
  readonly web: Web;
  isReady: boolean;
  webhook: RawRoute | undefined;
}

async function serve(parts: Parts, metrics: Metrics): Promise<Front> {
  const { config, log, storage } = parts;
  const { webhook } = config.telegram;
  const route: RawRoute = (request, response) => {
    if (front.webhook) front.webhook(request, response);
    else response.writeHead(503, { 'content-length': 0, 'retry-after': '1' }).end();
  };
  const web = await openWeb({
    host: config.http.host,
    port: config.http.port,
    registry: metrics.registry,
    onFault: (error) => log.error('A page failed', { error }),
    checks: [
      async () => (front.isReady ? null : 'Telegram has not been reached yet'),
      async () => ((await pendingMigrations(storage.db, MIGRATIONS)).length === 0 ? null : 'Migrations are pending: npm run migrate'),
    ],
    ...(webhook && { rawRoutes: { [new URL(webhook.url).pathname]: route } }),
  });
  const front: Front = { web, isReady: false, webhook: undefined };
  parts.closers.add(() => web.close(STOP_GRACE_MS));
  return front;
}

function admit({ config, log, closers }: Parts, front: Front, intake: Intake | undefined): void {
  const { webhook } = config.telegram;
  if (webhook && intake) front.webhook = webhookRoute({ intake, secret: webhook.secret, log });
  front.isReady = true;
  // Once more, so that it closes before intake: what is being received is still kept.
  closers.add(() => front.web.close(STOP_GRACE_MS));
}
