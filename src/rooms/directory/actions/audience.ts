import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countWritable, whoCanBeWritten } from '../../identity/index.ts';
import { listResidentIds } from '../queries/index.ts';
import { listPlacesOfUnits } from '../queries/places.ts';

/** People written to at a time. */
const PEOPLE_PER_STEP = 2_000;
/** People counted at a time: only their numbers travel, so that a million take 40 queries. */
const PEOPLE_PER_COUNT = 50_000;

export interface AudienceCount {
  readonly all: number;
  readonly kk: number;
  readonly ru: number;
  /** Those who stopped the bot: they are not among `all`. */
  readonly unreachable: number;
}

/** Which residents: of an area, but for those whose akim is that of a unit that is left out. */
export interface AudienceAsked {
  readonly areaCode: PlaceCode;
  readonly exceptUnits?: readonly PlaceCode[] | undefined;
}

/** Who could be written to now: residents of the area who consented and have not stopped the bot. */
export async function countAudience(db: Db, asked: AudienceAsked): Promise<AudienceCount> {
  const exceptPlaces = await placesOf(db, asked);
  const count = { all: 0, kk: 0, ru: 0, unreachable: 0 };
  let afterPersonId: PersonId | undefined;
  for (;;) {
    const ids = await listResidentIds(db, { areaCode: asked.areaCode, exceptPlaces, limit: PEOPLE_PER_COUNT, afterPersonId });
    const { kk, ru, unreachable } = await countWritable(db, ids);
    count.all += kk + ru;
    count.kk += kk;
    count.ru += ru;
    count.unreachable += unreachable;
    if (ids.length < PEOPLE_PER_COUNT) return count;
    afterPersonId = ids.at(-1);
  }
}

/** One step through an audience, by person's number; pass `through` back as `after` until `isLast`. */
export async function listAudience(db: Db, page: AudienceAsked & { after: PersonId | undefined }) {
  const exceptPlaces = await placesOf(db, page);
  const ids = await listResidentIds(db, { areaCode: page.areaCode, exceptPlaces, limit: PEOPLE_PER_STEP, afterPersonId: page.after });
  const { addressees, unreachable } = await whoCanBeWritten(db, ids);
  return { addressees, unreachable, through: ids.at(-1) ?? page.after, isLast: ids.length < PEOPLE_PER_STEP };
}

async function placesOf(db: Db, { exceptUnits = [] }: AudienceAsked): Promise<string[]> {
  return exceptUnits.length === 0 ? [] : await listPlacesOfUnits(db, exceptUnits);
}
