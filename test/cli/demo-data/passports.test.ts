import { describe, expect, test } from 'vitest';
import { seededChance } from '../../../src/cli/demo-data/chance.ts';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import { demoPassports } from '../../../src/cli/demo-data/passports.ts';
import { akimUnitsOf, findExampleUnit } from '../../../src/cli/demo-data/places.ts';
import type { DemoFact } from '../../../src/rooms/directory/index.ts';
import { budgetYears } from '../../../src/rooms/directory/passport/budget.ts';
import { findContradictions } from '../../../src/rooms/directory/passport/contradictions.ts';
import { diffPassports } from '../../../src/rooms/directory/passport/diff.ts';
import { readPassportsFile } from '../../../src/rooms/directory/passport/file.ts';
import { decideOwnIncome } from '../../../src/rooms/directory/passport/income.ts';
import { drawableBudget } from '../../../src/rooms/directory/passport/picture.ts';
import { PASSPORTS_HEADER } from '../../rooms/directory/passport/samples.ts';
import { aTable } from '../../rooms/directory/samples.ts';

const withSource = (some: readonly DemoFact[] = []) => some.map((fact) => ({ ...fact, sourceUrl: 'demo' }));

describe.each(['2026-11-22', '2027-01-01'])('the invented passports of %s', (today) => {
  const { places } = demoCountry({ seed: 7, today });
  const facts = demoPassports(seededChance(11), places, today);
  const units = akimUnitsOf(places).map(({ code }) => code);
  const byPlace = Map.groupBy(facts, ({ placeCode }) => placeCode);
  const incomeOf = (code: string) => decideOwnIncome(budgetYears(withSource(byPlace.get(code))));

  test('are the same with the same seed', () => {
    expect(demoPassports(seededChance(11), places, today)).toEqual(facts);
  });

  test('would be taken by the import of a file: known facts, values and years, sums that add up', () => {
    const levels = new Map(places.map(({ code, level }) => [code, level]));
    const cells = facts.map((fact) => [
      fact.placeCode,
      fact.fact,
      String(fact.year ?? ''),
      fact.fact === 'work' ? String(fact.position) : '',
      String(fact.choice ?? fact.amount),
      fact.noteKk ?? '',
      fact.noteRu ?? '',
      'https://example.kz',
      fact.checkedOn,
    ]);
    const placeOf = (code: string) => (units.includes(code) ? 'unit' : levels.get(code) === 'settlement' ? 'place' : undefined);
    const read = readPassportsFile(aTable(cells, PASSPORTS_HEADER), { placeOf, today });
    expect(read.ok ? [] : read.problems.slice(0, 5)).toEqual([]);
    const diff = diffPassports([], read.ok ? read.value : []);
    expect(diff.added).toHaveLength(facts.length);
    expect(findContradictions([], diff)).toEqual([]);
  });

  test('show income that grows, falls and does neither, pieces that are missing, and units without any', () => {
    const courses = units.map((code) => incomeOf(code).revenue?.course);
    for (const course of ['up', 'down', 'mixed']) expect(courses.filter((one) => one === course).length).toBeGreaterThan(20);
    expect(units.filter((code) => !byPlace.has(code)).length).toBeGreaterThan(1_000);
    const example = findExampleUnit(places)?.code ?? '';
    const here = units.filter((code) => code.startsWith(example.slice(0, 3)));
    expect(here.filter((code) => byPlace.has(code)).length / here.length).toBeGreaterThan(0.75);
    expect(here.filter((code) => !byPlace.has(code)).length).toBeGreaterThan(3);
    const gaps = units.filter((code) => byPlace.has(code) && !byPlace.get(code)?.some(({ fact }) => fact === 'people'));
    expect(gaps.length).toBeGreaterThan(20);
  });

  test('of the screens’ own example say everything, and that its own income grows and its dependence falls', () => {
    const example = findExampleUnit(places)?.code ?? '';
    expect(incomeOf(example)).toMatchObject({ revenue: { course: 'up' }, share: { course: 'up' } });
    expect(drawableBudget(budgetYears(withSource(byPlace.get(example))))?.years).toHaveLength(5);
    expect(new Set(byPlace.get(example)?.map(({ fact }) => fact)).size).toBe(18);
  });
});
