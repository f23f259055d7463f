import { startColumn } from '../../register/akims-file.ts';
import type { RowProblem } from '../../register/problem.ts';
import type { Tenure, TenureFacts, Vacancy } from '../facts.ts';
import { describeTerm } from '../timeline.ts';

export function startProblem(row: number, facts: TenureFacts): RowProblem {
  return { row, column: startColumn(facts), value: facts.startedOn, expected: 'start-after-predecessor' };
}

export function endedProblem(row: number, facts: TenureFacts, last: Tenure): RowProblem {
  return { row, column: startColumn(facts), value: facts.startedOn, expected: 'start-after-ended', fits: describeTerm(last) };
}

export function registrationProblem(row: number, { startedOn, registeredOn }: Tenure): RowProblem {
  return { row, column: 'elected_on', value: startedOn, expected: 'registered-after-vote', fits: registeredOn ?? '' };
}

export function vacancyProblem(row: number, { saidIn, vacantOn }: Vacancy): RowProblem {
  return { row, column: saidIn, value: vacantOn, expected: 'start-after-predecessor' };
}

/** The file may lack the column of registration and tell a later day of election. */
export function isRegisteredBefore({ startedOn, registeredOn }: Tenure): boolean {
  return registeredOn !== null && registeredOn < startedOn;
}
