import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, readingsOf } from '../../../../src/rooms/directory/passport/numbers.ts';

describe('a number', () => {
  test.each([
    ['184163', 184163],
    ['184 163', 184163],
    ['184\u00a0163,4', 184163.4],
    ['1\u202f184\u202f163.44', 1184163.4],
    ['5376.099999999999', 5376.1],
    ['1184163.400', 1184163.4],
    ['0', 0],
  ])('%j is %d', (text, value) => {
    expect(numberOf(text, 1)).toBe(value);
  });

  test.each(['', '-1', '1e5', '18 41 63', '1,234,567', '٣', 'Infinity', '0x10', '1 000 ₸', '1'.repeat(13)])('%j is none', (text) => {
    expect(numberOf(text, 1)).toBeUndefined();
  });

  test.each([
    ['184,163', ['184163', '184,2']],
    ['950.125', ['950125', '950,1']],
    ['184163,4', undefined],
    ['184 163', undefined],
    ['184,16', undefined],
  ])('%j may be read as %j: nobody should have to guess', (text, readings) => {
    expect(readingsOf(text)).toEqual(readings);
  });

  test('that is grouped by spaces is the same as without, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom(' ', '\u00a0', '\u202f'),
        fc.integer({ min: 0, max: 9 }),
        (whole, space, tenths) => {
          const grouped = String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, space);
          expect(numberOf(grouped, 0)).toBe(whole);
          expect(numberOf(`${grouped},${tenths}`, 1)).toBe(whole + tenths / 10);
        },
      ),
    );
  });
});
