import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import { HOLDS } from './holding.ts';

/** Whoever is let in by somebody of the bot and not by the register: staff by their akim, a helper by an operator. */
export type AppointeeKind = 'staff' | 'helper';

/** Somebody who is, or was, staff of an akim or a helper of an area. */
export interface Appointee {
  readonly roleId: number;
  readonly personId: PersonId;
  /** The akim's unit, or the area in which somebody helps. */
  readonly areaCode: PlaceCode;
  /** Which one of the area, from 1. */
  readonly number: number;
  /** How whoever appointed this person calls him. */
  readonly label: string;
  readonly since: Date;
  /** Whether it is so now. */
  readonly holds: boolean;
}

export const READ_MAX = 200;

export const COLUMNS = sql`r.id as "roleId", r.person_id as "personId", r.area_code as "areaCode", r.number, r.label,
  r.granted_at as since, ${HOLDS} as holds`;

/** Those of an area who are it now, by number. */
export async function listAppointees(db: Db, kind: AppointeeKind, areaCode: PlaceCode): Promise<Appointee[]> {
  const { rows } = await sql<Appointee>`select ${COLUMNS} from identity.role r
    where r.kind = ${kind} and r.area_code = ${areaCode} and ${HOLDS} order by r.number limit ${READ_MAX}`.execute(db);
  return rows;
}

/** The same with those who no longer are, the newest 200. */
export async function listAppointeesEver(db: Db, kind: AppointeeKind, areaCode: PlaceCode): Promise<Appointee[]> {
  const { rows } = await sql<Appointee>`select ${COLUMNS} from identity.role r
    where r.kind = ${kind} and r.area_code = ${areaCode} order by r.id desc limit ${READ_MAX}`.execute(db);
  return rows.toReversed();
}

/** One who is it now. */
export async function findAppointee(db: Db, kind: AppointeeKind, roleId: number): Promise<Appointee | undefined> {
  const { rows } = await sql<Appointee>`select ${COLUMNS} from identity.role r
    where r.kind = ${kind} and r.id = ${roleId} and ${HOLDS}`.execute(db);
  return rows[0];
}

/** The same, or one who was. */
export async function findAppointeeEver(db: Db, kind: AppointeeKind, roleId: number): Promise<Appointee | undefined> {
  const { rows } = await sql<Appointee>`select ${COLUMNS} from identity.role r where r.kind = ${kind} and r.id = ${roleId}`.execute(db);
  return rows[0];
}

/** As whom a person is appointed in an area now. */
export async function findAppointeeOf(
  db: Db,
  kind: AppointeeKind,
  areaCode: PlaceCode,
  personId: PersonId,
): Promise<Appointee | undefined> {
  const { rows } = await sql<Appointee>`select ${COLUMNS} from identity.role r
    where r.kind = ${kind} and r.area_code = ${areaCode} and r.person_id = ${personId} and ${HOLDS}`.execute(db);
  return rows[0];
}

/** Appoints a person; what he was there before ends. Who comes back has his number again. Those of an area are appointed one after another. */
export async function startAppointee(
  trx: Trx,
  role: {
    kind: AppointeeKind;
    personId: PersonId;
    areaCode: PlaceCode;
    underRole: number | null;
    label: string;
    grantedBy: PersonId;
    at: Date;
  },
): Promise<void> {
  const { kind, personId, areaCode, underRole, label, at } = role;
  const his = sql`kind = ${kind} and area_code = ${areaCode} and person_id = ${personId}`;
  // Who is it already, under the same akim, stays what he is: a deputy too. He is only called anew.
  const kept = await sql`update identity.role set label = ${label}
    where ${his} and ended_at is null and under_role is not distinct from ${underRole}::bigint returning id`.execute(trx);
  if (kept.rows.length > 0) return;
  await sql`update identity.role set ended_at = ${at} where ${his} and ended_at is null`.execute(trx);
  await sql`
    insert into identity.role (person_id, kind, area_code, granted_by, granted_at, under_role, label, number)
    values (${personId}, ${kind}, ${areaCode}, ${role.grantedBy}, ${at}, ${underRole}, ${label}, coalesce(
      (select max(number) from identity.role where ${his}),
      (select max(number) + 1 from identity.role where kind = ${kind} and area_code = ${areaCode}), 1))`.execute(trx);
}

export async function endAppointee(trx: Trx, kind: AppointeeKind, roleId: number, at: Date): Promise<void> {
  await trx
    .updateTable('identity.role')
    .set({ ended_at: at })
    .where('id', '=', roleId)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .execute();
}
