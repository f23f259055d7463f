import { describe, expect, test } from 'vitest';
import { voiceIn } from '../../../../src/platform/speech/index.ts';
import { budgetYears, ownShare } from '../../../../src/rooms/directory/passport/budget.ts';
import type { PassportFact } from '../../../../src/rooms/directory/passport/facts.ts';
import { decideOwnIncome } from '../../../../src/rooms/directory/passport/income.ts';
import { chooseToldYears } from '../../../../src/rooms/directory/passport/told-years.ts';
import { budgetLines } from '../../../../src/rooms/directory/telegram/passport/budget.ts';
import { villageBlocks } from '../../../../src/rooms/directory/telegram/passport/village.ts';
import { parseHtml } from '../../../../src/simulator/html.ts';
import { speech } from '../../../journeys/witness.ts';
import { aPassport, aSum, ownAndTotal } from './samples.ts';

const ru = voiceIn(speech, 'ru');
const TODAY = '2026-11-22';
const HALF = { checkedOn: '2025-07-10' };
const NBSP = '\u00a0';

const shareOf = (...facts: readonly PassportFact[]) => {
  const [year] = budgetYears(facts);
  return year && ownShare(year.fact);
};
const plain = (lines: readonly string[]) => lines.map((line) => parseHtml(line).text.replaceAll(NBSP, ' '));
const isSource = (line: string) => line.startsWith('Источник');

describe('own revenue as a share of the whole budget', () => {
  const [total, own] = [aSum('budget_fact', 2025, 184_163), aSum('own_fact', 2025, 10_041)];

  test('is known where both are of the whole year, or both of what came in by the same day', () => {
    expect(shareOf(total, own)).toBeCloseTo(0.0545);
    expect(shareOf({ ...total, ...HALF }, { ...own, ...HALF })).toBeCloseTo(0.0545);
    expect(shareOf(total, own, aSum('transfers_fact', 2025, 999_999, HALF))).toBeCloseTo(0.0545);
  });

  test('is not where one is of a part of the year and the other of more', () => {
    expect(shareOf(total, { ...own, ...HALF })).toBeUndefined();
    expect(shareOf({ ...total, ...HALF }, own)).toBeUndefined();
    expect(shareOf({ ...total, checkedOn: '2025-10-10' }, { ...own, ...HALF })).toBeUndefined();
  });

  test('of a plan does not ask when somebody looked', () => {
    const plan = [aSum('budget_plan', 2025, 100, { checkedOn: '2024-12-20' }), aSum('own_plan', 2025, 10)];
    expect(budgetYears(plan).map(({ plan: side }) => ownShare(side))).toEqual([0.1]);
  });
});

const screens = (...facts: readonly PassportFact[]) => {
  const years = budgetYears(facts);
  const lines = budgetLines(ru, chooseToldYears(years, decideOwnIncome(years), TODAY, 6));
  const village = villageBlocks(ru, aPassport(facts), TODAY)[1] ?? [];
  return [plain(lines).filter((line) => !isSource(line)), plain(village).filter((line) => !isSource(line))];
};

describe('what came in of half a year beside what came in of all of it', () => {
  test('is told as such, and no share is made of both', () => {
    expect(screens(aSum('budget_fact', 2025, 184_163), aSum('own_fact', 2025, 5_000, HALF))).toEqual([
      ['2025 год, факт: 184 163 тыс. ₸', '2025 год, факт за часть года: нет данных', '• свои доходы: 5 000 тыс. ₸'],
      ['Бюджет, 2025 год: 184 163 тыс. ₸', 'Свои доходы, часть 2025 года: 5 000 тыс. ₸'],
    ]);
    expect(screens(aSum('budget_fact', 2025, 90_000, HALF), aSum('own_fact', 2025, 10_000))).toEqual([
      ['2025 год, факт: нет данных', '• свои доходы: 10 000 тыс. ₸', '2025 год, факт за часть года: 90 000 тыс. ₸'],
      ['Бюджет, часть 2025 года: 90 000 тыс. ₸', 'Свои доходы, 2025 год: 10 000 тыс. ₸'],
    ]);
  });
});

const toldOf = (all: readonly PassportFact[], yearsMax = 6) => {
  const years = budgetYears(all);
  return chooseToldYears(years, decideOwnIncome(years), TODAY, yearsMax).map(({ year, isFull }) => (isFull ? -year.year : year.year));
};

describe('the years that are told', () => {
  const plans = [2026, 2027, 2028, 2029].map((year) => aSum('budget_plan', year, 200_000, { checkedOn: '2026-02-01' }));
  const facts = ownAndTotal(2020, [9, 90], [1, 100], [2, 100], [3, 100], [4, 100], [5, 100]);

  test('are all that came in, and of what is to come the two nearest plans: this year’s in full, the next in a line', () => {
    expect(toldOf([...plans, ...facts])).toEqual([2027, -2026, -2025, 2024, 2023, 2022, 2021, 2020]);
    expect(toldOf(facts)).toEqual([-2025, -2024, 2023, 2022, 2021, 2020]);
    expect(toldOf(plans)).toEqual([2027, -2026]);
  });

  test('where there is room for fewer are the last ones, and those that own income is judged by: each figure has its source', () => {
    expect(toldOf([...plans, ...facts], 3)).toEqual([2027, -2026, -2025, 2024, 2023, 2021]);
    expect(toldOf([...plans, ...facts], 1)).toEqual([2027, -2026, -2025, 2021]);
  });

  test('are also those that are over and of which there is but a plan, while they are later than what came in', () => {
    const late = [aSum('budget_plan', 2024, 100), aSum('budget_plan', 2025, 100), aSum('budget_plan', 2019, 100)];
    expect(toldOf([...late, ...ownAndTotal(2023, [3, 100])])).toEqual([-2025, 2024, -2023]);
  });
});
