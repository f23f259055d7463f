import type { PersonId, PlaceCode } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/locale/index.ts';
import type { Db, Trx } from '../../platform/database/index.ts';
import type { DraftChange, DraftStep, Step } from './rules.ts';

const DRAFT_STEPS: readonly DraftStep[] = ['text-kk', 'text-ru', 'area', 'confirm'];

export interface Draft {
  readonly id: number;
  readonly madeBy: PersonId;
  readonly step: DraftStep;
  readonly textKk: string | null;
  readonly textRu: string | null;
  readonly areaCode: PlaceCode | null;
  readonly lastMessageId: number;
  readonly isOpen: boolean;
}

const draftColumns = [
  'id',
  'made_by as madeBy',
  'step',
  'text_kk as textKk',
  'text_ru as textRu',
  'area_code as areaCode',
  'last_message_id as lastMessageId',
  'open as isOpen',
] as const;

/** What this author is writing; a kept draft too. */
export async function findDraft(db: Db, madeBy: PersonId): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('broadcasts.broadcast')
    .select(draftColumns)
    .where('made_by', '=', madeBy)
    .where('step', 'in', DRAFT_STEPS)
    .executeTakeFirst();
  return row as Draft | undefined;
}

export async function lockDraft(trx: Trx, madeBy: PersonId): Promise<Draft | undefined> {
  const row = await trx
    .selectFrom('broadcasts.broadcast')
    .select(draftColumns)
    .where('made_by', '=', madeBy)
    .where('step', 'in', DRAFT_STEPS)
    .forUpdate()
    .executeTakeFirst();
  return row as Draft | undefined;
}

/** One draft an author: a second start finds the first. */
export async function insertDraft(
  db: Db,
  draft: { madeBy: PersonId; chatId: number; language: Language; messageId: number; at: Date },
): Promise<void> {
  await db
    .insertInto('broadcasts.broadcast')
    .values({
      made_by: draft.madeBy,
      chat_id: draft.chatId,
      language: draft.language,
      step: 'text-kk',
      last_message_id: draft.messageId,
      created_at: draft.at,
    })
    .onConflict((conflict) => conflict.column('made_by').where('step', 'in', DRAFT_STEPS).doNothing())
    .execute();
}

/** Takes one message of the author into the draft. */
export async function changeDraft(trx: Trx, id: number, messageId: number, change: DraftChange): Promise<void> {
  await trx
    .updateTable('broadcasts.broadcast')
    .set({
      step: change.step,
      last_message_id: messageId,
      open: true,
      ...(change.textKk !== undefined && { text_kk: change.textKk, kk_message_id: messageId }),
      ...(change.textRu !== undefined && { text_ru: change.textRu, ru_message_id: messageId }),
    })
    .where('id', '=', id)
    .execute();
}

/** A draft that was left for the menu is open again: its author is back at it. */
export async function moveDraft(db: Db, id: number, move: { step: Step; areaCode?: PlaceCode }): Promise<void> {
  await db
    .updateTable('broadcasts.broadcast')
    .set({ step: move.step, open: true, ...(move.areaCode !== undefined && { area_code: move.areaCode }) })
    .where('id', '=', id)
    .where('step', 'in', DRAFT_STEPS)
    .execute();
}

/**
 * Closes an open draft.
 *
 * @param messageId by which message of its author, should it be one and not a tap: a draft that the same message has opened is left
 * open, because it is a repeat
 */
export async function closeDraft(db: Db, madeBy: PersonId, messageId: number | undefined): Promise<boolean> {
  let closing = db
    .updateTable('broadcasts.broadcast')
    .set({ open: false })
    .where('made_by', '=', madeBy)
    .where('step', 'in', DRAFT_STEPS)
    .where('open', '=', true);
  if (messageId !== undefined) closing = closing.where('last_message_id', '<>', messageId);
  const { numUpdatedRows } = await closing.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Goes on with a draft by this message of its author, which says nothing that belongs into it. */
export async function resumeDraft(db: Db, madeBy: PersonId, messageId: number): Promise<void> {
  await db
    .updateTable('broadcasts.broadcast')
    .set((row) => ({ open: true, last_message_id: row.fn<number>('greatest', ['last_message_id', row.val(messageId)]) }))
    .where('made_by', '=', madeBy)
    .where('step', 'in', DRAFT_STEPS)
    .execute();
}

/** @returns whether a text of the draft came from this message and now says the new one */
export async function correctText(db: Db, madeBy: PersonId, messageId: number, text: string): Promise<boolean> {
  for (const language of ['kk', 'ru'] as const) {
    const { numUpdatedRows } = await db
      .updateTable('broadcasts.broadcast')
      .set(language === 'kk' ? { text_kk: text } : { text_ru: text })
      .where('made_by', '=', madeBy)
      .where('step', 'in', DRAFT_STEPS)
      .where(language === 'kk' ? 'kk_message_id' : 'ru_message_id', '=', messageId)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return true;
  }
  return false;
}

export interface Confirmed {
  readonly id: number;
  readonly textKk: string;
  readonly textRu: string;
  readonly areaCode: PlaceCode;
}

/** The draft that waits for its author's yes; undefined when it was given already, or is not his. */
export async function lockToConfirm(trx: Trx, id: number, madeBy: PersonId): Promise<Confirmed | undefined> {
  const row = await trx
    .selectFrom('broadcasts.broadcast')
    .select(['id', 'text_kk as textKk', 'text_ru as textRu', 'area_code as areaCode'])
    .where('id', '=', id)
    .where('made_by', '=', madeBy)
    .where('step', '=', 'confirm')
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.textKk === null || row.textRu === null || row.areaCode === null) return undefined;
  return row as Confirmed;
}

export async function startSending(
  trx: Trx,
  id: number,
  start: { audience: number; kkContentId: number; ruContentId: number; progressMessageId: number; progressShown: string; at: Date },
): Promise<void> {
  await trx
    .updateTable('broadcasts.broadcast')
    .set({
      step: 'sending',
      audience: start.audience,
      kk_content_id: start.kkContentId,
      ru_content_id: start.ruContentId,
      progress_message_id: start.progressMessageId,
      progress_shown: start.progressShown,
      confirmed_at: start.at,
    })
    .where('id', '=', id)
    .execute();
}

export interface Sending {
  readonly id: number;
  readonly chatId: number;
  readonly language: Language;
  readonly areaCode: PlaceCode;
  readonly kkContentId: number;
  readonly ruContentId: number;
  readonly audience: number;
  readonly fannedOutThrough: PersonId;
  readonly isFannedOut: boolean;
  readonly progressMessageId: number;
  readonly progressShown: string | null;
}

export async function listSending(db: Db, limit: number): Promise<number[]> {
  const rows = await db.selectFrom('broadcasts.broadcast').select('id').where('step', '=', 'sending').orderBy('id').limit(limit).execute();
  return rows.map((row) => row.id);
}

/** One that is under way, unless another process is at it in this moment. */
export async function lockSending(trx: Trx, id: number): Promise<Sending | undefined> {
  const row = await trx
    .selectFrom('broadcasts.broadcast')
    .select([
      'id',
      'chat_id as chatId',
      'language',
      'area_code as areaCode',
      'kk_content_id as kkContentId',
      'ru_content_id as ruContentId',
      'audience',
      'fanned_out_through as fannedOutThrough',
      'fanned_out as isFannedOut',
      'progress_message_id as progressMessageId',
      'progress_shown as progressShown',
    ])
    .where('id', '=', id)
    .where('step', '=', 'sending')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row as Sending | undefined;
}

export async function saveFanOut(trx: Trx, id: number, through: PersonId, isDone: boolean): Promise<void> {
  await trx.updateTable('broadcasts.broadcast').set({ fanned_out_through: through, fanned_out: isDone }).where('id', '=', id).execute();
}

/** What the message with the progress says, or is about to say. */
export async function findProgressShown(db: Db, id: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('broadcasts.broadcast')
    .select('progress_shown as progressShown')
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row?.progressShown ?? undefined;
}

export async function saveProgress(trx: Trx, id: number, shown: string): Promise<void> {
  await trx.updateTable('broadcasts.broadcast').set({ progress_shown: shown }).where('id', '=', id).execute();
}

export async function finish(trx: Trx, id: number, at: Date): Promise<void> {
  await trx.updateTable('broadcasts.broadcast').set({ step: 'sent', finished_at: at }).where('id', '=', id).execute();
}
