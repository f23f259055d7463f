import { foldName } from '../../../kernel/fold.ts';
import { cleanName, type PlaceKind, type PlaceLevel, parseNames } from '../kinds.ts';
import { type ColumnRule, type NamedRow, nameColumns, type RegisterTable } from './columns.ts';
import type { Parsed, RowProblem } from './problem.ts';

/** A place as the register has it now. */
export interface RegisterPlace {
  readonly code: string;
  /** Null for oblasts and the three cities. */
  readonly parentCode: string | null;
  /** Codes from the oblast down to the place itself. */
  readonly ancestors: readonly string[];
  readonly level: PlaceLevel;
  readonly kind: PlaceKind;
  readonly nameKk: string;
  readonly nameRu: string;
  /** As the register writes it, with single spaces. */
  readonly publishedKk: string;
  readonly publishedRu: string;
  /** The row of the file, as a spreadsheet numbers it. */
  readonly row: number;
}

export interface PlacesFile {
  readonly places: readonly RegisterPlace[];
  /** Names that look damaged, and places that cannot be told apart by their names; they are imported as they are. */
  readonly suspicious: readonly RowProblem[];
}

type Column = 'te' | 'ab' | 'cd' | 'ef' | 'hij' | 'k' | 'name_kaz' | 'name_rus' | 'nn';
type Row = NamedRow<Column>;

export const PLACES_COLUMNS: readonly ColumnRule<Column>[] = [
  { name: 'te' },
  { name: 'ab' },
  { name: 'cd' },
  { name: 'ef' },
  { name: 'hij' },
  { name: 'k', optional: true },
  { name: 'name_kaz', also: ['kaz_name'] },
  { name: 'name_rus', also: ['rus_name'] },
  { name: 'nn', optional: true },
];
const CODE = /^\d{9}$/u;
const PARTS = [
  ['ab', 0, 2],
  ['cd', 2, 4],
  ['ef', 4, 6],
  ['hij', 6, 9],
] as const;

/** Reads the classifier (KATO): rows into places with their parents, or every problem of the file. Never throws. */
export function readPlacesFile(sheet: RegisterTable): Parsed<PlacesFile> {
  const { rows, problems: columnProblems } = nameColumns(sheet, PLACES_COLUMNS);
  const problems = [...columnProblems];
  if (problems.some((problem) => problem.expected === 'column')) return { ok: false, problems };

  const byCode = new Map<string, Row>();
  for (const row of rows) {
    const code = row.cell('te').trim();
    problems.push(...codeProblems(row, code), ...nameProblems(row));
    if (byCode.has(code)) problems.push(problemAt(row, 'te', 'unique-code'));
    else if (CODE.test(code)) byCode.set(code, row);
  }
  const places: RegisterPlace[] = [];
  for (const [code, row] of byCode) {
    const ancestors = ancestorsOf(code, byCode);
    if (ancestors.length === 1 && levelOf(code) !== 'region') problems.push(problemAt(row, 'te', 'place-above'));
    places.push(toPlace(code, row, ancestors));
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { places, suspicious: [...rows.flatMap(suspiciousNames), ...sameNames(places, byCode)] } };
}

/** The level by the zeros of the code: 100000000 region, 103200000 district, 103230000 unit, 103230100 settlement. */
export function levelOf(code: string): PlaceLevel {
  if (!code.endsWith('000')) return 'settlement';
  if (!code.endsWith('00000')) return 'unit';
  return code.endsWith('0000000') ? 'region' : 'district';
}

function toPlace(code: string, row: Row, ancestors: readonly string[]): RegisterPlace {
  const level = levelOf(code);
  const publishedKk = cleanName(row.cell('name_kaz'));
  const publishedRu = cleanName(row.cell('name_rus'));
  const names = parseNames(level, publishedKk, publishedRu);
  return { code, parentCode: ancestors.at(-2) ?? null, ancestors, level, ...names, publishedKk, publishedRu, row: row.line };
}

// Some rows lack the row directly above them: the nearest one that is there takes its place.
function ancestorsOf(code: string, byCode: ReadonlyMap<string, unknown>): readonly string[] {
  const above = [`${code.slice(0, 2)}0000000`, `${code.slice(0, 4)}00000`, `${code.slice(0, 6)}000`];
  return [...new Set(above.filter((candidate) => candidate !== code && byCode.has(candidate))), code];
}

function codeProblems(row: Row, code: string): RowProblem[] {
  if (!CODE.test(code)) return [problemAt(row, 'te', 'nine-digits')];
  // A workbook keeps numbers, so that "00" comes as "0".
  const wrong = PARTS.find(
    ([part, from, to]) =>
      row
        .cell(part)
        .trim()
        .padStart(to - from, '0') !== code.slice(from, to),
  );
  return wrong ? [problemAt(row, wrong[0], 'part-of-code')] : [];
}

/** Well above the classifier's longest. */
const NAME_CHARS_MAX = 120;

function nameProblems(row: Row): RowProblem[] {
  return (['name_kaz', 'name_rus'] as const)
    .filter((column) => !/\p{L}|\p{N}/u.test(row.cell(column)) || row.cell(column).length > NAME_CHARS_MAX)
    .map((column) => problemAt(row, column, 'name'));
}

/** Cyrillic letters of neither alphabet: traces of a wrong code page (ў ќ ї). */
const WRONG_CODE_PAGE = /(?![а-яёәғқңөұүһі])\p{Script=Cyrillic}/iu;
const TWO_ALPHABETS = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;

function suspiciousNames(row: Row): RowProblem[] {
  return (['name_kaz', 'name_rus'] as const).flatMap((column) => {
    const name = row.cell(column);
    if (WRONG_CODE_PAGE.test(name)) return [problemAt(row, column, 'kazakh-letters')];
    return TWO_ALPHABETS.test(name) ? [problemAt(row, column, 'one-alphabet')] : [];
  });
}

// Each of them, so that both codes are seen. The classifier's Russian spelling wavers: one language is enough.
function sameNames(places: readonly RegisterPlace[], byCode: ReadonlyMap<string, Row>): RowProblem[] {
  const alike = Map.groupBy(places, (place) => [place.parentCode, place.kind, foldName(place.nameKk)].join('|'));
  const twins = [...alike.values()].filter((group) => group.length > 1).flat();
  return twins.flatMap((place) => {
    const row = byCode.get(place.code);
    return row ? [problemAt(row, 'name_kaz', 'unique-name')] : [];
  });
}

function problemAt(row: Row, column: Column, expected: RowProblem['expected']): RowProblem {
  return { row: row.line, column: row.spelled(column), value: row.cell(column), expected };
}
