import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Said } from '../piece.ts';

/** What somebody said without saying to which letter, oldest first. */
export interface Unplaced {
  readonly said: readonly Said[];
  readonly heardAt: Date;
}

/** His words, and no other message of his is put to them meanwhile; there may be none. */
export async function lockUnplaced(trx: Trx, personId: PersonId, now: Date): Promise<Unplaced> {
  // One statement: between two, somebody who had the row could have deleted it.
  const row = await trx
    .insertInto('appeals.unplaced')
    .values({ person_id: personId, said: '[]', heard_at: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet((eb) => ({ person_id: eb.ref('excluded.person_id') })))
    .returning(['said', 'heard_at'])
    .executeTakeFirstOrThrow();
  return { said: row.said as Said[], heardAt: row.heard_at };
}

export async function findUnplaced(db: Db, personId: PersonId): Promise<readonly Said[]> {
  const row = await db.selectFrom('appeals.unplaced').select('said').where('person_id', '=', personId).executeTakeFirst();
  return (row?.said ?? []) as Said[];
}

export async function saveUnplaced(trx: Trx, personId: PersonId, { said, heardAt }: Unplaced): Promise<void> {
  await trx
    .updateTable('appeals.unplaced')
    .set({ said: JSON.stringify(said), heard_at: heardAt })
    .where('person_id', '=', personId)
    .execute();
}

export async function deleteUnplaced(db: Db, personId: PersonId): Promise<void> {
  await db.deleteFrom('appeals.unplaced').where('person_id', '=', personId).execute();
}

/** Drops what nobody has placed since. */
export async function deleteUnplacedBefore(db: Db, instant: Date): Promise<void> {
  await db.deleteFrom('appeals.unplaced').where('heard_at', '<', instant).execute();
}
