import { describe, expect, test } from 'vitest';
import { budgetYears, chooseBudgetLine } from '../../../../src/rooms/directory/passport/budget.ts';
import { arrangePassport } from '../../../../src/rooms/directory/passport/page.ts';
import { drawableBudget } from '../../../../src/rooms/directory/passport/picture.ts';
import { aFigure, aSum, ownAndTotal } from './samples.ts';

const STAT = { sourceUrl: 'https://stat.gov.kz', checkedOn: '2026-10-01' };
const TODAY = '2026-11-22';

const work = (year: number, position: number) => aSum('work', year, 10, { position });

describe('a passport', () => {
  test('of a village takes a group of its own where it has one, else that of its unit', () => {
    const own = [aFigure('people', { amount: 412, placeCode: '275630103' })];
    const unit = [aFigure('people', { amount: 2_346 }), aFigure('water', { choice: 'well' })];
    const { people, services } = arrangePassport(own, unit);
    expect(people).toMatchObject({ isOwn: true, missing: ['households', 'km_district', 'km_oblast'] });
    expect(people.known.flatMap(({ items }) => items.map(({ amount }) => amount))).toEqual([412]);
    expect(services).toMatchObject({ isOwn: false, missing: ['gas', 'internet', 'school', 'kindergarten', 'medical'] });
  });

  test('tells figures of one source and day above one line of it', () => {
    const unit = [aFigure('people', STAT), aFigure('km_oblast', {}), aFigure('households', STAT)];
    const { known } = arrangePassport([], unit).people;
    expect(known.map(({ items }) => items.map(({ fact }) => fact))).toEqual([['people', 'households'], ['km_oblast']]);
    expect(known.map(({ origin }) => origin.checkedOn)).toEqual(['2026-10-01', '2026-11-03']);
  });

  test('names the works of the latest year, in their order', () => {
    const { works } = arrangePassport([], [work(2024, 1), work(2025, 2), work(2025, 1)]);
    expect(works.map(({ year, position }) => [year, position])).toEqual([
      [2025, 1],
      [2025, 2],
    ]);
    expect(arrangePassport([], []).works).toEqual([]);
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

describe('the picture of a budget', () => {
  test('has the last five whole years of which own revenue and transfers are known, each source once', () => {
    const facts = [...ownAndTotal(2019, [1, 10], [2, 10], [3, 10], [4, 10], [5, 10], [6, 10], [7, 10]), aSum('own_plan', 2026, 9)];
    const picture = drawableBudget(budgetYears(facts));
    expect(picture?.years.map(({ year, own, transfers, share }) => [year, own, transfers, share])).toEqual([
      [2021, 3, 7, 0.3],
      [2022, 4, 6, 0.4],
      [2023, 5, 5, 0.5],
      [2024, 6, 4, 0.6],
      [2025, 7, 3, 0.7],
    ]);
    expect(picture?.origins).toEqual([{ sourceUrl: 'https://adilet.zan.kz/rus/docs/G25SE00295M', checkedOn: '2026-02-15' }]);
    expect(picture?.income.share?.course).toBe('up');
  });

  test('leaves out what would have to be guessed: a year without transfers, half a year, a share without the whole', () => {
    const facts = [
      aSum('own_fact', 2023, 5),
      aSum('budget_fact', 2023, 50),
      aSum('own_fact', 2024, 6),
      aSum('transfers_fact', 2024, 60),
      aSum('own_fact', 2026, 3, { checkedOn: '2026-07-01' }),
      aSum('transfers_fact', 2026, 30, { checkedOn: '2026-07-01' }),
    ];
    expect(drawableBudget(budgetYears(facts))?.years).toEqual([{ year: 2024, own: 6, transfers: 60, share: undefined }]);
    expect(drawableBudget(budgetYears(facts.slice(0, 2)))).toBeUndefined();
  });
});
