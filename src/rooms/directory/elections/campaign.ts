import { addDays } from '../../../kernel/calendar/index.ts';
import type { Tenure } from '../terms/facts.ts';
import { powersFrom, wasEver } from '../terms/office.ts';
import type { Election } from './facts.ts';

/** Days within which the commission registers an elected akim (Constitutional Act on Elections, art. 113-11). */
export const RESULT_DAYS_MAX = 7;

/** What the rule needs of an election; days are `YYYY-MM-DD` in Kazakhstan. */
export type ElectionDays = Pick<Election, 'voteOn' | 'setOn' | 'cancelledOn'>;
/** What the rule needs of a unit's terms. */
export type TermDays = Pick<Tenure, 'how' | 'startedOn' | 'registeredOn' | 'endedOn' | 'endReason'>;

/**
 * The election for which a unit is in campaign on that day; undefined where it is in none.
 *
 * From the day on which the election was called through the day of the vote; then until the powers of the akim elected in it begin (his
 * registration), for seven days at the most. An election that was cancelled never makes a campaign, for no day. Never throws.
 *
 * Source: `listUnitsInCampaign` in actions/campaign.ts says why.
 *
 * @param unit its elections and terms, in any order
 * @returns of several the one whose vote is still to come, else the latest
 */
export function campaignOf<One extends ElectionDays>(
  unit: { readonly elections: readonly One[]; readonly terms: readonly TermDays[] },
  day: string,
): One | undefined {
  const under = unit.elections.filter((election) => isUnderWay(election, unit.terms, day));
  const byVote = under.toSorted((one, other) => (one.voteOn < other.voteOn ? -1 : 1));
  return byVote.find((election) => election.voteOn >= day) ?? byVote.at(-1);
}

function isUnderWay(election: ElectionDays, terms: readonly TermDays[], day: string): boolean {
  if (election.cancelledOn !== null || day < election.setOn) return false;
  return day <= election.voteOn || day < resultKnownOn(election, terms);
}

/** The first day after the vote that is no campaign any more. */
function resultKnownOn({ voteOn }: ElectionDays, terms: readonly TermDays[]): string {
  // Without a registration his powers have not begun, as far as we know.
  const begun = terms
    .filter((term) => term.how === 'elected' && wasEver(term) && isOfVote(term, voteOn))
    .flatMap(({ registeredOn }) => (registeredOn === null ? [] : [registeredOn]));
  return [...begun, addDays(voteOn, RESULT_DAYS_MAX + 1)].toSorted()[0] ?? voteOn;
}

/** Whether a term began with this vote or later. */
export function isOfVote(term: Pick<TermDays, 'startedOn' | 'registeredOn'>, voteOn: string): boolean {
  return term.startedOn >= voteOn || powersFrom(term) > voteOn;
}
