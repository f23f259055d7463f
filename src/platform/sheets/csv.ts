import { parse } from 'csv-parse/sync';
import { type Sheet, SheetError, type SheetRow, toSheet } from './sheet.ts';

/**
 * Reads a CSV in UTF-8 (a byte order mark is allowed), separated by `,` or `;` or tabs: whichever the first line holds most of.
 * A quoted cell may hold separators and line ends.
 *
 * @throws SheetError
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decode(bytes);
  return toSheet(parseLines(text));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SheetError('not-utf8', 'The file is not UTF-8 text; save it as "CSV UTF-8".', { cause });
  }
}

function parseLines(text: string): SheetRow[] {
  const found: SheetRow[] = [];
  let lastLine = 0;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        // The parser tells where a record ends; a quoted cell may have begun lines above.
        const spanned = cells.reduce((sum, cell) => sum + (cell.match(/\n/gu)?.length ?? 0), 0);
        found.push({ line: Math.max(lastLine + 1, lines - spanned), cells });
        lastLine = lines;
        return null;
      },
    });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new SheetError('broken-csv', `The CSV breaks off: ${said}`, { cause });
  }
  return found;
}

function delimiterOf(text: string): string {
  // Lines that say nothing are left out: the header may not be the first.
  const said = text.replace(/^[\s\uFEFF]+/u, '');
  const end = said.search(/[\r\n]/u);
  const firstLine = end === -1 ? said : said.slice(0, end);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, times: firstLine.split(mark).length }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).mark;
}
