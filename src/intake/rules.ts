import type { FaultKind } from '../platform/telegram/faults.ts';

/** A fault of the update itself is tried so often, then parked. */
export const ATTEMPTS_MAX = 3;

export type NextStep =
  /** Handled, or nobody is there any more. */
  | { readonly kind: 'settle' }
  /** The surroundings failed: again after a while, without end and without counting. */
  | { readonly kind: 'wait'; readonly afterMs: number }
  /** Its own fault: count it, then again. */
  | { readonly kind: 'retry'; readonly afterMs: number }
  | { readonly kind: 'park' };

/**
 * What becomes of an update whose handler failed.
 *
 * @param attempts how often it failed by its own fault before
 * @param waits how often in a row the surroundings failed
 */
export function decideAfterFault(fault: FaultKind, attempts: number, waits: number): NextStep {
  switch (fault) {
    case 'gone':
      return { kind: 'settle' };
    case 'surroundings':
      return { kind: 'wait', afterMs: Math.min(100 * 2 ** Math.min(waits, 6), 5_000) };
    case 'own':
      return attempts + 1 >= ATTEMPTS_MAX ? { kind: 'park' } : { kind: 'retry', afterMs: 200 * (attempts + 1) };
  }
}
