import { array, assert, constantFrom, double, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCode, makeCode, readCode } from '../../../src/rooms/appeals/code.ts';

const LETTERS = 'КМРСТХ';
const DIGITS = '0123456789';
/** Every way to write a sign, besides itself. */
const SPELLINGS: Readonly<Record<string, string>> = {
  К: 'кКkKқҚqQ',
  М: 'мМmM',
  Р: 'рРpPrRпП',
  С: 'сСcCsS',
  Т: 'тТtT',
  Х: 'хХxXhHһҺ',
  '0': '0oOоО',
  '1': '1iIlLіІ',
  '3': '3зЗ',
  '8': '8вВbB',
};
const chances = array(double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
const codes = chances.map((values) => codeFrom(values));

function codeFrom(values: readonly number[]): string {
  let at = 0;
  return makeCode(() => values[at++ % values.length] ?? 0);
}

/** A code whose digits are all letters is nobody's spelling: without one true digit a text is words. */
const hasTrueDigit = (text: string): boolean => /[0-9]/.test(text);

test('a code is three letters, five digits and the check digit of the copy deck', () => {
  assert(property(codes, (code) => /^[КМРСТХ]{3}[0-9]{6}$/.test(code)));
  expect(codeFrom([0, 0.2, 0.7, 0.45, 0.85, 0.25, 0.75, 0.15])).toBe('КМТ482715');
  expect(codeFrom([1])).toMatch(/^ХХХ99999[0-9]$/);
});

test('a code is shown in groups of three', () => {
  expect(formatCode('КМТ482715')).toBe('КМТ-482-715');
});

describe('a code is read', () => {
  test('as it was shown', () => {
    assert(
      property(codes, (code) => {
        expect(readCode(formatCode(code))).toEqual({ kind: 'code', code });
      }),
    );
  });

  test.each([
    'kmt-482-715',
    'KMT482715',
    'кмт 482 715',
    ' К М Т 4 8 2 7 1 5 ',
    'қмт-482-7l5',
    'KMT-4B2-7I5',
    'qMт–482—715',
    '«КМТ-482-715».',
    'КМТ\u00A0482\u00A0715',
    'КМТ-4в2-7і5',
  ])('from «%s»', (text) => {
    expect(readCode(text)).toEqual({ kind: 'code', code: 'КМТ482715' });
  });

  test('in every spelling of its signs', () => {
    assert(
      property(codes, array(integer({ min: 0, max: 20 }), { minLength: 9, maxLength: 9 }), (code, choices) => {
        const typed = Array.from(code, (sign, at) => spelling(sign, choices[at] ?? 0)).join('');
        expect(readCode(typed)).toEqual(hasTrueDigit(typed) ? { kind: 'code', code } : undefined);
      }),
    );
  });
});

describe('a mistake is noticed', () => {
  test('in any single sign', () => {
    assert(
      property(codes, (code) => {
        for (const [at, sign] of Array.from(code).entries()) {
          const wrongSigns = Array.from(at < 3 ? LETTERS : DIGITS).filter((wrong) => wrong !== sign);
          const readings = wrongSigns.map((wrong) => readCode(code.slice(0, at) + wrong + code.slice(at + 1)));
          expect(readings).toEqual(wrongSigns.map(() => ({ kind: 'misread' })));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('in any swap of neighbours', () => {
    assert(
      property(codes, (code) => {
        const swaps = Array.from({ length: 8 }, (_, at) => code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2));
        const wrong = swaps.filter((swapped) => swapped !== code);
        expect(wrong.map(readCode)).toEqual(wrong.map(() => ({ kind: 'misread' })));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is no code', () => {
  test.each([
    '',
    'Достық',
    'Совхоз 1',
    'Разъезд 42',
    'Кск возов',
    'Крп совоз',
    'су жоқ 3 күн',
    'КМТ-482-71',
    'КМТ-482-7155',
    'АБВ-482-715',
    '+7 711 443 11 22',
    '123456789',
    'дом 482715',
    'У нас на улице нет света с 12 ноября',
    'КМТ-482-715 когда ответят?',
  ])('«%s» does not look like one', (text) => {
    expect(readCode(text)).toBeUndefined();
  });

  test('words without a digit never look like one', () => {
    const words = string({ unit: constantFrom(...Array.from('кқмрпстхһоізвклbcehiklmopqrstx -')), maxLength: 14 });
    assert(
      property(words, (text) => {
        expect(readCode(text)).toBeUndefined();
      }),
    );
  });

  test('no text at all makes it fail', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => void readCode(text)));
  });
});

function spelling(sign: string, choice: number): string {
  const ways = SPELLINGS[sign] ?? sign;
  return ways.charAt(choice % ways.length);
}
