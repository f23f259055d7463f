import { sql } from 'kysely';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { FilerRole, Heard } from '../another/filer.ts';
import type { Kind, LegalKind } from '../kind.ts';
import type { FileKind, SaidFile } from '../piece.ts';
import type { EventKind } from '../states.ts';
import type { Step } from '../terms/clock.ts';
import { countLooks } from './looks.ts';

/** `staff`: somebody who works for the akim, also while he answers for him. */
export type ActingRole = 'resident' | 'akim' | 'staff' | 'operator';
/** `clock`: nobody asked for it. */
export type EventRole = ActingRole | 'clock';

export interface AppealEvent {
  readonly id: number;
  readonly kind: EventKind;
  readonly byRole: EventRole;
  /** Null where it was the clock. */
  readonly personId: PersonId | null;
  /** What was written with it: an answer, a reason, a question, what remains. */
  readonly body: string | null;
  readonly detail: Detail | null;
  readonly at: Date;
}

/** What belongs to an event of its kind besides words. */
export interface Detail {
  /** `YYYY-MM-DD`: the day promised, the new last day, or the one by which it was handed to somebody. */
  readonly day?: string;
  /** To whom it was passed on, and how to reach them. */
  readonly body?: string;
  readonly phone?: string;
  /** Words were struck out of that: it is offered for no other case. */
  readonly struck?: true;
  /** To whom of his staff the akim has handed it. */
  readonly to?: PersonId;
  /** How an answer is rated. */
  readonly stars?: number;
  readonly why?: string;
  /** What the clock did, and in which span of the case. */
  readonly step?: Step;
  readonly span?: string;
  /** What an operator made of a letter's kind, and what it was before. */
  readonly kind?: Kind;
  readonly legalKind?: LegalKind;
  readonly kindBefore?: Kind;
  readonly legalKindBefore?: LegalKind;
  /** Of the filing for somebody else: how it came, as whom it was written down, and when his consent was noted. */
  readonly heard?: Heard;
  readonly as?: FilerRole;
  readonly agreedAt?: string;
  /** Of what was done: what has to be on its photo, or that there is none. */
  readonly digits?: string;
  readonly noPhoto?: true;
  /** Said by whoever wrote the letter down, in the words of the person to whom it belongs. */
  readonly for?: true;
  /** Of what an operator has hidden: as whose operator; that it was looked at again and stays so. */
  readonly area?: PlaceCode;
  readonly isUpheld?: true;
  /** Which case it has joined. */
  readonly lead?: number;
  /** What an operator has put right, and what it was before: its topic, or its place. */
  readonly topic?: string;
  readonly topicBefore?: string;
  readonly place?: PlaceCode;
  readonly placeBefore?: PlaceCode;
  /** Of what was recalled: the last day that it had. Of money for what was promised already: so. */
  readonly dueBefore?: string;
  readonly isAgain?: true;
  /** Of what was moved: whose it was. */
  readonly unitBefore?: PlaceCode;
  /** In how many places an operator has struck out words, or how many support a proposal. */
  readonly count?: number;
  /** Of a letter that goes alone from now on, or for which the answer to another was put off: its days, `YYYY-MM-DD`; `extendedOn`: when the answer was put off, of the case that it followed. */
  readonly term?: { readonly registeredOn: string; readonly dueOn: string; readonly extendedOn: string | null };
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
  /** Of an official's words, see `wordsSign`. */
  readonly wordsSign?: string | null;
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
      words_sign: event.wordsSign ?? null,
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

/** The event of one of these causes that this person has made. */
export async function findEventByKey(
  db: Db,
  keys: readonly string[],
  byPersonId: PersonId,
): Promise<{ kind: string; appealId: number } | undefined> {
  return await db
    .selectFrom('appeals.event')
    .select(['kind', 'appeal_id as appealId'])
    .where('key', 'in', [...keys])
    .where('person_id', '=', byPersonId)
    .executeTakeFirst();
}

/** How often the very same words were sent since, by their sign. */
export async function countSameWords(db: Db, sign: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('appeals.event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('words_sign', '=', sign)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
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

/** Whether neither who has to answer nor an operator has opened a case. */
export async function isUnread(db: Db, appealId: number): Promise<boolean> {
  const seen = await db
    .selectFrom('appeals.event')
    .select('id')
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'seen')
    .executeTakeFirst();
  return !seen && (await countLooks(db, appealId)).operators.count === 0;
}

const EVENTS_MAX = 200;
/** Its author may open and close it as often as he likes: that pushes nothing else out. */
const OPENINGS_MAX = 20;

/** The history, oldest first; the newest 200, among them the newest 20 times that it was opened or closed. */
export async function listEvents(db: Db, appealId: number): Promise<AppealEvent[]> {
  const rows = await db
    .selectFrom('appeals.event')
    .select(['id', 'kind', 'by_role as byRole', 'person_id as personId', 'body', 'detail', 'at'])
    .where('appeal_id', '=', appealId)
    .where(
      sql<boolean>`(kind not in ('opened', 'closed') or id in (select w.id from appeals.event as w
        where w.appeal_id = ${appealId} and w.kind in ('opened', 'closed') order by w.id desc limit ${OPENINGS_MAX}))`,
    )
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

/** The files that came with the letter itself, as they were said. */
export async function listFilesSaid(db: Db, appealId: number): Promise<SaidFile[]> {
  const rows = await db
    .selectFrom('appeals.file as f')
    .innerJoin('appeals.event as e', 'e.id', 'f.event_id')
    .select(['f.kind', 'f.telegram_file_id', 'f.telegram_unique_id', 'f.mime_type', 'f.size_bytes', 'f.duration_seconds'])
    .where('f.appeal_id', '=', appealId)
    .where('e.kind', 'in', ['filed', 'edited'])
    .orderBy('f.event_id')
    .orderBy('f.position')
    .limit(FILES_SHOWN_MAX)
    .execute();
  return rows.map((row) => ({
    kind: row.kind as FileKind,
    fileId: row.telegram_file_id,
    uniqueId: row.telegram_unique_id,
    mimeType: row.mime_type,
    sizeBytes: row.size_bytes,
    durationSeconds: row.duration_seconds,
  }));
}
