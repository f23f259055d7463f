import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet, ruleCalendar } from '../../../src/kernel/calendar/index.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import { type Done, momentsOf, nextLook, type Standing, type Step, spanOf, stepDue } from '../../../src/rooms/appeals/terms/clock.ts';
import { dueOn } from '../../../src/rooms/appeals/terms/deadline.ts';

const calendar = ruleCalendar(2026, 2028);
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+05:00`);
/** Filed on a Wednesday, answered by Thursday 17 December: the 16th is a holiday. */
const LETTER: Standing = {
  state: 'seen',
  registeredOn: '2026-11-25',
  dueOn: '2026-12-17',
  plannedOn: null,
  extendedOn: null,
  changedAt: at('2026-11-25', '14:30'),
};
const CLAIM: Standing = { ...LETTER, state: 'done-claimed', changedAt: at('2026-12-01', '15:00') };

/** Looks as often as it must, and writes down what was done when. @param looks instants at which the clock is looked at */
function steps(standing: Standing, looks: readonly Date[]): [Step, Date][] {
  const done = new Map<Step, Date>();
  for (const now of looks) {
    const step = stepDue(momentsOf(calendar, standing, done), done, now);
    if (step) done.set(step, now);
  }
  return [...done];
}

/** The instants at which the clock itself wants to be looked at, from a moment on. */
function looksOf(standing: Standing, from: Date): Date[] {
  const looks: Date[] = [];
  const done = new Map<Step, Date>();
  for (let now: Date | undefined = from; now !== undefined && looks.length < 20; ) {
    looks.push(now);
    const step = stepDue(momentsOf(calendar, standing, done), done, now);
    if (step) done.set(step, now);
    now = nextLook(momentsOf(calendar, standing, done), now);
  }
  return looks;
}

describe('of an unanswered letter', () => {
  test('the clock reminds at half and at four fifths, says that it is over on the morning after, and calls the one above a week later', () => {
    expect(steps(LETTER, looksOf(LETTER, LETTER.changedAt))).toEqual([
      ['half', at('2026-12-07')],
      ['most', at('2026-12-11')],
      ['over', at('2026-12-18')],
      ['escalated', at('2026-12-25')],
    ]);
  });

  test('after an outage the latest reminder is enough, and none comes where the term is over', () => {
    expect(steps(LETTER, [at('2026-12-14')])).toEqual([['most', at('2026-12-14')]]);
    expect(steps(LETTER, [at('2026-12-21')])).toEqual([['over', at('2026-12-21')]]);
  });

  test('the one above is called a week after the first was, however late that came', () => {
    const looks = looksOf(LETTER, at('2027-01-20'));
    expect(steps(LETTER, looks)).toEqual([
      ['over', at('2027-01-20')],
      ['escalated', at('2027-01-27')],
    ]);
  });

  test('a new last day has reminders of its own', () => {
    const extended = { ...LETTER, dueOn: '2027-01-29', extendedOn: '2026-12-10' };
    expect(spanOf(extended)).not.toBe(spanOf(LETTER));
    expect(spanOf({ ...LETTER, dueOn: '2026-12-18' })).toBe(spanOf(LETTER));
    expect(steps(extended, looksOf(extended, at('2026-12-10'))).map(([step]) => step)).toEqual(['half', 'most', 'over', 'escalated']);
  });

  test('put off, nobody is reminded of what lies before that day', () => {
    const extended = { ...LETTER, dueOn: '2026-12-28', extendedOn: '2026-12-09' };
    expect(steps(extended, looksOf(extended, at('2026-12-09', '08:00'))).map(([step]) => step)).toEqual([
      'half',
      'most',
      'over',
      'escalated',
    ]);
    const later = { ...extended, extendedOn: '2026-12-14' };
    expect(steps(later, looksOf(later, at('2026-12-14', '08:00'))).map(([step]) => step)).toEqual(['most', 'over', 'escalated']);
  });

  test('one that came back is not reminded of what lies behind, and has a week before it is overdue where its day has passed', () => {
    const back = (day: string): Standing => ({ ...LETTER, state: 'disputed', changedAt: at(day, '12:00') });
    expect(steps(back('2026-12-09'), looksOf(back('2026-12-09'), at('2026-12-09', '12:00'))).map(([step]) => step)).toEqual([
      'most',
      'over',
      'escalated',
    ]);
    const late = back('2026-12-22');
    expect(steps(late, looksOf(late, late.changedAt))).toEqual([
      ['over', at('2026-12-29')],
      ['escalated', at('2027-01-08')],
    ]);
    expect(spanOf(late)).not.toBe(spanOf(LETTER));
  });
});

describe('of a claim that it is done', () => {
  test('its author is asked after 3 and 10 days, and is silent four days after the last question', () => {
    expect(steps(CLAIM, looksOf(CLAIM, CLAIM.changedAt))).toEqual([
      ['again', at('2026-12-04', '15:00')],
      ['last', at('2026-12-11', '15:00')],
      ['unconfirmed', at('2026-12-15', '15:00')],
    ]);
  });

  test('made in the night he is asked in the morning', () => {
    const byNight = { ...CLAIM, changedAt: at('2026-12-01', '23:10') };
    expect(looksOf(byNight, byNight.changedAt).slice(1)).toEqual([at('2026-12-05'), at('2026-12-12'), at('2026-12-16')]);
  });

  test('nobody is marked silent before he was asked for the last time, however long the outage', () => {
    expect(steps(CLAIM, [at('2027-01-15'), at('2027-01-18'), at('2027-01-19')])).toEqual([
      ['last', at('2027-01-15')],
      ['unconfirmed', at('2027-01-19')],
    ]);
  });
});

test('a promise is asked about on the evening of its day, then like a claim', () => {
  const promise: Standing = { ...LETTER, state: 'planned', plannedOn: '2027-01-05' };
  expect(looksOf(promise, LETTER.changedAt).slice(1)).toEqual([
    at('2027-01-05', '18:00'),
    at('2027-01-08', '18:00'),
    at('2027-01-15', '18:00'),
    at('2027-01-19', '18:00'),
  ]);
});

test('whatever the day and however irregularly it is looked at: each step once, in order, never early, at night only when the look is', () => {
  const days = fc.integer({ min: 0, max: 500 }).map((n) => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10));
  const standings = fc.record({
    day: days,
    state: fc.constantFrom('received' as const, 'in-work' as const, 'disputed' as const, 'done-claimed' as const),
  });
  const gaps = fc.array(fc.integer({ min: 1, max: 9 * 24 * 12 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(standings, gaps, ({ day, state }, waits) => {
      const standing: Standing = {
        state,
        registeredOn: day,
        dueOn: dueOn(calendar, day),
        plannedOn: null,
        extendedOn: null,
        changedAt: at(day, '10:00'),
      };
      const looks: Date[] = [];
      let now = standing.changedAt.getTime();
      for (const wait of waits) looks.push(new Date((now += wait * (DAY_MS / 288))));
      const taken = steps(
        standing,
        looks.filter((look) => look < at('2028-01-20')),
      );
      const order: readonly Step[] = state === 'done-claimed' ? ['again', 'last', 'unconfirmed'] : ['half', 'most', 'over', 'escalated'];
      expect(taken.map(([step]) => order.indexOf(step))).toEqual(taken.map(([step]) => order.indexOf(step)).toSorted((a, b) => a - b));
      const done: Done = new Map(taken);
      for (const { step, at: due } of momentsOf(calendar, standing, done)) {
        expect(isQuiet(due)).toBe(false);
        const when = done.get(step);
        if (when) expect(when.getTime()).toBeGreaterThanOrEqual(due.getTime());
      }
    }),
  );
});
