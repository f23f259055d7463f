import { describe, expect, test } from 'vitest';
import { demoAppeals, type Writer } from '../../../src/cli/demo-data/appeals.ts';
import { seededChance } from '../../../src/cli/demo-data/chance.ts';
import { isWorkingDay, ruleCalendar } from '../../../src/kernel/calendar/index.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { dayOf } from '../../../src/kernel/locale/index.ts';
import { isOpen, stateOf } from '../../../src/rooms/appeals/states.ts';
import { dueOn, registeredOn } from '../../../src/rooms/appeals/terms/deadline.ts';
import { soonBy } from '../../../src/rooms/appeals/terms/soon.ts';

/** A working morning, a night, a Sunday, the end of holidays, a leap day, a new year. */
const INSTANTS = [
  '2026-11-24T05:00:00Z',
  '2026-11-22T20:30:00Z',
  '2026-11-22T07:00:00Z',
  '2027-01-08T18:59:00Z',
  '2028-02-29T12:00:00Z',
  '2029-03-25T03:00:00Z',
  '2027-01-01T00:00:00Z',
];
const calendar = ruleCalendar(2026, 2031);
const dueOf = (filedAt: Date) => dueOn(calendar, registeredOn(calendar, filedAt));
const isWorking = (at: Date) => isWorkingDay(calendar, dayOf(at));
const hadWorkingDay = (filedAt: Date, now: Date) => {
  for (let at = filedAt.getTime(); at < now.getTime() - DAY_MS; at += DAY_MS) if (isWorking(new Date(at))) return true;
  return false;
};
const writersIn = (home: string, firstId: number, count: number): Writer[] =>
  Array.from({ length: count }, (_, n) => ({ personId: (firstId + n) as PersonId, language: n % 3 === 0 ? 'ru' : 'kk', home }));
const appealsAt = (now: Date) =>
  demoAppeals(seededChance(7), {
    now,
    own: { personId: 1 as PersonId, language: 'kk', home: 'D06100102' },
    akim: 2 as PersonId,
    operator: 3 as PersonId,
    operatorOf: () => 4 as PersonId,
    okrug: writersIn('D06100101', 1_000, 200),
    district: writersIn('D06100201', 2_000, 400),
    oblast: writersIn('D06010101', 3_000, 200),
  });

describe.each(INSTANTS)('the demo begun at %s', (instant) => {
  const now = new Date(instant);
  const appeals = appealsAt(now);

  test('tells histories that can have happened, each step later than the one before, all of them past', () => {
    for (const { filedAt, history } of appeals) {
      stateOf(['filed', ...history.map((event) => event.kind)]);
      const times = [filedAt, ...history.map((event) => event.at)].map(Number);
      expect(times.every((time, at) => at === 0 || time > (times[at - 1] ?? 0))).toBe(true);
      expect(times.at(-1)).toBeLessThan(now.getTime());
    }
  });

  test('has nothing late, and one that is near its last day', () => {
    const open = appeals.filter(({ history }) => isOpen(stateOf(['filed', ...history.map((event) => event.kind)])));
    expect(open.every(({ filedAt }) => dueOf(filedAt) >= dayOf(now))).toBe(true);
    const near = appeals.find((appeal) => appeal.key === 'own:near-last-day');
    expect(near && dueOf(near.filedAt) <= soonBy(calendar, dayOf(now))).toBe(true);
  });

  test('lets officials act on working days, where there was one since the filing', () => {
    const acts = appeals
      .filter((appeal) => hadWorkingDay(appeal.filedAt, now))
      .flatMap(({ history }) => history.filter((event) => event.byRole !== 'resident'));
    expect(acts.length).toBeGreaterThan(100);
    expect(acts.map((event) => event.at).filter((at) => !isWorking(at))).toEqual([]);
  });

  test('lets everybody but the resident of the page write once', () => {
    const writers = appeals.map((appeal) => appeal.personId).filter((personId) => personId !== 1);
    expect(new Set(writers).size).toBe(writers.length);
    expect(appeals.length - writers.length).toBe(3);
  });
});

test('the same chance and scene give the same cases', () => {
  const now = new Date(INSTANTS[0] ?? '');
  expect(appealsAt(now)).toEqual(appealsAt(now));
});
