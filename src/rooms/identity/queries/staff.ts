import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Invitation } from '../rules.ts';
import { type Appointee, COLUMNS, findAppointee, findAppointeeEver, listAppointees, listAppointeesEver, READ_MAX } from './appointees.ts';
import { HOLDS } from './holding.ts';

/** Who works for the akim of a unit, by number. */
export function listStaff(db: Db, unitCode: PlaceCode): Promise<Appointee[]> {
  return listAppointees(db, 'staff', unitCode);
}

/** The same with those who no longer do, the newest 200: their names stand in what they have done. */
export function listStaffEver(db: Db, unitCode: PlaceCode): Promise<Appointee[]> {
  return listAppointeesEver(db, 'staff', unitCode);
}

/** One who works for an akim now. */
export function findStaff(db: Db, roleId: number): Promise<Appointee | undefined> {
  return findAppointee(db, 'staff', roleId);
}

/** The same, or one who no longer does. */
export function findStaffEver(db: Db, roleId: number): Promise<Appointee | undefined> {
  return findAppointeeEver(db, 'staff', roleId);
}

/** Those of them who work, or worked, for who is akim now. */
export async function listStaffOfPresent(db: Db, unitCode: PlaceCode): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select r.id from identity.role r join identity.role head on head.id = r.under_role
    where r.kind = 'staff' and r.area_code = ${unitCode} and head.ended_at is null limit ${READ_MAX}`.execute(db);
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
    order by i.expires_at, i.token_hash limit ${READ_MAX}`.execute(db);
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

/** When an akim is away, and who answers for him. */
export interface Absence {
  readonly deputy: Appointee;
  /** Days are `YYYY-MM-DD` in Kazakhstan. */
  readonly fromOn: string;
  readonly toOn: string;
}

/** The absence of a unit's akim that is to come or is on; undefined where there is none, or its deputy is gone. */
export async function findAbsence(db: Db, unitCode: PlaceCode, today: string): Promise<Absence | undefined> {
  const { rows } = await sql<Appointee & { fromOn: string; toOn: string }>`
    select ${COLUMNS}, b.from_on as "fromOn", b.to_on as "toOn"
    from identity.absence b join identity.role r on r.id = b.deputy_role
    where r.kind = 'staff' and r.area_code = ${unitCode} and ${HOLDS} and b.ended_at is null and b.to_on >= ${today}::date`.execute(db);
  const row = rows[0];
  return row && { deputy: row, fromOn: row.fromOn, toOn: row.toOn };
}

/** @returns whether this key has made one before */
export async function hasAbsence(db: Db, key: string): Promise<boolean> {
  return (await db.selectFrom('identity.absence').select('id').where('key', '=', key).executeTakeFirst()) !== undefined;
}

/** The key of the absence in force, where it is of just these days and this deputy. */
export async function findSameAbsence(
  trx: Trx,
  of: { akimRole: number; deputyRole: number; fromOn: string; toOn: string },
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('identity.absence')
    .select('key')
    .where('akim_role', '=', of.akimRole)
    .where('deputy_role', '=', of.deputyRole)
    .where('from_on', '=', of.fromOn)
    .where('to_on', '=', of.toOn)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.key;
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
