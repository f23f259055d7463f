import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Option } from '../options.ts';
import type { Subject } from '../rules.ts';

/** A survey on trust that is over, as the closing leaves one. */
export interface FinishedSurvey {
  readonly madeBy: PersonId;
  readonly chatId: number;
  readonly language: Language;
  readonly subject: Subject;
  readonly question: Readonly<Record<Language, string>>;
  readonly areaCode: PlaceCode;
  readonly openedAt: Date;
  readonly closedAt: Date;
  readonly invited: number;
  readonly answered: number;
}

export async function hasDemoSurvey(db: Db, madeBy: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('surveys.survey')
    .select('id')
    .where('made_by', '=', madeBy)
    .where('demo', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Nobody is to be invited or told any more, and no dead rows are there to be swept away. @returns its number */
export async function insertFinished(trx: Trx, survey: FinishedSurvey): Promise<number> {
  const { id } = await trx
    .insertInto('surveys.survey')
    .values({
      made_by: survey.madeBy,
      chat_id: survey.chatId,
      language: survey.language,
      step: 'closed',
      template: 'trust',
      subject: survey.subject,
      question_kk: survey.question.kk,
      question_ru: survey.question.ru,
      area_code: survey.areaCode,
      created_at: survey.openedAt,
      opened_at: survey.openedAt,
      closes_at: survey.closedAt,
      closed_at: survey.closedAt,
      open: false,
      fanned_out: true,
      invited: survey.invited,
      answered: survey.answered,
      demo: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Marks people as having answered, all at once. */
export async function markAllAnswered(trx: Trx, surveyId: number, personIds: readonly PersonId[]): Promise<void> {
  await trx
    .updateTable('surveys.participation')
    .set({ status: 'answered' })
    .where('survey_id', '=', surveyId)
    .where('person_id', '=', sql<number>`any(${[...personIds]}::bigint[])`)
    .execute();
}

/** Writes ballots as the closing does: in random order. */
export async function insertBallots(trx: Trx, surveyId: number, options: readonly Option[]): Promise<void> {
  await sql`
    insert into surveys.ballot (survey_id, option)
    select ${surveyId}, option from unnest(${[...options]}::smallint[]) as o (option) order by gen_random_uuid()`.execute(trx);
}
