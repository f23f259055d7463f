import type { Closers } from '../../src/platform/closers.ts';

/** What every bench is given. */
export interface Bench {
  /** Whatever the bench opens is closed through these when it has ended, in whatever way. */
  readonly closers: Closers;
  /** Aborts on Ctrl-C: programs end and no other one starts. */
  readonly interrupted: AbortSignal;
  /** The median is taken of so many runs. */
  readonly runs: number;
  /** `--file`, where one was given. */
  readonly file: string | undefined;
  /** `--say`: what the people of `intake` say: menu, villages or both. */
  readonly say: string | undefined;
  /** `--places`: the register that `lookup` searches. */
  readonly places: string | undefined;
  /** `--queries`: what is typed in `lookup`. */
  readonly queries: string | undefined;
  /** Progress: on standard error. */
  note(line: string): void;
}

/** One line of the report, without the bench's name. */
/** Null: it cannot be measured yet. */
export type Line = Readonly<Record<string, number | string | null>>;
/** A line of numbers only. */
export type Figures = Readonly<Record<string, number>>;
