import { expect, test } from 'vitest';
import { oldNamesOf } from '../../../src/rooms/directory/search/old-names.ts';

const place = { nameKk: 'Ақтау', nameRu: 'Актау' };

test('a former name is an old name once; one that folds to what the place is called now is none', () => {
  const former = [
    { nameKk: 'Ақ тау', nameRu: 'Актау' },
    { nameKk: 'Шевченко', nameRu: 'Шевченко' },
    { nameKk: 'Кеңес', nameRu: 'Советское' },
    { nameKk: 'Кенес', nameRu: 'АКТАУ' },
  ];
  expect(oldNamesOf(place, former)).toEqual([former[1], former[2]]);
  expect(oldNamesOf(place, [])).toEqual([]);
});
