import { sql } from 'kysely';
import type { FaceKind, Role } from '../../../kernel/caller.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import { answersOn, HOLDS } from './holding.ts';

export interface PersonRow {
  readonly personId: PersonId;
  readonly language: Language | null;
  readonly face: FaceKind | null;
  readonly unreachableSince: Date | null;
  readonly consented: boolean;
  readonly roles: readonly Role[];
}

/**
 * People by their Telegram numbers, with everything that every screen must know; those who are not known are left out.
 *
 * @param today the day in Kazakhstan, by which somebody answers for an akim who is away; null: that is not asked
 */
export async function listPeople(
  db: Db,
  telegramIds: readonly number[],
  { consentVersion, today }: { consentVersion: string; today: string | null },
): Promise<Map<number, PersonRow>> {
  const { rows } = await sql<PersonRow & { telegramId: number }>`
    select p.telegram_id as "telegramId", p.id as "personId", p.language, p.face, p.unreachable_since as "unreachableSince",
      exists (select 1 from identity.consent c where c.person_id = p.id and c.version = ${consentVersion} and c.withdrawn_at is null) as consented,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'areaCode', r.area_code, 'isDeputy', ${answersOn(today)}) order by r.id)
        from identity.role r where r.person_id = p.id and ${HOLDS}), '[]') as roles
    from identity.person p where p.telegram_id = any(${telegramIds}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.telegramId, row]));
}

/**
 * What somebody is beyond a resident, held as it is until the transaction ends: whoever takes a role from him waits so long. Not so
 * of a role of staff, which ends with its akim's.
 */
export async function holdRoles(trx: Trx, personId: PersonId): Promise<Role[]> {
  const { rows } = await sql<Role>`
    select r.kind, r.area_code as "areaCode" from identity.role r where r.person_id = ${personId} and ${HOLDS} order by r.id for share`.execute(
    trx,
  );
  return rows;
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

/** When a person first agreed to be served, to any text; undefined where he never has. */
export async function findFirstConsent(db: Db, personId: PersonId): Promise<Date | undefined> {
  const row = await db
    .selectFrom('identity.consent')
    .select('given_at as at')
    .where('person_id', '=', personId)
    .orderBy('given_at')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
