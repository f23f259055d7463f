import type { KnownTenure } from './facts.ts';
import { akimNow, isSamePerson, pastTerms, powersFrom } from './office.ts';

/** An akim who has been in office for longer is no news: the register was late. */
const NEWS_DAYS = 60;
const DAY_MS = 86_400_000;

export interface Handover {
  /** Units whose akim of before is no longer in office. */
  readonly ended: readonly string[];
  /** Terms of new akims of whom the residents are to hear. */
  readonly begun: readonly KnownTenure[];
}

/**
 * What a change of terms means for people: whose access to the bot ends, and who is new in office.
 *
 * The same person in another term stays who he was. Of an akim in whose unit nobody was known before nothing is told: the register
 * begins with him.
 *
 * @param before all terms of the units, as they were, `after` as they are now, `today` `YYYY-MM-DD` in Kazakhstan
 */
export function decideHandover(before: readonly KnownTenure[], after: readonly KnownTenure[], today: string): Handover {
  const earlier = Map.groupBy(before, (term) => term.unitCode);
  const later = Map.groupBy(after, (term) => term.unitCode);
  const ended: string[] = [];
  const begun: KnownTenure[] = [];
  for (const unitCode of new Set([...earlier.keys(), ...later.keys()])) {
    const terms = later.get(unitCode) ?? [];
    const [was, is] = [akimNow(earlier.get(unitCode) ?? []), akimNow(terms)];
    const past = pastTerms(terms);
    // Of a seat of which nothing is known any more nothing is said: an import that named its akim was taken back.
    if (was && (is ? !isStill(was, is) : past.length > 0)) ended.push(unitCode);
    const last = was ?? past.at(0);
    if (is && last && is.id !== was?.id && !isStill(last, is) && isNews(is, today)) begun.push(is);
  }
  return { ended, begun };
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
