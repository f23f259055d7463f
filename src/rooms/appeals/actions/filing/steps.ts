import type { Db } from '../../../../platform/database/index.ts';
import { type Category, findCategory } from '../../queries/categories.ts';
import type { Draft, Step } from '../../queries/drafts.ts';
import { listDraftAnswers, listQuestions, type Question } from '../../queries/questions.ts';
import { nextStep, noticeOf, questionsAsked } from '../../rules.ts';

type Asked = Pick<Draft, 'id' | 'categoryCode' | 'placeCode' | 'toldCode' | 'kind'>;

/** What a letter is asked next, as it stands in the database. */
export async function stepOf(db: Db, draft: Asked): Promise<Step> {
  const category = await categoryOf(db, draft);
  const asksMore = category !== undefined && (await openQuestionOf(db, draft.id, category)) !== undefined;
  return nextStep({ ...draft, isThanks: draft.kind === 'thanks', notice: category && noticeOf(category), asksMore });
}

/** The first question of the letter's topic that has no answer yet; undefined where nothing is asked any more. */
export async function findOpenQuestion(db: Db, draft: Pick<Draft, 'id' | 'categoryCode'>): Promise<Question | undefined> {
  const category = await categoryOf(db, draft);
  return category && (await openQuestionOf(db, draft.id, category));
}

async function categoryOf(db: Db, { categoryCode }: Pick<Draft, 'categoryCode'>): Promise<Category | undefined> {
  return categoryCode === null ? undefined : await findCategory(db, categoryCode);
}

async function openQuestionOf(db: Db, draftId: number, category: Category): Promise<Question | undefined> {
  const asked = (await listQuestions(db, category.code)).slice(0, questionsAsked(noticeOf(category)));
  const answered = new Set((await listDraftAnswers(db, draftId)).map((answer) => answer.questionId));
  return asked.find((question) => !answered.has(question.id));
}
