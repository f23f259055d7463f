export { addWorkingDays, isWorkingDay, workingDaysBetween } from './days.ts';
export { isQuiet } from './quiet.ts';
export { ruleCalendar } from './rule.ts';
export { dueOn, registeredOn, TERM_WORKING_DAYS } from './terms.ts';
