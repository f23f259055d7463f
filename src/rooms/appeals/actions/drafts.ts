import type { Decision } from '../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Trx } from '../../../platform/database/index.ts';
import type { Said } from '../piece.ts';
import { findCategory } from '../queries/categories.ts';
import {
  changeDraft,
  closeDrafts,
  correctPiece,
  type Draft,
  type DraftChange,
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
import { type BodyRefusal, decideBody, isBegun, isPutAside, landmarkWith, type NoRoom, nextStep, roomFor } from '../rules.ts';
import type { AppealsApp } from './app.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

/** A letter that begins anew: nothing is chosen yet. */
const blank = (createdAt: Date) =>
  ({
    step: 'say',
    categoryCode: null,
    placeCode: null,
    landmark: null,
    latitude: null,
    longitude: null,
    showsName: false,
    createdAt,
  }) as const;

/** What became of a message that went into a draft. */
export interface Taken {
  readonly draft: Draft;
  /** A draft that its author had left was found by it: he is asked whether they belong together. */
  readonly wasKept: boolean;
  /** `full-…`: nothing more fits; `no-point`: a place on the map belongs into no answer. Then the message was not taken. */
  readonly as: 'piece' | 'point' | 'no-point' | 'landmark' | 'village' | NoRoom;
}

/**
 * Takes a message into the draft that is open; where none is, into the begun appeal, or into a new one. The same message again
 * changes nothing and has the same outcome.
 *
 * A draft in which nothing was said for a day counts as put aside: who comes back may have something else to say. A disagreement
 * then is not gone on with: what is said is a letter, and it waits at its case.
 *
 * What it is taken as depends on what was asked last: a text is the place's landmark where the place is asked for.
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
    if (draft.step === 'village' && isAnswer) return await take('village');
    const landmark = draft.step === 'place' && isAnswer ? landmarkWith(draft.landmark, said, draft.heardThrough) : undefined;
    if (landmark !== undefined) return await take('landmark', { landmark });
    const noRoom = roomFor(pieces, said);
    if (noRoom) return await take(noRoom);
    await savePiece(trx, draft.id, said);
    return await take('piece');
  });
}

/** The draft that is open. A disagreement that was left for a day is closed: what is said now has nothing to do with it. */
async function lockWriting(trx: Trx, personId: PersonId, now: Date): Promise<Draft | undefined> {
  const open = await lockOpenDraft(trx, personId);
  if (open?.purpose !== 'dispute' || !isPutAside(open, now)) return open;
  await changeDraft(trx, open.id, { isOpen: false });
  return undefined;
}

/** An edited message changes the draft that it went into. @returns that draft */
export async function correctSaid(app: Writing, personId: PersonId, messageId: number, text: string): Promise<Draft | undefined> {
  const id = await correctPiece(app.db, personId, messageId, text);
  return id === undefined ? undefined : await findDraft(app.db, personId, id);
}

/** Moves the point of what is being written, where it has one. */
export function followPoint(app: Writing, personId: PersonId, point: { latitude: number; longitude: number }): Promise<void> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockOpenDraft(trx, personId);
    if (draft && draft.latitude !== null) await changeDraft(trx, draft.id, point);
  });
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
    const now = app.clock();
    const draft = kept ?? (await insertDraft(trx, { personId, purpose, appealId, heardThrough: messageId, createdAt: now }));
    const wasBegun = kept !== undefined && isBegun(kept, await listPieces(trx, kept.id));
    const heard = { isOpen: true, heardThrough: Math.max(draft.heardThrough, messageId), heardAt: now } as const;
    // One in which nothing was said: what was chosen for it then has nothing to do with what is said now.
    const change = wasBegun ? heard : { ...blank(now), ...heard };
    if (kept) await changeDraft(trx, kept.id, change);
    return { draft: { ...draft, ...change }, wasBegun };
  });
}

/** Starts an appeal over: what was said before the message is dropped, all of it without one. @param about where it is, if that is known @returns undefined when it is gone */
export function startOver(
  app: Writing,
  personId: PersonId,
  id: number,
  { fromMessageId, about }: { fromMessageId?: number | undefined; about?: PlaceCode | undefined },
): Promise<Draft | undefined> {
  return change(app, personId, id, async (trx, draft) => {
    // What was said since was a point on the map, where no message since is a piece.
    const isPoint = fromMessageId !== undefined && (await listPieces(trx, id)).every((piece) => piece.messageId < fromMessageId);
    await dropPieces(trx, draft.id, fromMessageId);
    const { latitude, longitude } = draft;
    return { ...blank(app.clock()), ...(isPoint && { latitude, longitude }), ...(about !== undefined && { placeCode: about }) };
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

/** The topic was chosen; where lives may be at stake, the emergency numbers come first. @returns undefined where there is no such draft or topic */
export function chooseTopic(app: Writing, personId: PersonId, id: number, categoryCode: string): Promise<Draft | undefined> {
  return change(app, personId, id, async (trx, draft) => {
    const category = await findCategory(trx, categoryCode);
    return category && { categoryCode, step: category.isUrgent ? 'emergency' : nextStep({ ...draft, categoryCode }) };
  });
}

/** There is no danger: on from the emergency numbers. An older button changes nothing. */
export function passEmergency(app: Writing, personId: PersonId, id: number): Promise<Draft | undefined> {
  return change(app, personId, id, (_, draft) => Promise.resolve(draft.step === 'emergency' ? { step: nextStep(draft) } : {}));
}

/** The place was chosen. */
export function choosePlace(app: Writing, personId: PersonId, id: number, placeCode: PlaceCode): Promise<Draft | undefined> {
  return change(app, personId, id, (_, draft) => Promise.resolve({ placeCode, step: nextStep({ ...draft, placeCode }) }));
}

function change(
  app: Writing,
  personId: PersonId,
  id: number,
  decide: (trx: Trx, draft: Draft) => Promise<DraftChange | undefined>,
): Promise<Draft | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, id);
    if (draft?.purpose !== 'appeal') return undefined;
    const decided = await decide(trx, draft);
    if (!decided) return undefined;
    const move = { ...decided, isOpen: true, heardAt: app.clock() };
    await closeDrafts(trx, personId);
    await changeDraft(trx, id, move);
    return { ...draft, ...move };
  });
}
