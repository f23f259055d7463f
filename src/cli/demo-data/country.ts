import { type DemoAkim, demoAkims } from './akims.ts';
import { seededChance } from './chance.ts';
import { type DemoCoordinate, demoCoordinates } from './coordinates.ts';
import { DEMO_CORPS_UNITS, demoCorps } from './corps.ts';
import { checkDay } from './days.ts';
import { type DemoElection, demoElections, endTermsSoon } from './elections.ts';
import { type DemoPlace, demoPlaces, wholeDemoPlaces } from './places.ts';
import { type DemoFormerAkim, demoTerms } from './terms.ts';

export type { DemoAkim } from './akims.ts';
export type { DemoPlace } from './places.ts';

const TERMS_SEED = 100;
const COORDINATES_SEED = 200;

/**
 * The pretend country: real oblasts and districts, invented okrugs, villages and akims.
 *
 * The same wish gives the same country. Another `today` keeps the places and people's names and moves their years and days;
 * the example of the screens (Достық in Тасқала) keeps its own, so it is out of office from 15 July 2028.
 *
 * @param wish.okrugsPerDistrict a small country: 3 gives about 500 okrugs and 2,000 villages; 40 at most. Without it the country is
 *   whole: its elected akims have the figures of `DEMO_CORPS`, in about 6,000 villages, and some of them are elected soon
 * @param wish.today YYYY-MM-DD, what ages and terms are counted from
 * @throws RangeError for a count or a day that cannot be
 */
export function demoCountry(wish: { okrugsPerDistrict?: number; seed: number; today: string }): {
  places: DemoPlace[];
  akims: DemoAkim[];
  /** Who was in office before, of some units. */
  formerAkims: DemoFormerAkim[];
  coordinates: DemoCoordinate[];
  /** Of the whole country. */
  elections: DemoElection[];
} {
  const today = checkDay(wish.today);
  const chance = seededChance(wish.seed);
  // A chance of its own: what is told of terms must not change who is akim.
  const termsChance = seededChance(wish.seed + TERMS_SEED);
  const pointsOf = (places: readonly DemoPlace[]) => demoCoordinates(seededChance(wish.seed + COORDINATES_SEED), places);
  if (wish.okrugsPerDistrict === undefined) {
    const places = wholeDemoPlaces(chance, DEMO_CORPS_UNITS);
    const terms = demoTerms(termsChance, places, endTermsSoon(places, demoCorps(chance, places, today), today), today);
    return { places, coordinates: pointsOf(places), ...terms, elections: demoElections(places, terms, today) };
  }
  const places = demoPlaces(chance, wish.okrugsPerDistrict);
  const terms = demoTerms(termsChance, places, demoAkims(chance, places, today), today);
  return { places, coordinates: pointsOf(places), ...terms, elections: [] };
}
