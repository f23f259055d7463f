import { type BudgetYear, budgetYears, isWhole } from './budget.ts';
import { isSameOrigin, type NowFact, type Origin, type PassportFact } from './facts.ts';

/** Facts that are read together. */
const PEOPLE: readonly NowFact[] = ['people', 'adults', 'households', 'km_district', 'km_oblast'];
const SERVICES: readonly NowFact[] = ['water', 'gas', 'internet', 'school', 'kindergarten', 'medical'];

/** Facts of one kind: what is known, by source, and what is not. */
export interface FactGroup {
  /** Whether they are the settlement's own; else they are those of its unit. */
  readonly isOwn: boolean;
  readonly known: readonly BySource<PassportFact>[];
  readonly missing: readonly NowFact[];
}

export interface BySource<Item> {
  readonly origin: Origin;
  readonly items: readonly Item[];
}

/** A village passport as it is read, group after group. */
export interface PassportPage {
  readonly people: FactGroup;
  readonly services: FactGroup;
  /** The latest year first. */
  readonly budget: readonly BudgetYear[];
  /** Of the latest year that is over, and before them those of a year that had not ended when somebody looked. */
  readonly works: readonly YearWorks[];
}

/** The works of a year, the largest first. */
export interface YearWorks {
  readonly year: number;
  /** Whether somebody looked after the year had ended: till then there may be larger ones to come. */
  readonly isOver: boolean;
  readonly works: readonly PassportFact[];
}

/**
 * Puts the figures of a place in order. A settlement's own figures come before those of its unit, group by group: both at once would be
 * taken for one another. Budgets and works are the unit's.
 *
 * @param own figures of the place itself where it lies below its unit, else none
 * @param unit figures of the unit
 */
export function arrangePassport(own: readonly PassportFact[], unit: readonly PassportFact[]): PassportPage {
  return {
    people: groupOf(PEOPLE, own, unit),
    services: groupOf(SERVICES, own, unit),
    budget: budgetYears(unit),
    works: latestWorks(unit.filter(({ fact }) => fact === 'work')),
  };
}

/** A single work of a year that has just begun must not hide what was done before. */
function latestWorks(works: readonly PassportFact[]): YearWorks[] {
  const years = [...Map.groupBy(works, ({ year }) => year ?? 0)]
    .toSorted(([one], [other]) => other - one)
    .map(([year, all]) => ({ year, isOver: all.some(isWhole), works: all.toSorted(bySum) }));
  const over = years.find(({ isOver }) => isOver);
  const [latest] = years;
  if (!latest) return [];
  return over && over !== latest ? [latest, over] : [latest];
}

/** The file numbers them as it likes. */
function bySum(one: PassportFact, other: PassportFact): number {
  return (other.amount ?? 0) - (one.amount ?? 0) || one.position - other.position;
}

/** The value of what is so now. */
export function factNow(facts: readonly PassportFact[], name: NowFact): PassportFact | undefined {
  return facts.find(({ fact }) => fact === name);
}

/** Items that follow one another and share source and day stand above one line of it. */
export function inRuns<Item>(items: readonly Item[], originOf: (item: Item) => Origin): BySource<Item>[] {
  const runs: { origin: Origin; items: Item[] }[] = [];
  for (const item of items) {
    const origin = originOf(item);
    const last = runs.at(-1);
    if (last && isSameOrigin(last.origin, origin)) last.items.push(item);
    else runs.push({ origin, items: [item] });
  }
  return runs;
}

function groupOf(names: readonly NowFact[], own: readonly PassportFact[], unit: readonly PassportFact[]): FactGroup {
  const isOwn = names.some((name) => factNow(own, name));
  const facts = names.flatMap((name) => factNow(isOwn ? own : unit, name) ?? []);
  const missing = names.filter((name) => !facts.some(({ fact }) => fact === name));
  return { isOwn, known: bySource(facts), missing };
}

/** Those of one source and day together, each in the place of its first. */
function bySource(facts: readonly PassportFact[]): BySource<PassportFact>[] {
  const groups = Map.groupBy(facts, ({ sourceUrl, checkedOn }) => `${checkedOn} ${sourceUrl}`);
  return [...groups.values()].flatMap((items) => (items[0] ? [{ origin: items[0], items }] : []));
}
