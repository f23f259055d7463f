import { plain } from './elements.js';
import { WORDS } from './words.js';

/** The villages' clock, not the browser's: the page must agree with what the bot writes. */
const ZONE = 'Asia/Almaty';
const DAY_MS = 86_400_000;

const time = new Intl.DateTimeFormat('kk', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE });
const timeExact = new Intl.DateTimeFormat('kk', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: ZONE,
});
const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: ZONE });
const dayKk = new Intl.DateTimeFormat('kk', { day: 'numeric', month: 'long', timeZone: ZONE });
const dayRu = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', timeZone: ZONE });

/** @param {number} seconds unix time */
export const timeOf = (seconds) => time.format(seconds * 1000);

/** @param {Date} instant */
export const exactTimeOf = (instant) => timeExact.format(instant);

/** A key that is equal for instants of one day. @param {number} seconds unix time */
export const dayOf = (seconds) => day.format(seconds * 1000);

/** @param {number} seconds unix time */
export function dayWords(seconds) {
  const which = dayOf(seconds);
  if (which === day.format(Date.now())) return plain(WORDS.today);
  if (which === day.format(Date.now() - DAY_MS)) return plain(WORDS.yesterday);
  return plain([dayKk.format(seconds * 1000), dayRu.format(seconds * 1000)]);
}
