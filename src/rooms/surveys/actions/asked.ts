import type { PlaceCode } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countAudience, listUnitsInCampaign } from '../../directory/index.ts';

/** Whom a survey of an area reaches. */
export interface Reach {
  readonly people: number;
  /** Units of the area where an akim is being elected: until the result nobody is asked there. */
  readonly quietUnits: number;
}

/** The units of an area in which nobody is asked now; see `isInCampaign` for the rule and its source. */
export function listQuietUnits(db: Db, areaCode: PlaceCode, now: Date): Promise<PlaceCode[]> {
  return listUnitsInCampaign(db, dayOf(now), areaCode);
}

/** How many a survey of this area would reach if it began now. */
export async function countReach(db: Db, areaCode: PlaceCode, now: Date): Promise<Reach> {
  const exceptUnits = await listQuietUnits(db, areaCode, now);
  const { all } = await countAudience(db, { areaCode, exceptUnits });
  return { people: all, quietUnits: exceptUnits.length };
}
