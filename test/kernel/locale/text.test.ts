import { assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { clip, countChars, joinChain } from '../../../src/kernel/locale/index.ts';

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
