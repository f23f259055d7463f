import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../../../src/platform/database/index.ts';
import {
  applyPassportsImport,
  applyPlacesImport,
  findPassport,
  findPeople,
  planPassportsImport,
  undoImport,
} from '../../../../src/rooms/directory/actions/index.ts';
import { anApp, without } from '../rows.ts';
import { aFile } from '../samples.ts';
import { passports } from './samples.ts';

const OWN = { fact: 'own_fact', year: '2025', value: '10041', checked_on: '2026-02-15' };
const TOTAL = { ...OWN, fact: 'budget_fact', value: '184163,4' };
const WORK = { ...OWN, fact: 'work', position: '1', value: '18500', note_kk: 'Жол', note_ru: 'Дорога' };

/** All figures without our number and the batch. */
async function factsOf(db: Db): Promise<unknown[]> {
  const { rows } = await sql<{ all: unknown[] }>`
    select coalesce(jsonb_agg(to_jsonb(f) - 'id' - 'batch_id' order by place_code, fact, year, position), '[]') as all
    from directory.passport_fact as f`.execute(db);
  return rows[0]?.all ?? [];
}

const figure = (value: string, more: Readonly<Record<string, string>> = {}) => passports({ value, ...more });

describe('an import of passports', () => {
  test('does what the plan announced, and the same file again has nothing to do', async () => {
    const app = await anApp();
    const file = passports({}, OWN, TOTAL, WORK, { kato: '275630103', fact: 'water', value: 'well' });
    const plan = await planPassportsImport(app, file);
    expect(plan).toMatchObject({ ok: true, value: { rowCount: 5, batchId: undefined, diff: { unchangedCount: 0 } } });
    expect(await factsOf(app.db)).toEqual([]);

    const applied = await applyPassportsImport(app, file);
    expect(applied).toEqual({ ok: true, value: { ...(plan.ok ? plan.value : {}), batchId: 2 } });
    const after = await factsOf(app.db);
    expect(after).toHaveLength(5);
    expect(after).toContainEqual({
      place_code: '275630000',
      fact: 'budget_fact',
      year: 2025,
      position: 1,
      amount: 184163.4,
      choice: null,
      note_kk: null,
      note_ru: null,
      source_url: 'https://stat.gov.kz/region/275630000',
      checked_on: '2026-02-15',
    });
    expect(await applyPassportsImport(app, file)).toMatchObject({ ok: true, value: { batchId: undefined, diff: { unchangedCount: 5 } } });
    expect(await factsOf(app.db)).toEqual(after);
  });

  test('replaces a figure by one that was checked later, with what was before and after; an older one is told and changes nothing', async () => {
    const app = await anApp();
    await applyPassportsImport(app, figure('2346'));
    const later = await applyPassportsImport(app, figure('2400', { checked_on: '2026-11-20' }));
    expect(later).toMatchObject({
      ok: true,
      value: { batchId: 3, diff: { updated: [{ before: { amount: 2346 }, after: { amount: 2400 } }] } },
    });
    expect(later.ok && later.value.changes).toEqual([
      {
        part: 'updated',
        code: '275630000',
        row: 2,
        before: { kk: 'people: 2346', ru: 'people: 2346' },
        after: { kk: 'people: 2400', ru: 'people: 2400' },
        note: { kind: 'facts', facts: ['checked_on: 2026-11-03 → 2026-11-20'] },
      },
    ]);
    const before = await factsOf(app.db);
    const older = await applyPassportsImport(app, figure('9999'));
    expect(older).toMatchObject({
      ok: true,
      value: { batchId: undefined, diff: { stale: [{ read: { amount: 9999 }, known: { amount: 2400 } }] } },
    });
    expect(await factsOf(app.db)).toEqual(before);
  });

  test('is all or nothing: one wrong cell, or sums that do not add up with what is known, and not a figure is written', async () => {
    const app = await anApp();
    await applyPassportsImport(app, passports(TOTAL));
    const before = await factsOf(app.db);
    const broken = await applyPassportsImport(app, passports({}, { fact: 'gas', value: 'maybe' }));
    expect(broken).toMatchObject({ ok: false, problems: [{ row: 3, column: 'value', expected: 'choice' }] });
    const sums = await applyPassportsImport(app, passports({}, OWN, { ...OWN, fact: 'transfers_fact', value: '180000' }));
    expect(sums).toMatchObject({ ok: false, problems: [{ row: 3, expected: 'within-total' }] });
    expect(await factsOf(app.db)).toEqual(before);
  });

  test('knows only places that there are, and budgets only of units with an akim', async () => {
    const app = await anApp();
    await applyPlacesImport(app, aFile(without('275641105')));
    const read = await planPassportsImport(
      app,
      passports({ kato: '275641105' }, { kato: '275600000' }, { ...OWN, kato: '275630103' }, { kato: '275630103' }, { kato: '751110000' }),
    );
    expect(read.ok ? [] : read.problems.map(({ row, expected }) => [row, expected])).toEqual([
      [2, 'known-place'],
      [3, 'rural-place'],
      [4, 'akim-unit'],
    ]);
  });

  test('two at once are one after the other, and the later figure stands', async () => {
    const app = await anApp();
    const values = ['2300', '2310', '2320', '2330'];
    const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'];
    const done = await Promise.all(values.map((value, at) => applyPassportsImport(app, figure(value, { checked_on: days[at] ?? '' }))));
    expect(done.every(({ ok }) => ok)).toBe(true);
    expect(await factsOf(app.db)).toMatchObject([{ amount: 2330, checked_on: '2026-11-04' }]);
  });

  test('of hostile words keeps them as words', async () => {
    const app = await anApp();
    const note = `'); drop table directory.passport_fact; -- {"a",NULL} <b>`;
    await applyPassportsImport(app, passports({ ...WORK, note_kk: note, note_ru: `${note}\u202e` }));
    expect(await factsOf(app.db)).toMatchObject([{ note_kk: note, note_ru: note }]);
  });
});

describe('an import of passports taken back', () => {
  test('leaves every figure as it was: what it changed is as before, what it added is gone', async () => {
    const app = await anApp();
    await applyPassportsImport(app, passports({}, TOTAL));
    const before = await factsOf(app.db);
    const second = passports({ value: '2400', checked_on: '2026-11-20' }, OWN, WORK, { kato: '275630103', value: '412' });
    await applyPassportsImport(app, second);
    expect(await undoImport(app, 3)).toEqual({ ok: true, value: { batchId: 4, undoes: 3, restored: 1, closed: 3 } });
    expect(await factsOf(app.db)).toEqual(before);
    expect(await applyPassportsImport(app, second)).toMatchObject({ ok: true, value: { batchId: 5 } });
    expect((await findPassport(app.db, '275630103'))?.own).toMatchObject([{ fact: 'people', amount: 412 }]);
  });

  test('is refused where a later import changed one of the same figures, and names it; another figure of the place does not matter', async () => {
    const app = await anApp();
    await applyPassportsImport(app, passports({}, TOTAL));
    await applyPassportsImport(app, passports(OWN));
    await applyPassportsImport(app, figure('2400', { checked_on: '2026-11-20' }));
    expect(await undoImport(app, 2)).toEqual({ ok: false, refusal: { reason: 'changed-later', by: 4 } });
    expect(await undoImport(app, 3)).toMatchObject({ ok: true });
    expect(await undoImport(app, 4)).toMatchObject({ ok: true });
    expect(await undoImport(app, 2)).toMatchObject({ ok: true });
    expect(await factsOf(app.db)).toEqual([]);
  });
});

test('a passport is that of a unit, and of a village with its own figures; a district, a city and an unknown place have none', async () => {
  const app = await anApp();
  await applyPassportsImport(app, passports({}, { kato: '275630103', value: '412' }, { kato: '275641105', value: '9' }));
  const amounts = async (code: string) => {
    const passport = await findPassport(app.db, code);
    return passport && [passport.own.map(({ amount }) => amount), passport.unit.map(({ amount }) => amount)];
  };
  expect(await amounts('275630000')).toEqual([[], [2346]]);
  expect(await amounts('275630103')).toEqual([[412], [2346]]);
  expect(await amounts('275630100')).toEqual([[], [2346]]);
  expect(await amounts('275641105')).toEqual([[9], []]);
  expect(await amounts('275600000')).toBeUndefined();
  expect(await amounts('999999999')).toBeUndefined();
});

test('how many people live in a village its own figure alone says, not that of its okrug', async () => {
  const app = await anApp();
  await applyPassportsImport(app, passports({}, { kato: '275630103', value: '412' }));
  expect(await findPeople(app.db, '275630103')).toBe(412);
  expect(await findPeople(app.db, '275630100')).toBeUndefined();
  expect(await findPeople(app.db, '999999999')).toBeUndefined();
});
