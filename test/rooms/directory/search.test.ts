import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareKey, keysOf, type Lookup } from '../../../bench/support/lookups.ts';
import { readSheetFile } from '../../../src/platform/sheets/index.ts';
import { readPlacesFile } from '../../../src/rooms/directory/register/places-file.ts';
import { buildIndex, findPlaces, type PlacesFound } from '../../../src/rooms/directory/search/index.ts';
import { aPlaceRow, aTable, isRealThere, placeRows, REAL_FOLDER } from './samples.ts';

const OTHER_OBLAST = [
  aPlaceRow('310000000', 'Жамбыл облысы', 'Жамбылская область'),
  aPlaceRow('313600000', 'Байзақ ауданы', 'Байзакский район'),
  aPlaceRow('313635000', 'Достық а.о.', 'Достыкский с.о.'),
  aPlaceRow('313635100', 'Достық а.', 'с.Достык'),
  aPlaceRow('313637100', 'Қарауыл а.', 'с.Карааул'),
  aPlaceRow('313639100', 'Қызылкөпір а.', 'с.Кызылкопир'),
  aPlaceRow('313641100', 'Мәлік Ғабдуллин а.', 'с.Малика Габдуллина'),
];

function indexOf(rows: readonly string[][]) {
  const read = readPlacesFile(aTable(rows));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { index: buildIndex(read.value.places), places: new Map(read.value.places.map((place) => [place.code, place])) };
}

const { index } = indexOf([...placeRows(), ...OTHER_OBLAST]);
const codes = (found: PlacesFound) => found.matches.map((match) => match.code);
const find = (query: string, homeAncestors?: readonly string[]) =>
  findPlaces(index, query, { limit: 10, ...(homeAncestors && { homeAncestors }) });

describe('a place is found', () => {
  test.each(['Достық', 'достык', 'ДОСТЫК', 'Dostyq', 'dostyk', 'Достық ауылы', 'село Достык', 'с. Достык', '«Достық»'])(
    'with all its namesakes as «%s», villages first',
    (query) => {
      const found = find(query);
      expect(found.kind).toBe('found');
      expect(codes(found)).toEqual(['275630100', '313635100', '275630000', '313635000']);
    },
  );

  test('home district first', () => {
    expect(codes(find('Достық', ['310000000', '313600000', '313635000', '313635100']))).toEqual([
      '313635100',
      '313635000',
      '275630100',
      '275630000',
    ]);
  });

  test('its okrug first where the word for it was written', () => {
    expect(codes(find('Достыкский с.о.'))[0]).toBe('275630000');
    expect(codes(find('Достық ауылдық округі')).slice(0, 2)).toEqual(['275630000', '313635000']);
  });

  test.each([
    'Достык Жамбылская',
    'жамбыл облысы достық',
    'Достық, Байзақ ауданы',
    'dostyk bayzak',
    'Достык Жамбылская область Байзакский район',
  ])('within the area that «%s» adds, in any order', (query) => {
    expect(codes(find(query))).toEqual(['313635100', '313635000']);
    expect(find(query).kind).toBe('found');
  });

  test('elsewhere where the area has none of that name, as a guess', () => {
    const found = find('Қарауыл Тасқала');
    expect(found.kind).toBe('guess');
    expect(codes(found)).toContain('313637100');
  });

  test.each(['карауыыыл', 'караул', 'qaraul', 'Karaaul'])('in spite of a letter too many or too few: «%s»', (query) => {
    expect(find(query)).toMatchObject({ kind: 'found', matches: [{ code: '313637100' }] });
  });

  test.each(['карвуыл', 'Қарауы', 'арауыл', 'Кароуыл', 'кыраулы'])('as a guess in spite of the slip in «%s»', (query) => {
    expect(find(query)).toMatchObject({ kind: 'guess', matches: [{ code: '313637100' }] });
  });

  test.each(['кызылкопирауылы', 'селокызылкопир', 'kyzylkopir'])('when kind and name are written together: «%s»', (query) => {
    expect(codes(find(query))).toEqual(['313639100']);
  });

  test('by a part of a long name, and by its beginning', () => {
    expect(find('габдуллин')).toMatchObject({ kind: 'guess', matches: [{ code: '313641100' }] });
    expect(find('кызылкоп')).toMatchObject({ kind: 'guess', matches: [{ code: '313639100', why: 'prefix' }] });
  });

  test.each([
    ['ljcns0', 'Достық'],
    ['ljcnsr', 'Достық'],
    ['rfhffek', 'Карааул'],
    ['йфкфгнд', 'Қарауыл'],
    ['0арауыл', 'Қарауыл'],
  ])('in the wrong keyboard layout: «%s» means %s', (query, guess) => {
    const found = find(query);
    expect(found.kind).toBe('layout');
    expect(found.matches[0]?.why).toBe('layout');
    expect(found.guess).toBe(guess);
  });

  test('by an earlier name, which is said', () => {
    const renamed = buildIndex([
      {
        code: '1',
        level: 'settlement',
        kind: 'village',
        nameKk: 'Бейбіт',
        nameRu: 'Бейбит',
        ancestors: ['1'],
        oldNames: [{ nameKk: 'Калинин', nameRu: 'Калинино' }],
      },
    ]);
    expect(findPlaces(renamed, 'калинин', { limit: 3 }).matches).toEqual([
      { code: '1', why: 'old-name', oldName: { nameKk: 'Калинин', nameRu: 'Калинино' } },
    ]);
    expect(findPlaces(renamed, 'калинин', { limit: 3 }).kind).toBe('guess');
  });
});

const named = (code: string, name: string) =>
  ({ code, level: 'settlement', kind: 'village', nameKk: name, nameRu: name, ancestors: [code] }) as const;

describe('beside a place of that very name', () => {
  const small = buildIndex([named('1', 'Ораз'), named('2', 'Оразбай'), named('3', 'Орал'), named('4', 'Қызылқұм'), named('5', 'Ораз')]);

  test('those whose names begin with it or resemble it stand apart, no namesake among them', () => {
    const found = findPlaces(small, 'ораз', { limit: 8 });
    expect(found.kind).toBe('found');
    expect(codes(found)).toEqual(['1', '5']);
    expect(found.similar.map(({ code }) => code)).toEqual(['2', '3']);
  });

  test('they only fill what the limit leaves, and lie where they may', () => {
    expect(findPlaces(small, 'ораз', { limit: 3 }).similar).toHaveLength(1);
    const within = findPlaces(small, 'ораз', { limit: 8, isWithin: ({ code }) => code !== '2' });
    expect(within.similar.map(({ code }) => code)).toEqual(['3']);
  });
});

const area = (code: string, level: 'region' | 'district' | 'unit', name: string, ancestors: string[]) =>
  ({ code, level, kind: level, nameKk: name, nameRu: name, ancestors: [...ancestors, code] }) as const;
const village = (code: string, name: string, ancestors: string[]) =>
  ({ code, level: 'settlement', kind: 'village', nameKk: name, nameRu: name, ancestors: [...ancestors, code] }) as const;

describe('beside a name', () => {
  const country = buildIndex([
    area('o', 'region', 'Жетісу', []),
    area('d', 'district', 'Абай', ['o']),
    area('e', 'district', 'Арал', ['o']),
    area('u', 'unit', 'Абай', ['o', 'e']),
    { ...area('f', 'district', 'Самар', ['o']), oldNames: [{ nameKk: 'Көкпекті', nameRu: 'Кокпекты' }] },
    village('1', 'Бірлік', ['o', 'd']),
    village('2', 'Бірлік', ['o', 'e', 'u']),
    village('3', 'Бірлік', ['o', 'f']),
    village('4', 'Бірліккөл', ['o', 'f']),
  ]);
  const found = (query: string) => findPlaces(country, query, { limit: 8 });

  test('a kind says which area is meant, where there is one of that kind', () => {
    expect(codes(found('Бірлік Абай ауданы'))).toEqual(['1']);
    expect(codes(found('район Абай Бирлик'))).toEqual(['1']);
    expect(codes(found('Бірлік Абай ауылдық округі'))).toEqual(['2']);
    expect(codes(found('Бірлік Абай'))).toEqual(['1', '2']);
  });

  test('a former name of the area is understood, and names from elsewhere do not stand beside', () => {
    expect(found('Бірлік Кокпекты')).toMatchObject({ kind: 'found', matches: [{ code: '3' }], similar: [] });
    expect(found('Бірлік').similar).toMatchObject([{ code: '4' }]);
  });
});

test.each(['', '   ', '!!!', 'шщшщшщшщ', '🙂', '👍', '...', '()'])('nothing is found for «%s»', (query) => {
  expect(find(query)).toEqual({ kind: 'none', matches: [], total: 0, similar: [] });
});

test('any text at all gets an answer within the limit and names no place twice', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 300 }), (query) => {
      const found = codes(findPlaces(index, query, { limit: 3 }));
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

describe.runIf(isRealThere)('in the whole real register', () => {
  test('people find their places: common 97/99, hard 87/94 of a hundred, first and first three', async () => {
    const read = readPlacesFile((await readSheetFile(join(REAL_FOLDER, 'kato.csv'))).sheet);
    if (!read.ok) throw new Error('refused');
    const whole = buildIndex(read.value.places);
    const keys = keysOf(read.value.places);
    const lookups = JSON.parse(readFileSync(join(REAL_FOLDER, 'lookup-queries.json'), 'utf8')) as Lookup[];
    const ranks = lookups.map((lookup) => {
      const wanted = [bareKey(lookup.name_kk), bareKey(lookup.name_ru)];
      const { matches, similar } = findPlaces(whole, lookup.query, { limit: 8 });
      return [...matches, ...similar].findIndex(({ code }) => (keys.get(code) ?? []).some((key) => wanted.includes(key)));
    });
    const share = (set: string, first: number) => {
      const asked = ranks.filter((_, number) => lookups[number]?.set === set);
      return (100 * asked.filter((rank) => rank >= 0 && rank < first).length) / asked.length;
    };
    expect(share('common', 1)).toBeGreaterThanOrEqual(97);
    expect(share('common', 3)).toBeGreaterThanOrEqual(99);
    expect(share('hard', 1)).toBeGreaterThanOrEqual(87);
    expect(share('hard', 3)).toBeGreaterThanOrEqual(94);
  });
});
