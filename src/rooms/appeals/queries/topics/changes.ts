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

/** By topic, of letters filed since an instant. */
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
