import { expect, test } from 'vitest';
import { pairs } from '../../../src/cli/demo-data/pairs.ts';
import { fullName, personNames } from '../../../src/cli/demo-data/person-names.ts';
import { okrugAdjective, villageNames } from '../../../src/cli/demo-data/village-names.ts';

test('a list of names with a broken entry is refused by that entry', () => {
  expect(() => pairs('Шу/Шуский, Тасқала')).toThrow('found " Тасқала"');
  expect(() => pairs('Шу/Шуский/Chu')).toThrow('found "Шу/Шуский/Chu"');
  expect(pairs('')).toEqual([]);
});

test('there are about 220 village names and more, 30 of them common, all different in both languages', () => {
  const { common, rare } = villageNames();
  const all = [...common, ...rare];
  expect(common).toHaveLength(30);
  expect(all.length).toBeGreaterThanOrEqual(220);
  expect(new Set(all.map(([kk]) => kk)).size).toBe(all.length);
  expect(new Set(all.map(([, ru]) => ru)).size).toBe(all.length);
});

test.each([
  ['Ынтымак', 'Ынтымакский'],
  ['Бастау', 'Бастауский'],
  ['Абай', 'Абайский'],
  ['Актобе', 'Актобинский'],
  ['Теректы', 'Теректинский'],
  ['Жидели', 'Жиделинский'],
  ['Каракога', 'Каракогинский'],
  ['Кызылкия', 'Кызылкиинский'],
  ['Акколь', 'Аккольский'],
  ['Жанааул', 'Жанааульский'],
  ['Коктал', 'Коктальский'],
  ['Жамбыл', 'Жамбылский'],
  ['Акжол', 'Акжолский'],
])('the okrug of %s is %s', (village, okrug) => {
  expect(okrugAdjective(village)).toBe(okrug);
});

test('an akim is called as in documents of either language', () => {
  expect(fullName('male', ['Бекенов', 'Бекенов'], ['Айдос', 'Айдос'], ['Серік', 'Серик'])).toEqual([
    'Бекенов Айдос Серікұлы',
    'Бекенов Айдос Серикович',
  ]);
  expect(fullName('female', ['Мұқанов', 'Муканов'], ['Айгүл', 'Айгуль'], ['Серік', 'Серик'])).toEqual([
    'Мұқанова Айгүл Серікқызы',
    'Муканова Айгуль Сериковна',
  ]);
  expect(fullName('male', ['Ахметов', 'Ахметов'], ['Ерлан', 'Ерлан'], ['Жұмабай', 'Жумабай'])[1]).toBe('Ахметов Ерлан Жумабаевич');
  expect(fullName('female', ['Ахметов', 'Ахметов'], ['Дана', 'Дана'], ['Қуаныш', 'Куаныш'])[1]).toBe('Ахметова Дана Куанышевна');
});

test('there are about 70 surnames and 80 given names, none twice; surnames can take the feminine ending', () => {
  const { surnames, given } = personNames();
  expect(surnames.length).toBeGreaterThanOrEqual(68);
  expect(given.male.length + given.female.length).toBeGreaterThanOrEqual(80);
  for (const list of [surnames, given.male, given.female]) expect(new Set(list.map(([kk]) => kk)).size).toBe(list.length);
  expect(surnames.flat().filter((name) => !/(ов|ев|ин)$/.test(name))).toEqual([]);
});
