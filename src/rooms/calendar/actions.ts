import type { Calendar, CalendarDay } from '../../kernel/calendar/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { dayOf } from '../../kernel/locale/index.ts';
import type { Db, Trx } from '../../platform/database/index.ts';
import {
  addDays,
  type Change,
  findChange,
  findChangeByKey,
  findLastChange,
  insertChange,
  lockCalendar,
  readCalendar,
  writeDay,
} from './queries.ts';
import { type ChangeRefusal, decideChange, decideUndo, missingDays, type UndoRefusal, type Wanted, withDay } from './rules.ts';

/** A day that is another one now, in a calendar that has it so already. */
export interface Moved {
  readonly calendar: Calendar;
  readonly day: string;
  /** The day in Kazakhstan. */
  readonly today: string;
}

/** What is counted in the calendar, above this room: the terms of letters. */
export interface Terms {
  /** How many would get another last day. */
  count(db: Db, moved: Moved): Promise<number>;
  /** Gives them their new last days. @returns how many */
  move(trx: Trx, moved: Moved): Promise<number>;
}

export interface CalendarApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly terms: Terms;
}

/** Who acts, by which tap: the same tap again is the same change. */
export interface Acting {
  readonly personId: PersonId;
  readonly tap: string;
}

/**
 * Adds the years that are missing up to the next one, each whole and by the rule; in a year that is there nothing is changed any more.
 * Safe to repeat, and beside other processes.
 *
 * @returns how many days were added
 */
export async function seedYears({ db, clock }: Pick<CalendarApp, 'db' | 'clock'>): Promise<number> {
  return await addDays(db, missingDays(await readCalendar(db), dayOf(clock())));
}

/** How many open letters would get another last day. */
export async function foreseeChange(app: CalendarApp, wanted: Wanted): Promise<Decision<{ letters: number }, ChangeRefusal>> {
  const today = dayOf(app.clock());
  const decision = decideChange(await readCalendar(app.db), wanted, today);
  if (!decision.ok) return decision;
  return { ok: true, value: { letters: await app.terms.count(app.db, { calendar: decision.value, day: wanted.day, today }) } };
}

/** Makes a day off or working, and the last days of open letters go by it at once: both or neither. Safe to repeat with the same tap. */
export function changeDay(app: CalendarApp, { personId, tap }: Acting, wanted: Wanted): Promise<Decision<Change, ChangeRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    await lockCalendar(trx);
    const key = `day:${tap}`;
    const done = await findChangeByKey(trx, key);
    if (done) return { ok: true, value: done };

    const at = app.clock();
    const before = await readCalendar(trx);
    const decision = decideChange(before, wanted, dayOf(at));
    if (!decision.ok) return decision;
    const { day, off, why } = wanted;
    const write = { day, entry: { off, why }, calendar: decision.value, before: before.get(day), undoes: null, personId, key, at };
    return { ok: true, value: await writeChange(app, trx, write) };
  });
}

/** Takes the last change of a day back: the day, and the letters, are as they were. Safe to repeat. */
export function takeBack(app: CalendarApp, { personId, tap }: Acting, changeId: number): Promise<Decision<Change, UndoRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    await lockCalendar(trx);
    const change = await findChange(trx, changeId);
    const last = change && (await findLastChange(trx, change.day));
    // A second tap: it is as was asked.
    if (change && last?.undoes === change.id) return { ok: true, value: last };

    const at = app.clock();
    const decision = decideUndo(change, last, dayOf(at));
    if (!decision.ok || !change) return { ok: false, refusal: decision.ok ? 'gone' : decision.refusal };
    const { day, before: entry, entry: before } = change;
    const calendar = withDay(await readCalendar(trx), day, entry);
    const write = { day, entry, calendar, before, undoes: change.id, personId, key: `undo:${tap}`, at };
    return { ok: true, value: await writeChange(app, trx, write) };
  });
}

interface Write extends Omit<Change, 'id' | 'letters'> {
  readonly key: string;
  /** As it is with the change. */
  readonly calendar: Calendar;
  readonly entry: CalendarDay | undefined;
}

async function writeChange(app: CalendarApp, trx: Trx, { calendar, ...change }: Write): Promise<Change> {
  const { day, entry, personId, at } = change;
  await writeDay(trx, day, entry, { personId, at });
  const letters = await app.terms.move(trx, { calendar, day, today: dayOf(at) });
  const id = await insertChange(trx, { ...change, letters });
  return { ...change, id, letters };
}
