import type { AkimRow } from '../terms/facts.ts';
import { cellsOf, type RegisterTable } from './columns.ts';
import type { RowProblem } from './problem.ts';

/** The option that named the folder: it stands where a problem of a cell names the column. */
export const PHOTOS_OPTION = '--photos';
/** Kinds that can be cleaned; a name says whose picture it is by the code before the dot. */
const PHOTO_NAME = /^([^.]+)\.(?:jpe?g|png|webp|avif)$/iu;

/** A picture for who is in office in a unit. */
export interface ChosenPhoto {
  readonly code: string;
  /** The row of the file that names him. */
  readonly row: number;
  readonly fileName: string;
}

export interface ChosenPhotos {
  readonly chosen: readonly ChosenPhoto[];
  readonly problems: readonly RowProblem[];
  /** Names of files that belong to nobody whom the file names in office, or that are no pictures. */
  readonly unused: readonly string[];
}

/**
 * Finds the pictures of a folder that belong to rows of a file of akims: `275630000.jpg` to who is in office in that unit. Terms of the
 * past and vacant seats have none. Never throws.
 *
 * @param fileNames without their folder; hidden ones are passed over
 */
export function choosePhotos(sheet: RegisterTable, fileNames: readonly string[]): ChosenPhotos {
  const rows = rowsInOffice(sheet);
  const visible = fileNames.filter((name) => !name.startsWith('.')).toSorted();
  const byCode = Map.groupBy(visible, (name) => PHOTO_NAME.exec(name)?.[1]?.toUpperCase());
  const chosen: ChosenPhoto[] = [];
  const problems: RowProblem[] = [];
  const unused: string[] = [];
  for (const [code, names] of byCode) {
    const row = code === undefined ? undefined : rows.get(code);
    const [fileName = '', ...more] = names;
    if (code === undefined || row === undefined) unused.push(...names);
    else if (more.length > 0) problems.push({ row, column: PHOTOS_OPTION, value: names.join(', '), expected: 'one-picture' });
    else chosen.push({ code, row, fileName });
  }
  return { chosen, problems, unused: unused.toSorted() };
}

/** Gives each row that names who is in office the portrait of his unit; a row whose unit has none is left as it is. */
export function withPhotos(rows: readonly AkimRow[], photoNames: ReadonlyMap<string, string>): AkimRow[] {
  return rows.map((read) => {
    if (!('facts' in read) || (read.facts.endedOn ?? null) !== null) return read;
    const photoName = photoNames.get(read.facts.unitCode);
    return photoName === undefined ? read : { ...read, facts: { ...read.facts, photoName } };
  });
}

/** By code. Read off the cells themselves: what is wrong with the rest of a row must not hide what is wrong with its picture. */
function rowsInOffice(sheet: RegisterTable): Map<string, number> {
  const [codes, ends, nominations] = [cellsOf(sheet, 'kato'), cellsOf(sheet, 'ended_on'), cellsOf(sheet, 'nomination')];
  const inOffice = codes.filter((_, at) => ends[at]?.text === '' && nominations[at]?.text.toLowerCase() !== 'vacant');
  return new Map(inOffice.map(({ text, line }) => [text, line]));
}
