import { beforeAll, describe, expect, test } from 'vitest';
import type { Calendar } from '../../../src/kernel/calendar/index.ts';
import {
  complainBy,
  complaintDueOn,
  dueOn,
  extendedUntilMax,
  extensionNoticeBy,
  passOnBy,
  registeredOn,
  silentFrom,
} from '../../../src/rooms/appeals/terms/deadline.ts';
import { changeDay, seedYears } from '../../../src/rooms/calendar/actions.ts';
import { readCalendar } from '../../../src/rooms/calendar/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { MONTHS, MOVED, WRITTEN } from './deadline-table.ts';

const { db } = await aDatabase();
let calendar: Calendar;
let moved: Calendar;
const clock = () => new Date('2026-11-20T06:00:00Z');

beforeAll(async () => {
  await seedYears({ db, clock: () => new Date('2028-03-01T06:00:00Z') });
  calendar = await readCalendar(db);
  const nobodys = { count: () => Promise.resolve(0), move: () => Promise.resolve(0) };
  const personId = await addDemoPerson({ db, clock }, { telegramId: 1, language: 'ru' });
  for (const [day, off] of [
    ['2026-12-05', false],
    ['2026-12-07', true],
  ] as const) {
    const written = await changeDay({ db, clock, terms: nobodys }, { personId, tap: day }, { day, off, why: 'moved' });
    expect(written.ok).toBe(true);
  }
  moved = await readCalendar(db);
});

const rowsOf = (table: string) => table.trim().split('\n');

/** A row of the table as the law's clock counts it. */
function counted(days: Calendar, written: string): string {
  const registered = registeredOn(days, new Date(`${written}:00+05:00`));
  const due = dueOn(days, registered);
  return [
    written,
    registered,
    passOnBy(days, registered),
    due,
    complainBy(days, silentFrom(due)),
    extendedUntilMax(days, due),
    extensionNoticeBy(days, due),
    complaintDueOn(days, registered),
  ].join(' ');
}

describe('the law’s clock, by the calendar in the database, agrees with the calendar on paper', () => {
  test('for two hundred letters and more, of three years', () => {
    const rows = rowsOf(WRITTEN);
    expect(new Set(rows.map((row) => row.slice(0, 16))).size).toBeGreaterThan(200);
    expect(rows.map((row) => counted(calendar, row.slice(0, 16)))).toEqual(rows);
  });

  test('where an operator has moved a day off', () => {
    const rows = rowsOf(MOVED);
    expect(rows.map((row) => counted(moved, row.slice(0, 16)))).toEqual(rows);
    expect(rows.map((row) => counted(calendar, row.slice(0, 16)))).not.toEqual(rows);
  });

  test('for months, also those without that day', () => {
    const rows = rowsOf(MONTHS);
    expect(
      rows.map((row) => {
        const [day = ''] = row.split(' ');
        return [day, extendedUntilMax(calendar, day), complainBy(calendar, day)].join(' ');
      }),
    ).toEqual(rows);
  });
});
