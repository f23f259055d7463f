import { DAY_MS } from '../../../kernel/clock.ts';
import type { KnownTenure } from './facts.ts';
import { akimNow, isSamePerson, pastTerms, powersFrom } from './office.ts';

/** An akim who has been in office for longer is no news: the register was late. */
const NEWS_DAYS = 60;

/** A unit whose akim of before is no longer in office. */
export interface EndedOffice {
  readonly unitCode: string;
  /** Who was given access on that day (`YYYY-MM-DD`) or later is not the one of before: the link came sooner than the register. */
  readonly since: string;
}

export interface Handover {
  readonly ended: readonly EndedOffice[];
  /** Terms of new akims of whom the residents are to hear. */
  readonly begun: readonly KnownTenure[];
}

/**
 * What a change of terms means for people: whose access to the bot ends, and who is new in office.
 *
 * The same person in another term stays who he was; residents hear of him where he only acted before. Of an akim in whose unit nobody
 * was known before nothing is told: the register begins with him.
 *
 * @param before all terms of the units, as they were, `after` as they are now, `today` `YYYY-MM-DD` in Kazakhstan
 */
export function decideHandover(before: readonly KnownTenure[], after: readonly KnownTenure[], today: string): Handover {
  const earlier = Map.groupBy(before, (term) => term.unitCode);
  const later = Map.groupBy(after, (term) => term.unitCode);
  const ended: EndedOffice[] = [];
  const begun: KnownTenure[] = [];
  for (const unitCode of new Set([...earlier.keys(), ...later.keys()])) {
    const terms = later.get(unitCode) ?? [];
    const [was, is] = [akimNow(earlier.get(unitCode) ?? []), akimNow(terms)];
    const past = pastTerms(terms);
    const last = was ?? past.at(0);
    // Of a seat of which nothing is known any more nothing is said: an import that named its akim was taken back.
    const since = is?.startedOn ?? past.at(0)?.endedOn;
    if (since && last && is?.id !== was?.id && !(is && isStill(last, is))) ended.push({ unitCode, since });
    if (is && last && is.id !== was?.id && isNewTo(last, is) && isNews(is, today)) begun.push(is);
  }
  return { ended, begun };
}

/** The units in which another term is in office than before, or none any more, or one again. */
export function changedOffices(before: readonly KnownTenure[], after: readonly KnownTenure[]): string[] {
  const [earlier, later] = [inOffice(before), inOffice(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].filter((unitCode) => earlier.get(unitCode) !== later.get(unitCode));
}

/** By unit, the number of the term in office; undefined where nobody is. */
function inOffice(terms: readonly KnownTenure[]): Map<string, number | undefined> {
  const units = Map.groupBy(terms, (term) => term.unitCode);
  return new Map([...units].map(([unitCode, own]) => [unitCode, akimNow(own)?.id]));
}

function isNewTo(last: KnownTenure, is: KnownTenure): boolean {
  return !isStill(last, is) || (last.how === 'acting' && is.how === 'elected');
}

/** The same row is the same person, however his name was corrected. A father and a son may share a name. */
function isStill(was: KnownTenure, is: KnownTenure): boolean {
  if (was.id === is.id) return true;
  const areTwo = was.birthYear !== null && is.birthYear !== null && was.birthYear !== is.birthYear;
  return !areTwo && isSamePerson(was, is);
}

function isNews(term: KnownTenure, today: string): boolean {
  return (Date.parse(today) - Date.parse(powersFrom(term))) / DAY_MS <= NEWS_DAYS;
}
