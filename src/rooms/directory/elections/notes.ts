import { addDays, daysBetween, isSunday } from '../../../kernel/calendar/index.ts';
import type { Expected, RowProblem } from '../register/problem.ts';
import type { Election } from './facts.ts';
import { lawfulDays } from './outlook.ts';

/** An early election is held within so many days of its call (Constitutional Act on Elections, art. 113-1). */
const EARLY_DAYS_MAX = 40;
/** A longer time from the call to the vote is unusual. */
const CALL_TO_VOTE_USUAL_DAYS = 183;
/** Two votes this near each other are worth a look, where the second is no repeat. */
const OTHER_VOTE_DAYS = 60;
/** Votes are held on Sundays: the next one is the first on which a vote can be repeated. */
const REPEAT_DAYS_MIN = 7;

/** A row as it would stand after the import. */
export interface StandingRow {
  readonly row: number;
  readonly after: Election;
}

/**
 * What is worth a look and is imported as it is: the law's terms, which a source may have reasons to differ from, and what is unusual.
 *
 * @param unit when the term in office there ends (`YYYY-MM-DD`, null where that is not known), and the unit's other elections that stand
 */
export function notesOn(
  { row, after }: StandingRow,
  unit: { readonly termUntil: string | null; readonly others: readonly Election[] },
  today: string,
): RowProblem[] {
  if (after.cancelledOn !== null) return [];
  const notes: RowProblem[] = [];
  const note = (column: 'vote_on' | 'set_on', expected: Expected, fits?: string): void => {
    const problem = { row, column, value: column === 'vote_on' ? after.voteOn : after.setOn, expected };
    notes.push(fits === undefined ? problem : { ...problem, fits });
  };
  if (!isSunday(after.voteOn)) note('vote_on', 'vote-on-sunday');
  if (after.setOn > today) note('set_on', 'called-already');
  if (daysBetween(after.setOn, after.voteOn) > CALL_TO_VOTE_USUAL_DAYS) note('vote_on', 'vote-soon-after-call', after.setOn);
  if (after.kind === 'early' && daysBetween(after.setOn, after.voteOn) > EARLY_DAYS_MAX) {
    note('vote_on', 'held-within-days', addDays(after.setOn, EARLY_DAYS_MAX));
  }
  // The term that this election ends, and not the one that began with it.
  if (after.kind === 'regular' && unit.termUntil !== null) {
    const { callBy, holdBy } = lawfulDays(unit.termUntil);
    if (after.setOn > callBy) note('set_on', 'called-before-expiry', callBy);
    if (after.voteOn > holdBy) note('vote_on', 'held-before-expiry', holdBy);
  }
  const near = unit.others.find((other) => isOddPair(after, other, OTHER_VOTE_DAYS));
  if (near) note('vote_on', 'other-vote-near', near.voteOn);
  return notes;
}

/** Whether two elections of a unit that both stand are so near each other, and the later one is no repeat of the earlier. */
export function isOddPair(one: Election, other: Election, daysMax: number): boolean {
  if (one.voteOn === other.voteOn) return false;
  const [earlier, later] = one.voteOn < other.voteOn ? [one, other] : [other, one];
  return !isRepeatOf(earlier, later) && daysBetween(earlier.voteOn, later.voteOn) <= daysMax;
}

/** Only a vote that was held can have decided nothing, and another one is not made ready within days. */
function isRepeatOf(earlier: Election, later: Election): boolean {
  return later.kind === 'repeat' && later.setOn >= earlier.voteOn && daysBetween(earlier.voteOn, later.voteOn) >= REPEAT_DAYS_MIN;
}
