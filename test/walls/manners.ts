import type { Crossing } from './crossing.ts';
import type { Source } from './source.ts';
import { roleOf, type Zone, zoneOf } from './zones.ts';

const LINES_MAX = 350;
const MAIN_LINES_MAX = 40;
/** Nothing but one long list each: of the tables, and of the texts, which is written by a program. */
const LISTS: readonly string[] = ['src/platform/database/schema.ts', 'src/kernel/locale/keys.ts'];
const BAD_NAMES = /^(utils?|helpers?|common|services?|managers?|misc|lib)$/;
/** Packages without a clock, chance or socket of their own use. */
const PURE_PACKAGES = /^(temporal-polyfill|zod|@stdlib\/.+)$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const SPEAKING_ZONES: readonly Zone[] = ['main', 'app', 'config', 'intake', 'delivery', 'hall', 'panel', 'site'];

export function mannerCrossings(source: Source): Crossing[] {
  const { path } = source;
  const zone = zoneOf(path);
  const crossings: Crossing[] = [];
  const report = (rule: Crossing['rule'], line: number, what: string) => void crossings.push({ rule, path, line, what });

  if (zone === 'nowhere') report('known-place', 1, 'stands in no part of the house');
  const linesMax = zone === 'main' ? MAIN_LINES_MAX : LINES_MAX;
  if (source.lineCount > linesMax && !LISTS.includes(path)) report('file-length', linesMax, `${source.lineCount} lines`);
  for (const part of path.replace(/\.\w+$/, '').split('/')) if (BAD_NAMES.test(part)) report('file-name', 1, part);

  for (const mark of source.marks) {
    if (mark.kind === 'default-export') report('no-default-export', mark.line, mark.name);
    if (mark.kind === 'enum') report('no-enum', mark.line, mark.name);
    if (mark.kind === 'console' && zone !== 'cli') report('console-place', mark.line, mark.name);
    if (mark.kind === 'env' && zone !== 'config') report('env-place', mark.line, mark.name);
    if (mark.kind === 'logic' && zone === 'rooms' && roleOf(path) === 'door') report('door-without-logic', mark.line, mark.name);
    if ((mark.kind === 'now' || mark.kind === 'chance') && isPure(path)) report('pure-without-clock', mark.line, mark.name);
  }
  if (isPure(path)) {
    for (const found of source.imports) {
      if (found.target === null && !found.typesOnly && !PURE_PACKAGES.test(found.specifier ?? '')) {
        report('pure-without-world', found.line, `imports ${found.specifier ?? 'a computed name'}`);
      }
    }
  }
  if (speaks(path)) {
    for (const { text, line } of source.literals) if (CYRILLIC.test(text)) report('words-in-locales', line, text.slice(0, 30));
  }
  return crossings;
}

function isPure(path: string): boolean {
  const zone = zoneOf(path);
  return (zone === 'kernel' && path !== 'src/kernel/clock.ts') || (zone === 'rooms' && roleOf(path) === 'pure');
}

/** Pure files may hold tables of letters and abbreviations, the demo its invented names; whoever talks to people may not. */
function speaks(path: string): boolean {
  const zone = zoneOf(path);
  if (zone === 'rooms') return roleOf(path) !== 'pure';
  return SPEAKING_ZONES.includes(zone) || path.startsWith('src/platform/telegram/');
}
