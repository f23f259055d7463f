import { enqueue } from '../../../../delivery/index.ts';
import { DAY_MS } from '../../../../kernel/clock.ts';
import type { Decision } from '../../../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../../../kernel/ids.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { findAkimCard } from '../../../directory/index.ts';
import { listHolders } from '../../../identity/index.ts';
import type { Piece } from '../../piece.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { type Draft, deleteDraft, listPieces, lockDraft } from '../../queries/drafts.ts';
import { findThankedUnit, insertThanks, listThanksInstants, type Thanks } from '../../queries/thanks.ts';
import { type BodyRefusal, decideBody, nextFilingAt } from '../../rules.ts';
import { type Question, questionOf } from '../../words/careful.ts';
import type { AppealsApp } from '../app.ts';
import { type Banned, banOf } from '../moderation/banned.ts';
import { dropReminder } from './remind.ts';

export type ThankRefusal =
  | BodyRefusal
  | { readonly reason: 'gone' }
  /** No place yet, or one without a rural akim. */
  | { readonly reason: 'incomplete' }
  | { readonly reason: 'unasked' }
  | Banned
  | { readonly reason: 'too-many'; readonly nextAt: Date };

/** What its author is asked before thanks can go: nobody else would look at rude words in them, and a repeat is none. */
export function questionOfThanks(draft: Draft, pieces: readonly Piece[]): Question<Appeal> | undefined {
  return questionOf<Appeal>({ ...draft, keptWords: null, isSeparate: true }, pieces, []);
}

/**
 * Sends thanks to the akim of a place, who hears of them without a sound; no term runs, nothing is awaited. A second tap finds that it was
 * done.
 *
 * @returns whether an akim is there to hear it
 */
export function thank(app: AppealsApp, personId: PersonId, draftId: number): Promise<Decision<{ isHeard: boolean }, ThankRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId, draftId);
    const key = `draft:${draftId}`;
    if (draft?.purpose !== 'appeal' || draft.kind !== 'thanks') {
      const thanked = await findThankedUnit(trx, personId, key);
      if (thanked === undefined) return refuse({ reason: 'gone' });
      return { ok: true, value: { isHeard: (await listHolders(trx, 'akim', [thanked])).length > 0 } };
    }
    const at = app.clock();
    const banned = await banOf(trx, personId, at);
    if (banned) return refuse(banned);
    const pieces = await listPieces(trx, draft.id);
    const said = decideBody(pieces);
    if (!said.ok) return said;
    const unit = draft.placeCode === null ? undefined : (await findAkimCard(trx, draft.placeCode))?.unit;
    // Thanks are one's own: whoever thanks through somebody else has no case to follow.
    if (!unit || draft.placeCode === null || said.value.body === '' || draft.forAnother !== null) return refuse({ reason: 'incomplete' });
    if (questionOfThanks(draft, pieces)) return refuse({ reason: 'unasked' });
    const nextAt = nextFilingAt(await listThanksInstants(trx, personId, new Date(at.getTime() - DAY_MS)), at);
    if (nextAt) return refuse({ reason: 'too-many', nextAt });
    const unitCode = unit.place.code as PlaceCode;
    const thanks = await insertThanks(trx, { personId, key, placeCode: draft.placeCode, unitCode, body: said.value.body, at });
    await dropReminder(trx, draft);
    await deleteDraft(trx, draft.id);
    return { ok: true, value: { isHeard: thanks !== undefined && (await tellAkim(app, trx, thanks)) } };
  });
}

function refuse(refusal: ThankRefusal): { ok: false; refusal: ThankRefusal } {
  return { ok: false, refusal };
}

async function tellAkim(app: AppealsApp, trx: Trx, thanks: Thanks): Promise<boolean> {
  const holders = await listHolders(trx, 'akim', [thanks.unitCode]);
  for (const { personId, chatId, language } of holders) {
    const payload = { ...app.words.thanked(language, thanks), disable_notification: true };
    await enqueue(trx, { dedupeKey: `appeal-thanks:${thanks.id}:${personId}`, lane: 'notice', chatId, payload });
  }
  return holders.length > 0;
}
