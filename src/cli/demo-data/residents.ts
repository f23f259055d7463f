import type { Chance } from './chance.ts';
import { FIRST_NEIGHBOUR_ID } from './people.ts';
import { akimUnitsOf, type DemoPlace } from './places.ts';

export interface DemoResident {
  readonly telegramId: number;
  readonly language: 'kk' | 'ru';
  /** Code of a village. */
  readonly home: string;
}

/** So many live in the example's okrug, in the rest of its district, elsewhere in its oblast. A notice to the district takes a minute. */
const IN_OKRUG = 300;
const IN_DISTRICT = 1_200;
const IN_OBLAST = 400;
/** In each village whose akim's seat is vacant, so that somebody writes from there. */
const WHERE_VACANT = 4;
const RUSSIAN_SHARE = 1 / 3;

/**
 * Invented residents of the example's oblast. The same chance and places give the same ones.
 *
 * @param headed codes of the units that have an akim
 */
export function demoResidents(
  chance: Chance,
  places: readonly DemoPlace[],
  example: { district: DemoPlace; unit: DemoPlace },
  headed: ReadonlySet<string>,
): DemoResident[] {
  const { district, unit } = example;
  const villages = places.filter((place) => place.level === 'settlement' && place.code.startsWith(district.code.slice(0, 3)));
  const vacant = new Set(akimUnitsOf(places).flatMap((place) => (headed.has(place.code) ? [] : [place.code])));
  const isHere = (place: DemoPlace) => place.code.startsWith(district.code.slice(0, 5));
  const elsewhere = villages.filter((place) => !isHere(place));
  const homes = [
    ...draw(chance, IN_OKRUG, villages.filter((place) => place.parentCode === unit.code)),
    ...draw(chance, IN_DISTRICT, villages.filter((place) => isHere(place) && place.parentCode !== unit.code)),
    ...draw(chance, IN_OBLAST, elsewhere),
    ...elsewhere.filter((place) => vacant.has(place.parentCode ?? '')).flatMap((place) => Array.from({ length: WHERE_VACANT }, () => place)),
  ];
  return homes.map((home, n) => ({
    telegramId: FIRST_NEIGHBOUR_ID + n,
    language: chance.yes(RUSSIAN_SHARE) ? 'ru' : 'kk',
    home: home.code,
  }));
}

function draw(chance: Chance, count: number, villages: readonly DemoPlace[]): DemoPlace[] {
  return Array.from({ length: count }, () => chance.pick(villages));
}
