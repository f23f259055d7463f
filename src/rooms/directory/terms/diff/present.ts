import type { RowProblem } from '../../register/problem.ts';
import { settleByHand } from '../by-hand.ts';
import type { KnownTenure } from '../facts.ts';
import { akimNow, pastTerms, powersFrom } from '../office.ts';
import { isSameFacts, isSuccession, isThatTerm, isToldOf, settle } from '../timeline.ts';
import { type Draft, type FactsRow, isKnown, latestEnd, type Standing } from './changes.ts';
import { passOver, tellKept } from './kept.ts';
import { endedProblem, isRegisteredBefore, registrationProblem, startProblem } from './problems.ts';

export function readPresent(diff: Draft, terms: readonly Standing[], read: FactsRow): RowProblem | undefined {
  const { row, facts } = read;
  const before = akimNow(terms);
  const isInOffice = before !== undefined && isToldOf(before, facts) && before.how === facts.how;
  const isExact = isInOffice && (!facts.startKnown || before.startedOn === facts.startedOn);
  // Also one that ended on the day it began, and so gave nobody a day in office.
  const ended = isExact ? undefined : terms.find((term) => isThatTerm(term, facts));
  if (ended) {
    diff.conflicts.push({ row, facts, ended });
    return undefined;
  }
  if (isKnown(before) && !isSuccession(before, facts)) return correct(diff, terms, before, read);
  const after = settle(undefined, facts);
  if (isKnown(before)) {
    if (after.startedOn < before.startedOn || powersFrom(after) < powersFrom(before)) return startProblem(row, facts);
    diff.succeeded.push({ before, after });
    return undefined;
  }
  const last = latestEnd(pastTerms(terms));
  if (last && powersFrom(after) < (last.endedOn ?? '')) return endedProblem(row, facts, last);
  diff.opened.push(after);
  return undefined;
}

/** The same term, told anew. Where its powers turn out to begin on another day, so does the end of the term before it. */
function correct(diff: Draft, terms: readonly Standing[], before: KnownTenure, read: FactsRow): RowProblem | undefined {
  const { row, facts } = read;
  const { after, kept } = settleByHand(before, facts, read.overCorrections);
  if (isSameFacts(before, after)) return passOver(diff, before, read, kept);
  if (facts.checkedOn < before.checkedOn) {
    diff.stale.push({ row, facts, known: before });
    return undefined;
  }
  if (isRegisteredBefore(after)) return registrationProblem(row, after);
  const past = pastTerms(terms);
  const from = powersFrom(after);
  const handed = past.find((term) => term.endReason === 'succeeded' && term.endedOn === powersFrom(before));
  if (from !== powersFrom(before)) {
    const last = latestEnd(past.filter((term) => term !== handed));
    if (last && from < (last.endedOn ?? '')) return endedProblem(row, facts, last);
    if (handed && from < powersFrom(handed)) return startProblem(row, facts);
    if (isKnown(handed)) diff.moved.push({ before: handed, endedOn: from });
  }
  tellKept(diff, before, read, kept);
  diff.updated.push({ before, after });
  return undefined;
}
