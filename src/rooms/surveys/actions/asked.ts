import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { countAudience, findAkimUnitCode, findHome, listUnitsInCampaign } from '../../directory/index.ts';

/** Whom a survey of an area reaches. */
export interface Reach {
  readonly people: number;
  /** Units in the area, or the one that holds it, where an akim is being elected: until the result nobody is asked there. */
  readonly quietUnits: number;
}

/** The units in which nobody is asked now; see `listUnitsInCampaign` for the rule and its source. */
export function listQuietUnits(db: Db, areaCode: PlaceCode, now: Date): Promise<PlaceCode[]> {
  return listUnitsInCampaign(db, dayOf(now), areaCode);
}

/** How many a survey of this area would reach if it began now. */
export async function countReach(db: Db, areaCode: PlaceCode, now: Date): Promise<Reach> {
  const exceptUnits = await listQuietUnits(db, areaCode, now);
  const { all } = await countAudience(db, { areaCode, exceptUnits });
  return { people: all, quietUnits: exceptUnits.length };
}

/** Whether the akim of this place, be it his unit or a village of it, is being elected; of a larger area there is no such one. */
export async function isElecting(db: Db, placeCode: string, now: Date): Promise<boolean> {
  const units = await listQuietUnits(db, placeCode as PlaceCode, now);
  if (units.length === 0) return false;
  const own = await findAkimUnitCode(db, placeCode);
  return units.some((unit) => unit === own);
}

/** The same of where a person lives. */
export async function isElectingAtHome(db: Db, personId: PersonId, now: Date): Promise<boolean> {
  const home = await findHome(db, personId);
  return home !== undefined && (await isElecting(db, home.placeCode, now));
}
