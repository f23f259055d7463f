import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/index.ts';

/** Of a case, and of the letters that have joined it. */
function ofCase(column: RawBuilder<unknown>, caseId: RawBuilder<unknown>) {
  return sql<boolean>`${column} in (select c.id from appeals.appeal as c where c.id = ${caseId} or c.joined_to = ${caseId})`;
}

/** Which of these files were sent before: in this case or in a letter that has joined it, or as a proof of any. By Telegram's sign of the same file. */
export async function listSeenFiles(db: Db, appealId: number, uniqueIds: readonly string[]): Promise<Set<string>> {
  if (uniqueIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('appeals.file')
    .select('telegram_unique_id as uniqueId')
    .where(ofCase(sql.ref('appeal_id'), sql`${appealId}::bigint`))
    .where('telegram_unique_id', 'in', [...uniqueIds])
    .union(
      db
        .selectFrom('appeals.proof')
        .select('telegram_unique_id as uniqueId')
        .where('telegram_unique_id', 'in', [...uniqueIds]),
    )
    .execute();
  return new Set(rows.map(({ uniqueId }) => uniqueId));
}

/** Notes the pictures of a claim, to be compared once our copies are there. @param key of the event that brought them */
export async function insertProofs(trx: Trx, key: string): Promise<void> {
  await sql`
    insert into appeals.proof (file_id, appeal_id, unit_code, telegram_unique_id)
    select f.id, a.id, a.unit_code, f.telegram_unique_id
    from appeals.event e
    join appeals.file f on f.event_id = e.id
    join appeals.appeal a on a.id = e.appeal_id
    where e.key = ${key} and e.kind = 'done-claimed' and (f.kind = 'photo' or f.mime_type ilike 'image/%')
    on conflict (file_id) do nothing`.execute(trx);
}

/** A picture of a claim. */
export interface DueProof {
  readonly fileId: number;
  readonly appealId: number;
  readonly unitCode: string;
  readonly eventId: number;
}

/** Proofs to be compared, the oldest first: those of which, and of whose case's earlier files, it is known whether there is a copy. */
export async function listDueProofs(db: Db, { after, limit }: { after: number; limit: number }): Promise<DueProof[]> {
  return await db
    .selectFrom('appeals.proof as p')
    .innerJoin('appeals.file as f', 'f.id', 'p.file_id')
    .select(['p.file_id as fileId', 'p.appeal_id as appealId', 'p.unit_code as unitCode', 'f.event_id as eventId'])
    .where('p.compared_at', 'is', null)
    .where('p.file_id', '>', after)
    .where('f.state', '<>', 'waiting')
    .where(
      sql<boolean>`not exists (select from appeals.file as w join appeals.event as e on e.id = w.event_id
        where ${ofCase(sql.ref('w.appeal_id'), sql.ref('p.appeal_id'))} and w.id < p.file_id and w.state = 'waiting' and e.by_role = 'resident')`,
    )
    .orderBy('p.file_id')
    .limit(limit)
    .execute();
}

/** A picture of which there is a copy. */
export interface KeptPicture {
  readonly fileId: number;
  readonly kind: 'complaint' | 'proof';
  readonly thumbnailName: string;
  /** Null until it is needed; empty where nothing can be told. */
  readonly hash: Buffer | null;
}

const columns = ['f.id as fileId', 'f.thumbnail_name as thumbnailName', 'f.picture_hash as hash'] as const;

export async function findKeptProof(db: Db, fileId: number): Promise<KeptPicture | undefined> {
  const row = await db
    .selectFrom('appeals.file as f')
    .select(columns)
    .where('f.id', '=', fileId)
    .where('f.state', '=', 'kept')
    .where('f.thumbnail_name', 'is not', null)
    .executeTakeFirst();
  return row && ({ ...row, kind: 'proof' } as KeptPicture);
}

/** As many as a unit claims in some years. */
const COMPARED_MAX = 300;

/** What a proof is compared with: what residents had sent in the same case or with letters that have joined it, and the unit's other proofs, the newest 300; not what came with it. */
export async function listComparable(db: Db, { fileId, appealId, unitCode, eventId }: DueProof): Promise<KeptPicture[]> {
  const complaint = await db
    .selectFrom('appeals.file as f')
    .innerJoin('appeals.event as e', 'e.id', 'f.event_id')
    .select(columns)
    .where(ofCase(sql.ref('f.appeal_id'), sql`${appealId}::bigint`))
    .where('f.id', '<', fileId)
    .where('e.by_role', '=', 'resident')
    .where('f.state', '=', 'kept')
    .where('f.thumbnail_name', 'is not', null)
    .orderBy('f.id')
    .limit(COMPARED_MAX)
    .execute();
  const proofs = await db
    .selectFrom('appeals.proof as p')
    .innerJoin('appeals.file as f', 'f.id', 'p.file_id')
    .select(columns)
    .where('p.unit_code', '=', unitCode)
    .where('f.event_id', '<>', eventId)
    .where('f.state', '=', 'kept')
    .where('f.thumbnail_name', 'is not', null)
    .orderBy('p.file_id', 'desc')
    .limit(COMPARED_MAX)
    .execute();
  return [...complaint.map((row) => ({ ...row, kind: 'complaint' })), ...proofs.map((row) => ({ ...row, kind: 'proof' }))] as KeptPicture[];
}

/** What a picture looks like; who finds it a second time finds the same. */
export async function savePictureHash(db: Db, fileId: number, hash: Uint8Array): Promise<void> {
  await db
    .updateTable('appeals.file')
    .set({ picture_hash: Buffer.from(hash) })
    .where('id', '=', fileId)
    .execute();
}

export interface NewLikeness {
  readonly fileId: number;
  readonly otherFileId: number;
  readonly kind: 'complaint' | 'proof';
  readonly distance: number;
}

/** Writes what a proof is like, each pair once, and that it was compared. */
export async function saveCompared(trx: Trx, fileId: number, found: readonly NewLikeness[], at: Date): Promise<void> {
  await trx.updateTable('appeals.proof').set({ compared_at: at }).where('file_id', '=', fileId).where('compared_at', 'is', null).execute();
  if (found.length === 0) return;
  await trx
    .insertInto('appeals.likeness')
    .columns(['file_id', 'other_file_id', 'kind', 'distance', 'found_at'])
    .values(
      found.map((one) => ({
        file_id: one.fileId,
        other_file_id: one.otherFileId,
        kind: one.kind,
        distance: one.distance,
        found_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['file_id', 'other_file_id']).doNothing())
    .execute();
}
