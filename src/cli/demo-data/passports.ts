import type { DemoFact } from '../../rooms/directory/index.ts';
import { checkedBefore } from './akims.ts';
import { type Budget, demoBudget } from './budgets.ts';
import type { Chance } from './chance.ts';
import { laterOf, yearOf } from './days.ts';
import type { NamePair } from './pairs.ts';
import { akimUnitsOf, type DemoPlace, findExampleUnit } from './places.ts';
import { demoWorks } from './works.ts';

/** Of units that have a passport, in the example's oblast and elsewhere: a whole country's would make the first start half as long again. */
const HERE_SHARE = 0.85;
const ELSEWHERE_SHARE = 0.12;
/** Of those, so many have only pieces of one. */
const GAPS_SHARE = 0.2;
const GAP_SHARE = 0.5;
/** Of settlements that have figures of their own. */
const OWN_SHARE = 0.1;
/** Of villagers, about as the census of 2021 has it. */
const ADULTS_SHARE = 0.66;
const COURSES: readonly Budget['course'][] = ['growing', 'growing', 'growing', 'falling', 'falling', 'uneven'];

const SCHOOLS: readonly NamePair[] = [
  ['орта мектеп', 'средняя'],
  ['негізгі мектеп', 'основная'],
  ['бастауыш мектеп', 'начальная'],
];

/** The screens' own example: everything known, own income growing. */
const EXAMPLE = { people: 2_346, kmDistrict: 28, kmOblast: 118, budget: { total: 168_400, share: 0.041, course: 'growing' } } as const;

/** To the centres of the district and of the oblast. */
interface Roads {
  readonly kmDistrict: number;
  readonly kmOblast: number;
}

type Now = Pick<DemoFact, 'fact' | 'amount' | 'choice' | 'noteKk' | 'noteRu'>;

/**
 * Invented village passports: own income grows in some units and falls in others, pieces are missing here and there, and some have none.
 *
 * @param today `YYYY-MM-DD`; the last five years before it are whole
 */
export function demoPassports(chance: Chance, places: readonly DemoPlace[], today: string): DemoFact[] {
  const example = findExampleUnit(places);
  const settlements = Map.groupBy(
    places.filter(({ level }) => level === 'settlement'),
    ({ parentCode }) => parentCode,
  );
  return akimUnitsOf(places).flatMap((unit) => {
    const isExample = unit === example;
    const isHere = unit.code.slice(0, 3) === example?.code.slice(0, 3);
    if (!isExample && !chance.yes(isHere ? HERE_SHARE : ELSEWHERE_SHARE)) return [];
    const roads: Roads = isExample ? EXAMPLE : { kmDistrict: chance.below(90), kmOblast: 60 + chance.below(400) };
    const [, ...villages] = settlements.get(unit.code) ?? [];
    const own = villages.filter(() => isExample || chance.yes(OWN_SHARE)).flatMap((village) => villageFacts(chance, village, roads, today));
    return [...(isExample ? exampleFacts(chance, unit, today) : unitFacts(chance, unit, roads, today)), ...own];
  });
}

function exampleFacts(chance: Chance, unit: DemoPlace, today: string): DemoFact[] {
  const now = [...crowd(EXAMPLE.people), ...distances(EXAMPLE), ...services(chance)];
  return [...at(unit, checkedIn(chance, today), now), ...money(chance, unit, today, EXAMPLE.budget)];
}

function unitFacts(chance: Chance, unit: DemoPlace, roads: Roads, today: string): DemoFact[] {
  const people = 400 + chance.below(40) * chance.below(120);
  const now = [...crowd(people), ...distances(roads), ...services(chance)];
  const budget = {
    total: 40_000 + people * 30 + chance.below(60_000),
    share: 0.02 + chance.fraction() * 0.12,
    course: chance.pick(COURSES),
  };
  const facts = [...at(unit, checkedIn(chance, today), now), ...money(chance, unit, today, budget)];
  return chance.yes(GAPS_SHARE) ? facts.filter(() => !chance.yes(GAP_SHARE)) : facts;
}

/** @param roads those of the unit's centre */
function villageFacts(chance: Chance, village: DemoPlace, { kmDistrict, kmOblast }: Roads, today: string): DemoFact[] {
  const further = 3 + chance.below(20);
  const roads = distances({ kmDistrict: kmDistrict + further, kmOblast: kmOblast + further });
  return at(village, checkedIn(chance, today), [...crowd(60 + chance.below(600)), ...roads, ...services(chance)]);
}

function money(chance: Chance, unit: DemoPlace, today: string, budget: Budget): DemoFact[] {
  const checkedOn = checkedIn(chance, today);
  return [...demoBudget(chance, budget, yearOf(today)), ...demoWorks(chance, budget.total, yearOf(today) - 1)].map((fact) => ({
    ...fact,
    placeCode: unit.code,
    checkedOn,
  }));
}

/** In this year: what was looked at before it tells of no whole year. */
function checkedIn(chance: Chance, today: string): string {
  return laterOf(checkedBefore(chance, today), `${yearOf(today)}-01-01`);
}

function at(place: DemoPlace, checkedOn: string, now: readonly Now[]): DemoFact[] {
  return now.map((fact) => ({ ...fact, placeCode: place.code, year: null, position: 1, checkedOn }));
}

function distances({ kmDistrict, kmOblast }: Roads): Now[] {
  return [amount('km_district', kmDistrict), amount('km_oblast', kmOblast)];
}

function crowd(people: number): Now[] {
  return [amount('people', people), amount('adults', Math.round(people * ADULTS_SHARE)), amount('households', Math.round(people / 4.2))];
}

function services(chance: Chance): Now[] {
  const hasSchool = chance.yes(0.9);
  return [
    choice('water', chance.pick(['central', 'central', 'central', 'standpipe', 'well', 'delivered'])),
    choice('gas', chance.pick(['piped', 'bottled', 'bottled', 'none'])),
    choice('internet', chance.pick(['wired', 'mobile', 'mobile', 'none'])),
    hasSchool ? { ...choice('school', 'yes'), ...noted(chance.pick(SCHOOLS)) } : choice('school', 'no'),
    choice('kindergarten', chance.yes(0.6) ? 'yes' : 'no'),
    choice('medical', chance.pick(['clinic', 'post', 'post', 'post', 'none'])),
  ];
}

function amount(fact: Now['fact'], value: number): Now {
  return { fact, amount: value, choice: null, noteKk: null, noteRu: null };
}

function choice(fact: Now['fact'], value: Now['choice']): Now {
  return { fact, amount: null, choice: value, noteKk: null, noteRu: null };
}

function noted([noteKk, noteRu]: NamePair) {
  return { noteKk, noteRu };
}
