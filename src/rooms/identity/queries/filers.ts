import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Invitation } from '../rules.ts';
import { type Appointee, COLUMNS, findAppointee, findAppointeeEver } from './appointees.ts';
import { HOLDS } from './holding.ts';

const HELPERS_READ_MAX = 5_000;

/** All helpers, those of an area together and by number. */
export async function listHelpers(db: Db): Promise<Appointee[]> {
  const { rows } = await sql<Appointee>`select ${COLUMNS} from identity.role r
    where r.kind = 'helper' and ${HOLDS} order by r.area_code, r.number limit ${HELPERS_READ_MAX}`.execute(db);
  return rows;
}

/** One who is a helper now. */
export function findHelper(db: Db, roleId: number): Promise<Appointee | undefined> {
  return findAppointee(db, 'helper', roleId);
}

/** The same, or one who was. */
export function findHelperEver(db: Db, roleId: number): Promise<Appointee | undefined> {
  return findAppointeeEver(db, 'helper', roleId);
}

/** Of this room alone. */
const HELPERS_LOCK = 1_580;

/** Until the transaction ends nobody else appoints or removes a helper of this area: they are counted and numbered one after another. */
export async function lockHelpersOf(trx: Trx, areaCode: PlaceCode): Promise<void> {
  await sql`select pg_advisory_xact_lock(${HELPERS_LOCK}::int, hashtext(${areaCode}))`.execute(trx);
}

/** Helpers of an area, with links that nobody has opened yet and that still open. */
export async function countHelpersAndLinks(trx: Trx, areaCode: PlaceCode, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from identity.role r where r.kind = 'helper' and r.area_code = ${areaCode} and r.ended_at is null)
      + (select count(*) from identity.invitation i
         where i.kind = 'helper' and i.area_code = ${areaCode} and i.used_by is null and i.expires_at > ${now})
      as count`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Whether a person serves one of these areas as an operator; his role is held until the transaction ends. */
export async function holdOperator(trx: Trx, personId: PersonId, areas: readonly PlaceCode[]): Promise<boolean> {
  const { rows } = await sql`select r.id from identity.role r
    where r.kind = 'operator' and r.person_id = ${personId} and r.area_code = any(${areas}::text[]) and ${HOLDS} limit 1 for share`.execute(
    trx,
  );
  return rows.length > 0;
}

export interface HelperInvitation extends Invitation {
  readonly label: string;
}

/** A link for a helper. */
export async function lockHelperInvitation(trx: Trx, tokenHash: string): Promise<HelperInvitation | undefined> {
  const { rows } = await sql<HelperInvitation>`
    select i.area_code as "areaCode", i.made_by as "madeBy", i.expires_at as "expiresAt", i.used_by as "usedBy", i.label
    from identity.invitation i where i.token_hash = ${tokenHash} and i.kind = 'helper' for update`.execute(trx);
  return rows[0];
}
