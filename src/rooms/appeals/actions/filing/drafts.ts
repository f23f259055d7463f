import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import type { Heard } from '../../another/filer.ts';
import type { Outcome } from '../../outcome.ts';
import { findCategory } from '../../queries/categories.ts';
import {
  changeDraft,
  closeDrafts,
  type Draft,
  type DraftChange,
  dropPieces,
  insertDraft,
  listPieces,
  lockDraft,
  lockDraftFor,
  type Purpose,
} from '../../queries/drafts.ts';
import { dropAnswers } from '../../queries/questions.ts';
import { type BodyRefusal, decideBody, isBegun, type Notice } from '../../rules.ts';
import type { AppealsApp } from '../app.ts';
import { dropReminder } from './remind.ts';
import { stepOf } from './steps.ts';

type Writing = Pick<AppealsApp, 'db' | 'clock'>;

/** A letter that begins anew: nothing is chosen yet. */
export const blank = (createdAt: Date) =>
  ({
    step: 'say',
    categoryCode: null,
    placeCode: null,
    landmark: null,
    latitude: null,
    longitude: null,
    showsName: false,
    createdAt,
    keptNumbers: null,
    keptWords: null,
    isSeparate: false,
    isApart: false,
    remindAt: null,
    proposedCode: null,
    toldCode: null,
    kind: null,
    forAnother: null,
    agreedSign: null,
    agreedAt: null,
    noPhotoFrom: null,
    isForVillage: false,
  }) as const;

/**
 * Opens what this person writes for a purpose, and closes whatever else is open. Safe to repeat.
 *
 * @param subject.messageId the message that opens it, where it is one: it says nothing that belongs into the draft
 * @param subject.forAnother how a new letter for somebody else came; one that was begun stays what it is
 * @returns the draft, and whether something had been said in it before
 */
export function openDraft(
  app: Writing,
  personId: PersonId,
  subject: { purpose: Purpose; appealId: number | null; messageId?: number; outcome?: Outcome; forAnother?: Heard },
): Promise<{ draft: Draft; wasBegun: boolean }> {
  const { purpose, appealId, messageId = 0, outcome, forAnother = null } = subject;
  return app.db.transaction().execute(async (trx) => {
    await closeDrafts(trx, personId);
    const kept = await lockDraftFor(trx, personId, purpose, appealId);
    const now = app.clock();
    const draft = kept ?? (await insertDraft(trx, { personId, purpose, appealId, heardThrough: messageId, createdAt: now }));
    const wasBegun = kept !== undefined && isBegun(kept, await listPieces(trx, kept.id));
    const heard = { isOpen: true, heardThrough: Math.max(draft.heardThrough, messageId), heardAt: now } as const;
    // One in which nothing was said: what was chosen for it then has nothing to do with what is said now.
    // What was said for another word is kept for this one; the day of another is not, nor why there is no photo.
    const meant = outcome === undefined || outcome === draft.outcome ? {} : { outcome, day: null, noPhotoFrom: null };
    const change = { ...(wasBegun ? { ...heard, ...saidAsItIs(draft) } : { ...blank(now), forAnother, ...heard }), ...meant };
    if (kept || outcome || forAnother) await changeDraft(trx, draft.id, change);
    return { draft: { ...draft, ...change }, wasBegun };
  });
}

/** An answer that was to be said anew, and was come back to instead: what was said of it stays. */
function saidAsItIs({ step }: Draft): DraftChange {
  return step === 'anew' ? { step: 'say' } : {};
}

/**
 * Starts an appeal over: what was said before the message is dropped, all of it without one.
 *
 * @param from.about where it is, if that is known
 * @param from.forAnother how it came, if it is somebody else's letter
 * @returns undefined when it is gone
 */
export function startOver(
  app: Writing,
  personId: PersonId,
  id: number,
  {
    fromMessageId,
    about,
    forAnother = null,
  }: { fromMessageId?: number | undefined; about?: PlaceCode | undefined; forAnother?: Heard | null },
): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    // What was said since was a point on the map, where no message since is a piece.
    const isPoint = fromMessageId !== undefined && (await listPieces(trx, id)).every((piece) => piece.messageId < fromMessageId);
    await dropPieces(trx, draft.id, fromMessageId);
    await dropReminder(trx, draft);
    const { latitude, longitude } = draft;
    const kept = { ...(isPoint && { latitude, longitude }), ...(about !== undefined && { placeCode: about }) };
    return { ...blank(app.clock()), forAnother, ...kept };
  });
}

/** Changes what is asked next, or what was chosen. @returns the draft afterwards; undefined when it is gone */
export function moveDraft(app: Writing, personId: PersonId, id: number, move: DraftChange): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, () => Promise.resolve(move));
}

/** The text is said: on to the topic, or back to the whole where topic and place are chosen already. */
export function finishSaying(app: Writing, personId: PersonId, id: number): Promise<Decision<Draft, BodyRefusal | { reason: 'gone' }>> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, id);
    if (draft?.purpose !== 'appeal') return { ok: false, refusal: { reason: 'gone' } };
    const body = decideBody(await listPieces(trx, id));
    if (!body.ok) return body;
    await closeDrafts(trx, personId);
    const move = { step: await stepOf(trx, draft), isOpen: true } as const;
    await changeDraft(trx, id, move);
    return { ok: true, value: { ...draft, ...move } };
  });
}

/**
 * The topic was chosen. What was answered about another one goes, and what is to be read of this one is read anew.
 *
 * @returns undefined where there is no such draft, or the topic is not offered any more
 */
export function chooseTopic(app: Writing, personId: PersonId, id: number, categoryCode: string): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    const category = await findCategory(trx, categoryCode);
    if (draft.categoryCode === categoryCode) return { step: await stepOf(trx, draft) };
    if (!category?.isPublished) return undefined;
    await dropAnswers(trx, id);
    const chosen = { categoryCode, toldCode: null };
    return { ...chosen, step: await stepOf(trx, { ...draft, ...chosen }) };
  });
}

/** «There is no danger», «to the akim all the same»: on from what was to be read. An older button changes nothing. */
export function passNotice(app: Writing, personId: PersonId, id: number, notice: Notice): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => {
    if (draft.step !== notice) return {};
    const told = { toldCode: draft.categoryCode };
    return { ...told, step: await stepOf(trx, { ...draft, ...told }) };
  });
}

/** The place was chosen. */
export function choosePlace(app: Writing, personId: PersonId, id: number, placeCode: PlaceCode): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => ({ placeCode, step: await stepOf(trx, { ...draft, placeCode }) }));
}

/** On to whatever the letter lacks now: what was asked is no longer asked. */
export function goOn(app: Writing, personId: PersonId, id: number): Promise<Draft | undefined> {
  return changeLetter(app, personId, id, async (trx, draft) => ({ step: await stepOf(trx, draft) }));
}

/** Changes a letter of this person under lock; it is open afterwards. @returns undefined where it is gone, or nothing was decided */
export function changeLetter(
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
