import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { letterSign, noteAgreement } from '../../../src/rooms/appeals/actions/another/file-for.ts';
import { appointHelper, joinHelpers } from '../../../src/rooms/appeals/actions/another/filers.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { moveDraft, openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { fileAppeal } from '../../../src/rooms/appeals/actions/filing/file-appeal.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { targetOf } from '../../../src/rooms/appeals/actions/filing/target.ts';
import { findPaper } from '../../../src/rooms/appeals/queries/another.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { findDraft, listPieces } from '../../../src/rooms/appeals/queries/drafts.ts';
import { listDraftAnswers } from '../../../src/rooms/appeals/queries/questions.ts';
import { decideBody } from '../../../src/rooms/appeals/rules.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { VILLAGE as HOME, UNIT } from '../directory/handover-scene.ts';

const VILLAGE = HOME as PlaceCode;
export const LIGHT = 'Мектептің алдындағы шам бір аптадан бері жанбайды';

/** People who write letters down for others. @param next a number that nobody has had yet */
export function writers({ app, operator, next }: { app: AppealsApp; operator: PersonId; next: () => number }) {
  const { db } = app;

  async function somebody(): Promise<{ personId: PersonId; chat: number }> {
    const chat = next();
    return { chat, personId: await addDemoPerson(app, { telegramId: chat, language: 'kk' }) };
  }

  async function aHelper(areaCode = UNIT): Promise<{ personId: PersonId; chat: number; roleId: number }> {
    const one = await somebody();
    const invited = await appointHelper(app, operator, { areaCode, label: 'Гүлнар, кітапханашы' });
    const joined = invited.ok ? await joinHelpers(app, one.personId, invited.value.token) : invited;
    if (!joined.ok) throw new Error(joined.refusal);
    return { ...one, roleId: joined.value.roleId };
  }

  const said = (by: PersonId, text: string) => takeSaid(app, by, { messageId: next(), text, file: null, point: null, album: null });

  /** A letter for somebody else that waits for the consent. @returns its draft's number */
  async function written(by: PersonId): Promise<number> {
    const { draft } = await openDraft(app, by, { purpose: 'appeal', appealId: null, forAnother: 'phone' });
    await said(by, LIGHT);
    await moveDraft(app, by, draft.id, { categoryCode: 'lights', placeCode: VILLAGE, step: 'check' });
    return draft.id;
  }

  async function signOf(draftId: number): Promise<string> {
    const body = decideBody(await listPieces(db, draftId));
    const draft = await db.selectFrom('appeals.draft').select('person_id').where('id', '=', draftId).executeTakeFirstOrThrow();
    const found = await findDraft(db, draft.person_id as PersonId, draftId);
    const target = found && (await targetOf(db, found, { now: app.clock() }));
    return body.ok && found && target ? letterSign(found, target, body.value, await listDraftAnswers(db, found.id)) : '';
  }

  const agree = async (by: PersonId, draftId: number) => await noteAgreement(app, by, draftId, await signOf(draftId));
  const send = (by: PersonId, draftId: number) =>
    fileAppeal(app, { draftId, personId: by, language: 'kk', name: 'Гүлнар', tap: `tap-${draftId}` });
  async function outcome(by: PersonId, draftId: number): Promise<string> {
    const sent = await send(by, draftId);
    return sent.ok ? 'filed' : sent.refusal.reason;
  }

  /** A case that somebody has written down for another, with the key of the paper. */
  async function filedBy(by: PersonId): Promise<{ appeal: Appeal; key: string }> {
    const draftId = await written(by);
    await agree(by, draftId);
    const sent = await send(by, draftId);
    if (!sent.ok) throw new Error(sent.refusal.reason);
    return { appeal: sent.value.appeal, key: (await findPaper(db, sent.value.appeal.id))?.key ?? '' };
  }

  return { somebody, aHelper, said, written, signOf, agree, send, outcome, filedBy };
}
