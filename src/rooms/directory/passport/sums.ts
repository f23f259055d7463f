import type { PassportFact } from './facts.ts';

/** Acts round each sum to whole thousands: three of them are two apart at most, and large ones a thousandth. */
const ROUNDING = { thousands: 2, share: 0.001 } as const;

type Amount = Pick<PassportFact, 'fact' | 'amount'>;

/** Whether the parts are not more than the whole; sums of money may differ by what was rounded. */
export function isWithin(parts: readonly Amount[], whole: Amount): boolean {
  const limit = whole.amount ?? 0;
  const slack = whole.fact === 'people' ? 0 : Math.max(ROUNDING.thousands, limit * ROUNDING.share);
  return parts.reduce((sum, part) => sum + (part.amount ?? 0), 0) <= limit + slack;
}
