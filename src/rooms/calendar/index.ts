export { readCalendar } from './queries.ts';
