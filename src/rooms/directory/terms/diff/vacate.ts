import type { RowProblem } from '../../register/problem.ts';
import { akimNow, pastTerms, powersFrom } from '../office.ts';
import { type Draft, isKnown, latestEnd, type Standing, type VacancyRow } from './changes.ts';
import { vacancyProblem } from './problems.ts';

export function vacate(diff: Draft, terms: readonly Standing[], { row, vacancy }: VacancyRow): RowProblem | undefined {
  const before = akimNow(terms);
  if (!isKnown(before)) vacateAgain(diff, terms, { row, vacancy });
  // On the day itself the new akim's powers hold: an old row about the gap before him.
  else if (vacancy.vacantOn <= powersFrom(before)) return vacancyProblem(row, vacancy);
  else diff.vacated.push({ before, endedOn: vacancy.vacantOn });
  return undefined;
}

/** Nobody is in office already: the row corrects since when, or tells of a seat of which no term is known. */
function vacateAgain(diff: Draft, terms: readonly Standing[], { row, vacancy }: Pick<VacancyRow, 'row' | 'vacancy'>): void {
  const last = latestEnd(pastTerms(terms));
  if (last === undefined) diff.unknown.push({ row, unitCode: vacancy.unitCode });
  else if (!isKnown(last) || last.endReason !== null || vacancy.saidIn !== 'since' || vacancy.vacantOn === last.endedOn)
    diff.unchangedCount += 1;
  else if (vacancy.vacantOn > powersFrom(last)) diff.vacated.push({ before: last, endedOn: vacancy.vacantOn });
  else diff.unchangedCount += 1;
}
