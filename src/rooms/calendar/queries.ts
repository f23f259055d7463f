import type { Calendar, CalendarDay } from '../../kernel/calendar/index.ts';
import type { Db } from '../../platform/database/index.ts';

/** Some twenty a year: enough for as long as anybody will run this. */
const DAYS_MAX = 10_000;

/** The working calendar as it stands now, all years that are in it. */
export async function readCalendar(db: Db): Promise<Calendar> {
  const rows = await db.selectFrom('calendar.day').select(['day', 'off', 'why']).orderBy('day').limit(DAYS_MAX).execute();
  return new Map<string, CalendarDay>(rows.map(({ day, off, why }) => [day, { off, why }]));
}
