import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { isWithin } from './areas.ts';

/** Cards that were last checked before a day, in these areas. */
export interface Unchecked {
  readonly areaCodes: readonly string[];
  /** `YYYY-MM-DD` */
  readonly before: string;
}

/** The units whose akim's card nobody has checked since, the longest ago first. */
export async function listUnchecked(db: Db, asked: Unchecked & { limit: number }): Promise<{ unitCode: PlaceCode; checkedOn: string }[]> {
  const rows = await uncheckedQuery(db, asked)
    .select(['t.unit_code as unitCode', 't.checked_on as checkedOn'])
    .orderBy('t.checked_on')
    .orderBy('t.unit_code')
    .limit(asked.limit)
    .execute();
  return rows.map((row) => ({ ...row, unitCode: row.unitCode as PlaceCode }));
}

export async function countUnchecked(db: Db, asked: Unchecked): Promise<number> {
  const row = await uncheckedQuery(db, asked)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

function uncheckedQuery(db: Db, { areaCodes, before }: Unchecked) {
  return db
    .selectFrom('directory.tenure as t')
    .innerJoin('directory.place as p', 'p.code', 't.unit_code')
    .innerJoin('directory.akim_unit as u', 'u.place_code', 't.unit_code')
    .where('t.ended_on', 'is', null)
    .where('u.ended_on', 'is', null)
    .where('p.retired_on', 'is', null)
    .where('t.checked_on', '<', before)
    .where(isWithin(areaCodes));
}
