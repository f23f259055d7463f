import type { Clock } from '../../../src/kernel/clock.ts';
import type { Db } from '../../../src/platform/database/index.ts';

/** What a message says of a file. */
interface Sent {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly mime_type?: string;
}

/** An appeal on its own. @returns what adds a file to it that waits to be kept, and answers its number; undefined: one that Telegram never had */
export async function aFiling(db: Db, clock: Clock): Promise<(kind: string, sent: Sent | undefined) => Promise<number>> {
  const now = clock();
  const { code } = await db.selectFrom('appeals.category').select('code').orderBy('position').limit(1).executeTakeFirstOrThrow();
  const { id: appealId } = await db
    .insertInto('appeals.appeal')
    .values({
      code: 'КМР000000',
      person_id: 1,
      filing_key: 'a',
      filed_by_tap: 'a',
      category_code: code,
      place_code: '271034100',
      unit_code: '271034100',
      areas: [],
      body: 'Су жоқ',
      language: 'kk',
      addressee: 'akim',
      filed_at: now,
      registered_on: '2026-11-23',
      due_on: '2026-12-14',
      state: 'received',
      changed_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: eventId } = await db
    .insertInto('appeals.event')
    .values({ appeal_id: appealId, kind: 'filed', by_role: 'resident', person_id: 1, key: 'a', at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  let position = 0;
  return async (kind, sent) => {
    const { id } = await db
      .insertInto('appeals.file')
      .values({
        appeal_id: appealId,
        event_id: eventId,
        position: ++position,
        kind,
        telegram_file_id: sent?.file_id ?? 'wrong',
        telegram_unique_id: sent?.file_unique_id ?? 'wrong',
        mime_type: sent?.mime_type ?? null,
        due_at: clock(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };
}
