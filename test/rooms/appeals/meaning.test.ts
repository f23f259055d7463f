import { expect, test } from 'vitest';
import { meaningOf } from '../../../src/rooms/appeals/index.ts';

test('a cry for help is never answered with a list of villages: one word that names no place is asked about', () => {
  expect(meaningOf('помогите', 'none')).toBe('ask');
  expect(meaningOf('көмектесіңіз', 'none')).toBe('ask');
});

test.each([
  ['Достық', 'found', 'place'],
  ['Ljcnsr', 'layout', 'place'],
  ['Достк', 'guess', 'place'],
  ['Шал ақын ауданы Солтүстік Қазақстан облысы', 'found', 'place'],
  ['нет света', 'none', 'ask'],
  ['у нас света', 'none', 'ask'],
  ['у нас света', 'guess', 'ask'],
  ['у нас света нет', 'none', 'appeal'],
  ['у нас света нет', 'guess', 'appeal'],
  // A line break, or more words than a place has: a letter, whatever else it names.
  ['В селе Достык у школы нет света уже неделю', 'found', 'appeal'],
  ['Достық\nсу жоқ үш күн', 'found', 'appeal'],
] as const)('«%s», of which the search makes %s, means %s', (text, search, meaning) => {
  expect(meaningOf(text, search)).toBe(meaning);
});
