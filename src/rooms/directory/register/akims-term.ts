import { DAY_MS } from '../../../kernel/clock.ts';
import { END_REASONS, type TenureFacts } from '../terms/facts.ts';
import { powersFrom } from '../terms/office.ts';
import { type Party, partyOn } from '../terms/parties.ts';
import type { Cells } from './akims-row.ts';
import { dayOf } from './cells.ts';
import { oneOf } from './row-cells.ts';

export const TERM_YEARS = 4;
/**
 * An akim is registered within seven days of the vote; where that did not decide, the vote is repeated within a month and registered
 * within seven days again (law on elections, art. 113-11, 113-10). The rest is room for a court.
 */
const REGISTERED_AFTER_DAYS_MAX = 60;

type Term = Pick<TenureFacts, 'how' | 'startedOn' | 'startKnown' | 'termUntil' | 'nomination' | 'registeredOn' | 'termNumber'>;

/** When the term began, how, and for how long. @param checkedOn stands in where an acting akim's row does not say since when */
export function readTerm(cells: Cells, days: { checkedOn: string; today: string }): Term {
  const { text, wrong, parsed } = cells;
  const nomination = parsed('nomination', 'nomination', (given) =>
    oneOf(['party', 'self', 'akim', 'acting'] as const, given.toLowerCase()),
  );
  const electedOn = parsed('elected_on', 'date', dayOf);
  const termUntil = parsed('term_until', 'date', dayOf);
  if (nomination === 'acting') {
    // Nobody elected an acting akim: what only elections bring is a slip of one of the two cells.
    if (text('elected_on') !== null) wrong('nomination', 'nomination');
    for (const column of ['registered_on', 'term_number'] as const) if (text(column) !== null) wrong(column, 'elected-only');
    const since = parsed('since', 'date', dayOf);
    const term = {
      how: 'acting',
      startedOn: since ?? days.checkedOn,
      startKnown: since !== null,
      termUntil: null,
      nomination: null,
    } as const;
    return { ...term, ...(cells.has('registered_on') && { registeredOn: null }), ...(cells.has('term_number') && { termNumber: null }) };
  }
  if (text('elected_on') === null) wrong('elected_on', 'date');
  if (electedOn !== null && termUntil !== null && termUntil <= electedOn) wrong('term_until', 'date-after-start');
  const startedOn = electedOn ?? days.checkedOn;
  const term = {
    how: 'elected',
    startedOn,
    startKnown: true,
    termUntil: termUntil ?? yearsAfter(startedOn, TERM_YEARS),
    nomination,
  } as const;
  return { ...term, ...readRegistration(cells, electedOn, days.today), ...readTermNumber(cells) };
}

/** An akim who is elected but not registered yet has no such day: the file says it when it has come. */
function readRegistration({ has, wrong, parsed }: Cells, electedOn: string | null, today: string): Pick<Term, 'registeredOn'> {
  if (!has('registered_on')) return {};
  const registeredOn = parsed('registered_on', 'date', dayOf);
  if (registeredOn !== null && registeredOn > today) wrong('registered_on', 'date-not-future');
  else if (registeredOn !== null && electedOn !== null) {
    const days = (Date.parse(registeredOn) - Date.parse(electedOn)) / DAY_MS;
    if (days < 0 || days > REGISTERED_AFTER_DAYS_MAX) wrong('registered_on', 'registered-after-vote');
  }
  return { registeredOn };
}

function readTermNumber({ has, parsed }: Cells): Pick<Term, 'termNumber'> {
  if (!has('term_number')) return {};
  return { termNumber: parsed('term_number', 'term-number', (given) => (/^[1-9]$/u.test(given) ? Number(given) : undefined)) };
}

/** The party must have borne that name on the day of the election. Of an unknown code nothing more is said. */
export function readParty(cells: Cells, term: Term, parties: readonly Party[]): string | null {
  const { text, wrong, parsed } = cells;
  const codes = parties.map(({ code }) => code);
  const party = parsed('party', 'party-code', (given) => oneOf(codes, given.toLowerCase()), codes);
  if (party !== null && term.nomination !== 'party') wrong('nomination', 'nomination');
  if (party === null || dayOf(text('elected_on') ?? '') === undefined) return party;
  const borne = partyOn(parties, party, term.startedOn);
  if (borne?.code !== party) wrong('party', 'party-on-that-day', borne?.code);
  return party;
}

/** The end of a term of the past; nothing where the row speaks of who is in office. */
export function readEnd(cells: Cells, term: Term, today: string): Pick<TenureFacts, 'endedOn' | 'endReason'> {
  const { text, has, wrong, parsed } = cells;
  const endedOn = parsed('ended_on', 'date', dayOf);
  const endReason = parsed('end_reason', 'end-reason', (given) => oneOf(END_REASONS, given.toLowerCase()), END_REASONS);
  if (text('ended_on') === null) {
    if (text('end_reason') !== null) wrong('end_reason', 'end-with-day');
    return {};
  }
  if (!term.startKnown) wrong('since', 'date');
  else if (endedOn !== null && endedOn > today) wrong('ended_on', 'date-not-future');
  else if (endedOn !== null && endedOn < powersFrom(term)) wrong('ended_on', 'end-after-start');
  return { endedOn: endedOn ?? today, ...(has('end_reason') && { endReason }) };
}

function yearsAfter(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  // 29 February has no twin in most years.
  return moved.endsWith('02-29') && dayOf(moved) === undefined ? `${moved.slice(0, 4)}-02-28` : moved;
}
