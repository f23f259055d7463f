import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';

/** How often somebody looked, and when last. */
export interface Looked {
  readonly count: number;
  /** Null: never. */
  readonly lastAt: Date | null;
}

/** Who has looked at a case: operators at what stands in it, its akim at the name of its author. */
export interface Looks {
  readonly operators: Looked;
  readonly names: Looked;
}

/** An operator opened a case, or the author's name was shown to somebody; the same tap again is the same look. */
export async function saveLook(
  db: Db,
  look: { appealId: number; personId: PersonId; tap: string; at: Date; isAtName?: boolean },
): Promise<void> {
  const { appealId, personId, tap, at, isAtName = false } = look;
  await db
    .insertInto('appeals.look')
    .values({ appeal_id: appealId, person_id: personId, tap, at, at_name: isAtName })
    .onConflict((conflict) => conflict.column('tap').doNothing())
    .execute();
}

export async function countLooks(db: Db, appealId: number): Promise<Looks> {
  const rows = await db
    .selectFrom('appeals.look')
    .select(({ fn }) => ['at_name as isAtName', fn.countAll<number>().as('count'), fn.max('at').as('lastAt')])
    .where('appeal_id', '=', appealId)
    .groupBy('at_name')
    .execute();
  const of = (isAtName: boolean): Looked => {
    const { count = 0, lastAt = null } = rows.find((row) => row.isAtName === isAtName) ?? {};
    return { count, lastAt };
  };
  return { operators: of(false), names: of(true) };
}
