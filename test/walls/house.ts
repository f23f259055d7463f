import { faceCrossings, importCrossings } from './arrows.ts';
import { circleCrossings } from './circles.ts';
import type { Crossing } from './crossing.ts';
import { mannerCrossings } from './manners.ts';
import { readSource, type Source } from './source.ts';
import { sqlCrossings } from './sql.ts';

/**
 * Every wall crossed in these files, none when the house stands.
 *
 * @param files path from the repository's root → text
 * @param tables `schema.table` of every table that there is
 */
export function findCrossings(files: Readonly<Record<string, string>>, tables: readonly string[]): Crossing[] {
  const sources = Object.entries(files).map(([path, text]) => readSource(path, text));
  return [...sources.flatMap((source) => crossingsOf(source, tables)), ...faceCrossings(sources), ...circleCrossings(sources)];
}

/** The chat page runs in a browser, by a browser's rules: of it only the imports are looked at. */
function crossingsOf(source: Source, tables: readonly string[]): Crossing[] {
  if (source.path.startsWith('src/simulator/page/')) return importCrossings(source);
  return [...importCrossings(source), ...sqlCrossings(source, tables), ...mannerCrossings(source)];
}

/** One line a crossing, as an editor can jump to it. */
export function showCrossing({ rule, path, line, what }: Crossing): string {
  return `${path}:${line} ${rule}: ${what}`;
}
