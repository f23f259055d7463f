import type { Chance } from './chance.ts';
import { addDays, addYears, laterOf, sundayUpTo, yearOf } from './days.ts';
import type { NamePair } from './pairs.ts';
import { fullName, type PersonNames, personNames, type Sex } from './person-names.ts';
import { akimUnitsOf, type DemoPlace, findExampleUnit } from './places.ts';

export type DemoParty = 'adilet' | 'amanat' | 'nur-otan' | 'auyl' | 'ak-zhol' | 'khalyq' | 'respublica' | 'osdp';

export type DemoAkim = {
  unitCode: string;
  /** Surname, given name, patronymic. */
  nameKk: string;
  nameRu: string;
  sex: Sex;
  birthYear: number;
  how: 'elected' | 'acting';
  /** Days are YYYY-MM-DD. Elected on, or began to act on. */
  startedOn: string;
  /** Null for acting. */
  termUntil: string | null;
  nomination: 'party' | 'self' | 'akim' | null;
  /** Null unless a party nominated. */
  party: DemoParty | null;
  priorCivilService: boolean;
  /** +7 and ten digits. */
  phone: string;
  receptionKk: string;
  receptionRu: string;
  /** As a register keeps hours by the clock; null where it has words only. */
  receptionHours: string | null;
  sourceUrl: 'demo';
  checkedOn: string;
  /** What a register adds of a term, see terms.ts. */
  registeredOn?: string | null;
  termNumber?: number | null;
  officeKk?: string | null;
  officeRu?: string | null;
};

const VACANT_SHARE = 0.03;
const ACTING_SHARE = 0.03;
/** Of the 146 akims of Kyzylorda oblast three are women. */
const WOMEN_SHARE = 0.03;
const PRIOR_CIVIL_SERVICE_SHARE = 0.65;
const SELF_NOMINATED_SHARE = 0.33;
const AKIM_NOMINATED_SHARE = 0.01;

const TERM_YEARS = 4;
/** Nobody may be younger than 25 when elected, and some were elected almost four years ago. */
export const AGE_MIN = 30;
export const AGE_MAX = 56;
/** Less than four years with the days back to a Sunday: a term that began then is not over. */
const ELECTED_DAYS_AGO_MAX = 1450;
const ELECTED_DAYS_AGO_MIN = 14;
/** An election follows a vacancy within about three months. */
const ACTING_DAYS_MAX = 90;
const CHECKED_DAYS_AGO_MAX = 60;

/** The days on which Nur Otan became AMANAT, and AMANAT «Әділет»: whoever was elected before stays nominated under the old name. */
const AMANAT_SINCE = '2022-03-01';
const ADILET_SINCE = '2026-07-01';

/** Of 100 party nominations. Invented, as everything here. */
export const PARTY_WEIGHTS: readonly (readonly [DemoParty, number])[] = [
  ['adilet', 76],
  ['auyl', 8],
  ['ak-zhol', 5],
  ['khalyq', 4],
  ['respublica', 3],
  ['osdp', 4],
];

const EXAMPLE_HOURS = ['сейсенбі, бейсенбі, 10:00–13:00', 'вторник, четверг, 10:00–13:00', 'Tu,Th 10:00-13:00'] as const;
/** In words, and by the clock where the register has that too. */
const RECEPTION_HOURS: readonly (readonly [...NamePair, string | null])[] = [
  ['дүйсенбі, сәрсенбі, 10:00–12:00', 'понедельник, среда, 10:00–12:00', 'Mo,We 10:00-12:00'],
  ['дүйсенбі, бейсенбі, 15:00–18:00', 'понедельник, четверг, 15:00–18:00', 'Mo,Th 15:00-18:00'],
  EXAMPLE_HOURS,
  ['сейсенбі, жұма, 15:00–17:00', 'вторник, пятница, 15:00–17:00', 'Tu,Fr 15:00-17:00'],
  ['сәрсенбі, 10:00–13:00', 'среда, 10:00–13:00', null],
  ['сәрсенбі, жұма, 09:00–12:00', 'среда, пятница, 09:00–12:00', 'We,Fr 09:00-12:00'],
  ['жұма, 10:00–13:00', 'пятница, 10:00–13:00', null],
];

const EXAMPLE_PHONE_ENDING = 1122;
const PHONE_ENDING_MIN = 2000;

/** Invented akims of the units that elect one; about three in a hundred units have nobody, as many have an acting akim. */
export function demoAkims(chance: Chance, places: readonly DemoPlace[], today: string): DemoAkim[] {
  const example = findExampleUnit(places);
  const names = personNames();
  return akimUnitsOf(places).flatMap((unit, index) => {
    if (unit === example) return [exampleAkim(unit.code, today)];
    if (chance.yes(VACANT_SHARE)) return [];
    const office = officeOf(chance, unit, index);
    const sex = chance.yes(WOMEN_SHARE) ? 'female' : 'male';
    const person = { sex, ...nameOf(chance, names, sex), birthYear: yearOf(today) - ageOf(chance) } as const;
    const checkedOn = checkedBefore(chance, today);
    if (chance.yes(ACTING_SHARE)) return [{ ...office, ...person, ...standIn(chance, checkedOn, today) }];
    const term = termOf(chance, checkedOn, today);
    const { nomination, party } = nominationOf(chance);
    const priorCivilService = chance.yes(PRIOR_CIVIL_SERVICE_SHARE);
    return [{ ...office, ...person, ...term, nomination, party: ballotName(party, term.startedOn), priorCivilService }];
  });
}

/** The akim of the screens' own example. Checked as long ago as there: 3 November seen from 25 November. */
export function exampleAkim(unitCode: string, today: string): DemoAkim {
  return {
    unitCode,
    nameKk: 'Бекенов Айдос Серікұлы',
    nameRu: 'Бекенов Айдос Серикович',
    sex: 'male',
    birthYear: 1983,
    how: 'elected',
    startedOn: '2024-07-14',
    termUntil: '2028-07-14',
    nomination: 'self',
    party: null,
    priorCivilService: false,
    phone: phoneEndingIn(EXAMPLE_PHONE_ENDING),
    ...receptionOf(EXAMPLE_HOURS),
    sourceUrl: 'demo',
    checkedOn: addDays(today, -22),
  };
}

/** Where the akim sits. @param index of the unit among all units: every phone is another one */
export function officeOf(chance: Chance, unit: DemoPlace, index: number) {
  const reception = receptionOf(chance.pick(RECEPTION_HOURS));
  return { unitCode: unit.code, phone: phoneEndingIn(PHONE_ENDING_MIN + index), ...reception, sourceUrl: 'demo' as const };
}

function receptionOf([receptionKk, receptionRu, receptionHours]: (typeof RECEPTION_HOURS)[number]) {
  return { receptionKk, receptionRu, receptionHours };
}

export function nameOf(chance: Chance, names: PersonNames, sex: Sex): Pick<DemoAkim, 'nameKk' | 'nameRu'> {
  const [nameKk, nameRu] = fullName(sex, chance.pick(names.surnames), chance.pick(names.given[sex]), chance.pick(names.fathers));
  return { nameKk, nameRu };
}

/** Years; two draws make the middle ages the likeliest. */
export function ageOf(chance: Chance): number {
  return AGE_MIN + Math.round(((chance.fraction() + chance.fraction()) / 2) * (AGE_MAX - AGE_MIN));
}

export function checkedBefore(chance: Chance, today: string): string {
  return addDays(today, -chance.below(CHECKED_DAYS_AGO_MAX));
}

type Tenure = Pick<DemoAkim, 'how' | 'startedOn' | 'termUntil' | 'nomination' | 'party' | 'priorCivilService' | 'checkedOn'>;

/** By law another civil servant stands in until an election. */
export function standIn(chance: Chance, checkedOn: string, today: string): Tenure {
  const startedOn = addDays(today, -1 - chance.below(ACTING_DAYS_MAX));
  const acting = { how: 'acting', termUntil: null, nomination: null, party: null, priorCivilService: true } as const;
  return { ...acting, startedOn, checkedOn: laterOf(startedOn, checkedOn) };
}

/** A term of four years that is not over. */
export function termOf(chance: Chance, checkedOn: string, today: string): Pick<Tenure, 'how' | 'startedOn' | 'termUntil' | 'checkedOn'> {
  const daysAgo = ELECTED_DAYS_AGO_MIN + chance.below(ELECTED_DAYS_AGO_MAX - ELECTED_DAYS_AGO_MIN);
  const startedOn = sundayUpTo(addDays(today, -daysAgo));
  return { how: 'elected', startedOn, termUntil: addYears(startedOn, TERM_YEARS), checkedOn: laterOf(startedOn, checkedOn) };
}

/** The party as it stood on the ballot. */
export function ballotName(party: DemoParty | null, electedOn: string): DemoParty | null {
  if (party !== 'adilet' && party !== 'amanat') return party;
  if (electedOn < AMANAT_SINCE) return 'nur-otan';
  return electedOn < ADILET_SINCE ? 'amanat' : 'adilet';
}

function nominationOf(chance: Chance): Pick<DemoAkim, 'nomination' | 'party'> {
  const drawn = chance.fraction();
  if (drawn < SELF_NOMINATED_SHARE) return { nomination: 'self', party: null };
  if (drawn < SELF_NOMINATED_SHARE + AKIM_NOMINATED_SHARE) return { nomination: 'akim', party: null };
  const bag = PARTY_WEIGHTS.flatMap(([party, weight]) => Array.from({ length: weight }, () => party));
  return { nomination: 'party', party: chance.pick(bag) };
}

/** One block for the whole demo, so that its numbers are known at sight. */
function phoneEndingIn(ending: number): string {
  return `+7700000${String(ending).padStart(4, '0')}`;
}
