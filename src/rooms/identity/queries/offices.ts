import { sql } from 'kysely';
import type { RoleKind } from '../../../kernel/caller.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Invitation } from '../rules.ts';
import type { AppointeeKind } from './appointees.ts';

export async function startRole(
  trx: Trx,
  role: { personId: PersonId; kind: RoleKind; areaCode: PlaceCode; grantedBy: PersonId | null; at: Date },
): Promise<void> {
  await trx
    .insertInto('identity.role')
    .values({
      person_id: role.personId,
      kind: role.kind,
      area_code: role.areaCode,
      granted_by: role.grantedBy,
      granted_at: role.at,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'area_code']).where('ended_at', 'is', null).doNothing())
    .execute();
}

/** Ends the role of whoever is akim of this unit, but for the one who stays. */
export async function endAkimOf(trx: Trx, unitCode: PlaceCode, exceptFor: PersonId, at: Date): Promise<void> {
  await trx
    .updateTable('identity.role')
    .set({ ended_at: at })
    .where('kind', '=', 'akim')
    .where('area_code', '=', unitCode)
    .where('person_id', '<>', exceptFor)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends the role that a person holds in an area; where he holds none, nothing happens. */
export async function endRole(db: Db, role: { personId: PersonId; kind: RoleKind; areaCode: PlaceCode; at: Date }): Promise<void> {
  await db
    .updateTable('identity.role')
    .set({ ended_at: role.at })
    .where('person_id', '=', role.personId)
    .where('kind', '=', role.kind)
    .where('area_code', '=', role.areaCode)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whether somebody answers for this unit in the bot. */
export async function hasAkim(db: Db, unitCode: PlaceCode): Promise<boolean> {
  const row = await db
    .selectFrom('identity.role')
    .select('id')
    .where('kind', '=', 'akim')
    .where('area_code', '=', unitCode)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether it is this person who answers for the unit. */
export async function isAkimOf(db: Db, unitCode: PlaceCode, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('identity.role')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'akim')
    .where('area_code', '=', unitCode)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveInvitation(
  db: Db,
  invitation: {
    tokenHash: string;
    areaCode: PlaceCode;
    madeBy: PersonId;
    madeAt: Date;
    expiresAt: Date;
    /** Of any other than an akim. */
    appointee?: { kind: AppointeeKind; label: string; underRole?: number };
  },
): Promise<void> {
  await db
    .insertInto('identity.invitation')
    .values({
      token_hash: invitation.tokenHash,
      area_code: invitation.areaCode,
      made_by: invitation.madeBy,
      made_at: invitation.madeAt,
      expires_at: invitation.expiresAt,
      kind: invitation.appointee?.kind ?? 'akim',
      under_role: invitation.appointee?.underRole ?? null,
      label: invitation.appointee?.label ?? null,
    })
    .execute();
}

/** A link that makes an akim: one for his staff, or for a helper, is none. */
export async function lockInvitation(trx: Trx, tokenHash: string): Promise<Invitation | undefined> {
  const row = await trx
    .selectFrom('identity.invitation')
    .select(['area_code as areaCode', 'made_by as madeBy', 'expires_at as expiresAt', 'used_by as usedBy'])
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', 'akim')
    .forUpdate()
    .executeTakeFirst();
  return row as Invitation | undefined;
}

export async function useInvitation(trx: Trx, tokenHash: string, personId: PersonId, at: Date): Promise<void> {
  await trx.updateTable('identity.invitation').set({ used_by: personId, used_at: at }).where('token_hash', '=', tokenHash).execute();
}

/** A unit whose akim's access ends: of who had it before that instant; null: of whoever has it. */
export interface EndedOffice {
  readonly unitCode: string;
  readonly grantedBefore: Date | null;
}

/** Ends access to offices, and the links to them that nobody has opened yet. @param ended.by what ended it */
export async function endAkims(trx: Trx, ended: { offices: readonly EndedOffice[]; at: Date; by: string }): Promise<void> {
  const { offices, at, by } = ended;
  const codes = offices.map((office) => office.unitCode);
  const before = offices.map((office) => office.grantedBefore);
  const office = sql`unnest(${codes}::text[], ${before}::timestamptz[]) as o (code, granted_before)`;
  await sql`
    update identity.invitation as i set expires_at = least(i.expires_at, ${at}) from ${office}
    where i.area_code = o.code and i.kind = 'akim' and i.used_by is null and (o.granted_before is null or i.made_at < o.granted_before)`.execute(
    trx,
  );
  await sql`
    update identity.role as r set ended_at = ${at}, ended_by = ${by} from ${office}
    where r.kind = 'akim' and r.area_code = o.code and r.ended_at is null
      and (o.granted_before is null or r.granted_at < o.granted_before)`.execute(trx);
}

/** Gives back what was ended by this, except where somebody else answers for the unit now. */
export async function reopenAkims(trx: Trx, by: string, at: Date): Promise<void> {
  await sql`
    update identity.role as r set ended_at = null, ended_by = null, reopened_at = ${at}
    where r.ended_by = ${by} and not exists (
      select from identity.role as o where o.kind = 'akim' and o.area_code = r.area_code and o.ended_at is null
    )`.execute(trx);
}

/** An akim whose access ended with his term, or was given back, and who can be written to. */
export interface AccessChange {
  readonly roleId: number;
  readonly what: 'ended' | 'restored';
  readonly at: Date;
  readonly unitCode: PlaceCode;
  readonly chatId: number;
  readonly language: Language;
}

const CHANGES_MAX = 5_000;

/** Whose access changed since then, other than by his own wish or by a link. */
export async function listAccessChanges(db: Db, since: Date): Promise<AccessChange[]> {
  const { rows } = await sql<AccessChange>`
    select r.id as "roleId", case when r.ended_at is null then 'restored' else 'ended' end as what,
      coalesce(r.ended_at, r.reopened_at) as at, r.area_code as "unitCode", p.telegram_id as "chatId",
      coalesce(p.language, 'kk') as language
    from identity.role as r join identity.person as p on p.id = r.person_id
    where r.kind = 'akim' and p.unreachable_since is null
      and ((r.ended_by is not null and r.ended_at >= ${since}) or (r.ended_at is null and r.reopened_at >= ${since}))
    order by r.id limit ${CHANGES_MAX}`.execute(db);
  return rows;
}
