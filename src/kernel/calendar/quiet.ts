import { DAY_MS, HOUR_MS } from '../clock.ts';
import { dayOf, formatTime, startOfDay } from '../locale/index.ts';

const QUIET_FROM = '21:00';
const QUIET_UNTIL_HOUR = 9;
const QUIET_UNTIL = `0${QUIET_UNTIL_HOUR}:00`;

/** Whether a message comes without sound now: from 21:00 until 09:00 in Kazakhstan. */
export function isQuiet(instant: Date): boolean {
  const time = formatTime(instant);
  return time >= QUIET_FROM || time < QUIET_UNTIL;
}

/** When the quiet hours end that this instant is in; of any other instant, those that come next. */
export function quietUntil(instant: Date): Date {
  const isBeforeMorning = formatTime(instant) < QUIET_UNTIL;
  const nextDay = new Date(instant.getTime() + DAY_MS);
  // Kazakhstan has no summer time: the days are of one length.
  return new Date(startOfDay(dayOf(isBeforeMorning ? instant : nextDay)).getTime() + QUIET_UNTIL_HOUR * HOUR_MS);
}
