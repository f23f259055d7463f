import { describe, expect, test } from 'vitest';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import { applyAkimsImport, applyDemoCountry, applyPlacesImport } from '../../../src/rooms/directory/actions/index.ts';
import { type CorpsFigures, decideCorpsSaid } from '../../../src/rooms/directory/corps.ts';
import { getCorpsFigures, listCorpsParts } from '../../../src/rooms/directory/queries/index.ts';
import { aDatabase } from '../../support/database.ts';
import { AKIMS_HEADER, aFile, anAkimRow, placeRows } from './samples.ts';

const TODAY = '2026-11-22';
const clock = () => new Date(`${TODAY}T06:00:00Z`);

describe('the corps of the demo country, computed by the database', async () => {
  const { db } = await aDatabase();
  const country = demoCountry({ seed: 7, today: TODAY });
  await applyDemoCountry({ db, clock }, country);

  test('has the figures of the speech', async () => {
    const figures = await getCorpsFigures(db, null, TODAY);
    expect(figures).toMatchObject({ elected: 2_334, acting: 25, vacant: 20, meanAge: 43, parties: 6, demo: true, women: 73 });
    expect(figures.neverCivilServants / figures.serviceKnown).toBe(1 / 3);
    expect(figures.byParties).toBeGreaterThan(1_500);
    expect(figures.selfNominated).toBeGreaterThan(700);
    expect(figures.checkedOn).toBe(
      country.akims
        .map((akim) => akim.checkedOn)
        .toSorted()
        .at(-1),
    );
    const ending = country.akims.filter((akim) => akim.how === 'elected' && akim.termUntil?.startsWith('2026'));
    expect(ending.length).toBeGreaterThan(0);
    expect(figures.endingThisYear).toBe(ending.length);
  });

  test('is the sum of its oblasts, and an oblast that of its districts', async () => {
    const sumOf = async (areaCode: string | null) => {
      const parts = await listCorpsParts(db, areaCode);
      const figures = await Promise.all(parts.map((part) => getCorpsFigures(db, part.code, TODAY)));
      const sum = (read: (figures: CorpsFigures) => number) => figures.reduce((total, one) => total + read(one), 0);
      return [sum((one) => one.elected), sum((one) => one.women), sum((one) => one.vacant)];
    };
    const whole = await getCorpsFigures(db, null, TODAY);
    expect(await sumOf(null)).toEqual([whole.elected, whole.women, whole.vacant]);
    const [oblast] = await listCorpsParts(db, null);
    const figures = await getCorpsFigures(db, oblast?.code ?? '', TODAY);
    expect(await sumOf(oblast?.code ?? '')).toEqual([figures.elected, figures.women, figures.vacant]);
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
  expect(empty).toMatchObject({ elected: 0, acting: 0, vacant: 0, meanAge: null, checkedOn: null, demo: false });
  await applyAkimsImport(app, aFile([anAkimRow({ nomination: 'party', party: 'amanat' })], AKIMS_HEADER));
  const one = await getCorpsFigures(db, '275600000', TODAY);
  expect(one).toMatchObject({ elected: 1, meanAge: 45, sexKnown: 0, byParties: 1, parties: 1, vacant: 0, checkedOn: '2026-11-03' });
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
  expect(await getCorpsFigures(db, null, TODAY)).toMatchObject({ byParties: 3, parties: 1 });
});

describe('what is said of the figures', () => {
  const figures: CorpsFigures = {
    elected: 10,
    acting: 0,
    vacant: 0,
    meanAge: 43.4,
    serviceKnown: 10,
    neverCivilServants: 4,
    nominationKnown: 10,
    byParties: 7,
    parties: 2,
    selfNominated: 3,
    sexKnown: 10,
    women: 1,
    termsKnown: 10,
    endingThisYear: 0,
    checkedOn: TODAY,
    demo: false,
  };

  test('with ten elected akims are a mean age and a share', () => {
    expect(decideCorpsSaid(figures)).toMatchObject({ age: 43.4, neverServed: { count: 4, share: 0.4 }, women: 1, ending: 0 });
  });

  test('with nine are counts only', () => {
    const nine = { ...figures, elected: 9, sexKnown: 9, serviceKnown: 9, nominationKnown: 9, termsKnown: 9 };
    expect(decideCorpsSaid(nine)).toMatchObject({
      age: undefined,
      neverServed: { count: 4, share: undefined },
      women: 1,
    });
  });

  test('is no count where of one akim it is unknown, and no line without facts', () => {
    const known = { sexKnown: 9, serviceKnown: 9, nominationKnown: 9, termsKnown: 9 };
    const said = decideCorpsSaid({ ...figures, ...known });
    expect(said).toMatchObject({ women: undefined, neverServed: undefined, nominations: false, ending: undefined });
    expect(decideCorpsSaid({ ...figures, serviceKnown: 0, nominationKnown: 0, termsKnown: 0, meanAge: null })).toMatchObject({
      age: undefined,
      neverServed: undefined,
      nominations: false,
      ending: undefined,
    });
    const nobody = { elected: 0, sexKnown: 0, serviceKnown: 0, nominationKnown: 0, termsKnown: 0 };
    const none = { women: undefined, neverServed: undefined, nominations: false, ending: undefined };
    expect(decideCorpsSaid({ ...figures, ...nobody })).toMatchObject(none);
  });
});
