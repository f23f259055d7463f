import { expect, test } from 'vitest';
import { listOffered } from '../../../src/rooms/appeals/queries/categories.ts';
import { guessTopic } from '../../../src/rooms/appeals/topics/guess.ts';
import { aDatabase } from '../../support/database.ts';
import { LABELLED } from './topics-labelled.ts';

const { db } = await aDatabase();
const topics = await listOffered(db);

test('of letters as villagers write them, the first guess is right in four of five, one of three in twelve of thirteen', () => {
  const guessed = LABELLED.map(([code, letter]) => ({ code, letter, ...guessTopic(letter, topics) }));
  const share = (isRight: (one: (typeof guessed)[number]) => boolean) => guessed.filter(isRight).length / guessed.length;
  const wrong = guessed.filter((one) => one.codes[0] !== one.code).map((one) => `${one.code}: ${one.letter} → ${one.codes.join(' ')}`);
  expect(LABELLED.length).toBeGreaterThanOrEqual(120);
  expect(
    share((one) => one.codes[0] === one.code),
    wrong.join('\n'),
  ).toBeGreaterThanOrEqual(0.8);
  expect(
    share((one) => one.codes.includes(one.code)),
    wrong.join('\n'),
  ).toBeGreaterThanOrEqual(0.92);
});
