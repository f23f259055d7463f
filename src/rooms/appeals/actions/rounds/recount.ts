import type { Calendar } from '../../../../kernel/calendar/index.ts';
import { startOfDay } from '../../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { listOpenTerms, moveOpenTerms } from '../../queries/terms.ts';
import { complaintDueOn, dueOn } from '../../terms/deadline.ts';
import { type Reminding, remindAnew } from '../case/official.ts';

/** A day is off, or worked, that was not; `calendar` has it so already. */
export interface DayMoved {
  readonly calendar: Calendar;
  readonly day: string;
  /** The day in Kazakhstan. */
  readonly today: string;
}

/** How many open letters `recountTerms` would give another last day. */
export async function countMovedTerms(db: Db, moved: DayMoved): Promise<number> {
  return (await listMoves(db, moved)).reduce((sum, { count }) => sum + count, 0);
}

/**
 * The last days of letters that wait for an answer and whose term holds that day are counted anew. What is answered, and what is late, keeps
 * its last day. Authors of what is official are reminded on the new days. Safe to repeat.
 *
 * @returns how many got another last day
 */
export async function recountTerms(app: Reminding, trx: Trx, moved: DayMoved): Promise<number> {
  await remindAnew(app, trx, moved);
  return await moveOpenTerms(trx, await listMoves(trx, moved), startOfDay(moved.today));
}

async function listMoves(db: Db, { calendar, day, today }: DayMoved) {
  const terms = await listOpenTerms(db, { registeredBefore: day, today });
  return terms
    .map((term) => ({ ...term, newDueOn: (term.isComplaint ? complaintDueOn : dueOn)(calendar, term.registeredOn) }))
    .filter((term) => term.newDueOn !== term.dueOn && (day <= term.dueOn || day <= term.newDueOn));
}
