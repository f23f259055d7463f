import { ballotName, type DemoAkim, nameOf } from './akims.ts';
import type { Chance } from './chance.ts';
import { addDays, addYears, laterOf, sundayUpTo, yearOf } from './days.ts';
import type { NamePair } from './pairs.ts';
import { type PersonNames, personNames } from './person-names.ts';
import { akimUnitsOf, type DemoPlace, findExampleUnit } from './places.ts';

/** A term that is over. */
export type DemoFormerAkim = Omit<DemoAkim, 'phone' | 'receptionKk' | 'receptionRu' | 'receptionHours'> & {
  phone: null;
  receptionKk: null;
  receptionRu: null;
  receptionHours: null;
  endedOn: string;
  endReason: EndReason;
};
type EndReason = 'succeeded' | 'resigned' | 'no-confidence' | 'dismissed' | 'died';

const FIRST_ELECTIONS_ON = '2021-07-25';
const TERM_YEARS = 4;
const AGE_YEARS_MIN = 25;
const OFFICE_SHARE = 0.7;
const SECOND_TERM_SHARE = 0.4;
const PREDECESSOR_SHARE = 0.25;
/** Somebody acts so long from an early end to the registration of who was elected next, at least. */
const GAP_DAYS_MIN = 60;
const GAP_DAYS_SPREAD = 50;
const VACANT_DAYS_MAX = 50;
const EARLY_TERM_DAYS_MIN = 250;

/** Of seven who left early. Invented, as everything here. */
const EARLY_ENDS: readonly EndReason[] = ['resigned', 'resigned', 'resigned', 'resigned', 'dismissed', 'no-confidence', 'died'];

/** Streets; the number stands behind. */
const STREETS: readonly NamePair[] = [
  ['Абай көшесі', 'улица Абая'],
  ['Бейбітшілік көшесі', 'улица Бейбитшилик'],
  ['Жастар көшесі', 'улица Жастар'],
  ['Қазақстан көшесі', 'улица Казахстан'],
  ['Мектеп көшесі', 'улица Мектеп'],
  ['Орталық көше', 'улица Центральная'],
];
const HOUSES_MAX = 60;

/** The example's own, as the screens show it, with two before him. */
const EXAMPLE = {
  registeredOn: '2024-07-18',
  leftOn: '2024-05-20',
  officeKk: 'Достық ауылы, Мектеп көшесі, 4',
  officeRu: 'село Достык, улица Мектеп, 4',
  elected: { nameKk: 'Сейітов Болат Асқарұлы', nameRu: 'Сейтов Болат Аскарович', sex: 'male', birthYear: 1972 },
  acting: { nameKk: 'Жұмағалиева Гүлнар Ерланқызы', nameRu: 'Жумагалиева Гульнар Ерлановна', sex: 'female', birthYear: 1979 },
} as const;

/** Adds to akims when they were registered, for which time, and where they sit; and who was in office before some of them. */
export function demoTerms(chance: Chance, places: readonly DemoPlace[], akims: readonly DemoAkim[], today: string) {
  const example = findExampleUnit(places)?.code;
  const offices = new Map(officesOf(chance, places));
  const names = personNames();
  const told = akims.map((akim): DemoAkim => {
    if (akim.unitCode === example) {
      const { registeredOn, officeKk, officeRu } = EXAMPLE;
      return { ...akim, registeredOn, termNumber: 1, officeKk, officeRu };
    }
    const placed = { ...akim, ...offices.get(akim.unitCode) };
    if (akim.how === 'acting') return placed;
    const registeredOn = registeredAfter(chance, akim.startedOn);
    const isOldEnough = yearOf(akim.startedOn) - TERM_YEARS - akim.birthYear > AGE_YEARS_MIN;
    const termNumber = isFullTermBefore(akim) && isOldEnough && chance.yes(SECOND_TERM_SHARE) ? 2 : 1;
    return { ...placed, registeredOn, termNumber, checkedOn: laterOf(akim.checkedOn, registeredOn) };
  });
  const headed = new Set(akims.map((akim) => akim.unitCode));
  const vacant = akimUnitsOf(places).filter((unit) => !headed.has(unit.code));
  const formerAkims = [
    ...told.flatMap((akim) => (akim.unitCode === example ? beforeExample(akim) : before(chance, names, akim))),
    ...vacant.map((unit) => leftEarly(chance, names, unit.code, addDays(today, -1 - chance.below(VACANT_DAYS_MAX)))),
  ];
  return { akims: told, formerAkims };
}

function officesOf(chance: Chance, places: readonly DemoPlace[]): [string, Pick<DemoAkim, 'officeKk' | 'officeRu'>][] {
  const centres = new Map<string | null, DemoPlace>();
  for (const place of places) if (place.level === 'settlement' && !centres.has(place.parentCode)) centres.set(place.parentCode, place);
  return akimUnitsOf(places).flatMap((unit): [string, Pick<DemoAkim, 'officeKk' | 'officeRu'>][] => {
    const centre = centres.get(unit.code);
    if (!centre || !chance.yes(OFFICE_SHARE)) return [];
    const [streetKk, streetRu] = chance.pick(STREETS);
    const house = 1 + chance.below(HOUSES_MAX);
    const [kindKk, kindRu] = centre.kind === 'kent' ? ['кенті', 'посёлок'] : ['ауылы', 'село'];
    const officeKk = `${centre.nameKk} ${kindKk}, ${streetKk}, ${house}`;
    return [[unit.code, { officeKk, officeRu: `${kindRu} ${centre.nameRu}, ${streetRu}, ${house}` }]];
  });
}

/** Two to six days after the vote: the law gives seven. */
function registeredAfter(chance: Chance, electedOn: string): string {
  return addDays(electedOn, 2 + chance.below(5));
}

function isFullTermBefore(akim: DemoAkim): boolean {
  return sundayUpTo(addYears(akim.startedOn, -TERM_YEARS)) >= FIRST_ELECTIONS_ON;
}

/** The terms before an akim's: his own first, that of one who served to the end, or of one who left early and of a stand-in. */
function before(chance: Chance, names: PersonNames, akim: DemoAkim): DemoFormerAkim[] {
  if (akim.how === 'acting') return [leftEarly(chance, names, akim.unitCode, akim.startedOn)];
  const endedOn = akim.registeredOn ?? akim.startedOn;
  if (akim.termNumber === 2) return [fullTerm(chance, akim, endedOn)];
  if (!chance.yes(PREDECESSOR_SHARE)) return [];
  if (isFullTermBefore(akim)) return [fullTerm(chance, { ...akim, ...someone(chance, names) }, endedOn)];
  const leftOn = addDays(akim.startedOn, -GAP_DAYS_MIN - chance.below(GAP_DAYS_SPREAD));
  if (addDays(leftOn, -EARLY_TERM_DAYS_MIN) < FIRST_ELECTIONS_ON) return [];
  return [leftEarly(chance, names, akim.unitCode, leftOn), standIn(akim.unitCode, someone(chance, names), leftOn, endedOn)];
}

function beforeExample(akim: DemoAkim): DemoFormerAkim[] {
  const { elected, acting, leftOn, registeredOn } = EXAMPLE;
  const first = { ...over(akim.unitCode, elected), ...votedOn(FIRST_ELECTIONS_ON), registeredOn: '2021-07-29', termNumber: 1 };
  return [{ ...first, ...endedBy(leftOn, 'resigned') }, standIn(akim.unitCode, acting, leftOn, registeredOn)];
}

type Person = Pick<DemoAkim, 'nameKk' | 'nameRu' | 'sex' | 'birthYear'>;

function someone(chance: Chance, names: PersonNames): Person {
  return { sex: 'male', ...nameOf(chance, names, 'male'), birthYear: 1965 + chance.below(25) };
}

/** A whole term before that of an akim, to the day the next one's powers began. */
function fullTerm(chance: Chance, akim: DemoAkim, endedOn: string): DemoFormerAkim {
  const startedOn = sundayUpTo(addYears(akim.startedOn, -TERM_YEARS));
  const party = akim.party === 'respublica' ? null : ballotName(akim.party, startedOn);
  const nomination = party === null && akim.nomination === 'party' ? 'self' : akim.nomination;
  const term = { ...over(akim.unitCode, akim), ...votedOn(startedOn), nomination, party, registeredOn: registeredAfter(chance, startedOn) };
  return { ...term, termNumber: 1, ...endedBy(endedOn, 'succeeded') };
}

function leftEarly(chance: Chance, names: PersonNames, unitCode: string, endedOn: string): DemoFormerAkim {
  const served = EARLY_TERM_DAYS_MIN + chance.below(EARLY_TERM_DAYS_MIN);
  const startedOn = laterOf(sundayUpTo(addDays(endedOn, -served)), FIRST_ELECTIONS_ON);
  const term = { ...over(unitCode, someone(chance, names)), ...votedOn(startedOn), registeredOn: registeredAfter(chance, startedOn) };
  return { ...term, termNumber: 1, ...endedBy(endedOn, chance.pick(EARLY_ENDS)) };
}

function standIn(unitCode: string, person: Person, startedOn: string, endedOn: string): DemoFormerAkim {
  return { ...over(unitCode, person), how: 'acting', startedOn, termUntil: null, nomination: null, ...endedBy(endedOn, 'succeeded') };
}

function votedOn(startedOn: string) {
  return { how: 'elected', startedOn, termUntil: addYears(startedOn, TERM_YEARS), nomination: 'self' } as const;
}

/** Nobody has looked at it since. */
function endedBy(endedOn: string, endReason: EndReason) {
  return { endedOn, endReason, checkedOn: endedOn };
}

function over(unitCode: string, { nameKk, nameRu, sex, birthYear }: Person) {
  const nothing = { phone: null, receptionKk: null, receptionRu: null, receptionHours: null, party: null } as const;
  const checked = { priorCivilService: true, sourceUrl: 'demo' } as const;
  return { unitCode, nameKk, nameRu, sex, birthYear, ...nothing, ...checked };
}
