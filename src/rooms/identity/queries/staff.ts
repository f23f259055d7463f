import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Invitation } from '../rules.ts';
import { answersOn, HOLDS } from './holding.ts';

/** Somebody who works, or has worked, for the akim of a unit. */
export interface Staff {
  readonly roleId: number;
  readonly personId: PersonId;
  readonly unitCode: PlaceCode;
  /** Which one of the unit, from 1. */
  readonly number: number;
  /** How the akim calls this person. */
  readonly label: string;
  readonly since: Date;
  /** Whether it is so now. */
  readonly holds: boolean;
}

const STAFF_READ_MAX = 200;

const COLUMNS = sql`r.id as "roleId", r.person_id as "personId", r.area_code as "unitCode", r.number, r.label,
  r.granted_at as since, ${HOLDS} as holds`;

/** Who works for the akim of a unit, by number. */
export async function listStaff(db: Db, unitCode: PlaceCode): Promise<Staff[]> {
  const { rows } = await sql<Staff>`select ${COLUMNS} from identity.role r
    where r.kind = 'staff' and r.area_code = ${unitCode} and ${HOLDS} order by r.number limit ${STAFF_READ_MAX}`.execute(db);
  return rows;
}

/** The same with those who no longer do, the newest 200: their names stand in what they have done. */
export async function listStaffEver(db: Db, unitCode: PlaceCode): Promise<Staff[]> {
  const { rows } = await sql<Staff>`select ${COLUMNS} from identity.role r
    where r.kind = 'staff' and r.area_code = ${unitCode} order by r.id desc limit ${STAFF_READ_MAX}`.execute(db);
  return rows.toReversed();
}

/** One who works for an akim now. */
export async function findStaff(db: Db, roleId: number): Promise<Staff | undefined> {
  const { rows } = await sql<Staff>`select ${COLUMNS} from identity.role r
    where r.kind = 'staff' and r.id = ${roleId} and ${HOLDS}`.execute(db);
  return rows[0];
}

/** The same, or one who no longer does. */
export async function findStaffEver(db: Db, roleId: number): Promise<Staff | undefined> {
  const { rows } = await sql<Staff>`select ${COLUMNS} from identity.role r where r.kind = 'staff' and r.id = ${roleId}`.execute(db);
  return rows[0];
}

/** Those of them who work, or worked, for who is akim now. */
export async function listStaffOfPresent(db: Db, unitCode: PlaceCode): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select r.id from identity.role r join identity.role head on head.id = r.under_role
    where r.kind = 'staff' and r.area_code = ${unitCode} and head.ended_at is null limit ${STAFF_READ_MAX}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** A one-time link that nobody has opened yet. */
export interface StaffLink {
  /** Tells it from others: the beginning of its token's hash. */
  readonly sign: string;
  readonly label: string;
  readonly expiresAt: Date;
}

const SIGN_CHARS = 12;

export async function listOpenLinks(db: Db, of: { akim: PersonId; unitCode: PlaceCode; now: Date }): Promise<StaffLink[]> {
  const { rows } = await sql<StaffLink>`
    select left(i.token_hash, ${SIGN_CHARS}) as sign, i.label, i.expires_at as "expiresAt"
    from identity.invitation i join identity.role head on head.id = i.under_role
    where head.person_id = ${of.akim} and head.area_code = ${of.unitCode} and head.ended_at is null
      and i.used_by is null and i.expires_at > ${of.now}
    order by i.expires_at, i.token_hash limit ${STAFF_READ_MAX}`.execute(db);
  return rows;
}

/** Such a link opens no more. */
export async function closeLink(db: Db, of: { akim: PersonId; unitCode: PlaceCode; sign: string; at: Date }): Promise<void> {
  await sql`
    update identity.invitation as i set expires_at = least(i.expires_at, ${of.at}) from identity.role as head
    where head.id = i.under_role and head.person_id = ${of.akim} and head.area_code = ${of.unitCode} and head.ended_at is null
      and i.used_by is null and left(i.token_hash, ${SIGN_CHARS}) = ${of.sign}`.execute(db);
}

/** The akim's role in a unit, locked: his staff are counted and changed one after another. */
export async function lockOffice(trx: Trx, unitCode: PlaceCode): Promise<{ roleId: number; personId: PersonId } | undefined> {
  const { rows } = await sql<{ roleId: number; personId: PersonId }>`
    select r.id as "roleId", r.person_id as "personId" from identity.role r
    where r.kind = 'akim' and r.area_code = ${unitCode} and r.ended_at is null for update`.execute(trx);
  return rows[0];
}

/** Staff of an akim, with links that nobody has opened yet and that still open. */
export async function countStaffAndLinks(trx: Trx, akimRole: number, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from identity.role r where r.under_role = ${akimRole} and r.ended_at is null)
      + (select count(*) from identity.invitation i where i.under_role = ${akimRole} and i.used_by is null and i.expires_at > ${now})
      as count`.execute(trx);
  return rows[0]?.count ?? 0;
}

export interface StaffInvitation extends Invitation {
  readonly underRole: number;
  readonly label: string;
}

/** A link for staff; its akim's role is locked first, as everywhere. */
export async function lockStaffInvitation(trx: Trx, tokenHash: string): Promise<StaffInvitation | undefined> {
  await sql`select r.id from identity.role r join identity.invitation i on i.under_role = r.id
    where i.token_hash = ${tokenHash} for update of r`.execute(trx);
  const { rows } = await sql<StaffInvitation>`
    select i.area_code as "areaCode", i.made_by as "madeBy", i.expires_at as "expiresAt", i.used_by as "usedBy",
      i.under_role as "underRole", i.label, r.ended_at is not null as "isOver"
    from identity.invitation i join identity.role r on r.id = i.under_role
    where i.token_hash = ${tokenHash} for update of i`.execute(trx);
  return rows[0];
}

/** Makes a person staff of a unit; what he was there before ends. Who comes back has his number again. */
export async function startStaff(
  trx: Trx,
  staff: { personId: PersonId; unitCode: PlaceCode; underRole: number; label: string; grantedBy: PersonId; at: Date },
): Promise<void> {
  const { personId, unitCode, at } = staff;
  const his = sql`kind = 'staff' and area_code = ${unitCode} and person_id = ${personId}`;
  await sql`update identity.role set ended_at = ${at} where ${his} and ended_at is null`.execute(trx);
  await sql`
    insert into identity.role (person_id, kind, area_code, granted_by, granted_at, under_role, label, number)
    values (${personId}, 'staff', ${unitCode}, ${staff.grantedBy}, ${at}, ${staff.underRole}, ${staff.label}, coalesce(
      (select max(number) from identity.role where ${his}),
      (select max(number) + 1 from identity.role where kind = 'staff' and area_code = ${unitCode}), 1))`.execute(trx);
}

export async function endStaff(trx: Trx, roleId: number, at: Date): Promise<void> {
  await trx
    .updateTable('identity.role')
    .set({ ended_at: at })
    .where('id', '=', roleId)
    .where('kind', '=', 'staff')
    .where('ended_at', 'is', null)
    .execute();
}

/** The role that a person has under this very akim. */
export async function findStaffUnder(db: Db, underRole: number, personId: PersonId): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select r.id from identity.role r where r.under_role = ${underRole} and r.person_id = ${personId} and ${HOLDS}`.execute(db);
  return rows[0]?.id;
}

/** When an akim is away, and who answers for him. */
export interface Absence {
  readonly deputy: Staff;
  /** Days are `YYYY-MM-DD` in Kazakhstan. */
  readonly fromOn: string;
  readonly toOn: string;
  readonly isNow: boolean;
}

/** The absence of a unit's akim that is to come or is on; undefined where there is none, or its deputy is gone. */
export async function findAbsence(db: Db, unitCode: PlaceCode, today: string): Promise<Absence | undefined> {
  const { rows } = await sql<Staff & { fromOn: string; toOn: string; isNow: boolean }>`
    select ${COLUMNS}, b.from_on as "fromOn", b.to_on as "toOn", ${answersOn(today)} as "isNow"
    from identity.absence b join identity.role r on r.id = b.deputy_role
    where r.kind = 'staff' and r.area_code = ${unitCode} and ${HOLDS} and b.ended_at is null and b.to_on >= ${today}::date`.execute(db);
  const row = rows[0];
  return row && { deputy: row, fromOn: row.fromOn, toOn: row.toOn, isNow: row.isNow };
}

/** @returns whether this key has made one before */
export async function hasAbsence(db: Db, key: string): Promise<boolean> {
  return (await db.selectFrom('identity.absence').select('id').where('key', '=', key).executeTakeFirst()) !== undefined;
}

export async function insertAbsence(
  trx: Trx,
  absence: { akimRole: number; deputyRole: number; fromOn: string; toOn: string; key: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('identity.absence')
    .values({
      akim_role: absence.akimRole,
      deputy_role: absence.deputyRole,
      from_on: absence.fromOn,
      to_on: absence.toOn,
      key: absence.key,
      made_at: absence.at,
    })
    .execute();
}

export async function endAbsences(trx: Trx, akimRole: number, at: Date): Promise<void> {
  await trx.updateTable('identity.absence').set({ ended_at: at }).where('akim_role', '=', akimRole).where('ended_at', 'is', null).execute();
}
