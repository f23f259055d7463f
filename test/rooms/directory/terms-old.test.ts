import { describe, expect, test } from 'vitest';
import { diffTenures } from '../../../src/rooms/directory/terms/diff/index.ts';
import type { AkimRow, KnownTenure } from '../../../src/rooms/directory/terms/facts.ts';
import { settle } from '../../../src/rooms/directory/terms/timeline.ts';
import { ACTING, facts, OTHER, UNIT } from './terms-samples.ts';

const known = (id: number, more: Parameters<typeof facts>[0] = {}): KnownTenure => ({ ...settle(undefined, facts(more)), id, byHand: [] });
const row = (more: Parameters<typeof facts>[0] = {}): AkimRow => ({ row: 2, facts: facts(more) });
const vacant = (vacantOn: string, saidIn: 'since' | 'checked_on' = 'since'): AkimRow => ({
  row: 2,
  vacancy: { unitCode: UNIT, vacantOn, saidIn },
});

function diffOf(terms: readonly KnownTenure[], read: AkimRow) {
  const diff = diffTenures(terms, [read]);
  return diff.ok ? diff.value : diff.problems;
}

describe('what somebody looked at later', () => {
  const now = known(1, { phone: '+77114431199', checkedOn: '2026-11-20' });

  test('is not written over by what an older file says, of who is in office and of who was', () => {
    expect(diffOf([now], row())).toMatchObject({ updated: [], stale: [{ row: 2, known: { id: 1 } }] });
    expect(diffOf([now], row({ startedOn: '2021-07-25' }))).toMatchObject({ updated: [], succeeded: [], stale: [{}] });
    const past = known(2, { endedOn: '2026-05-10', endReason: 'died', checkedOn: '2026-11-20' });
    expect(diffOf([past], row({ endedOn: '2026-05-10', endReason: 'resigned' }))).toMatchObject({ updated: [], stale: [{}] });
  });

  test('is written over by what was checked on the same day or later', () => {
    expect(diffOf([now], row({ checkedOn: '2026-11-20' }))).toMatchObject({ updated: [{}], stale: [] });
  });
});

describe('an old row on the very day of a change', () => {
  const acting = known(1, { ...OTHER, ...ACTING, startedOn: '2026-05-10', endedOn: '2026-05-10', endReason: 'succeeded' });
  const elected = known(2, { startedOn: '2026-05-10' });

  test('does not bring back who acted until then, nor who was elected in a vote that was repeated', () => {
    const again = row({ ...OTHER, ...ACTING, startedOn: '2026-05-10', startKnown: false });
    expect(diffOf([acting, elected], again)).toMatchObject({ conflicts: [{}], succeeded: [] });
    const first = known(3, { ...OTHER, startedOn: '2026-05-10', endedOn: '2026-05-10', endReason: 'succeeded' });
    expect(diffOf([first, elected], row({ ...OTHER, startedOn: '2026-05-10' }))).toMatchObject({ conflicts: [{}], succeeded: [] });
  });

  test('does not make the post vacant again', () => {
    expect(diffOf([elected], vacant('2026-05-10', 'checked_on'))).toMatchObject([{ expected: 'start-after-predecessor' }]);
    expect(diffOf([elected], vacant('2026-05-11'))).toMatchObject({ vacated: [{}] });
  });
});

describe('a post that is vacant already', () => {
  const left = known(1, { endedOn: '2026-10-01', endReason: null });

  test('since another day, where the file says the day and nobody said why the term ended', () => {
    expect(diffOf([left], vacant('2026-09-01'))).toMatchObject({ vacated: [{ before: { id: 1 }, endedOn: '2026-09-01' }] });
    expect(diffOf([left], vacant('2026-10-01'))).toMatchObject({ vacated: [], unchangedCount: 1 });
    expect(diffOf([left], vacant('2026-11-03', 'checked_on'))).toMatchObject({ vacated: [], unchangedCount: 1 });
    expect(diffOf([{ ...left, endReason: 'died' }], vacant('2026-09-01'))).toMatchObject({ vacated: [], unchangedCount: 1 });
  });

  test('and of which no term is known is told, for there is nothing to end', () => {
    expect(diffOf([], vacant('2026-09-01'))).toMatchObject({ unknown: [{ row: 2, unitCode: UNIT }], unchangedCount: 0 });
  });
});

test('a later day of election than the registration that is known is a problem, and not a term that cannot be', () => {
  const registered = known(1, { startedOn: '2026-05-10', registeredOn: '2026-05-14' });
  expect(diffOf([registered], row({ startedOn: '2026-05-20' }))).toMatchObject([{ expected: 'registered-after-vote', fits: '2026-05-14' }]);
});

test('a father and a son of one name are two people; a year of birth that is corrected is one', () => {
  const father = known(1, { birthYear: 1960 });
  expect(diffOf([father], row({ birthYear: 1985, startedOn: '2025-05-18' }))).toMatchObject({ succeeded: [{}] });
  expect(diffOf([father], row({ birthYear: 1961 }))).toMatchObject({ updated: [{}], succeeded: [] });
});
