export { addWorkingDays, type Calendar, type CalendarDay, isWorkingDay, workingDaysBetween } from './days.ts';
export { isQuiet, quietUntil } from './quiet.ts';
export { ruleCalendar, YEAR_MIN } from './rule.ts';
