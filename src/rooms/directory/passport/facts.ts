/** How the value of a fact is written. */
export type ValueRule =
  | { readonly kind: 'whole'; readonly max: number }
  | { readonly kind: 'kilometres'; readonly max: number }
  | { readonly kind: 'thousand-tenge'; readonly max: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

/** What a row of the passports' file about this fact must and may say. */
export interface FactRule {
  readonly name: string;
  readonly value: ValueRule;
  /** `now`: what is so at the day of the check. `past`: of a year that has begun by then. `planned`: of a coming year too. */
  readonly time: 'now' | 'past' | 'planned';
  /** `unit`: only of a place that has an akim, for nobody else has a budget. */
  readonly of: 'place' | 'unit';
  /** How many there may be of one year, numbered from 1; absent: one, which bears no number. */
  readonly positions?: number;
  readonly notes: 'may' | 'must';
}

const YES_OR_NO = { kind: 'choice', of: ['yes', 'no'] } as const;
/**
 * A village that is larger, further away or richer has a slip in its row. Budgets of okrugs begin at some fifteen million tenge: a total
 * that was written in tenge instead of thousands is above the limit. Lesser sums are not: they are held against the total and other years.
 */
const PEOPLE = { kind: 'whole', max: 300_000 } as const;
const ROAD = { kind: 'kilometres', max: 1_500 } as const;
const MONEY = { kind: 'thousand-tenge', max: 10_000_000 } as const;
const NOW = { time: 'now', of: 'place', notes: 'may' } as const;
const PLANNED = { value: MONEY, time: 'planned', of: 'unit', notes: 'may' } as const;
const DONE = { value: MONEY, time: 'past', of: 'unit', notes: 'may' } as const;

/** So many works of a year are told, the largest first. */
export const WORKS_MAX = 5;

/** Everything that a village passport may say, a figure a row. */
export const FACTS = [
  { name: 'people', value: PEOPLE, ...NOW },
  { name: 'adults', value: PEOPLE, ...NOW },
  { name: 'households', value: PEOPLE, ...NOW },
  { name: 'km_district', value: ROAD, ...NOW },
  { name: 'km_oblast', value: ROAD, ...NOW },
  { name: 'water', value: { kind: 'choice', of: ['central', 'standpipe', 'well', 'delivered', 'none'] }, ...NOW },
  { name: 'gas', value: { kind: 'choice', of: ['piped', 'bottled', 'none'] }, ...NOW },
  { name: 'internet', value: { kind: 'choice', of: ['wired', 'mobile', 'none'] }, ...NOW },
  { name: 'school', value: YES_OR_NO, ...NOW },
  { name: 'kindergarten', value: YES_OR_NO, ...NOW },
  { name: 'medical', value: { kind: 'choice', of: ['hospital', 'clinic', 'post', 'none'] }, ...NOW },
  { name: 'budget_plan', ...PLANNED },
  { name: 'own_plan', ...PLANNED },
  { name: 'transfers_plan', ...PLANNED },
  { name: 'budget_fact', ...DONE },
  { name: 'own_fact', ...DONE },
  { name: 'transfers_fact', ...DONE },
  { name: 'work', ...DONE, positions: WORKS_MAX, notes: 'must' },
] as const satisfies readonly FactRule[];

export type FactName = (typeof FACTS)[number]['name'];
/** What is so now, and may be a settlement's own. */
export type NowFact = Extract<(typeof FACTS)[number], { time: 'now' }>['name'];
/** A fact that is one of several words. */
export type Choice = Extract<(typeof FACTS)[number]['value'], { kind: 'choice' }>['of'][number];

/** Where a figure comes from. */
export interface Origin {
  readonly sourceUrl: string;
  /** `YYYY-MM-DD` */
  readonly checkedOn: string;
}

/** Which figure: of a place there is one of each. */
export interface FactKey {
  readonly placeCode: string;
  readonly fact: FactName;
  /** Null for what is so now. */
  readonly year: number | null;
  /** Its place among several of one year, else 1. */
  readonly position: number;
}

/** One figure of a passport. It has either an amount or a choice, and neither where somebody found that it is not known after all. */
export interface PassportFact extends FactKey, Origin {
  /** People, adults among them, households, kilometres, or thousands of tenge. */
  readonly amount: number | null;
  readonly choice: Choice | null;
  readonly noteKk: string | null;
  readonly noteRu: string | null;
}

const BY_NAME: ReadonlyMap<string, FactRule & { readonly name: FactName }> = new Map(FACTS.map((rule) => [rule.name, rule]));

export function findFactRule(name: string): (FactRule & { readonly name: FactName }) | undefined {
  return BY_NAME.get(name);
}

/** Whether it is a sum of a year: of one that was planned, or of what came in or was done. */
export function isSum(name: FactName, time: 'planned' | 'past'): boolean {
  return BY_NAME.get(name)?.time === time;
}

/** Taken back by a file. It is kept with its day, so that an older file does not bring it again; nobody is shown it. */
export function isRemoved({ amount, choice }: Pick<PassportFact, 'amount' | 'choice'>): boolean {
  return amount === null && choice === null;
}

export function keyOf({ placeCode, fact, year, position }: FactKey): string {
  return `${placeCode} ${fact} ${year ?? ''} ${position}`;
}

export function isSameOrigin(one: Origin, other: Origin): boolean {
  return one.sourceUrl === other.sourceUrl && one.checkedOn === other.checkedOn;
}
