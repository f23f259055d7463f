export { addWorkingDays, type Calendar, type CalendarDay, isWorkingDay, workingDaysBetween } from './days.ts';
export { addDays, addMonths, addYears, daysBetween, isSunday, yearOf } from './plain.ts';
export { isQuiet, quietUntil } from './quiet.ts';
export { ruleCalendar, YEAR_MIN } from './rule.ts';
