import { expect, test } from 'vitest';
import { formatNumber, formatPercent, formatPhone, other } from '../../../src/kernel/locale/index.ts';

test('thousands stand apart by a no-break space, decimals behind a comma', () => {
  expect(formatNumber(0)).toBe('0');
  expect(formatNumber(999)).toBe('999');
  expect(formatNumber(1234)).toBe('1\u00a0234');
  expect(formatNumber(1234567.5, 2)).toBe('1\u00a0234\u00a0567,50');
  expect(formatNumber(-1234)).toBe('-1\u00a0234');
  expect(formatNumber(-0.2)).toBe('0');
});

test('percent stands close in Kazakh and apart in Russian', () => {
  expect(formatPercent('kk', 0.84)).toBe('84%');
  expect(formatPercent('ru', 0.84)).toBe('84\u00a0%');
  expect(formatPercent('ru', 1)).toBe('100\u00a0%');
});

test('a phone is grouped on one line, however it was written', () => {
  const shown = '+7\u00a0711\u00a0443\u00a011\u00a022';
  for (const written of ['+77114431122', '87114431122', '8 (711) 443-11-22', ' +7 711 443 11 22 '])
    expect(formatPhone(written)).toBe(shown);
});

test('a short number and a foreign one are left as they are', () => {
  expect(formatPhone('112')).toBe('112');
  expect(formatPhone('+44 20 7946 0018')).toBe('+44 20 7946 0018');
});

test('the other language is the one that the switch leads to', () => {
  expect([other('kk'), other('ru')]).toEqual(['ru', 'kk']);
});
