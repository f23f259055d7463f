import type { DemoFact } from '../../rooms/directory/index.ts';
import type { Chance } from './chance.ts';

/** What the years of a unit's budget are invented from. */
export interface Budget {
  /** Thousands of tenge, in the first year. */
  readonly total: number;
  /** Of own revenue, in the first year. */
  readonly share: number;
  readonly course: 'growing' | 'falling' | 'uneven';
}

const YEARS = 5;
/** By how much own revenue changes from year to year, at least; and by how much more at most. */
const STEP = { growing: 1.1, falling: 0.82, uneven: 1 } as const;
const STEP_SPREAD = 0.12;
const UNEVEN = [1, 1.35, 0.8, 1.2, 0.85] as const;
/** The whole budget grows with what the district adds. */
const TOTAL_STEP = 1.02;
const TOTAL_SPREAD = 0.08;

type BudgetFact = Omit<DemoFact, 'placeCode' | 'checkedOn'>;

/** What was planned and what came in, for the five years before this one; and the plan of this year. */
export function demoBudget(chance: Chance, { total, share, course }: Budget, thisYear: number): BudgetFact[] {
  let whole = total;
  let own = total * share;
  return Array.from({ length: YEARS + 1 }, (_, at): BudgetFact[] => {
    if (at > 0) {
      whole *= TOTAL_STEP + chance.fraction() * TOTAL_SPREAD;
      own *= course === 'uneven' ? (UNEVEN[at % UNEVEN.length] ?? 1) : STEP[course] + chance.fraction() * STEP_SPREAD;
    }
    const year = thisYear - YEARS + at;
    const planned = 0.94 + chance.fraction() * 0.1;
    const plan = side(year, 'plan', whole * planned, own * planned);
    return year === thisYear ? plan : [...plan, ...side(year, 'fact', whole, own)];
  }).flat();
}

/** Own revenue and transfers are the whole: rounded, they still are. */
function side(year: number, kind: 'plan' | 'fact', whole: number, own: number): BudgetFact[] {
  const [total, ours] = [Math.round(whole), Math.round(own)];
  const sum = (fact: DemoFact['fact'], amount: number): BudgetFact => {
    return { fact, year, position: 1, amount, choice: null, noteKk: null, noteRu: null };
  };
  return [sum(`budget_${kind}`, total), sum(`own_${kind}`, ours), sum(`transfers_${kind}`, total - ours)];
}
