import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from './walls/crossing.ts';
import { readDatabaseInterface } from './walls/database-interface.ts';
import { findCrossings, showCrossing } from './walls/house.ts';
import { LAWFUL, VIOLATIONS } from './walls/violations.ts';

const root = new URL('..', import.meta.url);
const tables = [...readDatabaseInterface(new URL('src/platform/database/schema.ts', root).pathname).keys()];

test('no wall of the house is crossed and no circle is closed', () => {
  const paths = globSync('src/**/*.{ts,js,mts,mjs,cts,cjs}', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  expect(paths.length).toBeGreaterThan(50);
  const files = Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
  expect(findCrossings(files, tables).map(showCrossing)).toEqual([]);
});

describe.each(RULES)('%s', (rule) => {
  test.each(Object.entries(VIOLATIONS[rule]))('is reported when %s, and nothing else is', (_name, house) => {
    const found = findCrossings(house, tables);
    expect(new Set(found.map((crossing) => crossing.rule))).toEqual(new Set([rule]));
  });
});

test.each(Object.entries(LAWFUL))('nothing is reported: %s', (_name, house) => {
  expect(findCrossings(house, tables).map(showCrossing)).toEqual([]);
});

test('a file that does not parse is named, not passed over', () => {
  expect(() => findCrossings({ 'src/kernel/ids.ts': 'export const = ;' }, tables)).toThrow('src/kernel/ids.ts');
});
