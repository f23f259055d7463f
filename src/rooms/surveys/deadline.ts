import { Temporal } from 'temporal-polyfill';

const ZONE = 'Asia/Almaty';
/** Hours of Kazakhstan. Late enough for the last day to be one, early enough for the result to come at a decent hour. */
const CLOSING_HOUR = 18;

/** How many days from now the last day may be. */
export const DAYS_CHOICE = [3, 7, 10] as const;

/** The instant at which a survey closes whose last day is so many days from now: 18:00 of that day in Kazakhstan. */
export function closingAfter(now: Date, days: number): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE).toPlainDate();
  const closing = today.add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from({ hour: CLOSING_HOUR }) });
  return new Date(closing.epochMilliseconds);
}
