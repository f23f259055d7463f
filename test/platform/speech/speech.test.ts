import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WordKey } from '../../../src/kernel/locale/index.ts';
import { loadSpeech, type Speech, SpeechError } from '../../../src/platform/speech/index.ts';

const speech = loadSpeech(join(import.meta.dirname, '../../../locales'));

/** A speech of its own texts: the same source in both languages, under keys that need not be ours. */
function speechOf(source: string): Speech {
  const folder = mkdtempSync(join(tmpdir(), 'speech-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const language of ['kk', 'ru']) {
    mkdirSync(join(folder, language));
    writeFileSync(join(folder, language, 'room.ftl'), source);
  }
  return loadSpeech(folder);
}
const key = (name: string) => name as WordKey;

test('what a person wrote cannot become markup, the title stays bold', () => {
  expect(speech.say('kk', 'directory-card-name', { name: '<a href="x">Ер & Ай</a>' })).toBe(
    '<b>&lt;a href="x"&gt;Ер &amp; Ай&lt;/a&gt;</b>',
  );
});

test('a label is plain: no tags of ours, nothing of the person lost', () => {
  expect(speech.label('ru', 'directory-card-name', { name: '<b>Ер & Ай</b>' })).toBe('<b>Ер & Ай</b>');
});

test('Russian plurals follow the number, Kazakh has one form', () => {
  const found = (n: number) => speech.say('ru', 'directory-search-found', { n });
  expect([2, 5, 21].map(found)).toEqual([
    'С таким названием 2 места. Нажмите своё.',
    'С таким названием 5 мест. Нажмите своё.',
    'С таким названием 21 место. Нажмите своё.',
  ]);
  expect(speech.say('kk', 'directory-search-found', { n: 5 })).toBe('Осындай атпен 5 жер бар. Өзіңіздікін басыңыз.');
});

test('numbers are grouped by no-break spaces in both languages', () => {
  expect(speech.label('kk', 'broadcasts-go-button', { n: 1234567 })).toBe('📣 Иә, 1\u00a0234\u00a0567 адамға');
  expect(speech.label('ru', 'broadcasts-go-button', { n: 1234567 })).toBe('📣 Да, получат 1\u00a0234\u00a0567');
});

test('nothing is wrapped into invisible isolation marks', () => {
  expect(speech.say('kk', 'fault-ours', { fault: 'A1' })).not.toMatch(/[\u2066-\u2069]/);
});

test('a menu word is known in every language', () => {
  expect(speech.everyLabel('menu-resident-write-button')).toEqual(['✏️ Әкімге жазу', '✏️ Написать акиму']);
});

test('an unknown key is an error that names it', () => {
  expect(() => speech.say('kk', key('menu-nothing'))).toThrow('No text for menu-nothing in kk');
  expect(() => speech.say('kk', key('toString'))).toThrow(SpeechError);
});

test('a variable that was not given is an error that names it and the key', () => {
  expect(() => speech.say('ru', 'directory-home-saved', { chain: 'с. Достык' })).toThrow(/directory-home-saved in ru.*\$akim/);
  expect(() => speech.label('ru', 'directory-search-found')).toThrow(/\$n/);
});

test('a text that Fluent cannot read stops the start instead of being left out', () => {
  expect(() => speechOf('room-good = Жақсы\nroom-bad = { $n -> [one] бір }\n')).toThrow(/room-bad/);
});

test('a key that stands twice stops the start', () => {
  expect(() => speechOf('room-twice = Бір\nroom-twice = Екі\n')).toThrow(/room-twice/);
});

test('blank lines and line order of a text are kept', () => {
  expect(speechOf('room-lines =\n    <b>Бір</b>\n    • Екі\n\n    Үш\n').say('kk', key('room-lines'))).toBe('<b>Бір</b>\n• Екі\n\nҮш');
});
