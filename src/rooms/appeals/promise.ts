/** What a resident says of a promise once its day has come, or before. */
export type PromiseWord = 'kept' | 'partly' | 'broken';

/** What became of promises of a unit's office; of `due` ones nobody may have said anything. */
export interface PromiseRecord {
  /** Their day is over, or somebody has said what came of them. */
  readonly due: number;
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
}

const WORDS = { confirmed: 'kept', partly: 'partly', disputed: 'broken' } as const;

/** A word on what came of a case is one on what was promised in it. */
export function promiseWordOf(verdict: keyof typeof WORDS): PromiseWord {
  return WORDS[verdict];
}
