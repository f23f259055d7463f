import { clip } from '../../kernel/locale/index.ts';

/** What a file says is shown on one line, without what would command a terminal. */
const SHOWN_CHARS_MAX = 60;

/** What a command says and ends with: 0 done, 1 refused, 2 called wrongly. */
export interface Told {
  readonly code: 0 | 1 | 2;
  readonly lines: readonly string[];
}

export function told(lines: readonly string[], isDone: boolean): Told {
  return { code: isDone ? 0 : 1, lines };
}

/** Columns side by side. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** A cell of somebody's file as a terminal may show it: short, on one line, no control characters. */
export function shownCell(text: string, charsMax = SHOWN_CHARS_MAX): string {
  // Cut first: a cell may hold a megabyte.
  return clip(text.slice(0, 4 * charsMax).replaceAll(/\p{C}+/gu, ' '), charsMax);
}
