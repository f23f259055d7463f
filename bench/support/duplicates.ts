import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { findSimilar } from '../../src/rooms/appeals/actions/joined/offer.ts';
import type { Bench } from './bench.ts';
import { median, percentile, round } from './statistics.ts';

/** Open cases, most of them filed within the month: 2,000 units with sixty each, and twenty where everybody writes, with four thousand. */
const UNITS = 2_000;
const PER_UNIT = 60;
const BUSY_UNITS = 20;
const PER_BUSY_UNIT = 4_000;
const LOOKUPS = 200;
const TOPICS = ['lights', 'water', 'road_in', 'waste', 'power', 'snow'];
const LETTERS = [
  'Мектептің жанындағы бағанда шам жанбайды, кешке қараңғы, балалар қорқады. Бір айдан бері ешкім келмеді',
  'Возле школы погас фонарь, вечером темно, дети идут домой на ощупь. Просим заменить лампу до зимы',
  'Абай көшесінде үш күннен бері су жоқ, құбыр жарылған сияқты, көшеге ағып жатыр, малға да су таппай отырмыз',
  'По улице Абая третий день нет воды, прорвало трубу у дома двенадцать, вода бежит по дороге и замерзает',
  'Қоқыс тасушы машина екі аптадан бері келмейді, контейнерлер толып, иісі шығып кетті, ит пен қарға шашып жатыр',
  'На мосту через арык провалилась плита, машины объезжают по обочине, ночью кто-нибудь обязательно свалится',
  'Жаңа көшеде кернеу төмен, тоңазытқыш пен теледидар күйіп кетті, трансформатор бәрін көтере алмайды',
  'Снег не чистят с понедельника, автобус разворачивается у трассы, бабушки с сумками идут километр пешком',
];

const unitOf = (nth: number) => `E${String(nth).padStart(8, '0')}` as PlaceCode;

/** p95 of 200 looks, each in another unit, every second one in a busy one: from the letter as it was written to the one it is like. */
export async function duplicatesMs(db: Db, bench: Bench): Promise<number> {
  await fill(db);
  const figures: number[] = [];
  for (let run = 0; run < bench.runs; run += 1) {
    const times: number[] = [];
    let found = 0;
    for (let look = 0; look < LOOKUPS; look += 1) {
      const unitCode = unitOf(look % 2 === 0 ? look : UNITS + (look % BUSY_UNITS));
      const categoryCode = TOPICS[look % TOPICS.length] ?? 'lights';
      const place = { latitude: null, longitude: null, landmark: null };
      const draft = { personId: 1 as PersonId, categoryCode, kind: null, isApart: false, forAnother: null, ...place };
      const target = { categoryCode, placeCode: unitCode, unitCode, areas: [unitCode], addressee: 'akim', addresseeReason: null } as const;
      const startedAt = performance.now();
      const similar = await findSimilar(db, { draft, body: LETTERS[look % LETTERS.length] ?? '', target }, new Date());
      times.push(performance.now() - startedAt);
      if (similar) found += 1;
    }
    figures.push(percentile(times, 95));
    bench.note(
      `run ${run + 1}: a similar letter p95 ${round(figures.at(-1) ?? 0, 1)} ms, p50 ${round(percentile(times, 50), 1)} ms, ${found} found`,
    );
    if (found === 0) throw new Error('Nothing was found among 200,000 cases: nothing was measured');
  }
  return median(figures);
}

async function fill(db: Db): Promise<void> {
  const count = UNITS * PER_UNIT + BUSY_UNITS * PER_BUSY_UNIT;
  await sql`
    insert into appeals.appeal (code, person_id, filing_key, filed_by_tap, category_code, place_code, unit_code, areas, body, language,
      addressee, filed_at, registered_on, due_on, state, changed_at, clock_at, shareable)
    select 'МСТ' || lpad(n::text, 6, '0'), 1000000 + n, 'duplicates:' || n, 'tap', (${TOPICS}::text[])[1 + n % 6], unit, unit,
      array['E00000000', unit], (${LETTERS}::text[])[1 + n / 6 % 8], 'kk', 'akim', now() - make_interval(hours => n % 800), current_date, current_date + 15,
      (array['received', 'seen', 'in-work'])[1 + n % 3], now(), null, true
    from (
      select n, 'E' || lpad((case when n < ${UNITS * PER_UNIT}::int then n / ${PER_UNIT}::int
        else ${UNITS}::int + (n - ${UNITS * PER_UNIT}::int) / ${PER_BUSY_UNIT}::int end)::text, 8, '0') as unit
      from generate_series(0, ${count - 1}::int) as n
    ) as cases`.execute(db);
  await sql`analyze appeals.appeal`.execute(db);
}
