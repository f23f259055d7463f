import type { PersonId } from '../../../../kernel/ids.ts';
import type { Draft } from '../../queries/drafts.ts';
import { dropAnswers, saveAnswer } from '../../queries/questions.ts';
import type { AppealsApp } from '../app.ts';
import { changeLetter } from './drafts.ts';
import { findOpenQuestion, stepOf } from './steps.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

/**
 * A question of the topic was answered. Only the one that is asked now: an older button, or one of a question that was corrected
 * since, changes nothing.
 *
 * @param answer.optionId null: does not know
 */
export function takeAnswer(
  app: Writing,
  personId: PersonId,
  id: number,
  answer: { questionId: number; optionId: number | null },
): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    const question = draft.step === 'question' ? await findOpenQuestion(trx, draft) : undefined;
    const isOffered = answer.optionId === null || question?.options.some((option) => option.id === answer.optionId);
    if (question?.id !== answer.questionId || !isOffered) return {};
    await saveAnswer(trx, id, answer.questionId, answer.optionId);
    return { step: await stepOf(trx, draft) };
  });
}

/** The questions are asked once more, from the first. */
export function askAnew(app: Writing, personId: PersonId, id: number): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    await dropAnswers(trx, id);
    return { step: await stepOf(trx, draft) };
  });
}
