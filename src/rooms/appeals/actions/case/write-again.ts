import type { PersonId } from '../../../../kernel/ids.ts';
import { isKeptForAnother } from '../../another/filer.ts';
import { findAppeal } from '../../queries/appeals.ts';
import { changeDraft, closeDrafts, type Draft, insertDraft, listPieces, lockDraftFor, savePiece } from '../../queries/drafts.ts';
import { listFilesSaid } from '../../queries/events.ts';
import { isBegun } from '../../rules.ts';
import type { AppealsApp } from '../app.ts';
import { blank } from '../filing/drafts.ts';
import { stepOf } from '../filing/steps.ts';

/**
 * A returned letter is written again: its words, files, topic, kind and place are where its author left them. What he has begun since is not
 * touched.
 *
 * @param messageId the tapped message: by its number the words can be found, and nothing that is said later has it
 * @returns the draft; undefined where there is no such letter of his (a complaint is none), or another one is begun
 */
export function writeAgain(
  app: Pick<AppealsApp, 'db' | 'clock'>,
  personId: PersonId,
  appealId: number,
  messageId: number,
): Promise<Draft | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const appeal = await findAppeal(trx, appealId);
    if (appeal?.personId !== personId || appeal.state !== 'returned' || appeal.aboutAppealId !== null) return undefined;
    const begun = await lockDraftFor(trx, personId, 'appeal');
    const pieces = begun ? await listPieces(trx, begun.id) : [];
    // A repeat of the same tap finds its own draft.
    if (begun && pieces.some((piece) => piece.messageId === messageId)) return begun;
    if (begun && isBegun(begun, pieces)) return undefined;
    await closeDrafts(trx, personId);
    const now = app.clock();
    const draft =
      begun ?? (await insertDraft(trx, { personId, purpose: 'appeal', appealId: null, heardThrough: messageId, createdAt: now }));
    await savePiece(trx, draft.id, { messageId, text: appeal.body === '' ? null : appeal.body, file: null, point: null, album: null });
    // Below all numbers that Telegram gives.
    for (const [at, file] of (await listFilesSaid(trx, appealId)).entries()) {
      await savePiece(trx, draft.id, { messageId: -1 - at, text: null, file, point: null, album: null });
    }
    const { categoryCode, placeCode, landmark, latitude, longitude, kind } = appeal;
    const forAnother = isKeptForAnother(appeal) ? appeal.forAnother : null;
    const chosen = { categoryCode, placeCode, landmark, latitude, longitude, kind, forAnother };
    const change = { ...blank(now), ...chosen, isOpen: true, heardAt: now } as const;
    const whole = { ...draft, ...change };
    const step = await stepOf(trx, whole);
    await changeDraft(trx, draft.id, { ...change, step });
    return { ...whole, step };
  });
}
