import type { Db, Trx } from '../../../platform/database/index.ts';

/** What is asked of letters with a topic. */
export interface Question {
  readonly id: number;
  readonly textKk: string;
  readonly textRu: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: number;
  readonly labelKk: string;
  readonly labelRu: string;
}

/** A question that was answered; without labels: the sender does not know. */
export interface Answered {
  readonly questionId: number;
  readonly textKk: string;
  readonly textRu: string;
  readonly labelKk: string | null;
  readonly labelRu: string | null;
}

const QUESTIONS_READ_MAX = 20;

/** What is asked of a topic now, in its order. */
export async function listQuestions(db: Db, categoryCode: string): Promise<Question[]> {
  const rows = await db
    .selectFrom('appeals.question as q')
    .innerJoin('appeals.question_option as o', 'o.question_id', 'q.id')
    .select(['q.id', 'q.text_kk as textKk', 'q.text_ru as textRu', 'o.id as optionId', 'o.label_kk as labelKk', 'o.label_ru as labelRu'])
    .where('q.category_code', '=', categoryCode)
    .where('q.ended_at', 'is', null)
    .orderBy('q.position')
    .orderBy('q.id')
    .orderBy('o.position')
    .limit(QUESTIONS_READ_MAX * QUESTIONS_READ_MAX)
    .execute();
  const ids = [...new Set(rows.map((row) => row.id))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id);
    const options = own.map(({ optionId, labelKk, labelRu }) => ({ id: optionId, labelKk, labelRu }));
    return { id, textKk: own[0]?.textKk ?? '', textRu: own[0]?.textRu ?? '', options };
  });
}

/** Which topic a question belongs to, as long as it is asked. */
export async function findAsked(db: Db, id: number): Promise<{ categoryCode: string; position: number } | undefined> {
  return await db
    .selectFrom('appeals.question')
    .select(['category_code as categoryCode', 'position'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Adds a question with its answers. */
export async function insertQuestion(
  trx: Trx,
  question: { categoryCode: string; position: number; textKk: string; textRu: string; options: readonly Omit<Option, 'id'>[] },
  by: { personId: number; at: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('appeals.question')
    .values({
      category_code: question.categoryCode,
      position: question.position,
      text_kk: question.textKk,
      text_ru: question.textRu,
      added_by: by.personId,
      added_at: by.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('appeals.question_option')
    .values(
      question.options.map((option, at) => ({ question_id: id, position: at + 1, label_kk: option.labelKk, label_ru: option.labelRu })),
    )
    .execute();
  return id;
}

/** From now on it is not asked. @returns false where it was not asked any more */
export async function endQuestion(trx: Trx, id: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('appeals.question')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What was answered about a letter that is not sent yet. */
export async function listDraftAnswers(db: Db, draftId: number): Promise<Answered[]> {
  return await askedInOrder(db)
    .innerJoin('appeals.draft_answer as a', 'a.question_id', 'q.id')
    .leftJoin('appeals.question_option as o', 'o.id', 'a.option_id')
    .select(['o.label_kk as labelKk', 'o.label_ru as labelRu'])
    .where('a.draft_id', '=', draftId)
    .execute();
}

/** What its author answered about a letter. */
export async function listAnswers(db: Db, appealId: number): Promise<Answered[]> {
  return await askedInOrder(db)
    .innerJoin('appeals.letter_answer as a', 'a.question_id', 'q.id')
    .leftJoin('appeals.question_option as o', 'o.id', 'a.option_id')
    .select(['o.label_kk as labelKk', 'o.label_ru as labelRu'])
    .where('a.appeal_id', '=', appealId)
    .execute();
}

function askedInOrder(db: Db) {
  return db
    .selectFrom('appeals.question as q')
    .select(['q.id as questionId', 'q.text_kk as textKk', 'q.text_ru as textRu'])
    .orderBy('q.position')
    .orderBy('q.id')
    .limit(QUESTIONS_READ_MAX);
}

/** @param optionId null: does not know */
export async function saveAnswer(trx: Trx, draftId: number, questionId: number, optionId: number | null): Promise<void> {
  await trx
    .insertInto('appeals.draft_answer')
    .values({ draft_id: draftId, question_id: questionId, option_id: optionId })
    .onConflict((conflict) => conflict.columns(['draft_id', 'question_id']).doNothing())
    .execute();
}

export async function dropAnswers(trx: Trx, draftId: number): Promise<void> {
  await trx.deleteFrom('appeals.draft_answer').where('draft_id', '=', draftId).execute();
}

/** The letter is sent: its answers go with it. */
export async function keepAnswers(trx: Trx, draftId: number, appealId: number): Promise<void> {
  await trx
    .insertInto('appeals.letter_answer')
    .columns(['appeal_id', 'question_id', 'option_id'])
    .expression((from) =>
      from
        .selectFrom('appeals.draft_answer')
        .select((eb) => [eb.val(appealId).as('appeal_id'), 'question_id', 'option_id'])
        .where('draft_id', '=', draftId),
    )
    .execute();
}
