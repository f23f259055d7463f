import { sql } from 'kysely';
import { demoCountry } from '../../src/cli/demo-data/country.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { type PlaceCode, placeCodeOf } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { applyDemoCountry, chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import type { PersonHandle, Simulator } from '../../src/simulator/index.ts';
import { chanceOf } from './chance.ts';
import { aNewcomer, arriveAndFind, countTexts, plain, tellEverybody } from './people.ts';
import { type BotProcess, startBotProcess } from './process.ts';

const NEWCOMERS_PER_ROUND = 3;
const RESIDENTS_PER_ROUND = 6;
/** A round has about seventy calls; after so many of them the process is killed. */
const CALLS_MAX = 55;
const SOON_AFTER_MS_MAX = 12;

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
  /** Replies that arrived a second time. */
  readonly repliesTwice: number;
  /** Replies that arrived more than twice. */
  readonly repliesMoreOften: number;
  /** Texts that no undisturbed walk shows. */
  readonly unexpected: readonly string[];
}

interface Scene {
  readonly sim: Simulator;
  readonly db: Db;
  readonly databaseUrl: string;
  readonly village: PlaceCode;
  readonly region: PlaceCode;
  /** Each round's notice goes to one of them, so that nobody is told faster than Telegram allows. */
  readonly okrugs: readonly PlaceCode[];
}

/**
 * Lets people arrive, look for their akim and be told something, kills the bot in the middle, starts it again and lets them
 * come to their end; so many times. Once before, nothing is killed: what is seen then is what is to be seen.
 */
export async function runRounds(given: { sim: Simulator; db: Db; databaseUrl: string; rounds: number; seed: number }): Promise<Figures> {
  const { rounds, seed } = given;
  const chance = chanceOf(seed);
  const scene = await furnish(given);
  let bot = await startBotProcess(scene.sim, scene.databaseUrl);
  try {
    const walked: PersonHandle[] = [];
    const authors: PersonHandle[] = [];
    const residents: PersonHandle[] = [];
    let usual: Usual = new Map();
    for (let round = 0; round <= rounds; round += 1) {
      const cast = await aCast(scene, round);
      const walks = Promise.all([
        tellEverybody(cast.author, round, () => areaButton(scene, cast.author, round)),
        ...cast.newcomers.map((person) => arriveAndFind(person, scene.village, () => person.last()?.message_id ?? 0)),
      ]);
      if (round > 0) bot = await killAndRestart(scene, bot, chance);
      await walks;
      await untilHandled(scene);
      // Else most kills would meet the ledger at work on the round before.
      if (chance.whole(1, 3) > 1) await untilSent(scene);
      if (round === 0) usual = sentTo(scene.sim, [cast.newcomers[0], cast.author]);
      walked.push(...cast.newcomers);
      authors.push(cast.author);
      residents.push(...cast.residents);
    }
    await untilTold(scene);
    return await count({ ...scene, seed, rounds, walked, authors, residents, usual });
  } finally {
    await bot.kill();
  }
}

async function killAndRestart(scene: Scene, bot: BotProcess, chance: ReturnType<typeof chanceOf>): Promise<BotProcess> {
  const killAt = (scene.sim.calls.at(-1)?.seq ?? 0) + chance.whole(1, CALLS_MAX);
  const soonAfterMs = chance.whole(0, SOON_AFTER_MS_MAX);
  // A walk that takes fewer calls than usual has come to its end: killed then, too.
  await scene.sim.untilCall((call) => call.seq >= killAt, 5_000).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, soonAfterMs));
  await bot.kill();
  // What it had claimed lapses in half a minute; nobody else claims meanwhile, so that time may pass faster.
  await sql`update delivery.message set lease_until = now() where state = 'claimed'`.execute(scene.db);
  return await startBotProcess(scene.sim, scene.databaseUrl);
}

const okrugOf = (scene: Scene, round: number): PlaceCode => scene.okrugs[round % scene.okrugs.length] ?? scene.region;

async function areaButton(scene: Scene, author: PersonHandle, round: number): Promise<string> {
  const draft = await scene.db.selectFrom('broadcasts.broadcast').select('id').where('chat_id', '=', author.id).executeTakeFirstOrThrow();
  return `broadcasts:to:${draft.id}:${okrugOf(scene, round)}`;
}

async function furnish(given: { sim: Simulator; db: Db; databaseUrl: string }): Promise<Scene> {
  const { places, akims } = demoCountry({ okrugsPerDistrict: 5, seed: 7, today: '2026-11-22' });
  const region = places.find((place) => place.nameKk === 'Батыс Қазақстан');
  const prefix = region?.code.slice(0, 3) ?? '';
  const country = {
    places: places.filter((place) => place.code.startsWith(prefix)),
    akims: akims.filter((akim) => akim.unitCode.startsWith(prefix)),
  };
  await applyDemoCountry({ db: given.db, clock: systemClock }, country);
  const below = (parent: string | undefined, name?: string) =>
    country.places.find((place) => place.parentCode === parent && (name === undefined || place.nameKk === name));
  const okrug = below(below(region?.code, 'Тасқала')?.code, 'Достық');
  const village = placeCodeOf(below(okrug?.code)?.code ?? '');
  const code = placeCodeOf(region?.code ?? '');
  if (!okrug || !village || !code) throw new Error('The example lacks Достық');
  const units = country.places.filter((place) => place.level === 'unit' && place.code !== okrug.code);
  return { ...given, village, region: code, okrugs: units.flatMap((place) => placeCodeOf(place.code) ?? []) };
}

/** Those who are told. */
async function newResidents(scene: Scene, round: number): Promise<PersonHandle[]> {
  const app = { db: scene.db, clock: systemClock };
  return await Promise.all(
    Array.from({ length: RESIDENTS_PER_ROUND }, async (_, n) => {
      const telegramId = 8_000_000 + round * 100 + n;
      await chooseHome(app, await addDemoPerson(app, { telegramId, language: 'ru' }), okrugOf(scene, round));
      return scene.sim.person({ id: telegramId, first_name: 'Resident', started: true });
    }),
  );
}

async function aCast(scene: Scene, round: number): Promise<{ author: PersonHandle; newcomers: PersonHandle[]; residents: PersonHandle[] }> {
  const telegramId = 8_100_000 + round;
  const role = { kind: 'operator', areaCode: scene.region } as const;
  await addDemoPerson({ db: scene.db, clock: systemClock }, { telegramId, language: 'ru', role });
  return {
    author: scene.sim.person({ id: telegramId, first_name: 'Operator', started: true }),
    residents: await newResidents(scene, round),
    newcomers: Array.from({ length: NEWCOMERS_PER_ROUND }, (_, n) => aNewcomer(scene.sim, 9_000_000 + round * 10 + n)),
  };
}

/** How often each text is sent, or put in the place of another, when nothing is killed. */
type Usual = ReadonlyMap<string, number>;

function sentTo(sim: Simulator, people: readonly (PersonHandle | undefined)[]): Usual {
  const ids = new Set<unknown>(people.map((person) => person?.id));
  const counts = new Map<string, number>();
  for (const { payload } of sim.calls) {
    if (!ids.has(payload['chat_id']) || typeof payload['text'] !== 'string') continue;
    const text = plain(payload['text']);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

async function untilSent({ db }: Scene): Promise<void> {
  const deadline = performance.now() + 5_000;
  while (performance.now() < deadline) {
    const unsent = db.selectFrom('delivery.message').select('id').where('batch', 'is not', null).where('settled_at', 'is', null);
    const unspread = db.selectFrom('broadcasts.broadcast').select('id').where('step', '=', 'sending').where('fanned_out', '=', false);
    if ((await unsent.limit(1).execute()).length + (await unspread.limit(1).execute()).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Every notice has come to its end: sent, or unknown because the process was killed with it in hand. */
async function untilTold(scene: Scene): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const open = await scene.db.selectFrom('broadcasts.broadcast').select('id').where('step', '<>', 'sent').limit(1).execute();
    const due = await scene.db.selectFrom('delivery.message').select('id').where('settled_at', 'is', null).limit(1).execute();
    if (open.length + due.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function untilHandled(scene: Scene): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (performance.now() < deadline) {
    const waiting = await scene.db.selectFrom('intake.update').select('update_id').where('settled_at', 'is', null).limit(1).execute();
    if (waiting.length === 0 && scene.sim.pendingUpdates() === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface End extends Scene {
  readonly seed: number;
  readonly rounds: number;
  readonly walked: readonly PersonHandle[];
  readonly authors: readonly PersonHandle[];
  readonly residents: readonly PersonHandle[];
  readonly usual: Usual;
}

async function count(end: End): Promise<Figures> {
  const { db, seed, rounds, walked, authors, residents } = end;
  const updates = await db.selectFrom('intake.update').select(['update_id', 'settled_at', 'parked']).orderBy('update_id').execute();
  const first = updates[0]?.update_id ?? 0;
  const last = updates.at(-1)?.update_id ?? 0;
  // The pretend Telegram numbers updates without a gap: a number that is missing was never kept.
  const missing = last - first + 1 - updates.length + end.sim.pendingUpdates();
  const lost = missing + updates.filter((update) => update.settled_at === null || update.parked).length;
  const notices = await countNotices(end);
  const replies = countReplies(end);
  const people = walked.length + authors.length + residents.length;
  const rowsOf = async (table: 'identity.person' | 'identity.consent' | 'directory.home' | 'broadcasts.broadcast') => {
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
      home: (await rowsOf('directory.home')) - walked.length - residents.length,
      broadcast: (await rowsOf('broadcasts.broadcast')) - authors.length,
    },
    ...notices,
    ...replies,
  };
}

/** Every resident of a round's area: one copy each, or what the ledger admits. */
async function countNotices({ db, residents }: End) {
  const rows = await db
    .selectFrom('delivery.message')
    .select(['chat_id', 'state', 'unknown_sends'])
    .where('batch', 'is not', null)
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
function countReplies({ walked, authors, usual }: End) {
  let [repliesTwice, repliesMoreOften] = [0, 0];
  const unexpected = new Set<string>();
  for (const group of [walked, authors]) {
    const standing = countTexts(group[0]?.messages() ?? []);
    for (const person of group) {
      for (const [text, n] of countTexts(person.messages())) {
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
