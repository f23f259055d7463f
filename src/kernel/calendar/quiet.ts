import { formatTime } from '../locale/index.ts';

const QUIET_FROM = '21:00';
const QUIET_UNTIL = '09:00';

/** Whether a message comes without sound now: from 21:00 until 09:00 in Kazakhstan. */
export function isQuiet(instant: Date): boolean {
  const time = formatTime(instant);
  return time >= QUIET_FROM || time < QUIET_UNTIL;
}
