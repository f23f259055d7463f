import type { AkimRow, CardPart, KnownTenure, Tenure, TenureFacts } from '../facts.ts';

export interface TenureChange {
  readonly before: KnownTenure;
  readonly after: Tenure;
}

/** A row that would open again what has ended. */
export interface TermConflict {
  readonly row: number;
  readonly facts: TenureFacts;
  readonly ended: Tenure;
}

export interface TenuresDiff {
  /** Units that had nobody in office. */
  readonly opened: readonly Tenure[];
  /** Another person, or the same one by a new election: the old term ends on the day the new one's powers begin. */
  readonly succeeded: readonly TenureChange[];
  /** The same person and term, other facts; of a term of the past too. */
  readonly updated: readonly TenureChange[];
  /** The file says when, and perhaps why, the term in office ended. */
  readonly ended: readonly TenureChange[];
  /** Nobody follows: the term ends on the day since which the post is vacant. */
  readonly vacated: readonly { readonly before: KnownTenure; readonly endedOn: string }[];
  /** Terms of the past that were not known. */
  readonly past: readonly Tenure[];
  /** Terms whose successor's powers turned out to begin on another day. */
  readonly moved: readonly { readonly before: KnownTenure; readonly endedOn: string }[];
  /** Left as they are: an old file does not open again what has ended. */
  readonly conflicts: readonly TermConflict[];
  /** Left as they are: somebody looked at what we know later than at what the row says. */
  readonly stale: readonly { readonly row: number; readonly facts: TenureFacts; readonly known: KnownTenure }[];
  /** Rows that say otherwise than an operator in the chat: those parts stay as corrected, the rest of the row applies. */
  readonly byHand: readonly {
    readonly row: number;
    readonly facts: TenureFacts;
    readonly known: KnownTenure;
    readonly parts: readonly CardPart[];
  }[];
  /** Seats that are vacant and of which no term is known: there is nothing to end. */
  readonly unknown: readonly { readonly row: number; readonly unitCode: string }[];
  readonly unchangedCount: number;
}

/** Whether nothing would be written. */
export function isEmptyTenuresDiff({ opened, succeeded, updated, ended, vacated, past, moved }: TenuresDiff): boolean {
  return [opened, succeeded, updated, ended, vacated, past, moved].every((part) => part.length === 0);
}

/** A diff that is being made. */
export type Draft = { -readonly [Part in keyof TenuresDiff]: TenuresDiff[Part] extends readonly (infer One)[] ? One[] : TenuresDiff[Part] };
/** A term as it stands after the rows before; those that the file itself brings have no number yet. */
export type Standing = Tenure | KnownTenure;

export type FactsRow = Extract<AkimRow, { facts: unknown }> & { readonly overCorrections?: boolean };
export type VacancyRow = Extract<AkimRow, { vacancy: unknown }>;

export function isPast(read: AkimRow): read is FactsRow {
  return 'facts' in read && (read.facts.endedOn ?? null) !== null;
}

export function isKnown(term: Standing | undefined): term is KnownTenure {
  return term !== undefined && 'id' in term;
}

export function latestEnd(past: readonly Standing[]): Standing | undefined {
  return past.toSorted((one, other) => ((one.endedOn ?? '') < (other.endedOn ?? '') ? 1 : -1)).at(0);
}
