import { describe, expect, test } from 'vitest';
import { budgetYears, chooseBudgetLine } from '../../../../src/rooms/directory/passport/budget.ts';
import type { PassportFact } from '../../../../src/rooms/directory/passport/facts.ts';
import { arrangePassport } from '../../../../src/rooms/directory/passport/page.ts';
import { drawableBudget } from '../../../../src/rooms/directory/passport/picture.ts';
import { aFigure, aSum, ownAndTotal } from './samples.ts';

const STAT = { sourceUrl: 'https://stat.gov.kz', checkedOn: '2026-10-01' };
const TODAY = '2026-11-22';

const work = (year: number, position: number) => aSum('work', year, 10, { position });
const worksOf = (facts: readonly PassportFact[]) =>
  arrangePassport([], facts).works.map(({ year, isOver, works }) => [year, isOver, works.map(({ amount }) => amount)]);

describe('a passport', () => {
  test('of a village takes a group of its own where it has one, else that of its unit', () => {
    const own = [aFigure('people', { amount: 412, placeCode: '275630103' })];
    const unit = [aFigure('people', { amount: 2_346 }), aFigure('water', { choice: 'well' })];
    const { people, services } = arrangePassport(own, unit);
    expect(people).toMatchObject({ isOwn: true, missing: ['adults', 'households', 'km_district', 'km_oblast'] });
    expect(people.known.flatMap(({ items }) => items.map(({ amount }) => amount))).toEqual([412]);
    expect(services).toMatchObject({ isOwn: false, missing: ['gas', 'internet', 'school', 'kindergarten', 'medical'] });
  });

  test('tells figures of one source and day above one line of it', () => {
    const unit = [aFigure('people', STAT), aFigure('km_oblast', {}), aFigure('households', STAT)];
    const { known } = arrangePassport([], unit).people;
    expect(known.map(({ items }) => items.map(({ fact }) => fact))).toEqual([['people', 'households'], ['km_oblast']]);
    expect(known.map(({ origin }) => origin.checkedOn)).toEqual(['2026-10-01', '2026-11-03']);
  });

  test('names the works of the latest year that is over, the largest first, however they are numbered', () => {
    const works = [work(2024, 1), aSum('work', 2025, 10, { position: 1 }), aSum('work', 2025, 30, { position: 2 })];
    expect(worksOf(works)).toEqual([[2025, true, [30, 10]]]);
    expect(worksOf([])).toEqual([]);
  });

  test('names the works of a year under way as such, and does not hide those of the year before behind them', () => {
    const lamp = aSum('work', 2026, 5, { checkedOn: '2026-07-10' });
    expect(worksOf([work(2024, 1), work(2025, 1), lamp])).toEqual([
      [2026, false, [5]],
      [2025, true, [10]],
    ]);
    expect(worksOf([lamp])).toEqual([[2026, false, [5]]]);
  });
});

const lineOf = (...facts: Parameters<typeof budgetYears>[0]) => {
  const line = chooseBudgetLine(budgetYears(facts), TODAY);
  return line && [line.year, line.kind, line.side.total?.amount];
};

describe('the budget that is told first', () => {
  const [plan, next] = [aSum('budget_plan', 2026, 190_000), aSum('budget_plan', 2027, 195_000)];
  const whole = aSum('budget_fact', 2025, 184_163);
  const half = aSum('budget_fact', 2026, 90_000, { checkedOn: '2026-07-10' });

  test('is that of the latest year that has begun: the plan before half a year, the whole year before its plan', () => {
    expect(lineOf(whole, plan, next)).toEqual([2026, 'plan', 190_000]);
    expect(lineOf(whole, plan, half)).toEqual([2026, 'plan', 190_000]);
    expect(lineOf(whole, half)).toEqual([2026, 'so-far', 90_000]);
    expect(lineOf(whole, aSum('budget_plan', 2025, 1))).toEqual([2025, 'fact', 184_163]);
    expect(lineOf(next)).toEqual([2027, 'plan', 195_000]);
    expect(lineOf(aSum('own_fact', 2025, 7))).toBeUndefined();
    expect(lineOf()).toBeUndefined();
  });
});

const eachFromASite = (year: number, own: number) =>
  ownAndTotal(year, [own, 100]).map((fact) => ({ ...fact, sourceUrl: `https://a.kz/${fact.fact}/${year}` }));

describe('the picture of a budget', () => {
  test('has the last five whole years with own revenue and the rest of the budget, each source once', () => {
    const facts = [...ownAndTotal(2019, [1, 10], [2, 10], [3, 10], [4, 10], [5, 10], [6, 10], [7, 10]), aSum('own_plan', 2026, 9)];
    const picture = drawableBudget(budgetYears(facts));
    expect(picture?.years.map(({ year, own, rest, share }) => [year, own, rest, share])).toEqual([
      [2021, 3, 7, 0.3],
      [2022, 4, 6, 0.4],
      [2023, 5, 5, 0.5],
      [2024, 6, 4, 0.6],
      [2025, 7, 3, 0.7],
    ]);
    expect(picture?.origins).toEqual([{ sourceUrl: 'https://adilet.zan.kz/rus/docs/G25SE00295M', checkedOn: '2026-02-15' }]);
    expect(picture?.income.share?.course).toBe('up');
    expect(picture?.isRestTransfers).toBe(true);
  });

  test('leaves out what would have to be guessed: half a year, a share without the whole', () => {
    const half = { checkedOn: '2026-07-01' };
    const facts = [
      aSum('own_fact', 2024, 6),
      aSum('transfers_fact', 2024, 60),
      aSum('budget_fact', 2025, 90, { checkedOn: '2025-07-01' }),
      aSum('own_fact', 2025, 7),
      aSum('own_fact', 2026, 3, half),
      aSum('transfers_fact', 2026, 30, half),
    ];
    expect(drawableBudget(budgetYears(facts))?.years).toEqual([
      { year: 2024, own: 6, rest: 60, share: undefined },
      { year: 2025, own: 7, rest: undefined, share: undefined },
    ]);
    expect(drawableBudget(budgetYears([aSum('own_fact', 2024, 6), aSum('own_fact', 2025, 7)]))).toBeUndefined();
  });

  test('draws the rest of the whole budget, also where transfers are unknown or are not all of it, and says that it is not transfers alone', () => {
    const withoutTransfers = [2023, 2024].flatMap((year) => [aSum('own_fact', year, 5), aSum('budget_fact', year, 50)]);
    expect(drawableBudget(budgetYears(withoutTransfers))).toMatchObject({
      years: [
        { year: 2023, own: 5, rest: 45, share: 0.1 },
        { year: 2024, own: 5, rest: 45, share: 0.1 },
      ],
      isRestTransfers: false,
    });
    const withMore = [aSum('own_fact', 2025, 10_041), aSum('budget_fact', 2025, 184_163), aSum('transfers_fact', 2025, 150_000)];
    const more = drawableBudget(budgetYears(withMore));
    expect(more).toMatchObject({ years: [{ own: 10_041, rest: 174_122 }], isRestTransfers: false });
    expect(more?.years[0]?.share).toBeCloseTo(10_041 / 184_163);
  });

  test('shows years between the others of which nothing is known, and every year and source of what it says in words', () => {
    const facts = [
      ...eachFromASite(2019, 50),
      ...eachFromASite(2021, 20),
      ...eachFromASite(2024, 10),
      ...eachFromASite(2025, 5).filter(({ fact }) => fact !== 'transfers_fact'),
    ];
    const picture = drawableBudget(budgetYears(facts));
    expect(picture?.years.map(({ year, own }) => [year, own])).toEqual([
      [2021, 20],
      [2022, undefined],
      [2023, undefined],
      [2024, 10],
      [2025, 5],
    ]);
    expect(picture?.income.revenue).toMatchObject({ first: { year: 2021 }, last: { year: 2025 } });
    const sources = facts.filter(({ year }) => (year ?? 0) > 2020).map(({ sourceUrl }) => sourceUrl);
    expect(picture?.origins.map(({ sourceUrl }) => sourceUrl).toSorted()).toEqual(sources.toSorted());
  });
});
