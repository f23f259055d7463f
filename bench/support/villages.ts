import { systemClock } from '../../src/kernel/clock.ts';
import { type PersonId, type PlaceCode, placeCodeOf } from '../../src/kernel/ids.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { addDemoHomes } from '../../src/rooms/directory/index.ts';
import { addDemoPeople, type DemoPerson } from '../../src/rooms/identity/index.ts';
import { fillCountry } from './database.ts';
import { senderOf } from './updates.ts';

/** About 500 okrugs. */
const OKRUGS_PER_DISTRICT = 3;
/** Of one statement. */
const PEOPLE_AT_ONCE = 500;

export const residentId = (nth: number): number => senderOf(nth);
/** Far above all residents. */
export const akimId = (nth: number): number => senderOf(1_000_000 + nth);

/**
 * A country with one village of each okrug that has an akim in the bot, and residents of these villages in turn: the nth lives with
 * akim `n % akims`. All have their language and consent.
 *
 * @returns how many akims
 */
export async function fillVillages(db: Db, residents: number): Promise<number> {
  const places = await fillCountry(db, OKRUGS_PER_DISTRICT);
  const villages = [...new Map(places.map((place) => [place.unitCode, place])).values()];
  const akims = villages.map(({ unitCode }, n): DemoPerson => {
    return { telegramId: akimId(n), language: n % 2 === 0 ? 'ru' : 'kk', role: { kind: 'akim', areaCode: codeOf(unitCode) } };
  });
  await addPeople(db, akims);
  const people = Array.from(
    { length: residents },
    (_, n): DemoPerson => ({ telegramId: residentId(n), language: n % 3 === 0 ? 'ru' : 'kk' }),
  );
  const ids = await addPeople(db, people);
  const homes = ids.map((personId, n) => ({ personId, placeCode: codeOf(villages[n % villages.length]?.code) }));
  await addDemoHomes({ db, clock: systemClock }, homes);
  return villages.length;
}

/** @returns our numbers of them, in their order */
async function addPeople(db: Db, people: readonly DemoPerson[]): Promise<PersonId[]> {
  const ids = new Map<number, PersonId>();
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    const added = await addDemoPeople({ db, clock: systemClock }, people.slice(from, from + PEOPLE_AT_ONCE));
    for (const [telegramId, personId] of added) ids.set(telegramId, personId);
  }
  return people.flatMap(({ telegramId }) => ids.get(telegramId) ?? []);
}

function codeOf(code: string | null | undefined): PlaceCode {
  const known = placeCodeOf(code ?? '');
  if (!known) throw new Error(`The demo country has no place ${code}`);
  return known;
}
