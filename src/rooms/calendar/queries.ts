import { sql } from 'kysely';
import type { Calendar, CalendarDay } from '../../kernel/calendar/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Db, Trx } from '../../platform/database/index.ts';

/** Some twenty a year: enough for as long as anybody will run this. */
const DAYS_MAX = 10_000;
/** Any number of its own among the advisory locks. */
const CALENDAR_LOCK = 7_311_015;

/** The working calendar as it stands now, all years that are in it. */
export async function readCalendar(db: Db): Promise<Calendar> {
  const rows = await db.selectFrom('calendar.day').select(['day', 'off', 'why']).orderBy('day').limit(DAYS_MAX).execute();
  return new Map<string, CalendarDay>(rows.map(({ day, off, why }) => [day, { off, why }]));
}

/** Whether a day, `YYYY-MM-DD`, is a holiday, or made free like one. A plain weekend is none, nor is a day of a year that is not known. */
export async function isHoliday(db: Db, day: string): Promise<boolean> {
  const row = await db.selectFrom('calendar.day').select('off').where('day', '=', day).executeTakeFirst();
  return row?.off === true;
}

/** Until the transaction ends nobody changes the calendar: a term that is counted in it is counted anew by the next change. */
export async function holdCalendar(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${CALENDAR_LOCK})`.execute(trx);
}

/** One change at a time, and none beside a term that is being counted. */
export async function lockCalendar(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CALENDAR_LOCK})`.execute(trx);
}

/** Adds days by the rule; a day that is there stays as it is. @returns how many were added */
export async function addDays(db: Db, calendar: Calendar): Promise<number> {
  if (calendar.size === 0) return 0;
  const rows = await db
    .insertInto('calendar.day')
    .values([...calendar].map(([day, { off, why }]) => ({ day, off, why })))
    .onConflict((conflict) => conflict.column('day').doNothing())
    .returning('day')
    .execute();
  return rows.length;
}

/** A day as an operator wants it; undefined: as in the plain week. */
export async function writeDay(
  trx: Trx,
  day: string,
  entry: CalendarDay | undefined,
  { personId, at }: { personId: PersonId; at: Date },
): Promise<void> {
  if (!entry) return void (await trx.deleteFrom('calendar.day').where('day', '=', day).execute());
  const written = { off: entry.off, why: entry.why, changed_by: personId, changed_at: at };
  await trx
    .insertInto('calendar.day')
    .values({ day, ...written })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(written))
    .execute();
}

/** What an operator made of a day. */
export interface Change {
  readonly id: number;
  readonly day: string;
  /** Undefined: as in the plain week; `before` as well. */
  readonly entry: CalendarDay | undefined;
  readonly before: CalendarDay | undefined;
  /** How many open letters got another last day by it. */
  readonly letters: number;
  /** The change that it took back. */
  readonly undoes: number | null;
  readonly personId: PersonId;
  readonly at: Date;
}

/** @param change.key names the tap: the same tap is one change @returns its number */
export async function insertChange(trx: Trx, change: Omit<Change, 'id'> & { readonly key: string }): Promise<number> {
  const { day, entry, before, letters, undoes, personId, key, at } = change;
  const row = await trx
    .insertInto('calendar.change')
    .values({
      day,
      was_off: before?.off ?? null,
      was_why: before?.why ?? null,
      off: entry?.off ?? null,
      why: entry?.why ?? null,
      letters,
      undoes,
      person_id: personId,
      key,
      at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findChange(db: Db, id: number): Promise<Change | undefined> {
  return await read(changes(db).where('id', '=', id));
}

export async function findChangeByKey(db: Db, key: string): Promise<Change | undefined> {
  return await read(changes(db).where('key', '=', key));
}

export async function findLastChange(db: Db, day: string): Promise<Change | undefined> {
  return await read(changes(db).where('day', '=', day).orderBy('id', 'desc').limit(1));
}

function changes(db: Db) {
  return db
    .selectFrom('calendar.change')
    .select(['id', 'day', 'was_off', 'was_why', 'off', 'why', 'letters', 'undoes', 'person_id as personId', 'at']);
}

async function read(query: ReturnType<typeof changes>): Promise<Change | undefined> {
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const { was_off, was_why, off, why, personId, ...same } = row;
  return { ...same, personId: personId as PersonId, before: entryOf(was_off, was_why), entry: entryOf(off, why) };
}

function entryOf(off: boolean | null, why: string | null): CalendarDay | undefined {
  return off === null || why === null ? undefined : { off, why };
}
