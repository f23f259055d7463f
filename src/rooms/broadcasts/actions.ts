import { keepContent } from '../../delivery/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { PersonId, PlaceCode } from '../../kernel/ids.ts';
import type { Language } from '../../kernel/locale/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { type AudienceCount, countAudience } from '../directory/index.ts';
import {
  changeDraft,
  closeDraft,
  correctText,
  type Draft,
  findDraft,
  insertDraft,
  lockDraft,
  lockToConfirm,
  moveDraft,
  resumeDraft,
  startSending,
} from './queries.ts';
import { decideText, TEXT_CHARS_MAX, type TextRefusal } from './rules.ts';

export interface BroadcastsApp {
  readonly db: Db;
  readonly clock: Clock;
}

/** Begins a notice, or goes on with the one that its author has begun. */
export async function startDraft(
  app: BroadcastsApp,
  author: { personId: PersonId; chatId: number; language: Language; messageId: number },
): Promise<Draft> {
  await insertDraft(app.db, { ...author, madeBy: author.personId, at: app.clock() });
  await resumeDraft(app.db, author.personId, author.messageId);
  const draft = await findDraft(app.db, author.personId);
  if (!draft) throw new Error('A draft was neither found nor added');
  return draft;
}

/**
 * Takes the author's message as the answer to what the draft asks for now, whatever his conversation believes: the draft is
 * the truth, and Redis may be older. The same message again changes nothing.
 *
 * @returns the draft after it, and why it was not taken
 */
export function takeText(
  app: BroadcastsApp,
  personId: PersonId,
  said: { messageId: number; text: string | null },
): Promise<{ draft: Draft | undefined; refusal?: TextRefusal }> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockDraft(trx, personId);
    if (!draft || draft.lastMessageId >= said.messageId || (draft.step !== 'text-kk' && draft.step !== 'text-ru')) return { draft };
    const decision = decideText(draft.step, said.text);
    if (!decision.ok) return { draft, refusal: decision.refusal };
    await changeDraft(trx, draft.id, said.messageId, decision.value);
    const { step, textKk = draft.textKk, textRu = draft.textRu } = decision.value;
    return { draft: { ...draft, step, textKk, textRu, lastMessageId: said.messageId } };
  });
}

/** The author edited a message that a text of his draft came from. @returns false when it did not, or is too long */
export async function correctDraftText(app: BroadcastsApp, personId: PersonId, messageId: number, text: string): Promise<boolean> {
  const body = text.trim();
  if (body === '' || body.length > TEXT_CHARS_MAX) return false;
  return await correctText(app.db, personId, messageId, body);
}

/** Sets where the draft goes to. @returns undefined when the draft is not this author's, or not ready */
export async function chooseArea(
  app: BroadcastsApp,
  personId: PersonId,
  id: number,
  areaCode: PlaceCode,
): Promise<AudienceCount | undefined> {
  const draft = await findDraft(app.db, personId);
  if (!draft || draft.id !== id || (draft.step !== 'area' && draft.step !== 'confirm')) return undefined;
  const count = await countAudience(app.db, { areaCode });
  await moveDraft(app.db, id, { step: count.all > 0 ? 'confirm' : 'area', areaCode });
  return count;
}

/** Back to the place: the next text is a place's name. @returns false when the draft is not this author's, or lacks its texts yet */
export async function reopenArea(app: BroadcastsApp, personId: PersonId, id: number): Promise<boolean> {
  const draft = await findDraft(app.db, personId);
  if (draft?.id !== id || (draft.step !== 'area' && draft.step !== 'confirm')) return false;
  await moveDraft(app.db, id, { step: 'area' });
  return true;
}

/** Back to the first text. */
export async function rewriteDraft(app: BroadcastsApp, personId: PersonId, id: number): Promise<boolean> {
  const draft = await findDraft(app.db, personId);
  if (draft?.id !== id) return false;
  await moveDraft(app.db, id, { step: 'text-kk' });
  return true;
}

/** Drops the draft. @returns whether there was one */
export async function dropDraft(app: BroadcastsApp, personId: PersonId, id?: number): Promise<boolean> {
  const draft = await findDraft(app.db, personId);
  if (!draft || (id !== undefined && draft.id !== id)) return false;
  await moveDraft(app.db, draft.id, { step: 'cancelled' });
  return true;
}

/** Leaves the wizard by this message or, undefined, by a tap; keeps the draft. @returns whether one was open */
export async function leaveDraft(app: BroadcastsApp, personId: PersonId, messageId: number | undefined): Promise<boolean> {
  return await closeDraft(app.db, personId, messageId);
}

export type ConfirmRefusal = 'gone' | 'outside';

/**
 * The author's yes. From here on the runner does the work; a second tap finds nothing to confirm.
 *
 * @param yes.areaCode what the tapped message named: an older one may name another place than the draft has now
 * @param yes.progressShown what the tapped message shows from now on; it is not edited until that changes
 * @param mayReach on the same connection (a second one, taken within the transaction, would starve the pool): whether the author's area still holds the place: a role may have ended since the preview
 * @param word the whole message for one language, as residents get it
 */
export function confirmBroadcast(
  app: BroadcastsApp,
  yes: { id: number; personId: PersonId; areaCode: PlaceCode; progressMessageId: number; progressShown: (audience: number) => string },
  mayReach: (trx: Db, areaCode: PlaceCode) => Promise<boolean>,
  word: (language: Language, text: string, areaCode: PlaceCode) => string,
): Promise<Decision<{ audience: number }, ConfirmRefusal>> {
  return app.db.transaction().execute(async (trx) => {
    const draft = await lockToConfirm(trx, yes.id, yes.personId);
    if (draft?.areaCode !== yes.areaCode) return { ok: false, refusal: 'gone' };
    if (!(await mayReach(trx, draft.areaCode))) return { ok: false, refusal: 'outside' };
    const { all } = await countAudience(trx, { areaCode: draft.areaCode });
    const html = (language: Language, text: string) => ({
      text: word(language, text, draft.areaCode),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    await startSending(trx, yes.id, {
      audience: all,
      kkContentId: await keepContent(trx, html('kk', draft.textKk)),
      ruContentId: await keepContent(trx, html('ru', draft.textRu)),
      progressMessageId: yes.progressMessageId,
      progressShown: yes.progressShown(all),
      at: app.clock(),
    });
    return { ok: true, value: { audience: all } };
  });
}
