import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { LANGUAGES } from '../../../src/kernel/locale/index.ts';
import { loadSpeech, voiceIn } from '../../../src/platform/speech/index.ts';
import type { Category } from '../../../src/rooms/appeals/queries/categories.ts';
import type { Question } from '../../../src/rooms/appeals/queries/questions.ts';
import type { TopicEdit } from '../../../src/rooms/appeals/queries/topics/edits.ts';
import { topicLines, wordsLines } from '../../../src/rooms/appeals/telegram/topics/card.ts';
import { overtakenLines, previewLines } from '../../../src/rooms/appeals/telegram/topics/typed.ts';
import { decideTyped, isSameInBoth, PARTS, type Part, readQuestion } from '../../../src/rooms/appeals/topics/edit.ts';

const speech = loadSpeech(LOCALES);
const MESSAGE_LENGTH_MAX = 4_096;

/** As Telegram counts: without tags, each entity as the sign that it is. */
function lengthOf(lines: readonly string[]): number {
  return lines
    .join('\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:lt|gt|amp|quot|#\d+);/g, '&').length;
}

/** Of each part the longest that is taken: one sign more is refused. */
const LONGEST: Record<Part, (sign: string) => string> = {
  label: (sign) => sign.repeat(24),
  new: (sign) => sign.repeat(24),
  name: (sign) => sign.repeat(100),
  body: (sign) => sign.repeat(80),
  phone: () => `+${'7'.repeat(24)}`,
  words: (sign) => Array.from({ length: 40 }, (_, at) => sign.repeat(at < 22 ? 36 : 35)).join(', '),
  question: (sign) => [sign.repeat(100), ...Array.from({ length: 5 }, (_, at) => `${at}${sign.repeat(23)}`)].join('\n'),
};
const SIGNS = ['Ұ', '<', '&'] as const;

/** Whatever may be written: the longest, or anything of any length that got into a row by another way. */
function topicOf(text: (part: Part) => string): { category: Category; questions: Question[] } {
  const question = readQuestion(text('question'));
  const options = question.options.map((label, id) => ({ id, labelKk: label, labelRu: label }));
  return {
    category: {
      code: 'water',
      kind: 'report',
      nameKk: text('name'),
      nameRu: text('name'),
      labelKk: text('label'),
      labelRu: text('label'),
      addressee: 'operator',
      isUrgent: true,
      bodyKk: text('body'),
      bodyRu: text('body'),
      phone: text('phone'),
      isPublished: false,
      wordsKk: text('words'),
      wordsRu: text('words'),
    },
    questions: [1, 2].map((id) => ({ id, textKk: question.text, textRu: question.text, options })),
  };
}

const COUNT = { letters: 999_999, proposed: 999_999, corrected: 999_999 };

describe.each(LANGUAGES)('in %s', (language) => {
  const voice = voiceIn(speech, language);

  function expectFit(text: (part: Part) => string): void {
    const { category, questions } = topicOf(text);
    expect(lengthOf(['appeals-editor-saved', '', ...topicLines(voice, category, questions, COUNT)])).toBeLessThanOrEqual(
      MESSAGE_LENGTH_MAX,
    );
    expect(lengthOf(wordsLines(voice, category))).toBeLessThanOrEqual(MESSAGE_LENGTH_MAX);
    for (const part of PARTS) {
      const [textKk, textRu] = [text(part), text(part)];
      const edit: TopicEdit = { id: 1, categoryCode: 'water', part, questionId: null, textKk, textRu, heardThrough: 1, beganFrom: null };
      expect(lengthOf(previewLines(voice, edit))).toBeLessThanOrEqual(MESSAGE_LENGTH_MAX);
      expect(lengthOf(overtakenLines(voice, edit, { kk: textKk, ru: textRu }))).toBeLessThanOrEqual(MESSAGE_LENGTH_MAX);
    }
  }

  test.each(SIGNS)('every screen of a topic is one message with the longest that may be typed, of «%s»', (sign) => {
    expectFit((part) => LONGEST[part](sign));
  });

  test('and with whatever is stored, as long as it may be', () => {
    for (const sign of [...SIGNS, 'Ұ\n']) expectFit(() => sign.repeat(6_000));
    const anyText = fc.string({ unit: 'grapheme', maxLength: 3_000, size: 'max' });
    fc.assert(
      fc.property(fc.record(Object.fromEntries(PARTS.map((part) => [part, anyText])) as Record<Part, typeof anyText>), (stored) =>
        expectFit((part) => stored[part]),
      ),
      { numRuns: 8 },
    );
  });

  test('a topic counts its words and shows them on a screen of their own, escaped', () => {
    const { category, questions } = topicOf((part) => (part === 'words' ? '<b>су</b>, құбыр' : 'Қашан?\n<i>Бүгін</i>\nКеше'));
    expect(topicLines(voice, category, questions, undefined).join('\n')).not.toContain('құбыр');
    expect(topicLines(voice, category, questions, undefined)).toContain(voice.say('appeals-editor-words-counted', { kk: 2, ru: 2 }));
    expect(wordsLines(voice, category).join('\n')).toContain('&lt;b&gt;су&lt;/b&gt;, құбыр');
  });
});

test.each(PARTS)('of %s nothing longer than that is taken', (part) => {
  const longest = LONGEST[part]('Ұ');
  expect(decideTyped(part, longest)).toMatchObject({ ok: true });
  expect(decideTyped(part, part === 'question' ? longest.replace('\n', 'Ұ\n') : `${longest}${isSameInBoth(part) ? '7' : 'Ұ'}`).ok).toBe(
    false,
  );
});
