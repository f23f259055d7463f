import { type DemoAkim, demoAkims } from './akims.ts';
import { seededChance } from './chance.ts';
import { checkDay } from './days.ts';
import { type DemoPlace, demoPlaces } from './places.ts';

export type { DemoAkim } from './akims.ts';
export type { DemoPlace } from './places.ts';

/**
 * The pretend country: real oblasts and districts, invented okrugs, villages and akims.
 *
 * The same wish gives the same country. Another `today` keeps the places and people's names and moves their years and days;
 * the example of the screens (Достық in Тасқала) keeps its own, so it is out of office from 15 July 2028.
 *
 * @param wish.okrugsPerDistrict 3 gives about 500 okrugs and 2,000 villages; 40 at most
 * @param wish.today YYYY-MM-DD, what ages and terms are counted from
 * @throws RangeError for a count or a day that cannot be
 */
export function demoCountry(wish: { okrugsPerDistrict: number; seed: number; today: string }): { places: DemoPlace[]; akims: DemoAkim[] } {
  const today = checkDay(wish.today);
  const chance = seededChance(wish.seed);
  const places = demoPlaces(chance, wish.okrugsPerDistrict);
  return { places, akims: demoAkims(chance, places, today) };
}
