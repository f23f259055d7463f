import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';

const LOCALES = new URL('../../locales/kk/', import.meta.url);
const KEYS_FILE = new URL('../kernel/locale/keys.ts', import.meta.url);
const LINE_CHARS_MAX = 140;

const wanted = keysSource(listKeys());
if (!process.argv.includes('--check')) {
  writeFileSync(KEYS_FILE, wanted);
} else if (readFileSync(KEYS_FILE, 'utf8') !== wanted) {
  console.error('src/kernel/locale/keys.ts does not match locales/kk. Run: npm run locales');
  process.exitCode = 1;
}

function listKeys(): string[] {
  const files = readdirSync(LOCALES).filter((file) => file.endsWith('.ftl'));
  return files.flatMap((file) => new FluentResource(readFileSync(new URL(file, LOCALES), 'utf8')).body.map((entry) => entry.id)).toSorted();
}

/** Several keys to a line: one to a line would make a list that nobody wants to scroll. */
function keysSource(keys: readonly string[]): string {
  const lines: string[] = [];
  let line = ' ';
  for (const key of keys) {
    const piece = ` | '${key}'`;
    if (line.length + piece.length > LINE_CHARS_MAX - 1) {
      lines.push(line);
      line = ' ';
    }
    line += piece;
  }
  lines.push(`${line};`);
  return [
    '// Written by `npm run locales` from locales/kk: do not edit.',
    '',
    '/** Every text that the bot can say. */',
    '// biome-ignore format: several keys to a line',
    'export type WordKey =',
    ...lines,
    '',
  ].join('\n');
}
