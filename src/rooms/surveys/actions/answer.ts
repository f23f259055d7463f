import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Option } from '../options.ts';
import { holdSecret, isInvited, keepAnswer, markAnswered } from '../queries/answers.ts';
import { endNow, findSurvey, type Survey } from '../queries/surveys.ts';
import { type AnswerRefusal, decideAnswer } from '../rules.ts';
import { isElectingAtHome } from './asked.ts';
import type { SurveysApp } from './draft.ts';
import { pseudonymOf } from './pseudonym.ts';

/**
 * Keeps a person's answer, in the place of his earlier one. Safe to repeat: one person has one answer, whatever is tapped twice.
 *
 * Who took part and what was answered are written in one transaction, so that neither stands without the other. What somebody who
 * holds a dump of the database can link by it:
 * - while the survey is open, everything: the secret is in the dump too, so a common `xmin` adds nothing. That is the open mode, and
 *   people are told so before they answer;
 * - after the closing, no more than the result and the list of those who took part say together: the ballots were written anew by one
 *   transaction in random order, under random numbers, so `xmin` and `ctid` say of each the same, while the rows with pseudonyms and
 *   the secret are deleted and vacuumed (see `closeSurvey`). Where fewer than ten answered no ballot is kept at all.
 * What this cannot undo: a result in which all say the same says it of each of them; copies made while it was open (backups, the
 * write-ahead log), and bytes of a deleted row that a page of a table's file still holds until it is written over: these need the
 * server itself, not a dump. The closing empties parked taps; one that fails for the third time only after it is parked with what was
 * tapped, as every update is, for 14 days.
 */
export function takeAnswer(
  app: SurveysApp,
  said: { surveyId: number; personId: PersonId; option: Option },
): Promise<Decision<Survey, AnswerRefusal>> {
  const { surveyId, personId, option } = said;
  return app.db.transaction().execute(async (trx) => {
    const decision = await decide(trx, { surveyId, personId, now: app.clock() });
    if (!decision.ok) return decision;
    const secret = await holdSecret(trx, surveyId);
    if (!secret) return { ok: false, refusal: 'closed' };
    await keepAnswer(trx, { surveyId, pseudonym: pseudonymOf(secret, personId), option });
    await markAnswered(trx, surveyId, personId);
    return decision;
  });
}

/** Whether this person may see the question now, by the same rule as an answer. */
export async function mayAnswer(app: SurveysApp, surveyId: number, personId: PersonId): Promise<Decision<Survey, AnswerRefusal>> {
  return await decide(app.db, { surveyId, personId, now: app.clock() });
}

async function decide(
  db: Db,
  { surveyId, personId, now }: { surveyId: number; personId: PersonId; now: Date },
): Promise<Decision<Survey, AnswerRefusal>> {
  const person = { isInvited: await isInvited(db, surveyId, personId), isElecting: await isElectingAtHome(db, personId, now) };
  return decideAnswer(await findSurvey(db, surveyId), person, now);
}

/** Its author ends an open survey: no answer is taken from now on, the runner counts. Twice is once. @returns false when it is not his, or not open */
export async function endSurvey(app: SurveysApp, personId: PersonId, surveyId: number): Promise<boolean> {
  return await endNow(app.db, surveyId, personId, app.clock());
}
