import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { DoubtKind, DoubtOutcome } from '../corrections/doubt.ts';
import { isWithin } from './areas.ts';

/** What a resident says is wrong with a card. */
export interface Doubt {
  readonly id: number;
  readonly unitCode: PlaceCode;
  /** The place whose card was open. */
  readonly aboutCode: PlaceCode;
  readonly personId: PersonId;
  readonly kind: DoubtKind;
  /** As it was written; null where the kind says all. */
  readonly body: string | null;
  readonly madeAt: Date;
  /** Null while it waits. */
  readonly outcome: DoubtOutcome | null;
}

export type NewDoubt = Omit<Doubt, 'id' | 'outcome'>;

/** Any number of its own among the advisory locks. */
const DOUBT_LOCK = 1_031;

/** One doubt of a person at a time; held until the transaction ends. */
export async function lockDoubter(trx: Trx, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${DOUBT_LOCK}::int, (${personId}::bigint % 2147483647)::int)`.execute(trx);
}

/** This person's doubt of the kind about the place's card that waits; undefined where there is none. */
export async function findWaiting(
  db: Db,
  { personId, aboutCode, kind }: Pick<Doubt, 'personId' | 'aboutCode' | 'kind'>,
): Promise<Pick<Doubt, 'id' | 'body'> | undefined> {
  return await db
    .selectFrom('directory.doubt')
    .select(['id', 'body'])
    .where('person_id', '=', personId)
    .where('about_code', '=', aboutCode)
    .where('kind', '=', kind)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
}

/** How many doubts of one person wait. */
export async function countWaitingOf(db: Db, personId: PersonId): Promise<number> {
  const row = await db
    .selectFrom('directory.doubt')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** @returns its number */
export async function insertDoubt(trx: Trx, doubt: NewDoubt): Promise<number> {
  const { id } = await trx
    .insertInto('directory.doubt')
    .values({
      unit_code: doubt.unitCode,
      about_code: doubt.aboutCode,
      person_id: doubt.personId,
      kind: doubt.kind,
      body: doubt.body,
      made_at: doubt.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Whose doubts: all of these areas, but not of the units that the operator heads himself. */
export interface DoubtsAsked {
  readonly areaCodes: readonly string[];
  readonly ownUnits: readonly string[];
}

/** What waits for an operator, the oldest first. */
export async function listWaitingDoubts(db: Db, page: DoubtsAsked & { limit: number }): Promise<Doubt[]> {
  const rows = await doubtQuery(db)
    .where('d.settled_at', 'is', null)
    .where(isWithin(page.areaCodes))
    .where(isNoneOf(page.ownUnits))
    .orderBy('d.id')
    .limit(page.limit)
    .execute();
  return rows as Doubt[];
}

/** How many doubts wait for an operator. */
export async function countWaitingDoubts(db: Db, { areaCodes, ownUnits }: DoubtsAsked): Promise<number> {
  const row = await db
    .selectFrom('directory.doubt as d')
    .innerJoin('directory.place as p', 'p.code', 'd.unit_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('d.settled_at', 'is', null)
    .where(isWithin(areaCodes))
    .where(isNoneOf(ownUnits))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** A doubt by its number, settled or not. */
export async function findDoubt(db: Db, id: number): Promise<Doubt | undefined> {
  return (await doubtQuery(db).where('d.id', '=', id).executeTakeFirst()) as Doubt | undefined;
}

/** The same, and nobody else settles it until the transaction ends. */
export async function lockDoubt(trx: Trx, id: number): Promise<Doubt | undefined> {
  return (await doubtQuery(trx).where('d.id', '=', id).forUpdate('d').executeTakeFirst()) as Doubt | undefined;
}

/** Writes down how a doubt ended. */
export async function saveOutcome(trx: Trx, id: number, settled: { outcome: DoubtOutcome; by: PersonId; at: Date }): Promise<void> {
  await trx
    .updateTable('directory.doubt')
    .set({ outcome: settled.outcome, settled_by: settled.by, settled_at: settled.at })
    .where('id', '=', id)
    .execute();
}

function isNoneOf(unitCodes: readonly string[]) {
  return sql<boolean>`d.unit_code <> all(${[...unitCodes]}::text[])`;
}

function doubtQuery(db: Db) {
  return db
    .selectFrom('directory.doubt as d')
    .innerJoin('directory.place as p', 'p.code', 'd.unit_code')
    .select(['d.id', 'd.unit_code as unitCode', 'd.about_code as aboutCode', 'd.person_id as personId'])
    .select(['d.kind', 'd.body', 'd.made_at as madeAt', 'd.outcome']);
}
