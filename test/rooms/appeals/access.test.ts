import { describe, expect, test } from 'vitest';
import { ruleCalendar } from '../../../src/kernel/calendar/index.ts';
import { type Caller, isFor, type RoleKind } from '../../../src/kernel/caller.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { byRoleOf, deskFor, isStillOver, mayAct, mayAnswer, mayModerate } from '../../../src/rooms/appeals/access.ts';
import { soonBy } from '../../../src/rooms/appeals/terms/soon.ts';
import { anAppeal, DISTRICT, OBLAST, OTHER_UNIT, UNIT, VILLAGE } from './samples.ts';

const mine = anAppeal();
const aboutAkim = anAppeal({ addressee: 'operator', addresseeReason: 'about-akim' });

function caller(...roles: readonly (readonly [RoleKind, PlaceCode])[]): Caller {
  return {
    personId: 7 as PersonId,
    language: 'kk',
    consented: true,
    face: 'resident',
    roles: roles.map(([kind, areaCode]) => ({ kind, areaCode })),
  };
}

describe('a case', () => {
  test('is opened by nobody without a role, and by nobody of another place', () => {
    expect(deskFor(caller(), mine)).toBeUndefined();
    expect(deskFor(caller(['akim', OTHER_UNIT]), mine)).toBeUndefined();
    expect(deskFor(caller(['operator', OTHER_UNIT]), mine)).toBeUndefined();
    for (const area of [UNIT, DISTRICT]) expect(deskFor(caller(['helper', area]), mine)).toBeUndefined();
  });

  test('is opened by the akim of its unit, not by the akim of what lies above or below', () => {
    expect(deskFor(caller(['akim', OTHER_UNIT], ['akim', UNIT]), mine)).toBe('akim');
    for (const area of [OBLAST, DISTRICT, VILLAGE]) expect(deskFor(caller(['akim', area]), mine)).toBeUndefined();
  });

  test('that is about the akim, or has gone past him, is not opened by him', () => {
    expect(deskFor(caller(['akim', UNIT]), aboutAkim)).toBeUndefined();
    expect(deskFor(caller(['akim', UNIT]), anAppeal({ addressee: 'operator', addresseeReason: 'returned-twice' }))).toBeUndefined();
  });

  test('is opened by the operators of every area that it lies in, and of the whole country', () => {
    for (const area of [OBLAST, DISTRICT, UNIT, VILLAGE, WHOLE_COUNTRY]) {
      expect(deskFor(caller(['operator', area]), mine)).toBe('operator');
      expect(deskFor(caller(['operator', area]), aboutAkim)).toBe('operator');
    }
  });

  test('is before its akim as before the akim, though he is an operator as well', () => {
    expect(deskFor(caller(['operator', WHOLE_COUNTRY], ['akim', UNIT]), mine)).toBe('akim');
  });

  test('is opened by who works for its akim, under his own name and not as the akim; never one about the akim, nor one that has gone past him', () => {
    const staff = caller(['staff', UNIT]);
    expect(deskFor(staff, mine)).toBe('staff');
    expect(deskFor(caller(['staff', OTHER_UNIT]), mine)).toBeUndefined();
    for (const area of [OBLAST, DISTRICT, VILLAGE]) expect(deskFor(caller(['staff', area]), mine)).toBeUndefined();
    expect(deskFor(staff, aboutAkim)).toBeUndefined();
    expect(deskFor(staff, anAppeal({ addressee: 'operator', addresseeReason: 'vacant' }))).toBeUndefined();
    expect(deskFor(caller(['operator', WHOLE_COUNTRY], ['staff', UNIT]), aboutAkim)).toBeUndefined();
    expect(isStillOver(caller(['operator', WHOLE_COUNTRY], ['staff', UNIT]), aboutAkim)).toBe(false);
    expect(deskFor(caller(['staff', UNIT], ['akim', UNIT]), mine)).toBe('akim');
    expect([mayAct('staff', mine), mayAct('staff', aboutAkim)]).toEqual([true, false]);
  });

  test('is before who answers for the akim as before a deputy, in the unit where he does', () => {
    const deputy = { ...caller(), roles: [{ kind: 'staff' as const, areaCode: UNIT, isDeputy: true }] };
    expect(deskFor(deputy, mine)).toBe('deputy');
    expect(deskFor(deputy, aboutAkim)).toBeUndefined();
    expect(
      deskFor({ ...deputy, roles: [...deputy.roles, { kind: 'staff', areaCode: OTHER_UNIT }] }, anAppeal({ unitCode: OTHER_UNIT })),
    ).toBe('staff');
    expect([byRoleOf('deputy'), byRoleOf('staff'), byRoleOf('akim')]).toEqual(['staff', 'staff', 'akim']);
  });

  test('is moderated by its operators, never by one who is of its office as well, though what has gone past the akim is before him as before them', () => {
    const overdue = anAppeal({ addressee: 'operator', addresseeReason: 'overdue' });
    expect(mayModerate(caller(['operator', DISTRICT]), overdue)).toBe(true);
    for (const kind of ['akim', 'staff'] as const) {
      const both = caller(['operator', DISTRICT], [kind, UNIT]);
      expect([deskFor(both, overdue), mayModerate(both, overdue)]).toEqual(['operator', false]);
      expect(mayModerate(caller(['operator', DISTRICT], [kind, OTHER_UNIT]), overdue)).toBe(true);
    }
  });

  test('is worked on by whom it is addressed to; an operator only looks at what is the akim’s', () => {
    expect(mayAct('akim', mine)).toBe(true);
    expect(mayAct('operator', mine)).toBe(false);
    expect(mayAct('operator', aboutAkim)).toBe(true);
  });

  test('that has gone past its akim is not his to answer, but he may hear that; never of one about himself, nor without the office', () => {
    const passed = anAppeal({ addressee: 'operator', addresseeReason: 'returned-twice' });
    const akim = caller(['akim', UNIT]);
    expect([mayAnswer(akim, mine), mayAnswer(akim, passed), mayAnswer(akim, anAppeal({ state: 'confirmed' }))]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isStillOver(akim, passed), isStillOver(akim, aboutAkim), isStillOver(caller(), passed)]).toEqual([true, false, false]);
    expect(isStillOver(caller(['operator', WHOLE_COUNTRY], ['akim', UNIT]), aboutAkim)).toBe(false);
    expect(isStillOver(caller(['akim', OTHER_UNIT]), passed)).toBe(false);
  });
});

test('what is for officials is for akims and operators, and for nobody else', () => {
  expect(isFor('official', caller(['akim', UNIT]))).toBe(true);
  expect(isFor('official', caller(['operator', OBLAST]))).toBe(true);
  expect(isFor('official', caller(['staff', UNIT]))).toBe(true);
  expect(isFor('official', caller())).toBe(false);
  expect([isFor('official', caller(['helper', UNIT])), isFor('office', caller(['helper', UNIT]))]).toEqual([false, false]);
  expect(isFor('akim', caller(['staff', UNIT]))).toBe(false);
  expect(isFor('office', caller(['operator', OBLAST]))).toBe(false);
});

test.each([
  // Monday; over a weekend; over New Year and its weekend; over Independence Day.
  ['2026-11-23', '2026-11-26'],
  ['2026-11-27', '2026-12-02'],
  ['2026-12-31', '2027-01-08'],
  ['2026-12-14', '2026-12-18'],
])('on %s a case is due soon that is due by %s: three working days', (today, by) => {
  expect(soonBy(ruleCalendar(2026, 2027), today)).toBe(by);
});
