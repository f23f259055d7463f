import { placeCodeOf } from '../../../kernel/ids.ts';
import type { PlaceLevel } from '../kinds.ts';
import { yesOrNo } from './cells.ts';
import { type ColumnRule, nameColumns, type RegisterTable } from './columns.ts';
import type { Parsed, RowProblem } from './problem.ts';

/** Whether a place has an akim of its own, as a file says it. */
export interface AkimUnitRow {
  readonly code: string;
  readonly hasAkim: boolean;
  readonly row: number;
}

/** A place of the register that is not retired. */
export interface KnownUnit {
  readonly code: string;
  readonly level: PlaceLevel;
  readonly publishedKk: string;
  readonly publishedRu: string;
  readonly hasAkim: boolean;
}

type ChangedUnit = KnownUnit & { readonly row: number };

export interface AkimUnitsDiff {
  /** Those that get an akim of their own. */
  readonly gained: readonly ChangedUnit[];
  /** Those that have one no more. */
  readonly lost: readonly ChangedUnit[];
  readonly unchangedCount: number;
}

type Column = 'kato' | 'has_akim';
export const AKIM_UNITS_COLUMNS: readonly ColumnRule<Column>[] = [{ name: 'kato' }, { name: 'has_akim' }];

/**
 * Reads which places have an akim of their own, or tells every wrong cell. Never throws.
 *
 * @param levelOf the level of a place that is not retired
 */
export function readAkimUnitsFile(sheet: RegisterTable, levelOf: (code: string) => PlaceLevel | undefined): Parsed<readonly AkimUnitRow[]> {
  const { rows, problems: columnProblems } = nameColumns(sheet, AKIM_UNITS_COLUMNS);
  const problems: RowProblem[] = [...columnProblems];
  if (problems.some((problem) => problem.expected === 'column')) return { ok: false, problems };

  const seen = new Set<string>();
  const read = rows.map((row) => {
    const wrong = (column: Column, expected: RowProblem['expected']): void =>
      void problems.push({ row: row.line, column: row.spelled(column), value: row.cell(column), expected });
    const code = row.cell('kato').trim();
    const level = levelOf(code);
    const hasAkim = yesOrNo(row.cell('has_akim').trim());
    if (seen.has(code)) wrong('kato', 'unique-code');
    else if (placeCodeOf(code) === undefined) wrong('kato', 'nine-digits');
    else if (level === undefined) wrong('kato', 'known-place');
    // Akims of oblasts and districts are appointed: they are none of ours.
    else if (hasAkim === true && (level === 'region' || level === 'district')) wrong('kato', 'rural-place');
    seen.add(code);
    if (hasAkim === undefined) wrong('has_akim', 'yes-or-no');
    return { code, hasAkim: hasAkim === true, row: row.line };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

/** Compares the file with what is known. Places that the file does not name stay as they are. */
export function diffAkimUnits(known: ReadonlyMap<string, KnownUnit>, rows: readonly AkimUnitRow[]): AkimUnitsDiff {
  const changed = rows.flatMap(({ code, hasAkim, row }) => {
    const unit = known.get(code);
    return unit && unit.hasAkim !== hasAkim ? [{ ...unit, row }] : [];
  });
  return {
    gained: changed.filter((unit) => !unit.hasAkim),
    lost: changed.filter((unit) => unit.hasAkim),
    unchangedCount: rows.length - changed.length,
  };
}
