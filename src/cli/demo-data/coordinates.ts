import type { Chance } from './chance.ts';
import type { DemoPlace } from './places.ts';

/** Where an invented place is said to be, WGS 84, degrees. */
export interface DemoCoordinate {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
}

type Degrees = readonly [latitude: number, longitude: number];

/** The middles of the oblasts, about; places are strewn around them. */
const OBLASTS: Readonly<Record<string, Degrees>> = {
  Абай: [49.2, 79.6],
  Ақмола: [51.8, 70.2],
  Ақтөбе: [48.9, 57.9],
  Алматы: [44.3, 76.6],
  Атырау: [47.6, 52.4],
  'Батыс Қазақстан': [50.4, 50.9],
  Жамбыл: [44.2, 72.2],
  Жетісу: [45.4, 79.2],
  Қарағанды: [49.4, 73.6],
  Қостанай: [51.6, 64.0],
  Қызылорда: [45.2, 64.6],
  Маңғыстау: [43.9, 53.3],
  Павлодар: [52.2, 76.4],
  'Солтүстік Қазақстан': [54.0, 69.4],
  Түркістан: [43.0, 68.6],
  Ұлытау: [47.9, 67.0],
  'Шығыс Қазақстан': [48.9, 83.8],
};
/** The district of the screens lies where it does in life. */
const TASQALA: Degrees = [51.11, 50.28];
/** So far, in degrees, a district lies from the middle of its oblast, a unit from that of its district, a village from its unit. */
const SPREAD = { district: 1.1, unit: 0.3, village: 0.06 } as const;
const DECIMALS = 4;

/** Invented points for the villages and districts of the demo: near each other where they belong together. The three cities have none. */
export function demoCoordinates(chance: Chance, places: readonly DemoPlace[]): DemoCoordinate[] {
  const known = new Map<string, Degrees>();
  const near = (parentCode: string | null, spread: number): Degrees | undefined => {
    const middle = known.get(parentCode ?? '');
    return middle && [middle[0] + spread * drift(chance), middle[1] + 1.5 * spread * drift(chance)];
  };
  for (const place of places) {
    const at =
      place.level === 'region'
        ? OBLASTS[place.nameKk]
        : place.nameKk === 'Тасқала' && place.level === 'district'
          ? TASQALA
          : below(place, near);
    if (at) known.set(place.code, at);
  }
  return places.flatMap(({ code, level }) => {
    const at = level === 'district' || level === 'settlement' ? known.get(code) : undefined;
    return at ? [{ code, latitude: rounded(at[0]), longitude: rounded(at[1]) }] : [];
  });
}

function below(place: DemoPlace, near: (parentCode: string | null, spread: number) => Degrees | undefined): Degrees | undefined {
  if (place.level === 'district') return near(place.parentCode, SPREAD.district);
  return near(place.parentCode, place.level === 'unit' ? SPREAD.unit : SPREAD.village);
}

/** From −1 to 1, seldom near the ends. */
function drift(chance: Chance): number {
  return chance.fraction() + chance.fraction() - 1;
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}
