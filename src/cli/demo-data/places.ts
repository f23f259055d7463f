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

const VILLAGES_PER_OKRUG_MIN = 2;
const VILLAGES_PER_OKRUG_MAX = 6;
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
  return demoRegions().flatMap((region, index) => placesOfRegion(chance, okrugsPerDistrict, region, [index + 1]));
}

/** The unit of the screens' own example, Достық in Тасқала. */
export function findExampleUnit(places: readonly DemoPlace[]): DemoPlace | undefined {
  const district = places.find((place) => place.kind === 'district' && place.nameKk === EXAMPLE.districtKk);
  return places.find((place) => place.level === 'unit' && place.parentCode === district?.code);
}

/** Numbers from the region down, from 1. A district within a city has 0 for its second: it hangs directly below the city. */
type Position = readonly number[];

function placesOfRegion(chance: Chance, okrugsPerDistrict: number, region: DemoRegion, at: Position): DemoPlace[] {
  const top = place(at, 'region', region.kind, [region.kk, region.ru]);
  if (region.kind === 'city-region') {
    return [top, ...region.districts.map((name, index) => place([...at, 0, index + 1], 'unit', 'city-district', name))];
  }
  const okrugsPerCity = Math.ceil(okrugsPerDistrict / 3);
  const districts = region.districts.flatMap((name, index) => {
    const below = [...at, index + 1];
    const example = region.kk === EXAMPLE.regionKk && name[0] === EXAMPLE.districtKk;
    return [place(below, 'district', 'district', name), ...unitsOf(chance, okrugsPerDistrict, below, example)];
  });
  const cities = region.cities.flatMap((name, index) => {
    const below = [...at, region.districts.length + index + 1];
    return [place(below, 'district', 'oblast-city', name), ...unitsOf(chance, okrugsPerCity, below, false)];
  });
  return [top, ...districts, ...cities];
}

function unitsOf(chance: Chance, count: number, district: Position, example: boolean): DemoPlace[] {
  const taken = new Set(example ? EXAMPLE_VILLAGES.map(([kk]) => kk) : []);
  const names = shuffledNames(chance).filter(([kk]) => !taken.has(kk));
  return Array.from({ length: count }, (_, index) => {
    const at = [...district, index + 1];
    if (example && index === 0) return okrug(at, EXAMPLE_VILLAGES);
    if (chance.yes(KENT_SHARE)) return kent(at, names.splice(0, 1));
    const villages = VILLAGES_PER_OKRUG_MIN + chance.below(VILLAGES_PER_OKRUG_MAX - VILLAGES_PER_OKRUG_MIN + 1);
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
