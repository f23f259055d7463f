import type { ElectionsImport, RegisterChange } from '../../../rooms/directory/index.ts';
import { report, wordProblem } from '../report.ts';
import type { SayBoth } from '../voice.ts';

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
