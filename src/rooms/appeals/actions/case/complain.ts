import { DAY_MS } from '../../../../kernel/clock.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf, type Language } from '../../../../kernel/locale/index.ts';
import type { Db, Trx } from '../../../../platform/database/index.ts';
import { holdCalendar, readCalendar } from '../../../calendar/index.ts';
import { isKeptForAnother } from '../../another/filer.ts';
import { type ComplaintRefusal, complainFrom, decideComplaint } from '../../complaint.ts';
import { ANSWERS, isAnswer } from '../../outcome.ts';
import { insertPaper } from '../../queries/another.ts';
import { type Appeal, findAppeal, findFiled, lockAppeal } from '../../queries/appeals.ts';
import { findComplaintAbout, listAnswerers, listComplaintInstants, lockComplaintsOf } from '../../queries/complaints.ts';
import { deleteDraft, listPieces, lockDraft } from '../../queries/drafts.ts';
import { type AppealEvent, insertEvent, insertFiles, listEvents } from '../../queries/events.ts';
import { type BodyRefusal, decideBody, nextFilingAt } from '../../rules.ts';
import { complaintDueOn, registeredOn } from '../../terms/deadline.ts';
import type { AppealsApp } from '../app.ts';
import { addAppeal, keyOf } from '../filing/file-appeal.ts';
import { asItStands, heardOfLead } from '../joined/lead.ts';
import { type Banned, banOf } from '../moderation/banned.ts';
import { happen } from './happen.ts';
import { isUnattended, levelToComplain, officeOf, tellHolders, tellOfficials } from './tell.ts';

/** The day of the last answer among some events. */
function answeredOn(events: readonly AppealEvent[]): string | null {
  const answers = events.filter(({ kind }) => isAnswer(kind)).map(({ at }) => dayOf(at));
  return answers.toSorted().at(-1) ?? null;
}

/** Whether there is something to complain of, in time or not. @param appeal as it stands @param events with what was heard of the case that it has joined */
export function isComplainable(appeal: Appeal, events: readonly AppealEvent[], today: string): boolean {
  return complainFrom({ ...appeal, answeredOn: answeredOn(events) }, today) !== undefined;
}

/** Who hears a complaint about a case. */
export interface Hearing {
  /** The areas whose operators see it: of a case that an operator has or has answered, only those above him. */
  readonly areas: readonly PlaceCode[];
  /** Whether those hear it who have the case themselves, because nobody is above them. */
  readonly isSame: boolean;
  /** Whether the akim, or who answers for him, is told that there is one. */
  readonly isAkimTold: boolean;
}

export async function hearingOf(app: Pick<AppealsApp, 'clock'>, db: Db, first: Appeal): Promise<Hearing> {
  const level = await levelToComplain(db, first, await answerersOf(db, first));
  const fromLevel = level ? first.areas.slice(0, first.areas.indexOf(level.areaCode) + 1) : first.areas;
  if (first.addressee === 'akim') {
    const isAkimTold = (await officeOf(app, db, first.unitCode)).length > 0;
    // An operator may have answered it before it came to the akim: then those above him hear it.
    const isPast = level?.areaCode !== (await levelToComplain(db, first, []))?.areaCode;
    return { areas: isPast ? fromLevel : first.areas, isSame: false, isAkimTold };
  }
  return { areas: fromLevel, isSame: level === undefined && !(await isUnattended(db, first)), isAkimTold: false };
}

/** Who has answered a case, or the one that it had joined. */
async function answerersOf(db: Db, { id }: Appeal): Promise<PersonId[]> {
  const heard = await heardOfLead(db, await listEvents(db, id));
  const ofLead = heard.flatMap(({ kind, personId }) => (isAnswer(kind) && personId !== null ? [personId] : []));
  return [...(await listAnswerers(db, id, ANSWERS)), ...ofLead];
}

export type FiledBefore = { readonly reason: 'filed'; readonly complaint: Appeal };

/** Whether the author of a case may complain of how it was answered now. @returns the last day on which he can */
export async function mayComplain(db: Db, appeal: Appeal, today: string): Promise<Decision<string, ComplaintRefusal | FiledBefore>> {
  const complaint = await findComplaintAbout(db, appeal.id);
  if (complaint) return { ok: false, refusal: { reason: 'filed', complaint } };
  const events = await listEvents(db, appeal.id);
  const heard = [...events, ...(await heardOfLead(db, events))];
  const stands = await asItStands(db, appeal);
  return decideComplaint(await readCalendar(db), { ...stands, answeredOn: answeredOn(heard) }, today);
}

export interface Complaining {
  readonly personId: PersonId;
  readonly draftId: number;
  readonly appealId: number;
  readonly language: Language;
  /** Telegram's number of the tap. */
  readonly tap: string;
}

export type ComplainRefusal =
  | BodyRefusal
  | ComplaintRefusal
  | FiledBefore
  | Banned
  | { readonly reason: 'too-many'; readonly nextAt: Date }
  | { readonly reason: 'gone' };

/**
 * Files what was drafted as a complaint about how a case was answered: a case of its own, with its own term, before the operators; of what
 * an operator has, before those above him. An akim who has the case hears that there is a complaint, and no word of it. A second tap finds
 * the one that the first has filed.
 *
 * @returns the complaint, and whether this very tap filed it
 */
export function complain(app: AppealsApp, act: Complaining): Promise<Decision<{ complaint: Appeal; isOwnTap: boolean }, ComplainRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    // Before any case is locked, as who changes the calendar does.
    await holdCalendar(trx);
    const at = app.clock();
    // Nor is one locked before his bans are held: who imposes one refers to a case.
    const banned = await banOf(trx, act.personId, at);
    await lockComplaintsOf(trx, act.personId);
    const draft = await lockDraft(trx, act.personId, act.draftId);
    const first = await lockAppeal(trx, act.appealId);
    if (first?.personId !== act.personId) return { ok: false, refusal: { reason: 'gone' } };
    if (!draft) return await findEarlier(trx, act);
    if (draft.purpose !== 'complaint' || draft.appealId !== first.id) return { ok: false, refusal: { reason: 'gone' } };
    if (banned) return { ok: false, refusal: banned };
    const said = decideBody(await listPieces(trx, draft.id));
    if (!said.ok) return said;
    const may = await mayComplain(trx, first, dayOf(at));
    if (!may.ok) return may;
    // Those whom somebody writes down for others are each another person's, and one a case is filed at most.
    const lately = isKeptForAnother(first) ? [] : await listComplaintInstants(trx, act.personId, new Date(at.getTime() - DAY_MS));
    const nextAt = nextFilingAt(lately, at);
    if (nextAt) return { ok: false, refusal: { reason: 'too-many', nextAt } };
    const complaint = await addComplaint(app, trx, first, act, said.value.body, at);
    await keepForSame(trx, first, complaint);
    const by = { byRole: 'resident', personId: act.personId, at } as const;
    const detail = isKeptForAnother(first) ? { for: true as const } : null;
    const eventId = await insertEvent(trx, { ...by, appealId: complaint.id, kind: 'filed', key: keyOf(draft.id), detail });
    if (eventId !== undefined) await insertFiles(trx, said.value.files, { appealId: complaint.id, eventId, at });
    await happen(trx, first, { ...by, kind: 'complained', key: `complained:${complaint.id}` });
    await tellOfficials(app, trx, complaint, 'filed', String(complaint.id));
    await tellAkim(app, trx, first, complaint.id);
    await deleteDraft(trx, draft.id);
    return { ok: true, value: { complaint, isOwnTap: true } };
  });
}

/** A complaint about a case that was written down for somebody goes with that case: it has no key of its own, and nobody noted a consent to it. */
async function keepForSame(trx: Trx, first: Appeal, complaint: Appeal): Promise<void> {
  const { forAnother: heard, filedAs } = first;
  if (!isKeptForAnother(first) || heard === null || filedAs === null) return;
  await insertPaper(trx, { appealId: complaint.id, heard, filedBy: complaint.personId, filedAs, agreedAt: null, key: null });
}

async function findEarlier(trx: Trx, act: Complaining): Promise<Decision<{ complaint: Appeal; isOwnTap: boolean }, ComplainRefusal>> {
  const filed = await findComplained(trx, act);
  return filed ? { ok: true, value: filed } : { ok: false, refusal: { reason: 'gone' } };
}

/** The complaint that came of a person's draft, and whether this tap filed it: then its receipt may never have been told. */
export async function findComplained(
  db: Db,
  { personId, draftId, tap }: Pick<Complaining, 'personId' | 'draftId' | 'tap'>,
): Promise<{ complaint: Appeal; isOwnTap: boolean } | undefined> {
  const filed = await findFiled(db, keyOf(draftId));
  const complaint = filed && (await findAppeal(db, filed.id));
  if (complaint?.personId !== personId || complaint.aboutAppealId === null) return undefined;
  return { complaint, isOwnTap: filed?.byTap === tap };
}

async function addComplaint(app: AppealsApp, trx: Trx, first: Appeal, act: Complaining, body: string, at: Date): Promise<Appeal> {
  const calendar = await readCalendar(trx);
  const registered = registeredOn(calendar, at);
  const { categoryCode, placeCode, unitCode } = first;
  const { areas } = await hearingOf(app, trx, first);
  return await addAppeal(app, trx, {
    categoryCode,
    placeCode,
    unitCode,
    areas,
    personId: act.personId,
    filingKey: keyOf(act.draftId),
    tap: act.tap,
    landmark: null,
    latitude: null,
    longitude: null,
    body,
    language: act.language,
    authorName: null,
    addressee: 'operator',
    addresseeReason: 'complaint',
    filedAt: at,
    registeredOn: registered,
    dueOn: complaintDueOn(calendar, registered),
    kind: 'complaint',
    legalKind: 'complaint',
    aboutAppealId: first.id,
  });
}

/** Of what is not before him he hears nothing. */
async function tellAkim(app: AppealsApp, trx: Trx, first: Appeal, complaintId: number): Promise<void> {
  if (first.addressee !== 'akim') return;
  const holders = await officeOf(app, trx, first.unitCode);
  await tellHolders(app, trx, first, 'complained', { holders, cause: String(complaintId) });
}
