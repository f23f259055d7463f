import type { Db, Trx } from '../../../platform/database/index.ts';
import { findCategory } from '../queries/categories.ts';
import type { Draft, Step } from '../queries/drafts.ts';
import { listDraftAnswers, listQuestions, type Question } from '../queries/questions.ts';
import { nextStep, noticeOf, questionsAsked } from '../rules.ts';

type Asked = Pick<Draft, 'id' | 'categoryCode' | 'placeCode' | 'toldCode' | 'kind'>;

/** What a letter is asked next, as it stands in the database. */
export async function stepOf(db: Db | Trx, draft: Asked): Promise<Step> {
  const category = draft.categoryCode === null ? undefined : await findCategory(db, draft.categoryCode);
  const notice = category && noticeOf(category);
  return nextStep({ ...draft, isThanks: draft.kind === 'thanks', notice, asksMore: (await findOpenQuestion(db, draft)) !== undefined });
}

/** The first question of the letter's topic that has no answer yet; undefined where nothing is asked any more. */
export async function findOpenQuestion(db: Db | Trx, draft: Pick<Draft, 'id' | 'categoryCode'>): Promise<Question | undefined> {
  const category = draft.categoryCode === null ? undefined : await findCategory(db, draft.categoryCode);
  if (!category) return undefined;
  const asked = (await listQuestions(db, category.code)).slice(0, questionsAsked(noticeOf(category)));
  const answered = new Set((await listDraftAnswers(db, draft.id)).map((answer) => answer.questionId));
  return asked.find((question) => !answered.has(question.id));
}
