import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areShown, claimInDoubt, claimOf, drawNeighbours, NEIGHBOURS_ASKED, WILLING_MIN } from '../../../src/rooms/appeals/neighbours.ts';
import type { EventKind } from '../../../src/rooms/appeals/states.ts';
import { anAppeal } from './samples.ts';

const told = (...kinds: EventKind[]) => kinds.map((kind, id) => ({ kind, id }));

const people = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('the lot', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    minLength: NEIGHBOURS_ASKED,
    maxLength: NEIGHBOURS_ASKED,
  });

  test('falls on three different people of those who have rested, whatever the chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: WILLING_MIN, max: 60 }),
        fc.integer({ min: NEIGHBOURS_ASKED, max: 60 }),
        chances,
        (willing, rested, drawn) => {
          const all = people(Math.min(willing, rested));
          const asked = drawNeighbours(willing, all, drawn);
          expect(new Set(asked).size).toBe(NEIGHBOURS_ASKED);
          expect(all).toEqual(expect.arrayContaining(asked));
        },
      ),
    );
  });

  test('can fall on anybody', () => {
    const first = Array.from(
      { length: WILLING_MIN },
      (_, at) => drawNeighbours(WILLING_MIN, people(WILLING_MIN), [at / WILLING_MIN, 0, 0])[0],
    );
    expect(new Set(first).size).toBe(WILLING_MIN);
  });

  test('falls on nobody where fewer than ten are willing, or fewer than three have rested', () => {
    expect(drawNeighbours(WILLING_MIN - 1, people(WILLING_MIN - 1), [0, 0, 0])).toEqual([]);
    expect(drawNeighbours(WILLING_MIN, people(NEIGHBOURS_ASKED - 1), [0, 0, 0])).toEqual([]);
    expect(drawNeighbours(WILLING_MIN, people(NEIGHBOURS_ASKED), [0, 0, 0])).toHaveLength(NEIGHBOURS_ASKED);
  });
});

describe('neighbours are asked', () => {
  const claimed = told('filed', 'seen', 'done-claimed');
  const appeal = anAppeal({ state: 'done-claimed', isShareable: true, categoryCode: 'lights' });

  test('of the last claim, while it stands or its author says that it is not so', () => {
    expect(claimInDoubt(appeal, claimed)?.id).toBe(2);
    expect(claimInDoubt({ ...appeal, state: 'disputed' }, told('filed', 'done-claimed', 'disputed', 'done-claimed', 'disputed'))?.id).toBe(
      3,
    );
  });

  test('of nothing that was confirmed, or that is not claimed any more', () => {
    for (const state of ['confirmed', 'partly', 'unconfirmed', 'withdrawn', 'received'] as const)
      expect(claimInDoubt({ ...appeal, state }, claimed), state).toBeUndefined();
    for (const kind of ['answered', 'planned', 'answered-no'] as const)
      expect(claimInDoubt({ ...appeal, state: 'disputed' }, told('filed', 'done-claimed', kind, 'disputed')), kind).toBeUndefined();
  });

  test('of nothing about people or the akim, nor what its author was not told of', () => {
    expect(claimInDoubt({ ...appeal, categoryCode: 'health' }, claimed)).toBeUndefined();
    expect(claimInDoubt({ ...appeal, addresseeReason: 'about-akim' }, claimed)).toBeUndefined();
    expect(claimInDoubt({ ...appeal, isShareable: false }, claimed)).toBeUndefined();
    expect(claimInDoubt({ ...appeal, aboutAppealId: 4 }, claimed)).toBeUndefined();
    expect(claimInDoubt({ ...appeal, kind: 'proposal' }, claimed)).toBeUndefined();
  });
});

test('what they say stands beside a claim only while it is the last word on the case', () => {
  expect(claimOf(told('filed', 'done-claimed', 'confirmed'))?.id).toBe(1);
  expect(claimOf(told('filed', 'done-claimed', 'disputed', 'answered'))).toBeUndefined();
});

test('the numbers are shown all at once: when the last has answered, or when nothing more is counted', () => {
  const counts = { asked: 3, yes: 1, no: 1, unsure: 0, closedAt: null };
  expect(areShown(counts)).toBe(false);
  expect(areShown({ ...counts, unsure: 1 })).toBe(true);
  expect(areShown({ ...counts, closedAt: new Date() })).toBe(true);
});
