import { addDays, addYears } from '../../kernel/calendar/index.ts';
import { DAY_MS, HOUR_MS } from '../../kernel/clock.ts';
import type { Kind } from './kind.ts';
import type { State } from './states.ts';

/** So many support a proposal before it must be answered with a day, however small the unit is. */
export const GOAL_MIN = 15;
/** Or so many of a hundred adults, where the unit's passport says how many there are. */
const GOAL_PERCENT = 3;

/** How many have to support a proposal. @param adults of the unit; undefined where nobody has said */
export function goalOf(adults: number | undefined): number {
  return Math.max(GOAL_MIN, Math.ceil(((adults ?? 0) * GOAL_PERCENT) / 100));
}

/** Until when a proposal may be supported that is open from a day on. @param day `YYYY-MM-DD`, as the result */
export function expiresOn(day: string): string {
  return addYears(day, 1);
}

/** Its author is reminded so many days before the last one. */
export const REMINDED_DAYS = 30;

/** What ends by a day is reminded of, and what has ended by it: the last days of such. @param today `YYYY-MM-DD` */
export function endingBy(today: string): { readonly remindedThrough: string; readonly endedBefore: string } {
  return { remindedThrough: addDays(today, REMINDED_DAYS), endedBefore: today };
}

/** Who has used the bot, or has lived there by his own word, for less than that is new. */
export const NEW_MS = 7 * DAY_MS;
/** So many new ones within an hour are a burst: it may be a meeting, or somebody with many telephones. */
export const BURST_MIN = 5;
export const BURST_MS = HOUR_MS;

export function isNew(since: { readonly knownSince: Date; readonly livesThereSince: Date }, now: Date): boolean {
  return now.getTime() - Math.max(Number(since.knownSince), Number(since.livesThereSince)) < NEW_MS;
}

/** How a proposal stands with those who support it. */
export interface Support {
  readonly goal: number;
  /** When it could be supported first, in this unit. */
  readonly since: Date;
  /** The last day on which it can be supported, `YYYY-MM-DD` in Kazakhstan. */
  readonly expiresOn: string;
  /** When its year was over without enough. */
  readonly endedAt: Date | null;
  /** Whether the day that was promised last stands in the budget, and whether a day was ever promised or it was claimed to be built. */
  readonly isBudgeted: boolean;
  readonly isWorked: boolean;
  readonly counted: number;
  /** New ones of a burst: an operator looks first. */
  readonly held: number;
}

/** Of a case, what decides how it stands as a proposal. */
export interface Proposed {
  readonly kind: Kind;
  readonly state: State;
  /** When enough had come. */
  readonly supportedAt: Date | null;
}

export function isProposal({ kind }: Pick<Proposed, 'kind'>): boolean {
  return kind === 'proposal';
}

/** Whether anybody may still support it; that the village sees it is another question. Whom words content speaks for himself. */
export function maySupport(proposal: Proposed, support: Pick<Support, 'endedAt' | 'isWorked'>): boolean {
  const isBuilt = proposal.state === 'confirmed' && support.isWorked;
  return isProposal(proposal) && proposal.supportedAt === null && support.endedAt === null && !isBuilt;
}

/** Whether enough have come just now. */
export function isReached(proposal: Proposed, support: Support): boolean {
  return maySupport(proposal, support) && support.counted >= support.goal;
}

/** Whether so many support it that words alone are no answer: a day, a reason why not, or that it is done. */
export function needsDatedAnswer({ kind, supportedAt }: Pick<Proposed, 'kind' | 'supportedAt'>): boolean {
  return isProposal({ kind }) && supportedAt !== null;
}

/** What has become of a proposal; `claimed`: the office says that it is built, its author has not said so; `unconfirmed`: nor that a promise was kept. */
export type Fate =
  | 'collecting'
  | 'waiting'
  | 'answered'
  | 'planned'
  | 'budgeted'
  | 'claimed'
  | 'unconfirmed'
  | 'built'
  | 'refused'
  | 'expired';

const SPOKEN: Partial<Record<State, Fate>> = {
  answered: 'answered',
  partly: 'answered',
  unconfirmed: 'unconfirmed',
  'answered-no': 'refused',
  'done-claimed': 'claimed',
};

/** Where its author is content with words nothing is built. */
export function fateOf(proposal: Proposed, { endedAt, isBudgeted, isWorked }: Pick<Support, 'endedAt' | 'isBudgeted' | 'isWorked'>): Fate {
  if (proposal.state === 'planned') return isBudgeted ? 'budgeted' : 'planned';
  if (proposal.state === 'confirmed') return isWorked ? 'built' : 'answered';
  const spoken = SPOKEN[proposal.state];
  if (spoken) return spoken;
  if (proposal.supportedAt !== null) return 'waiting';
  return endedAt === null ? 'collecting' : 'expired';
}

/** Whether somebody is one of those who may support what is proposed in a unit. */
export function decideSupporter(
  { homeUnit, isOfOffice }: { readonly homeUnit: string | undefined; readonly isOfOffice: boolean },
  unitCode: string,
): 'no-home' | 'elsewhere' | 'office' | undefined {
  if (homeUnit === undefined) return 'no-home';
  if (homeUnit !== unitCode) return 'elsewhere';
  return isOfOffice ? 'office' : undefined;
}

/** Why somebody cannot support a proposal. */
export type SupportRefusal =
  /** The village does not see it, or it is none. */
  | 'gone'
  /** Enough have come, its year is over, or it is built. */
  | 'over'
  | 'no-home'
  /** He lives in another unit. */
  | 'elsewhere'
  /** He works for the akim who has to answer. */
  | 'office'
  /** An operator has not counted him. */
  | 'dropped';
