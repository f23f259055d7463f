import { describe, expect, test } from 'vitest';
import type { KnownTenure, TenureFacts } from '../../../src/rooms/directory/terms/facts.ts';
import { decideHandover } from '../../../src/rooms/directory/terms/handover.ts';
import { settle } from '../../../src/rooms/directory/terms/timeline.ts';
import { ACTING, facts, OTHER, UNIT } from './terms-samples.ts';

const TODAY = '2026-11-22';
const term = (id: number, more: Partial<TenureFacts> = {}): KnownTenure => ({ ...settle(undefined, facts(more)), id, byHand: [] });
const over = { endedOn: '2026-11-18', endReason: 'succeeded' } as const;
const fresh = { ...OTHER, startedOn: '2026-11-15', registeredOn: '2026-11-18' };
const NOTHING = { ended: [], begun: [] };

describe('a change of terms', () => {
  test('by which another person comes into office ends the old access and is news', () => {
    const next = term(2, fresh);
    expect(decideHandover([term(1)], [term(1, over), next], TODAY)).toEqual({
      ended: [{ unitCode: UNIT, since: '2026-11-15' }],
      begun: [next],
    });
  });

  test('that ends a term and names nobody ends the access and is no news; who comes later is', () => {
    const gone = term(1, { endedOn: '2026-10-01', endReason: 'resigned' });
    expect(decideHandover([term(1)], [gone], TODAY)).toEqual({ ended: [{ unitCode: UNIT, since: '2026-10-01' }], begun: [] });
    const acting = term(2, { ...OTHER, ...ACTING, startedOn: '2026-11-01' });
    // Who was let in while nobody was in office, before the one who is now, is not he.
    expect(decideHandover([gone], [gone, acting], TODAY)).toEqual({ ended: [{ unitCode: UNIT, since: '2026-11-01' }], begun: [acting] });
  });

  test('for the same person, elected again, elected after acting or written otherwise, changes nobody’s access; his election is news', () => {
    const again = term(2, { startedOn: '2026-11-15' });
    expect(decideHandover([term(1)], [term(1, over), again], TODAY)).toEqual(NOTHING);
    const acting = term(1, { ...ACTING, startedOn: '2026-06-01' });
    expect(decideHandover([acting], [term(1, { ...ACTING, startedOn: '2026-06-01', ...over }), again], TODAY)).toEqual({
      ended: [],
      begun: [again],
    });
    const corrected = term(1, { nameKk: 'Бекен Айдос', nameRu: 'Бекен Айдос' });
    expect(decideHandover([term(1)], [corrected], TODAY)).toEqual(NOTHING);
  });

  test('from a father to a son of the same name is a change', () => {
    const son = term(2, { startedOn: '2026-11-15', birthYear: 1999 });
    expect(decideHandover([term(1)], [term(1, over), son], TODAY)).toEqual({
      ended: [{ unitCode: UNIT, since: '2026-11-15' }],
      begun: [son],
    });
  });

  test('is no news where the register begins with it, and none where the register was months late', () => {
    expect(decideHandover([], [term(1, fresh)], TODAY)).toEqual(NOTHING);
    const late = term(2, { ...OTHER, startedOn: '2026-09-01', registeredOn: '2026-09-20' });
    expect(decideHandover([term(1)], [term(1, over), late], TODAY)).toEqual({
      ended: [{ unitCode: UNIT, since: '2026-09-01' }],
      begun: [],
    });
  });

  test('that leaves nothing known of a seat says nothing of who answers for it', () => {
    expect(decideHandover([term(1)], [], TODAY)).toEqual(NOTHING);
  });

  test('in one unit says nothing of another', () => {
    const there = { unitCode: '275637000' };
    const next = term(3, { ...fresh, ...there });
    expect(decideHandover([term(1), term(2, there)], [term(1), term(2, { ...there, ...over }), next], TODAY)).toEqual({
      ended: [{ unitCode: '275637000', since: '2026-11-15' }],
      begun: [next],
    });
  });
});
