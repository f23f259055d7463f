import type { SheetError } from '../../platform/sheets/index.ts';
import type { PlaceConflict, RowProblem } from '../../rooms/directory/index.ts';
import { shownCell } from './printed.ts';
import type { SayBoth } from './voice.ts';

const SHOWN_MAX = 20;
/** A line holds two names in both languages. */
const LINE_CHARS_MAX = 400;

/** Why a file was refused: of many problems first how many there are of each, then the first ones, and where all of them are. */
export function refusal(both: SayBoth, problems: readonly RowProblem[], problemsPath: string): string[] {
  const lines = problems.slice(0, SHOWN_MAX).map((problem) => wordProblem(both, problem));
  return [
    both('import-refused'),
    ...(problems.length > SHOWN_MAX ? ['', both('import-counts-legend'), ...countsOf(both, problems), ''] : []),
    both('import-refused-legend'),
    ...shown(both, lines, problems.length),
    `${both('import-problems-file')} ${problemsPath}`,
  ];
}

/** Why a file is no table or cannot be written: in words for the operator, then as it was told (the line, where there is one). */
export function faultRefusal(both: SayBoth, error: SheetError): string[] {
  return [both('import-refused'), `  ${both(`import-fault-${error.fault}`)}`, `  ${error.message}`];
}

/** `275637000 Ақтау а.о. / с.о.им.Актау батыра: әкім қызметте / аким в должности` */
export function wordConflict(both: SayBoth, { code, publishedKk, publishedRu, reason, count }: PlaceConflict): string {
  return `${code} ${publishedKk} / ${publishedRu}: ${both(`import-conflict-${reason}`, { n: count })}`;
}

/** As many as the screen has room for, and how many more there are. */
export function shown(both: SayBoth, lines: readonly string[], total = lines.length): string[] {
  const more = total - SHOWN_MAX;
  return [
    ...lines.slice(0, SHOWN_MAX).map((line) => `  ${shownCell(line, LINE_CHARS_MAX)}`),
    ...(more > 0 ? [`  … ${both('import-more', { n: more })}`] : []),
  ];
}

export function wordProblem(both: SayBoth, problem: RowProblem): string {
  const { row, column, value } = problem;
  return `${row}, ${shownCell(column) || '—'}: «${shownCell(value)}» → ${wordExpected(both, problem)}`;
}

/** What the cell should have been, and where it is known, the very thing that would fit. */
export function wordExpected(both: SayBoth, { expected, fits }: RowProblem): string {
  const wanted = both(`import-expected-${expected}`);
  return fits === undefined ? wanted : `${wanted}: ${fits}`;
}

// A header may hold a thousand wrong columns: of the counts too only the greatest are shown.
function countsOf(both: SayBoth, problems: readonly RowProblem[]): string[] {
  const alike = [...Map.groupBy(problems, ({ column, expected }) => `${expected} ${column}`).values()];
  const lines = alike
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group) => {
      const [first] = group;
      return first ? [`${group.length} × ${shownCell(first.column) || '—'} → ${both(`import-expected-${first.expected}`)}`] : [];
    });
  return shown(both, lines);
}

export interface Outcome {
  readonly isApplied: boolean;
  readonly rowCount: number;
  readonly unchangedCount: number;
  readonly isHeldBack: boolean;
  readonly batchId: number | undefined;
}

/** How many of each part, then the parts, then what became of it. */
export function report(both: SayBoth, parts: readonly (readonly [string, readonly string[]])[], outcome: Outcome): string[] {
  const counts: [string, string][] = [
    [both('import-rows'), String(outcome.rowCount)],
    ...parts.map(([name, lines]) => [name, String(lines.length)] as [string, string]),
    [both('import-unchanged'), String(outcome.unchangedCount)],
  ];
  const width = Math.max(...counts.map(([, count]) => count.length));
  return [
    // The number first: the names are long, and a terminal may be narrow.
    ...counts.map(([name, count]) => `${count.padStart(width)}  ${name}`),
    ...parts.flatMap(([name, lines]) => (lines.length === 0 ? [] : ['', name, ...shown(both, lines)])),
    '',
    ending(both, outcome),
  ];
}

function ending(both: SayBoth, { batchId, isApplied, isHeldBack }: Outcome): string {
  if (!isApplied) return both('import-dry-run');
  if (isHeldBack) return both('import-held-back');
  // As a string: a number would be grouped in thousands, which an import's number is not.
  return batchId === undefined ? both('import-nothing') : both('import-applied', { batch: String(batchId) });
}
