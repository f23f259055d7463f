export {
  dayOf,
  formatCardDay,
  formatChartMonth,
  formatDay,
  formatMonth,
  formatNearDay,
  formatShortDay,
  formatTime,
  formatWeekdays,
  startOfDay,
  weekdayOf,
} from './dates.ts';
export type { WordKey } from './keys.ts';
export { LANGUAGES, type Language, other } from './language.ts';
export { formatKilometres, formatNumber, formatPercent, formatPhone } from './numbers.ts';
export { isDay, readDay } from './read-day.ts';
export { clip, clipLength, countChars, joinChain, legible } from './text.ts';
export { writtenIn } from './written-in.ts';
