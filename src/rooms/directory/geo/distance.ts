/** A point on the map, WGS 84, degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the Earth (IUGG). */
const EARTH_KM = 6_371.0088;
/** Somebody who is farther from every village that we know is not in one of them: he is abroad, or the file lacks his. */
const NEAR_KM_MAX = 60;
/** No point of a district is farther from its middle; what is lies across the border. */
const DISTRICT_KM_MAX = 200;
/** Kazakhstan's outermost points, rounded outwards: 40°34′–55°27′ N, 46°29′–87°19′ E. */
const BOUNDS = { south: 40.5, north: 55.5, west: 46.4, east: 87.4 } as const;

/** Kilometres over the great circle (haversine). */
export function distanceKm(one: Point, other: Point): number {
  const [latitude, longitude] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const half =
    Math.sin(latitude / 2) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

export function isWithinBounds({ latitude, longitude }: Point): boolean {
  return latitude >= BOUNDS.south && latitude <= BOUNDS.north && longitude >= BOUNDS.west && longitude <= BOUNDS.east;
}

export interface Located extends Point {
  readonly code: string;
}

export type Whereabouts =
  | { readonly kind: 'near'; readonly places: readonly { readonly code: string; readonly km: number }[] }
  /** No village is near that we know; the district's middle is the nearest one. */
  | { readonly kind: 'district'; readonly code: string }
  | { readonly kind: 'outside' }
  /** Nothing is known of where places are. */
  | { readonly kind: 'unknown' };

/**
 * Where a point lies, by the nearest villages, the nearest first; else by the nearest district.
 *
 * @param found villages and districts near the point, of which some may be missing
 */
export function whereabouts(point: Point, found: { villages: readonly Located[]; districts: readonly Located[] }): Whereabouts {
  if (!isWithinBounds(point)) return { kind: 'outside' };
  const away = (places: readonly Located[]) =>
    places.map((place) => ({ code: place.code, km: distanceKm(point, place) })).toSorted((one, other) => one.km - other.km);
  const near = away(found.villages).filter(({ km }) => km <= NEAR_KM_MAX);
  if (near.length > 0) return { kind: 'near', places: near };
  const [district] = away(found.districts);
  if (district && district.km <= DISTRICT_KM_MAX) return { kind: 'district', code: district.code };
  return found.villages.length > 0 || district ? { kind: 'outside' } : { kind: 'unknown' };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
