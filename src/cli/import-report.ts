import type { SheetError } from '../platform/sheets/index.ts';
import type { AkimsImport, PlacesImport, RowProblem } from '../rooms/directory/index.ts';
import type { SayBoth } from './import-voice.ts';

const SHOWN_MAX = 20;

/** The report of an import of places, line by line. */
export function placesReport(both: SayBoth, { diff, rowCount, suspicious, batchId }: PlacesImport, isApplied: boolean): string[] {
  const parts: [string, readonly string[]][] = [
    [both('import-added'), diff.added.map((place) => `${place.code} ${place.publishedKk} / ${place.publishedRu}`)],
    [
      both('import-renamed'),
      diff.renamed.map(
        ({ before, after }) => `${after.code} ${before.publishedKk} / ${before.publishedRu} → ${after.publishedKk} / ${after.publishedRu}`,
      ),
    ],
    [
      both('import-moved'),
      diff.moved.map(({ before, after }) => `${after.code} ${after.publishedKk}: ${before.parentCode ?? '—'} → ${after.parentCode ?? '—'}`),
    ],
    [both('import-returned'), diff.returned.map(({ after }) => `${after.code} ${after.publishedKk} / ${after.publishedRu}`)],
    [both('import-retired'), diff.retired.map((place) => `${place.code} ${place.publishedKk} / ${place.publishedRu}`)],
    [both('import-suspicious'), suspicious.map((problem) => wordProblem(both, problem))],
  ];
  return report(both, parts, { rowCount, unchangedCount: diff.unchangedCount, batchId, isApplied });
}

/** The report of an import of akims, line by line. */
export function akimsReport(both: SayBoth, { diff, rowCount, batchId }: AkimsImport, isApplied: boolean): string[] {
  const parts: [string, readonly string[]][] = [
    [both('import-opened'), diff.opened.map((facts) => `${facts.unitCode} ${facts.nameKk}`)],
    [both('import-succeeded'), diff.succeeded.map(({ before, after }) => `${after.unitCode} ${before.nameKk} → ${after.nameKk}`)],
    [both('import-vacated'), diff.vacated.map(({ before, endedOn }) => `${before.unitCode} ${before.nameKk} → ${endedOn}`)],
    [both('import-updated'), diff.updated.map(({ after }) => `${after.unitCode} ${after.nameKk}`)],
    [both('import-ended'), diff.ended.map(({ after }) => `${after.unitCode} ${after.nameKk} → ${after.endedOn ?? '—'}`)],
    [both('import-end-moved'), diff.moved.map(({ before, endedOn }) => `${before.unitCode} ${before.nameKk} → ${endedOn}`)],
    [both('import-past'), diff.past.map((term) => `${term.unitCode} ${term.nameKk} → ${term.endedOn ?? '—'}`)],
    [
      both('import-conflicts'),
      diff.conflicts.map(({ row, facts, ended }) => `${row}: ${facts.unitCode} ${facts.nameKk} → ${ended.endedOn ?? '—'}`),
    ],
  ];
  return report(both, parts, { rowCount, unchangedCount: diff.unchangedCount, batchId, isApplied });
}

/** Why a file was refused: the first problems and how many more there are. */
export function refusal(both: SayBoth, problems: readonly RowProblem[]): string[] {
  const lines = problems.map((problem) => wordProblem(both, problem));
  return [both('import-refused'), both('import-refused-legend'), ...shown(both, lines)];
}

/** Why a file is no table: in words for the operator, then as the reader of the file tells it (the line, where there is one). */
export function faultRefusal(both: SayBoth, error: SheetError): string[] {
  return [both('import-refused'), `  ${both(`import-fault-${error.fault}`)}`, `  ${error.message}`];
}

function wordProblem(both: SayBoth, { row, column, value, expected, fits }: RowProblem): string {
  const wanted = both(`import-expected-${expected}`);
  return `${row}, ${column || '—'}: «${value}» → ${fits === undefined ? wanted : `${wanted}: ${fits}`}`;
}

interface Outcome {
  readonly rowCount: number;
  readonly unchangedCount: number;
  readonly batchId: number | undefined;
  readonly isApplied: boolean;
}

function report(both: SayBoth, parts: readonly [string, readonly string[]][], outcome: Outcome): string[] {
  const counts: [string, number][] = [
    [both('import-rows'), outcome.rowCount],
    ...parts.map(([name, lines]) => [name, lines.length] as [string, number]),
    [both('import-unchanged'), outcome.unchangedCount],
  ];
  const width = Math.max(...counts.map(([name]) => name.length));
  return [
    ...counts.map(([name, count]) => `${name.padEnd(width)}  ${count}`),
    ...parts.flatMap(([name, lines]) => (lines.length === 0 ? [] : ['', name, ...shown(both, lines)])),
    '',
    ending(both, outcome),
  ];
}

function shown(both: SayBoth, lines: readonly string[]): string[] {
  const more = lines.length - SHOWN_MAX;
  return [...lines.slice(0, SHOWN_MAX).map((line) => `  ${line}`), ...(more > 0 ? [`  … ${both('import-more', { n: more })}`] : [])];
}

function ending(both: SayBoth, { batchId, isApplied }: Outcome): string {
  if (!isApplied) return both('import-dry-run');
  // As a string: a number would be grouped in thousands, which an import's number is not.
  return batchId === undefined ? both('import-nothing') : both('import-applied', { batch: String(batchId) });
}
