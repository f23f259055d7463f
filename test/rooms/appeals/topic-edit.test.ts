import { describe, expect, test } from 'vitest';
import { nextStep, noticeOf, questionsAsked } from '../../../src/rooms/appeals/rules.ts';
import { codeOf, decidePair, decideTyped, readQuestion } from '../../../src/rooms/appeals/topics/edit.ts';
import { guessTopic } from '../../../src/rooms/appeals/topics/guess.ts';

const reasonOf = (decision: ReturnType<typeof decideTyped> | ReturnType<typeof decidePair>) =>
  decision.ok ? undefined : decision.refusal.reason;

describe('what is typed of a topic', () => {
  test.each([
    ['label', 'Жол', undefined],
    ['label', 'Бұл түймеге сыймайтын ұзын ат', 'too-long'],
    ['label', 'Екі\nжол', 'two-lines'],
    ['name', '  ', 'empty'],
    ['body', '-', undefined],
    ['phone', '1414', undefined],
    ['phone', '+7 711 443 11 22', undefined],
    ['phone', 'сұраңыз', 'no-phone'],
    ['words', 'су, құбыр,, кран', undefined],
    ['words', '-', undefined],
    ['words', '🎉, «»', 'empty'],
    ['words', Array.from({ length: 40 }, (_, at) => `${at}${'ұ'.repeat(38)}`).join(','), 'too-long'],
    ['words', Array.from({ length: 41 }, (_, at) => `сөз${at}`).join(','), 'too-many-words'],
    ['question', 'Қашан?\nБүгін\nКеше', undefined],
    ['question', 'Қашан?\nБүгін', 'options'],
    ['question', 'Қашан?\n1\n2\n3\n4\n5\n6', 'options'],
    ['question', 'Қашан?\nБүгін\nбүгін', 'option-twice'],
    ['question', 'Қашан?\nБүгін\n2', 'no-letter'],
    ['question', '???\nБүгін\nКеше', 'no-letter'],
    ['question', 'Қашан?\u2028Бүгін\u2028Кеше', undefined],
    ['label', '<b>Су</b> & <i>', undefined],
    ['label', '-', 'no-letter'],
    ['label', '💧🚰', 'no-letter'],
    ['label', '\u05D0\u0628', 'no-letter'],
    ['label', '\u200B\u2800\u3164\u202E', 'empty'],
    ['label', `е${'\u0301'.repeat(500)}`, 'too-long'],
    ['name', '\u202E\u2800🎉', 'no-letter'],
    ['name', 'Су\u2029құбыр', 'two-lines'],
    ['body', '\u200B—\u200B', undefined],
    ['body', '103', 'no-letter'],
    ['body', '<'.repeat(81), 'too-long'],
    ['phone', '((( )))', 'no-phone'],
    ['phone', '14\n14', 'no-phone'],
    ['question', 'Қашан?\nБүгін\nБұл түймеге сыймайтын ұзын ат', 'option-too-long'],
  ] as const)('%s «%s» is taken, or it is said what to do: %s', (part, text, reason) => {
    expect(reasonOf(decideTyped(part, text))).toBe(reason);
  });

  test('what cannot be seen or turns a line around is left out of it, in every part', () => {
    expect(decideTyped('label', '\u202E<b>x\u2800')).toEqual({ ok: true, value: '<b>x' });
    expect(decideTyped('name', ' Ауыз\u00A0\u200B су ')).toEqual({ ok: true, value: 'Ауыз су' });
    expect(decideTyped('words', 'су\u200B,\u2800,, 🎉\r\nқұбыр\u202E')).toEqual({ ok: true, value: 'су, құбыр' });
    expect(decideTyped('question', 'Қашан?\u202E\n\u2800\nБүгін\u200B\nКеше')).toEqual({ ok: true, value: 'Қашан?\nБүгін\nКеше' });
    // Two answers that look the same are the same.
    expect(reasonOf(decideTyped('question', 'Қашан?\nБүгін\nБү\u200Bгін'))).toBe('option-twice');
  });

  test('a question has as many lines in both languages, and what is none is none in both', () => {
    expect(reasonOf(decidePair('question', 'Қашан?\nБүгін\nКеше', 'Когда?\nСегодня'))).toBe('other-lines');
    expect(reasonOf(decidePair('body', 'мекеме', '-'))).toBe('one-language');
    expect(decidePair('body', '-', '—')).toEqual({ ok: true, value: { kk: null, ru: null } });
    expect(decidePair('label', '-', '-')).toEqual({ ok: true, value: { kk: '-', ru: '-' } });
    expect(readQuestion('Қашан?\n Бүгін \n\nКеше')).toEqual({ text: 'Қашан?', options: ['Бүгін', 'Кеше'] });
  });

  test('a new topic has a code that buttons can carry', () => {
    expect([codeOf(34), codeOf(190)]).toEqual(['own_de', 'own_bja']);
  });
});

describe('a letter', () => {
  const letter = { categoryCode: 'gas', placeCode: null, toldCode: null, notice: 'emergency', asksMore: true, isThanks: false } as const;

  test('is asked in this order: topic, emergency numbers or the other body, questions, place, the whole', () => {
    expect(nextStep({ ...letter, categoryCode: null })).toBe('topic');
    expect(nextStep(letter)).toBe('emergency');
    expect(nextStep({ ...letter, notice: 'elsewhere', toldCode: 'power' })).toBe('elsewhere');
    expect(nextStep({ ...letter, toldCode: 'gas' })).toBe('question');
    expect(nextStep({ ...letter, toldCode: 'gas', asksMore: false })).toBe('place');
    expect(nextStep({ ...letter, toldCode: 'gas', asksMore: false, placeCode: 'D06100102' })).toBe('check');
  });

  test('of thanks is asked only whose akim is meant', () => {
    expect(nextStep({ ...letter, categoryCode: null, isThanks: true })).toBe('place');
    expect(nextStep({ ...letter, categoryCode: null, isThanks: true, placeCode: 'D06100102' })).toBe('check');
  });

  test('takes six taps at most: next, topic, notice and one question or two questions, place, send', () => {
    for (const notice of [undefined, 'elsewhere', 'emergency'] as const) {
      expect(4 + questionsAsked(notice) + (notice === undefined ? 0 : 1)).toBeLessThanOrEqual(6);
    }
  });

  test('about the akim himself, or decided by others, is told so before it goes on; what is urgent shows the numbers', () => {
    expect(noticeOf({ isUrgent: false, addressee: 'akim', bodyKk: null })).toBeUndefined();
    expect(noticeOf({ isUrgent: false, addressee: 'akim', bodyKk: 'мекеме' })).toBe('elsewhere');
    expect(noticeOf({ isUrgent: false, addressee: 'operator', bodyKk: null })).toBe('elsewhere');
    expect(noticeOf({ isUrgent: true, addressee: 'akim', bodyKk: 'мекеме' })).toBe('emergency');
  });
});

describe('a topic is guessed', () => {
  const topics = [
    { code: 'lights', wordsKk: 'шам, шамд, көше жары', wordsRu: 'фонар, столб' },
    { code: 'school', wordsKk: 'мектеп', wordsRu: 'школ' },
    { code: 'land', wordsKk: 'телім', wordsRu: 'участок, участк' },
    { code: 'safety', wordsKk: 'учаскелік', wordsRu: 'участков' },
    { code: 'water', wordsKk: 'су, суы', wordsRu: 'вода' },
  ];

  test.each([
    ['Фонарь у школы не горит', ['lights', 'school'], true],
    ['Мектептің алдындағы шам жанбайды', ['lights', 'school'], true],
    ['Участковый не приехал', ['safety'], true],
    ['Фанарь сломан', ['lights'], true],
    ['su joq', ['water'], true],
    ['Двое суток ждём', [], false],
    ['Вода и столб', ['lights', 'water'], false],
    ['Уважаемый аким, помогите', [], false],
    ['', [], false],
  ] as const)('«%s» by its words: %s', (text, codes, isSure) => {
    expect(guessTopic(text, topics)).toEqual({ codes, isSure });
  });
});
