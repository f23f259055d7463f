import type { CoordinatesDiff } from '../geo/coordinates-file.ts';
import type { Located } from '../geo/distance.ts';
import type { TenuresDiff } from '../terms/diff/index.ts';
import type { AkimRow, TenureFacts } from '../terms/facts.ts';
import type { AkimUnitsDiff } from './akim-units.ts';
import type { ConflictReason, PlaceConflict, PlaceNamed } from './conflicts.ts';
import { keptFacts, otherFacts } from './other-facts.ts';
import type { KnownPlace, PlaceChange, PlacesDiff } from './places-diff.ts';
import type { RegisterPlace } from './places-file.ts';
import type { Expected, RowProblem } from './problem.ts';

/** What happened to a row: the middle of the locale keys `import-<part>`. */
export type ChangePart =
  | 'added'
  | 'renamed'
  | 'moved'
  | 'returned'
  | 'retired'
  | 'suspicious'
  | 'conflicts'
  | 'located'
  | 'relocated'
  | 'gained'
  | 'lost'
  | 'opened'
  | 'succeeded'
  | 'vacated'
  | 'updated'
  | 'removed'
  | 'ended'
  | 'end-moved'
  | 'past'
  | 'already-ended'
  | 'stale'
  | 'by-hand'
  | 'cancelled'
  | 'unknown-vacant';

/** One change of a register, in words that any of them can be told in: a row of the file that an import writes. */
export interface RegisterChange {
  readonly part: ChangePart;
  readonly code: string;
  readonly before?: Said | undefined;
  readonly after?: Said | undefined;
  /** The row of the imported file, as a spreadsheet numbers it. */
  readonly row?: number | undefined;
  readonly note?: ChangeNote | undefined;
}

export interface Said {
  readonly kk: string;
  readonly ru: string;
  /** The place above: its code and, where it is known, its names. */
  readonly above?: string;
}

export type ChangeNote =
  | { readonly kind: 'expected'; readonly column: string; readonly expected: Expected }
  | { readonly kind: 'conflict'; readonly reason: ConflictReason; readonly count: number }
  /** `photo`: a portrait is added, or another one takes its place. */
  | { readonly kind: 'facts'; readonly facts: readonly string[]; readonly photo?: 'new' | 'other' };

export interface PlacesChanges {
  readonly diff: PlacesDiff;
  readonly suspicious: readonly RowProblem[];
  readonly conflicts: readonly PlaceConflict[];
}

/** Every change of an import of places, part after part. */
export function changesOfPlaces(
  { diff, suspicious, conflicts }: PlacesChanges,
  known: readonly KnownPlace[],
  register: readonly RegisterPlace[],
): RegisterChange[] {
  const names = new Map([...known, ...register].map((place) => [place.code, `${place.code} ${place.publishedKk} / ${place.publishedRu}`]));
  const said = (place: KnownPlace | RegisterPlace): Said => ({
    kk: place.publishedKk,
    ru: place.publishedRu,
    above: place.parentCode === null ? '' : (names.get(place.parentCode) ?? place.parentCode),
  });
  const pairs = (part: ChangePart, changes: readonly PlaceChange[]) =>
    changes.map(({ before, after }) => ({ part, code: after.code, before: said(before), after: said(after), row: after.row }));
  const atRow = new Map(register.map((place) => [place.row, place]));
  return [
    ...conflicts.map(conflictChange),
    ...diff.added.map((place) => ({ part: 'added', code: place.code, after: said(place), row: place.row }) as const),
    ...pairs('renamed', diff.renamed),
    ...pairs('moved', diff.moved),
    ...pairs('returned', diff.returned),
    ...diff.retired.map((place) => ({ part: 'retired', code: place.code, before: said(place) }) as const),
    ...suspicious.map(({ row, column, expected }) => {
      const place = atRow.get(row);
      const note = { kind: 'expected', column, expected } as const;
      return { part: 'suspicious', code: place?.code ?? '', after: place && said(place), row, note } as const;
    }),
  ];
}

/** Every change of an import of akim units. */
export function changesOfAkimUnits(diff: AkimUnitsDiff, conflicts: readonly PlaceConflict[]): RegisterChange[] {
  return [
    ...conflicts.map(conflictChange),
    ...diff.gained.map((unit) => ({ part: 'gained', code: unit.code, after: published(unit), row: unit.row }) as const),
    ...diff.lost.map((unit) => ({ part: 'lost', code: unit.code, before: published(unit), row: unit.row }) as const),
  ];
}

/** Every change of an import of coordinates. @param places by code, those of the file */
export function changesOfCoordinates(diff: CoordinatesDiff, places: ReadonlyMap<string, PlaceNamed>): RegisterChange[] {
  const at = (part: ChangePart, { code, row }: { code: string; row: number }, facts: string): RegisterChange => {
    const place = places.get(code);
    return { part, code, ...(place && { after: published(place) }), row, note: told([facts]) };
  };
  return [
    ...diff.located.map((place) => at('located', place, degrees(place))),
    ...diff.relocated.map(({ before, after }) => at('relocated', after, `${degrees(before)} → ${degrees(after)}`)),
  ];
}

function degrees({ latitude, longitude }: Located): string {
  return `${latitude} ${longitude}`;
}

/** Every change of an import of akims; those that change nothing because the term has ended come first. */
export function changesOfAkims(diff: TenuresDiff, rows: readonly AkimRow[]): RegisterChange[] {
  const rowOf = rowsByTerm(rows);
  const at = (term: Term) => ({ code: term.unitCode, row: rowOf(term) });
  const begun = (part: ChangePart, terms: readonly (Term & Named & Pictured)[]) =>
    terms.map((after) => ({ part, ...at(after), after: named(after), note: told(daysOf(after), after) }));
  const over = (part: ChangePart, ends: readonly { before: Term & Named; endedOn: string }[]) =>
    ends.map(({ before, endedOn }) => ({ part, ...at(before), before: named(before), note: told([endedOn]) }));
  const rewritten = (part: ChangePart, changes: readonly { before: Term & Named & Pictured; after: Term & Named & Pictured }[]) =>
    changes.map(({ before, after }) => {
      const note = told(otherFacts(before, after), after, before);
      return { part, ...at(after), before: named(before), after: named(after), note };
    });
  return [
    ...diff.conflicts.map(({ row, facts, ended }) => {
      return { part: 'already-ended', code: facts.unitCode, row, before: named(facts), note: told(daysOf(ended)) } as const;
    }),
    ...diff.stale.map(({ row, facts, known }) => {
      return {
        part: 'stale',
        code: facts.unitCode,
        row,
        before: named(known),
        after: named(facts),
        note: told([`${facts.checkedOn} < ${known.checkedOn}`]),
      } as const;
    }),
    ...diff.byHand.map((kept) => {
      const { row, facts, known } = kept;
      return {
        part: 'by-hand',
        code: facts.unitCode,
        row,
        before: named(known),
        after: named(facts),
        note: told(keptFacts(kept)),
      } as const;
    }),
    ...diff.unknown.map(({ row, unitCode }) => ({ part: 'unknown-vacant', code: unitCode, row }) as const),
    ...begun('opened', diff.opened),
    ...diff.succeeded.map(({ before, after }) => {
      return { part: 'succeeded', ...at(after), before: named(before), after: named(after), note: told([after.startedOn], after) } as const;
    }),
    ...over('vacated', diff.vacated),
    ...rewritten('updated', diff.updated),
    ...rewritten('ended', diff.ended),
    ...over('end-moved', diff.moved),
    ...begun('past', diff.past),
  ];
}

type Named = Pick<TenureFacts, 'nameKk' | 'nameRu'>;
type Term = Pick<TenureFacts, 'unitCode' | 'startedOn' | 'endedOn'>;
type Pictured = Pick<TenureFacts, 'photoName'>;

function daysOf({ startedOn, endedOn }: Term): string[] {
  return [endedOn ? `${startedOn} – ${endedOn}` : startedOn];
}

/** The file's row that tells of a term: by its first day, else the unit's row about who is in office. */
function rowsByTerm(rows: readonly AkimRow[]): (term: Term) => number | undefined {
  const byStart = new Map<string, number>();
  const present = new Map<string, number>();
  for (const read of rows) {
    if ('facts' in read) byStart.set(`${read.facts.unitCode} ${read.facts.startedOn}`, read.row);
    if ('vacancy' in read) present.set(read.vacancy.unitCode, read.row);
    else if (!read.facts.endedOn) present.set(read.facts.unitCode, read.row);
  }
  return ({ unitCode, startedOn }) => byStart.get(`${unitCode} ${startedOn}`) ?? present.get(unitCode);
}

function conflictChange({ reason, count, ...place }: PlaceConflict): RegisterChange {
  return { part: 'conflicts', code: place.code, before: published(place), note: { kind: 'conflict', reason, count } };
}

function published(place: PlaceNamed): Said {
  return { kk: place.publishedKk, ru: place.publishedRu };
}

function named(person: Named): Said {
  return { kk: person.nameKk, ru: person.nameRu };
}

function told(facts: readonly string[], after: Pictured = {}, before: Pictured = {}): ChangeNote {
  const [was, is] = [before.photoName ?? null, after.photoName ?? null];
  return { kind: 'facts', facts, ...(is !== null && is !== was && { photo: was === null ? 'new' : 'other' }) };
}
