import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Option, Tally } from '../options.ts';

export async function isInvited(db: Db, surveyId: number, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('surveys.participation')
    .select('person_id')
    .where('survey_id', '=', surveyId)
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Invites these people; those who are invited already stay as they are. */
export async function insertInvited(trx: Trx, surveyId: number, personIds: readonly PersonId[]): Promise<void> {
  await sql`
    insert into surveys.participation (survey_id, person_id, status)
    select ${surveyId}, id, 'invited' from unnest(${[...personIds]}::bigint[]) as p (id)
    on conflict do nothing`.execute(trx);
}

/**
 * The secret of an open survey, held until the transaction ends: the closing deletes this row first, and so waits for every answer
 * that is being written, while one that comes later finds nothing.
 */
export async function holdSecret(trx: Trx, surveyId: number): Promise<Buffer | undefined> {
  const row = await trx
    .selectFrom('surveys.pseudonym_key')
    .select('secret')
    .where('survey_id', '=', surveyId)
    .forKeyShare()
    .limit(1)
    .executeTakeFirst();
  return row?.secret;
}

/** One answer a pseudonym: a second one takes the place of the first. */
export async function keepAnswer(trx: Trx, answer: { surveyId: number; pseudonym: Buffer; option: Option }): Promise<void> {
  await trx
    .insertInto('surveys.answer')
    .values({ survey_id: answer.surveyId, pseudonym: answer.pseudonym, option: answer.option })
    .onConflict((conflict) => conflict.columns(['survey_id', 'pseudonym']).doUpdateSet({ option: answer.option }))
    .execute();
}

export async function markAnswered(trx: Trx, surveyId: number, personId: PersonId): Promise<void> {
  await trx
    .updateTable('surveys.participation')
    .set({ status: 'answered' })
    .where('survey_id', '=', surveyId)
    .where('person_id', '=', personId)
    .where('status', '=', 'invited')
    .execute();
}

export async function countParticipation(db: Db, surveyId: number): Promise<{ invited: number; answered: number }> {
  const { rows } = await sql<{ invited: number; answered: number }>`
    select count(*) as invited, count(*) filter (where status = 'answered') as answered
    from surveys.participation where survey_id = ${surveyId}`.execute(db);
  return rows[0] ?? { invited: 0, answered: 0 };
}

/** Those who answered, by number; pass the last one back as `after`. */
export async function listAnswered(db: Db, page: { surveyId: number; after: PersonId; limit: number }): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('surveys.participation')
    .select('person_id as id')
    .where('survey_id', '=', page.surveyId)
    .where('status', '=', 'answered')
    .where('person_id', '>', page.after)
    .orderBy('person_id')
    .limit(page.limit)
    .execute();
  return rows.map((row) => row.id as PersonId);
}

/** Destroys what ties answers to people. Waits for answers that are being written; later ones find the survey closed. */
export async function deleteSecret(trx: Trx, surveyId: number): Promise<void> {
  await trx.deleteFrom('surveys.pseudonym_key').where('survey_id', '=', surveyId).execute();
}

/** What was answered so far; only for the closing, after `deleteSecret`. */
export async function tallyAnswers(trx: Trx, surveyId: number): Promise<Tally> {
  const rows = await trx
    .selectFrom('surveys.answer')
    .select(({ fn }) => ['option', fn.countAll<number>().as('count')])
    .where('survey_id', '=', surveyId)
    .groupBy('option')
    .execute();
  return tallyOf(rows);
}

/** Writes the answers anew without their pseudonyms, in random order; the old rows are still there. */
export async function copyToBallots(trx: Trx, surveyId: number): Promise<void> {
  await sql`
    insert into surveys.ballot (survey_id, option)
    select survey_id, option from surveys.answer where survey_id = ${surveyId} order by gen_random_uuid()`.execute(trx);
}

export async function deleteAnswers(trx: Trx, surveyId: number): Promise<void> {
  await trx.deleteFrom('surveys.answer').where('survey_id', '=', surveyId).execute();
}

export async function saveTally(trx: Trx, surveyId: number, tally: Tally): Promise<void> {
  const rows = Object.entries(tally).map(([option, count]) => ({ survey_id: surveyId, option: Number(option), count }));
  await trx.insertInto('surveys.tally').values(rows).execute();
}

/** The counts of a closed survey; all zero where too few answered for any to be kept. */
export async function findTally(db: Db, surveyId: number): Promise<Tally> {
  const rows = await db.selectFrom('surveys.tally').select(['option', 'count']).where('survey_id', '=', surveyId).limit(6).execute();
  return tallyOf(rows);
}

/**
 * Removes the dead rows of answers and secrets, of which deleting leaves a copy in the tables' files. Not within a transaction.
 *
 * @returns whether none is left: while somebody still looks at the database as it was (a backup under way), Postgres keeps them for him
 */
export async function vacuumAnswers(db: Db): Promise<boolean> {
  await sql`vacuum surveys.pseudonym_key, surveys.answer`.execute(db);
  const { rows } = await sql<{ isClean: boolean }>`
    select coalesce(sum(n_dead_tup), 0) = 0 as "isClean" from pg_stat_user_tables
    where schemaname = 'surveys' and relname in ('pseudonym_key', 'answer')`.execute(db);
  return rows[0]?.isClean ?? false;
}

function tallyOf(rows: readonly { option: number; count: number }[]): Tally {
  return { 4: 0, 3: 0, 2: 0, 1: 0, 88: 0, 99: 0, ...Object.fromEntries(rows.map(({ option, count }) => [option, count])) };
}
