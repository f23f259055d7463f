import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../src/kernel/locale/index.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCS = join(ROOT, 'docs');
const PICTURES = join(DOCS, 'pictures');
/** Pages for those who serve residents: Kazakh, a line, Russian. */
const GUIDES = ['akim-office.md', 'operator.md'];
const BETWEEN = '\n---\n';
/** What stands in quotes on these pages and is no button: none so far. A word of the bot that is not tapped would be listed here. */
const QUOTED: Record<Language, readonly string[]> = { kk: [], ru: [] };
/** What GitHub shows without delay on a village's telephone. */
const PICTURE_BYTES_MAX = 90 * 1024;

const labels: Record<Language, readonly RegExp[]> = { kk: readLabels('kk'), ru: readLabels('ru') };
const commands = new Set(filesIn('src', '.ts').flatMap((file) => matchesOf(readFileSync(file, 'utf8'), /\.command\('(\w+)'/g)));

describe.each(GUIDES)('%s', (name) => {
  const halves = readHalves(name);

  test('says in both languages the same number of things, with the same number of pictures', () => {
    const counted = LANGUAGES.map((language) => ({
      headings: matchesOf(halves[language], /^(#+) /gm),
      pictures: picturesOf(halves[language]).length,
      rows: matchesOf(halves[language], /^(\|)/gm).length,
      steps: matchesOf(halves[language], /^(\d+|-)[. ]/gm),
    }));
    expect(counted[0]).toEqual(counted[1]);
    expect(counted[0]?.pictures).toBeGreaterThan(2);
  });

  test.each(LANGUAGES)('shows the half in %s pictures of that language', (language) => {
    expect(picturesOf(halves[language]).filter((path) => !path.endsWith(`.${language}.png`))).toEqual([]);
  });

  test.each(LANGUAGES)('names in the half in %s no button that does not stand on a phone', (language) => {
    const quoted = matchesOf(halves[language], /«([^»]*)»/g);
    expect(quoted.length).toBeGreaterThan(20);
    const isKnown = (words: string) => QUOTED[language].includes(words) || labels[language].some((label) => label.test(words));
    expect(quoted.filter((words) => !isKnown(words))).toEqual([]);
  });

  test.each(LANGUAGES)('names in the half in %s no command that the bot does not know', (language) => {
    const named = matchesOf(halves[language], /(?<![\w./)])\/([a-z]+)(?![\w/.])/g);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((command) => !commands.has(command))).toEqual([]);
  });
});

test('every quoted word that is no button is still quoted somewhere', () => {
  const pages = GUIDES.map(readHalves);
  const unused = LANGUAGES.map((language) =>
    QUOTED[language].filter((words) => !pages.some((halves) => halves[language].includes(`«${words}»`))),
  );
  expect(unused.flat()).toEqual([]);
});

test('every picture that a page shows is there, small, and every picture that is there is shown', () => {
  const shown = GUIDES.flatMap((name) => picturesOf(readFileSync(join(DOCS, name), 'utf8'))).toSorted();
  expect(shown).toEqual(readdirSync(PICTURES).map((name) => `pictures/${name}`));
  const heavy = shown.filter((path) => readFileSync(join(DOCS, path)).length > PICTURE_BYTES_MAX);
  expect(heavy).toEqual([]);
});

test('links of the README and of the pages lead to files that are there', () => {
  const pages = [join(ROOT, 'README.md'), ...filesIn('docs', '.md')];
  const dead = pages.flatMap((page) =>
    matchesOf(readFileSync(page, 'utf8'), /\]\((?!https?:|mailto:|#)([^)#\s]+)/g)
      .filter((to) => !existsSync(join(dirname(page), to)))
      .map((to) => `${page}: ${to}`),
  );
  expect(dead).toEqual([]);
});

test('the README leads to each of the pages', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(GUIDES.filter((name) => !readme.includes(`](docs/${name})`))).toEqual([]);
});

function readHalves(name: string): Record<Language, string> {
  const [kk = '', ru = '', ...more] = readFileSync(join(DOCS, name), 'utf8').split(BETWEEN);
  expect(more).toEqual([]);
  return { kk, ru };
}

function picturesOf(text: string): string[] {
  return matchesOf(text, /<img src="([^"]+)"/g);
}

/** Labels of buttons, icon and all, with any one word where a variable stands. Labels that choose a form by number are left out. */
function readLabels(language: Language): RegExp[] {
  return filesIn(`locales/${language}`, '.ftl')
    .flatMap((file) => matchesOf(readFileSync(file, 'utf8'), /^[a-z0-9-]+-button = (.*[^>\n])$/gm))
    .map(
      (label) =>
        new RegExp(
          `^${label
            .split(/\{[^}]*\}/)
            .map(escaped)
            .join('\\S+')}$`,
          'u',
        ),
    );
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function matchesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(ROOT, folder, name));
}
