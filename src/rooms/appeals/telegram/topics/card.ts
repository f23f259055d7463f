import { clipLength } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { Category } from '../../queries/categories.ts';
import type { Question } from '../../queries/questions.ts';
import type { TopicCount } from '../../queries/topics/changes.ts';
import { noticeOf, questionsAsked } from '../../rules.ts';
import { listStems } from '../../topics/edit.ts';
import { labelOf } from '../words.ts';

/** More than may be typed of each, so that whatever is stored makes one message. */
const PART_LENGTH_MAX = 200;
const WORDS_LENGTH_MAX = 1_800;

/** A topic as it stands. Its word lists are counted only: they are read on a screen of their own. */
export function topicLines(voice: Voice, category: Category, questions: readonly Question[], count: TopicCount | undefined): string[] {
  const both = (kk: string, ru: string) => ({ kk: shown(kk), ru: shown(ru) });
  return [
    voice.say('appeals-editor-topic-title', { topic: shown(labelOf(voice, category)) }),
    voice.say('appeals-editor-label', both(category.labelKk, category.labelRu)),
    voice.say('appeals-editor-name', both(category.nameKk, category.nameRu)),
    category.bodyKk === null || category.bodyRu === null
      ? voice.say('appeals-editor-body-none')
      : voice.say('appeals-editor-body', both(category.bodyKk, category.bodyRu)),
    category.phone === null ? voice.say('appeals-editor-phone-none') : voice.say('appeals-editor-phone', { phone: shown(category.phone) }),
    voice.say('appeals-editor-words-counted', { kk: listStems(category.wordsKk).length, ru: listStems(category.wordsRu).length }),
    voice.say(category.isUrgent ? 'appeals-editor-urgent' : 'appeals-editor-calm'),
    voice.say(category.isPublished ? 'appeals-editor-published' : 'appeals-editor-hidden'),
    '',
    ...questionLines(voice, category, questions),
    ...(count && count.proposed > 0
      ? ['', voice.say('appeals-editor-proposed', { proposed: count.proposed, corrected: count.corrected })]
      : []),
  ];
}

function questionLines(voice: Voice, category: Category, questions: readonly Question[]): string[] {
  if (questions.length === 0) return [voice.say('appeals-editor-questions-none')];
  const isRu = voice.language === 'ru';
  const lines = questions.map((question, at) =>
    voice.say('appeals-editor-question', {
      n: at + 1,
      question: shown(isRu ? question.textRu : question.textKk),
      options: shown(question.options.map((option) => (isRu ? option.labelRu : option.labelKk)).join(' / ')),
    }),
  );
  const isCut = questions.length > questionsAsked(noticeOf(category));
  return [...lines, ...(isCut ? [voice.say('appeals-editor-question-one')] : [])];
}

/** By which words a letter about it is known. */
export function wordsLines(voice: Voice, category: Category): string[] {
  return [
    voice.say('appeals-editor-topic-title', { topic: shown(labelOf(voice, category)) }),
    voice.say('appeals-editor-words', { kk: listed(category.wordsKk), ru: listed(category.wordsRu) }),
  ];
}

function listed(words: string): string {
  return clipLength(words, WORDS_LENGTH_MAX) || '—';
}

function shown(text: string): string {
  return clipLength(text, PART_LENGTH_MAX);
}
