import { describe, expect, test } from 'vitest';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { isOrphaned, mayPass } from '../../../src/rooms/appeals/access.ts';
import { isShareable, mayLead } from '../../../src/rooms/appeals/joined.ts';
import { decidePlace, mayTakeOver, whyPlaceStays } from '../../../src/rooms/appeals/put-right.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { pastTheAkim } from '../../../src/rooms/appeals/rules.ts';
import { after, type EventKind, isRemark, keepsSince, OPEN_STATES, STATES } from '../../../src/rooms/appeals/states.ts';
import { anAppeal, DISTRICT, OBLAST, OTHER_UNIT, UNIT, VILLAGE } from './samples.ts';

const TODAY = '2026-12-15';
const OTHER_DISTRICT = 'D12000000' as PlaceCode;
const elsewhere = { placeCode: OTHER_UNIT, unitCode: OTHER_UNIT, areas: [OBLAST, OTHER_DISTRICT, OTHER_UNIT] };
const within = { placeCode: UNIT, unitCode: UNIT, areas: [OBLAST, DISTRICT, UNIT] };

/** Where an event leads from each state in which it can happen. */
const ways = (kind: EventKind) => Object.fromEntries(STATES.flatMap((state) => (after(state, kind) ? [[state, after(state, kind)]] : [])));

describe('of what an operator puts right', () => {
  test('a topic can be corrected whatever has become of a letter, and a place while something is awaited; neither changes where it stands', () => {
    expect(ways('topic-corrected')).toEqual(Object.fromEntries(STATES.map((state) => [state, state])));
    expect(ways('place-corrected')).toEqual(Object.fromEntries(OPEN_STATES.map((state) => [state, state])));
    expect([isRemark('topic-corrected'), isRemark('place-corrected'), isRemark('moved'), isRemark('taken-over')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('whoever gets a case has not read it yet; what is promised is moved, but not taken over', () => {
    const unread = { received: 'received', seen: 'received', 'in-work': 'received', 'passed-on': 'passed-on', disputed: 'disputed' };
    expect(ways('taken-over')).toEqual(unread);
    expect(ways('moved')).toEqual({ ...unread, planned: 'planned' });
    // Unread it waits from then on; the days of a disagreement go on.
    for (const kind of ['moved', 'taken-over'] as const) expect(STATES.filter((state) => keepsSince(state, kind))).toEqual(['disputed']);
    expect([keepsSince('disputed', 'passed'), keepsSince('disputed', 'disputed')]).toEqual([false, false]);
  });
});

describe('a place', () => {
  test('is put right in its unit, or moves the case to another', () => {
    expect(decidePlace(anAppeal(), within, [DISTRICT])).toEqual({ ok: true, value: 'place-corrected' });
    for (const area of [OBLAST, OTHER_DISTRICT, OTHER_UNIT, WHOLE_COUNTRY])
      expect(decidePlace(anAppeal(), elsewhere, [area])).toEqual({ ok: true, value: 'moved' });
  });

  test.each([
    ['complaint', anAppeal({ aboutAppealId: 7 }), elsewhere],
    ['joined', anAppeal({ state: 'joined', joinedTo: 7 }), elsewhere],
    ['followed', anAppeal({ joined: 3, following: 1 }), elsewhere],
    ['over', anAppeal({ state: 'answered' }), elsewhere],
    ['over', anAppeal({ state: 'withdrawn' }), within],
    ['outside', anAppeal(), { ...elsewhere, areas: ['D20000000' as PlaceCode, OTHER_UNIT] }],
    ['same', anAppeal(), { ...within, placeCode: VILLAGE }],
    ['no-akim', anAppeal(), undefined],
  ] as const)('stays for a reason of its own: %s', (refusal, appeal, to) => {
    expect(decidePlace(appeal, to, [OBLAST])).toEqual({ ok: false, refusal });
  });

  test('of a case that others follow is put right in its unit all the same; those who are solved hold nothing up', () => {
    expect(decidePlace(anAppeal({ joined: 3, following: 3 }), within, [OBLAST]).ok).toBe(true);
    expect(decidePlace(anAppeal({ joined: 3, following: 0 }), elsewhere, [OBLAST]).ok).toBe(true);
  });

  test('can be put right in just the states in which its button stands', () => {
    const open = STATES.filter((state) => whyPlaceStays(anAppeal({ state })) === undefined);
    expect(open).toEqual([...OPEN_STATES]);
  });
});

const late = (more: Partial<Appeal> = {}) => anAppeal({ dueOn: '2026-12-14', lateAreas: [DISTRICT], ...more });

describe('an overdue case', () => {
  test('is taken over by the operators who were told that it is late, from the day after the last', () => {
    expect(mayTakeOver('operator', late(), [DISTRICT], TODAY)).toBe(true);
    expect(mayTakeOver('operator', late({ lateAreas: [DISTRICT, OBLAST] }), [OBLAST], TODAY)).toBe(true);
    expect(mayTakeOver('operator', late(), [DISTRICT], '2026-12-14')).toBe(false);
    for (const area of [OBLAST, OTHER_DISTRICT, UNIT]) expect(mayTakeOver('operator', late(), [area], TODAY)).toBe(false);
    expect(mayTakeOver('operator', late({ lateAreas: [] }), [DISTRICT], TODAY)).toBe(false);
  });

  test('is taken over by nobody else, nor where something was said of it', () => {
    for (const desk of ['akim', 'deputy', 'staff'] as const) expect(mayTakeOver(desk, late(), [DISTRICT], TODAY)).toBe(false);
    const states = STATES.filter((state) => mayTakeOver('operator', late({ state }), [DISTRICT], TODAY));
    expect(states).toEqual(['received', 'seen', 'in-work', 'passed-on', 'disputed']);
    expect(mayTakeOver('operator', late({ addressee: 'operator', addresseeReason: 'overdue' }), [DISTRICT], TODAY)).toBe(false);
  });

  test('that was taken over goes back to the akim by hand only; neighbours may join it still', () => {
    const taken = late({ addressee: 'operator', addresseeReason: 'overdue' });
    expect(isOrphaned(taken)).toBe(false);
    expect(mayPass('operator', taken)).toBe(true);
    expect([isShareable(taken), mayLead(taken)]).toEqual([true, true]);
    // Once it is answered and comes back it stays where it is: only what is the akim's is asked about.
    expect(pastTheAkim({ isRepeated: false, isAkimThere: true })).toBeUndefined();
  });
});
