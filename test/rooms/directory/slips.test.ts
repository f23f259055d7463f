import { array, assert, constantFrom, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearSpellings } from '../../../src/rooms/directory/search/near.ts';
import { buildIndex } from '../../../src/rooms/directory/search/place-index.ts';
import { SlipTable } from '../../../src/rooms/directory/search/slips.ts';
import { encode } from '../../../src/rooms/directory/search/sound.ts';

const ENDLESS = Number.POSITIVE_INFINITY;
// Few letters, so that names begin alike, letters double and neighbours change places.
const word = array(constantFrom('а', 'б', 'п', 'к', 'н'), { minLength: 1, maxLength: 9 }).map((letters) => letters.join(''));
const cost = (typed: string, name: string, most = ENDLESS) => new SlipTable(encode(typed), name.length).costTo(encode(name), most);

describe('the price of slips', () => {
  test('is nothing for the same name and grows with what is wrong', () => {
    expect(cost('карауил', 'карауил')).toBe(0);
    expect(cost('карауыл', 'карауил')).toBeLessThan(cost('караоил', 'карауил'));
    expect(cost('карауил', 'караауил')).toBeLessThan(cost('карауил', 'карабуил'));
    expect(cost('кармуил', 'карауил')).toBeLessThan(cost('кармуим', 'карауил'));
  });

  test('neighbours that changed places cost less than two wrong letters', () => {
    expect(cost('акрауил', 'карауил')).toBeLessThan(1);
  });

  test('a beginning costs less than the same letters wrong, the less the nearer its end', () => {
    expect(cost('карау', 'карауил')).toBeLessThan(cost('кара', 'карауил'));
    expect(cost('кара', 'карауил')).toBeLessThan(1);
  });

  test('a bound changes no price at or below it, and nothing above it is told', () => {
    assert(
      property(word, word, double({ min: 0, max: 4, noNaN: true }), (typed, name, bound) => {
        const whole = cost(typed, name);
        expect(cost(typed, name, bound)).toBe(whole <= bound ? whole : ENDLESS);
      }),
    );
  });

  test('names weighed together, sharing what they begin with, cost what each costs alone', () => {
    assert(
      property(array(word, { minLength: 1, maxLength: 12 }), word, (names, typed) => {
        const places = [...new Set(names)].map(
          (name) => ({ code: name, level: 'settlement', kind: 'village', nameKk: name, nameRu: name, ancestors: [name] }) as const,
        );
        const index = buildIndex(places);
        const near = nearSpellings(index, typed, 100);
        const alone = new Map(places.map(({ code }) => [code, cost(typed, code)]));
        for (const { spelling, cost: together } of near) expect(together).toBeCloseTo(alone.get(spelling.key) ?? ENDLESS, 5);
        const best = Math.min(...alone.values());
        if (best <= 1) expect(near[0]?.cost).toBeCloseTo(best, 5);
      }),
    );
  });
});
