import type { PersonId } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { needsDay } from '../../outcome.ts';
import type { Piece, Said } from '../../piece.ts';
import { findAppeal } from '../../queries/appeals.ts';
import {
  changeDraft,
  correctPiece,
  type Draft,
  type DraftChange,
  dropPiece,
  dropPieces,
  findDraft,
  insertDraft,
  listPieces,
  lockDraftFor,
  lockOpenDraft,
  savePiece,
} from '../../queries/drafts.ts';
import { isAboutCase, isBegun, isPutAside, landmarkWith, type NoRoom, roomFor } from '../../rules.ts';
import { after } from '../../states.ts';
import { blanksIn } from '../../words/blanks.ts';
import { isCry, isDanger } from '../../words/meaning.ts';
import { strikeNumbers } from '../../words/private-numbers.ts';
import type { AppealsApp } from '../app.ts';
import { blank } from './drafts.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

/** What became of a message that went into a draft. */
export interface Taken {
  readonly draft: Draft;
  /** A draft that its author had left was found by it: he is asked whether they belong together. */
  readonly wasKept: boolean;
  /** `full-…`: nothing more fits; `no-point`: a place on the map belongs into no answer. Then the message was not taken. */
  readonly as: 'piece' | 'point' | 'no-point' | 'landmark' | 'village' | 'day' | NoRoom;
}

/**
 * Takes a message into the draft that is open; where none is, into the begun appeal, or into a new one. The same message again
 * changes nothing and has the same outcome.
 *
 * A draft in which nothing was said for a day counts as put aside: who comes back may have something else to say. A disagreement
 * then is not gone on with: what is said is a letter, and it waits at its case.
 *
 * What it is taken as depends on what was asked last: a text is the place's landmark where the place is asked for. A cry for help is
 * none, nor a village's name; where an answer is to be said anew, it takes the place of what was said before.
 */
export function takeSaid(app: Writing, personId: PersonId, said: Said): Promise<Taken> {
  return app.db.transaction().execute(async (trx) => {
    const now = app.clock();
    const begun = (await lockWriting(trx, personId, now)) ?? (await lockDraftFor(trx, personId, 'appeal'));
    const first = { personId, purpose: 'appeal' as const, appealId: null, heardThrough: 0, createdAt: now };
    const found = begun ?? (await insertDraft(trx, first));
    const pieces = await listPieces(trx, found.id);
    const isEmpty = !isBegun(found, pieces);
    const isAside = isPutAside(found, now);
    // One that was left before anything was said is no begun letter: nor does what was chosen for it then stay.
    const draft = isAside && isEmpty ? { ...found, ...blank(now) } : found;
    if (draft !== found) await changeDraft(trx, found.id, blank(now));
    const wasKept = (isAside && !isEmpty) || found.foundBy === said.messageId;
    const heard = {
      heardThrough: Math.max(draft.heardThrough, said.messageId),
      heardAt: now,
      isOpen: true,
      ...(wasKept && { foundBy: said.messageId }),
    };
    const take = async (as: Taken['as'], change: DraftChange = {}): Promise<Taken> => {
      await changeDraft(trx, draft.id, { ...change, ...heard });
      return { draft: { ...draft, ...change, ...heard }, wasKept, as };
    };
    if (said.point) return draft.purpose === 'appeal' ? await take('point', said.point) : await take('no-point');
    const isWords = said.text !== null && said.file === null;
    // Only who has the question before him answers it: what finds a kept draft, now or in an earlier attempt, may be a new letter.
    const isAnswer = isWords && !wasKept && pieces.every((piece) => piece.messageId !== said.messageId);
    const text = said.text ?? '';
    if (isWords && isDay(draft, said, pieces)) return await take('day');
    if (draft.step === 'village' && isAnswer && !isCry(text)) return await take('village');
    const landmark =
      draft.step === 'place' && isAnswer && !isDanger(text) ? landmarkWith(draft.landmark, said, draft.heardThrough) : undefined;
    if (landmark !== undefined) return await take('landmark', { landmark });
    const noRoom = roomFor(draft.step === 'anew' ? [] : pieces, said);
    if (noRoom) return await take(noRoom);
    if (draft.step === 'anew') await dropPieces(trx, draft.id);
    if (isWords) await dropUnfilled(trx, draft, pieces, said.messageId);
    await savePiece(trx, draft.id, isAboutCase(draft) ? { ...said, text: withoutIin(said.text) } : said);
    return await take('piece', draft.step === 'anew' ? { step: 'say' } : {});
  });
}

/** A ready text that came back with its blanks gives way to the words that come after it: those are the same, filled in. */
async function dropUnfilled(trx: Trx, draft: Draft, pieces: readonly Piece[], messageId: number): Promise<void> {
  if (draft.purpose !== 'answer') return;
  const unfilled = pieces.filter((piece) => piece.file === null && piece.messageId < messageId && blanksIn(piece.text ?? '').length > 0);
  for (const piece of unfilled) await dropPiece(trx, draft.id, piece.messageId);
}

/** Whether a message answers the question for a day. A repeat of it still does: no other message that was taken before is no piece. */
function isDay(draft: Draft, said: Said, pieces: readonly Piece[]): boolean {
  if (draft.purpose !== 'answer' || draft.outcome === null || !needsDay(draft.outcome)) return false;
  const isPiece = pieces.some((piece) => piece.messageId === said.messageId);
  return !isPiece && (draft.day === null || said.messageId <= draft.heardThrough);
}

/** Nobody's IIN is needed: it is taken out at once. The author of a letter is asked before it leaves, an official has to mend it. */
function withoutIin(text: string | null): string | null {
  return text === null ? null : strikeNumbers(text, 'iin');
}

/** Whether a case still takes what is being written to it: it may have been withdrawn or returned since. */
async function isStillOpenTo(trx: Trx, draft: Draft): Promise<boolean> {
  if (draft.purpose === 'dispute') return true;
  const appeal = await findAppeal(trx, draft.appealId ?? 0);
  return appeal !== undefined && after(appeal.state, 'added') !== undefined;
}

/** The draft that is open. What was begun to be said of a case and left for a day, or that it no longer takes, is closed: what is said now has nothing to do with it. */
async function lockWriting(trx: Trx, personId: PersonId, now: Date): Promise<Draft | undefined> {
  const open = await lockOpenDraft(trx, personId);
  if (!open || !isAboutCase(open)) return open;
  if (!isPutAside(open, now) && (await isStillOpenTo(trx, open))) return open;
  await changeDraft(trx, open.id, { isOpen: false });
  return undefined;
}

/** An edited message changes the draft that it went into. @returns that draft */
export async function correctSaid(app: Writing, personId: PersonId, messageId: number, text: string): Promise<Draft | undefined> {
  const draft = await app.db.transaction().execute(async (trx) => {
    const id = await correctPiece(trx, personId, messageId, text);
    const corrected = id === undefined ? undefined : await findDraft(trx, personId, id);
    if (corrected && isAboutCase(corrected)) await correctPiece(trx, personId, messageId, strikeNumbers(text, 'iin'));
    return corrected;
  });
  if (!draft || draft.step !== 'anew') return draft;
  await changeDraft(app.db, draft.id, { step: 'say' });
  return { ...draft, step: 'say' };
}

/** Moves the point of what is being written, where it has one. */
export function followPoint(app: Writing, personId: PersonId, point: { latitude: number; longitude: number }): Promise<void> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockOpenDraft(trx, personId);
    if (draft && draft.latitude !== null) await changeDraft(trx, draft.id, point);
  });
}
