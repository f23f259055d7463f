import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Piece, Said } from '../piece.ts';
import {
  changeDraft,
  closeDrafts,
  correctPiece,
  type Draft,
  type DraftChange,
  deleteDraft,
  dropPieces,
  findDraft,
  insertDraft,
  listPieces,
  lockDraft,
  lockDraftFor,
  lockOpenDraft,
  type Purpose,
  savePiece,
} from '../queries/drafts.ts';
import { type BodyRefusal, decideBody, FILES_MAX, PIECES_MAX } from '../rules.ts';
import type { AppealsApp } from './app.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

const LANDMARK_CHARS_MAX = 200;

/** What became of a message that went into a draft. */
export interface Taken {
  readonly draft: Draft;
  /** A draft that its author had left was found by it: he is asked whether they belong together. */
  readonly wasKept: boolean;
  /** `full`: nothing more fits; the message was not taken. */
  readonly as: 'piece' | 'point' | 'landmark' | 'village' | 'full';
}

/**
 * Takes a message into the draft that is open; where none is, into the begun appeal, or into a new one. The same message again
 * changes nothing and has the same outcome.
 *
 * What it is taken as depends on what was asked last: a text is the place's landmark where the place is asked for.
 */
export function takeSaid(app: Writing, personId: PersonId, said: Said): Promise<Taken> {
  return app.db.transaction().execute(async (trx) => {
    const open = await lockOpenDraft(trx, personId);
    const kept = open ? undefined : await lockDraftFor(trx, personId, 'appeal');
    const begun = { personId, purpose: 'appeal' as const, appealId: null, heardThrough: 0, createdAt: app.clock() };
    const draft = open ?? kept ?? (await insertDraft(trx, begun));
    const heardThrough = Math.max(draft.heardThrough, said.messageId);
    const take = async (as: Taken['as'], change: DraftChange = {}): Promise<Taken> => {
      await changeDraft(trx, draft.id, { ...change, heardThrough, isOpen: true });
      return { draft: { ...draft, ...change, heardThrough, isOpen: true }, wasKept: kept !== undefined, as };
    };
    if (said.point) return await take('point', said.point);
    const isWords = said.text !== null && said.file === null;
    const pieces = await listPieces(trx, draft.id);
    // Only who has the question before him answers it: what finds a kept draft, now or in an earlier attempt, may be a new letter.
    const isAnswer = isWords && kept === undefined && pieces.every((piece) => piece.messageId !== said.messageId);
    if (draft.step === 'village' && isAnswer) return await take('village');
    if (draft.step === 'place' && isAnswer) return await take('landmark', { landmark: said.text?.slice(0, LANDMARK_CHARS_MAX) ?? null });
    if (!fits(pieces, said)) return await take('full');
    await savePiece(trx, draft.id, said);
    return await take('piece');
  });
}

function fits(pieces: readonly Piece[], said: Said): boolean {
  const others = pieces.filter((piece) => piece.messageId !== said.messageId);
  if (others.length >= PIECES_MAX) return false;
  return said.file === null || others.filter((piece) => piece.file !== null).length < FILES_MAX;
}

/** An edited message changes the draft that it went into. @returns that draft */
export async function correctSaid(app: Writing, personId: PersonId, messageId: number, text: string): Promise<Draft | undefined> {
  const id = await correctPiece(app.db, personId, messageId, text);
  return id === undefined ? undefined : await findDraft(app.db, personId, id);
}

/**
 * Opens what this person writes for a purpose, and closes whatever else is open. Safe to repeat.
 *
 * @param subject.messageId the message that opens it, where it is one: it says nothing that belongs into the draft
 * @returns the draft, and whether something had been said in it before
 */
export function openDraft(
  app: Writing,
  personId: PersonId,
  subject: { purpose: Purpose; appealId: number | null; messageId?: number },
): Promise<{ draft: Draft; wasBegun: boolean }> {
  const { purpose, appealId, messageId = 0 } = subject;
  return app.db.transaction().execute(async (trx) => {
    await closeDrafts(trx, personId);
    const kept = await lockDraftFor(trx, personId, purpose, appealId);
    const draft = kept ?? (await insertDraft(trx, { personId, purpose, appealId, heardThrough: messageId, createdAt: app.clock() }));
    const change = { isOpen: true, heardThrough: Math.max(draft.heardThrough, messageId) } as const;
    if (kept) await changeDraft(trx, kept.id, change);
    return { draft: { ...draft, ...change }, wasBegun: kept !== undefined && (await listPieces(trx, kept.id)).length > 0 };
  });
}

/** Leaves whatever is open, by this message; it is kept. @returns whether something was open */
export async function leaveDrafts(app: Writing, personId: PersonId, messageId?: number): Promise<boolean> {
  return await closeDrafts(app.db, personId, messageId);
}

/** Drops a draft of this person. @returns whether it was there */
export async function dropDraft(app: Writing, personId: PersonId, id: number): Promise<boolean> {
  if (!(await findDraft(app.db, personId, id))) return false;
  await deleteDraft(app.db, id);
  return true;
}

/** Drops what is open. @returns whether something was */
export function dropOpenDraft(app: Writing, personId: PersonId): Promise<boolean> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockOpenDraft(trx, personId);
    if (draft) await deleteDraft(trx, draft.id);
    return draft !== undefined;
  });
}

/** Starts an appeal over: what was said before the message is dropped, all of it without one. @returns undefined when it is gone */
export function startOver(app: Writing, personId: PersonId, id: number, fromMessageId?: number): Promise<Draft | undefined> {
  const fresh = { step: 'say', categoryCode: null, placeCode: null, landmark: null, latitude: null, longitude: null } as const;
  return change(app, personId, id, async (trx, draft) => {
    // What was said since was a point on the map, where no message since is a piece.
    const isPoint = fromMessageId !== undefined && (await listPieces(trx, id)).every((piece) => piece.messageId < fromMessageId);
    await dropPieces(trx, draft.id, fromMessageId);
    const { latitude, longitude } = draft;
    return { ...fresh, ...(isPoint && { latitude, longitude }), showsName: false };
  });
}

/** Changes what is asked next, or what was chosen. @returns the draft afterwards; undefined when it is gone */
export function moveDraft(app: Writing, personId: PersonId, id: number, move: DraftChange): Promise<Draft | undefined> {
  return change(app, personId, id, () => Promise.resolve(move));
}

/** The text is said: on to the topic, or back to the whole where topic and place are chosen already. */
export function finishSaying(app: Writing, personId: PersonId, id: number): Promise<Decision<Draft, BodyRefusal | { reason: 'gone' }>> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, id);
    if (draft?.purpose !== 'appeal') return { ok: false, refusal: { reason: 'gone' } };
    const body = decideBody(await listPieces(trx, id));
    if (!body.ok) return body;
    await closeDrafts(trx, personId);
    const move = { step: nextStep(draft), isOpen: true } as const;
    await changeDraft(trx, id, move);
    return { ok: true, value: { ...draft, ...move } };
  });
}

/** The topic was chosen. */
export function chooseTopic(app: Writing, personId: PersonId, id: number, categoryCode: string): Promise<Draft | undefined> {
  return change(app, personId, id, (_, draft) => Promise.resolve({ categoryCode, step: nextStep({ ...draft, categoryCode }) }));
}

/** The place was chosen. */
export function choosePlace(app: Writing, personId: PersonId, id: number, placeCode: PlaceCode): Promise<Draft | undefined> {
  return change(app, personId, id, (_, draft) => Promise.resolve({ placeCode, step: nextStep({ ...draft, placeCode }) }));
}

function nextStep(draft: Pick<Draft, 'categoryCode' | 'placeCode'>): 'topic' | 'place' | 'check' {
  if (draft.categoryCode === null) return 'topic';
  return draft.placeCode === null ? 'place' : 'check';
}

function change(
  app: Writing,
  personId: PersonId,
  id: number,
  decide: (trx: Parameters<typeof changeDraft>[0], draft: Draft) => Promise<DraftChange>,
): Promise<Draft | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, id);
    if (draft?.purpose !== 'appeal') return undefined;
    const move = { ...(await decide(trx, draft)), isOpen: true };
    await closeDrafts(trx, personId);
    await changeDraft(trx, id, move);
    return { ...draft, ...move };
  });
}
