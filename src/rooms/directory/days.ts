const KAZAKHSTAN_OFFSET_MS = 5 * 60 * 60 * 1000;

/** The calendar day in Kazakhstan, `YYYY-MM-DD`. One zone, UTC+5 without summer time, since 1 March 2024. */
export function kazakhstanDay(instant: Date): string {
  return new Date(instant.getTime() + KAZAKHSTAN_OFFSET_MS).toISOString().slice(0, 10);
}
