import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetYears } from '../../../../src/rooms/directory/passport/budget.ts';
import type { PassportFact } from '../../../../src/rooms/directory/passport/facts.ts';
import { type Course, decideOwnIncome } from '../../../../src/rooms/directory/passport/income.ts';
import { aSum, ownAndTotal } from './samples.ts';

const incomeOf = (facts: readonly PassportFact[]) => decideOwnIncome(budgetYears(facts));
const coursesOf = (...years: readonly (readonly [number, number])[]) => {
  const { revenue, share } = incomeOf(ownAndTotal(2021, ...years));
  return [revenue?.course, share?.course];
};

describe('own income', () => {
  test('that grew, and a dependence that fell, are told with the first and the last year', () => {
    expect(incomeOf(ownAndTotal(2023, [8_000, 180_000], [9_000, 184_000], [10_041, 184_163]))).toEqual({
      revenue: { course: 'up', first: { year: 2023, value: 8_000 }, last: { year: 2025, value: 10_041 } },
      share: { course: 'up', first: { year: 2023, value: 0.044 }, last: { year: 2025, value: 0.055 } },
    });
  });

  test.each<[string, readonly (readonly [number, number])[], [Course, Course]]>([
    [
      'grows while the whole grows faster',
      [
        [100, 1_000],
        [110, 1_500],
      ],
      ['up', 'down'],
    ],
    [
      'falls while transfers fall faster',
      [
        [100, 1_000],
        [90, 500],
      ],
      ['down', 'up'],
    ],
    [
      'falls with its share',
      [
        [100, 1_000],
        [80, 1_000],
      ],
      ['down', 'down'],
    ],
    [
      'stays within a hundredth',
      [
        [1_000, 10_000],
        [1_009, 10_090],
      ],
      ['same', 'same'],
    ],
    [
      'is above one earlier year and below another',
      [
        [80, 1_000],
        [120, 1_000],
        [100, 1_000],
      ],
      ['mixed', 'mixed'],
    ],
    [
      'fell and came back to what it was',
      [
        [100, 1_000],
        [50, 1_000],
        [100, 1_000],
      ],
      ['mixed', 'mixed'],
    ],
    [
      'comes from nothing',
      [
        [0, 1_000],
        [10, 1_000],
      ],
      ['up', 'up'],
    ],
    [
      'is nothing throughout',
      [
        [0, 1_000],
        [0, 1_000],
      ],
      ['same', 'same'],
    ],
    [
      'fell once and is above every earlier year',
      [
        [100, 1_000],
        [90, 1_000],
        [120, 1_000],
      ],
      ['up', 'up'],
    ],
  ])('that %s is told so', (_, years, courses) => {
    expect(coursesOf(...years)).toEqual(courses);
  });

  test('of one year, of plans, and of a year that had not ended says nothing', () => {
    const one = ownAndTotal(2025, [100, 1_000]);
    const nothing = { revenue: undefined, share: undefined };
    expect(incomeOf([])).toEqual(nothing);
    expect(incomeOf(one)).toEqual(nothing);
    expect(incomeOf([...one, aSum('own_plan', 2026, 900), aSum('budget_plan', 2026, 1_000)])).toEqual(nothing);
    const half = { checkedOn: '2026-07-01' };
    expect(incomeOf([...one, aSum('own_fact', 2026, 40, half), aSum('budget_fact', 2026, 500, half)])).toEqual(nothing);
  });

  test('without the whole budget says how revenue went, but nothing of dependence; figures that contradict each other give no share', () => {
    const own = [aSum('own_fact', 2024, 100), aSum('own_fact', 2025, 120)];
    expect(incomeOf(own)).toMatchObject({ revenue: { course: 'up' }, share: undefined });
    const totals = [aSum('budget_fact', 2024, 1_000), aSum('budget_fact', 2025, 50)];
    expect(incomeOf([...own, ...totals])).toMatchObject({ revenue: { course: 'up' }, share: undefined });
  });

  test('is compared over the last five whole years', () => {
    const years = [
      [900, 1_000],
      [100, 1_000],
      [110, 1_000],
      [120, 1_000],
      [130, 1_000],
      [140, 1_000],
    ] as const;
    expect(incomeOf(ownAndTotal(2020, ...years)).revenue).toEqual({
      course: 'up',
      first: { year: 2021, value: 100 },
      last: { year: 2025, value: 140 },
    });
  });
});

const shareOf = ([own, total]: readonly [number, number]) => own / total;

describe('whatever the figures', () => {
  const aYear = fc.tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 50_000, max: 500_000 }));
  const years = fc.array(aYear, { minLength: 2, maxLength: 8 });

  test('"grew" is never said where the last year is below any of those told, nor "fell" where it is above one', () => {
    fc.assert(
      fc.property(years, (all) => {
        const { revenue, share } = incomeOf(ownAndTotal(2010, ...all));
        const told = all.slice(-5);
        const last = told.at(-1) ?? [0, 1];
        const earlier = told.slice(0, -1);
        const lowest = Math.min(...earlier.map(([own]) => own));
        const highest = Math.max(...earlier.map(([own]) => own));
        if (revenue?.course === 'up') expect(last[0]).toBeGreaterThan(highest * 0.99);
        if (revenue?.course === 'up') expect(last[0]).toBeGreaterThan(Math.max(lowest, told[0]?.[0] ?? 0));
        if (revenue?.course === 'down') expect(last[0]).toBeLessThan(lowest * 1.011);
        if (revenue?.course === 'down') expect(last[0]).toBeLessThan(Math.min(highest, told[0]?.[0] ?? 0));
        if (share?.course === 'up') for (const one of earlier) expect(shareOf(last)).toBeGreaterThan(shareOf(one) - 0.001);
        if (share?.course === 'down') for (const one of earlier) expect(shareOf(last)).toBeLessThan(shareOf(one) + 0.001);
      }),
    );
  });

  test('of two years turned round, what grew fell', () => {
    const turned = { up: 'down', down: 'up', same: 'same', mixed: 'mixed' } as const;
    fc.assert(
      fc.property(aYear, aYear, (one, other) => {
        const [there, back] = [incomeOf(ownAndTotal(2024, one, other)), incomeOf(ownAndTotal(2024, other, one))];
        expect(back.share?.course).toBe(turned[there.share?.course ?? 'same']);
        // A hundredth of the larger is more than a hundredth of the smaller.
        const isClose = Math.abs(one[0] - other[0]) <= Math.max(one[0], other[0]) * 0.011;
        if (!isClose) expect(back.revenue?.course).toBe(turned[there.revenue?.course ?? 'same']);
      }),
    );
  });

  test('the order of the figures and a year that has not ended change nothing that is said', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 50_000 }), (all, soFar) => {
        const facts = ownAndTotal(2010, ...all);
        const half = aSum('own_fact', 2010 + all.length, soFar, { checkedOn: `${2010 + all.length}-09-01` });
        expect(incomeOf([half, ...facts.toReversed()])).toEqual(incomeOf(facts));
      }),
    );
  });

  test('ten times as much in every year is told by the same words', () => {
    fc.assert(
      fc.property(years, (all) => {
        const tenfold = all.map(([own, total]) => [own * 10, total * 10] as const);
        expect(coursesOf(...tenfold)).toEqual(coursesOf(...all));
      }),
    );
  });
});
