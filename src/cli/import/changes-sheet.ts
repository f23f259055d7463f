import type { SheetToWrite } from '../../platform/sheets/index.ts';
import type { ChangeNote, RegisterChange, RowProblem } from '../../rooms/directory/index.ts';
import { wordExpected } from './report.ts';
import type { SayBoth } from './voice.ts';

/** A file of a million empty lines must not become a workbook of a million problems. */
const PROBLEMS_MAX = 100_000;

const PHOTO_WORDS = { new: 'import-photo-new', other: 'import-photo-other' } as const;

/** All changes of an import as a table, one to a row. */
export function changesSheet(both: SayBoth, changes: readonly RegisterChange[]): SheetToWrite {
  return {
    header: [
      both('import-file-what'),
      both('import-file-code'),
      both('import-file-kk-before'),
      both('import-file-kk-after'),
      both('import-file-ru-before'),
      both('import-file-ru-after'),
      both('import-file-above-before'),
      both('import-file-above-after'),
      both('import-file-row'),
      both('import-file-note'),
    ],
    rows: changes.map(({ part, code, before, after, row, note }) => [
      both(`import-${part}`),
      code,
      before?.kk ?? '',
      after?.kk ?? '',
      before?.ru ?? '',
      after?.ru ?? '',
      before?.above ?? '',
      after?.above ?? '',
      row === undefined ? '' : String(row),
      note ? wordNote(both, note) : '',
    ]),
  };
}

/** All problems of a refused file as a table. */
export function problemsSheet(both: SayBoth, problems: readonly RowProblem[]): SheetToWrite {
  return {
    header: [both('import-file-row'), both('import-file-column'), both('import-file-value'), both('import-file-expected')],
    rows: problems
      .slice(0, PROBLEMS_MAX)
      .map((problem) => [String(problem.row), problem.column, problem.value, wordExpected(both, problem)]),
  };
}

function wordNote(both: SayBoth, note: ChangeNote): string {
  switch (note.kind) {
    case 'expected':
      return `${note.column}: ${both(`import-expected-${note.expected}`)}`;
    case 'conflict':
      return both(`import-conflict-${note.reason}`, { n: note.count });
    case 'facts':
      return [...note.facts, ...(note.photo ? [`photo: ${both(PHOTO_WORDS[note.photo])}`] : [])].join('; ');
  }
}
