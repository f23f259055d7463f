import { type RawBuilder, sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { FilerRole, Heard } from '../another/filer.ts';
import type { Kind, LegalKind } from '../kind.ts';
import type { AddresseeReason } from '../rules.ts';
import type { State } from '../states.ts';

/** A case as every screen of it needs it. */
export interface Appeal {
  readonly id: number;
  /** Without hyphens. */
  readonly code: string;
  readonly personId: PersonId;
  readonly categoryCode: string;
  readonly topicKk: string;
  readonly topicRu: string;
  readonly isUrgent: boolean;
  /** Whether what is done about it can be photographed. */
  readonly isWorks: boolean;
  readonly placeCode: PlaceCode;
  readonly unitCode: PlaceCode;
  /** From the oblast down to the place, as they were when it was filed. */
  readonly areas: readonly PlaceCode[];
  readonly landmark: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly body: string;
  readonly language: Language;
  /** Null unless the akim may see it. */
  readonly authorName: string | null;
  /** One that he might see once, and may have written down. */
  readonly onceNamed: string | null;
  readonly addressee: 'akim' | 'operator';
  readonly addresseeReason: AddresseeReason | null;
  readonly filedAt: Date;
  /** Days are `YYYY-MM-DD` in Kazakhstan. */
  readonly registeredOn: string;
  readonly dueOn: string;
  /** The day that is promised, while it is. */
  readonly plannedOn: string | null;
  /** When its answer was put off by a reasoned decision. */
  readonly extendedOn: string | null;
  /** Areas whose operators were told that it is overdue. */
  readonly lateAreas: readonly PlaceCode[];
  /** By its author: 1 (bad) to 5. */
  readonly rating: number | null;
  readonly ratingReason: RatingReason | null;
  readonly state: State;
  readonly priority: number;
  /** When it came into this state. */
  readonly changedAt: Date;
  readonly isDemo: boolean;
  readonly kind: Kind;
  readonly legalKind: LegalKind;
  /** What its author was given where he made it official, and the day of that. */
  readonly officialNo: string | null;
  readonly officialOn: string | null;
  /** Of a complaint: the case about whose answer, or silence, it is. */
  readonly aboutAppealId: number | null;
  /** The case of the same trouble whose answers it gets, and that one's code; also once its author has called those solved. */
  readonly joinedTo: number | null;
  readonly joinedCode: string | null;
  /** How many letters have joined it so, and how many of those wait for the next answer: the others are solved. */
  readonly joined: number;
  readonly following: number;
  /** Its author knew that neighbours may hear of it. */
  readonly isShareable: boolean;
  /** Of a proposal: when enough residents supported it. */
  readonly supportedAt: Date | null;
  /** Since when its author lets the village see it, and since when an operator keeps it from that; null: not. */
  readonly openedAt: Date | null;
  readonly hiddenAt: Date | null;
  /** How it came to whoever wrote it down for somebody else; null: its author wrote himself. */
  readonly forAnother: Heard | null;
  /** Who wrote it down, and as whom. Until it is claimed he is its author, or who was put in his place. */
  readonly filedBy: PersonId | null;
  readonly filedAs: FilerRole | null;
  /** When the person to whom it belongs took it over. */
  readonly claimedAt: Date | null;
}

/** Why an answer is rated so: it helped, empty words, pushed to others, nothing done. */
export type RatingReason = 'help' | 'empty' | 'pushed' | 'undone';

const columns = [
  'a.id',
  'a.code',
  'a.person_id as personId',
  'a.category_code as categoryCode',
  'c.label_kk as topicKk',
  'c.label_ru as topicRu',
  'c.urgent as isUrgent',
  'c.works as isWorks',
  'a.place_code as placeCode',
  'a.unit_code as unitCode',
  'a.areas',
  'a.landmark',
  'a.latitude',
  'a.longitude',
  'a.body',
  'a.language',
  'a.author_name as authorName',
  'a.once_named as onceNamed',
  'a.addressee',
  'a.addressee_reason as addresseeReason',
  'a.filed_at as filedAt',
  'a.registered_on as registeredOn',
  'a.due_on as dueOn',
  'a.planned_on as plannedOn',
  'a.extended_on as extendedOn',
  'a.late_areas as lateAreas',
  'a.rating',
  'a.rating_reason as ratingReason',
  'a.state',
  'a.priority',
  'a.changed_at as changedAt',
  'a.demo as isDemo',
  'a.kind',
  'a.legal_kind as legalKind',
  'a.official_no as officialNo',
  'a.official_on as officialOn',
  'a.about_appeal_id as aboutAppealId',
  'a.joined_to as joinedTo',
  'j.code as joinedCode',
  'a.shareable as isShareable',
  'a.supported_at as supportedAt',
  'a.opened_at as openedAt',
  'a.hidden_at as hiddenAt',
  'f.heard as forAnother',
  'f.filed_by as filedBy',
  'f.as_role as filedAs',
  'f.claimed_at as claimedAt',
] as const;

/** Cases with their topics, for the room's own queries. */
export function appeals(db: Db) {
  return withCounts(
    db,
    sql<number>`(select count(*) from appeals.appeal as w where w.joined_to = a.id)`,
    sql<number>`(select count(*) from appeals.appeal as w where w.joined_to = a.id and w.state = 'joined')`,
  );
}

/** The same of letters that nobody has joined, without looking. */
export function appealsAlone(db: Db) {
  return withCounts(db, sql<number>`0`, sql<number>`0`);
}

function withCounts(db: Db, joined: RawBuilder<number>, following: RawBuilder<number>) {
  return db
    .selectFrom('appeals.appeal as a')
    .innerJoin('appeals.category as c', 'c.code', 'a.category_code')
    .leftJoin('appeals.filed_for as f', 'f.appeal_id', 'a.id')
    .leftJoin('appeals.appeal as j', 'j.id', 'a.joined_to')
    .select(columns)
    .select([joined.as('joined'), following.as('following')])
    .$castTo<Appeal>();
}

export async function findAppeal(db: Db, id: number): Promise<Appeal | undefined> {
  return await appeals(db).where('a.id', '=', id).executeTakeFirst();
}

export async function findAppealByCode(db: Db, code: string): Promise<Appeal | undefined> {
  return await appeals(db).where('a.code', '=', code).executeTakeFirst();
}

/** Read once it is locked: who has waited for it sees what became of it, and of what belongs to it. */
export async function lockAppeal(trx: Trx, id: number): Promise<Appeal | undefined> {
  await trx.selectFrom('appeals.appeal').select('id').where('id', '=', id).forUpdate().execute();
  return await findAppeal(trx, id);
}

/** What came of a draft, and by which tap. */
export async function findFiled(db: Db, filingKey: string): Promise<{ id: number; byTap: string } | undefined> {
  return await db
    .selectFrom('appeals.appeal')
    .select(['id', 'filed_by_tap as byTap'])
    .where('filing_key', '=', filingKey)
    .executeTakeFirst();
}

export interface NewAppeal {
  readonly code: string;
  readonly personId: PersonId;
  readonly filingKey: string;
  readonly tap: string;
  readonly categoryCode: string;
  readonly placeCode: PlaceCode;
  readonly unitCode: PlaceCode;
  readonly areas: readonly PlaceCode[];
  readonly landmark: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly body: string;
  readonly language: Language;
  readonly authorName: string | null;
  readonly addressee: 'akim' | 'operator';
  readonly addresseeReason: AddresseeReason | null;
  readonly filedAt: Date;
  readonly registeredOn: string;
  readonly dueOn: string;
  readonly isDemo?: boolean;
  /** The topic of which the bot was sure at first; another one is the sender's correction. */
  readonly proposedCode?: string | null;
  readonly kind?: Kind;
  readonly legalKind?: LegalKind;
  readonly aboutAppealId?: number | null;
  readonly isShareable?: boolean;
}

/** Adds a case. @returns its number; undefined when its code is taken, which another code mends */
export async function insertAppeal(trx: Trx, appeal: NewAppeal): Promise<number | undefined> {
  const row = await trx
    .insertInto('appeals.appeal')
    .values({
      code: appeal.code,
      person_id: appeal.personId,
      filing_key: appeal.filingKey,
      filed_by_tap: appeal.tap,
      category_code: appeal.categoryCode,
      place_code: appeal.placeCode,
      unit_code: appeal.unitCode,
      areas: [...appeal.areas],
      landmark: appeal.landmark,
      latitude: appeal.latitude,
      longitude: appeal.longitude,
      body: appeal.body,
      language: appeal.language,
      author_name: appeal.authorName,
      addressee: appeal.addressee,
      addressee_reason: appeal.addresseeReason,
      filed_at: appeal.filedAt,
      registered_on: appeal.registeredOn,
      due_on: appeal.dueOn,
      state: 'received',
      changed_at: appeal.filedAt,
      clock_at: appeal.filedAt,
      demo: appeal.isDemo ?? false,
      proposed_code: appeal.proposedCode ?? null,
      kind: appeal.kind ?? 'report',
      legal_kind: appeal.legalKind ?? 'message',
      about_appeal_id: appeal.aboutAppealId ?? null,
      shareable: appeal.isShareable ?? false,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export interface AppealChange {
  /** Whose it is now. */
  readonly personId?: PersonId;
  readonly categoryCode?: string;
  readonly placeCode?: PlaceCode;
  readonly unitCode?: PlaceCode;
  readonly areas?: readonly PlaceCode[];
  readonly isShareable?: boolean;
  readonly state?: State;
  readonly changedAt?: Date;
  readonly priority?: number;
  readonly body?: string;
  readonly landmark?: string | null;
  readonly to?: { readonly addressee: 'akim' | 'operator'; readonly reason: AddresseeReason | null };
  readonly registeredOn?: string;
  readonly dueOn?: string;
  readonly plannedOn?: string | null;
  readonly extendedOn?: string | null;
  readonly lateAreas?: readonly PlaceCode[];
  readonly rating?: number;
  readonly ratingReason?: RatingReason | null;
  readonly kind?: Kind;
  readonly legalKind?: LegalKind;
  readonly officialNo?: string;
  readonly officialOn?: string;
  readonly authorName?: null;
  readonly joinedTo?: number | null;
  readonly supportedAt?: Date | null;
  readonly openedAt?: Date | null;
  readonly hiddenAt?: Date | null;
  /** When the clock looks at it next; null: never. */
  readonly clockAt?: Date | null;
}

export async function changeAppeal(trx: Db, id: number, change: AppealChange): Promise<void> {
  await trx
    .updateTable('appeals.appeal')
    .set({
      ...(change.personId !== undefined && { person_id: change.personId }),
      ...(change.categoryCode !== undefined && { category_code: change.categoryCode }),
      ...(change.placeCode !== undefined && { place_code: change.placeCode }),
      ...(change.unitCode !== undefined && { unit_code: change.unitCode }),
      ...(change.areas !== undefined && { areas: [...change.areas] }),
      ...(change.isShareable !== undefined && { shareable: change.isShareable }),
      ...(change.clockAt !== undefined && { clock_at: change.clockAt }),
      ...(change.state !== undefined && { state: change.state }),
      ...(change.changedAt !== undefined && { changed_at: change.changedAt }),
      ...(change.priority !== undefined && { priority: change.priority }),
      ...(change.body !== undefined && { body: change.body }),
      ...(change.landmark !== undefined && { landmark: change.landmark }),
      ...(change.to && { addressee: change.to.addressee, addressee_reason: change.to.reason }),
      ...(change.registeredOn !== undefined && { registered_on: change.registeredOn }),
      ...(change.dueOn !== undefined && { due_on: change.dueOn }),
      ...(change.plannedOn !== undefined && { planned_on: change.plannedOn }),
      ...(change.extendedOn !== undefined && { extended_on: change.extendedOn }),
      ...(change.lateAreas !== undefined && { late_areas: [...change.lateAreas] }),
      ...(change.rating !== undefined && { rating: change.rating }),
      ...(change.ratingReason !== undefined && { rating_reason: change.ratingReason }),
      ...(change.kind !== undefined && { kind: change.kind }),
      ...(change.legalKind !== undefined && { legal_kind: change.legalKind }),
      ...(change.officialNo !== undefined && { official_no: change.officialNo }),
      ...(change.officialOn !== undefined && { official_on: change.officialOn }),
      ...(change.authorName !== undefined && {
        author_name: change.authorName,
        once_named: sql<string | null>`coalesce(author_name, once_named)`,
      }),
      ...(change.joinedTo !== undefined && { joined_to: change.joinedTo }),
      ...(change.supportedAt !== undefined && { supported_at: change.supportedAt }),
      ...(change.openedAt !== undefined && { opened_at: change.openedAt }),
      ...(change.hiddenAt !== undefined && { hidden_at: change.hiddenAt }),
    })
    .where('id', '=', id)
    .execute();
}

/** Cases that the clock has to look at, the longest due first. */
export async function listForClock(db: Db, now: Date, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('appeals.appeal')
    .select('id')
    .where('clock_at', '<=', now)
    .orderBy('clock_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
