import { sql } from 'kysely';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { BanReason } from '../moderation/ban.ts';

/** Somebody may send nothing for a time. */
export interface Ban {
  readonly id: number;
  /** No operator is shown who it is. */
  readonly personId: PersonId;
  /** Because of which case of his, and its code without hyphens. */
  readonly appealId: number;
  readonly code: string;
  readonly byPerson: PersonId;
  readonly areaCode: PlaceCode;
  readonly why: BanReason;
  readonly from: Date;
  readonly until: Date;
  readonly liftedAt: Date | null;
  readonly replacedBy: number | null;
  readonly contestedAt: Date | null;
  readonly contestBody: string | null;
  readonly decidedAt: Date | null;
  readonly decision: 'lifted' | 'kept' | null;
}

function bans(db: Db) {
  return db
    .selectFrom('appeals.ban as b')
    .innerJoin('appeals.appeal as a', 'a.id', 'b.appeal_id')
    .select([
      'b.id',
      'b.person_id as personId',
      'b.appeal_id as appealId',
      'a.code',
      'b.by_person as byPerson',
      'b.area_code as areaCode',
      'b.why',
      'b.from_at as from',
      'b.until_at as until',
      'b.lifted_at as liftedAt',
      'b.replaced_by as replacedBy',
      'b.contested_at as contestedAt',
      'b.contest_body as contestBody',
      'b.contest_decided_at as decidedAt',
      'b.contest_decision as decision',
    ])
    .$castTo<Ban>();
}

const RUNNING = sql<boolean>`b.lifted_at is null and b.replaced_by is null`;

export async function findBan(db: Db, id: number): Promise<Ban | undefined> {
  return await bans(db).where('b.id', '=', id).executeTakeFirst();
}

/** Read once it is locked: who has waited for it sees what became of it. */
export async function lockBan(trx: Trx, id: number): Promise<Ban | undefined> {
  await trx.selectFrom('appeals.ban').select('id').where('id', '=', id).forUpdate().execute();
  return await findBan(trx, id);
}

/** The ban because of which somebody may send nothing now. */
export async function findRunningBan(db: Db, personId: PersonId, now: Date): Promise<Ban | undefined> {
  return await runningOf(db, personId, now).executeTakeFirst();
}

/** The same under lock. */
export async function lockRunningBan(trx: Trx, personId: PersonId, now: Date): Promise<Ban | undefined> {
  return await runningOf(trx, personId, now).forUpdate('b').executeTakeFirst();
}

function runningOf(db: Db, personId: PersonId, now: Date) {
  return bans(db).where('b.person_id', '=', personId).where(RUNNING).where('b.until_at', '>', now).orderBy('b.until_at', 'desc').limit(1);
}

/** The ban that this tap has imposed. */
export async function findBanByTap(db: Db, tap: string): Promise<Ban | undefined> {
  return await bans(db).where('b.tap', '=', tap).executeTakeFirst();
}

/** Any number of its own among the advisory locks. */
const WRITING_LOCK = 1_650;

/** Until the transaction ends nobody else sends something as this person, nor stops him from it. Nothing else is locked after it by who stops him. */
export async function holdWriting(trx: Trx, personId: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITING_LOCK}::int, hashint8(${personId}::bigint))`.execute(trx);
}

export interface NewBan {
  readonly personId: PersonId;
  readonly appealId: number;
  readonly byPerson: PersonId;
  readonly areaCode: PlaceCode;
  readonly why: BanReason;
  readonly from: Date;
  readonly until: Date;
  readonly tap: string;
}

export async function insertBan(trx: Trx, ban: NewBan): Promise<number> {
  const { id } = await trx
    .insertInto('appeals.ban')
    .values({
      person_id: ban.personId,
      appeal_id: ban.appealId,
      by_person: ban.byPerson,
      area_code: ban.areaCode,
      why: ban.why,
      from_at: ban.from,
      until_at: ban.until,
      tap: ban.tap,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface BanChange {
  readonly replacedBy?: number;
  readonly lifted?: { readonly at: Date; readonly by: PersonId };
  readonly contested?: { readonly at: Date; readonly body: string };
  readonly decided?: { readonly at: Date; readonly by: PersonId; readonly decision: 'lifted' | 'kept' };
}

export async function changeBan(trx: Trx, id: number, change: BanChange): Promise<void> {
  const { replacedBy, lifted, contested, decided } = change;
  await trx
    .updateTable('appeals.ban')
    .set({
      ...(replacedBy !== undefined && { replaced_by: replacedBy }),
      ...(lifted && { lifted_at: lifted.at, lifted_by: lifted.by }),
      ...(contested && { contested_at: contested.at, contest_body: contested.body }),
      ...(decided && { contest_decided_at: decided.at, contest_decided_by: decided.by, contest_decision: decided.decision }),
    })
    .where('id', '=', id)
    .execute();
}

/** The operator who asks: of his own office's units, and of a ban on himself, he sees nothing. */
export interface BanReader {
  readonly areaCodes: readonly PlaceCode[];
  readonly ownUnits: readonly PlaceCode[];
  readonly personId: PersonId;
}

/** Bans that hold because of cases of an operator's areas: those against which something was said first, then by their end. */
export async function listRunningBans(db: Db, reader: BanReader, now: Date, limit: number): Promise<Ban[]> {
  return await bans(db)
    .where(isSeenBy(reader, now))
    .orderBy(sql`b.contested_at is not null and b.contest_decided_at is null`, 'desc')
    .orderBy('b.until_at')
    .orderBy('b.id')
    .limit(limit)
    .execute();
}

export async function countRunningBans(db: Db, reader: BanReader, now: Date): Promise<number> {
  const row = await db
    .selectFrom('appeals.ban as b')
    .innerJoin('appeals.appeal as a', 'a.id', 'b.appeal_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isSeenBy(reader, now))
    .executeTakeFirstOrThrow();
  return row.count;
}

function isSeenBy({ areaCodes, ownUnits, personId }: BanReader, now: Date) {
  const isMine = (areaCodes as readonly string[]).includes(WHOLE_COUNTRY) ? sql`true` : sql`a.areas && ${areaCodes}::text[]`;
  return sql<boolean>`${RUNNING} and b.until_at > ${now} and ${isMine} and a.unit_code <> all(${ownUnits}::text[])
    and b.person_id <> ${personId}`;
}
