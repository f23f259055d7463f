import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from '../../../src/platform/telegram/pages.ts';

test('a list of nine has two pages; one that has become shorter shows its last, an empty one its only page', () => {
  expect(pageOf(1, 9)).toEqual({ number: 1, pages: 2, from: 0, through: 8 });
  expect(pageOf(2, 9)).toEqual({ number: 2, pages: 2, from: 8, through: 16 });
  expect(pageOf(7, 8)).toEqual({ number: 1, pages: 1, from: 0, through: 8 });
  expect(pageOf(3, 0)).toEqual({ number: 1, pages: 1, from: 0, through: 8 });
});

test('the pages of a list hold each of its items once', () => {
  fc.assert(
    fc.property(fc.nat(200), (total) => {
      const items = Array.from({ length: total }, (_, at) => at);
      const pages = Array.from({ length: pageOf(1, total).pages }, (_, at) => pageOf(at + 1, total));
      expect(pages.flatMap(({ from, through }) => items.slice(from, through))).toEqual(items);
    }),
  );
});
