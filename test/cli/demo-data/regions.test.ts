import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { demoRegions } from '../../../src/cli/demo-data/regions.ts';
import { cleanName, type PlaceLevel, parseNames } from '../../../src/rooms/directory/kinds.ts';

/** Beside the repository, where there is a copy; it is no part of it. */
const CLASSIFIER = new URL('../../../../shared/data/kato.csv', import.meta.url);
const KAZAKH_LETTERS = /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/;

test('there are 17 oblasts with 170 districts and 3 cities', () => {
  const oblasts = demoRegions().filter(({ kind }) => kind === 'region');
  expect(oblasts).toHaveLength(17);
  expect(oblasts.flatMap(({ districts }) => districts)).toHaveLength(170);
  expect(
    demoRegions()
      .filter(({ kind }) => kind === 'city-region')
      .map(({ kk }) => kk),
  ).toEqual(['Астана', 'Алматы', 'Шымкент']);
});

test('no region has two districts of one name', () => {
  for (const { kk, districts } of demoRegions()) {
    expect(new Set(districts.map(([name]) => name)).size, kk).toBe(districts.length);
    expect(new Set(districts.map(([, name]) => name)).size, kk).toBe(districts.length);
  }
});

test('Russian names have Kazakh letters only where the law kept them', () => {
  const names = demoRegions().flatMap(({ ru, districts, cities }) => [ru, ...[...districts, ...cities].map(([, name]) => name)]);
  const kept =
    'Ақсуат, Аққулы, Бәйтерек, Байқоңыр, Жаңасемей, Жетісу, Мақаншы, Марқакөл, Нұра, Сарайшық, Тереңкөл, Тұран, Ұлытау, Үлкен Нарын, Қонаев';
  expect(names.filter((name) => KAZAKH_LETTERS.test(name)).toSorted()).toEqual(kept.split(', ').toSorted());
});

test.skipIf(!existsSync(CLASSIFIER))('regions, districts and the cities with okrugs are those of the classifier, by the same names', () => {
  const classifier = readClassifier();
  for (const region of demoRegions()) {
    const code = classifier.find((row) => row.level === 'region' && row.name === `${region.kk}/${region.ru}`)?.code ?? '';
    expect(code, `${region.kk}/${region.ru}`).not.toBe('');
    const below = classifier.filter((row) => row.level === 'district' && row.code.startsWith(code.slice(0, 2)));
    const districts = region.kind === 'region' ? region.districts.map((pair) => pair.join('/')) : [];
    expect(districts.toSorted()).toEqual(namesOf(below, 'district').toSorted());
    const withOkrugs = new Set(classifier.filter(({ kind }) => kind === 'rural-okrug').map((row) => row.code.slice(0, 4)));
    const cities = below.filter((row) => withOkrugs.has(row.code.slice(0, 4)));
    expect(namesOf(cities, 'oblast-city').toSorted()).toEqual(region.cities.map((pair) => pair.join('/')).toSorted());
  }
});

test.skipIf(!existsSync(CLASSIFIER))('districts within the three cities are called as the classifier calls them', () => {
  // The classifier forgets the hyphen of «әл-Фараби», and files two districts of Karaganda among these.
  const known = namesOf(readClassifier(), 'city-district').map((name) => name.replace('Әл Фараби', 'Әл-Фараби'));
  const districts = demoRegions().flatMap((region) => (region.kind === 'city-region' ? region.districts : []));
  expect(known).toEqual(expect.arrayContaining(districts.map((pair) => pair.join('/'))));
  expect(districts).toHaveLength(19);
});

type ClassifierRow = { code: string; level: PlaceLevel; kind: string; name: string };

function readClassifier(): ClassifierRow[] {
  const rows: string[][] = parse(readFileSync(CLASSIFIER, 'utf8'), { bom: true, from_line: 2 });
  return rows.map(([code = '', , , , , , kk = '', ru = '']) => {
    const level = levelOf(code);
    const names = parseNames(level, cleanName(kk), cleanName(ru));
    return { code, level, kind: names.kind, name: `${names.nameKk}/${names.nameRu}` };
  });
}

function levelOf(code: string): PlaceLevel {
  if (code.endsWith('0000000')) return 'region';
  if (code.endsWith('00000')) return 'district';
  return code.endsWith('000') ? 'unit' : 'settlement';
}

function namesOf(rows: ClassifierRow[], kind: string): string[] {
  return rows.filter((row) => row.kind === kind).map(({ name }) => name);
}
