import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  FluentParser,
  GroupComment,
  Identifier,
  Junk,
  Message,
  type Pattern,
  Placeable,
  SelectExpression,
  VariableReference,
} from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { countChars, LANGUAGES, type Language, type WordKey } from '../src/kernel/locale/index.ts';
import { loadSpeech } from '../src/platform/speech/index.ts';

const LOCALES = join(import.meta.dirname, '../locales');
const SOURCES = join(import.meta.dirname, '../src');

/** Keys that code puts together from a code in the database, e.g. `directory-past-why-${reason}`. */
const FAMILIES = [
  'appeals-event-',
  'appeals-notice-',
  'appeals-state-',
  'appeals-told-',
  'appeals-why-',
  'directory-kind-',
  'directory-office-',
  'directory-passport-choice-',
  'directory-passport-fact-',
  'directory-passport-lacks-',
  'directory-past-why-',
  'directory-tree-',
  'identity-face-',
  'import-column-',
  'import-conflict-',
  'import-example-',
  'import-expected-',
  'import-fault-',
];
/** The words of a state, which begin with an icon like buttons do. */
const STATE_WORD = /^appeals-state-(?!.*-sentence$)/;
/** Literals that only look like keys: the names of timed jobs. */
const NOT_KEYS: readonly string[] = [
  'appeals-readdress',
  'appeals-morning',
  'appeals-unplaced',
  'appeals-digest',
  'appeals-offices',
  'appeals-silence',
  'appeals-terms',
  'appeals-village',
  'appeals-proposals',
  'directory-handover',
  'directory-elections',
  'calendar-years',
];
/** Variables that choose a wording by a word, and all their words. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  addressee: ['akim', 'operator'],
  because: ['clock', 'operator'],
  filer: ['helper', 'operator'],
  heard: ['paper', 'phone', 'visit'],
  by: ['akim', 'operator', 'staff'],
  reader: ['official', 'resident'],
};
/** Endings that may follow a variable and a hyphen, because every number takes the same one. */
const HYPHENED_WORDS = ['бет', 'көмекші', 'маман'];
const SENTENCE_WORDS_MAX = 15;

const MESSAGE_CHARS_MAX = 4096;
const BUTTON_CHARS_MAX = 24;
const PROFILE_CHARS_MAX: readonly [WordKey, number][] = [
  ['menu-profile-name', 64],
  ['menu-profile-short', 120],
  ['menu-profile-description', 512],
];

/** The copy deck's words that nobody says to a neighbour, by roots; letters around them are looked at, as \b knows no Cyrillic. */
const BANNED: Record<Language, readonly string[]> = {
  kk: [
    'қаперге, назарға алын, тиісті шара, құзырет, (?<!\\p{L})жүгін, жолданым, өтініш білдіруші, арыз иесі, орындаушы, жүзеге асыр',
    'қамтамасыз ет, аталған, аталмыш, сәйкес, енгізіңіз, растаңыз, верификация, авторизация, локация, опция, параметр, санат(?!а)',
    'категория, респондент, статистикалық қателік, жарамсыз, қате енгіз, келіп түсті, мерзімі ұзартыл, жіберілуде, қаралуда',
    'ұсынылып отыр, мәлімет, пайдаланушы, мониторинг, әрекет ет, қате жазды, түсінбедік, құрметті',
  ],
  ru: [
    'принято к сведению, приняты меры, в пределах компетенции, обратит[ье], заявител, исполнител, надлежащ, осуществ, производ',
    '(?<!\\p{L})данн(?:ый|ого|ому|ым|ом|ая|ой|ую|ое)(?!\\p{L}), вышеуказанн, согласно(?!\\p{L}), в соответствии, введите, подтвердите',
    'верификац, авторизац, геолокац, (?<!\\p{L})опци, параметр, категори, респондент, погрешност, некорректн, недопустим, поступило',
    'пролонгац, продлен, рассматрива, на рассмотрении, предостав, уведомля, пользовател, являет, являют, мониторинг, необходим',
    'ошиблись, не понимаю, уважаем',
  ],
};
const POLITE_SMALL: Record<Language, RegExp> = {
  kk: /(?<!\p{L})сіз(?:дер|дің|ге|ді|де|ден|бен|дікі)?(?!\p{L})/u,
  ru: /(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u,
};

interface Text {
  key: WordKey;
  file: string;
  variables: string[];
  comments: string;
  /** Every wording that the selectors can lead to, variables as ⟨name⟩. */
  wordings: string[];
  pluralForms: string[][];
}

const texts: Record<Language, Text[]> = { kk: readTexts('kk'), ru: readTexts('ru') };
const speech = loadSpeech(LOCALES);

describe.each(LANGUAGES)('the texts in %s', (language) => {
  test('every key begins with its room', () => {
    expect(texts[language].filter((text) => !text.key.startsWith(`${text.file}-`)).map(({ key }) => key)).toEqual([]);
  });

  test('every variable is explained to the translator', () => {
    const unexplained = texts[language].filter((text) => text.variables.some((name) => !text.comments.includes(`$${name}`)));
    expect(unexplained.map(({ key }) => key)).toEqual([]);
  });

  test('no variable takes an ending', () => {
    for (const file of localeFiles(language)) {
      const source = readFileSync(file, 'utf8');
      expect(source.match(/.*\}\p{L}.*/gu)).toBeNull();
      const hyphened = [...source.matchAll(/\}-(\p{L}+)/gu)].map(([, word]) => word);
      expect(hyphened.filter((word) => word === undefined || !HYPHENED_WORDS.includes(word))).toEqual([]);
    }
    expect(wordings(language).filter(({ wording }) => /⟩\s+(?:дейін|бастап|қарай|қарағанда)/.test(wording))).toEqual([]);
  });

  test('no word of the clerk is said', () => {
    const banned = new RegExp(BANNED[language].flatMap((line) => line.split(', ')).join('|'), 'iu');
    expect(wordings(language).filter(({ wording }) => banned.test(wording))).toEqual([]);
  });

  test('Сіз and Вы have a capital', () => {
    expect(wordings(language).filter(({ wording }) => POLITE_SMALL[language].test(wording))).toEqual([]);
  });

  test('only the first greeting exclaims', () => {
    const exclaiming = wordings(language).filter(({ wording }) => wording.includes('!'));
    expect(exclaiming.map(({ key }) => key)).toEqual(['identity-language-ask']);
    expect(exclaiming[0]?.wording.split('!')).toHaveLength(2);
  });

  test('no sentence is longer than a breath', () => {
    const long = wordings(language).flatMap(({ key, wording }) =>
      sentences(wording)
        .filter((sentence) => countWords(sentence) > SENTENCE_WORDS_MAX)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test('an emoji stands only at the start of a button or of a state word', () => {
    const wrong = wordings(language).filter(({ key, wording }) => {
      const icons = wording.match(/\p{Extended_Pictographic}/gu) ?? [];
      const mayHaveIcon = key.endsWith('-button') || STATE_WORD.test(key);
      return icons.length > (mayHaveIcon && /^\p{Extended_Pictographic}/u.test(wording) ? 1 : 0);
    });
    expect(wrong).toEqual([]);
  });

  test('bold is the only markup and is closed', () => {
    const wrong = wordings(language).filter(({ wording }) => /[<>&]/.test(wording.replaceAll(/<b>[^<>\n]+<\/b>/g, '')));
    expect(wrong).toEqual([]);
  });

  test('plural forms are complete', () => {
    const forms = language === 'kk' ? ['other'] : ['few', 'many', 'one', 'other'];
    const wrong = texts[language].filter((text) =>
      text.pluralForms.some((found) => found.some((form) => !forms.includes(form)) || (found.length > 1 && found.length < forms.length)),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('every text fits into a message, every button into its width, the profile into its fields', () => {
    for (const { key, variables } of texts[language]) {
      const params = Object.fromEntries(variables.map((name) => [name, longestValue(name)]));
      const shown = speech.label(language, key, params);
      expect(countChars(shown), key).toBeLessThanOrEqual(key.endsWith('-button') ? BUTTON_CHARS_MAX : MESSAGE_CHARS_MAX);
      expect(shown.trim(), key).not.toBe('');
    }
    for (const [key, charsMax] of PROFILE_CHARS_MAX) expect(countChars(speech.label(language, key)), key).toBeLessThanOrEqual(charsMax);
  });
});

describe('the two languages', () => {
  test('have the same keys, in the same files, with the same variables', () => {
    expect(texts.ru.map(shape).toSorted()).toEqual(texts.kk.map(shape).toSorted());
  });

  test('have the same icon on the same button', () => {
    const plain = texts.kk.filter(({ variables }) => variables.length === 0);
    expect(plain.filter(({ key }) => iconOf('kk', key) !== iconOf('ru', key)).map(({ key }) => key)).toEqual([]);
  });
});

describe('the code', () => {
  test('says no text that is not written', () => {
    const known = new Set<string>([...texts.kk.map(({ key }) => key), ...NOT_KEYS]);
    expect([...keysInCode()].filter((key) => !known.has(key))).toEqual([]);
  });

  test('leaves no text unsaid', () => {
    const said = keysInCode();
    const unsaid = texts.kk.filter(({ key }) => !said.has(key) && !FAMILIES.some((family) => key.startsWith(family)));
    expect(unsaid.map(({ key }) => key)).toEqual([]);
  });
});

function shape(text: Text): string {
  return `${text.file}: ${text.key}(${text.variables.join(', ')})`;
}

function iconOf(language: Language, key: WordKey): string | undefined {
  return /^\p{Extended_Pictographic}/u.exec(speech.label(language, key))?.[0];
}

function localeFiles(language: Language): string[] {
  return readdirSync(join(LOCALES, language)).map((file) => join(LOCALES, language, file));
}

function readTexts(language: Language): Text[] {
  return localeFiles(language).flatMap((path) => {
    const found: Text[] = [];
    let group = '';
    for (const entry of new FluentParser({ withSpans: false }).parse(readFileSync(path, 'utf8')).body) {
      if (entry instanceof Junk) throw new Error(`${path}: ${entry.content}`);
      if (entry instanceof GroupComment) group = entry.content;
      if (!(entry instanceof Message) || !entry.value) continue;
      const variables = new Set<string>();
      const pluralForms: string[][] = [];
      const wordings = flatten(entry.value, variables, pluralForms);
      const comments = `${group}\n${entry.comment?.content ?? ''}`;
      found.push({
        key: entry.id.name as WordKey,
        file: basename(path, '.ftl'),
        variables: [...variables].toSorted(),
        comments,
        wordings,
        pluralForms,
      });
    }
    return found;
  });
}

/** All wordings of a pattern: each selector is followed to each of its variants. */
function flatten(pattern: Pattern, variables: Set<string>, pluralForms: string[][]): string[] {
  let wordings = [''];
  for (const element of pattern.elements) {
    const endings = element instanceof Placeable ? placed(element, variables, pluralForms) : [element.value];
    wordings = wordings.flatMap((wording) => endings.map((ending) => wording + ending));
  }
  return wordings;
}

function placed(placeable: Placeable, variables: Set<string>, pluralForms: string[][]): string[] {
  const { expression } = placeable;
  if (expression instanceof VariableReference) {
    variables.add(expression.id.name);
    return [`⟨${expression.id.name}⟩`];
  }
  if (!(expression instanceof SelectExpression)) throw new Error(`Not expected in our texts: ${expression.type}`);
  if (expression.selector instanceof VariableReference) variables.add(expression.selector.id.name);
  const forms = expression.variants.flatMap(({ key }) => (key instanceof Identifier ? [key.name] : [])).toSorted();
  const choices = expression.selector instanceof VariableReference ? CHOICES[expression.selector.id.name] : undefined;
  if (choices) expect(forms, 'A choice has a wording for each of its words').toEqual(choices);
  else pluralForms.push(forms);
  return expression.variants.flatMap((variant) => flatten(variant.value, variables, pluralForms));
}

function wordings(language: Language): { key: WordKey; wording: string }[] {
  return texts[language].flatMap(({ key, wordings: all }) => all.map((wording) => ({ key, wording })));
}

/** A line or what ends with a full stop; a bracket or the tags are no sentence of their own. */
function sentences(wording: string): string[] {
  return wording.replaceAll(/<\/?b>/g, '').split(/\n|(?<=[.!?])\s/u);
}

/** A variable is one word, a dash none. */
function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The longest that really comes: a chain of four, a full name, thirty villages, millions of people. */
function longestValue(variable: string): string | number {
  if (['n', 'kk', 'ru', 'sent', 'all', 'failed', 'unknown', 'blocked', 'unreach', 'updates', 'parked', 'messages'].includes(variable))
    return 1_234_567;
  if (['page', 'pages', 'minutes', 'left', 'seconds', 'max'].includes(variable)) return 4_096;
  if (variable === 'villages') return Array.from({ length: 30 }, () => 'Первомайское отделение').join(', ');
  if (variable === 'code') return 'КМТ-482-715';
  if (variable === 'query') return 'ы'.repeat(200);
  return 'с. Новоалександровка-Жаңатұрмыс, Новоалександровский с.о., район Магжана Жумабаева, Северо-Казахстанская обл.';
}

function keysInCode(): Set<string> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const ours = files.filter((file) => !file.startsWith('simulator') && file !== join('kernel', 'locale', 'keys.ts'));
  const rooms = [...new Set(texts.kk.map(({ file }) => file))].join('|');
  const literal = new RegExp(`(['"\`])((?:${rooms})-[a-z0-9-]+)\\1`, 'g');
  return new Set(ours.flatMap((file) => [...readFileSync(join(SOURCES, file), 'utf8').matchAll(literal)].map(([, , key = '']) => key)));
}
