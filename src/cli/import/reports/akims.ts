import { type AkimsImport, keptFacts, type TenuresDiff } from '../../../rooms/directory/index.ts';
import { report } from '../report.ts';
import type { SayBoth } from '../voice.ts';

function name(term: { readonly nameKk: string; readonly nameRu: string }): string {
  return `${term.nameKk} / ${term.nameRu}`;
}

function begun(terms: TenuresDiff['past']): string[] {
  return terms.map((term) => `${term.unitCode} ${name(term)} → ${term.endedOn ?? '—'}`);
}

function over(ends: TenuresDiff['vacated']): string[] {
  return ends.map(({ before, endedOn }) => `${before.unitCode} ${name(before)} → ${endedOn}`);
}

/** Terms that get a portrait, or another one. */
function pictured({ opened, succeeded, updated }: TenuresDiff): string[] {
  const terms = [
    ...opened.map((after) => ({ after, before: undefined })),
    ...succeeded.map(({ after }) => ({ after, before: undefined })),
    ...updated,
  ];
  return terms.flatMap(({ before, after }) => {
    return after.photoName === (before?.photoName ?? null) ? [] : [`${after.unitCode} ${name(after)}`];
  });
}

/** The report of an import of akims, line by line. @param imported.photos absent where no folder of them was named */
export function akimsReport(
  both: SayBoth,
  { diff, rowCount, batchId, photos }: AkimsImport & { readonly photos?: { readonly unused: readonly string[] } | undefined },
  isApplied: boolean,
): string[] {
  const parts: (readonly [string, readonly string[]])[] = [
    [both('import-opened'), diff.opened.map((term) => `${term.unitCode} ${name(term)}`)],
    [both('import-succeeded'), diff.succeeded.map(({ before, after }) => `${after.unitCode} ${name(before)} → ${name(after)}`)],
    [both('import-vacated'), over(diff.vacated)],
    [both('import-updated'), diff.updated.map(({ after }) => `${after.unitCode} ${name(after)}`)],
    [both('import-ended'), begun(diff.ended.map(({ after }) => after))],
    [both('import-end-moved'), over(diff.moved)],
    [both('import-past'), begun(diff.past)],
    [
      both('import-already-ended'),
      diff.conflicts.map(({ row, facts, ended }) => `${row}: ${facts.unitCode} ${name(facts)} → ${ended.endedOn ?? '—'}`),
    ],
    [
      both('import-stale'),
      diff.stale.map(({ row, facts, known }) => `${row}: ${facts.unitCode} ${name(facts)}, ${facts.checkedOn} < ${known.checkedOn}`),
    ],
    [both('import-by-hand'), diff.byHand.map((kept) => `${kept.row}: ${kept.facts.unitCode} ${keptFacts(kept).join('; ')}`)],
    [both('import-unknown-vacant'), diff.unknown.map(({ row, unitCode }) => `${row}: ${unitCode}`)],
    ...(photos ? [[both('import-photos'), pictured(diff)] as const, [both('import-photos-unused'), photos.unused] as const] : []),
  ];
  return report(both, parts, { isApplied, rowCount, batchId, unchangedCount: diff.unchangedCount, isHeldBack: false });
}
