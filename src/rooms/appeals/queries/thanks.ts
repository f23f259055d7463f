import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';

/** What somebody thanked an akim for; who it was is not among it. */
export interface Thanks {
  readonly id: number;
  readonly placeCode: PlaceCode;
  readonly unitCode: PlaceCode;
  readonly body: string;
  readonly at: Date;
}

const columns = ['id', 'place_code as placeCode', 'unit_code as unitCode', 'body', 'at'] as const;

/** Adds thanks. @returns undefined when the same draft was sent before */
export async function insertThanks(
  trx: Trx,
  thanks: Omit<Thanks, 'id'> & { personId: PersonId; key: string },
): Promise<Thanks | undefined> {
  const { personId, key, placeCode, unitCode, body, at } = thanks;
  const row = await trx
    .insertInto('appeals.thanks')
    .values({ person_id: personId, key, place_code: placeCode, unit_code: unitCode, body, at })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning(columns)
    .executeTakeFirst();
  return row as Thanks | undefined;
}

export async function findThanks(db: Db, id: number): Promise<Thanks | undefined> {
  return (await db.selectFrom('appeals.thanks').select(columns).where('id', '=', id).executeTakeFirst()) as Thanks | undefined;
}

/** The unit whose akim this person's draft has thanked; undefined where it was not sent. */
export async function findThankedUnit(db: Db, personId: PersonId, key: string): Promise<PlaceCode | undefined> {
  const row = await db
    .selectFrom('appeals.thanks')
    .select('unit_code')
    .where('key', '=', key)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.unit_code as PlaceCode | undefined;
}

const INSTANTS_MAX = 100;

/** When a person thanked lately. */
export async function listThanksInstants(db: Db, personId: PersonId, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('appeals.thanks')
    .select('at')
    .where('person_id', '=', personId)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(INSTANTS_MAX)
    .execute();
  return rows.map((row) => row.at);
}

/** How often the akim of a unit was thanked since an instant. */
export async function countThanks(db: Db, unitCode: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('appeals.thanks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('unit_code', '=', unitCode)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return row.count;
}
