import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { OPTIONS, type Tally } from '../options.ts';
import { insertInvited, saveTally } from '../queries/answers.ts';
import { type FinishedSurvey, hasDemoSurvey, insertBallots, insertFinished, markAllAnswered } from '../queries/demo.ts';
import { ANSWERS_SHOWN_MIN, countAnswers } from '../tally.ts';

/** An invented survey on trust that is over. */
export interface DemoSurvey extends Omit<FinishedSurvey, 'invited' | 'answered'> {
  readonly invited: readonly PersonId[];
  /** Those of the invited who took part: as many as `tally` has answers. Who answered what is nowhere, as after every closing. */
  readonly answered: readonly PersonId[];
  readonly tally: Tally;
}

/**
 * Puts a finished survey into the demo, marked as such, in the state in which a closing leaves one. Nobody is told of it. Safe to
 * repeat: an author has one.
 *
 * @throws RangeError where the tally has other or too few answers
 */
export function addDemoSurvey(app: { db: Db }, survey: DemoSurvey): Promise<void> {
  const { invited, answered, tally } = survey;
  const isWhole = countAnswers(tally) === answered.length && answered.length >= ANSWERS_SHOWN_MIN;
  if (!isWhole) throw new RangeError(`No result of ${answered.length} who answered ${countAnswers(tally)} times`);
  return app.db.transaction().execute(async (trx) => {
    if (await hasDemoSurvey(trx, survey.madeBy)) return;
    const surveyId = await insertFinished(trx, { ...survey, invited: invited.length, answered: answered.length });
    await insertInvited(trx, surveyId, invited);
    await markAllAnswered(trx, surveyId, answered);
    await insertBallots(
      trx,
      surveyId,
      OPTIONS.flatMap((option) => Array.from({ length: tally[option] }, () => option)),
    );
    await saveTally(trx, surveyId, tally);
  });
}
