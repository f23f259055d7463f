import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingAfter } from '../../../src/rooms/surveys/deadline.ts';
import { OPTIONS, optionOf, type Tally } from '../../../src/rooms/surveys/options.ts';
import { canReadResult, decideAnswer, decideQuestion, QUESTION_CHARS_MAX, subjectOf } from '../../../src/rooms/surveys/rules.ts';
import { resultOf, wholeInterval, wholePercent } from '../../../src/rooms/surveys/tally.ts';
import { wilson } from '../../../src/rooms/surveys/wilson.ts';

const REFERENCE = resolve('../shared/survey-reference/a_wilson.csv');

const isReferenceThere = existsSync(REFERENCE);
if (!isReferenceThere) process.stderr.write('NOT TESTED: intervals computed in R, ../shared/survey-reference is not there\n');

/** A sample and a level, whole or not. */
const samples = fc
  .tuple(
    fc.double({ min: 0.5, max: 1e6, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0.5, max: 0.999, noNaN: true }),
  )
  .map(([n, share, confidence]) => ({ n, x: n * share, confidence }));

describe('Wilson’s interval', () => {
  test('is the published one, at the ends, for few and many, for a sample that is not whole', () => {
    for (const [x, n, low, high] of [
      [0, 10, 0, 0.2775],
      [1, 10, 0.0179, 0.4042],
      [9, 10, 0.5958, 0.9821],
      [10, 10, 0.7225, 1],
      [17, 20, 0.6396, 0.9476],
      [840, 1000, 0.816, 0.8614],
      [61.7, 93.4, 0.5599, 0.7486],
    ] as const) {
      const interval = wilson(x, n);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  test.skipIf(!isReferenceThere)('agrees with every row computed in R, to nine digits', () => {
    const [, ...rows] = readFileSync(REFERENCE, 'utf8').trim().split('\n');
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const [x = 0, n = 0, confidence = 0, , low = 0, high = 0] = row.split(',').map(Number);
      const interval = wilson(x, n, confidence);
      expect(interval.low, row).toBeCloseTo(low, 9);
      expect(interval.high, row).toBeCloseTo(high, 9);
    }
  });

  test('lies within 0 and 1 and contains the share', () => {
    fc.assert(
      fc.property(samples, ({ x, n, confidence }) => {
        const { low, high } = wilson(x, n, confidence);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
      }),
    );
  });

  test('is the same seen from the other side', () => {
    fc.assert(
      fc.property(samples, ({ x, n, confidence }) => {
        const [one, other] = [wilson(x, n, confidence), wilson(n - x, n, confidence)];
        expect(one.low).toBeCloseTo(1 - other.high, 9);
        expect(one.high).toBeCloseTo(1 - other.low, 9);
      }),
    );
  });

  test('of nobody, of more than all and of no level is refused', () => {
    for (const [x, n, confidence] of [
      [0, 0, 0.95],
      [11, 10, 0.95],
      [-1, 10, 0.95],
      [Number.NaN, 10, 0.95],
      [1, Number.POSITIVE_INFINITY, 0.95],
      [1, 10, 1],
      [1, 10, 0],
    ] as const) {
      expect(() => wilson(x, n, confidence)).toThrow(RangeError);
    }
  });
});

const tallies = fc
  .tuple(...OPTIONS.map(() => fc.nat(500)))
  .map((counts) => Object.fromEntries(OPTIONS.map((option, at) => [option, counts[at]])) as Tally);

describe('the result', () => {
  test('counts who found it hard or declined among all who answered', () => {
    const result = resultOf({ 4: 3, 3: 4, 2: 2, 1: 1, 88: 3, 99: 1 });
    expect(result?.counts).toEqual({ trust: 7, distrust: 3, hard: 3, declined: 1 });
    expect(result?.shares).toEqual({ trust: 7 / 14, distrust: 3 / 14, hard: 3 / 14, declined: 1 / 14 });
    expect(result?.trustInterval).toEqual(wilson(7, 14));
  });

  test('is none for nine answers, and is there for ten', () => {
    expect(resultOf({ 4: 4, 3: 1, 2: 1, 1: 1, 88: 1, 99: 1 })).toBeUndefined();
    expect(resultOf({ 4: 5, 3: 1, 2: 1, 1: 1, 88: 1, 99: 1 })?.answered).toBe(10);
  });

  test('has shares that make up the whole, and an interval that contains the trust, also as whole percent', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const result = resultOf(tally);
        fc.pre(result !== undefined);
        if (!result) return;
        const { trust, distrust, hard, declined } = result.shares;
        expect(trust + distrust + hard + declined).toBeCloseTo(1, 9);
        const whole = wholeInterval(trust, result.trustInterval);
        expect(whole.low).toBeLessThanOrEqual(wholePercent(trust));
        expect(whole.high).toBeGreaterThanOrEqual(wholePercent(trust));
      }),
    );
  });

  test('never shows 0 percent where somebody is, nor 100 where somebody is not', () => {
    expect([0, 0.001, 0.004, 0.5, 0.646, 0.996, 0.999, 1].map(wholePercent)).toEqual([0, 1, 1, 50, 65, 99, 99, 100]);
  });
});

const chain = (...kinds: string[]) => kinds.map((kind) => ({ kind }));

describe('a survey', () => {
  test('closes at 18:00 of its last day in Kazakhstan, whatever the hour of its beginning', () => {
    expect(closingAfter(new Date('2026-11-22T18:59:59Z'), 3)).toEqual(new Date('2026-11-25T13:00:00Z'));
    expect(closingAfter(new Date('2026-11-22T19:00:00Z'), 3)).toEqual(new Date('2026-11-26T13:00:00Z'));
  });

  test('asks about the akim of the unit that the area lies in, of an okrug above the units', () => {
    expect(subjectOf(chain('region', 'district', 'rural-okrug', 'village'))).toBe('okrug');
    expect(subjectOf(chain('region', 'district', 'kent-akimat'))).toBe('kent');
    expect(subjectOf(chain('region', 'district', 'village-akimat', 'village'))).toBe('village');
    expect(subjectOf(chain('region', 'district', 'town-akimat', 'town'))).toBe('town');
    expect(subjectOf(chain('region', 'district'))).toBe('any');
    expect(subjectOf([])).toBe('any');
  });

  test('takes a wording in both languages in turn, as text, and not too long', () => {
    expect(decideQuestion('text-kk', ' Сенесіз бе? ')).toEqual({ ok: true, value: { step: 'text-ru', questionKk: 'Сенесіз бе?' } });
    expect(decideQuestion('text-ru', 'Доверяете?')).toEqual({ ok: true, value: { step: 'area', questionRu: 'Доверяете?' } });
    for (const said of [null, ' ', '😀', '?!', 'я?'])
      expect(decideQuestion('text-kk', said)).toMatchObject({ refusal: { reason: 'text-only' } });
    expect(decideQuestion('text-kk', 'а'.repeat(QUESTION_CHARS_MAX + 1))).toMatchObject({ refusal: { reason: 'too-long' } });
  });

  test('takes answers of those who are invited, until the instant at which it closes', () => {
    const closesAt = new Date('2026-11-25T13:00:00Z');
    const before = new Date(closesAt.getTime() - 1);
    const open = { step: 'open', closesAt } as const;
    const asked = { isInvited: true, isElecting: false };
    expect(decideAnswer(open, asked, before)).toEqual({ ok: true, value: open });
    expect(decideAnswer(open, { ...asked, isElecting: true }, before)).toEqual({ ok: false, refusal: 'electing' });
    expect(decideAnswer(open, asked, closesAt)).toEqual({ ok: false, refusal: 'closed' });
    expect(decideAnswer({ step: 'closing', closesAt }, asked, before)).toEqual({ ok: false, refusal: 'closed' });
    expect(decideAnswer(open, { ...asked, isInvited: false }, before)).toEqual({ ok: false, refusal: 'not-invited' });
    expect(decideAnswer(undefined, { ...asked, isInvited: false }, before)).toEqual({ ok: false, refusal: 'gone' });
  });

  test('shows its result to who was asked, who asked and who answers for the area, once it is counted', () => {
    const reader = { personId: 2, isInvited: false, servesArea: false };
    const closed = { step: 'closed', madeBy: 1 } as const;
    expect(canReadResult(closed, reader)).toBe(false);
    expect(canReadResult(closed, { ...reader, isInvited: true })).toBe(true);
    expect(canReadResult(closed, { ...reader, servesArea: true })).toBe(true);
    expect(canReadResult(closed, { ...reader, personId: 1 })).toBe(true);
    expect(canReadResult({ step: 'open', madeBy: 1 }, { ...reader, personId: 1, isInvited: true })).toBe(false);
  });

  test('has six answers, and no others', () => {
    expect([4, 3, 2, 1, 88, 99].map(optionOf)).toEqual([...OPTIONS]);
    expect([0, 5, -1, 8, 9, 999, Number.NaN, 1.5].map(optionOf)).toEqual(Array(8).fill(undefined));
  });
});
