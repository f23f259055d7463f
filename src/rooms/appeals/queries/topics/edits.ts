import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import type { Part } from '../../topics/edit.ts';
import type { Standing } from '../../topics/standing.ts';

/** What an operator is writing anew of a topic. */
export interface TopicEdit {
  readonly id: number;
  /** Null for a topic that is not there yet. */
  readonly categoryCode: string | null;
  readonly part: Part;
  /** The question that the new one takes the place of. */
  readonly questionId: number | null;
  /** As typed; null until then. */
  readonly textKk: string | null;
  readonly textRu: string | null;
  readonly heardThrough: number;
  /** What stood there when it was begun; null where nothing did, or that is not known. */
  readonly beganFrom: Standing | null;
}

const columns = [
  'id',
  'category_code as categoryCode',
  'part',
  'question_id as questionId',
  'text_kk as textKk',
  'text_ru as textRu',
  'heard_through as heardThrough',
  'began_from as beganFrom',
] as const;

/** What is written of a part of a topic. */
export type EditSubject = Pick<TopicEdit, 'categoryCode' | 'part' | 'questionId'>;

export async function findOpenEdit(db: Db, personId: PersonId): Promise<TopicEdit | undefined> {
  const row = await editsOf(db, personId).where('open', '=', true).executeTakeFirst();
  return row as TopicEdit | undefined;
}

export async function lockOpenEdit(trx: Trx, personId: PersonId): Promise<TopicEdit | undefined> {
  const row = await editsOf(trx, personId).where('open', '=', true).forUpdate().executeTakeFirst();
  return row as TopicEdit | undefined;
}

export async function lockEdit(trx: Trx, personId: PersonId, id: number): Promise<TopicEdit | undefined> {
  const row = await editsOf(trx, personId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row as TopicEdit | undefined;
}

/** What this person has begun of this part, open or kept. */
export async function lockEditOf(trx: Trx, personId: PersonId, subject: EditSubject): Promise<TopicEdit | undefined> {
  const row = await editsOf(trx, personId)
    .where('category_code', subject.categoryCode === null ? 'is' : '=', subject.categoryCode)
    .where('part', '=', subject.part)
    .where('question_id', subject.questionId === null ? 'is' : '=', subject.questionId)
    .forUpdate()
    .executeTakeFirst();
  return row as TopicEdit | undefined;
}

function editsOf(db: Db, personId: PersonId) {
  return db.selectFrom('appeals.category_edit').select(columns).where('person_id', '=', personId);
}

/** The person's other ones must have been closed before. */
export async function insertEdit(
  trx: Trx,
  personId: PersonId,
  subject: EditSubject,
  begun: { messageId: number; at: Date; from: Standing | null },
): Promise<TopicEdit> {
  const row = await trx
    .insertInto('appeals.category_edit')
    .values({
      person_id: personId,
      category_code: subject.categoryCode,
      part: subject.part,
      question_id: subject.questionId,
      heard_through: begun.messageId,
      begun_at: begun.at,
      began_from: begun.from && JSON.stringify(begun.from),
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return row as TopicEdit;
}

export interface EditChange {
  readonly textKk?: string | null;
  readonly textRu?: string | null;
  readonly heardThrough?: number;
  readonly isOpen?: boolean;
  readonly beganFrom?: Standing | null;
}

export async function changeEdit(trx: Trx, id: number, change: EditChange): Promise<void> {
  await trx
    .updateTable('appeals.category_edit')
    .set({
      ...(change.textKk !== undefined && { text_kk: change.textKk }),
      ...(change.textRu !== undefined && { text_ru: change.textRu }),
      ...(change.heardThrough !== undefined && { heard_through: change.heardThrough }),
      ...(change.isOpen !== undefined && { open: change.isOpen }),
      ...(change.beganFrom !== undefined && { began_from: change.beganFrom && JSON.stringify(change.beganFrom) }),
    })
    .where('id', '=', id)
    .execute();
}

/** @returns whether one was open, and whether anything was typed into it */
export async function closeEdits(db: Db, personId: PersonId): Promise<{ wasTyped: boolean } | undefined> {
  const row = await db
    .updateTable('appeals.category_edit')
    .set({ open: false })
    .where('person_id', '=', personId)
    .where('open', '=', true)
    .returning('text_kk')
    .executeTakeFirst();
  return row && { wasTyped: row.text_kk !== null };
}

export async function deleteEdit(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('appeals.category_edit').where('id', '=', id).execute();
}
