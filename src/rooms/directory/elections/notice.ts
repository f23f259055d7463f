import { daysBetween } from './days.ts';

/** set: the day is known; soon: it is near. */
export type NoticePart = 'set' | 'soon';

/** The second notice comes so many days before the vote. */
const SOON_DAYS = 3;
/** On the last day before the vote and on the day itself campaigning is banned: a neutral bot says nothing either. */
export const SILENT_DAYS = 1;

/** What people of a unit were told of an election. */
export interface Told {
  /** How often they were told that its day is set. */
  readonly setTimes: number;
  readonly isSoonTold: boolean;
  /** Since then they were told of another day, and that one no longer stands: they believe what is not so. */
  readonly isOvertaken: boolean;
}

/**
 * What those are to be told now who want to hear of an election that stands.
 *
 * Twice at most: that its day is set, as soon as we know it, and that it is near, three days before, or two where the bot was away. Known
 * that late, one notice is both. A day that was moved is another election; one that was moved back is told anew.
 *
 * @param today `YYYY-MM-DD` in Kazakhstan
 * @returns the parts that are told with one message; empty where nothing is
 */
export function decideNotice(voteOn: string, told: Told, today: string): readonly NoticePart[] {
  const daysLeft = daysBetween(today, voteOn);
  if (daysLeft <= SILENT_DAYS) return [];
  const isNear = daysLeft <= SOON_DAYS;
  if (told.setTimes === 0 || told.isOvertaken) return isNear ? ['set', 'soon'] : ['set'];
  return isNear && !told.isSoonTold ? ['soon'] : [];
}
