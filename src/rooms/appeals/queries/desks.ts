import { sql } from 'kysely';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Appeal, appeals } from './appeals.ts';

/** Whose open cases are listed: an akim's units, or what the operators of areas have to see to. */
export type Desk =
  | {
      readonly role: 'akim';
      readonly unitCodes: readonly PlaceCode[];
      /** Of these only what is handed to this person. */
      readonly handedTo?: PersonId;
    }
  | {
      readonly role: 'operator';
      readonly areaCodes: readonly PlaceCode[];
      /** Units of whose akim's office the operator himself is: nothing about that akim or his answers is listed. */
      readonly ownUnits: readonly PlaceCode[];
    };

/** The day by which something is awaited: the last day of the answer, or the one that was promised. As in the index. */
export const ACT_BY = sql<string>`coalesce(a.planned_on, a.due_on)`;
/** Spelled out as in the partial indexes, which are found by it: `OPEN_STATES`. */
export const IS_OPEN = sql<boolean>`a.state in ('received', 'seen', 'in-work', 'passed-on', 'planned', 'disputed')`;

/** Some of what is open: what is due by a day, before it or on it; what the resident disagrees with, nobody has read, or was promised; a topic's; an area's. */
export type Among =
  | { readonly dueBy: string }
  | { readonly lateOn: string }
  | { readonly dueOn: string }
  | { readonly state: 'disputed' | 'received' | 'planned' }
  | { readonly category: string }
  /** Of operators: what lies in this of the areas below theirs, see `areaBelow`. */
  | { readonly area: PlaceCode };

/** Open cases of a desk: what the resident disagrees with first, then by the last day. @param among only some of them */
export async function listOpen(db: Db, desk: Desk, page: { limit: number; among?: Among | undefined }): Promise<Appeal[]> {
  // Which ones first, and only then what they say: thousands may be open, and a page is shown.
  const shown = db
    .selectFrom('appeals.appeal as a')
    .select('a.id')
    .where(onDesk(desk))
    .$if(page.among !== undefined, (query) => query.where(isAmong(desk, page.among as Among)))
    .orderBy('a.priority', 'desc')
    .orderBy(ACT_BY)
    .orderBy('a.id')
    .limit(page.limit);
  return await appeals(db).where('a.id', 'in', shown).orderBy('a.priority', 'desc').orderBy(ACT_BY).orderBy('a.id').execute();
}

function isAmong(desk: Desk, among: Among) {
  // The first half finds them by the index.
  if ('area' in among) return sql<boolean>`(a.areas @> array[${among.area}]::text[] and ${areaBelow(desk)} = ${among.area})`;
  if ('dueBy' in among) return sql<boolean>`${ACT_BY} <= ${among.dueBy}::date`;
  if ('lateOn' in among) return sql<boolean>`${ACT_BY} < ${among.lateOn}::date`;
  if ('dueOn' in among) return sql<boolean>`${ACT_BY} = ${among.dueOn}::date`;
  if ('state' in among) return sql<boolean>`a.state = ${among.state}`;
  return sql<boolean>`a.category_code = ${among.category}`;
}

/** A topic, with how many open cases there are of it. */
export interface OpenTopic {
  readonly code: string;
  readonly topicKk: string;
  readonly topicRu: string;
  readonly count: number;
}

const TOPICS_MAX = 100;

/** Of which topics the open cases of a desk are, and how many: the most first. */
export async function countTopics(db: Db, desk: Desk): Promise<OpenTopic[]> {
  return await db
    .selectFrom('appeals.appeal as a')
    .innerJoin('appeals.category as c', 'c.code', 'a.category_code')
    .select(({ fn }) => ['c.code', 'c.label_kk as topicKk', 'c.label_ru as topicRu', fn.countAll<number>().as('count')])
    .where(onDesk(desk))
    .groupBy('c.code')
    .orderBy('count', 'desc')
    .orderBy('c.code')
    .limit(TOPICS_MAX)
    .execute();
}

export interface OpenCounts {
  readonly all: number;
  readonly late: number;
  readonly today: number;
  readonly disputed: number;
  readonly fresh: number;
  /** For a day to come, or past. */
  readonly promised: number;
  /** Due by the day asked for. */
  readonly soon: number;
}

/** @param today the day in Kazakhstan */
export async function countOpen(db: Db, desk: Desk, today: string, soonBy: string): Promise<OpenCounts> {
  const row = await db
    .selectFrom('appeals.appeal as a')
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) filter (where ${ACT_BY} < ${today}::date)`.as('late'),
      sql<number>`count(*) filter (where ${ACT_BY} = ${today}::date)`.as('today'),
      sql<number>`count(*) filter (where a.state = 'disputed')`.as('disputed'),
      sql<number>`count(*) filter (where a.state = 'received')`.as('fresh'),
      sql<number>`count(*) filter (where a.state = 'planned')`.as('promised'),
      sql<number>`count(*) filter (where ${ACT_BY} <= ${soonBy}::date)`.as('soon'),
    ])
    .where(onDesk(desk))
    .executeTakeFirstOrThrow();
  return row;
}

/** Of one unit, which is the rule, the index gives the list in its order; of several all would be sorted. */
function ofUnits(codes: readonly PlaceCode[]) {
  return codes.length === 1 ? sql`a.unit_code = ${codes[0]}` : sql`a.unit_code = any(${codes}::text[])`;
}

/**
 * In which area a case of operators lies, of those just below theirs: the districts of an oblast, the okrugs of a district; for the whole
 * country the districts. What has none below is in the operators' own.
 */
export function areaBelow(desk: Desk) {
  const served: readonly string[] = desk.role === 'operator' ? desk.areaCodes : [];
  const level = served.includes(WHOLE_COUNTRY)
    ? sql`1`
    : sql`(select min(array_position(a.areas, served)) from unnest(${served}::text[]) as served)`;
  return sql<PlaceCode>`coalesce(a.areas[${level} + 1], a.areas[${level}])`;
}

export function onDesk(desk: Desk) {
  if (desk.role === 'akim') {
    const { unitCodes, handedTo } = desk;
    const his =
      handedTo === undefined
        ? sql`true`
        : sql`exists (select from appeals.handing as h where h.appeal_id = a.id and h.person_id = ${handedTo})`;
    return sql<boolean>`a.addressee = 'akim' and ${IS_OPEN} and ${ofUnits(unitCodes)} and ${his}`;
  }
  const mine = (desk.areaCodes as readonly string[]).includes(WHOLE_COUNTRY) ? sql`true` : sql`a.areas && ${desk.areaCodes}::text[]`;
  const own = sql`(a.addressee_reason in ('about-akim', 'complaint') and a.unit_code = any(${desk.ownUnits}::text[]))`;
  const late = sql`(a.addressee = 'akim' and a.late_areas && ${desk.areaCodes}::text[])`;
  return sql<boolean>`((a.addressee = 'operator' and ${mine}) or ${late}) and ${IS_OPEN} and not ${own}`;
}

export interface UnitCounts {
  readonly open: number;
  readonly answered: number;
  readonly confirmed: number;
}

/** What became of the cases of a unit, as its akim may know: not that somebody wrote about him. What has joined another case is none. */
export async function countOfUnit(db: Db, unitCode: PlaceCode): Promise<UnitCounts> {
  return await db
    .selectFrom('appeals.appeal as a')
    .select([
      sql<number>`count(*) filter (where ${IS_OPEN})`.as('open'),
      sql<number>`count(*) filter (where a.state in ('answered', 'answered-no', 'done-claimed', 'unconfirmed', 'partly', 'confirmed'))`.as(
        'answered',
      ),
      sql<number>`count(*) filter (where a.state = 'confirmed')`.as('confirmed'),
    ])
    .where('a.unit_code', '=', unitCode)
    .where('a.joined_to', 'is', null)
    .where(sql<boolean>`a.addressee_reason is null or a.addressee_reason not in ('about-akim', 'complaint')`)
    .executeTakeFirstOrThrow();
}

const UNITS_MAX = 5_000;

/** Units whose akim has something open before him. */
export async function listWaitingUnits(db: Db): Promise<PlaceCode[]> {
  const rows = await db
    .selectFrom('appeals.appeal as a')
    .select('a.unit_code as code')
    .distinct()
    .where(sql<boolean>`a.addressee = 'akim' and ${IS_OPEN}`)
    .limit(UNITS_MAX)
    .execute();
  return rows.map((row) => row.code as PlaceCode);
}

/** With an operator only because nobody was there as akim, and not taken up by him. */
const ORPHANED = sql<boolean>`a.addressee = 'operator' and a.addressee_reason in ('not-linked', 'vacant')
  and a.state in ('received', 'seen', 'passed-on', 'planned', 'disputed')`;

/** Units of whose cases some wait for an akim to come. */
export async function listOrphanedUnits(db: Db): Promise<PlaceCode[]> {
  const rows = await db
    .selectFrom('appeals.appeal as a')
    .select('a.unit_code as code')
    .distinct()
    .where(ORPHANED)
    .limit(UNITS_MAX)
    .execute();
  return rows.map((row) => row.code as PlaceCode);
}

/** Cases of a unit that wait for its akim to come, by number. */
export async function listOrphanedIds(db: Db, unitCode: PlaceCode, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('appeals.appeal as a')
    .select('a.id')
    .where(ORPHANED)
    .where('a.unit_code', '=', unitCode)
    .orderBy('a.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** What is open before the akim of a unit, by number; where an instant is given, not what the clock has brought him since. */
export async function listOpenIds(
  db: Db,
  unitCode: PlaceCode,
  page: { unlessPassedSince?: Date | undefined; limit: number },
): Promise<number[]> {
  const { unlessPassedSince: since } = page;
  const rows = await db
    .selectFrom('appeals.appeal as a')
    .select('a.id')
    .where(onDesk({ role: 'akim', unitCodes: [unitCode] }))
    .$if(since !== undefined, (query) => query.where(notPassedSince(since as Date)))
    .orderBy('a.id')
    .limit(page.limit)
    .execute();
  return rows.map((row) => row.id);
}

function notPassedSince(instant: Date) {
  return sql<boolean>`not exists (
    select from appeals.event as e where e.appeal_id = a.id and e.kind = 'passed' and e.by_role = 'clock' and e.at > ${instant}
  )`;
}
