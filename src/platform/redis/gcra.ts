/**
 * The generic cell rate algorithm: one number a bucket, the instant at which its next place would be due if places were
 * taken at exactly the rate (`dueAt`). Whole microseconds, so that the same sums in Lua give the same answers.
 */
export interface Bucket {
  /** Time between two places at the full rate. */
  readonly intervalMicros: number;
  /** How far ahead of the rate a place may be taken; 0 for none. */
  readonly toleranceMicros: number;
  /** How far ahead `dueAt` can rightly be; more means that the clock was set back, and is cut down to it. */
  readonly aheadMicrosMax: number;
}

export interface Taking {
  /** 0: taken; else ask again after so long, nothing was taken. */
  readonly waitMicros: number;
  /** The buckets' new `dueAt`, in their order; as they were when nothing was taken. */
  readonly dueAts: readonly number[];
}

/**
 * Takes a place in all buckets or in none.
 *
 * Within any span of W no more than `1 + (W + tolerance) / interval` (rounded down) places are given.
 *
 * @param dueAts one for each bucket; 0 for one never used
 * @param nowMicros the present, of one clock for all who share the buckets
 */
export function takePlace(buckets: readonly Bucket[], dueAts: readonly number[], nowMicros: number): Taking {
  let waitMicros = 0;
  const bases = buckets.map((bucket, index) => {
    const base = Math.min(Math.max(dueAts[index] ?? 0, nowMicros), nowMicros + bucket.aheadMicrosMax);
    waitMicros = Math.max(waitMicros, base - nowMicros - bucket.toleranceMicros);
    return base;
  });
  if (waitMicros > 0) return { waitMicros, dueAts };
  return { waitMicros: 0, dueAts: bases.map((base, index) => base + (buckets[index]?.intervalMicros ?? 0)) };
}
