import { describe, expect, test } from 'vitest';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import { formatNumber } from '../../../src/kernel/locale/index.ts';
import { NBSP } from '../../../src/kernel/locale/numbers.ts';
import { voiceIn } from '../../../src/platform/speech/index.ts';
import { applyAkimsImport, applyDemoCountry, applyPlacesImport, getCorpsFigures } from '../../../src/rooms/directory/actions/index.ts';
import type { CorpsFigures } from '../../../src/rooms/directory/corps/figures.ts';
import { listCorpsParts } from '../../../src/rooms/directory/queries/index.ts';
import { corpsBlocks } from '../../../src/rooms/directory/telegram/corps/lines.ts';
import { corpsPoster } from '../../../src/rooms/directory/telegram/corps/poster.ts';
import { speech } from '../../journeys/witness.ts';
import { aDatabase } from '../../support/database.ts';
import { AKIMS_HEADER, AKIMS_MORE, aFile, anAkimRow, placeRows } from './samples.ts';

const TODAY = '2026-11-22';
const clock = () => new Date(`${TODAY}T06:00:00Z`);

/** What adds up over the parts of an area. */
function ownOf({ elected, women, vacant, terms, endingByMonth }: CorpsFigures): number[] {
  return [elected, women, vacant, terms.first, terms.second, endingByMonth.reduce((total, { count }) => total + count, 0)];
}

describe('the corps of the demo country, computed by the database', async () => {
  const { db } = await aDatabase();
  const country = demoCountry({ seed: 7, today: TODAY });
  await applyDemoCountry({ db, clock }, country);

  test('has the figures of the speech', async () => {
    const figures = await getCorpsFigures(db, null, TODAY);
    expect(figures).toMatchObject({ elected: 2_334, acting: 25, vacant: 20, meanAge: 43, demo: true, women: 73 });
    expect(figures.parties).toHaveLength(6);
    expect(figures.neverCivilServants / figures.serviceKnown).toBe(1 / 3);
    expect(figures.byParties).toBeGreaterThan(1_500);
    expect(figures.selfNominated).toBeGreaterThan(700);
    const checked = country.akims.map((akim) => akim.checkedOn).toSorted();
    expect([figures.checkedFrom, figures.checkedUntil]).toEqual([checked[0], checked.at(-1)]);
    const ending = country.akims.filter((akim) => akim.how === 'elected' && akim.termUntil?.startsWith('2026'));
    expect(ending.length).toBeGreaterThan(0);
    expect(figures.endingThisYear).toBe(ending.length);
  });

  test('has them in words and on the poster, in both languages', async () => {
    const figures = await getCorpsFigures(db, null, TODAY);
    const kk = voiceIn(speech, 'kk');
    const ru = voiceIn(speech, 'ru');
    expect(corpsBlocks(kk, figures).flat()).toEqual(
      expect.arrayContaining([
        `Сайланған әкім: ${formatNumber(2_334)}`,
        'Орташа жасы: 43',
        'Бұрын мемлекеттік қызметте болмаған: 778 (33%)',
        `Партия ұсынған: ${formatNumber(1_563)}, партия саны: 6`,
        'Өзін-өзі ұсынған: 741',
        'Үлгі дерек',
      ]),
    );
    const poster = corpsPoster(ru, 'Казахстан', figures);
    expect(poster.figures.slice(0, 3)).toEqual([
      { value: formatNumber(2_334), label: 'Избрано акимов' },
      { value: '43', label: 'Средний возраст' },
      { value: `33${NBSP}%`, label: 'Раньше не были на госслужбе: 778' },
    ]);
    expect(poster.mark).toBe('Учебные данные');
    const [nominated] = poster.parts;
    const bars = nominated && 'bars' in nominated ? nominated.bars : [];
    expect(bars.filter(({ tone }) => tone === undefined)).toHaveLength(6);
    expect(bars.filter(({ tone }) => tone === undefined).reduce((sum, { value }) => sum + value, 0)).toBe(1_563);
    expect(bars.find(({ label }) => label === 'Самовыдвижение')?.value).toBe(741);
  });

  test('counts parties under their present names, terms by their number, and their ends by month', async () => {
    const figures = await getCorpsFigures(db, null, TODAY);
    const elected = country.akims.filter((akim) => akim.how === 'elected');
    const nominees = (...names: string[]) => elected.filter((akim) => names.includes(akim.party ?? '')).length;
    expect(figures.parties[0]).toMatchObject({ code: 'adilet', count: nominees('adilet', 'amanat', 'nur-otan') });
    expect(figures.parties.reduce((sum, party) => sum + party.count, 0)).toBe(figures.byParties);
    expect(figures.parties.map((party) => party.count)).toEqual(figures.parties.map((party) => party.count).toSorted((a, b) => b - a));
    expect(figures.byParties + figures.selfNominated + figures.byAkims).toBe(figures.elected);
    const term = (number: number) => elected.filter((akim) => akim.termNumber === number).length;
    expect(figures.terms).toEqual({ first: term(1), second: term(2), later: 0, unknown: 0 });
    expect(term(2)).toBeGreaterThan(0);
    const ends = (month: string) => elected.filter((akim) => akim.termUntil?.startsWith(month)).length;
    expect(figures.endingByMonth).toHaveLength(12);
    for (const { month, count } of figures.endingByMonth) expect(count).toBe(ends(month));
    expect(figures.endingByMonth.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(100);
  });

  test('is the sum of its oblasts, and an oblast that of its districts', async () => {
    const sumOf = async (areaCode: string | null) => {
      const parts = await listCorpsParts(db, areaCode);
      const figures = await Promise.all(parts.map((part) => getCorpsFigures(db, part.code, TODAY)));
      return figures.map(ownOf).reduce((total, own) => total.map((one, at) => one + (own[at] ?? 0)));
    };
    const whole = await getCorpsFigures(db, null, TODAY);
    expect(await sumOf(null)).toEqual(ownOf(whole));
    const [oblast] = await listCorpsParts(db, null);
    const figures = await getCorpsFigures(db, oblast?.code ?? '', TODAY);
    expect(await sumOf(oblast?.code ?? '')).toEqual(ownOf(figures));
  });

  test('has 17 oblasts; the three cities elect no such akim and are left out, as is what lies below a district', async () => {
    const oblasts = await listCorpsParts(db, null);
    expect(oblasts).toHaveLength(17);
    expect(oblasts.filter((place) => place.kind !== 'region')).toEqual([]);
    const [district] = await listCorpsParts(db, oblasts[0]?.code ?? '');
    expect(district?.level).toBe('district');
    expect(await listCorpsParts(db, district?.code ?? '')).toEqual([]);
  });

  test('counts who is in office now: a term that ended is none', async () => {
    const { id, unitCode } = await db
      .selectFrom('directory.tenure')
      .select(['id', 'unit_code as unitCode'])
      .where('how', '=', 'elected')
      .limit(1)
      .executeTakeFirstOrThrow();
    const area = unitCode.slice(0, 3).padEnd(9, '0');
    const before = await getCorpsFigures(db, area, TODAY);
    await db.updateTable('directory.tenure').set({ ended_on: TODAY }).where('id', '=', id).execute();
    const after = await getCorpsFigures(db, area, TODAY);
    expect([after.elected, after.vacant]).toEqual([before.elected - 1, before.vacant + 1]);
    await db.updateTable('directory.tenure').set({ ended_on: null }).where('id', '=', id).execute();
  });
});

test('of an imported register, a seat of which nobody has told us is not vacant, and what no file says is not counted', async () => {
  const { db } = await aDatabase();
  const app = { db, clock };
  await applyPlacesImport(app, aFile(placeRows()));
  const empty = await getCorpsFigures(db, null, TODAY);
  expect(empty).toMatchObject({ elected: 0, acting: 0, vacant: 0, meanAge: null, checkedFrom: null, checkedUntil: null, demo: false });
  await applyAkimsImport(app, aFile([anAkimRow({ nomination: 'party', party: 'amanat' })], AKIMS_HEADER));
  const one = await getCorpsFigures(db, '275600000', TODAY);
  expect(one).toMatchObject({
    elected: 1,
    meanAge: 45,
    sexKnown: 0,
    byParties: 1,
    vacant: 0,
    agesKnown: 1,
    checkedFrom: '2026-11-03',
    checkedUntil: '2026-11-03',
  });
});

test('one party under each of the names that it has borne is one', async () => {
  const { db } = await aDatabase();
  const app = { db, clock };
  await applyPlacesImport(app, aFile(placeRows()));
  const before = anAkimRow({ nomination: 'party', party: 'amanat' });
  const since = anAkimRow({ kato: '275637000', nomination: 'party', party: 'adilet', elected_on: '2026-07-05', term_until: '2030-07-05' });
  const first = anAkimRow({ kato: '275639000', nomination: 'party', party: 'nur-otan', elected_on: '2021-07-25', term_until: '' });
  await applyAkimsImport(app, aFile([before, since, first], AKIMS_HEADER));
  const codes = await db.selectFrom('directory.tenure').select('party').orderBy('party').execute();
  expect(codes.map(({ party }) => party)).toEqual(['adilet', 'amanat', 'nur-otan']);
  expect(await getCorpsFigures(db, null, TODAY)).toMatchObject({
    byParties: 3,
    parties: [{ code: 'adilet', nameKk: '«Әділет» партиясы', nameRu: 'партия «Әділет»', count: 3 }],
  });
});

test('a term without a number is counted over the unit’s history, that of the district as that of the country', async () => {
  const { db } = await aDatabase();
  const app = { db, clock };
  await applyPlacesImport(app, aFile(placeRows()));
  const header = [...AKIMS_HEADER, ...AKIMS_MORE];
  const rows = [
    { elected_on: '2021-07-25', term_until: '', ended_on: '2025-07-20' },
    { elected_on: '2025-07-20', term_until: '2029-07-20' },
    { kato: '275637000', elected_on: '2025-07-20', term_until: '2029-07-20' },
    { kato: '275639000', elected_on: '2025-07-20', term_until: '2029-07-20', term_number: '1' },
  ];
  const applied = await applyAkimsImport(
    app,
    aFile(
      rows.map((row) => anAkimRow(row, header)),
      header,
    ),
  );
  expect(applied.ok).toBe(true);
  for (const areaCode of [null, '270000000', '275600000']) {
    const { elected, terms } = await getCorpsFigures(db, areaCode, TODAY);
    expect({ elected, ...terms }).toEqual({ elected: 3, first: 1, second: 1, later: 0, unknown: 1 });
  }
});
