import { placeCodeOf } from '../../../kernel/ids.ts';
import { type ColumnRule, nameColumns, type RegisterTable } from '../register/columns.ts';
import type { Parsed, RowProblem } from '../register/problem.ts';
import { isWithinBounds, type Located } from './distance.ts';

/** Where a place is, as a file says it. */
export interface CoordinateRow extends Located {
  readonly row: number;
}

export interface CoordinatesDiff {
  /** Places of which nothing was known. */
  readonly located: readonly CoordinateRow[];
  /** Places that are somewhere else than was known. */
  readonly relocated: readonly { readonly before: Located; readonly after: CoordinateRow }[];
  readonly unchangedCount: number;
}

type Column = 'kato' | 'lat' | 'lon';
export const COORDINATES_COLUMNS: readonly ColumnRule<Column>[] = [
  { name: 'kato' },
  { name: 'lat', also: ['latitude'] },
  { name: 'lon', also: ['longitude', 'lng'] },
];

/** Reads where places are, or tells every wrong cell. Never throws. @param isPlace whether the register has this code */
export function readCoordinatesFile(sheet: RegisterTable, isPlace: (code: string) => boolean): Parsed<readonly CoordinateRow[]> {
  const { rows, problems: columnProblems } = nameColumns(sheet, COORDINATES_COLUMNS);
  const problems: RowProblem[] = [...columnProblems];
  if (problems.some((problem) => problem.expected === 'column')) return { ok: false, problems };

  const seen = new Set<string>();
  const read = rows.map((row): CoordinateRow => {
    const wrong = (column: Column, expected: RowProblem['expected']): void =>
      void problems.push({ row: row.line, column: row.spelled(column), value: row.cell(column), expected });
    const code = row.cell('kato').trim();
    if (seen.has(code)) wrong('kato', 'unique-code');
    else if (placeCodeOf(code) === undefined) wrong('kato', 'nine-digits');
    else if (!isPlace(code)) wrong('kato', 'known-place');
    seen.add(code);
    const [latitude, longitude] = [degreesOf(row.cell('lat')), degreesOf(row.cell('lon'))];
    // Each beside a middle that is right, so that the wrong one of the two is named; latitude and longitude swapped are both wrong.
    if (latitude === undefined || !isWithinBounds({ latitude, longitude: MIDDLE.longitude })) wrong('lat', 'latitude');
    if (longitude === undefined || !isWithinBounds({ latitude: MIDDLE.latitude, longitude })) wrong('lon', 'longitude');
    return { code, latitude: latitude ?? 0, longitude: longitude ?? 0, row: row.line };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

/** Compares the file with what is known. Places that the file does not name stay where they are. */
export function diffCoordinates(known: readonly Located[], rows: readonly CoordinateRow[]): CoordinatesDiff {
  const earlier = new Map(known.map((place) => [place.code, place]));
  const located = rows.filter((row) => !earlier.has(row.code));
  const relocated = rows.flatMap((after) => {
    const before = earlier.get(after.code);
    return before && (before.latitude !== after.latitude || before.longitude !== after.longitude) ? [{ before, after }] : [];
  });
  return { located, relocated, unchangedCount: rows.length - located.length - relocated.length };
}

const MIDDLE = { latitude: 48, longitude: 67 };

/** Decimal degrees; a comma is understood. */
function degreesOf(text: string): number | undefined {
  const number = text.trim().replace(',', '.');
  return /^\d{1,2}(?:\.\d{1,12})?$/u.test(number) ? Number(number) : undefined;
}
