import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Db, Trx } from '../../../platform/database/index.ts';
import type { Heard } from '../another/filer.ts';
import type { Kind } from '../kind.ts';
import type { Outcome } from '../outcome.ts';
import type { FileKind, Piece, Said } from '../piece.ts';

export type Purpose = 'appeal' | 'answer' | 'dispute' | 'addition' | 'edit' | 'complaint';
/** What is asked next; `anew`: an answer once more, in place of what was said of it. */
export type Step = 'say' | 'anew' | 'topic' | 'emergency' | 'elsewhere' | 'question' | 'place' | 'village' | 'check';

/** What somebody is writing. */
export interface Draft {
  readonly id: number;
  readonly personId: PersonId;
  readonly purpose: Purpose;
  /** What is answered or disputed; null for a new appeal. */
  readonly appealId: number | null;
  readonly step: Step;
  readonly categoryCode: string | null;
  readonly placeCode: PlaceCode | null;
  readonly landmark: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly showsName: boolean;
  readonly isOpen: boolean;
  readonly heardThrough: number;
  /** When something was last said in it. */
  readonly heardAt: Date;
  /** The message that found it put aside. */
  readonly foundBy: number | null;
  /** Of an official's word: what it will do to the case, and by which day. */
  readonly outcome: Outcome | null;
  readonly day: string | null;
  readonly createdAt: Date;
  /** Signs of the numbers and of the rude words in it that its author has decided on. */
  readonly keptNumbers: string | null;
  readonly keptWords: string | null;
  /** He has said that it is no repeat. */
  readonly isSeparate: boolean;
  /** He has said that a neighbour's case which it resembles is about something else. */
  readonly isApart: boolean;
  /** When he is reminded that it can be sent. */
  readonly remindAt: Date | null;
  /** The topic of which the bot was sure at first. */
  readonly proposedCode: string | null;
  /** The topic whose notice was read: emergency numbers, or who decides it besides the akim. */
  readonly toldCode: string | null;
  /** What its author says it is; null: as its topic and its words say. */
  readonly kind: Kind | null;
  /** Of a letter for somebody else: how it came to whoever writes it down; null: his own. */
  readonly forAnother: Heard | null;
  /** The sign of the words to which that person has agreed, and when that was noted. */
  readonly agreedSign: string | null;
  readonly agreedAt: Date | null;
  /** What has to be on the photo of what was done, and the newest message when that was drawn. */
  readonly proofDigits: string | null;
  readonly proofFrom: number | null;
  /** The newest message when he said that no photo can be taken: the reason is written after it. */
  readonly noPhotoFrom: number | null;
  /** Its author wants the village to see it; whether it may is for `whyNotOpen`. */
  readonly isForVillage: boolean;
}

const columns = [
  'id',
  'person_id as personId',
  'purpose',
  'appeal_id as appealId',
  'step',
  'category_code as categoryCode',
  'place_code as placeCode',
  'landmark',
  'latitude',
  'longitude',
  'shows_name as showsName',
  'open as isOpen',
  'heard_through as heardThrough',
  'heard_at as heardAt',
  'found_by as foundBy',
  'outcome',
  'day',
  'created_at as createdAt',
  'kept_numbers as keptNumbers',
  'kept_words as keptWords',
  'separate as isSeparate',
  'apart as isApart',
  'remind_at as remindAt',
  'proposed_code as proposedCode',
  'told_code as toldCode',
  'kind',
  'heard as forAnother',
  'agreed_sign as agreedSign',
  'agreed_at as agreedAt',
  'proof_digits as proofDigits',
  'proof_from as proofFrom',
  'no_photo_from as noPhotoFrom',
  'for_village as isForVillage',
] as const;

/** The draft that the person's next message belongs into. */
export async function findOpenDraft(db: Db, personId: PersonId): Promise<Draft | undefined> {
  const row = await draftsOf(db, personId).where('open', '=', true).executeTakeFirst();
  return row as Draft | undefined;
}

/** A draft by its number, of this person only. */
export async function findDraft(db: Db, personId: PersonId, id: number): Promise<Draft | undefined> {
  const row = await draftsOf(db, personId).where('id', '=', id).executeTakeFirst();
  return row as Draft | undefined;
}

/** A begun letter by its number, of this person only; not what he answers to somebody else's. */
export async function findLetter(db: Db, personId: PersonId, id: number): Promise<Draft | undefined> {
  const draft = await findDraft(db, personId, id);
  return draft?.purpose === 'appeal' ? draft : undefined;
}

/** The letter that this person has begun, open or kept. */
export async function findLetterBegun(db: Db, personId: PersonId): Promise<Draft | undefined> {
  const row = await draftsOf(db, personId).where('purpose', '=', 'appeal').executeTakeFirst();
  return row as Draft | undefined;
}

export async function lockDraft(trx: Trx, personId: PersonId, id: number): Promise<Draft | undefined> {
  const row = await draftsOf(trx, personId).where('id', '=', id).forUpdate().executeTakeFirst();
  return row as Draft | undefined;
}

export async function lockOpenDraft(trx: Trx, personId: PersonId): Promise<Draft | undefined> {
  const row = await draftsOf(trx, personId).where('open', '=', true).forUpdate().executeTakeFirst();
  return row as Draft | undefined;
}

/** What this person is writing for this purpose, open or kept. */
export async function lockDraftFor(
  trx: Trx,
  personId: PersonId,
  purpose: Purpose,
  appealId: number | null = null,
): Promise<Draft | undefined> {
  const row = await draftsOf(trx, personId)
    .where('purpose', '=', purpose)
    .where('appeal_id', appealId === null ? 'is' : '=', appealId)
    .forUpdate()
    .executeTakeFirst();
  return row as Draft | undefined;
}

/** As `lockDraftFor`, to look at. */
export async function findDraftFor(db: Db, personId: PersonId, purpose: Purpose, appealId: number): Promise<Draft | undefined> {
  const row = await draftsOf(db, personId).where('purpose', '=', purpose).where('appeal_id', '=', appealId).executeTakeFirst();
  return row as Draft | undefined;
}

function draftsOf(db: Db, personId: PersonId) {
  return db.selectFrom('appeals.draft').select(columns).where('person_id', '=', personId);
}

/** Begins a draft. The person's other drafts must have been closed before. */
export async function insertDraft(
  trx: Trx,
  draft: { personId: PersonId; purpose: Purpose; appealId: number | null; heardThrough: number; createdAt: Date },
): Promise<Draft> {
  const row = await trx
    .insertInto('appeals.draft')
    .values({
      person_id: draft.personId,
      purpose: draft.purpose,
      appeal_id: draft.appealId,
      heard_through: draft.heardThrough,
      heard_at: draft.createdAt,
      created_at: draft.createdAt,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return row as Draft;
}

export interface DraftChange {
  readonly purpose?: Purpose;
  readonly step?: Step;
  readonly categoryCode?: string | null;
  readonly placeCode?: PlaceCode | null;
  readonly landmark?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly showsName?: boolean;
  readonly isOpen?: boolean;
  readonly heardThrough?: number;
  readonly heardAt?: Date;
  readonly foundBy?: number;
  readonly outcome?: Outcome;
  readonly day?: string | null;
  readonly createdAt?: Date;
  readonly keptNumbers?: string | null;
  readonly keptWords?: string | null;
  readonly isSeparate?: boolean;
  readonly isApart?: boolean;
  readonly remindAt?: Date | null;
  readonly proposedCode?: string | null;
  readonly toldCode?: string | null;
  readonly kind?: Kind | null;
  readonly forAnother?: Heard | null;
  readonly agreedSign?: string | null;
  readonly agreedAt?: Date | null;
  readonly proofDigits?: string;
  readonly proofFrom?: number;
  readonly noPhotoFrom?: number | null;
  readonly isForVillage?: boolean;
}

export async function changeDraft(db: Db, id: number, change: DraftChange): Promise<void> {
  await db
    .updateTable('appeals.draft')
    .set({
      ...(change.purpose !== undefined && { purpose: change.purpose }),
      ...(change.step !== undefined && { step: change.step }),
      ...(change.categoryCode !== undefined && { category_code: change.categoryCode }),
      ...(change.placeCode !== undefined && { place_code: change.placeCode }),
      ...(change.landmark !== undefined && { landmark: change.landmark }),
      ...(change.latitude !== undefined && { latitude: change.latitude }),
      ...(change.longitude !== undefined && { longitude: change.longitude }),
      ...(change.showsName !== undefined && { shows_name: change.showsName }),
      ...(change.isOpen !== undefined && { open: change.isOpen }),
      ...(change.heardThrough !== undefined && { heard_through: change.heardThrough }),
      ...(change.heardAt !== undefined && { heard_at: change.heardAt }),
      ...(change.foundBy !== undefined && { found_by: change.foundBy }),
      ...(change.outcome !== undefined && { outcome: change.outcome }),
      ...(change.day !== undefined && { day: change.day }),
      ...(change.createdAt !== undefined && { created_at: change.createdAt }),
      ...(change.keptNumbers !== undefined && { kept_numbers: change.keptNumbers }),
      ...(change.keptWords !== undefined && { kept_words: change.keptWords }),
      ...(change.isSeparate !== undefined && { separate: change.isSeparate }),
      ...(change.isApart !== undefined && { apart: change.isApart }),
      ...(change.remindAt !== undefined && { remind_at: change.remindAt }),
      ...(change.proposedCode !== undefined && { proposed_code: change.proposedCode }),
      ...(change.toldCode !== undefined && { told_code: change.toldCode }),
      ...(change.kind !== undefined && { kind: change.kind }),
      ...(change.forAnother !== undefined && { heard: change.forAnother }),
      ...(change.agreedSign !== undefined && { agreed_sign: change.agreedSign }),
      ...(change.agreedAt !== undefined && { agreed_at: change.agreedAt }),
      ...(change.proofDigits !== undefined && { proof_digits: change.proofDigits }),
      ...(change.proofFrom !== undefined && { proof_from: change.proofFrom }),
      ...(change.noPhotoFrom !== undefined && { no_photo_from: change.noPhotoFrom }),
      ...(change.isForVillage !== undefined && { for_village: change.isForVillage }),
    })
    .where('id', '=', id)
    .execute();
}

/** Closes whatever is open, by this message; what the same message has opened stays open: it is a repeat. @returns whether one was open */
export async function closeDrafts(db: Db, personId: PersonId, messageId = -1): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('appeals.draft')
    .set({ open: false })
    .where('person_id', '=', personId)
    .where('open', '=', true)
    .where('heard_through', '<>', messageId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Drops a draft with all that was said in it. */
export async function deleteDraft(db: Db, id: number): Promise<void> {
  await db.deleteFrom('appeals.draft').where('id', '=', id).execute();
}

/** Keeps one message of a draft; the same message again changes its text only. */
export async function savePiece(db: Db, draftId: number, said: Said): Promise<void> {
  await db
    .insertInto('appeals.draft_piece')
    .values({
      draft_id: draftId,
      message_id: said.messageId,
      text: said.text,
      file_kind: said.file?.kind ?? null,
      telegram_file_id: said.file?.fileId ?? null,
      telegram_unique_id: said.file?.uniqueId ?? null,
      mime_type: said.file?.mimeType ?? null,
      size_bytes: said.file?.sizeBytes ?? null,
      duration_seconds: said.file?.durationSeconds ?? null,
    })
    .onConflict((conflict) => conflict.columns(['draft_id', 'message_id']).doUpdateSet({ text: said.text }))
    .execute();
}

/** An edited message says something else. @returns the draft that it is a piece of */
export async function correctPiece(db: Db, personId: PersonId, messageId: number, text: string): Promise<number | undefined> {
  const row = await db
    .updateTable('appeals.draft_piece as p')
    .from('appeals.draft as d')
    .set({ text })
    .whereRef('d.id', '=', 'p.draft_id')
    .where('d.person_id', '=', personId)
    .where('p.message_id', '=', messageId)
    .returning('d.id')
    .executeTakeFirst();
  return row?.id;
}

/** Writes something else in the place of what a message of a draft says. */
export async function rewritePiece(db: Db, draftId: number, messageId: number, text: string): Promise<void> {
  await db.updateTable('appeals.draft_piece').set({ text }).where('draft_id', '=', draftId).where('message_id', '=', messageId).execute();
}

/** Drops one message of a draft. */
export async function dropPiece(db: Db, draftId: number, messageId: number): Promise<void> {
  await db.deleteFrom('appeals.draft_piece').where('draft_id', '=', draftId).where('message_id', '=', messageId).execute();
}

/** Drops what was said before a message; everything without one. */
export async function dropPieces(db: Db, draftId: number, beforeMessageId?: number): Promise<void> {
  let query = db.deleteFrom('appeals.draft_piece').where('draft_id', '=', draftId);
  if (beforeMessageId !== undefined) query = query.where('message_id', '<', beforeMessageId);
  await query.execute();
}

/** In the order in which they were said; a draft has 30 at most. */
export async function listPieces(db: Db, draftId: number): Promise<Piece[]> {
  const rows = await db
    .selectFrom('appeals.draft_piece')
    .select(['message_id', 'text', 'file_kind', 'telegram_file_id', 'telegram_unique_id', 'mime_type', 'size_bytes', 'duration_seconds'])
    .where('draft_id', '=', draftId)
    .orderBy('message_id')
    .limit(PIECES_READ_MAX)
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id,
    text: row.text,
    file:
      row.file_kind === null
        ? null
        : {
            kind: row.file_kind as FileKind,
            fileId: row.telegram_file_id ?? '',
            uniqueId: row.telegram_unique_id ?? '',
            mimeType: row.mime_type,
            sizeBytes: row.size_bytes,
            durationSeconds: row.duration_seconds,
          },
  }));
}

const PIECES_READ_MAX = 100;
