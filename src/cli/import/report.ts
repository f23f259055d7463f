import type { SheetError } from '../../platform/sheets/index.ts';
import {
  type AkimsImport,
  type AkimUnitsImport,
  type CoordinatesImport,
  type ElectionsImport,
  keptFacts,
  type PlaceConflict,
  type PlacesImport,
  type RegisterChange,
  type RowProblem,
  type TenuresDiff,
} from '../../rooms/directory/index.ts';
import { shownCell } from './printed.ts';
import type { SayBoth } from './voice.ts';

const SHOWN_MAX = 20;
/** A line holds two names in both languages. */
const LINE_CHARS_MAX = 400;

/** The report of an import of places, line by line. */
export function placesReport(both: SayBoth, imported: PlacesImport, isApplied: boolean): string[] {
  const { diff, suspicious, conflicts } = imported;
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
    [both('import-conflicts'), conflicts.map((conflict) => wordConflict(both, conflict))],
    [both('import-suspicious'), suspicious.map((problem) => wordProblem(both, problem))],
  ];
  return report(both, parts, { ...imported, isApplied, unchangedCount: diff.unchangedCount });
}

/** The report of an import of akim units, line by line. */
export function akimUnitsReport(both: SayBoth, imported: AkimUnitsImport, isApplied: boolean): string[] {
  const { diff, conflicts } = imported;
  const parts: [string, readonly string[]][] = [
    [both('import-gained'), diff.gained.map((unit) => `${unit.code} ${unit.publishedKk} / ${unit.publishedRu}`)],
    [both('import-lost'), diff.lost.map((unit) => `${unit.code} ${unit.publishedKk} / ${unit.publishedRu}`)],
    [both('import-conflicts'), conflicts.map((conflict) => wordConflict(both, conflict))],
  ];
  return report(both, parts, { ...imported, isApplied, unchangedCount: diff.unchangedCount });
}

/** The report of an import of coordinates, line by line. */
export function coordinatesReport(both: SayBoth, { diff, rowCount, batchId }: CoordinatesImport, isApplied: boolean): string[] {
  const parts: [string, readonly string[]][] = [
    [both('import-located'), diff.located.map(({ code, latitude, longitude }) => `${code} ${latitude} ${longitude}`)],
    [
      both('import-relocated'),
      diff.relocated.map(
        ({ before, after }) => `${after.code} ${before.latitude} ${before.longitude} → ${after.latitude} ${after.longitude}`,
      ),
    ],
  ];
  return report(both, parts, { isApplied, rowCount, batchId, unchangedCount: diff.unchangedCount, isHeldBack: false });
}

function name(term: { readonly nameKk: string; readonly nameRu: string }): string {
  return `${term.nameKk} / ${term.nameRu}`;
}

function begun(terms: TenuresDiff['past']): string[] {
  return terms.map((term) => `${term.unitCode} ${name(term)} → ${term.endedOn ?? '—'}`);
}

function over(ends: TenuresDiff['vacated']): string[] {
  return ends.map(({ before, endedOn }) => `${before.unitCode} ${name(before)} → ${endedOn}`);
}

/** Terms that get a portrait, or another one. */
function pictured({ opened, succeeded, updated }: TenuresDiff): string[] {
  const terms = [
    ...opened.map((after) => ({ after, before: undefined })),
    ...succeeded.map(({ after }) => ({ after, before: undefined })),
    ...updated,
  ];
  return terms.flatMap(({ before, after }) => {
    return after.photoName === (before?.photoName ?? null) ? [] : [`${after.unitCode} ${name(after)}`];
  });
}

/** The report of an import of akims, line by line. @param imported.photos absent where no folder of them was named */
export function akimsReport(
  both: SayBoth,
  { diff, rowCount, batchId, photos }: AkimsImport & { readonly photos?: { readonly unused: readonly string[] } | undefined },
  isApplied: boolean,
): string[] {
  const parts: (readonly [string, readonly string[]])[] = [
    [both('import-opened'), diff.opened.map((term) => `${term.unitCode} ${name(term)}`)],
    [both('import-succeeded'), diff.succeeded.map(({ before, after }) => `${after.unitCode} ${name(before)} → ${name(after)}`)],
    [both('import-vacated'), over(diff.vacated)],
    [both('import-updated'), diff.updated.map(({ after }) => `${after.unitCode} ${name(after)}`)],
    [both('import-ended'), begun(diff.ended.map(({ after }) => after))],
    [both('import-end-moved'), over(diff.moved)],
    [both('import-past'), begun(diff.past)],
    [
      both('import-already-ended'),
      diff.conflicts.map(({ row, facts, ended }) => `${row}: ${facts.unitCode} ${name(facts)} → ${ended.endedOn ?? '—'}`),
    ],
    [
      both('import-stale'),
      diff.stale.map(({ row, facts, known }) => `${row}: ${facts.unitCode} ${name(facts)}, ${facts.checkedOn} < ${known.checkedOn}`),
    ],
    [both('import-by-hand'), diff.byHand.map((kept) => `${kept.row}: ${kept.facts.unitCode} ${keptFacts(kept).join('; ')}`)],
    [both('import-unknown-vacant'), diff.unknown.map(({ row, unitCode }) => `${row}: ${unitCode}`)],
    ...(photos ? [[both('import-photos'), pictured(diff)] as const, [both('import-photos-unused'), photos.unused] as const] : []),
  ];
  return report(both, parts, { isApplied, rowCount, batchId, unchangedCount: diff.unchangedCount, isHeldBack: false });
}

/** The report of an import of elections, line by line. */
export function electionsReport(both: SayBoth, { diff, changes, rowCount, batchId }: ElectionsImport, isApplied: boolean): string[] {
  const lines = (part: RegisterChange['part']) =>
    changes.flatMap(({ part: is, code, row, after, note }) => {
      if (is !== part || note?.kind !== 'facts') return [];
      return [`${row ?? ''}: ${code} ${after?.kk ?? ''} / ${after?.ru ?? ''}, ${note.facts.join('; ')}`];
    });
  const parts: [string, readonly string[]][] = [
    [both('import-added'), lines('added')],
    [both('import-updated'), lines('updated')],
    [both('import-cancelled'), lines('cancelled')],
    [both('import-stale'), lines('stale')],
    [both('import-suspicious'), diff.suspicious.map((problem) => wordProblem(both, problem))],
  ];
  return report(both, parts, { isApplied, rowCount, batchId, unchangedCount: diff.unchangedCount, isHeldBack: false });
}

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
