import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import { mayDispute, STATES } from '../../../src/rooms/appeals/states.ts';

const SAID = new Date('2026-11-25T09:30:00Z');
const later = (ms: number) => new Date(SAID.getTime() + ms);

test('«solved» can be taken back for three days, to the millisecond', () => {
  const solved = { state: 'confirmed', changedAt: SAID } as const;
  expect([0, DAY_MS, 3 * DAY_MS, 3 * DAY_MS + 1].map((ms) => mayDispute(solved, later(ms)))).toEqual([true, true, true, false]);
});

test('an answer can be disagreed with whenever, and nothing that was not answered', () => {
  const whenever = STATES.filter((state) => mayDispute({ state, changedAt: SAID }, later(100 * DAY_MS)));
  expect(whenever).toEqual(['answered', 'partly']);
});
