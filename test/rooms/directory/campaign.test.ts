import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { electionsOf, type Seat } from '../../../src/rooms/directory/elections/area.ts';
import { campaignOf, type ElectionDays, RESULT_DAYS_MAX, type TermDays } from '../../../src/rooms/directory/elections/campaign.ts';
import { addDays } from '../../../src/rooms/directory/elections/days.ts';
import { decideNotice } from '../../../src/rooms/directory/elections/notice.ts';
import { endsSoon, lawfulDays, outlookOf } from '../../../src/rooms/directory/elections/outlook.ts';

const BASE = '2026-11-01';
const day = (offset: number) => addDays(BASE, offset);

function anElection(days: Partial<ElectionDays> = {}): ElectionDays {
  return { setOn: '2026-11-15', voteOn: '2026-12-13', cancelledOn: null, ...days };
}

function aTerm(days: Partial<TermDays> = {}): TermDays {
  return { how: 'elected', startedOn: '2026-12-13', registeredOn: '2026-12-16', endedOn: null, endReason: null, ...days };
}

function seat(facts: Partial<Seat>): Seat {
  return { how: 'elected', termUntil: '2028-07-14', lastEndedOn: null, nextVoteOn: null, lastVoteOn: null, ...facts };
}

const isIn = (elections: readonly ElectionDays[], terms: readonly TermDays[], on: string) =>
  campaignOf({ elections, terms }, on) !== undefined;

describe('a unit is in campaign', () => {
  test('from the day of the call through the vote, and a week more while nobody is registered', () => {
    const elections = [anElection()];
    const days = ['2026-11-14', '2026-11-15', '2026-12-13', '2026-12-14', '2026-12-20', '2026-12-21'];
    expect(days.map((on) => isIn(elections, [], on))).toEqual([false, true, true, true, true, false]);
  });

  test('until the powers of the one elected begin, and not by an acting akim, the one before or a term that never was', () => {
    const elections = [anElection()];
    const over = [aTerm()];
    expect(['2026-12-13', '2026-12-15', '2026-12-16'].map((on) => isIn(elections, over, on))).toEqual([true, true, false]);
    const before = aTerm({ startedOn: '2022-12-11', registeredOn: '2022-12-15', endedOn: '2026-11-10' });
    const acting = aTerm({ how: 'acting', startedOn: '2026-12-14', registeredOn: null });
    const never = aTerm({ endedOn: '2026-12-13', endReason: 'taken-back' });
    expect(isIn(elections, [before, acting, never], '2026-12-17')).toBe(true);
  });

  test('on the day of the vote also where the register names the elected that day, without a registration', () => {
    const terms = [aTerm({ registeredOn: null })];
    expect(['2026-12-13', '2026-12-14'].map((on) => isIn([anElection()], terms, on))).toEqual([true, false]);
  });

  test('for the vote that is to come rather than for the one whose result is awaited', () => {
    const first = anElection();
    const second = anElection({ setOn: '2026-12-15', voteOn: '2027-01-10' });
    expect(campaignOf({ elections: [second, first], terms: [] }, '2026-12-14')).toBe(first);
    expect(campaignOf({ elections: [first, second], terms: [] }, '2026-12-16')).toBe(second);
  });
});

describe('whatever the days are', () => {
  const elections = fc
    .record({
      set: fc.integer({ min: 0, max: 300 }),
      span: fc.integer({ min: 0, max: 120 }),
      cancelled: fc.option(fc.integer({ max: 400, min: 0 })),
    })
    .map(({ set, span, cancelled }): ElectionDays => {
      return { setOn: day(set), voteOn: day(set + span), cancelledOn: cancelled === null ? null : day(cancelled) };
    });
  const terms = fc
    .record({
      start: fc.integer({ min: 0, max: 450 }),
      registered: fc.option(fc.integer({ min: 0, max: 60 })),
      lasts: fc.option(fc.nat(400)),
    })
    .map(({ start, registered, lasts }): TermDays => {
      const startedOn = day(start);
      const registeredOn = registered === null ? null : addDays(startedOn, registered);
      return aTerm({ startedOn, registeredOn, endedOn: lasts === null ? null : addDays(registeredOn ?? startedOn, lasts) });
    });
  const days = fc.integer({ min: -10, max: 500 }).map(day);

  test('no day is both in and out, in whatever order elections and terms are told', () => {
    fc.assert(
      fc.property(fc.array(elections, { maxLength: 4 }), fc.array(terms, { maxLength: 4 }), days, (some, those, on) => {
        const is = isIn(some, those, on);
        expect(isIn(some.toReversed(), those.toReversed(), on)).toBe(is);
        expect(some.some((election) => isIn([election], those, on))).toBe(is);
      }),
    );
  });

  test('a cancelled election makes no campaign, on no day', () => {
    fc.assert(
      fc.property(elections, fc.array(terms, { maxLength: 3 }), days, days, (election, those, cancelledOn, on) => {
        expect(isIn([{ ...election, cancelledOn }], those, on)).toBe(false);
      }),
    );
  });

  test('every day from the call to the vote is in, and after the vote a campaign ends once and for all, after seven days at the most', () => {
    fc.assert(
      fc.property(elections, fc.array(terms, { maxLength: 3 }), (one, those) => {
        const election = { ...one, cancelledOn: null };
        const { setOn, voteOn } = election;
        expect(isIn([election], those, addDays(setOn, -1))).toBe(false);
        for (let on = setOn; on <= voteOn; on = addDays(on, 1)) expect(isIn([election], those, on)).toBe(true);
        const after = Array.from({ length: 20 }, (_, at) => isIn([election], those, addDays(voteOn, at + 1)));
        expect(after).toEqual(after.toSorted((x, y) => Number(y) - Number(x)));
        expect(after.filter(Boolean).length).toBeLessThanOrEqual(RESULT_DAYS_MAX);
      }),
    );
  });

  test('nobody hears more than twice of an election whose day does not move, and never on its eve or its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }), (votesIn, isAwake) => {
        const told = { setTimes: 0, isSoonTold: false, isOvertaken: false };
        let messages = 0;
        for (const [at, awake] of isAwake.entries()) {
          const parts = awake ? decideNotice(day(votesIn), told, day(at)) : [];
          if (parts.length === 0) continue;
          messages += 1;
          expect(votesIn - at).toBeGreaterThan(1);
          if (parts.includes('set')) told.setTimes += 1;
          if (parts.includes('soon')) told.isSoonTold = true;
        }
        expect(messages).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('the law’s last days', () => {
  test('stand 50 and 10 days before the end of a term', () => {
    expect(lawfulDays('2028-07-14')).toEqual({ callBy: '2028-05-25', holdBy: '2028-07-04' });
  });

  test('a term ends soon within six months, also over the end of a short month, and not once it is over', () => {
    expect(['2026-11-30', '2026-12-01', '2027-05-31', '2027-06-01'].map((until) => endsSoon(until, '2026-12-01'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(endsSoon('2027-06-02', '2026-12-01')).toBe(false);
    expect(endsSoon('2027-02-28', '2026-08-31')).toBe(true);
    expect(endsSoon('2026-12-31', '2026-12-01', 0)).toBe(false);
  });

  test('are told while they are to come; a day that is set is told instead', () => {
    const tenure = { ...aTerm({ startedOn: '2023-01-08' }), termUntil: '2027-01-08' };
    const unit = { elections: [], tenure, past: [] };
    expect(outlookOf(unit, '2026-11-22')).toEqual({ kind: 'ending', termUntil: '2027-01-08', holdBy: '2026-12-29' });
    expect(outlookOf(unit, '2026-12-30')).toMatchObject({ kind: 'ending', holdBy: null });
    expect(outlookOf(unit, '2027-01-09')).toEqual({ kind: 'over', termUntil: '2027-01-08' });
    expect(outlookOf(unit, '2026-06-01')).toEqual({ kind: 'none' });
    const later = anElection({ setOn: '2026-12-01', voteOn: '2026-12-27' });
    expect(outlookOf({ ...unit, elections: [later] }, '2026-11-22')).toEqual({ kind: 'set', election: later });
    expect(outlookOf({ ...unit, elections: [later] }, '2026-12-01')).toMatchObject({ kind: 'campaign', isVoteOver: false });
    expect(outlookOf({ ...unit, elections: [later] }, '2026-12-28')).toMatchObject({ kind: 'campaign', isVoteOver: true });
    const moved = { ...later, cancelledOn: '2026-11-20' };
    expect(outlookOf({ ...unit, elections: [moved] }, '2026-11-22')).toMatchObject({ kind: 'ending' });
  });
});

describe('what is coming in an area', () => {
  test('stands in one part each: a day that is set, a term that ends, a seat of which nobody knows when', () => {
    const set = seat({ termUntil: '2027-01-08', nextVoteOn: '2026-12-20' });
    const sooner = seat({ how: null, lastEndedOn: '2026-10-01', nextVoteOn: '2026-12-13' });
    const january = seat({ termUntil: '2027-01-20' });
    const alsoJanuary = seat({ termUntil: '2027-01-03' });
    const march = seat({ termUntil: '2027-03-01' });
    const over = seat({ termUntil: '2026-11-01' });
    const acting = seat({ how: 'acting', termUntil: null });
    const vacant = seat({ how: null, termUntil: null, lastEndedOn: '2026-10-01' });
    const unknown = seat({ how: null, termUntil: null });
    const awaited = seat({ termUntil: '2026-11-25', lastVoteOn: '2026-11-15' });
    const far = seat({});
    const seats = [set, sooner, march, january, alsoJanuary, over, acting, vacant, unknown, awaited, far];
    expect(electionsOf(seats, '2026-11-22')).toEqual({
      set: [
        { unit: sooner, voteOn: '2026-12-13' },
        { unit: set, voteOn: '2026-12-20' },
      ],
      ending: [
        { month: '2027-01', units: [alsoJanuary, january] },
        { month: '2027-03', units: [march] },
      ],
      overdue: [over, acting, vacant],
    });
    expect(electionsOf([awaited], '2026-11-23').ending).toEqual([{ month: '2026-11', units: [awaited] }]);
  });

  test('is nothing where there are no seats', () => {
    expect(electionsOf([], '2026-11-22')).toEqual({ set: [], ending: [], overdue: [] });
  });
});
