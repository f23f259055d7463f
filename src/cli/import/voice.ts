import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language, type WordKey } from '../../kernel/locale/index.ts';
import { loadSpeech, type Params, voiceIn } from '../../platform/speech/index.ts';

const LOCALES = fileURLToPath(new URL('../../../locales', import.meta.url));

/** Says a text in both languages, Kazakh first: `Жаңа / Новые`. An operator's language is not known on a terminal. */
export type SayBoth = (key: WordKey, params?: Params) => string;

export interface Words {
  readonly both: SayBoth;
  readonly in: (language: Language, key: WordKey) => string;
}

/** Reads the texts once. Throws SpeechError. */
export function loadWords(): Words {
  const speech = loadSpeech(LOCALES);
  const voices = LANGUAGES.map((language) => voiceIn(speech, language));
  return {
    both: (key, params) => voices.map((voice) => voice.label(key, params)).join(' / '),
    in: (language, key) => speech.label(language, key),
  };
}
