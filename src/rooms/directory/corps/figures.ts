import { type CountedTerm, termNumberOf } from '../terms/office.ts';
import { countedAs, type Party } from '../terms/parties.ts';

/** How many months ahead the ends of terms are counted, the present one among them. */
const MONTHS_AHEAD = 12;
const MONTHS_A_YEAR = 12;

/** What the database counts of an area. Terms, ages and nominations are of the elected in office. */
export interface CorpsCounts {
  readonly elected: number;
  readonly acting: number;
  /** Seats known to be free; one of which nobody has told us is not among them. */
  readonly vacant: number;
  /** Years, by the year of birth; null where no year of birth is known. */
  readonly meanAge: number | null;
  /** Of how many the year of birth is known. */
  readonly agesKnown: number;
  /** Of how many it is known whether they were civil servants before. */
  readonly serviceKnown: number;
  readonly neverCivilServants: number;
  readonly nominationKnown: number;
  readonly byParties: number;
  readonly byAkims: number;
  readonly selfNominated: number;
  /** Of how many the sex is known. */
  readonly sexKnown: number;
  readonly women: number;
  readonly termsKnown: number;
  /** The days on which the card that was checked longest ago and the one of late were (`YYYY-MM-DD`); null where nobody is in office. */
  readonly checkedFrom: string | null;
  readonly checkedUntil: string | null;
  /** Whether any seat or akim of the area is invented. */
  readonly demo: boolean;
  /** By the party's code on the ballot. */
  readonly byBallot: Readonly<Record<string, number>>;
  /** By `YYYY-MM` of the term's last day, in whatever year. */
  readonly byEndMonth: Readonly<Record<string, number>>;
  /** By the number of the term, of those whose source says it. */
  readonly byTermNumber: Readonly<Record<string, number>>;
}

/** An elected term of a unit of whose akim no source says which term in a row it is. */
export interface UnitTerm extends CountedTerm {
  readonly unitCode: string;
}

export interface PartyCount extends Pick<Party, 'code' | 'nameKk' | 'nameRu'> {
  readonly count: number;
}

export interface MonthCount {
  /** `YYYY-MM` */
  readonly month: string;
  readonly count: number;
}

/** Which term in a row the elected serve. A first term that is not sure is not claimed: it is unknown. */
export interface TermCounts {
  readonly first: number;
  readonly second: number;
  readonly later: number;
  readonly unknown: number;
}

/** What is known of the akims of an area. */
export interface CorpsFigures extends Omit<CorpsCounts, 'byBallot' | 'byEndMonth' | 'byTermNumber'> {
  /** A party under its present name, whatever it was called on the ballot; most akims first. */
  readonly parties: readonly PartyCount[];
  readonly terms: TermCounts;
  /** Terms whose last day is in the present year. */
  readonly endingThisYear: number;
  /** Terms by the month of their last day: the present month and the eleven after it. */
  readonly endingByMonth: readonly MonthCount[];
}

/**
 * Puts together what is known of the akims of an area. Never throws.
 *
 * @param parties all names of parties
 * @param uncounted the elected terms, in any order, of units whose akim has a term without a number
 * @param today `YYYY-MM-DD`
 */
export function figuresOf(
  { byBallot, byEndMonth, byTermNumber, ...counts }: CorpsCounts,
  parties: readonly Party[],
  uncounted: readonly UnitTerm[],
  today: string,
): CorpsFigures {
  const year = today.slice(0, 4);
  const ends = Object.entries(byEndMonth);
  return {
    ...counts,
    parties: countParties(byBallot, parties, today),
    terms: countTerms(counts.elected, byTermNumber, uncounted),
    endingThisYear: ends.reduce((sum, [month, count]) => sum + (month.startsWith(`${year}-`) ? count : 0), 0),
    endingByMonth: monthsFrom(today).map((month) => ({ month, count: byEndMonth[month] ?? 0 })),
  };
}

function countParties(byBallot: CorpsCounts['byBallot'], parties: readonly Party[], today: string): PartyCount[] {
  const counted = new Map<string, PartyCount>();
  for (const [ballot, count] of Object.entries(byBallot)) {
    const party = countedAs(parties, ballot, today);
    if (!party) continue;
    const { code, nameKk, nameRu } = party;
    counted.set(code, { code, nameKk, nameRu, count: count + (counted.get(code)?.count ?? 0) });
  }
  return [...counted.values()].toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
}

function countTerms(elected: number, byTermNumber: CorpsCounts['byTermNumber'], uncounted: readonly UnitTerm[]): TermCounts {
  const numbers = new Map(Object.entries(byTermNumber).map(([number, count]) => [Number(number), count]));
  for (const terms of Map.groupBy(uncounted, (term) => term.unitCode).values()) {
    const present = terms.find((term) => term.endedOn === null && term.termNumber === null);
    const number = present && termNumberOf(terms, present);
    if (number !== undefined) numbers.set(number, 1 + (numbers.get(number) ?? 0));
  }
  const first = numbers.get(1) ?? 0;
  const second = numbers.get(2) ?? 0;
  const known = [...numbers.values()].reduce((sum, count) => sum + count, 0);
  return { first, second, later: known - first - second, unknown: elected - known };
}

function monthsFrom(today: string): string[] {
  const from = Number(today.slice(0, 4)) * MONTHS_A_YEAR + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS_AHEAD }, (_, ahead) => {
    const at = from + ahead;
    return `${Math.floor(at / MONTHS_A_YEAR)}-${String((at % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
  });
}
