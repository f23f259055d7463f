import { sql } from 'kysely';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';

/** What of a topic was changed. */
export type ChangedPart = 'new' | 'label' | 'name' | 'body' | 'phone' | 'words' | 'urgent' | 'published' | 'question' | 'question-ended';

export interface TopicChange {
  readonly part: ChangedPart;
  readonly personId: number;
  readonly at: Date;
}

/** Takes down a change. @returns false where the same cause has changed it already */
export async function insertChange(
  trx: Trx,
  change: {
    categoryCode: string;
    part: ChangedPart;
    before: object | null;
    after: object | null;
    personId: PersonId;
    key: string;
    at: Date;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('appeals.category_change')
    .values({
      category_code: change.categoryCode,
      part: change.part,
      before: change.before && JSON.stringify(change.before),
      after: change.after && JSON.stringify(change.after),
      person_id: change.personId,
      key: change.key,
      at: change.at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Which topic this cause has changed already. */
export async function findChanged(db: Db, personId: PersonId, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('appeals.category_change')
    .select('category_code')
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.category_code;
}

/** What a question of a topic has been corrected to by now, whether that is still asked or not; the question itself where nobody did. */
export async function findHeir(db: Db, categoryCode: string, questionId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with recursive heir as (
      select ${questionId}::bigint as id, 0 as nth
      union all
      select (c.after ->> 'questionId')::bigint, heir.nth + 1
      from heir join appeals.category_change as c
        on c.category_code = ${categoryCode} and c.part = 'question' and (c.before ->> 'questionId')::bigint = heir.id
    )
    select id from heir order by nth desc limit 1`.execute(db);
  return rows[0]?.id ?? questionId;
}

/** What was changed of a topic, the latest first. */
export async function listChanges(db: Db, categoryCode: string, limit: number): Promise<TopicChange[]> {
  const rows = await db
    .selectFrom('appeals.category_change')
    .select(['part', 'person_id as personId', 'at'])
    .where('category_code', '=', categoryCode)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows as TopicChange[];
}

/** What was written about a topic, and how often the bot was sure of it and the sender chose another. */
export interface TopicCount {
  readonly letters: number;
  readonly proposed: number;
  readonly corrected: number;
}

/**
 * By topic, of letters filed since an instant. Read from the index alone: with 200,000 letters of two years, 90 days of them take two
 * times 10 ms; an index that has to look at the letters 40 ms each, none at all 187 ms.
 */
export async function countCorrections(db: Db, since: Date): Promise<ReadonlyMap<string, TopicCount>> {
  const letters = await db
    .selectFrom('appeals.appeal')
    .select(({ fn }) => ['category_code as code', fn.countAll<number>().as('letters')])
    .where('filed_at', '>=', since)
    .groupBy('category_code')
    .execute();
  const proposals = await db
    .selectFrom('appeals.appeal')
    .select((eb) => [
      'proposed_code as code',
      eb.fn.countAll<number>().as('proposed'),
      eb.fn.countAll<number>().filterWhere('category_code', '<>', eb.ref('proposed_code')).as('corrected'),
    ])
    .where('filed_at', '>=', since)
    .where('proposed_code', 'is not', null)
    .groupBy('proposed_code')
    .execute();
  const codes = new Set([...letters, ...proposals].flatMap((row) => row.code ?? []));
  return new Map(
    [...codes].map((code) => {
      const proposal = proposals.find((row) => row.code === code);
      const count = letters.find((row) => row.code === code)?.letters ?? 0;
      return [code, { letters: count, proposed: proposal?.proposed ?? 0, corrected: proposal?.corrected ?? 0 }];
    }),
  );
}
