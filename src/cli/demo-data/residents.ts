import type { Chance } from './chance.ts';
import { DEMO_DISTRICT, FIRST_NEIGHBOUR_ID } from './people.ts';
import { akimUnitsOf, type DemoPlace } from './places.ts';

export interface DemoResident {
  readonly telegramId: number;
  readonly language: 'kk' | 'ru';
  /** Code of a village. */
  readonly home: string;
}

/** Where the three people of the page are: the example of the screens. */
export interface Example {
  readonly district: DemoPlace;
  readonly unit: DemoPlace;
  readonly village: DemoPlace;
  readonly otherDistricts: readonly DemoPlace[];
}

/** @throws Error where the places lack it */
export function exampleOf(places: readonly DemoPlace[]): Example {
  const below = (parent: DemoPlace | undefined, name: string) =>
    places.find((place) => place.nameKk === name && place.parentCode === (parent?.code ?? null));
  const oblast = below(undefined, DEMO_DISTRICT.region);
  const district = below(oblast, DEMO_DISTRICT.district);
  const unit = below(district, DEMO_DISTRICT.okrug);
  const village = below(unit, DEMO_DISTRICT.village);
  if (!district || !unit || !village) throw new Error('The demo country lacks its example');
  const otherDistricts = places.filter((place) => place.parentCode === oblast?.code && place !== district);
  return { district, unit, village, otherDistricts };
}

/** So many live in the example's okrug, in the rest of its district, elsewhere in its oblast. A notice to the district takes half a minute. */
const IN_OKRUG = 200;
const IN_DISTRICT = 500;
const IN_OBLAST = 800;
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
  example: Pick<Example, 'district' | 'unit'>,
  headed: ReadonlySet<string>,
): DemoResident[] {
  const { district, unit } = example;
  const villages = places.filter((place) => place.level === 'settlement' && place.code.startsWith(district.code.slice(0, 3)));
  const vacant = new Set(akimUnitsOf(places).flatMap((place) => (headed.has(place.code) ? [] : [place.code])));
  const isHere = (place: DemoPlace) => place.code.startsWith(district.code.slice(0, 5));
  const elsewhere = villages.filter((place) => !isHere(place));
  const homes = [
    ...draw(
      chance,
      IN_OKRUG,
      villages.filter((place) => place.parentCode === unit.code),
    ),
    ...draw(
      chance,
      IN_DISTRICT,
      villages.filter((place) => isHere(place) && place.parentCode !== unit.code),
    ),
    ...draw(chance, IN_OBLAST, elsewhere),
    ...elsewhere
      .filter((place) => vacant.has(place.parentCode ?? ''))
      .flatMap((place) => Array.from({ length: WHERE_VACANT }, () => place)),
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
