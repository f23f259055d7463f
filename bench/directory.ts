import { sql } from 'kysely';
import { demoCountry } from '../src/cli/demo-data/country.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { findPassport, getCorpsFigures } from '../src/rooms/directory/actions/index.ts';
import { applyDemoCountry, findAkimCard } from '../src/rooms/directory/index.ts';
import { listCorpsParts } from '../src/rooms/directory/queries/index.ts';
import type { Bench, Figures } from './support/bench.ts';
import { aServer, withDatabase } from './support/database.ts';
import { median, percentile, round } from './support/statistics.ts';

const TODAY = '2026-11-22';
const SEED = 7;
const RESIDENTS = 1_000_000;
const RESIDENTS_PER_STATEMENT = 50_000;
const CARDS = 400;

/**
 * What an akim's card, a village passport and the corps in figures take from the database, one after another, with the whole invented
 * country (2,400 units), forty figures of each unit and a million residents: p95 of 400 cards and passports of villages all over it, and of
 * the figures of the country, its oblasts and their districts.
 */
export async function directory(bench: Bench): Promise<Figures> {
  const server = await aServer(bench);
  const url = await server.migrated('bench_directory');
  return await withDatabase({ connectionString: url }, async (db) => {
    const country = demoCountry({ seed: SEED, today: TODAY });
    await applyDemoCountry({ db, clock: systemClock }, country);
    const villages = country.places.filter((place) => place.level === 'settlement').map((place) => place.code);
    // Below the limit that a statement has here as in life.
    for (let from = 0; from < RESIDENTS; from += RESIDENTS_PER_STATEMENT) {
      await sql`
        insert into directory.home (person_id, place_code, chosen_at)
        select n, village.code, now()
        from generate_series(${from + 1}::int, ${from + RESIDENTS_PER_STATEMENT}::int) as n
        join unnest(${villages}::text[]) with ordinality as village (code, at) on village.at = 1 + n % ${villages.length}::int
      `.execute(db);
    }
    await sql`
      insert into directory.passport_fact (place_code, fact, year, amount, source_url, checked_on, batch_id)
      select u.place_code, fact, year, 184163, 'https://adilet.zan.kz/rus/docs/G25SE00295M', '2026-11-03', (select max(id) from directory.import_batch)
      from directory.akim_unit as u
      cross join unnest(array['budget_plan', 'own_plan', 'transfers_plan', 'budget_fact', 'own_fact']) as fact
      cross join generate_series(2018, 2025) as year
    `.execute(db);
    await sql`analyze`.execute(db);
    bench.note(`${country.akims.length} akims, ${villages.length} villages, ${RESIDENTS} residents`);

    const areas: (string | null)[] = [null];
    for (const oblast of await listCorpsParts(db, null)) {
      areas.push(oblast.code, ...(await listCorpsParts(db, oblast.code)).map((district) => district.code));
    }
    const asked = Array.from({ length: CARDS }, (_, at) => villages[Math.floor((at * villages.length) / CARDS)] ?? '');
    const cards: number[] = [];
    const passports: number[] = [];
    const corps: number[] = [];
    for (let run = 1; run <= bench.runs; run += 1) {
      cards.push(percentile(await timesOf(asked, (code) => findAkimCard(db, code)), 95));
      passports.push(percentile(await timesOf(asked, (code) => findPassport(db, code)), 95));
      corps.push(percentile(await timesOf(areas, (code) => getCorpsFigures(db, code, TODAY)), 95));
      bench.note(
        `run ${run}: card ${round(cards.at(-1) ?? 0, 1)} ms, passport ${round(passports.at(-1) ?? 0, 1)} ms, corps ${round(corps.at(-1) ?? 0, 1)} ms`,
      );
    }
    return { card_ms: round(median(cards), 1), passport_ms: round(median(passports), 1), corps_ms: round(median(corps), 1) };
  });
}

async function timesOf<Asked>(all: readonly Asked[], ask: (one: Asked) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const one of all) {
    const startedAt = performance.now();
    await ask(one);
    times.push(performance.now() - startedAt);
  }
  return times;
}
