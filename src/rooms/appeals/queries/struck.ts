import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Receiver } from '../outcome.ts';
import type { EventKind } from '../states.ts';

/** Words that belong to an event of a case. */
export interface EventWords {
  readonly id: number;
  readonly kind: EventKind;
  readonly body: string;
  /** Where it was passed on: what was made of those words. */
  readonly receiver: Receiver | null;
}

/** More words are said of no case. */
const WORDS_MAX = 2_000;

/** All that was written with what happened to a case, oldest first; also what stood in its letter before it was written anew. */
export async function listEventWords(db: Db, appealId: number): Promise<EventWords[]> {
  const rows = await db
    .selectFrom('appeals.event')
    .select([
      'id',
      'kind',
      'body',
      sql`case when detail ? 'phone' then json_build_object('body', detail ->> 'body', 'phone', detail ->> 'phone') end`.as('receiver'),
    ])
    .where('appeal_id', '=', appealId)
    .where('body', 'is not', null)
    .orderBy('id')
    .limit(WORDS_MAX)
    .execute();
  return rows as EventWords[];
}

/** In how many places this cause has struck words out; undefined where it has not, or was somebody else's. */
export async function findStruckCount(db: Db, key: string, byPersonId: PersonId): Promise<number | undefined> {
  const row = await db
    .selectFrom('appeals.event')
    .select(sql<number>`coalesce((detail ->> 'count')::integer, 0)`.as('count'))
    .where('key', '=', key)
    .where('person_id', '=', byPersonId)
    .executeTakeFirst();
  return row?.count;
}

/** Only where words are struck out: what has happened is not changed otherwise. The sign of an official's words was that of other ones. */
export async function rewriteEventWords(trx: Trx, id: number, body: string, receiver: Receiver | null): Promise<void> {
  await trx
    .updateTable('appeals.event')
    .set({ body, words_sign: null, ...(receiver && { detail: sql`detail || ${JSON.stringify({ ...receiver, struck: true })}::jsonb` }) })
    .where('id', '=', id)
    .execute();
}

/** What its author has copied of a returned letter to write it again, and not changed since, becomes what the letter is now. */
export async function rewriteCopies(trx: Trx, personId: PersonId, part: 'body' | 'landmark', before: string, now: string): Promise<void> {
  const own = sql`person_id = ${personId} and purpose = 'appeal'`;
  await (part === 'landmark'
    ? sql`update appeals.draft set landmark = ${now} where ${own} and landmark = ${before}`
    : sql`update appeals.draft_piece set text = ${now} where text = ${before} and draft_id in (select id from appeals.draft where ${own})`
  ).execute(trx);
}
