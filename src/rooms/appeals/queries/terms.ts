import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';
import { type Appeal, appeals } from './appeals.ts';

/** Cases that wait for an answer, by the days of their term. */
export interface OpenTerm {
  readonly registeredOn: string;
  readonly dueOn: string;
  /** About an answer: its term is another one. */
  readonly isComplaint: boolean;
  readonly count: number;
}

/** An answer is awaited, and its last day is the law's: none that was put off by a decision of its own. */
const OPEN = sql<boolean>`state in ('received', 'seen', 'in-work', 'passed-on', 'disputed') and extended_on is null`;
const IS_COMPLAINT = sql<boolean>`about_appeal_id is not null`;
/** A term runs some weeks: no more pairs of days are open at once. */
const TERMS_MAX = 5_000;

/** Terms that were running on a day and are not over. @param today the day in Kazakhstan */
export async function listOpenTerms(db: Db, { registeredBefore, today }: { registeredBefore: string; today: string }): Promise<OpenTerm[]> {
  return await db
    .selectFrom('appeals.appeal')
    .select(({ fn }) => [
      'registered_on as registeredOn',
      'due_on as dueOn',
      IS_COMPLAINT.as('isComplaint'),
      fn.countAll<number>().as('count'),
    ])
    .where(OPEN)
    .where('registered_on', '<', registeredBefore)
    .where('due_on', '>=', today)
    .groupBy(['registered_on', 'due_on', IS_COMPLAINT])
    .limit(TERMS_MAX)
    .execute();
}

/** Letters that were registered elsewhere between two days and are not taken back, by number; locked, so that none is taken back meanwhile. */
export async function lockOfficial(
  trx: Trx,
  { since, before, afterId }: { since: string; before: string; afterId: number },
  limit: number,
): Promise<Appeal[]> {
  return await appeals(trx)
    .where('a.official_on', '>=', since)
    .where('a.official_on', '<', before)
    .where('a.state', '<>', 'withdrawn')
    .where('a.id', '>', afterId)
    .orderBy('a.id')
    .limit(limit)
    .forUpdate('a')
    .execute();
}

/** Gives all open cases of these terms their new last days; the clock looks at them next. @returns how many cases */
export async function moveOpenTerms(
  trx: Trx,
  moves: readonly { registeredOn: string; dueOn: string; newDueOn: string; isComplaint: boolean }[],
  lookAt: Date,
): Promise<number> {
  if (moves.length === 0) return 0;
  const [registered, due, moved] = [moves.map((one) => one.registeredOn), moves.map((one) => one.dueOn), moves.map((one) => one.newDueOn)];
  const complaints = moves.map((one) => one.isComplaint);
  const { numAffectedRows } = await sql`
    update appeals.appeal as a set due_on = m.new_due_on, clock_at = ${lookAt}
    from unnest(${registered}::date[], ${due}::date[], ${moved}::date[], ${complaints}::boolean[]) as m (registered_on, due_on, new_due_on, is_complaint)
    where a.registered_on = m.registered_on and a.due_on = m.due_on and (about_appeal_id is not null) = m.is_complaint and ${OPEN}`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0);
}
