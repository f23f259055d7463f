import { type App, type Patience, startApp } from '../../src/app/index.ts';
import { demoCountry } from '../../src/cli/demo-data/country.ts';
import { loadConfig } from '../../src/config.ts';
import { type Clock, systemClock } from '../../src/kernel/clock.ts';
import { type PlaceCode, placeCodeOf } from '../../src/kernel/ids.ts';
import type { Language } from '../../src/kernel/locale/index.ts';
import type { Log } from '../../src/platform/log.ts';
import { applyDemoCountry, chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import { type NewPerson, type PersonHandle, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { atTheEnd } from './at-the-end.ts';
import { aDatabase } from './database.ts';
import { aTempFolder } from './temp-folder.ts';

export const BOT_TOKEN = '424242:the-token-of-the-tests-000000';
export const BOT_USERNAME = 'auyl_test_bot';
/** Of the tests' country: Тасқала in Батыс Қазақстан with Достық, as in the screens. */
const COUNTRY = { okrugsPerDistrict: 3, seed: 7, today: '2026-11-22' };
const REGION = 'Батыс Қазақстан';
let lastPersonId = 5_000_000;
/** Invented once for all bots of a worker: it is always the same, and takes a quarter of a second. */
let example: ReturnType<typeof exampleCountry> | undefined;

export interface BotOptions {
  /** By webhook at this address instead of long polling; what comes there is to be brought to the bot. */
  webhookUrl?: string;
  /** Instead of a database of its own on the common server. */
  databaseUrl?: string;
  redisUrl?: string;
  leaseMs?: number;
  clock?: Clock;
  roles?: string;
  /** Who runs the bot; not set unless given. */
  operator?: { nameKk: string; nameRu: string };
  /** Where it hands its mail in, and in whose name; nowhere unless given. */
  mail?: { url: string; from: string };
  /** Shorter than in life, so that tests need not wait. */
  patience?: Patience;
  /** Where its log lines go, instead of nowhere. */
  log?: Log;
  /** Where its copies of files and the portraits are, instead of a folder of its own. */
  filesFolder?: string;
  /** Of the pretend Telegram; the computer's unless given. */
  telegramClock?: Clock;
  /** Another bot of the same constellation: its database and its Telegram. */
  beside?: Bot;
}

export interface Bot {
  readonly app: App;
  readonly sim: Simulator;
  readonly url: string;
  /** Codes of the example's places. */
  readonly places: Readonly<Record<'region' | 'district' | 'okrug' | 'village' | 'otherDistrict' | 'otherOkrug', PlaceCode>>;
  /** Somebody who is known already: consent given, and a home or a role where one is wanted. */
  known(person: {
    language?: Language;
    home?: PlaceCode;
    role?: { kind: 'akim' | 'operator'; areaCode: PlaceCode };
    /** How Telegram names him; else by a number. */
    named?: Partial<NewPerson>;
  }): Promise<PersonHandle>;
  /** Resolves when everything that was sent has been handled and everything due has left. */
  settled(): Promise<void>;
}

/** The whole bot on a database of its own, with a pretend Telegram and the example's oblast. Ends with the test file. */
export async function aBot(options: BotOptions = {}): Promise<Bot> {
  const clock = options.clock ?? systemClock;
  const url = options.databaseUrl ?? options.beside?.url ?? (await aDatabase()).url;
  const sim = options.beside?.sim ?? (await aTelegram(options.telegramClock));
  const config = loadConfig({
    BOT_TOKEN,
    DATABASE_URL: url,
    FILES_FOLDER: options.filesFolder ?? (await aTempFolder()),
    TELEGRAM_API_ROOT: sim.url,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    DATABASE_POOL: '6',
    ROLES: options.roles ?? 'intake,sender,jobs,web',
    ...(options.operator && { OPERATOR_NAME_KK: options.operator.nameKk, OPERATOR_NAME_RU: options.operator.nameRu }),
    ...(options.mail && { SMTP_URL: options.mail.url, MAIL_FROM: options.mail.from }),
    ...(options.redisUrl && { REDIS_URL: options.redisUrl }),
    ...(options.leaseMs && { INTAKE_LEASE_MS: String(options.leaseMs) }),
    ...(options.webhookUrl && { WEBHOOK_URL: options.webhookUrl }),
  });
  const app = await startApp(config, { clock, patience: options.patience, ...(options.log && { log: options.log }) });
  atTheEnd(() => app.stop());
  const country = (example ??= exampleCountry());
  await applyDemoCountry({ db: app.storage.db, clock }, country);
  await app.search.refresh();
  const places = options.beside?.places ?? examplePlaces(country.places);
  const identity = { db: app.storage.db, clock };
  return {
    app,
    sim,
    url,
    places,
    known: async ({ language = 'kk', home, role, named }) => {
      lastPersonId += 1;
      const handle = sim.person({ id: lastPersonId, first_name: `Person ${lastPersonId}`, started: true, ...named });
      const personId = await addDemoPerson(identity, { telegramId: handle.id, language, ...(role && { role }) });
      if (home) await chooseHome(identity, personId, home);
      return handle;
    },
    settled: async () => {
      await app.intake?.idle();
      await app.delivery?.idle();
      await app.keeper?.idle();
    },
  };
}

async function aTelegram(clock: Clock = systemClock): Promise<Simulator> {
  const sim = await startSimulator({ token: BOT_TOKEN, botUsername: BOT_USERNAME, clock });
  atTheEnd(() => sim.stop());
  return sim;
}

function exampleCountry() {
  const { places, akims, coordinates } = demoCountry(COUNTRY);
  const region = places.find((place) => place.nameKk === REGION);
  const prefix = region?.code.slice(0, 3) ?? '';
  return {
    places: places.filter((place) => place.code.startsWith(prefix)),
    akims: akims.filter((akim) => akim.unitCode.startsWith(prefix)),
    coordinates: coordinates.filter((place) => place.code.startsWith(prefix)),
  };
}

function examplePlaces(places: ReturnType<typeof exampleCountry>['places']): Bot['places'] {
  const below = (parent: string | null, name?: string, level?: string) => {
    const found = places.find(
      (place) =>
        place.parentCode === parent && (name === undefined || place.nameKk === name) && (level === undefined || place.level === level),
    );
    const code = placeCodeOf(found?.code ?? '');
    if (!code) throw new Error(`The example lacks ${name ?? level}`);
    return code;
  };
  const region = below(null, REGION);
  const district = below(region, 'Тасқала');
  const okrug = below(district, 'Достық');
  const village = below(okrug, 'Бастау');
  const other = places.find((place) => place.parentCode === region && place.code !== district && place.level === 'district');
  const otherDistrict = placeCodeOf(other?.code ?? '') ?? district;
  return { region, district, okrug, village, otherDistrict, otherOkrug: below(otherDistrict, undefined, 'unit') };
}
