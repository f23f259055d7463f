import type { Decision } from '../../../kernel/decision.ts';
import type { PlaceConflict } from './conflicts.ts';

/** An import, or the taking back of one. */
export interface Batch {
  readonly id: number;
  readonly register: string;
  /** The file's name; `demo` for the invented country. */
  readonly source: string;
  readonly sha256: string;
  readonly rowCount: number;
  readonly appliedAt: Date;
  /** The import that this one took back; null for an import. */
  readonly undoes: number | null;
  /** What took this import back; null while it stands. */
  readonly undoneBy: number | null;
  /** The operator who corrected a card in the chat, or took a correction back there; null for what is run on the server. */
  readonly personId: number | null;
}

/** Whether it corrected one card in the chat: no file can be imported again. */
export function isCorrection({ register }: Pick<Batch, 'register'>): boolean {
  return register === 'card';
}

/** What the database says about taking an import back. */
export interface UndoFacts {
  /** How many rows it changed and what they were is kept. */
  readonly changeCount: number;
  /** The latest import that stands and has changed since what this one changed. */
  readonly changedLaterBy: number | undefined;
  readonly conflicts: readonly PlaceConflict[];
}

export type UndoRefusal =
  | { readonly reason: 'no-such-batch' }
  /** Bringing an import back is importing its file again, and a correction is made again in the chat. */
  | { readonly reason: 'is-undo'; readonly undoes: number; readonly isCorrection?: true }
  | { readonly reason: 'already-undone'; readonly by: number }
  /** The demo asks by its import whether its country is there: taken back, it would be thought there and be closed. */
  | { readonly reason: 'demo' }
  /** It was imported before what an import replaces was kept. */
  | { readonly reason: 'not-kept' }
  | { readonly reason: 'changed-later'; readonly by: number }
  | { readonly reason: 'conflicts'; readonly conflicts: readonly PlaceConflict[] };

/** Where the demo's invented country comes from, in place of a file's name. */
export const DEMO_SOURCE = 'demo';

/** Whether this batch may be taken back at all, whatever it changed. */
export function decideUndoOf(batch: Batch | undefined): Decision<Batch, UndoRefusal> {
  if (batch === undefined) return { ok: false, refusal: { reason: 'no-such-batch' } };
  if (batch.undoes !== null) {
    return { ok: false, refusal: { reason: 'is-undo', undoes: batch.undoes, ...(isCorrection(batch) && { isCorrection: true }) } };
  }
  if (batch.undoneBy !== null) return { ok: false, refusal: { reason: 'already-undone', by: batch.undoneBy } };
  if (batch.source === DEMO_SOURCE) return { ok: false, refusal: { reason: 'demo' } };
  return { ok: true, value: batch };
}

/**
 * Whether what it changed can be put back as it was.
 *
 * Rows go back one import at a time, the latest first: so a row always gets the values that it had before this import.
 */
export function decideUndo(facts: UndoFacts, options: { despiteConflicts: boolean }): Decision<null, UndoRefusal> {
  if (facts.changeCount === 0) return { ok: false, refusal: { reason: 'not-kept' } };
  if (facts.changedLaterBy !== undefined) return { ok: false, refusal: { reason: 'changed-later', by: facts.changedLaterBy } };
  if (facts.conflicts.length > 0 && !options.despiteConflicts) {
    return { ok: false, refusal: { reason: 'conflicts', conflicts: facts.conflicts } };
  }
  return { ok: true, value: null };
}
