import { DAY_MS } from '../../../kernel/clock.ts';
import type { KnownTenure, Tenure, TenureFacts } from './facts.ts';
import { isNamedByHand, isSamePerson, powersFrom, wasEver } from './office.ts';

/** The same person elected again this long after the last time serves a new term; a smaller difference corrects the date. */
const NEW_TERM_AFTER_DAYS = 365;

/** What is known of a term that no file has told of before. */
const UNTOLD = {
  sex: null,
  registeredOn: null,
  termNumber: null,
  officeKk: null,
  officeRu: null,
  email: null,
  receptionHours: null,
  photoName: null,
  endedOn: null,
  endReason: null,
} as const;

const COMPARED = [
  'nameKk',
  'nameRu',
  'birthYear',
  'startedOn',
  'termUntil',
  'nomination',
  'party',
  'priorCivilService',
  'phone',
  'receptionKk',
  'receptionRu',
  'sourceUrl',
  'checkedOn',
  'sex',
  'registeredOn',
  'termNumber',
  'officeKk',
  'officeRu',
  'email',
  'receptionHours',
  'photoName',
  'endedOn',
  'endReason',
] as const satisfies readonly (keyof Tenure)[];

/** A term after a row has told of it: columns that the file does not have change nothing. */
export function settle(before: Tenure | KnownTenure | undefined, { startKnown, ...told }: TenureFacts): Tenure {
  return { ...UNTOLD, ...before, ...told, startedOn: startKnown || !before ? told.startedOn : before.startedOn };
}

export function isSameFacts(before: Tenure, after: Tenure): boolean {
  return COMPARED.every((fact) => before[fact] === after[fact]) && String(before.byHand ?? []) === String(after.byHand ?? []);
}

/**
 * Whether a row tells of a term's person. A name that was corrected by hand, perhaps more than once, may have gone far from what files say:
 * nobody else began in the same way on the same day.
 */
export function isToldOf(term: Tenure, facts: TenureFacts): boolean {
  if (isSamePerson(term, facts)) return true;
  return isNamedByHand(term) && term.how === facts.how && facts.startKnown && term.startedOn === facts.startedOn;
}

/** Whether a row that says nothing of an end means this term, which has one. */
export function isThatTerm(ended: Tenure, facts: TenureFacts): boolean {
  if (!isToldOf(ended, facts) || ended.how !== facts.how || ended.endedOn === null) return false;
  if (!facts.startKnown) return ended.startedOn <= facts.startedOn && facts.startedOn <= ended.endedOn;
  if (ended.startedOn === facts.startedOn) return true;
  return facts.startedOn < ended.endedOn && Math.abs(daysBetween(ended.startedOn, facts.startedOn)) < NEW_TERM_AFTER_DAYS;
}

/** Whether a row tells of a new term, and not anew of the one in office. */
export function isSuccession(before: Tenure, after: TenureFacts): boolean {
  if (!isToldOf(before, after) || before.how !== after.how) return true;
  // A father and a son may share a name; a year of birth that was corrected keeps the day of the term.
  const areTwo = before.birthYear !== null && after.birthYear !== null && before.birthYear !== after.birthYear;
  if (areTwo && after.startKnown && after.startedOn > before.startedOn) return true;
  return after.how === 'elected' && daysBetween(before.startedOn, after.startedOn) >= NEW_TERM_AFTER_DAYS;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Another term that held on one of the days of this one. @param except the term as it stood before */
export function overlapping(terms: readonly Tenure[], term: Tenure, except: Tenure | undefined): Tenure | undefined {
  if (!wasEver(term)) return undefined;
  return terms.find((other) => other !== except && wasEver(other) && !isBefore(term, other) && !isBefore(other, term));
}

function isBefore(one: Tenure, other: Tenure): boolean {
  return one.endedOn !== null && one.endedOn <= powersFrom(other);
}

/** `Бекенов Айдос Серікұлы, 2024-07-18–2026-05-10`, for an operator's report. */
export function describeTerm(term: Tenure): string {
  return `${term.nameKk}, ${powersFrom(term)}–${term.endedOn ?? ''}`;
}
