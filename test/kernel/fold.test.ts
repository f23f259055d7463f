import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/kernel/fold.ts';

describe('one spelling key', () => {
  test.each([
    ['Қарауыл', ['карауыл', 'КАРАУЫЛ', 'Qarauyl', 'karauyl', '«Қарауыл»', 'Қара-уыл']],
    ['Бірлік', ['Бирлик', 'Birlik', 'bırlık', 'бiрлiк']],
    ['Жұмағали', ['jūmağali', 'Zhumagali', 'жумагали']],
    ['Жаңатеңге', ['zhangatengge', 'Jañateñge', 'жанатенге']],
    ['Шешенбай', ['Sheshenbay', 'scheschenbai', 'Шешенбаи']],
    ['Нұрғазы', ['Нўрғазы', 'Нургазы']],
    ['Кішік', ['Кїшік', 'kishik']],
    ['Көгершін', ['kogershin', 'когершин']],
    ['Ново-Васильевка', ['нововасильевка', "Novovasil'evka"]],
  ])('%s and its other spellings fold to the same key', (name, others) => {
    expect(others.map(foldName)).toEqual(others.map(() => foldName(name)));
  });

  test('plain Cyrillic, which is folded sign by sign, gives the same as everything else', () => {
    const signs = constantFrom(...Array.from('АаБбЁёИиЙйЪъЬьЫыЯяҚқІіҢңҺһӘә019 -«»"().,/№\u00A0'));
    const text = array(signs, { maxLength: 20 }).map((all) => all.join(''));
    // A soft hyphen is dropped, but it takes the long way.
    assert(
      property(text, (plain) => {
        expect(foldName(`${plain}\u00AD`)).toBe(foldName(plain));
      }),
    );
  });

  test('words are kept apart by one space, signs between them are gone', () => {
    expect(foldName('  Қойгелді   Аухадиев\u00A0атын.а.о. ')).toBe('коигелди аухадиев атын а о');
    expect(foldName('!?…')).toBe('');
  });

  test('a Latin letter inside a Cyrillic word counts as the Cyrillic one that looks like it', () => {
    expect(foldName('Доcтыk')).toBe(foldName('Достык'));
  });

  test('folding a key again changes nothing, whatever was typed', () => {
    expect(foldName('Абай Ь')).toBe('абаи');
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const key = foldName(text);
        expect(foldName(key)).toBe(key);
      }),
    );
  });

  test('the case of the letters and the form of their marks do not matter', () => {
    const letters = string({ unit: constantFrom(...Array.from('аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя')), minLength: 1 });
    assert(property(letters, (word) => foldName(word.toUpperCase().normalize('NFD')) === foldName(word)));
  });
});
