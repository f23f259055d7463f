import { ballotName, type DemoAkim } from './akims.ts';
import { addDays, addYears, laterOf, sundayUpTo } from './days.ts';
import { akimUnitsOf, type DemoPlace, findExampleUnit } from './places.ts';
import type { DemoFormerAkim } from './terms.ts';

/** An invented election. Days are YYYY-MM-DD. */
export interface DemoElection {
  readonly unitCode: string;
  readonly voteOn: string;
  readonly setOn: string;
  readonly kind: 'regular' | 'early';
  readonly opensAt: string;
  readonly closesAt: string;
  readonly stationKk: string | null;
  readonly stationRu: string | null;
  readonly candidatesUrl: string | null;
  readonly cancelledOn: null;
  readonly sourceUrl: 'demo';
  readonly checkedOn: string;
}

const TERM_YEARS = 4;
/** In so many days the terms of two akims in the example's district end: one is in campaign, of the other only the day is known. */
const TERMS_END_IN_DAYS = [34, 101] as const;
/** By law called at least 50 days before the term ends, and held 10. */
const CALL_BEFORE_END_DAYS = 55;
const VOTE_BEFORE_END_DAYS = 10;
/** By law an early election is held within 40 days of its call. */
const EARLY_DAYS_MAX = 35;
const CALLED_DAYS_AGO = 10;

/** Lets the terms of two akims in the example's district end soon, so that there is something to elect near the people of the page. */
export function endTermsSoon(places: readonly DemoPlace[], akims: readonly DemoAkim[], today: string): DemoAkim[] {
  const ends = new Map(leavingCodes(places, akims).map((code, at) => [code, addDays(today, TERMS_END_IN_DAYS[at] ?? 0)]));
  return akims.map((akim): DemoAkim => {
    const end = ends.get(akim.unitCode);
    if (end === undefined) return akim;
    const startedOn = sundayUpTo(addYears(end, -TERM_YEARS));
    // Of the two names before it is the later one that fits the day.
    const party = ballotName(akim.party === 'nur-otan' ? 'amanat' : akim.party, startedOn);
    return { ...akim, startedOn, termUntil: addYears(startedOn, TERM_YEARS), party };
  });
}

/** Three elections: a campaign under way and a day that is set in the example's district, and an early one for a vacant seat. */
export function demoElections(
  places: readonly DemoPlace[],
  { akims, formerAkims }: { akims: readonly DemoAkim[]; formerAkims: readonly DemoFormerAkim[] },
  today: string,
): DemoElection[] {
  const regular = leavingCodes(places, akims).flatMap((code): DemoElection[] => {
    const termUntil = akims.find((akim) => akim.unitCode === code)?.termUntil;
    if (!termUntil) return [];
    const voteOn = sundayUpTo(addDays(termUntil, -VOTE_BEFORE_END_DAYS));
    return [{ ...election(places, code, today), kind: 'regular', voteOn, setOn: addDays(termUntil, -CALL_BEFORE_END_DAYS) }];
  });
  return [...regular, ...vacancy(places, { akims, formerAkims }, today)];
}

function vacancy(places: readonly DemoPlace[], terms: Parameters<typeof demoElections>[1], today: string): DemoElection[] {
  const headed = new Set(terms.akims.map((akim) => akim.unitCode));
  const vacant = akimUnitsOf(places).filter((unit) => !headed.has(unit.code));
  const oblast = findExampleUnit(places)?.code.slice(0, 3) ?? '';
  const seat = vacant.find((unit) => unit.code.startsWith(oblast)) ?? vacant[0];
  if (!seat) return [];
  const left = terms.formerAkims.filter((akim) => akim.unitCode === seat.code).map((akim) => akim.endedOn);
  const setOn = [...left, addDays(today, -CALLED_DAYS_AGO)].reduce(laterOf);
  return [{ ...election(places, seat.code, today), kind: 'early', voteOn: sundayUpTo(addDays(setOn, EARLY_DAYS_MAX)), setOn }];
}

/** The same two whenever it is asked. */
function leavingCodes(places: readonly DemoPlace[], akims: readonly DemoAkim[]): string[] {
  const example = findExampleUnit(places);
  const elected = new Set(akims.filter((akim) => akim.how === 'elected').map((akim) => akim.unitCode));
  return akimUnitsOf(places)
    .filter((unit) => unit !== example && unit.parentCode === example?.parentCode && elected.has(unit.code))
    .slice(0, TERMS_END_IN_DAYS.length)
    .map((unit) => unit.code);
}

function election(places: readonly DemoPlace[], unitCode: string, today: string) {
  const centre = places.find((place) => place.parentCode === unitCode);
  return {
    unitCode,
    opensAt: '07:00',
    closesAt: '20:00',
    stationKk: centre ? `${centre.nameKk}, мектеп ғимараты` : null,
    stationRu: centre ? `${centre.nameRu}, здание школы` : null,
    candidatesUrl: 'https://example.com/candidates',
    cancelledOn: null,
    sourceUrl: 'demo',
    checkedOn: today,
  } as const;
}
