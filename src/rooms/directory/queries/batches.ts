import type { Db } from '../../../platform/database/index.ts';
import type { Batch } from '../register/undo.ts';

/** An import, or the taking back of one, by its number; undefined where there is none. */
export async function findBatch(db: Db, id: number): Promise<Batch | undefined> {
  return await batchQuery(db).where('b.id', '=', id).limit(1).executeTakeFirst();
}

/** The last imports, the latest first, with those that took one back. */
export async function listBatches(db: Db, limit: number): Promise<Batch[]> {
  return await batchQuery(db).orderBy('b.id', 'desc').limit(limit).execute();
}

function batchQuery(db: Db) {
  return db
    .selectFrom('directory.import_batch as b')
    .leftJoin('directory.import_batch as undo', 'undo.undoes', 'b.id')
    .select(['b.id', 'b.register', 'b.source', 'b.file_sha256 as sha256', 'b.row_count as rowCount', 'b.applied_at as appliedAt'])
    .select(['b.undoes', 'undo.id as undoneBy', 'b.person_id as personId']);
}
