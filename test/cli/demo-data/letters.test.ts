import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Letter, LetterText } from '../../../src/cli/demo-data/letter.ts';
import { LETTERS_KK } from '../../../src/cli/demo-data/letters-kk.ts';
import { LETTERS_RU } from '../../../src/cli/demo-data/letters-ru.ts';
import { INBOX_LETTERS, LETTERS_ABOUT_AKIMS, OWN_LETTERS, QUEUE_LETTERS } from '../../../src/cli/demo-data/letters-special.ts';
import { BODY_CHARS_MIN } from '../../../src/rooms/appeals/rules.ts';

const named: Letter[] = [OWN_LETTERS, INBOX_LETTERS, QUEUE_LETTERS].flatMap((letters) => Object.values(letters));
const answered: LetterText[] = [...LETTERS_KK, ...LETTERS_RU, ...LETTERS_ABOUT_AKIMS.kk, ...LETTERS_ABOUT_AKIMS.ru];
const topics = [...readFileSync('migrations/20261122_2000_appeals.sql', 'utf8').matchAll(/^ {2}\(\d+, '(\w+)'/gm)].map(([, code]) => code);

test('every letter is about a topic that there is, long enough to be filed, and written once', () => {
  for (const { topic, body } of [...named, ...answered]) {
    expect(topics).toContain(topic);
    expect(body.length).toBeGreaterThan(2 * BODY_CHARS_MIN);
  }
  const bodies = [...named, ...answered].map((letter) => letter.body);
  expect(new Set(bodies).size).toBe(bodies.length);
});

test('about forty letters and more in each language; each of them in its own', () => {
  expect([LETTERS_KK.length >= 40, LETTERS_RU.length >= 40]).toEqual([true, true]);
  for (const { body, answer } of LETTERS_KK) expect(`${body} ${answer}`).toMatch(/[әғқңөұүһі]/i);
  for (const { body, answer } of LETTERS_RU) expect(`${body} ${answer}`).not.toMatch(/[әғқңөұүһі]/i);
});

test('no letter and no answer names a phone, a person or a day of the calendar', () => {
  for (const { body, answer, remains = '' } of answered) {
    expect(`${body} ${answer} ${remains}`).not.toMatch(/\+7|\d{5,}|\d{1,2}\.\d{1,2}\.\d{4}|20\d\d/);
  }
});
