import type { Calendar } from '../../../../kernel/calendar/index.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId } from '../../../../kernel/ids.ts';
import type { Language } from '../../../../kernel/locale/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdCalendar, readCalendar } from '../../../calendar/index.ts';
import { makeCode } from '../../code.ts';
import { isShareable } from '../../joined.ts';
import type { SaidFile } from '../../piece.ts';
import { type Appeal, findAppeal, findFiled, insertAppeal, type NewAppeal } from '../../queries/appeals.ts';
import { type Draft, deleteDraft, listPieces, lockDraft } from '../../queries/drafts.ts';
import { insertEvent, insertFiles } from '../../queries/events.ts';
import { keepAnswers } from '../../queries/questions.ts';
import { type BodyRefusal, decideBody } from '../../rules.ts';
import { dueOn, registeredOn } from '../../terms/deadline.ts';
import { isLeftToOperator } from '../../words/careful.ts';
import { decideFiledFor, type FiledFor, type FileForRefusal, keepFiledFor } from '../another/file-for.ts';
import type { AppealsApp } from '../app.ts';
import { kindsOf } from '../case/kind.ts';
import { tellOfficials } from '../case/tell.ts';
import { joinFiled, lockLead } from '../joined/join.ts';
import { type Banned, banOf } from '../moderation/banned.ts';
import { openNow, whyNotOpenDraft } from '../village/open.ts';
import { findQuestion } from './careful.ts';
import { type FilingLimit, limitOf } from './limit.ts';
import { dropReminder } from './remind.ts';
import { targetOf } from './target.ts';

const CODE_TRIES_MAX = 20;

export interface Filing {
  readonly draftId: number;
  readonly personId: PersonId;
  readonly language: Language;
  /** Kept only where the draft says that the akim may see it. */
  readonly name: string;
  /** Telegram's number of the tap that sends it. */
  readonly tap: string;
  /** The case that it joins: its author has the same trouble. */
  readonly leadId?: number;
}

export type FilingRefusal =
  | BodyRefusal
  /** No topic or place yet, or the place is gone or has no akim of its own. */
  | { readonly reason: 'incomplete' }
  | ({ readonly reason: 'too-many' } & FilingLimit)
  | Banned
  | FileForRefusal
  /** The case that it was to join is no longer open. */
  | { readonly reason: 'no-lead' }
  /** Its author has to be asked first: see `findQuestion`. */
  | { readonly reason: 'unasked' }
  | { readonly reason: 'gone' };

export interface Filed {
  readonly appeal: Appeal;
  /** This very tap filed it, perhaps in an earlier attempt: its receipt is due. */
  readonly isOwnTap: boolean;
}

/**
 * Files what was drafted and queues the notice of whoever has to answer, both or neither. A second tap finds the case that the
 * first one filed.
 */
export function fileAppeal(app: AppealsApp, filing: Filing): Promise<Decision<Filed, FilingRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, filing.personId, filing.draftId);
    if (!draft) return await findEarlier(trx, filing);
    const pieces = await listPieces(trx, draft.id);
    const body = decideBody(pieces);
    if (!body.ok) return body;
    const now = app.clock();
    const target = await targetOf(trx, draft, { now, isLeftToOperator: isLeftToOperator(draft, pieces) });
    if (!target || draft.kind === 'thanks') return { ok: false, refusal: { reason: 'incomplete' } };

    if (await findQuestion(trx, { draft, pieces, unitCode: target.unitCode }, now)) return { ok: false, refusal: { reason: 'unasked' } };
    // Before any role is held, as who removes a helper does.
    await holdCalendar(trx);
    const banned = await banOf(trx, filing.personId, now);
    if (banned) return { ok: false, refusal: banned };
    const kinds = await kindsOf(trx, draft, body.value.body);
    const letter = { ...draft, ...target, kind: kinds.kind, body: body.value.body };
    const lead = filing.leadId === undefined ? undefined : await lockLead(trx, filing.leadId, letter);
    if (filing.leadId !== undefined && !lead) return { ok: false, refusal: { reason: 'no-lead' } };
    const filedFor = await decideFiledFor(trx, draft, target, body.value);
    if (!filedFor.ok) return filedFor;
    const limit = await limitOf(trx, filing.personId, filedFor.value?.as ?? null, now);
    if (limit) return { ok: false, refusal: { reason: 'too-many', ...limit } };

    const isOpened = draft.isForVillage && !lead && (await whyNotOpenDraft(trx, draft, target, body.value.body)) === undefined;
    const appeal = await addAppeal(app, trx, {
      ...target,
      ...termsOf(await readCalendar(trx), now),
      personId: filing.personId,
      filingKey: keyOf(filing.draftId),
      tap: filing.tap,
      landmark: draft.landmark,
      proposedCode: draft.proposedCode,
      latitude: draft.latitude,
      longitude: draft.longitude,
      body: body.value.body,
      ...kinds,
      isShareable: isShareable({ ...target, kind: kinds.kind }),
      language: filing.language,
      authorName: draft.showsName && !lead && filedFor.value === null && target.addressee === 'akim' ? filing.name : null,
    });
    const begun = await begin(app, trx, appeal, { draft, lead, filedFor: filedFor.value, files: body.value.files });
    const opening = { key: `opened:${keyOf(draft.id)}`, at: now };
    return { ok: true, value: { appeal: (isOpened ? await openNow(trx, begun, opening) : undefined) ?? begun, isOwnTap: true } };
  });
}

/** The first of its history, with what belongs to it; whoever has to answer is told, and the draft is no more. @returns the case with all that is known of it */
async function begin(
  app: AppealsApp,
  trx: Trx,
  appeal: Appeal,
  { draft, lead, filedFor, files }: { draft: Draft; lead: Appeal | undefined; filedFor: FiledFor | null; files: readonly SaidFile[] },
): Promise<Appeal> {
  const { personId, filedAt: at } = appeal;
  if (filedFor) await keepFiledFor(app, trx, appeal.id, personId, filedFor);
  const detail = filedFor && { heard: filedFor.heard, as: filedFor.as, agreedAt: filedFor.agreedAt.toISOString() };
  const filed = { appealId: appeal.id, kind: 'filed', byRole: 'resident', personId, key: keyOf(draft.id), detail, at } as const;
  const eventId = await insertEvent(trx, filed);
  if (eventId !== undefined) await insertFiles(trx, files, { appealId: appeal.id, eventId, at });
  await keepAnswers(trx, draft.id, appeal.id);
  // Whoever has to answer has that trouble before him already.
  if (!lead) await tellOfficials(app, trx, appeal, 'filed', String(appeal.id));
  await dropReminder(trx, draft);
  await deleteDraft(trx, draft.id);
  if (lead) return await joinFiled(app, trx, appeal, lead);
  return filedFor ? ((await findAppeal(trx, appeal.id)) ?? appeal) : appeal;
}

async function findEarlier(trx: Trx, filing: Filing): Promise<Decision<Filed, FilingRefusal>> {
  const filed = await findFiled(trx, keyOf(filing.draftId));
  const appeal = filed && (await findAppeal(trx, filed.id));
  if (appeal?.personId !== filing.personId) return { ok: false, refusal: { reason: 'gone' } };
  return { ok: true, value: { appeal, isOwnTap: filed?.byTap === filing.tap } };
}

export const keyOf = (draftId: number) => `draft:${draftId}`;

/** When a case is registered and due that is filed now. */
export function termsOf(calendar: Calendar, now: Date): Pick<NewAppeal, 'filedAt' | 'registeredOn' | 'dueOn'> {
  const registered = registeredOn(calendar, now);
  return { filedAt: now, registeredOn: registered, dueOn: dueOn(calendar, registered) };
}

/** Adds a case under a code that nobody has. */
export async function addAppeal(app: AppealsApp, trx: Trx, facts: Omit<NewAppeal, 'code'>): Promise<Appeal> {
  for (let tries = 0; tries < CODE_TRIES_MAX; tries += 1) {
    const id = await insertAppeal(trx, { ...facts, code: makeCode(app.random) });
    const appeal = id === undefined ? undefined : await findAppeal(trx, id);
    if (appeal) return appeal;
  }
  throw new Error(`No free code was drawn in ${CODE_TRIES_MAX} tries`);
}
