import { sql } from 'kysely';
import type { PlaceCode } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Appeal } from './appeals.ts';
import { ACT_BY, areaBelow, type Desk, onDesk } from './desks.ts';

/** An area with how many open cases lie in it. */
export interface OpenArea {
  readonly code: PlaceCode;
  readonly count: number;
}

/** More than the districts of the country. */
const AREAS_MAX = 300;

/** In which areas below the operators' own their open cases lie, the most first. */
export async function countAreas(db: Db, desk: Extract<Desk, { role: 'operator' }>): Promise<OpenArea[]> {
  const { rows } = await sql<OpenArea>`
    select ${areaBelow(desk)} as code, count(*) as count from appeals.appeal as a
    where ${onDesk(desk)} group by 1 order by count desc, code limit ${AREAS_MAX}`.execute(db);
  return rows;
}

/** The case that stands behind another in the list of a desk, or would, if that one stood there; undefined at its end. */
export async function findNext(db: Db, desk: Desk, after: Appeal): Promise<number | undefined> {
  const day = after.plannedOn ?? after.dueOn;
  const row = await db
    .selectFrom('appeals.appeal as a')
    .select('a.id')
    .where(onDesk(desk))
    .where(
      sql<boolean>`(a.priority < ${after.priority}
        or (a.priority = ${after.priority} and (${ACT_BY}, a.id) > (${day}::date, ${after.id}::bigint)))`,
    )
    .orderBy('a.priority', 'desc')
    .orderBy(ACT_BY)
    .orderBy('a.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
