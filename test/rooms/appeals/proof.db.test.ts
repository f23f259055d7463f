import sharp from 'sharp';
import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { openFileStore } from '../../../src/platform/files/index.ts';
import { openLog } from '../../../src/platform/log.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { rewriteAnswer } from '../../../src/rooms/appeals/actions/case/answer-draft.ts';
import { digitsFor, goWithoutPhoto, lookedAtLikeness, openLikeness } from '../../../src/rooms/appeals/actions/case/proof.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { compareProofs } from '../../../src/rooms/appeals/actions/rounds/compare-proofs.ts';
import type { SaidFile } from '../../../src/rooms/appeals/piece.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { type Draft, findDraft } from '../../../src/rooms/appeals/queries/drafts.ts';
import { insertFiles, listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import {
  countAlikeCases,
  findLikeness,
  type LikenessReader,
  listAlikeCases,
  listLikenesses,
} from '../../../src/rooms/appeals/queries/likenesses.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { aTempFolder } from '../../support/temp-folder.ts';
import { draw, HEIGHT, WIDTH } from './drawn-places.ts';
import { fileCase } from './filed-case.ts';
import { DISTRICT, EMPTY_REGISTER, OTHER_UNIT, UNIT, VILLAGE } from './samples.ts';

/** Nothing is stopped here. */
const NEVER = new AbortController().signal;
const { db } = await aDatabase();
const clock = () => new Date('2026-11-25T06:00:00Z');
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
const parts = { db, clock, log: openLog({ level: 'silent', name: 'test' }), store: openFileStore(await aTempFolder()) };
const aigul = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: 2, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const operator = await addDemoPerson(app, { telegramId: 3, language: 'kk', role: { kind: 'operator', areaCode: DISTRICT } });
const reader = (areaCode: PlaceCode, more: Partial<LikenessReader> = {}): LikenessReader => ({
  areaCodes: [areaCode],
  ownUnits: [],
  personId: operator,
  ...more,
});

let serial = 100;
const next = () => (serial += 1);
const letter = (more: Partial<Appeal> = {}) => fileCase(db, { personId: aigul, key: `case:${next()}` }, more);
const file = (uniqueId = `u${next()}`): SaidFile => ({
  kind: 'photo',
  fileId: `f-${uniqueId}`,
  uniqueId,
  mimeType: null,
  sizeBytes: null,
  durationSeconds: null,
});
const say = (text: string | null, sent: SaidFile | null = null, by: PersonId = akim) =>
  takeSaid(app, by, { messageId: next(), text, file: sent, point: null, album: null });
const draftNow = async (id: number): Promise<Draft> => {
  const draft = await findDraft(db, akim, id);
  if (!draft) throw new Error('The draft is gone');
  return draft;
};

/** The akim begins to say that it is done, and is shown the digits. */
async function claiming(appeal: Appeal): Promise<{ id: number; digits: string; send: () => ReturnType<typeof speak> }> {
  const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId: appeal.id, messageId: next(), outcome: 'done-claimed' });
  const send = () => speak(app, { personId: akim, role: 'akim', tap: `tap:${next()}` }, { draftId: draft.id, appealId: appeal.id });
  return { id: draft.id, digits: await digitsFor(app, draft), send };
}

/** Done and shown by a photo. */
async function claimed(appeal: Appeal, ...photos: readonly SaidFile[]): Promise<number[]> {
  const { send } = await claiming(appeal);
  for (const photo of photos) await say(null, photo);
  expect(await send()).toMatchObject({ ok: true });
  return await filesOf(appeal, 'done-claimed');
}

async function filesOf({ id }: Appeal, kind: string): Promise<number[]> {
  const rows = await db
    .selectFrom('appeals.file as f')
    .innerJoin('appeals.event as e', 'e.id', 'f.event_id')
    .select('f.id')
    .where('e.appeal_id', '=', id)
    .where('e.kind', '=', kind)
    .orderBy('f.id')
    .execute();
  return rows.map((row) => row.id);
}

/** As the keeper leaves it. */
async function kept(fileId: number, picture: Buffer | undefined): Promise<void> {
  const copy = picture && { stored_name: (await parts.store.keep(picture)).name, thumbnail_name: (await parts.store.keep(picture)).name };
  await db
    .updateTable('appeals.file')
    .set(copy ? { ...copy, state: 'kept' } : { state: 'gone' })
    .where('id', '=', fileId)
    .execute();
}

const place = (seed: number) =>
  sharp(draw(seed), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg()
    .toBuffer();
const [pit, lamp, pipe] = [await place(1), await place(2), await place(3)];
const brighter = (bytes: Buffer) => sharp(bytes).flop().linear(1.2, 5).jpeg({ quality: 70 }).toBuffer();
const pairs = async () =>
  await db.selectFrom('appeals.likeness').select(['file_id', 'other_file_id', 'kind', 'looked_by']).orderBy('file_id').execute();

async function withComplaint(appeal: Appeal): Promise<number> {
  const [event] = await listEvents(db, appeal.id);
  await db.transaction().execute((trx) => insertFiles(trx, [file()], { appealId: appeal.id, eventId: event?.id ?? 0, at: clock() }));
  return (await filesOf(appeal, 'filed'))[0] ?? 0;
}

/** @returns Telegram's sign of a photo that came with a letter */
async function filedFile(appeal: Appeal): Promise<string> {
  const id = await withComplaint(appeal);
  const row = await db.selectFrom('appeals.file').select('telegram_unique_id').where('id', '=', id).executeTakeFirstOrThrow();
  return row.telegram_unique_id;
}

test('the digits are drawn once for a draft, and whoever says another word meanwhile finds the same', async () => {
  const appeal = await letter();
  const { id, digits } = await claiming(appeal);
  expect(digits).toMatch(/^[1-9]\d\d$/);
  expect(await Promise.all([digitsFor(app, await draftNow(id)), digitsFor(app, { ...(await draftNow(id)), proofDigits: null })])).toEqual([
    digits,
    digits,
  ]);
  await openDraft(app, akim, { purpose: 'answer', appealId: appeal.id, outcome: 'answered' });
  expect((await claiming(appeal)).digits).toBe(digits);
});

test('works that are claimed to be done leave with a photo, and what has to be on it stands in the history and in what the resident reads', async () => {
  const appeal = await letter();
  const { digits, send } = await claiming(appeal);
  await say('Шамды электрик ауыстырды');
  expect(await send()).toEqual({ ok: false, refusal: { reason: 'no-photo' } });
  await say(null, file());
  expect(await send()).toMatchObject({ ok: true, value: { state: 'done-claimed' } });
  expect(await send()).toMatchObject({ ok: true });
  expect((await listEvents(db, appeal.id)).at(-1)).toMatchObject({ kind: 'done-claimed', detail: { digits } });
  const told = await db.selectFrom('delivery.message').select('payload').where('payload', 'is not', null).execute();
  expect(JSON.stringify(told)).toContain(`На фото должно быть число: ${digits}`);
});

test('who cannot take a photo says why, once more where he says everything anew, and that there is none is written down', async () => {
  const appeal = await letter();
  const { id, send } = await claiming(appeal);
  await say('Құбырды жөндедік, су келді');
  await goWithoutPhoto(app, akim, id);
  expect(await send()).toEqual({ ok: false, refusal: { reason: 'no-photo-reason' } });
  await say('Телефонымның камерасы істемейді');
  await goWithoutPhoto(app, akim, id);
  expect((await draftNow(id)).noPhotoFrom).toBeLessThan(serial);
  await rewriteAnswer(app, akim, id);
  await say('Құбырды жөндедік, су кешке келеді');
  expect(await send()).toEqual({ ok: false, refusal: { reason: 'no-photo' } });
  await goWithoutPhoto(app, akim, id);
  await say('Телефонымның камерасы істемейді');
  expect(await send()).toMatchObject({ ok: true });
  const event = (await listEvents(db, appeal.id)).at(-1);
  expect(event).toMatchObject({ detail: { noPhoto: true }, body: expect.stringContaining('камерасы істемейді') });
  expect(await goWithoutPhoto(app, operator, id)).toBeUndefined();
});

test('another topic, and a complaint about an answer, need no photo', async () => {
  for (const more of [{ categoryCode: 'social' }, { aboutAppealId: (await letter()).id }]) {
    const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId: (await letter(more)).id, outcome: 'done-claimed' });
    await say('Жәрдемақы тағайындалды, хабарласыңыз');
    const sent = await speak(app, { personId: akim, role: 'akim', tap: `${next()}` }, { draftId: draft.id, appealId: draft.appealId ?? 0 });
    expect(sent).toMatchObject({ ok: true });
    if (sent.ok) expect((await listEvents(db, sent.value.id)).at(-1)?.detail).toBeNull();
  }
});

test('the very file of this case, or of an earlier proof in any unit, is no proof of anything new; another letter may have it', async () => {
  const [earlier, appeal] = [await letter({ unitCode: OTHER_UNIT }), await letter()];
  const used = file();
  await claimed(earlier, used);
  const ofResident = await filedFile(appeal);
  const { send } = await claiming(appeal);
  await say(null, used);
  await say(null, file(ofResident));
  expect(await send()).toEqual({ ok: false, refusal: { reason: 'photo-again' } });
  await say(null, file());
  expect(await send()).toMatchObject({ ok: true });
  // A photo that somebody sent with another letter was no proof.
  const sentElsewhere = await filedFile(await letter());
  await claimed(await letter(), file(sentElsewhere));
});

test('a proof is compared with the complaint and with earlier proofs of the unit once the copies are there, whichever came first', async () => {
  const [first, second, elsewhere] = [await letter(), await letter(), await letter({ unitCode: OTHER_UNIT })];
  const complaint = await withComplaint(second);
  const [far = 0] = await claimed(elsewhere, file());
  const [before = 0] = await claimed(first, file());
  const [proof = 0, beside = 0] = await claimed(second, file(), file());
  await db.updateTable('appeals.proof').set({ compared_at: clock() }).where('file_id', 'not in', [far, before, proof, beside]).execute();
  await kept(far, pit);
  await kept(proof, await brighter(pit));
  // Of the same claim: two photos of one place are no wonder.
  await kept(beside, pit);
  await compareProofs(parts, NEVER);
  // The resident's photo is on its way still: neither of the second case's is compared.
  expect(await pairs()).toEqual([]);
  await kept(complaint, lamp);
  await Promise.all([compareProofs(parts, NEVER), compareProofs(parts, NEVER)]);
  expect(await pairs()).toEqual([]);
  await kept(before, pit);
  await compareProofs(parts, NEVER);
  // By a process that had begun before.
  await db.updateTable('appeals.proof').set({ compared_at: null }).where('file_id', 'in', [proof, before]).execute();
  await compareProofs(parts, NEVER);
  expect(await pairs()).toEqual([
    { file_id: proof, other_file_id: before, kind: 'proof', looked_by: null },
    { file_id: beside, other_file_id: before, kind: 'proof', looked_by: null },
  ]);
  await db.deleteFrom('appeals.likeness').execute();
});

test('a photo of the complaint that comes back as the proof is found, what cannot be told of is left alone', async () => {
  const [appeal, broken] = [await letter(), await letter()];
  const complaint = await withComplaint(appeal);
  const [proof = 0] = await claimed(appeal, file());
  const [gone = 0, unread = 0] = await claimed(broken, file(), file());
  await kept(proof, await brighter(pipe));
  await compareProofs(parts, NEVER);
  expect(await pairs()).toEqual([]);
  await kept(complaint, pipe);
  await kept(gone, undefined);
  await kept(unread, Buffer.from('no picture'));
  await compareProofs(parts, NEVER);
  expect(await pairs()).toEqual([{ file_id: proof, other_file_id: complaint, kind: 'complaint', looked_by: null }]);
  const left = await db
    .selectFrom('appeals.proof')
    .select('file_id')
    .where('compared_at', 'is', null)
    .where('file_id', '>=', proof)
    .execute();
  expect(left).toEqual([]);

  // Only whom it concerns: not in another area, not who is of the office, not who has claimed it.
  const hidden = [reader(OTHER_UNIT), reader(DISTRICT, { ownUnits: [UNIT] }), reader(DISTRICT, { personId: akim })];
  for (const one of hidden) expect([await countAlikeCases(db, one), await listLikenesses(db, one, appeal.id)]).toEqual([0, []]);
  for (const one of [reader(DISTRICT), reader(VILLAGE), reader(WHOLE_COUNTRY)]) expect(await countAlikeCases(db, one)).toBe(1);
  const me = reader(DISTRICT);
  expect(await listAlikeCases(db, me, { limit: 5 })).toMatchObject([{ id: appeal.id, count: 1 }]);
  const [alike] = await listLikenesses(db, me, appeal.id);
  expect(alike).toMatchObject({ kind: 'complaint', isLooked: false, other: { appealId: appeal.id } });
  if (!alike) return;
  await openLikeness(app, { personId: operator, role: 'operator', tap: 'see' }, alike);
  await openLikeness(app, { personId: operator, role: 'operator', tap: 'see' }, alike);
  expect(await db.selectFrom('appeals.look').select('appeal_id').where('tap', 'like', 'see%').execute()).toEqual([
    { appeal_id: appeal.id },
  ]);
  await lookedAtLikeness(app, operator, alike);
  await lookedAtLikeness(app, akim, alike);
  expect(await countAlikeCases(db, me)).toBe(0);
  expect(await findLikeness(db, me, alike.id)).toMatchObject({ isLooked: true });
  expect((await pairs()).map(({ looked_by }) => looked_by)).toEqual([operator]);
});
