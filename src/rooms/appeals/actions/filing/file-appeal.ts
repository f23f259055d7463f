import type { Calendar } from '../../../../kernel/calendar/index.ts';
import { DAY_MS } from '../../../../kernel/clock.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import type { Language } from '../../../../kernel/locale/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { holdCalendar, readCalendar } from '../../../calendar/index.ts';
import { findAkimCard, isVacant } from '../../../directory/index.ts';
import { listHolders } from '../../../identity/index.ts';
import { makeCode } from '../../code.ts';
import { type Appeal, findAppeal, findFiled, insertAppeal, listFilingInstants, type NewAppeal } from '../../queries/appeals.ts';
import { findCategory } from '../../queries/categories.ts';
import { type Draft, deleteDraft, listPieces, lockDraft } from '../../queries/drafts.ts';
import { insertEvent, insertFiles } from '../../queries/events.ts';
import { keepAnswers } from '../../queries/questions.ts';
import { addresseeOf, type BodyRefusal, decideBody, nextFilingAt } from '../../rules.ts';
import { dueOn, registeredOn } from '../../terms/deadline.ts';
import { isLeftToOperator } from '../../words/careful.ts';
import type { AppealsApp } from '../app.ts';
import { kindsOf } from '../case/kind.ts';
import { tellOfficials } from '../case/tell.ts';
import { findQuestion } from './careful.ts';
import { dropReminder } from './remind.ts';

const CODE_TRIES_MAX = 20;

export interface Filing {
  readonly draftId: number;
  readonly personId: PersonId;
  readonly language: Language;
  /** Kept only where the draft says that the akim may see it. */
  readonly name: string;
  /** Telegram's number of the tap that sends it. */
  readonly tap: string;
}

export type FilingRefusal =
  | BodyRefusal
  /** No topic or place yet, or the place is gone or has no akim of its own. */
  | { readonly reason: 'incomplete' }
  | { readonly reason: 'too-many'; readonly nextAt: Date }
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
    const target = await targetOf(trx, draft, isLeftToOperator(draft, pieces));
    if (!target || draft.kind === 'thanks') return { ok: false, refusal: { reason: 'incomplete' } };

    const now = app.clock();
    if (await findQuestion(trx, { draft, pieces, unitCode: target.unitCode }, now)) return { ok: false, refusal: { reason: 'unasked' } };
    const nextAt = nextFilingAt(await listFilingInstants(trx, filing.personId, new Date(now.getTime() - DAY_MS)), now);
    if (nextAt) return { ok: false, refusal: { reason: 'too-many', nextAt } };

    await holdCalendar(trx);
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
      ...(await kindsOf(trx, draft, body.value.body)),
      language: filing.language,
      authorName: draft.showsName && target.addressee === 'akim' ? filing.name : null,
    });
    const by = { byRole: 'resident', personId: filing.personId, at: now } as const;
    const eventId = await insertEvent(trx, { ...by, appealId: appeal.id, kind: 'filed', key: keyOf(filing.draftId) });
    if (eventId !== undefined) await insertFiles(trx, body.value.files, { appealId: appeal.id, eventId, at: now });
    await keepAnswers(trx, draft.id, appeal.id);
    await tellOfficials(app, trx, appeal, 'filed', String(appeal.id));
    await dropReminder(trx, draft);
    await deleteDraft(trx, draft.id);
    return { ok: true, value: { appeal, isOwnTap: true } };
  });
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

export type Target = Pick<NewAppeal, 'categoryCode' | 'placeCode' | 'unitCode' | 'areas' | 'addressee' | 'addresseeReason'>;

/** Whom the draft goes to as it stands; undefined where it lacks a topic or a place with an akim. @param leftToOperator by its author, for its words */
export async function targetOf(
  db: Trx | AppealsApp['db'],
  draft: Pick<Draft, 'categoryCode' | 'placeCode'>,
  leftToOperator = false,
): Promise<Target | undefined> {
  const { categoryCode, placeCode } = draft;
  if (categoryCode === null || placeCode === null) return undefined;
  const category = await findCategory(db, categoryCode);
  const card = await findAkimCard(db, placeCode);
  if (!category || !card?.unit) return undefined;
  const unitCode = card.unit.place.code as PlaceCode;
  const { addressee, reason } = addresseeOf({
    isAboutAkim: category.addressee === 'operator',
    isLeftToOperator: leftToOperator,
    isLinked: (await listHolders(db, 'akim', [unitCode])).length > 0,
    isVacant: isVacant(card.unit),
  });
  const areas = card.chain.map((place) => place.code as PlaceCode);
  return { categoryCode, placeCode, unitCode, areas, addressee, addresseeReason: reason };
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
