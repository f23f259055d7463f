import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { type PlaceCode } from '../../../kernel/ids.ts';
import { dayOf, formatDay, type Language, other, type WordKey } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import { type AreaAsker, areaName } from '../../directory/index.ts';
import { ANSWER_TAP, OPTIONS, type Option } from '../options.ts';
import type { Subject } from '../rules.ts';
import type { SurveysFaceApp } from './app.ts';

/** Who is asked. */
export const AREA_ASKER: AreaAsker = {
  look: 'surveys:area',
  take: 'surveys:to',
  words: { ask: 'surveys-area-ask', take: 'surveys-area-take-button', outside: 'surveys-area-outside', country: 'surveys-area-country' },
};

const OPTION_WORDS: Readonly<Record<Option, WordKey>> = {
  4: 'surveys-option-4-button',
  3: 'surveys-option-3-button',
  2: 'surveys-option-2-button',
  1: 'surveys-option-1-button',
  88: 'surveys-option-88-button',
  99: 'surveys-option-99-button',
};

const TRUST_QUESTIONS: Readonly<Record<Subject, WordKey>> = {
  okrug: 'surveys-question-okrug',
  village: 'surveys-question-village',
  kent: 'surveys-question-kent',
  town: 'surveys-question-town',
  any: 'surveys-question-any',
};

/** The question on trust, a whole sentence for each kind of place. Plain text. */
export function trustQuestion(voice: Voice, subject: Subject): string {
  return voice.label(TRUST_QUESTIONS[subject]);
}

/** Who asks, by name in both languages; undefined where the bot was not told. */
export function sponsorOf(app: Pick<SurveysFaceApp, 'operator'>): Readonly<Record<Language, string>> | undefined {
  const { nameKk, nameRu } = app.operator;
  return nameKk !== null && nameRu !== null ? { kk: nameKk, ru: nameRu } : undefined;
}

export function areaOf(app: Pick<SurveysFaceApp, 'directory'>, voice: Voice, code: PlaceCode): string {
  return areaName(voice, AREA_ASKER, code, app.directory.search.chain(code) ?? []);
}

export interface Asked {
  readonly id: number;
  readonly questionKk: string;
  readonly questionRu: string;
  readonly areaCode: PlaceCode;
  readonly closesAt: Date;
}

function questionIn(language: Language, asked: Pick<Asked, 'questionKk' | 'questionRu'>): string {
  return language === 'ru' ? asked.questionRu : asked.questionKk;
}

/** What must be known before answering, the question, and an answer a row; the same for whoever opens it. */
export function invitation(
  app: SurveysFaceApp,
  voice: Voice,
  asked: Asked,
): { readonly html: string; readonly markup: InlineKeyboardMarkup } {
  const { id, areaCode, closesAt } = asked;
  const { language } = voice;
  const html = voice.say('surveys-invite', {
    sponsor: sponsorOf(app)?.[language] ?? voice.label('surveys-sponsor-unset'),
    area: areaOf(app, voice, areaCode),
    date: formatDay(language, dayOf(closesAt), dayOf(app.clock())),
    question: questionIn(language, asked),
  });
  const rows: InlineKeyboardButton[][] = OPTIONS.map((option) => [
    // 1: the first question; there are no others yet.
    button(voice.label(OPTION_WORDS[option]), ANSWER_TAP, id, 1, option, language),
  ]);
  const switcher = button(voice.label('surveys-language-button'), 'surveys:lang', id, other(language));
  return { html, markup: keyboard([...rows, [switcher]]) };
}
