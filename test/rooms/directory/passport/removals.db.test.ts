import { describe, expect, test } from 'vitest';
import type { Db } from '../../../../src/platform/database/index.ts';
import { applyPassportsImport, findPassport, planPassportsImport, undoImport } from '../../../../src/rooms/directory/actions/index.ts';
import { anApp } from '../rows.ts';
import { passports } from './samples.ts';

const FIRST = { fact: 'work', year: '2025', note_kk: 'Жол', note_ru: 'Дорога', checked_on: '2026-02-15' };
const LATER = { ...FIRST, checked_on: '2026-05-01' };
const work = (position: number, value: string, of: typeof FIRST) => ({ ...of, position: String(position), value });
const UNKNOWN = { value: 'unknown', checked_on: '2026-11-20' };

async function shown(db: Db): Promise<unknown[]> {
  const passport = await findPassport(db, '275630000');
  return (passport?.unit ?? []).map(({ fact, position, amount }) => `${fact} ${position}: ${amount}`).toSorted();
}

describe('a figure that a file calls unknown', () => {
  test('is shown to nobody, and an older file does not bring it back', async () => {
    const app = await anApp();
    await applyPassportsImport(app, passports({}, { fact: 'households', value: '560' }));
    const gone = passports(UNKNOWN);
    const plan = await planPassportsImport(app, gone);
    expect(plan).toMatchObject({ ok: true, value: { diff: { removed: [{ before: { amount: 2346 } }] } } });
    expect(plan.ok && plan.value.changes).toMatchObject([
      { part: 'removed', before: { ru: 'people: 2346' }, after: { ru: 'people: unknown' } },
    ]);

    expect(await applyPassportsImport(app, gone)).toMatchObject({ ok: true, value: { batchId: 3 } });
    expect(await shown(app.db)).toEqual(['households 1: 560']);
    expect(await applyPassportsImport(app, gone)).toMatchObject({ ok: true, value: { batchId: undefined } });
    expect(await applyPassportsImport(app, passports({}))).toMatchObject({ ok: true, value: { batchId: undefined } });
    await applyPassportsImport(app, passports({ value: '2400', checked_on: '2026-11-21' }));
    expect(await shown(app.db)).toEqual(['households 1: 560', 'people 1: 2400']);
  });

  test('is there again when that import is taken back', async () => {
    const app = await anApp();
    await applyPassportsImport(app, passports({}));
    await applyPassportsImport(app, passports(UNKNOWN));
    expect(await undoImport(app, 3)).toMatchObject({ ok: true, value: { restored: 1, closed: 0 } });
    expect(await shown(app.db)).toEqual(['people 1: 2346']);
  });

  test('stands against nothing any more: households are not compared with people that are unknown', async () => {
    const app = await anApp();
    await applyPassportsImport(app, passports({}));
    const more = { fact: 'households', value: '3000' };
    expect(await planPassportsImport(app, passports(more))).toMatchObject({ ok: false, problems: [{ expected: 'within-people' }] });
    expect(await planPassportsImport(app, passports(more, UNKNOWN))).toMatchObject({ ok: true });
  });
});

test('three works in the place of five leave three, and five again when that import is taken back', async () => {
  const app = await anApp();
  await applyPassportsImport(app, passports(...[1, 2, 3, 4, 5].map((position) => work(position, String(600 - position), FIRST))));
  const file = passports(work(1, '900', LATER), work(2, '800', LATER), work(3, '700', LATER));
  const applied = await applyPassportsImport(app, file);
  expect(applied.ok && applied.value.diff.removed.map(({ before }) => before.position)).toEqual([4, 5]);
  expect(await shown(app.db)).toEqual(['work 1: 900', 'work 2: 800', 'work 3: 700']);
  expect(await applyPassportsImport(app, file)).toMatchObject({ ok: true, value: { batchId: undefined } });
  expect(await undoImport(app, 3)).toMatchObject({ ok: true, value: { restored: 5, closed: 0 } });
  expect(await shown(app.db)).toHaveLength(5);
});

test('a total of half a year does not stop what came in of the whole one', async () => {
  const app = await anApp();
  await applyPassportsImport(app, passports({ fact: 'budget_fact', year: '2025', value: '50000', checked_on: '2025-07-10' }));
  const whole = passports({ fact: 'transfers_fact', year: '2025', value: '170000', checked_on: '2026-02-15' });
  expect(await applyPassportsImport(app, whole)).toMatchObject({ ok: true, value: { batchId: 3 } });
});
