import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { WordKey } from '../../kernel/locale/keys.ts';
import { LANGUAGES, type Language } from '../../kernel/locale/language.ts';
import { escapeParams } from './escape.ts';

export { escapeHtml } from './escape.ts';

/** What a text is completed with. Numbers choose the plural and are grouped in thousands; a string is shown as it is. */
export type Params = Readonly<Record<string, string | number>>;

/** Texts that cannot be said: a locale file that does not parse, an unknown key, a variable that was not given. */
export class SpeechError extends Error {
  override readonly name = 'SpeechError';
}

/** All texts in both languages. Every function is synchronous and does no I/O. */
export interface Speech {
  /** A message in Telegram's HTML: what comes in `params` is escaped, bold titles of the text stay. Throws SpeechError. */
  say(language: Language, key: WordKey, params?: Params): string;
  /** The same as plain text, for buttons, toasts and the profile: no tags, nothing escaped. Throws SpeechError. */
  label(language: Language, key: WordKey, params?: Params): string;
  /** A label in all languages, Kazakh first: by it a tapped menu button is known, whatever language its menu was in. */
  everyLabel(key: WordKey): string[];
}

/** The texts in one language. Every context is one, in the language of its caller. */
export interface Voice {
  readonly language: Language;
  /** For a message: HTML, variables escaped. */
  say(key: WordKey, params?: Params): string;
  /** For buttons, toasts, and names that go into `say`: plain. */
  label(key: WordKey, params?: Params): string;
}

export function voiceIn(speech: Speech, language: Language): Voice {
  return {
    language,
    say: (key, params) => speech.say(language, key, params),
    label: (key, params) => speech.label(language, key, params),
  };
}

/**
 * Reads `<folder>/<language>/*.ftl` once.
 * Throws SpeechError for a message that Fluent cannot read or that stands twice: Fluent itself would leave it out silently.
 */
export function loadSpeech(folder: string): Speech {
  const sources = eachLanguage((language) => readSources(join(folder, language)));
  const messages = eachLanguage((language) => buildBundle(language, sources[language]));
  const labels = eachLanguage((language) => buildBundle(language, sources[language].map(withoutTags)));

  return {
    say: (language, key, params) => format(messages[language], language, key, params && escapeParams(params)),
    label: (language, key, params) => format(labels[language], language, key, params),
    everyLabel: (key) => LANGUAGES.map((language) => format(labels[language], language, key)),
  };
}

interface Source {
  path: string;
  text: string;
}

function eachLanguage<Value>(make: (language: Language) => Value): Record<Language, Value> {
  return { kk: make('kk'), ru: make('ru') };
}

function readSources(folder: string): Source[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ftl'));
  return files.map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), 'utf8') }));
}

function withoutTags(source: Source): Source {
  return { path: source.path, text: source.text.replaceAll(/<\/?b>/g, '') };
}

function buildBundle(language: Language, sources: readonly Source[]): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const { path, text } of sources) {
    const resource = new FluentResource(text);
    const read = new Set(resource.body.map((message) => message.id));
    const unread = [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, key = '']) => key).filter((key) => !read.has(key));
    if (unread.length > 0) throw new SpeechError(`Cannot read these messages in ${path}: ${unread.join(', ')}`);
    const [fault] = bundle.addResource(resource);
    if (fault) throw new SpeechError(`${path}: ${fault.message}`, { cause: fault });
  }
  return bundle;
}

function format(bundle: FluentBundle, language: Language, key: WordKey, params?: Params): string {
  const pattern = bundle.getMessage(key)?.value;
  if (pattern === undefined || pattern === null) throw new SpeechError(`No text for ${key} in ${language}`);
  if (typeof pattern === 'string') return pattern;
  try {
    return bundle.formatPattern(pattern, params ?? null);
  } catch (error) {
    throw new SpeechError(`Cannot say ${key} in ${language}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
