import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { ruleCalendar } from '../../../src/kernel/calendar/index.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { countMovedTerms, recountTerms } from '../../../src/rooms/appeals/index.ts';
import { type Appeal, changeAppeal, insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { type CalendarApp, changeDay, foreseeChange, seedYears, takeBack } from '../../../src/rooms/calendar/actions.ts';
import { holdCalendar, isHoliday, readCalendar } from '../../../src/rooms/calendar/index.ts';
import { addDays } from '../../../src/rooms/calendar/queries.ts';
import type { Wanted } from '../../../src/rooms/calendar/rules.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { anAppeal, EMPTY_REGISTER } from '../appeals/samples.ts';

const { db } = await aDatabase();
let now = new Date('2026-11-30T06:00:00Z');
const clock = () => now;
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: CalendarApp = {
  db,
  clock,
  terms: { count: countMovedTerms, move: (trx, moved) => recountTerms({ clock, words }, trx, moved) },
};
const personId = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
const MIGRATED = await readCalendar(db);
const SATURDAY: Wanted = { day: '2026-12-05', off: false, why: 'moved' };
const MONDAY: Wanted = { day: '2026-12-07', off: true, why: 'moved' };
let taps = 0;
const WAITING = sql`
  select count(*)::int as waiting from pg_locks
  where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;

const by = (tap = `tap-${++taps}`) => ({ personId, tap });
const changes = () => db.selectFrom('calendar.change').selectAll().orderBy('id').execute();

async function filed(registeredOn: string, dueOn: string, state: Appeal['state'] = 'received'): Promise<number> {
  taps += 1;
  const facts = { ...anAppeal({ registeredOn, dueOn }), personId, code: makeCode(Math.random), filingKey: `f${taps}`, tap: `t${taps}` };
  return await db.transaction().execute(async (trx) => {
    const id = (await insertAppeal(trx, facts)) ?? 0;
    await changeAppeal(trx, id, { state, changedAt: now });
    return id;
  });
}

async function dueOf(...ids: readonly number[]): Promise<string[]> {
  const rows = await db.selectFrom('appeals.appeal').select(['id', 'due_on']).where('id', 'in', ids).execute();
  return ids.map((id) => rows.find((row) => row.id === id)?.due_on ?? '');
}

beforeEach(async () => {
  now = new Date('2026-11-30T06:00:00Z');
  await db.deleteFrom('appeals.appeal').execute();
  await db.deleteFrom('calendar.change').execute();
  await db.deleteFrom('calendar.day').execute();
  const rows = [...MIGRATED].map(([day, { off, why }]) => ({ day, off, why }));
  await db.insertInto('calendar.day').values(rows).execute();
});

describe('the years in the table', () => {
  test('are, as migrated, exactly those of the rule for 2026 and 2027', () => expect(MIGRATED).toEqual(ruleCalendar(2026, 2027)));

  test('are whole up to the next one, added once by however many processes, with no gap after a long sleep', async () => {
    expect(await seedYears(app)).toBe(0);
    now = new Date('2026-12-31T19:00:00Z');
    const added = await Promise.all([1, 2, 3, 4].map(() => seedYears(app)));
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(ruleCalendar(2028, 2028).size);
    expect(await readCalendar(db)).toEqual(ruleCalendar(2026, 2028));
    // As where another process was quicker.
    expect(await addDays(db, ruleCalendar(2026, 2028))).toBe(0);
    now = new Date('2031-05-01T06:00:00Z');
    await seedYears(app);
    expect(await seedYears(app)).toBe(0);
    expect(await readCalendar(db)).toEqual(ruleCalendar(2026, 2032));
  });

  test('keep what an operator wrote, also a day that he took out', async () => {
    await changeDay(app, by(), { day: '2027-05-16', off: false, why: 'other' });
    await changeDay(app, by(), { day: '2027-05-17', off: true, why: 'kurban-ait' });
    const written = await readCalendar(db);
    now = new Date('2027-02-01T06:00:00Z');
    await seedYears(app);
    const days = await readCalendar(db);
    expect([...days].filter(([day]) => day < '2028')).toEqual([...written]);
    expect([days.get('2027-05-16')?.off, days.get('2027-05-17')]).toEqual([false, { off: true, why: 'kurban-ait' }]);
  });

  test('say of a day whether it is a holiday; a plain weekend is none, and neither is a holiday that is worked', async () => {
    await changeDay(app, by(), { day: '2026-12-16', off: false, why: 'moved' });
    const asked = ['2026-03-24', '2026-12-05', '2026-12-16', '2027-01-04', '2040-01-01'];
    expect(await Promise.all(asked.map((day) => isHoliday(db, day)))).toEqual([true, false, false, true, false]);
  });
});

describe('a change of a day', () => {
  test('moves the last days of open letters whose term holds it, as it was foreseen, and is written down with who and when', async () => {
    const running = await filed('2026-11-23', '2026-12-14');
    const begun = await filed('2026-12-07', '2026-12-29');
    const states = ['seen', 'in-work', 'disputed'] as const;
    const open = await Promise.all(states.map((state) => filed('2026-11-23', '2026-12-14', state)));
    const answered = await Promise.all(
      (['answered', 'partly', 'confirmed'] as const).map((state) => filed('2026-11-23', '2026-12-14', state)),
    );
    const early = await filed('2026-11-13', '2026-12-04');
    const late = await filed('2026-11-06', '2026-11-27');
    // Whose last day is another than the term says: late, or over before that day.
    const [oddLate, oddEarly] = [await filed('2026-11-23', '2026-11-27'), await filed('2026-11-12', '2026-12-02')];
    expect(await foreseeChange(app, MONDAY)).toEqual({ ok: true, value: { letters: 4 } });
    const outcome = await changeDay(app, by('one'), MONDAY);
    expect(outcome).toMatchObject({ ok: true, value: { letters: 4, day: MONDAY.day } });
    expect(await dueOf(running, ...open)).toEqual(['2026-12-15', '2026-12-15', '2026-12-15', '2026-12-15']);
    expect(await dueOf(begun, early, late)).toEqual(['2026-12-29', '2026-12-04', '2026-11-27']);
    expect(await dueOf(oddLate, oddEarly)).toEqual(['2026-11-27', '2026-12-02']);
    expect(await dueOf(...answered)).toEqual(['2026-12-14', '2026-12-14', '2026-12-14']);
    expect(await changes()).toMatchObject([
      { day: MONDAY.day, was_off: null, was_why: null, off: true, why: 'moved', letters: 4, undoes: null, person_id: personId, at: now },
    ]);
    const row = await db.selectFrom('calendar.day').selectAll().where('day', '=', MONDAY.day).executeTakeFirst();
    expect(row).toMatchObject({ off: true, why: 'moved', changed_by: personId, changed_at: now });
  });

  test('that makes the Saturday after it a working one brings last days nearer, but never before that Saturday', async () => {
    const [one, other] = [await filed('2026-11-16', '2026-12-07'), await filed('2026-11-23', '2026-12-14')];
    await changeDay(app, by(), SATURDAY);
    expect(await dueOf(one, other)).toEqual(['2026-12-05', '2026-12-11']);
    await changeDay(app, by(), MONDAY);
    expect(await dueOf(one, other)).toEqual(['2026-12-05', '2026-12-14']);
  });

  test('is made once by the same tap, also at the same time, and the same number is told again', async () => {
    await filed('2026-11-23', '2026-12-14');
    const told = await Promise.all([1, 2, 3].map(() => changeDay(app, by('twice'), MONDAY)));
    expect(told.every((outcome) => outcome.ok && outcome.value.letters === 1)).toBe(true);
    expect(await changes()).toHaveLength(1);
    expect(await changeDay(app, by('another'), MONDAY)).toEqual({ ok: false, refusal: { reason: 'same' } });
    expect(await changes()).toHaveLength(1);
  });

  test('that has passed is refused, and nothing changes', async () => {
    now = new Date('2026-12-08T06:00:00Z');
    expect(await changeDay(app, by(), MONDAY)).toEqual({ ok: false, refusal: { reason: 'past' } });
    expect(await foreseeChange(app, MONDAY)).toEqual({ ok: false, refusal: { reason: 'past' } });
    expect(await readCalendar(db)).toEqual(MIGRATED);
    expect(await changes()).toEqual([]);
  });

  test('is taken back: the day and the letters are as they were, and both stand in the history', async () => {
    const running = await filed('2026-11-23', '2026-12-14');
    const holiday = await changeDay(app, by(), { day: '2026-12-16', off: false, why: 'moved' });
    const outcome = await changeDay(app, by(), MONDAY);
    const id = outcome.ok ? outcome.value.id : 0;
    const undone = await Promise.all([takeBack(app, by('back'), id), takeBack(app, by('back'), id), takeBack(app, by('again'), id)]);
    expect(undone.every((one) => one.ok && one.value.letters === 1)).toBe(true);
    expect(await dueOf(running)).toEqual(['2026-12-14']);
    expect(holiday.ok && (await takeBack(app, by(), holiday.value.id)).ok).toBe(true);
    expect(await readCalendar(db)).toEqual(MIGRATED);
    expect((await changes()).map(({ day, off, undoes }) => [day, off, undoes !== null])).toEqual([
      ['2026-12-16', false, false],
      [MONDAY.day, true, false],
      [MONDAY.day, null, true],
      ['2026-12-16', true, true],
    ]);
    expect(await takeBack(app, by(), 999_999)).toEqual({ ok: false, refusal: 'gone' });
  });

  test('is not taken back where the day was changed since', async () => {
    const first = await changeDay(app, by(), MONDAY);
    await changeDay(app, by(), { ...MONDAY, off: false, why: 'other' });
    expect(first.ok && (await takeBack(app, by(), first.value.id))).toEqual({ ok: false, refusal: 'changed-later' });
    expect((await readCalendar(db)).get(MONDAY.day)).toEqual({ off: false, why: 'other' });
  });

  test('waits for a letter that is being filed by the calendar before it, and counts its term anew', async () => {
    const held = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    const filing = db.transaction().execute(async (trx) => {
      await holdCalendar(trx);
      isHeld.resolve();
      await held.promise;
      const facts = { ...anAppeal(), personId, code: makeCode(Math.random), filingKey: 'held', tap: 'held' };
      return (await insertAppeal(trx, facts)) ?? 0;
    });
    await isHeld.promise;
    const changing = changeDay(app, by(), MONDAY);
    // It stands in line.
    await expect.poll(async () => (await WAITING.execute(db)).rows).toEqual([{ waiting: 1 }]);
    held.resolve();
    const [id, outcome] = await Promise.all([filing, changing]);
    expect(outcome).toMatchObject({ ok: true, value: { letters: 1 } });
    expect(await dueOf(id)).toEqual(['2026-12-15']);
  });
});
