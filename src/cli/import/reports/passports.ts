import { type PassportsImport, writtenChange, writtenFact } from '../../../rooms/directory/index.ts';
import { report, wordProblem } from '../report.ts';
import type { SayBoth } from '../voice.ts';

/** The report of an import of village passports, line by line. */
export function passportsReport(both: SayBoth, imported: PassportsImport, isApplied: boolean): string[] {
  const { diff, suspicious, places, rowCount, batchId } = imported;
  const named = (code: string): string => {
    const place = places.get(code);
    return place ? `${code} ${place.publishedKk} / ${place.publishedRu}` : code;
  };
  const parts: [string, readonly string[]][] = [
    [both('import-added'), diff.added.map((read) => `${named(read.placeCode)}, ${writtenFact(read)}`)],
    [both('import-updated'), diff.updated.map(({ before, after }) => `${named(after.placeCode)}, ${writtenChange(before, after)}`)],
    [both('import-removed'), diff.removed.map(({ before, after }) => `${named(after.placeCode)}, ${writtenChange(before, after)}`)],
    [
      both('import-stale'),
      diff.stale.map(
        ({ read, known }) => `${read.row}: ${named(read.placeCode)}, ${writtenFact(read)}, ${read.checkedOn} < ${known.checkedOn}`,
      ),
    ],
    [both('import-suspicious'), suspicious.map((problem) => wordProblem(both, problem))],
  ];
  return report(both, parts, { isApplied, rowCount, batchId, unchangedCount: diff.unchangedCount, isHeldBack: false });
}
