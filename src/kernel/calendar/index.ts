export { addWorkingDays, isWorkingDay, workingDaysBetween } from './days.ts';
export { isQuiet, quietUntil } from './quiet.ts';
export { isHoliday, ruleCalendar } from './rule.ts';
export { dueOn, registeredOn, TERM_WORKING_DAYS } from './terms.ts';
