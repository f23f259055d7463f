import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { clip, countChars, joinChain, legible } from '../../../src/kernel/locale/index.ts';

test('a chain has four parts at most, the smallest first', () => {
  expect(joinChain(['Достық а.', 'Достық а.о.', 'Тасқала ауд.', 'Батыс Қазақстан обл.', 'Қазақстан'])).toBe(
    'Достық а., Достық а.о., Тасқала ауд., Батыс Қазақстан обл.',
  );
  expect(joinChain(['Достық а.', '', 'Тасқала ауд.'])).toBe('Достық а., Тасқала ауд.');
});

test('what fits is not cut', () => {
  expect(clip('Достық', 6)).toBe('Достық');
});

test('what does not fit gives up the wanted end, and no comma is left hanging', () => {
  expect(clip('Достық, Тасқала ауд.', 9)).toBe('Достық…');
  expect(clip('Достық, Тасқала ауд.', 13)).toBe('Достық, Тасқ…');
  expect(clip('Достық, Тасқала', 8, 'start')).toBe('…Тасқала');
});

test('a sign of several code points is one sign and is never cut through', () => {
  expect(countChars('👩🏽‍🌾й')).toBe(2);
  expect(clip('👩🏽‍🌾👩🏽‍🌾👩🏽‍🌾', 3)).toBe('👩🏽‍🌾👩🏽‍🌾👩🏽‍🌾');
  expect(clip('👩🏽‍🌾👩🏽‍🌾👩🏽‍🌾👩🏽‍🌾', 3)).toBe('👩🏽‍🌾👩🏽‍🌾…');
});

test('no text comes out longer than it may be', () => {
  const anyText = string({ unit: 'grapheme', maxLength: 60 });
  assert(
    property(anyText, integer({ min: 1, max: 40 }), constantFrom('end' as const, 'start' as const), (text, charsMax, cut) => {
      const clipped = clip(text, charsMax, cut);
      expect(countChars(clipped)).toBeLessThanOrEqual(charsMax);
      if (countChars(text) <= charsMax) expect(clipped).toBe(text);
    }),
  );
});

test.each([
  ['су\u200Bқұбыр', 'суқұбыр'],
  ['\u202E<b>x\u2066', '<b>x'],
  ['\u2800\u3164\u115F\uFFA0\u00AD\uFEFF', ' '],
  ['екі\u00A0 \t\u2003сөз', 'екі сөз'],
  ['бір\r\nекі\u2028үш\u0085төрт', 'бір\nекі\nүш\nтөрт'],
  ['\u0000\u001B[2J\u007F', '[2J'],
  ['и\u0306', 'й'],
  ['👩\u200D🌾', '👩🌾'],
])('of %j what can be seen is %j', (text, seen) => {
  expect(legible(text)).toBe(seen);
});

test('whatever is typed, nothing of it turns a line around or is unseen, and a second look changes nothing', () => {
  const anySign = oneof(integer({ min: 0, max: 0x31_ff }), integer({ min: 0xd8_00, max: 0x10_ff_ff }));
  const anyText = array(anySign, { maxLength: 60 }).map((signs) => String.fromCodePoint(...signs));
  const unseen = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]--\n]/v;
  assert(
    property(anyText, (text) => {
      const seen = legible(text);
      expect(unseen.test(seen)).toBe(false);
      expect(legible(seen)).toBe(seen);
    }),
  );
});
