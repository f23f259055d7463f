import { type Db } from '../../../platform/database/index.ts';

/** A file that this process fetches now. */
export interface ClaimedFile {
  readonly id: number;
  readonly kind: string;
  readonly mimeType: string | null;
  readonly telegramFileId: string;
  /** How often fetching it failed so far. */
  readonly attempts: number;
  /** Until then nobody else takes it; also the sign of this claim. */
  readonly claimedUntil: Date;
}

/**
 * Claims what is due and in nobody's hands, the longest due first. One statement: whoever fetches holds no transaction.
 *
 * @param claimedUntil whole milliseconds, after `now`
 */
export async function claimDueFiles(db: Db, now: Date, claimedUntil: Date, limit: number): Promise<ClaimedFile[]> {
  const rows = await db
    .with('due', (due) =>
      due
        .selectFrom('appeals.file')
        .select('id')
        .where('state', '=', 'waiting')
        .where('due_at', '<=', now)
        .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', now)]))
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('appeals.file as f')
    .from('due')
    .set({ claimed_until: claimedUntil })
    .whereRef('f.id', '=', 'due.id')
    .returning(['f.id', 'f.kind', 'f.mime_type as mimeType', 'f.telegram_file_id as telegramFileId', 'f.attempts'])
    .execute();
  return rows.map((row) => ({ ...row, claimedUntil })).toSorted((a, b) => a.id - b.id);
}

/**
 * Counts the attempt before it is made, so that one over which the process ends is counted too; what it comes to sets it right.
 *
 * @returns false when the claim has lapsed and somebody else has the file, or when it was erased
 */
export async function beginFile(db: Db, file: Pick<ClaimedFile, 'id' | 'attempts' | 'claimedUntil'>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('appeals.file')
    .set({ attempts: file.attempts + 1 })
    .where('id', '=', file.id)
    .where('state', '=', 'waiting')
    .where('claimed_until', '=', file.claimedUntil)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when it no longer waits: another process was quicker, or it was erased meanwhile */
export async function saveKept(
  db: Db,
  file: Pick<ClaimedFile, 'id' | 'attempts'>,
  copy: { readonly storedName: string; readonly thumbnailName: string | null },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('appeals.file')
    .set({
      state: 'kept',
      stored_name: copy.storedName,
      thumbnail_name: copy.thumbnailName,
      kept_at: now,
      claimed_until: null,
      attempts: file.attempts,
    })
    .where('id', '=', file.id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Writes that there will be no copy, where none has been made meanwhile. */
export async function saveUnkept(db: Db, id: number, state: 'gone' | 'refused'): Promise<void> {
  await db.updateTable('appeals.file').set({ state, claimed_until: null }).where('id', '=', id).where('state', '=', 'waiting').execute();
}

/** Leaves it for later, where the claim is still this one. */
export async function postponeFile(
  db: Db,
  file: Pick<ClaimedFile, 'id' | 'claimedUntil'>,
  later: { readonly attempts: number; readonly dueAt: Date },
): Promise<void> {
  await db
    .updateTable('appeals.file')
    .set({ attempts: later.attempts, due_at: later.dueAt, claimed_until: null })
    .where('id', '=', file.id)
    .where('state', '=', 'waiting')
    .where('claimed_until', '=', file.claimedUntil)
    .execute();
}

/** Whether anything is due, in whosever hands. */
export async function hasDueFiles(db: Db, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('appeals.file')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether any file refers to this name in the store: equal bytes of two people are one. */
export async function isNameInUse(db: Db, name: string): Promise<boolean> {
  const row = await db
    .selectFrom('appeals.file')
    .select('id')
    .where((where) => where.or([where('stored_name', '=', name), where('thumbnail_name', '=', name)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
