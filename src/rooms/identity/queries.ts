import { sql } from 'kysely';
import type { FaceKind, RoleKind } from '../../kernel/caller.ts';
import type { PersonId, PlaceCode } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/locale/index.ts';
import type { Db, Trx } from '../../platform/database/index.ts';
import type { Invitation } from './rules.ts';

export interface PersonRow {
  readonly personId: PersonId;
  readonly language: Language | null;
  readonly face: FaceKind | null;
  readonly unreachableSince: Date | null;
  readonly consented: boolean;
  readonly roles: readonly { readonly kind: RoleKind; readonly areaCode: PlaceCode }[];
}

/** People by their Telegram numbers, with everything that every screen must know; those who are not known are left out. */
export async function listPeople(db: Db, telegramIds: readonly number[], consentVersion: string): Promise<Map<number, PersonRow>> {
  const { rows } = await sql<PersonRow & { telegramId: number }>`
    select p.telegram_id as "telegramId", p.id as "personId", p.language, p.face, p.unreachable_since as "unreachableSince",
      exists (select 1 from identity.consent c where c.person_id = p.id and c.version = ${consentVersion} and c.withdrawn_at is null) as consented,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'areaCode', r.area_code) order by r.id)
        from identity.role r where r.person_id = p.id and r.ended_at is null), '[]') as roles
    from identity.person p where p.telegram_id = any(${telegramIds}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.telegramId, row]));
}

/** Adds a person unless known. @returns our number of him */
export async function keepPerson(db: Db, telegramId: number): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId }>`
    insert into identity.person (telegram_id) values (${telegramId})
    on conflict (telegram_id) do update set telegram_id = excluded.telegram_id
    returning id`.execute(db);
  const row = rows[0];
  if (!row) throw new Error('A person was neither found nor added');
  return row.id;
}

export async function saveLanguage(db: Db, personId: PersonId, language: Language): Promise<void> {
  await db.updateTable('identity.person').set({ language }).where('id', '=', personId).execute();
}

export async function saveFace(db: Db, personId: PersonId, face: FaceKind): Promise<void> {
  await db.updateTable('identity.person').set({ face }).where('id', '=', personId).execute();
}

/** @param since null: he can be reached */
export async function saveReach(db: Db, telegramId: number, since: Date | null): Promise<void> {
  await db.updateTable('identity.person').set({ unreachable_since: since }).where('telegram_id', '=', telegramId).execute();
}

export interface Consent {
  readonly version: string;
  readonly textHash: string;
  readonly language: Language;
  readonly givenAt: Date;
}

/** Keeps the proof; one that holds already stays as it was first given. */
export async function saveConsent(db: Db, personId: PersonId, consent: Consent): Promise<void> {
  await db
    .insertInto('identity.consent')
    .values({
      person_id: personId,
      version: consent.version,
      text_hash: consent.textHash,
      language: consent.language,
      given_at: consent.givenAt,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'version']).doNothing())
    .execute();
}

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
  invitation: { tokenHash: string; areaCode: PlaceCode; madeBy: PersonId; madeAt: Date; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('identity.invitation')
    .values({
      token_hash: invitation.tokenHash,
      area_code: invitation.areaCode,
      made_by: invitation.madeBy,
      made_at: invitation.madeAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

export async function lockInvitation(trx: Trx, tokenHash: string): Promise<Invitation | undefined> {
  const row = await trx
    .selectFrom('identity.invitation')
    .select(['area_code as areaCode', 'made_by as madeBy', 'expires_at as expiresAt', 'used_by as usedBy'])
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
  return row as Invitation | undefined;
}

export async function useInvitation(trx: Trx, tokenHash: string, personId: PersonId, at: Date): Promise<void> {
  await trx.updateTable('identity.invitation').set({ used_by: personId, used_at: at }).where('token_hash', '=', tokenHash).execute();
}

export interface Addressee {
  readonly personId: PersonId;
  readonly chatId: number;
  readonly language: Language;
}

/** Those of the given people to whom the bot may write: a language chosen, the current consent given, not unreachable. */
export async function listAddressees(
  db: Db,
  personIds: readonly PersonId[],
  consentVersion: string,
): Promise<{ addressees: Addressee[]; unreachable: number }> {
  if (personIds.length === 0) return { addressees: [], unreachable: 0 };
  const { rows } = await sql<Addressee & { reachable: boolean }>`
    select p.id as "personId", p.telegram_id as "chatId", p.language, p.unreachable_since is null as reachable
    from identity.person p join identity.consent c on c.person_id = p.id and c.version = ${consentVersion} and c.withdrawn_at is null
    where p.id = any(${personIds}::bigint[]) and p.language is not null order by p.id`.execute(db);
  const addressees = rows.filter((row) => row.reachable).map(({ personId, chatId, language }) => ({ personId, chatId, language }));
  return { addressees, unreachable: rows.length - addressees.length };
}

/** How many of some people the bot may write to. */
export interface AddresseeCount {
  readonly kk: number;
  readonly ru: number;
  /** Those who stopped the bot. */
  readonly unreachable: number;
}

/** As `listAddressees`, for when only their number is wanted: one row comes back, however many are asked about. */
export async function countAddressees(db: Db, personIds: readonly PersonId[], consentVersion: string): Promise<AddresseeCount> {
  const { rows } = await sql<AddresseeCount>`
    select count(*) filter (where p.language = 'kk' and p.unreachable_since is null) as kk,
      count(*) filter (where p.language = 'ru' and p.unreachable_since is null) as ru,
      count(*) filter (where p.unreachable_since is not null) as unreachable
    from unnest(${personIds}::bigint[]) as asked (id) join identity.person p on p.id = asked.id
      join identity.consent c on c.person_id = p.id and c.version = ${consentVersion} and c.withdrawn_at is null
    where p.language is not null`.execute(db);
  return rows[0] ?? { kk: 0, ru: 0, unreachable: 0 };
}

export interface Holder extends Addressee {
  readonly areaCode: PlaceCode;
}

const HOLDERS_MAX = 5_000;

/** Who holds a role in one of the areas and has not stopped the bot; in Kazakh where no language was chosen. */
export async function listHolders(db: Db, kind: RoleKind, areaCodes: readonly PlaceCode[]): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select p.id as "personId", p.telegram_id as "chatId", coalesce(p.language, 'kk') as language, r.area_code as "areaCode"
    from identity.role r join identity.person p on p.id = r.person_id
    where r.kind = ${kind} and r.area_code = any(${areaCodes}::text[]) and r.ended_at is null and p.unreachable_since is null
    order by p.id limit ${HOLDERS_MAX}`.execute(db);
  return rows;
}

interface DemoAccount {
  readonly telegramId: number;
  readonly language: Language;
}

/** Adds people as the demo's; known ones become the demo's and keep the language that they chose. Their numbers rise in the given order. */
export async function keepDemoPeople(trx: Trx, people: readonly DemoAccount[]): Promise<Map<number, PersonId>> {
  const { rows } = await sql<{ id: PersonId; telegramId: number }>`
    insert into identity.person as p (telegram_id, language, demo)
    select telegram_id, language, true
    from unnest(${people.map((person) => person.telegramId)}::bigint[], ${people.map((person) => person.language)}::text[])
      with ordinality as t (telegram_id, language, n)
    order by n
    on conflict (telegram_id) do update set demo = true, language = coalesce(p.language, excluded.language)
    returning id, telegram_id as "telegramId"`.execute(trx);
  return new Map(rows.map(({ telegramId, id }) => [telegramId, id]));
}

/** The consents of the demo's people; one that holds already stays as it was first given. */
export async function saveDemoConsents(trx: Trx, people: readonly DemoAccount[], given: { version: string; givenAt: Date }): Promise<void> {
  await sql`
    insert into identity.consent (person_id, version, text_hash, language, given_at)
    select p.id, ${given.version}, 'demo', t.language, ${given.givenAt}
    from unnest(${people.map((person) => person.telegramId)}::bigint[], ${people.map((person) => person.language)}::text[])
      as t (telegram_id, language) join identity.person p using (telegram_id)
    on conflict (person_id, version) do nothing`.execute(trx);
}
