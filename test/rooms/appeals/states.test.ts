import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import { type EventKind, mayDispute, STATES, type State, stateOf } from '../../../src/rooms/appeals/states.ts';

const SAID = new Date('2026-11-25T09:30:00Z');
const later = (ms: number) => new Date(SAID.getTime() + ms);

test('«solved» can be taken back for three days, to the millisecond', () => {
  const solved = { state: 'confirmed', changedAt: SAID, plannedOn: null, dueOn: '2026-12-17' } as const;
  expect([0, DAY_MS, 3 * DAY_MS, 3 * DAY_MS + 1].map((ms) => mayDispute(solved, later(ms)))).toEqual([true, true, true, false]);
});

const at = (day: string) => (state: State) =>
  mayDispute({ state, changedAt: SAID, plannedOn: '2026-12-05', dueOn: '2026-12-17' }, new Date(day));

test('whatever an official has said can be disagreed with whenever, a promise from its day on; nothing else can', () => {
  expect(STATES.filter(at('2026-12-04T18:59:59Z'))).toEqual(['answered', 'answered-no', 'done-claimed', 'partly', 'unconfirmed']);
  expect(STATES.filter(at('2026-12-04T19:00:00Z'))).toEqual([
    'planned',
    'answered',
    'answered-no',
    'done-claimed',
    'partly',
    'unconfirmed',
  ]);
});

test('a promise for long after the last day can be disagreed with from that last day on', () => {
  const promise = { state: 'planned', changedAt: SAID, plannedOn: '2027-10-01', dueOn: '2026-12-17' } as const;
  expect(mayDispute(promise, new Date('2026-12-17T18:59:59Z'))).toBe(false);
  expect(mayDispute(promise, new Date('2026-12-17T19:00:00Z'))).toBe(true);
});

/** How a case gets where it may go, from the filing. */
const WAYS: readonly (readonly [EventKind[], State | undefined])[] = [
  [['seen', 'work-begun', 'done-claimed', 'confirmed'], 'confirmed'],
  [['done-claimed', 'asked-again', 'asked-again', 'unconfirmed', 'confirmed'], 'confirmed'],
  [['passed-on', 'answered', 'disputed', 'work-begun', 'answered-no', 'rated'], 'answered-no'],
  [['seen', 'asked', 'added', 'replied', 'extended', 'reminded', 'overdue', 'escalated'], 'seen'],
  [['planned', 'asked-again', 'disputed', 'planned'], 'planned'],
  [['planned', 'asked-again', 'unconfirmed', 'done-claimed'], 'done-claimed'],
  [['edited', 'withdrawn'], 'withdrawn'],
  [['returned'], 'returned'],
  [['passed-on', 'readdressed', 'passed'], 'passed-on'],
  // An official only claims; nobody is asked before, nobody confirms what nobody said.
  [['confirmed'], undefined],
  [['planned', 'planned'], undefined],
  [['seen', 'unconfirmed'], undefined],
  [['seen', 'edited'], undefined],
  [['answered', 'reminded'], undefined],
  [['done-claimed', 'answered'], undefined],
  [['withdrawn', 'answered'], undefined],
  [['withdrawn', 'added'], undefined],
  [['returned', 'disputed'], undefined],
  [['answered', 'extended'], undefined],
  [['confirmed', 'withdrawn'], undefined],
];

test.each(WAYS)('after the filing %j leads to %s', (kinds, state) => {
  if (state === undefined) expect(() => stateOf(['filed', ...kinds])).toThrow(RangeError);
  else expect(stateOf(['filed', ...kinds])).toBe(state);
});
