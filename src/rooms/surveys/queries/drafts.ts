import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { DraftStep, QuestionChange, Step, Subject, Template } from '../rules.ts';

const DRAFT_STEPS: readonly DraftStep[] = ['text-kk', 'text-ru', 'area', 'days', 'confirm'];

export interface Draft {
  readonly id: number;
  readonly madeBy: PersonId;
  readonly step: DraftStep;
  readonly template: Template;
  readonly subject: Subject;
  readonly questionKk: string | null;
  readonly questionRu: string | null;
  readonly areaCode: PlaceCode | null;
  readonly closesAt: Date | null;
  readonly lastMessageId: number;
  readonly isOpen: boolean;
}

function draftQuery(db: Db, madeBy: PersonId) {
  return db
    .selectFrom('surveys.survey')
    .select(['id', 'made_by as madeBy', 'step', 'template', 'subject', 'question_kk as questionKk', 'question_ru as questionRu'])
    .select(['area_code as areaCode', 'closes_at as closesAt', 'last_message_id as lastMessageId', 'open as isOpen'])
    .where('made_by', '=', madeBy)
    .where('step', 'in', DRAFT_STEPS)
    .limit(1);
}

/** What this operator is preparing; a kept draft too. */
export async function findDraft(db: Db, madeBy: PersonId): Promise<Draft | undefined> {
  return (await draftQuery(db, madeBy).executeTakeFirst()) as Draft | undefined;
}

export async function lockDraft(trx: Trx, madeBy: PersonId): Promise<Draft | undefined> {
  return (await draftQuery(trx, madeBy).forUpdate().executeTakeFirst()) as Draft | undefined;
}

/** One draft an operator: a second beginning starts the first one over. */
export async function beginAnew(
  db: Db,
  draft: { madeBy: PersonId; chatId: number; language: Language; template: Template; step: DraftStep; at: Date },
): Promise<void> {
  const start = { template: draft.template, step: draft.step, language: draft.language, chat_id: draft.chatId, open: true };
  await db
    .insertInto('surveys.survey')
    .values({ made_by: draft.madeBy, ...start, created_at: draft.at })
    .onConflict((conflict) =>
      conflict
        .column('made_by')
        .where('step', 'in', DRAFT_STEPS)
        .doUpdateSet({ ...start, question_kk: null, question_ru: null, area_code: null, closes_at: null }),
    )
    .execute();
}

/** Takes one message of the author into the draft. */
export async function changeQuestion(trx: Trx, id: number, messageId: number, change: QuestionChange): Promise<void> {
  await trx
    .updateTable('surveys.survey')
    .set({
      step: change.step,
      last_message_id: messageId,
      open: true,
      ...(change.questionKk !== undefined && { question_kk: change.questionKk }),
      ...(change.questionRu !== undefined && { question_ru: change.questionRu }),
    })
    .where('id', '=', id)
    .execute();
}

/** A draft that was left for the menu is open again: its author is back at it. */
export async function moveDraft(
  db: Db,
  id: number,
  move: { step: Step; areaCode?: PlaceCode; subject?: Subject; closesAt?: Date; question?: Readonly<Record<Language, string>> },
): Promise<void> {
  await db
    .updateTable('surveys.survey')
    .set({
      step: move.step,
      open: true,
      ...(move.areaCode !== undefined && { area_code: move.areaCode }),
      ...(move.subject !== undefined && { subject: move.subject }),
      ...(move.closesAt !== undefined && { closes_at: move.closesAt }),
      ...(move.question !== undefined && { question_kk: move.question.kk, question_ru: move.question.ru }),
    })
    .where('id', '=', id)
    .where('step', 'in', DRAFT_STEPS)
    .execute();
}

/**
 * Closes an open draft.
 *
 * @param messageId by which message of its author, should it be one and not a tap: a draft that the same message has changed is left
 * open, because it is a repeat
 */
export async function closeDraft(db: Db, madeBy: PersonId, messageId: number | undefined): Promise<boolean> {
  let closing = db
    .updateTable('surveys.survey')
    .set({ open: false })
    .where('made_by', '=', madeBy)
    .where('step', 'in', DRAFT_STEPS)
    .where('open', '=', true);
  if (messageId !== undefined) closing = closing.where('last_message_id', '<>', messageId);
  const { numUpdatedRows } = await closing.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The author's yes: from here on people are invited. */
export async function startInviting(
  trx: Trx,
  id: number,
  start: { secret: Buffer; kkContentId: number; ruContentId: number; closesAt: Date; at: Date },
): Promise<void> {
  await trx.insertInto('surveys.pseudonym_key').values({ survey_id: id, secret: start.secret }).execute();
  await trx
    .updateTable('surveys.survey')
    .set({
      step: 'open',
      open: false,
      kk_content_id: start.kkContentId,
      ru_content_id: start.ruContentId,
      closes_at: start.closesAt,
      opened_at: start.at,
    })
    .where('id', '=', id)
    .execute();
}
