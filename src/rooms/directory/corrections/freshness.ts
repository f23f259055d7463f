import { addDays } from '../../../kernel/calendar/index.ts';

/** A card that nobody has checked for longer may be out of date: it says so, and its operators are asked to look. */
export const CHECKED_DAYS_MAX = 90;

/** @param checkedOn `YYYY-MM-DD`, as `today` in Kazakhstan */
export function isUnchecked(checkedOn: string, today: string): boolean {
  return checkedOn < uncheckedBefore(today);
}

/** Whoever was checked before this day is unchecked. */
export function uncheckedBefore(today: string): string {
  return addDays(today, -CHECKED_DAYS_MAX);
}
