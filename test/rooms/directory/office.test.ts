import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  akimNow,
  akimOn,
  type CountedTerm,
  isInOfficeOn,
  pastTerms,
  powersFrom,
  termNumberOf,
} from '../../../src/rooms/directory/terms/office.ts';

const dayAt = (days: number) => new Date(Date.UTC(2021, 6, 25) + days * 86_400_000).toISOString().slice(0, 10);

function aTerm(term: Partial<CountedTerm> = {}): CountedTerm {
  const span = { startedOn: '2024-07-14', registeredOn: null, endedOn: null, endReason: null } as const;
  return { ...span, how: 'elected', nameKk: 'Бекенов Айдос', nameRu: 'Бекенов Айдос', termNumber: null, ...term };
}

/** Terms one after another, some with days of nobody between, each registered some days after its election; the last may go on. */
const timelines = fc
  .array(fc.record({ gap: fc.nat(40), registered: fc.option(fc.nat(30)), days: fc.integer({ min: 1, max: 900 }), acting: fc.boolean() }), {
    maxLength: 8,
  })
  .chain((spans) =>
    fc.record({
      spans: fc.constant(spans),
      isOpen: fc.boolean(),
      order: fc.shuffledSubarray(
        spans.map((_, at) => at),
        { minLength: spans.length },
      ),
    }),
  )
  .map(({ spans, isOpen, order }) => {
    let from = 0;
    const terms = spans.map(({ gap, registered, days, acting }, at) => {
      const powers = from + gap;
      const startedOn = dayAt(powers - (acting ? 0 : (registered ?? 0)));
      from = powers + days;
      const endedOn = isOpen && at === spans.length - 1 ? null : dayAt(from);
      const registeredOn = acting || registered === null ? null : dayAt(powers);
      return aTerm({ how: acting ? 'acting' : 'elected', startedOn, registeredOn, endedOn, endReason: endedOn ? 'succeeded' : null });
    });
    return order.flatMap((at) => terms[at] ?? []);
  });

describe('who was akim on a day', () => {
  test('is at most one person on any day, and nobody in a gap', () => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: -60, max: 7_000 }), (terms, days) => {
        const day = dayAt(days);
        const holding = terms.filter((term) => powersFrom(term) <= day && (term.endedOn === null || day < term.endedOn));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(akimOn(terms, day)).toBe(holding[0]);
        expect(terms.filter((term) => isInOfficeOn(term, day))).toEqual(holding);
      }),
    );
  });

  test('is the successor from the first day of the successor’s powers on, and the one before until then', () => {
    fc.assert(
      fc.property(timelines, (terms) => {
        for (const term of terms) {
          expect(akimOn(terms, powersFrom(term))).toBe(term);
          const last = term.endedOn && new Date(Date.parse(term.endedOn) - 86_400_000).toISOString().slice(0, 10);
          if (last) expect(akimOn(terms, last)).toBe(term);
          if (term.endedOn) expect(akimOn(terms, term.endedOn)).not.toBe(term);
        }
        expect(akimNow(terms)).toBe(terms.find((term) => term.endedOn === null));
      }),
    );
  });

  test('begins with the registration and not with the vote; where no registration is known, with the vote or the order', () => {
    const old = aTerm({ startedOn: '2020-01-05', endedOn: '2024-07-18', endReason: 'succeeded' });
    const elected = aTerm({ registeredOn: '2024-07-18' });
    expect(['2024-07-13', '2024-07-14', '2024-07-17', '2024-07-18'].map((day) => akimOn([elected, old], day))).toEqual([
      old,
      old,
      old,
      elected,
    ]);
    expect(akimOn([aTerm()], '2024-07-14')).toBeDefined();
    expect(akimOn([aTerm({ how: 'acting' })], '2024-07-14')).toMatchObject({ how: 'acting' });
  });

  test('is never somebody whose term was taken back or ended before its powers began; such a term is not of the past either', () => {
    const takenBack = aTerm({ endedOn: '2025-01-01', endReason: 'taken-back' });
    const empty = aTerm({ endedOn: '2024-07-14', endReason: 'succeeded' });
    const unregistered = aTerm({ registeredOn: '2024-07-20', endedOn: '2024-07-18', endReason: 'died' });
    const never = [takenBack, empty, unregistered, aTerm({ endReason: 'taken-back' })];
    for (const day of ['2024-07-14', '2024-07-16', '2024-07-19', '2024-12-31']) expect(akimOn(never, day)).toBeUndefined();
    expect(akimNow(never)).toBeUndefined();
    expect(pastTerms(never)).toEqual([]);
  });

  test('of terms that overlap is the one that began last', () => {
    const early = aTerm({ startedOn: '2023-01-01' });
    const late = aTerm({ startedOn: '2024-01-01' });
    for (const terms of [
      [early, late],
      [late, early],
    ])
      expect(akimOn(terms, '2025-01-01')).toBe(late);
  });
});

describe('the number of a term', () => {
  const other = { nameKk: 'Омаров Ерлан', nameRu: 'Омаров Ерлан' };
  const first = aTerm({ startedOn: '2021-07-25', endedOn: '2025-08-01' });
  const second = aTerm({ startedOn: '2025-07-27', registeredOn: '2025-08-01' });

  test('is what the file says, before anything that can be counted', () => {
    expect(termNumberOf([first, second], { ...second, termNumber: 1 })).toBe(1);
  });

  test('is counted over the elected terms in a row, also where the name is spelled another way and somebody acted in between', () => {
    const acting = aTerm({ ...other, how: 'acting', startedOn: '2025-06-01', endedOn: '2025-08-01' });
    expect(termNumberOf([second, acting, first], { ...second, nameKk: 'БЕКЕНОВ  айдос', nameRu: '' })).toBe(2);
    expect(termNumberOf([{ ...first, termNumber: 2 }, second], second)).toBe(3);
  });

  test('starts again after another elected person, and a term that never was does not count', () => {
    const between = aTerm({ ...other, startedOn: '2023-01-15', endedOn: '2025-08-01' });
    const short = { ...first, endedOn: '2023-01-20' };
    expect(termNumberOf([short, between, second], second)).toBe(1);
    expect(termNumberOf([first, { ...between, endReason: 'taken-back' }, second], second)).toBe(2);
  });

  test('is not claimed where nothing is known of what was before, but in the first elections of all; an acting akim has none', () => {
    expect(termNumberOf([second], second)).toBeUndefined();
    expect(termNumberOf([first], first)).toBe(1);
    expect(termNumberOf([first], aTerm({ how: 'acting' }))).toBeUndefined();
  });
});
