import { expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { asShared, isJoinedTold, isShareable, mayJoin, mayLead } from '../../../src/rooms/appeals/joined.ts';
import { KINDS } from '../../../src/rooms/appeals/kind.ts';
import { awaitsVerdict, mayDispute, STATES } from '../../../src/rooms/appeals/states.ts';
import { anAppeal } from './samples.ts';

const NOW = new Date('2026-12-04T06:00:00Z');
const lead = anAppeal({ id: 1 });
const letter = anAppeal({ id: 2, personId: 77 as PersonId });

test('neighbours share a trouble about a thing: not what is about people, the akim, or an operator has to read first', () => {
  expect(isShareable(lead)).toBe(true);
  expect(KINDS.filter((kind) => isShareable({ ...lead, kind }))).toEqual(['report', 'request']);
  for (const categoryCode of ['social', 'disability', 'health', 'safety', 'housing', 'official', 'corruption', 'jobs'])
    expect(isShareable({ ...lead, categoryCode }), categoryCode).toBe(false);
  for (const addresseeReason of ['about-akim', 'insult', 'complaint'] as const)
    expect(isShareable({ ...lead, addresseeReason }), addresseeReason).toBe(false);
  expect(isShareable({ ...lead, addresseeReason: 'vacant' })).toBe(true);
});

test('who writes may join what is open, and no complaint', () => {
  expect(STATES.filter((state) => mayLead({ ...lead, state }))).toEqual([
    'received',
    'seen',
    'in-work',
    'passed-on',
    'planned',
    'disputed',
  ]);
  expect(mayLead({ ...lead, aboutAppealId: 7 })).toBe(false);
  // Its author was not told that neighbours may hear of it.
  expect(mayLead({ ...lead, isShareable: false })).toBe(false);
});

test('an operator joins what waits for an answer to what is open, in one unit and with one addressee; never what is about the akim', () => {
  const joinable = STATES.filter((state) => mayJoin({ ...letter, state }, lead));
  expect(joinable).toEqual(['received', 'seen', 'in-work', 'passed-on', 'disputed']);
  expect(mayJoin({ ...letter, categoryCode: 'health' }, lead)).toBe(true);
  expect(mayJoin(letter, { ...lead, state: 'answered' })).toBe(false);
  expect(mayJoin(letter, letter)).toBe(false);
  // Nobody is a neighbour of himself; who writes down for others is not their neighbour either.
  expect(mayJoin({ ...letter, personId: lead.personId }, lead)).toBe(false);
  expect(mayJoin({ ...letter, personId: lead.personId, forAnother: 'paper' }, lead)).toBe(true);
  expect(mayJoin(letter, { ...lead, unitCode: 'D10200000' as PlaceCode })).toBe(false);
  expect(mayJoin(letter, { ...lead, addressee: 'operator', addresseeReason: 'vacant' })).toBe(false);
  const about = { addressee: 'operator', addresseeReason: 'about-akim' } as const;
  expect(mayJoin({ ...letter, ...about }, { ...lead, ...about })).toBe(false);
  expect(mayJoin({ ...letter, aboutAppealId: 1 }, lead)).toBe(false);
});

test('what has joined a case stands as that one does; the other author’s word on an answer is an answer to it', () => {
  const joined = anAppeal({ id: 2, state: 'joined', joinedTo: 1, body: 'Менің хатым', changedAt: new Date(lead.changedAt.getTime() - 1) });
  const stands = (state: (typeof STATES)[number]) => asShared(joined, { ...lead, state });
  expect(stands('planned')).toMatchObject({ id: 2, body: 'Менің хатым', state: 'planned' });
  for (const state of ['confirmed', 'partly', 'withdrawn', 'disputed'] as const) {
    expect(stands(state).state, state).toBe('answered');
  }
  // Who has joined since it was disputed was told no answer.
  const late = { ...joined, changedAt: new Date(lead.changedAt.getTime() + 1) };
  expect(asShared(late, { ...lead, state: 'disputed' }).state).toBe('seen');
  expect(mayDispute(stands('answered'), NOW) && awaitsVerdict(stands('answered'))).toBe(true);
  expect(mayDispute(stands('in-work'), NOW) || awaitsVerdict(stands('in-work'))).toBe(false);
  expect(mayDispute(joined, NOW) || awaitsVerdict(joined)).toBe(false);
});

test('whoever answers hears of the third neighbour, the tenth and so on', () => {
  expect(Array.from({ length: 40 }, (_, at) => at + 1).filter(isJoinedTold)).toEqual([3, 10, 30]);
});
