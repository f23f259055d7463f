import { sql } from 'kysely';
import { demoCountry } from '../../src/cli/demo-data/country.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { type PlaceCode, placeCodeOf } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { applyDemoCountry, chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { chanceOf } from './chance.ts';
import { count, type Figures, type Scene, sentTo, type Usual } from './count.ts';
import { aPair, type Pair, writeAndAnswer } from './letters.ts';
import { aNewcomer, arriveAndFind, tellEverybody } from './people.ts';
import { type BotProcess, type Surroundings, startBotProcess } from './process.ts';
import { askAll, closeUnderKills, VOTERS_PER_ROUND, vote } from './survey.ts';
import { aTalk, type Talk, talkersOf, talkItOver, writeInVain } from './talk.ts';

const NEWCOMERS_PER_ROUND = 3;
const RESIDENTS_PER_ROUND = 6;
/** A round has about 400 calls; after so many of them the process is killed. */
const CALLS_MAX = 350;
const SOON_AFTER_MS_MAX = 12;

/**
 * Lets people arrive, look for their akim, be told something, write, disagree and be answered again, answer a survey; kills the bot in the middle,
 * starts it again and lets them come to their end; so many times, and at last while the survey is closed and its result told. Once
 * before, nothing is killed: what is seen then is what is to be seen.
 */
export async function runRounds(given: Surroundings & { db: Db; rounds: number; seed: number; talksEvery?: number }): Promise<Figures> {
  const { rounds, seed, talksEvery = 1 } = given;
  const chance = chanceOf(seed);
  const scene = await furnish(given);
  let bot = await startBotProcess(scene);
  try {
    const walked: PersonHandle[] = [];
    const authors: PersonHandle[] = [];
    const residents: PersonHandle[] = [];
    const pairs: Pair[] = [];
    const talks: Talk[] = [];
    const asked = await askAll(scene, rounds);
    let usual: Usual = new Map();
    for (let round = 0; round <= rounds; round += 1) {
      const cast = await aCast(scene, round);
      const talk = round % talksEvery === 0 ? await aTalk(scene, talkingIn(scene, round), round) : undefined;
      const walks = Promise.all([
        tellEverybody(cast.author, round, () => areaButton(scene, cast.author, round)),
        writeAndAnswer(cast.pair, round),
        ...(talk ? [talkItOver(talk, round), writeInVain(talk, round)] : []),
        ...asked.voters.slice(round * VOTERS_PER_ROUND, (round + 1) * VOTERS_PER_ROUND).map(vote),
        ...cast.newcomers.map((person) => arriveAndFind(person, scene.village, () => person.last()?.message_id ?? 0)),
      ]);
      if (round > 0) bot = await killAndRestart(scene, bot, chance);
      await walks;
      await untilHandled(scene);
      // Else most kills would meet the ledger at work on the round before.
      if (chance.whole(1, 3) > 1) await untilSent(scene);
      if (round === 0)
        usual = sentTo(scene.sim, [
          cast.newcomers[0],
          cast.author,
          cast.pair.writer,
          cast.pair.akim,
          ...(talk ? talkersOf(talk) : []),
          asked.voters[0]?.person,
        ]);
      walked.push(...cast.newcomers);
      authors.push(cast.author);
      residents.push(...cast.residents);
      pairs.push(cast.pair);
      if (talk) talks.push(talk);
    }
    const kill = async (meanwhile?: () => Promise<void>) => void (bot = await restart(scene, bot, meanwhile));
    const ballots = await closeUnderKills(scene, asked, { kill, chance });
    await untilTold(scene);
    return await count({ ...scene, seed, rounds, walked, authors, residents, pairs, talks, asked, ballots, usual });
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
  return await restart(scene, bot);
}

async function restart(scene: Scene, bot: BotProcess, meanwhile?: () => Promise<void>): Promise<BotProcess> {
  await bot.kill();
  await meanwhile?.();
  // What it had claimed lapses in half a minute; nobody else claims meanwhile, so that time may pass faster.
  await sql`update delivery.message set lease_until = now() where state = 'claimed'`.execute(scene.db);
  return await startBotProcess(scene);
}

const okrugOf = (scene: Scene, round: number): PlaceCode => scene.okrugs[round % scene.okrugs.length] ?? scene.region;

const talkingIn = (scene: Scene, round: number) => scene.talking[round % scene.talking.length] ?? ([scene.region, scene.region] as const);

async function areaButton(scene: Scene, author: PersonHandle, round: number): Promise<string> {
  const draft = await scene.db.selectFrom('broadcasts.broadcast').select('id').where('chat_id', '=', author.id).executeTakeFirstOrThrow();
  return `broadcasts:to:${draft.id}:${okrugOf(scene, round)}`;
}

async function furnish(given: Surroundings & { db: Db }): Promise<Scene> {
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
  const codes = units.flatMap((place) => placeCodeOf(place.code) ?? []);
  const every = (nth: number) => codes.filter((_, at) => at % 4 === nth);
  const [okrugs, writing, talking, returning] = [every(0), every(1), every(2), every(3)];
  const twos = talking.flatMap((one, at) => (returning[at] ? [[one, returning[at]] as const] : []));
  return { ...given, village, okrug: okrug.code as PlaceCode, region: code, okrugs, writing, talking: twos };
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

interface Cast {
  readonly author: PersonHandle;
  readonly newcomers: readonly PersonHandle[];
  readonly residents: readonly PersonHandle[];
  readonly pair: Pair;
}

async function aCast(scene: Scene, round: number): Promise<Cast> {
  const telegramId = 8_100_000 + round;
  const role = { kind: 'operator', areaCode: scene.region } as const;
  await addDemoPerson({ db: scene.db, clock: systemClock }, { telegramId, language: 'ru', role });
  return {
    author: scene.sim.person({ id: telegramId, first_name: 'Operator', started: true }),
    residents: await newResidents(scene, round),
    pair: await aPair(scene, scene.writing[round % scene.writing.length] ?? scene.region, round),
    newcomers: Array.from({ length: NEWCOMERS_PER_ROUND }, (_, n) => aNewcomer(scene.sim, 9_000_000 + round * 10 + n)),
  };
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
