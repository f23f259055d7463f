import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/kernel/calendar/index.ts';
import { electionsOf, type Seat } from '../../../src/rooms/directory/elections/area.ts';
import { campaignOf, type ElectionDays, RESULT_DAYS_MAX, type TermDays } from '../../../src/rooms/directory/elections/campaign.ts';
import { decideNotices, decideUnsaid, promiseOf, unsayable, type VoteTold } from '../../../src/rooms/directory/elections/notice.ts';
import { endsSoon, lawfulDays, lawfulDaysOfVacancy, outlookOf } from '../../../src/rooms/directory/elections/outlook.ts';

const BASE = '2026-11-01';
const day = (offset: number) => addDays(BASE, offset);

function anElection(days: Partial<ElectionDays> = {}): ElectionDays {
  return { setOn: '2026-11-15', voteOn: '2026-12-13', cancelledOn: null, ...days };
}

function aTerm(days: Partial<TermDays> = {}): TermDays {
  return { how: 'elected', startedOn: '2026-12-13', registeredOn: '2026-12-16', endedOn: null, endReason: null, ...days };
}

function seat(facts: Partial<Seat>): Seat {
  return { how: 'elected', termUntil: '2028-07-14', lastEndedOn: null, lastBegunOn: null, nextVoteOn: null, lastVoteOn: null, ...facts };
}

function aVote(facts: Partial<VoteTold> = {}): VoteTold {
  const told = { isBelieved: false, isSetTold: false, isSoonTold: false, says: '07:00–20:00', said: null };
  return { voteOn: '2026-12-13', isStanding: true, knownOn: '2026-11-20', isSettled: true, isTextSettled: true, ...told, ...facts };
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

  test('for the full week where the register names the elected, and not his registration', () => {
    const terms = [aTerm({ registeredOn: null })];
    expect(['2026-12-13', '2026-12-14', '2026-12-20', '2026-12-21'].map((on) => isIn([anElection()], terms, on))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const unit = { elections: [anElection()], tenure: { ...aTerm({ registeredOn: null }), termUntil: '2030-12-13' }, past: [] };
    expect(outlookOf(unit, '2026-12-14')).toMatchObject({ kind: 'campaign', isVoteOver: true, isElectedKnown: true });
    expect(outlookOf({ ...unit, tenure: undefined }, '2026-12-14')).toMatchObject({ kind: 'campaign', isElectedKnown: false });
    expect(outlookOf(unit, '2026-12-21')).toEqual({ kind: 'none' });
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

  test('nobody hears more than twice of an election whose day does not move, and on its eve only where nobody had heard before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }), (votesIn, isAwake) => {
        let vote = aVote({ voteOn: day(votesIn), knownOn: day(0) });
        let messages = 0;
        for (const [at, awake] of isAwake.entries()) {
          const parts = awake ? decideNotices([vote], day(at)).flatMap((notice) => notice.parts) : [];
          if (parts.length === 0) continue;
          messages += 1;
          expect(votesIn - at).toBeGreaterThan(vote.isSetTold ? 1 : 0);
          vote = { ...vote, isSetTold: true, isBelieved: true, isSoonTold: vote.isSoonTold || parts.includes('soon'), said: vote.says };
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

describe('after a vote', () => {
  const voted = anElection({ setOn: '2026-10-25', voteOn: '2026-12-13' });
  const before = { ...aTerm({ startedOn: '2022-12-25', registeredOn: '2022-12-28' }), termUntil: '2026-12-25' };

  test('of which no result is known nothing is said of the term that it ends, for the four years that a new one lasts', () => {
    const unit = { elections: [voted], tenure: before, past: [] };
    for (const today of ['2026-12-21', '2026-12-30', '2027-06-01', '2030-12-12'])
      expect(outlookOf(unit, today)).toEqual({ kind: 'voted', election: voted });
    expect(outlookOf(unit, '2030-12-13')).toMatchObject({ kind: 'over' });
    const vacated = { elections: [voted], tenure: undefined, past: [{ ...before, endedOn: '2026-12-25' }] };
    expect(outlookOf(vacated, '2027-01-16')).toMatchObject({ kind: 'voted' });
  });

  test('the one elected, one who acts since, or another vote that is set, is told instead', () => {
    const elected = { ...aTerm(), termUntil: '2030-12-13' };
    expect(outlookOf({ elections: [voted], tenure: elected, past: [before] }, '2026-12-21')).toEqual({ kind: 'none' });
    const acting = { ...aTerm({ how: 'acting', startedOn: '2026-12-26', registeredOn: null }), termUntil: null };
    expect(outlookOf({ elections: [voted], tenure: acting, past: [] }, '2027-01-16')).toEqual({ kind: 'none' });
    const again = anElection({ setOn: '2027-02-01', voteOn: '2027-03-07' });
    expect(outlookOf({ elections: [voted, again], tenure: before, past: [] }, '2027-01-16')).toEqual({ kind: 'set', election: again });
    const off = { ...voted, cancelledOn: '2026-12-12' };
    expect(outlookOf({ elections: [off], tenure: before, past: [] }, '2026-12-21')).toMatchObject({ kind: 'ending' });
  });
});

describe('a seat without an elected akim', () => {
  const left = {
    ...aTerm({ startedOn: '2023-01-08', registeredOn: '2023-01-11', endedOn: '2026-11-06', endReason: 'resigned' }),
    termUntil: '2027-01-08',
  };

  test('that fell vacant before its time has the law’s last day: called within two months, held forty days later', () => {
    expect(lawfulDaysOfVacancy('2026-11-06')).toEqual({ callBy: '2027-01-06', holdBy: '2027-02-15' });
    const vacant = { elections: [], tenure: undefined, past: [left] };
    expect(outlookOf(vacant, '2026-11-22')).toEqual({ kind: 'vacant', holdBy: '2027-02-15' });
    expect(outlookOf(vacant, '2027-02-16')).toEqual({ kind: 'vacant', holdBy: null });
    const acting = { ...aTerm({ how: 'acting', startedOn: '2026-11-07', registeredOn: null }), termUntil: null };
    expect(outlookOf({ ...vacant, tenure: acting }, '2026-11-22')).toEqual({ kind: 'vacant', holdBy: '2027-02-15' });
    expect(outlookOf({ ...vacant, past: [{ ...left, endReason: null }] }, '2026-11-22')).toMatchObject({ holdBy: '2027-02-15' });
  });

  const ended = (facts: object) => outlookOf({ elections: [], tenure: undefined, past: [{ ...left, ...facts }] }, '2026-11-22');

  test('whose term ran its time, or of which we do not know that it did not, has none', () => {
    expect(ended({ endReason: 'term-over' })).toEqual({ kind: 'vacant', holdBy: null });
    expect(ended({ endReason: null, termUntil: '2026-11-06' })).toEqual({ kind: 'vacant', holdBy: null });
    expect(ended({ endReason: null, termUntil: null })).toEqual({ kind: 'vacant', holdBy: null });
    expect(outlookOf({ elections: [], tenure: undefined, past: [] }, '2026-11-22')).toEqual({ kind: 'none' });
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
    const awaitedLong = seat({ termUntil: '2026-10-25', lastBegunOn: '2022-10-20', lastVoteOn: '2026-10-11' });
    const untold = seat({ termUntil: null });
    const far = seat({ lastVoteOn: '2024-07-14', lastBegunOn: '2024-07-14' });
    const seats = [set, sooner, march, january, alsoJanuary, over, acting, vacant, unknown, awaitedLong, awaited, untold, far];
    expect(electionsOf(seats, '2026-11-22')).toEqual({
      set: [
        { unit: sooner, voteOn: '2026-12-13' },
        { unit: set, voteOn: '2026-12-20' },
      ],
      ending: [
        { month: '2027-01', units: [alsoJanuary, january] },
        { month: '2027-03', units: [march] },
      ],
      voted: [
        { unit: awaited, voteOn: '2026-11-15' },
        { unit: awaitedLong, voteOn: '2026-10-11' },
      ],
      overdue: [over, acting, vacant],
      unknown: [unknown, untold],
    });
  });

  test('is nothing where there are no seats', () => {
    expect(electionsOf([], '2026-11-22')).toEqual({ set: [], voted: [], ending: [], overdue: [], unknown: [] });
  });
});

const told = (votes: readonly VoteTold[], today: string) =>
  decideNotices(votes, today).map(({ kind, vote, off }) => [kind, vote.voteOn, ...off.map((one) => one.voteOn)]);

describe('what residents are told', () => {
  const BELIEVED = { isBelieved: true, isSetTold: true };
  test('that a day which they believe is off, also on the eve and on the day, and not after it', () => {
    const off = aVote({ ...BELIEVED, isStanding: false });
    for (const today of ['2026-11-22', '2026-12-12', '2026-12-13']) expect(told([off], today)).toEqual([['cancelled', '2026-12-13']]);
    expect(told([off], '2026-12-14')).toEqual([]);
    expect(told([aVote({ isStanding: false })], '2026-11-22')).toEqual([]);
    expect(told([{ ...off, isSettled: false }], '2026-11-22')).toEqual([]);
  });

  test('that it was moved in one message, once the new day is sure, also on its eve', () => {
    const off = aVote({ ...BELIEVED, isStanding: false });
    const moved = aVote({ voteOn: '2026-12-20' });
    expect(told([moved, off], '2026-11-22')).toEqual([['moved', '2026-12-20', '2026-12-13']]);
    expect(told([off, { ...moved, isSettled: false }], '2026-11-22')).toEqual([]);
    expect(told([off, { ...moved, voteOn: '2026-12-06' }], '2026-12-05')).toEqual([['moved', '2026-12-06', '2026-12-13']]);
    expect(told([off, { ...moved, ...BELIEVED }], '2026-11-22')).toEqual([['cancelled', '2026-12-13']]);
  });

  test('that hours or station are others than they were told, only if they were, and once that is sure', () => {
    const other = aVote({ ...BELIEVED, isSoonTold: true, said: '08:00–20:00' });
    expect(told([other], '2026-12-12')).toEqual([['changed', '2026-12-13']]);
    for (const same of [{ said: null }, { said: other.says }, { isTextSettled: false }, { isSoonTold: false }])
      expect(told([{ ...other, ...same }], '2026-12-12')).toEqual([]);
  });

  test('of a vote that became known on the last day before the eve, on the eve; of one that became known on the eve nothing', () => {
    expect(told([aVote({ knownOn: '2026-12-11' })], '2026-12-12')).toEqual([['set', '2026-12-13']]);
    expect(told([aVote({ knownOn: '2026-12-12' })], '2026-12-12')).toEqual([]);
    expect(told([aVote({ knownOn: '2026-12-11' })], '2026-12-13')).toEqual([]);
  });

  test('does not stay in the queue when it may not be said any more', () => {
    const standing = { voteOn: '2026-12-13', isStanding: true };
    expect(['2026-12-11', '2026-12-12', '2026-12-13', '2026-12-14'].map((today) => unsayable(standing, today))).toEqual([
      ['off'],
      ['news', 'off'],
      ['news', 'off'],
      ['news', 'day', 'moved', 'off'],
    ]);
    expect(unsayable({ ...standing, isStanding: false }, '2026-11-22')).toEqual(['news', 'day', 'moved']);
  });

  test('taken out of the queue is forgotten only where nobody can have heard it', () => {
    const vote = { isStanding: false, isBelieved: true };
    const unsaid = (toldTimes: number, reached: number) => decideUnsaid({ purpose: 'news', vote, toldTimes, reached }).unsaid;
    expect(unsaid(1, 0)).toEqual(['cancelled', 'set', 'soon']);
    expect([unsaid(1, 1), unsaid(2, 0)]).toEqual([['cancelled'], ['cancelled']]);
    expect(decideUnsaid({ purpose: 'news', vote: { ...vote, isBelieved: false }, toldTimes: 0, reached: 1 }).parts).toEqual([
      'set',
      'withdrawn',
    ]);
    expect(decideUnsaid({ purpose: 'off', vote: { ...vote, isStanding: true }, toldTimes: 1, reached: 0 })).toEqual({
      unsaid: ['cancelled'],
      parts: [],
      partsOfOff: [],
    });
  });

  test('is promised as it will be: both, the second, or that of the next election', () => {
    expect(promiseOf(null, '2026-11-22')).toBe('twice');
    expect(['2026-12-09', '2026-12-10', '2026-12-13'].map((today) => promiseOf('2026-12-13', today))).toEqual(['once', 'next', 'next']);
  });
});
