import type { Chance } from './chance.ts';
import type { NamePair } from './pairs.ts';
import { type DemoRegion, demoRegions } from './regions.ts';
import { okrugAdjective, villageNames } from './village-names.ts';

export type DemoPlace = {
  /** `D` and region, district, unit, settlement, two digits each: a real code (KATO) has nine digits, so the two never meet. */
  code: string;
  parentCode: string | null;
  level: 'region' | 'district' | 'unit' | 'settlement';
  kind: 'region' | 'city-region' | 'district' | 'oblast-city' | 'city-district' | 'rural-okrug' | 'village' | 'kent-akimat' | 'kent';
  /** Bare names, without the word for the kind. */
  nameKk: string;
  nameRu: string;
};

/** Six villages in each of forty okrugs: as many as a district can have without naming two alike. */
const OKRUGS_PER_DISTRICT_MAX = 40;
const UNITS_PER_CITY = 3;
/** A whole country's districts differ by so many units at most, but for one more or less where the sum asks for it. */
const UNITS_SPREAD = 8;

/** How many units each district and each city of oblast significance gets, and how many villages an okrug. */
interface Layout {
  readonly nextDistrict: () => number;
  readonly perCity: number;
  readonly villagesMin: number;
  readonly villagesMax: number;
}
const KENT_SHARE = 0.02;
/** How much sooner a common name is drawn than a rare one. */
const COMMON_WEIGHT = 4;

/** The screens' own example; it must be there whatever chance says. */
const EXAMPLE = { regionKk: 'Батыс Қазақстан', districtKk: 'Тасқала' };
const EXAMPLE_VILLAGES: readonly NamePair[] = [
  ['Достық', 'Достык'],
  ['Бастау', 'Бастау'],
  ['Ынтымақ', 'Ынтымак'],
  ['Өмірзақ', 'Умурзак'],
];

/**
 * Real oblasts, districts and cities; below them invented okrugs, kents and villages. Parents stand before their children.
 *
 * A city of oblast significance gets a third of what a district gets. No name comes twice within a district. Only the kinds
 * rural-okrug and kent-akimat elect an akim: a district within a city is of the same level, but has none of these.
 *
 * @param okrugsPerDistrict 1 to 40
 * @throws RangeError for any other count
 */
export function demoPlaces(chance: Chance, okrugsPerDistrict: number): DemoPlace[] {
  if (!Number.isInteger(okrugsPerDistrict) || okrugsPerDistrict < 1 || okrugsPerDistrict > OKRUGS_PER_DISTRICT_MAX) {
    throw new RangeError(`A district can have 1 to ${OKRUGS_PER_DISTRICT_MAX} okrugs, not ${okrugsPerDistrict}`);
  }
  const perCity = Math.ceil(okrugsPerDistrict / 3);
  return lay(chance, { nextDistrict: () => okrugsPerDistrict, perCity, villagesMin: 2, villagesMax: 6 });
}

/**
 * The same with exactly so many units in all: two and a half villages each on average, the districts of different size.
 *
 * @param unitCount from 2,000 to 5,000, so that every district has some and none runs out of names
 */
export function wholeDemoPlaces(chance: Chance, unitCount: number): DemoPlace[] {
  const counts = districtSizes(chance, unitCount).values();
  return lay(chance, { nextDistrict: () => counts.next().value ?? 0, perCity: UNITS_PER_CITY, villagesMin: 1, villagesMax: 4 });
}

/** The units that elect an akim. */
export function akimUnitsOf(places: readonly DemoPlace[]): DemoPlace[] {
  return places.filter(({ kind }) => kind === 'rural-okrug' || kind === 'kent-akimat');
}

function lay(chance: Chance, layout: Layout): DemoPlace[] {
  return demoRegions().flatMap((region, index) => placesOfRegion(chance, layout, region, [index + 1]));
}

/** Sizes of all districts in their order: each by chance around the mean, the sum exact. */
function districtSizes(chance: Chance, unitCount: number): number[] {
  const oblasts = demoRegions().filter((region) => region.kind === 'region');
  const districts = oblasts.flatMap((region) => region.districts).length;
  const total = unitCount - UNITS_PER_CITY * oblasts.flatMap((region) => region.cities).length;
  const least = Math.floor(total / districts - UNITS_SPREAD / 2);
  const drawn = Array.from({ length: districts }, () => least + chance.below(UNITS_SPREAD));
  const missing = total - drawn.reduce((sum, size) => sum + size, 0);
  return drawn.map((size, index) => size + Math.floor((missing * (index + 1)) / districts) - Math.floor((missing * index) / districts));
}

/** The unit of the screens' own example, Достық in Тасқала. */
export function findExampleUnit(places: readonly DemoPlace[]): DemoPlace | undefined {
  const district = places.find((place) => place.kind === 'district' && place.nameKk === EXAMPLE.districtKk);
  return places.find((place) => place.level === 'unit' && place.parentCode === district?.code);
}

/** Numbers from the region down, from 1. A district within a city has 0 for its second: it hangs directly below the city. */
type Position = readonly number[];

function placesOfRegion(chance: Chance, layout: Layout, region: DemoRegion, at: Position): DemoPlace[] {
  const top = place(at, 'region', region.kind, [region.kk, region.ru]);
  if (region.kind === 'city-region') {
    return [top, ...region.districts.map((name, index) => place([...at, 0, index + 1], 'unit', 'city-district', name))];
  }
  const districts = region.districts.flatMap((name, index) => {
    const below = [...at, index + 1];
    const example = region.kk === EXAMPLE.regionKk && name[0] === EXAMPLE.districtKk;
    return [place(below, 'district', 'district', name), ...unitsOf(chance, layout, layout.nextDistrict(), { at: below, example })];
  });
  const cities = region.cities.flatMap((name, index) => {
    const below = [...at, region.districts.length + index + 1];
    return [place(below, 'district', 'oblast-city', name), ...unitsOf(chance, layout, layout.perCity, { at: below, example: false })];
  });
  return [top, ...districts, ...cities];
}

function unitsOf(chance: Chance, layout: Layout, count: number, district: { at: Position; example: boolean }): DemoPlace[] {
  const { example } = district;
  const { villagesMin, villagesMax } = layout;
  const taken = new Set(example ? EXAMPLE_VILLAGES.map(([kk]) => kk) : []);
  const names = shuffledNames(chance).filter(([kk]) => !taken.has(kk));
  return Array.from({ length: count }, (_, index) => {
    const at = [...district.at, index + 1];
    if (example && index === 0) return okrug(at, EXAMPLE_VILLAGES);
    if (chance.yes(KENT_SHARE)) return kent(at, names.splice(0, 1));
    const villages = villagesMin + chance.below(villagesMax - villagesMin + 1);
    return okrug(at, names.splice(0, villages));
  }).flat();
}

/** The okrug is called after its first village, which is its centre. */
function okrug(at: Position, villages: readonly NamePair[]): DemoPlace[] {
  const centre = villages.slice(0, 1).map(([kk, ru]) => place(at, 'unit', 'rural-okrug', [kk, okrugAdjective(ru)]));
  return [...centre, ...villages.map((name, index) => place([...at, index + 1], 'settlement', 'village', name))];
}

function kent(at: Position, names: readonly NamePair[]): DemoPlace[] {
  return names.flatMap((name) => [
    // «поселковая администрация» is feminine, «округ» is not.
    place(at, 'unit', 'kent-akimat', [name[0], okrugAdjective(name[1]).replace(/ий$/, 'ая')]),
    place([...at, 1], 'settlement', 'kent', name),
  ]);
}

/** All village names in an order of chance in which the common ones tend to come first. */
function shuffledNames(chance: Chance): NamePair[] {
  const { common, rare } = villageNames();
  const drawn = (weight: number) => (name: NamePair) => ({ name, rank: chance.fraction() ** (1 / weight) });
  const ranked = [...common.map(drawn(COMMON_WEIGHT)), ...rare.map(drawn(1))];
  return ranked.toSorted((a, b) => b.rank - a.rank).map(({ name }) => name);
}

function place(at: Position, level: DemoPlace['level'], kind: DemoPlace['kind'], [nameKk, nameRu]: NamePair): DemoPlace {
  return { code: codeOf(at), parentCode: at.length === 1 ? null : codeOf(at.slice(0, -1)), level, kind, nameKk, nameRu };
}

function codeOf(at: Position): string {
  const parts = Array.from({ length: 4 }, (_, index) => String(at[index] ?? 0).padStart(2, '0'));
  return `D${parts.join('')}`;
}
