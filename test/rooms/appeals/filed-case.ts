import type { PersonId } from '../../../src/kernel/ids.ts';
import type { Db, Trx } from '../../../src/platform/database/index.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { type Appeal, findAppeal, insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { insertEvent } from '../../../src/rooms/appeals/queries/events.ts';
import { anAppeal } from './samples.ts';

/** Files a case with its first event. @param key one of its own; the tap is the same */
export async function fileCase(db: Db, by: { personId: PersonId; key: string }, more: Partial<Appeal> = {}): Promise<Appeal> {
  const facts = { ...anAppeal(more), personId: by.personId, code: makeCode(Math.random), filingKey: by.key, tap: by.key };
  return await db.transaction().execute(async (trx) => {
    const id = (await insertAppeal(trx, facts)) ?? 0;
    await insertEvent(trx, { appealId: id, kind: 'filed', byRole: 'resident', personId: by.personId, key: by.key, at: facts.filedAt });
    return await caseNow(trx, id);
  });
}

/** A case as it stands. @throws Error where there is none */
export async function caseNow(db: Db | Trx, id: number): Promise<Appeal> {
  const appeal = await findAppeal(db, id);
  if (!appeal) throw new Error('The case is gone');
  return appeal;
}
