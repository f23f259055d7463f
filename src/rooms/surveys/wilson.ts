import quantile from '@stdlib/stats-base-dists-normal-quantile';

export const CONFIDENCE = 0.95;

/** Both ends are shares, from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share, without continuity correction. Unlike Wald's it holds for small n and at both ends.
 *
 * @param successes from 0 to n; need not be whole (an effective sample is not)
 * @param n above 0; need not be whole
 * @param confidence between 0 and 1
 * @returns an interval within [0, 1] that contains successes / n
 * @throws RangeError for anything else
 */
export function wilson(successes: number, n: number, confidence = CONFIDENCE): Interval {
  if (!(n > 0) || !(successes >= 0) || !(successes <= n) || !Number.isFinite(n)) throw new RangeError(`No share: ${successes} of ${n}`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`No confidence level: ${confidence}`);
  const z = quantile((1 + confidence) / 2, 0, 1);
  const share = successes / n;
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At the ends the formula gives them exactly; floating point may miss them by the last digit.
  return { low: Math.max(0, Math.min(centre - half, share)), high: Math.min(1, Math.max(centre + half, share)) };
}
