import { startColumn } from '../../register/akims-file.ts';
import type { RowProblem } from '../../register/problem.ts';
import { settleByHand } from '../by-hand.ts';
import { describeTerm, isSameFacts, isToldOf, overlapping } from '../timeline.ts';
import { type Draft, type FactsRow, isKnown, type Standing } from './changes.ts';
import { passOver, tellKept } from './kept.ts';
import { isRegisteredBefore, registrationProblem } from './problems.ts';

export function readPast(diff: Draft, terms: Standing[], read: FactsRow): RowProblem | undefined {
  const { row, facts } = read;
  const before = terms.find((term) => isToldOf(term, facts) && term.how === facts.how && term.startedOn === facts.startedOn);
  const { after, kept } = settleByHand(before, facts, read.overCorrections);
  if (before && isSameFacts(before, after)) return passOver(diff, before, read, kept);
  if (isKnown(before) && before.endedOn !== null && facts.checkedOn < before.checkedOn) {
    diff.stale.push({ row, facts, known: before });
    return undefined;
  }
  if (isRegisteredBefore(after)) return registrationProblem(row, after);
  const other = overlapping(terms, after, before);
  if (other) return { row, column: startColumn(facts), value: facts.startedOn, expected: 'no-overlap', fits: describeTerm(other) };
  tellKept(diff, before, read, kept);
  if (!isKnown(before)) diff.past.push(after);
  else if (before.endedOn === null) diff.ended.push({ before, after });
  else diff.updated.push({ before, after });
  if (before) terms.splice(terms.indexOf(before), 1);
  terms.push(after);
  return undefined;
}
