import { foldName } from '../../../kernel/fold.ts';
import type { Tenure } from './facts.ts';
import { isSpellingOf } from './spelling.ts';

/** When a term was. Days are `YYYY-MM-DD`. */
export type TermSpan = Pick<Tenure, 'startedOn' | 'registeredOn' | 'endedOn' | 'endReason'>;
type Named = Pick<Tenure, 'nameKk' | 'nameRu' | 'byHand'>;
/** What is needed to count a person's terms. */
export type CountedTerm = TermSpan & Named & Pick<Tenure, 'how' | 'termNumber'>;

/** The first direct elections of rural akims. */
const FIRST_ELECTIONS_ON = '2021-07-25';
/** No end lies in the future: who is in office on the last of all days is in office now. */
const LAST_DAY = '9999-12-31';

/** The day an akim's powers begin: registration (law on local government, art. 36(4)), else the day of the election or the order. */
export function powersFrom(term: { readonly startedOn: string; readonly registeredOn?: string | null }): string {
  return term.registeredOn ?? term.startedOn;
}

/** Whether the term gave anybody a day in office: one that was taken back, or ended before its powers began, did not. */
export function wasEver(term: TermSpan): boolean {
  return term.endReason !== 'taken-back' && (term.endedOn === null || powersFrom(term) < term.endedOn);
}

/** Whether it holds on that day. The day on which it ends is the successor's, or nobody's. */
export function isInOfficeOn(term: TermSpan, day: string): boolean {
  return wasEver(term) && powersFrom(term) <= day && (term.endedOn === null || day < term.endedOn);
}

/**
 * Who was akim on a day, elected or acting, of one unit's terms in any order; undefined where nobody was.
 *
 * Terms that overlap should not be; of such the one that began last holds, as a new akim's registration ends the old one's powers.
 */
export function akimOn<Term extends TermSpan>(terms: readonly Term[], day: string): Term | undefined {
  return terms
    .filter((term) => isInOfficeOn(term, day))
    .toSorted((one, other) => (powersFrom(one) < powersFrom(other) ? 1 : -1))
    .at(0);
}

/** Who is akim now, or was elected and is not registered yet. */
export function akimNow<Term extends TermSpan>(terms: readonly Term[]): Term | undefined {
  return akimOn(terms, LAST_DAY);
}

/** The terms that are over and ever were, the latest first. */
export function pastTerms<Term extends TermSpan>(terms: readonly Term[]): Term[] {
  return terms
    .filter((term) => term.endedOn !== null && wasEver(term))
    .toSorted((one, other) => (powersFrom(one) < powersFrom(other) ? 1 : -1));
}

/**
 * Which term in a row of this person in this unit it is: as the file says, else counted over the unit's elected terms.
 *
 * Another elected person in between starts the count again; somebody who only acted does not.
 *
 * @returns undefined for an acting akim, and where nothing is known of what came before: a first term that is not sure is not claimed
 */
export function termNumberOf(terms: readonly CountedTerm[], term: CountedTerm): number | undefined {
  if (term.how === 'acting') return undefined;
  if (term.termNumber !== null) return term.termNumber;
  const before = terms
    .filter((one) => one.how === 'elected' && wasEver(one) && one.startedOn < term.startedOn)
    .toSorted((one, other) => (one.startedOn < other.startedOn ? 1 : -1));
  let count = 1;
  for (const one of before) {
    if (!isSamePerson(one, term)) return count;
    if (one.termNumber !== null) return one.termNumber + count;
    count += 1;
  }
  return count > 1 || term.startedOn <= FIRST_ELECTIONS_ON ? count : undefined;
}

/**
 * One of the two spellings is enough: the other may have been corrected. Where an operator has corrected a name in the chat, files and
 * earlier terms still spell it as before: there a likeness is enough.
 */
export function isSamePerson(one: Named, other: Named): boolean {
  if (isSameName(one, other)) return true;
  return (isNamedByHand(one) || isNamedByHand(other)) && isSpellingOf(one, other);
}

/** Whether the names are the same in one of the languages. */
export function isSameName(one: Pick<Named, 'nameKk' | 'nameRu'>, other: Pick<Named, 'nameKk' | 'nameRu'>): boolean {
  return foldName(one.nameKk) === foldName(other.nameKk) || foldName(one.nameRu) === foldName(other.nameRu);
}

export function isNamedByHand({ byHand }: Pick<Tenure, 'byHand'>): boolean {
  return byHand?.includes('name') === true;
}
