export { seedYears } from './actions.ts';
export { holdCalendar, isHoliday, readCalendar } from './queries.ts';
export { type CalendarFaceApp, calendarFace, calendarRow, hearDay, leaveDayQuestion } from './telegram/index.ts';
