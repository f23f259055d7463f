import type { AkimUnitsImport, CoordinatesImport, PlacesImport } from '../../../rooms/directory/index.ts';
import { report, wordConflict, wordProblem } from '../report.ts';
import type { SayBoth } from '../voice.ts';

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
