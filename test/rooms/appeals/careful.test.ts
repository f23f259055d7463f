import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../src/rooms/appeals/piece.ts';
import { addresseeOf, decideReply } from '../../../src/rooms/appeals/rules.ts';
import { mayBeRecognized } from '../../../src/rooms/appeals/small-village.ts';
import { type Decided, isLeftToOperator, questionOf } from '../../../src/rooms/appeals/words/careful.ts';
import { signOf } from '../../../src/rooms/appeals/words/sign.ts';

const NOTHING: Decided = { landmark: null, keptNumbers: null, keptWords: null, isSeparate: false };
const VOICE = { kind: 'voice', fileId: 'V', uniqueId: 'V', mimeType: null, sizeBytes: null, durationSeconds: 5 } as const;
const pieces = (...texts: (string | null)[]): Piece[] => texts.map((text, at) => ({ messageId: at + 1, text, file: null }));
const LIGHT = 'Мектептің алдындағы шам бір аптадан бері жанбайды';

describe('what is asked before a letter can go', () => {
  test('is one thing at a time: numbers, then insults, then whether it was written before', () => {
    const letter = pieces(`${LIGHT}, ақымақтар, 87011234567`);
    const earlier = [{ body: `${LIGHT}, ақымақтар, 87011234567` }];
    const first = questionOf(NOTHING, letter, earlier);
    expect(first).toMatchObject({ about: 'numbers', mayStay: true });
    const keptNumbers = first?.about === 'numbers' ? first.sign : null;
    const second = questionOf({ ...NOTHING, keptNumbers }, letter, earlier);
    expect(second).toMatchObject({ about: 'insult' });
    const keptWords = second?.about === 'insult' ? second.sign : null;
    expect(questionOf({ ...NOTHING, keptNumbers, keptWords }, letter, earlier)).toEqual({ about: 'repeat', earlier: earlier[0] });
    expect(questionOf({ ...NOTHING, keptNumbers, keptWords, isSeparate: true }, letter, earlier)).toBeUndefined();
    expect(isLeftToOperator({ ...NOTHING, keptWords }, letter)).toBe(true);
    expect(isLeftToOperator(NOTHING, letter)).toBe(false);
    expect(isLeftToOperator({ ...NOTHING, keptWords }, pieces(LIGHT))).toBe(false);
  });

  test('is also asked of the landmark, and of the words beside a photo', () => {
    expect(questionOf({ ...NOTHING, landmark: 'Тел 87011234567' }, pieces(LIGHT), [])).toMatchObject({ about: 'numbers' });
    expect(questionOf(NOTHING, [{ messageId: 1, text: 'ЖСН 850101300124', file: VOICE }], [])).toMatchObject({ mayStay: false });
  });

  test('is nothing of a voice or a photo alone, nor of an ordinary letter', () => {
    expect(questionOf(NOTHING, [{ messageId: 1, text: null, file: VOICE }], [{ body: '' }])).toBeUndefined();
    expect(questionOf(NOTHING, [{ messageId: 1, text: LIGHT, file: VOICE }], [{ body: LIGHT }])).toBeUndefined();
    expect(questionOf(NOTHING, pieces(LIGHT), [{ body: 'Көшеде ит көп, балалар қорқады' }])).toBeUndefined();
  });
});

test('a letter left to the operator is his before anybody joins as akim, but what is about the akim stays just that', () => {
  const facts = { isAboutAkim: false, isLeftToOperator: true, isLinked: true, isVacant: false };
  expect(addresseeOf(facts)).toEqual({ addressee: 'operator', reason: 'insult' });
  expect(addresseeOf({ ...facts, isLinked: false, isVacant: true })).toEqual({ addressee: 'operator', reason: 'insult' });
  expect(addresseeOf({ ...facts, isAboutAkim: true })).toEqual({ addressee: 'operator', reason: 'about-akim' });
  expect(addresseeOf({ ...facts, isLeftToOperator: false })).toEqual({ addressee: 'akim', reason: null });
});

test('an answer with an IIN is none yet; with a phone it is', () => {
  expect(decideReply(pieces('ЖСН 850101 300124'))).toEqual({ ok: false, refusal: { reason: 'iin' } });
  expect(decideReply(pieces('Хабарласыңыз: 87011234567'))).toMatchObject({ ok: true });
});

test('a sign tells other words, and forgets their order and how often they were said', () => {
  expect(signOf(['бір', 'екі'])).toBe(signOf(['екі', 'бір', 'екі']));
  expect(signOf(['бір', 'екі'])).not.toBe(signOf(['бір']));
  expect(signOf(['87011234567'])).not.toBe(signOf(['87011234568']));
  expect(signOf([])).toMatch(/^[0-9a-f]{12}$/);
});

test.each([
  ['social', 499, true],
  ['social', 500, false],
  ['jobs', undefined, true],
  ['corruption', 0, true],
  ['lights', 12, false],
  ['lights', undefined, false],
  [null, undefined, false],
] as const)('who writes about %s where %s people live may be recognized: %s', (topic, people, expected) => {
  expect(mayBeRecognized(topic, people)).toBe(expected);
});
