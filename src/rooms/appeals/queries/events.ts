import type { PersonId } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Step } from '../clock.ts';
import type { FileKind, SaidFile } from '../piece.ts';
import type { EventKind } from '../states.ts';

export type ActingRole = 'resident' | 'akim' | 'operator';
/** `clock`: nobody asked for it. */
export type EventRole = ActingRole | 'clock';

export interface AppealEvent {
  readonly id: number;
  readonly kind: EventKind;
  readonly byRole: EventRole;
  /** What was written with it: an answer, a reason, a question, what remains. */
  readonly body: string | null;
  readonly detail: Detail | null;
  readonly at: Date;
}

/** What belongs to an event of its kind besides words. */
export interface Detail {
  /** `YYYY-MM-DD`: the day promised, or the new last day. */
  readonly day?: string;
  /** To whom it was passed on, and how to reach them. */
  readonly body?: string;
  readonly phone?: string;
  /** How an answer is rated. */
  readonly stars?: number;
  readonly why?: string;
  /** What the clock did, and in which span of the case. */
  readonly step?: Step;
  readonly span?: string;
}

export interface NewEvent {
  readonly appealId: number;
  readonly kind: EventKind;
  readonly byRole: EventRole;
  /** Null where it was the clock. */
  readonly personId: PersonId | null;
  /** What caused it. */
  readonly key: string;
  readonly body?: string | null;
  readonly detail?: Detail | null;
  readonly at: Date;
}

/** Adds an event. @returns its number; undefined when the same cause has made it before */
export async function insertEvent(trx: Trx, event: NewEvent): Promise<number | undefined> {
  const row = await trx
    .insertInto('appeals.event')
    .values({
      appeal_id: event.appealId,
      kind: event.kind,
      by_role: event.byRole,
      person_id: event.personId,
      key: event.key,
      body: event.body ?? null,
      detail: event.detail ? JSON.stringify(event.detail) : null,
      at: event.at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Whether this cause has made an event. @param byPersonId only one of this person's counts */
export async function hasEvent(db: Db, key: string, byPersonId?: PersonId): Promise<boolean> {
  let query = db.selectFrom('appeals.event').select('id').where('key', '=', key);
  if (byPersonId !== undefined) query = query.where('person_id', '=', byPersonId);
  return (await query.executeTakeFirst()) !== undefined;
}

export async function countEvents(db: Db, appealId: number, kind: EventKind): Promise<number> {
  const row = await db
    .selectFrom('appeals.event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('appeal_id', '=', appealId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return row.count;
}

const EVENTS_MAX = 200;

/** The history, oldest first; the newest 200. */
export async function listEvents(db: Db, appealId: number): Promise<AppealEvent[]> {
  const rows = await db
    .selectFrom('appeals.event')
    .select(['id', 'kind', 'by_role as byRole', 'body', 'detail', 'at'])
    .where('appeal_id', '=', appealId)
    .orderBy('id', 'desc')
    .limit(EVENTS_MAX)
    .execute();
  return rows.toReversed() as AppealEvent[];
}

/** Keeps what came with an event; our own copies are made later. */
export async function insertFiles(
  trx: Trx,
  files: readonly SaidFile[],
  of: { appealId: number; eventId: number; at: Date },
): Promise<void> {
  if (files.length === 0) return;
  await trx
    .insertInto('appeals.file')
    .values(
      files.map((file, at) => ({
        appeal_id: of.appealId,
        event_id: of.eventId,
        position: at + 1,
        kind: file.kind,
        telegram_file_id: file.fileId,
        telegram_unique_id: file.uniqueId,
        mime_type: file.mimeType,
        size_bytes: file.sizeBytes,
        duration_seconds: file.durationSeconds,
        due_at: of.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['event_id', 'position']).doNothing())
    .execute();
}

export interface ShownFile {
  readonly id: number;
  readonly eventId: number;
  readonly kind: FileKind;
  readonly fileId: string;
}

const FILES_SHOWN_MAX = 50;

/** What came with an appeal and with what followed, in order. */
export async function listFiles(db: Db, appealId: number): Promise<ShownFile[]> {
  const rows = await db
    .selectFrom('appeals.file')
    .select(['id', 'event_id as eventId', 'kind', 'telegram_file_id as fileId'])
    .where('appeal_id', '=', appealId)
    .orderBy('event_id')
    .orderBy('position')
    .limit(FILES_SHOWN_MAX)
    .execute();
  return rows as ShownFile[];
}

/** An operator opened a case; the same tap again is the same look. */
export async function saveLook(db: Db, look: { appealId: number; personId: PersonId; tap: string; at: Date }): Promise<void> {
  await db
    .insertInto('appeals.look')
    .values({ appeal_id: look.appealId, person_id: look.personId, tap: look.tap, at: look.at })
    .onConflict((conflict) => conflict.column('tap').doNothing())
    .execute();
}
