import type { AkimsImport, PlacesImport } from '../rooms/directory/index.ts';
import { type RowProblem, WORDS, wordProblem } from './import-words.ts';

const SHOWN_MAX = 20;

/** The report of an import of places, line by line. */
export function placesReport({ diff, rowCount, suspicious, batchId }: PlacesImport, isApplied: boolean): string[] {
  const parts: [string, readonly string[]][] = [
    [WORDS.added, diff.added.map((place) => `${place.code} ${place.publishedKk} / ${place.publishedRu}`)],
    [
      WORDS.renamed,
      diff.renamed.map(
        ({ before, after }) => `${after.code} ${before.publishedKk} / ${before.publishedRu} → ${after.publishedKk} / ${after.publishedRu}`,
      ),
    ],
    [
      WORDS.moved,
      diff.moved.map(({ before, after }) => `${after.code} ${after.publishedKk}: ${before.parentCode ?? '—'} → ${after.parentCode ?? '—'}`),
    ],
    [WORDS.returned, diff.returned.map(({ after }) => `${after.code} ${after.publishedKk} / ${after.publishedRu}`)],
    [WORDS.retired, diff.retired.map((place) => `${place.code} ${place.publishedKk} / ${place.publishedRu}`)],
    [WORDS.suspicious, suspicious.map(wordProblem)],
  ];
  return [...counts(rowCount, parts, diff.unchangedCount), ...parts.flatMap(listed), ...ending(batchId, isApplied)];
}

/** The report of an import of akims, line by line. */
export function akimsReport({ diff, rowCount, batchId }: AkimsImport, isApplied: boolean): string[] {
  const parts: [string, readonly string[]][] = [
    [WORDS.opened, diff.opened.map((facts) => `${facts.unitCode} ${facts.nameKk}`)],
    [WORDS.succeeded, diff.succeeded.map(({ before, after }) => `${after.unitCode} ${before.nameKk} → ${after.nameKk}`)],
    [WORDS.updated, diff.updated.map(({ after }) => `${after.unitCode} ${after.nameKk}`)],
  ];
  return [...counts(rowCount, parts, diff.unchangedCount), ...parts.flatMap(listed), ...ending(batchId, isApplied)];
}

/** Why a file was refused: the first problems and how many more there are. */
export function refusal(problems: readonly RowProblem[]): string[] {
  return [WORDS.refused, ...shown(problems.map(wordProblem))];
}

function counts(rowCount: number, parts: readonly [string, readonly string[]][], unchangedCount: number): string[] {
  const rows: [string, number][] = [
    [WORDS.rows, rowCount],
    ...parts.map(([name, lines]) => [name, lines.length] as [string, number]),
    [WORDS.unchanged, unchangedCount],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, count]) => `${name.padEnd(width)}  ${count}`);
}

function listed([name, lines]: [string, readonly string[]]): string[] {
  return lines.length === 0 ? [] : ['', name, ...shown(lines)];
}

function shown(lines: readonly string[]): string[] {
  const more = lines.length - SHOWN_MAX;
  return [...lines.slice(0, SHOWN_MAX).map((line) => `  ${line}`), ...(more > 0 ? [`  … ${WORDS.more} ${more}`] : [])];
}

function ending(batchId: number | undefined, isApplied: boolean): string[] {
  if (!isApplied) return ['', WORDS.dryRun];
  return ['', batchId === undefined ? WORDS.nothing : `${WORDS.applied} ${batchId}`];
}
