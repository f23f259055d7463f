import { sql } from 'kysely';
import type { RoleKind } from '../../../kernel/caller.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { answersOn, HOLDS } from './holding.ts';

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
export function listHolders(db: Db, kind: RoleKind, areaCodes: readonly PlaceCode[]): Promise<Holder[]> {
  return listOfKinds(db, [kind], areaCodes);
}

/** The akims of units and who works for them, but for those who have stopped the bot. */
export function listOffice(db: Db, unitCodes: readonly PlaceCode[]): Promise<Holder[]> {
  return listOfKinds(db, ['akim', 'staff'], unitCodes);
}

async function listOfKinds(db: Db, kinds: readonly RoleKind[], areaCodes: readonly PlaceCode[]): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select p.id as "personId", p.telegram_id as "chatId", coalesce(p.language, 'kk') as language, r.area_code as "areaCode"
    from identity.role r join identity.person p on p.id = r.person_id
    where r.kind = any(${kinds}::text[]) and r.area_code = any(${areaCodes}::text[]) and ${HOLDS} and p.unreachable_since is null
    order by p.id limit ${HOLDERS_MAX}`.execute(db);
  return rows;
}

/** Who answers for the akims of units on a day because they are away, and has not stopped the bot. @param day `YYYY-MM-DD` in Kazakhstan */
export async function listDeputies(db: Db, unitCodes: readonly PlaceCode[], day: string): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select p.id as "personId", p.telegram_id as "chatId", coalesce(p.language, 'kk') as language, r.area_code as "areaCode"
    from identity.role r join identity.person p on p.id = r.person_id
    where r.kind = 'staff' and r.area_code = any(${unitCodes}::text[]) and ${HOLDS} and ${answersOn(day)} and p.unreachable_since is null
    order by p.id limit ${HOLDERS_MAX}`.execute(db);
  return rows;
}
