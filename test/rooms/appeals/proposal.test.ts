import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import { decideDay, decideOutcome, isPromise, type LegalDays, OUTCOMES } from '../../../src/rooms/appeals/outcome.ts';
import {
  endingBy,
  expiresOn,
  fateOf,
  goalOf,
  isNew,
  isReached,
  maySupport,
  needsDatedAnswer,
  type Support,
} from '../../../src/rooms/appeals/proposal.ts';
import { STATES } from '../../../src/rooms/appeals/states.ts';
import { anAppeal } from './samples.ts';

const NOW = new Date('2026-11-25T06:00:00Z');
const support = (more: Partial<Support> = {}): Support => ({
  goal: 15,
  since: NOW,
  expiresOn: '2027-11-25',
  endedAt: null,
  isBudgeted: false,
  isWorked: false,
  counted: 0,
  held: 0,
  ...more,
});
const proposal = (more: Parameters<typeof anAppeal>[0] = {}) => anAppeal({ kind: 'proposal', ...more });
const fate = (more: Parameters<typeof anAppeal>[0], stands: Partial<Support> = {}) => fateOf(proposal(more), support(stands));

describe('how many have to support it', () => {
  test.each([
    [undefined, 15],
    [0, 15],
    [500, 15],
    [501, 16],
    [1_000, 30],
    [1_001, 31],
    [20_000, 600],
  ])('of %s adults: %i', (adults, goal) => {
    expect(goalOf(adults)).toBe(goal);
  });
});

describe('the time of a proposal', () => {
  test('is a year, the last day of it included', () => {
    expect([expiresOn('2026-11-25'), expiresOn('2028-02-29')]).toEqual(['2027-11-25', '2029-02-28']);
    expect(endingBy('2027-10-26')).toEqual({ remindedThrough: '2027-11-25', endedBefore: '2027-10-26' });
  });

  test('is new for seven days whoever has come to the bot, or to the place', () => {
    const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
    expect(isNew({ knownSince: ago(6.9), livesThereSince: ago(300) }, NOW)).toBe(true);
    expect(isNew({ knownSince: ago(300), livesThereSince: ago(6.9) }, NOW)).toBe(true);
    expect(isNew({ knownSince: ago(7), livesThereSince: ago(7) }, NOW)).toBe(false);
  });
});

describe('whether it may be supported', () => {
  test('it may while it has not enough, its year lasts and it is not built; what is no proposal never', () => {
    expect(maySupport(proposal(), support())).toBe(true);
    expect(maySupport(proposal({ state: 'answered-no' }), support())).toBe(true);
    expect(maySupport(proposal({ supportedAt: NOW }), support())).toBe(false);
    expect(maySupport(proposal(), support({ endedAt: NOW }))).toBe(false);
    expect(maySupport(proposal({ state: 'confirmed' }), support({ isWorked: true }))).toBe(false);
    // Whom words content speaks for himself alone.
    expect(maySupport(proposal({ state: 'confirmed' }), support())).toBe(true);
    expect(maySupport(anAppeal(), support())).toBe(false);
  });

  test('enough is the goal, of those who count', () => {
    expect(isReached(proposal(), support({ counted: 14, held: 9 }))).toBe(false);
    expect(isReached(proposal(), support({ counted: 15 }))).toBe(true);
    expect(isReached(proposal({ supportedAt: NOW }), support({ counted: 15 }))).toBe(false);
    expect(isReached(proposal(), support({ counted: 15, endedAt: NOW }))).toBe(false);
  });
});

describe('what has become of it', () => {
  test.each([
    ['received', 'collecting', 'waiting', 'expired'],
    ['seen', 'collecting', 'waiting', 'expired'],
    ['disputed', 'collecting', 'waiting', 'expired'],
    ['answered', 'answered', 'answered', 'answered'],
    ['partly', 'answered', 'answered', 'answered'],
    ['unconfirmed', 'unconfirmed', 'unconfirmed', 'unconfirmed'],
    ['planned', 'planned', 'planned', 'planned'],
    ['answered-no', 'refused', 'refused', 'refused'],
    ['done-claimed', 'claimed', 'claimed', 'claimed'],
    ['confirmed', 'answered', 'answered', 'answered'],
  ] as const)('%s: %s; with enough support %s; after its year %s', (state, collecting, reached, over) => {
    expect([fate({ state }), fate({ state, supportedAt: NOW }), fate({ state }, { endedAt: NOW })]).toEqual([collecting, reached, over]);
  });

  test('a promise for which there is money stands in the budget', () => {
    const isBudgeted = { isBudgeted: true, isWorked: true };
    expect([fate({ state: 'planned' }, isBudgeted), fate({ state: 'done-claimed' }, isBudgeted)]).toEqual(['budgeted', 'claimed']);
  });

  test('it is built where its author says so of more than words', () => {
    expect(fate({ state: 'confirmed' }, { isWorked: true })).toBe('built');
  });
});

describe('what may be answered', () => {
  const days: LegalDays = {
    today: '2026-11-25',
    passOnBy: '2026-11-30',
    extendedUntilMax: '2027-01-25',
    promisedUntilMax: '2027-11-25',
    isWorking: () => true,
  };
  const reached = { supportedAt: NOW };

  test('words alone, to any state, until enough support it; then a day, money, a reason or a claim', () => {
    for (const state of STATES) {
      const before = decideOutcome('answered', 'akim', proposal({ state }), days);
      const afterwards = decideOutcome('answered', 'akim', proposal({ state, ...reached }), days);
      expect([state, afterwards]).toEqual([state, before === undefined ? 'dated-only' : before]);
    }
    const open = OUTCOMES.filter((outcome) => decideOutcome(outcome, 'akim', proposal(reached), days) === undefined);
    expect(open).toEqual(['answered-no', 'done-claimed', 'planned', 'budgeted', 'passed-on', 'extended', 'asked']);
    expect(needsDatedAnswer(anAppeal(reached))).toBe(false);
  });

  test('that there is money is said of proposals only, also of what is promised already, and does not put the promise off', () => {
    expect(decideOutcome('budgeted', 'akim', anAppeal(), days)).toBe('closed');
    const planned = proposal({ state: 'planned', plannedOn: '2027-05-01' });
    expect(decideOutcome('budgeted', 'staff', planned, days)).toBeUndefined();
    expect(decideOutcome('planned', 'akim', planned, days)).toBe('closed');
    expect(decideDay('budgeted', '2027-05-01', planned, days)).toBeUndefined();
    expect(decideDay('budgeted', '2027-05-02', planned, days)).toBe('too-far');
    expect(decideDay('budgeted', '2027-11-25', proposal(), days)).toBeUndefined();
    // A promise whose day is past is no bound any more.
    expect(decideDay('budgeted', '2027-05-02', { ...planned, plannedOn: '2026-11-01' }, days)).toBeUndefined();
    expect(OUTCOMES.filter(isPromise)).toEqual(['planned', 'budgeted']);
  });
});
