import {
  AGE_MAX,
  AGE_MIN,
  ageOf,
  ballotName,
  checkedBefore,
  type DemoAkim,
  type DemoParty,
  exampleAkim,
  nameOf,
  officeOf,
  PARTY_WEIGHTS,
  standIn,
  termOf,
} from './akims.ts';
import type { Chance } from './chance.ts';
import { yearOf } from './days.ts';
import { personNames, type Sex } from './person-names.ts';
import { akimUnitsOf, type DemoPlace, findExampleUnit } from './places.ts';

/**
 * The corps of elected akims as the head of state described it: 2,334 akims, 43 years on average, a third who never were civil
 * servants, more than 1,500 nominated by parties (members of six), more than 700 self-nominated. The rest by a higher akim.
 * How many seats are acting or vacant besides, and how many are women, is invented.
 */
export const DEMO_CORPS = {
  elected: 2_334,
  acting: 25,
  vacant: 20,
  meanAge: 43,
  neverCivilServants: 778,
  byParties: 1_563,
  selfNominated: 741,
  women: 73,
} as const;
export const DEMO_CORPS_UNITS = DEMO_CORPS.elected + DEMO_CORPS.acting + DEMO_CORPS.vacant;

type Mandate = Pick<DemoAkim, 'nomination' | 'party'>;

/**
 * Akims of a whole country, the figures of the corps exact in any year and with any seed.
 *
 * @param places with `DEMO_CORPS_UNITS` units that elect an akim, the example of the screens among them
 * @throws RangeError for other places
 */
export function demoCorps(chance: Chance, places: readonly DemoPlace[], today: string): DemoAkim[] {
  const example = findExampleUnit(places);
  const units = akimUnitsOf(places);
  if (!example || units.length !== DEMO_CORPS_UNITS) throw new RangeError(`The corps has ${DEMO_CORPS_UNITS} units, not ${units.length}`);
  const names = personNames();
  const seats = dealSeats(chance, units, example);
  const elected = dealMandates(chance, exampleAkim(example.code, today), today);
  return units.flatMap((unit, index) => {
    const seat = seats.get(unit.code);
    if (unit === example) return [exampleAkim(unit.code, today)];
    if (seat === 'vacant') return [];
    const office = officeOf(chance, unit, index);
    const checkedOn = checkedBefore(chance, today);
    const mandate = seat === 'acting' ? undefined : elected.pop();
    const sex = mandate?.sex ?? 'male';
    const birthYear = yearOf(today) - (mandate?.age ?? ageOf(chance));
    const person = { ...office, sex, ...nameOf(chance, names, sex), birthYear };
    if (!mandate) return [{ ...person, ...standIn(chance, checkedOn, today) }];
    const { nomination, party, priorCivilService } = mandate;
    const term = termOf(chance, checkedOn, today);
    return [{ ...person, ...term, nomination, party: ballotName(party, term.startedOn), priorCivilService }];
  });
}

function dealSeats(chance: Chance, units: readonly DemoPlace[], example: DemoPlace): Map<string, 'acting' | 'vacant'> {
  const codes = chance.shuffled(units.filter((unit) => unit !== example)).map((unit) => unit.code);
  const acting = codes.slice(0, DEMO_CORPS.acting).map((code) => [code, 'acting'] as const);
  const vacant = codes.slice(DEMO_CORPS.acting, DEMO_CORPS.acting + DEMO_CORPS.vacant).map((code) => [code, 'vacant'] as const);
  return new Map([...acting, ...vacant]);
}

/** What the elected akims but the example's bring along: each figure is a deck of its own, shuffled and dealt to the last card. */
function dealMandates(chance: Chance, example: DemoAkim, today: string) {
  const count = DEMO_CORPS.elected - 1;
  const servants = deck(chance, count, DEMO_CORPS.neverCivilServants - 1, false, true);
  const sexes = deck<Sex>(chance, count, DEMO_CORPS.women, 'female', 'male');
  const mandates = chance.shuffled(nominations(chance, count));
  const ages = agesSummingTo(chance, count, DEMO_CORPS.meanAge * DEMO_CORPS.elected - (yearOf(today) - example.birthYear));
  return mandates.map((mandate, index) => ({
    ...mandate,
    priorCivilService: servants[index] ?? true,
    sex: sexes[index] ?? 'male',
    age: ages[index] ?? DEMO_CORPS.meanAge,
  }));
}

function deck<Card>(chance: Chance, count: number, some: number, card: Card, other: Card): Card[] {
  return chance.shuffled(Array.from({ length: count }, (_, index) => (index < some ? card : other)));
}

/** The example nominated himself. */
function nominations(chance: Chance, count: number): Mandate[] {
  const bag = PARTY_WEIGHTS.flatMap(([party, weight]) => Array.from({ length: weight }, (): DemoParty => party));
  return Array.from({ length: count }, (_, index): Mandate => {
    if (index < DEMO_CORPS.byParties) return { nomination: 'party', party: chance.pick(bag) };
    const isSelf = index < DEMO_CORPS.byParties + DEMO_CORPS.selfNominated - 1;
    return { nomination: isSelf ? 'self' : 'akim', party: null };
  });
}

/** Drawn ages, then one year more or less here and there until the sum is exact. */
function agesSummingTo(chance: Chance, count: number, sum: number): number[] {
  const ages = Array.from({ length: count }, () => ageOf(chance));
  let missing = sum - ages.reduce((total, age) => total + age, 0);
  const step = Math.sign(missing);
  for (let index = 0; missing !== 0; index = (index + 1) % count) {
    const age = (ages[index] ?? AGE_MIN) + step;
    if (age < AGE_MIN || age > AGE_MAX) continue;
    ages[index] = age;
    missing -= step;
  }
  return ages;
}
