import { type PlaceCode, placeCodeOf } from '../../../kernel/ids.ts';
import { LANGUAGES, type Language } from '../../../kernel/locale/index.ts';
import { anId } from '../../../platform/telegram/buttons.ts';
import type { TapReader } from '../../../platform/telegram/face.ts';
import { DAYS_CHOICE } from '../deadline.ts';
import { type Option, optionOf } from '../options.ts';

const languageOf = (text: string | undefined): Language | undefined => LANGUAGES.find((known) => known === text);
const idOf = (text: string | undefined) => anId(text === undefined ? [] : [text]);

/** Reads `surveys:a:ID:1:OPTION`, `…:LANGUAGE`; 1 is the first question. */
export const anAnswer: TapReader<{ id: number; option: Option; language?: Language }> = ([id, question, code, spoken, ...more]) => {
  const [surveyId, option, language] = [idOf(id), optionOf(Number(code)), languageOf(spoken)];
  if (more.length > 0 || question !== '1' || surveyId === undefined || option === undefined || String(option) !== code) return undefined;
  if (spoken === undefined) return { id: surveyId, option };
  return language && { id: surveyId, option, language };
};

/** Reads `surveys:lang:ID:LANGUAGE`. */
export const inLanguage: TapReader<{ id: number; language: Language }> = ([id, spoken, ...more]) => {
  const [surveyId, language] = [idOf(id), languageOf(spoken)];
  return more.length === 0 && surveyId !== undefined && language ? { id: surveyId, language } : undefined;
};

/** Reads `surveys:days:ID:DAYS`. */
export const someDays: TapReader<{ id: number; days: number }> = ([id, text, ...more]) => {
  const [surveyId, days] = [idOf(id), DAYS_CHOICE.find((choice) => String(choice) === text)];
  return more.length === 0 && surveyId !== undefined && days !== undefined ? { id: surveyId, days } : undefined;
};

/** Reads `surveys:go:ID:CODE:YYYY-MM-DD`. */
export const aGo: TapReader<{ id: number; code: PlaceCode; day: string }> = ([id, text, day, ...more]) => {
  const [surveyId, code] = [idOf(id), placeCodeOf(text ?? '')];
  if (more.length > 0 || surveyId === undefined || !code || day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  return { id: surveyId, code, day };
};
