import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { DAY_MS, HOUR_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { leaveDraft } from '../../../src/rooms/appeals/actions/filing/aside.ts';
import { findQuestion, keepNumbers, leaveToOperator, setApart, strikeOut } from '../../../src/rooms/appeals/actions/filing/careful.ts';
import { moveDraft, openDraft, startOver } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { fileAppeal } from '../../../src/rooms/appeals/actions/filing/file-appeal.ts';
import { askReminder } from '../../../src/rooms/appeals/actions/filing/remind.ts';
import { correctSaid, takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { takeOverAll } from '../../../src/rooms/appeals/actions/rounds/take-over.ts';
import type { SaidFile } from '../../../src/rooms/appeals/piece.ts';
import { findAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { findDraft, listPieces } from '../../../src/rooms/appeals/queries/drafts.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { applyPlacesImport } from '../../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { VILLAGE as HOME, UNIT } from '../directory/handover-scene.ts';
import { aFile, placeRows } from '../directory/samples.ts';
import { EMPTY_REGISTER } from './samples.ts';

const VILLAGE = HOME as PlaceCode;
const START = new Date('2026-11-25T09:30:00Z');
const { db } = await aDatabase();
let now = START;
const clock = () => now;
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
await applyPlacesImport(app, aFile(placeRows()));
const akim = await addDemoPerson(app, { telegramId: 1, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const PHOTO: SaidFile = { kind: 'photo', fileId: 'F', uniqueId: 'U', mimeType: null, sizeBytes: null, durationSeconds: null };
const IIN = '850101300124';
const PHONE = '+7 701 123 45 67';
const LIGHT = 'Мектептің алдындағы шам бір аптадан бері жанбайды';
const RUDE = 'Шам қашан жанады, ақымақтар отыр ма онда?';
const REMINDER = { text: 'Енді жіберуге болады', parse_mode: 'HTML' } as const;
let people = 10;
let messages = 0;

beforeEach(() => {
  now = START;
});

const aResident = async () => {
  people += 1;
  return await addDemoPerson(app, { telegramId: people, language: 'kk' });
};

async function said(by: PersonId, text: string | null, file: SaidFile | null = null): Promise<number> {
  messages += 1;
  await takeSaid(app, by, { messageId: messages, text, file, point: null, album: null });
  return messages;
}

/** A letter that waits for «Send». @returns its draft's number */
async function written(by: PersonId, text: string, file: SaidFile | null = null): Promise<number> {
  const { draft } = await openDraft(app, by, { purpose: 'appeal', appealId: null });
  await said(by, text, file);
  await moveDraft(app, by, draft.id, { categoryCode: 'lights', placeCode: VILLAGE, step: 'check' });
  return draft.id;
}

const send = async (by: PersonId, draftId: number) =>
  await fileAppeal(app, { draftId, personId: by, language: 'kk', name: '', tap: `tap-${draftId}` });
/** Why it is not sent, or whom it went to. */
async function outcome(by: PersonId, draftId: number): Promise<string> {
  const sent = await send(by, draftId);
  return sent.ok ? `${sent.value.appeal.addressee} ${sent.value.appeal.addresseeReason ?? ''}`.trim() : sent.refusal.reason;
}
async function asked(by: PersonId, draftId: number) {
  const draft = await findDraft(db, by, draftId);
  if (!draft) throw new Error('The draft is gone');
  return await findQuestion(db, { draft, pieces: await listPieces(db, draftId), unitCode: UNIT }, now);
}
async function signOf(by: PersonId, draftId: number): Promise<string> {
  const question = await asked(by, draftId);
  return question?.about === 'numbers' ? question.sign : '';
}
const textsOf = async (draftId: number) => (await listPieces(db, draftId)).map((piece) => piece.text);

describe('a letter with a phone in it', () => {
  test('is sent only when its author has decided, and with the phone where he keeps it', async () => {
    const author = await aResident();
    const id = await written(author, `${LIGHT}, ${PHONE}`);
    expect(await outcome(author, id)).toBe('unasked');
    await keepNumbers(app, author, id, await signOf(author, id));
    expect(await asked(author, id)).toBeUndefined();
    const sent = await send(author, id);
    expect(sent.ok && sent.value.appeal.body).toBe(`${LIGHT}, ${PHONE}`);
    expect(await outcome(author, id)).toBe('akim');
  });

  test('goes without it where its author strikes it, in the text and in the landmark, however often he taps', async () => {
    const author = await aResident();
    const id = await written(author, `${LIGHT}, ${PHONE}`);
    await moveDraft(app, author, id, { landmark: `87011234567 үйі` });
    for (let taps = 0; taps < 2; taps += 1) await strikeOut(app, author, id);
    const sent = await send(author, id);
    expect(sent.ok && sent.value.appeal).toMatchObject({ body: `${LIGHT}, […]`, landmark: '[…] үйі' });
  });

  test('is asked about again when an edited message brings another number, and an older screen does not keep that', async () => {
    const author = await aResident();
    const id = await written(author, `${LIGHT}, ${PHONE}`);
    const shown = await signOf(author, id);
    await keepNumbers(app, author, id, shown);
    await correctSaid(app, author, messages, `${LIGHT}, ${PHONE}, 8 747 555 44 33`);
    expect(await outcome(author, id)).toBe('unasked');
    await keepNumbers(app, author, id, shown);
    expect(await outcome(author, id)).toBe('unasked');
    await correctSaid(app, author, messages, `${LIGHT}, 87011234567`);
    expect(await outcome(author, id)).toBe('akim');
  });

  test('is nobody’s to decide about but its author’s, and what he begins anew is asked about anew', async () => {
    const [author, other] = [await aResident(), await aResident()];
    const id = await written(author, `${LIGHT}, ${PHONE}`);
    const shown = await signOf(author, id);
    expect(await keepNumbers(app, other, id, shown)).toBeUndefined();
    expect(await strikeOut(app, other, id)).toBeUndefined();
    expect(await leaveToOperator(app, other, id)).toBeUndefined();
    expect(await setApart(app, other, id)).toBeUndefined();
    await keepNumbers(app, author, id, shown);
    await startOver(app, author, id, {});
    await said(author, `Басқа хат, ${PHONE}`);
    await moveDraft(app, author, id, { categoryCode: 'lights', placeCode: VILLAGE, step: 'check' });
    expect(await outcome(author, id)).toBe('unasked');
  });
});

describe('an IIN', () => {
  test('cannot be kept in a letter, whatever is tapped, and never comes to the case', async () => {
    const author = await aResident();
    const id = await written(author, `${LIGHT}. Менің ЖСН ${IIN}`);
    await keepNumbers(app, author, id, await signOf(author, id));
    expect(await outcome(author, id)).toBe('unasked');
    expect(await asked(author, id)).toMatchObject({ about: 'numbers', mayStay: false });
    await strikeOut(app, author, id);
    const sent = await send(author, id);
    expect(sent.ok && sent.value.appeal.body).toBe(`${LIGHT}. Менің ЖСН […]`);
  });

  test('is struck from what remains of a case as soon as it is said or edited, and an official’s answer with one is not sent', async () => {
    const author = await aResident();
    const sent = await send(author, await written(author, LIGHT));
    const appealId = sent.ok ? sent.value.appeal.id : 0;
    const answer = await openDraft(app, akim, { purpose: 'answer', appealId });
    await said(akim, `Азамат ${IIN} бойынша жауап берілді`);
    const reply = () => speak(app, { personId: akim, role: 'akim', tap: 'a' }, { draftId: answer.draft.id, appealId });
    expect(await reply()).toEqual({ ok: false, refusal: { reason: 'iin' } });
    await correctSaid(app, akim, messages, 'Ертең ауыстырамыз');
    expect(await reply()).toMatchObject({ ok: true });

    const dispute = await openDraft(app, author, { purpose: 'dispute', appealId });
    await said(author, `Шам жанбайды, ЖСН ${IIN}, ${PHONE}`);
    expect(await textsOf(dispute.draft.id)).toEqual([`Шам жанбайды, ЖСН […], ${PHONE}`]);
    await correctSaid(app, author, messages, `Әлі жанбайды ${IIN}`);
    expect(await textsOf(dispute.draft.id)).toEqual(['Әлі жанбайды […]']);
  });
});

describe('a letter with an insult', () => {
  test('goes to the operator where its author leaves it to him, stays there when an akim joins, and to the akim where it is mended', async () => {
    const author = await aResident();
    const id = await written(author, RUDE);
    expect(await outcome(author, id)).toBe('unasked');
    await leaveToOperator(app, author, id);
    const sent = await send(author, id);
    expect(sent.ok && sent.value.appeal).toMatchObject({ addressee: 'operator', addresseeReason: 'insult', body: RUDE });
    await takeOverAll(app);
    expect(sent.ok && (await findAppeal(db, sent.value.appeal.id))?.addressee).toBe('operator');

    const mended = await written(author, RUDE);
    await leaveToOperator(app, author, mended);
    await correctSaid(app, author, messages, 'Шам қашан жанады, жауап беріңіздерші');
    expect(await outcome(author, mended)).toBe('akim');
  });

  test('is asked about again where other such words are added, and goes past nobody by a tap that was meant for none', async () => {
    const author = await aResident();
    const id = await written(author, LIGHT);
    await leaveToOperator(app, author, id);
    await said(author, 'Ақымақтар');
    expect(await outcome(author, id)).toBe('unasked');
    await leaveToOperator(app, author, id);
    await said(author, 'Малғұндар');
    expect(await outcome(author, id)).toBe('unasked');
  });
});

describe('a letter that says what its sender has written before', () => {
  test('is asked about, and goes where he says that it is about something else', async () => {
    const author = await aResident();
    const first = await send(author, await written(author, LIGHT));
    const id = await written(author, `Сәлеметсіз бе! ${LIGHT}!`);
    expect(await outcome(author, id)).toBe('unasked');
    expect(await asked(author, id)).toMatchObject({ about: 'repeat', earlier: { code: first.ok ? first.value.appeal.code : '' } });
    for (let taps = 0; taps < 2; taps += 1) await setApart(app, author, id);
    expect(await outcome(author, id)).toBe('akim');
  });

  test('is new with a photo, from somebody else, after «solved», and after sixty days', async () => {
    const [author, neighbour] = [await aResident(), await aResident()];
    await send(author, await written(author, LIGHT));
    expect(await outcome(neighbour, await written(neighbour, LIGHT))).toBe('akim');
    expect(await outcome(author, await written(author, LIGHT, PHOTO))).toBe('akim');
    now = new Date(START.getTime() + 59 * DAY_MS);
    const id = await written(author, LIGHT);
    expect(await asked(author, id)).toMatchObject({ about: 'repeat' });
    now = new Date(START.getTime() + 61 * DAY_MS);
    expect(await asked(author, id)).toBeUndefined();
    now = START;
    await db.updateTable('appeals.appeal').set({ state: 'confirmed' }).where('person_id', '=', author).execute();
    expect(await asked(author, id)).toBeUndefined();
  });
});

const waiting = async (id: number) =>
  await db
    .selectFrom('delivery.message')
    .select(['due_at', 'state'])
    .where('batch', '=', `appeal-remind:${id}`)
    .where('state', '=', 'pending')
    .execute();
const ask = (author: PersonId, id: number) => askReminder(app, author, id, REMINDER);

describe('a reminder', () => {
  const THREE = ['Көшеде жарық жоқ, бағана құлаған', 'Құбыр жарылып, арық суға толды', 'Автобус екі күннен бері келмейді'] as const;
  const atTheLimit = async () => {
    const author = await aResident();
    for (const text of THREE) await send(author, await written(author, text));
    const id = await written(author, LIGHT);
    expect(await outcome(author, id)).toBe('too-many');
    return { author, id };
  };

  test('waits once for the instant at which the letter can go, however often it is asked for', async () => {
    const { author, id } = await atTheLimit();
    const dueAt = new Date(START.getTime() + DAY_MS);
    expect(await Promise.all([ask(author, id), ask(author, id)])).toEqual([dueAt, dueAt]);
    expect(await ask(author, id)).toEqual(dueAt);
    expect(await waiting(id)).toEqual([{ due_at: dueAt, state: 'pending' }]);
    now = dueAt;
    expect(await ask(author, id)).toBe('now');
    expect(await outcome(author, id)).toBe('akim');
    expect(await waiting(id)).toEqual([]);
  });

  test('comes in the morning where that instant is at night', async () => {
    // 22:30 in Kazakhstan.
    now = new Date(START.getTime() + 8 * HOUR_MS);
    const { author, id } = await atTheLimit();
    expect(await ask(author, id)).toEqual(new Date('2026-11-27T04:00:00Z'));
  });

  test('does not come when the letter was dropped or begun anew, and can be asked for once more', async () => {
    const { author, id } = await atTheLimit();
    await ask(author, id);
    await leaveDraft(app, author, id);
    // Put aside, it is still there.
    expect(await waiting(id)).toHaveLength(1);
    await startOver(app, author, id, {});
    expect(await waiting(id)).toEqual([]);
    now = new Date(START.getTime() + HOUR_MS);
    await ask(author, id);
    await leaveDraft(app, author, id);
    expect(await ask(author, id)).toBeUndefined();
    expect(await waiting(id)).toEqual([]);
  });

  test('is nobody else’s to ask for', async () => {
    const { id } = await atTheLimit();
    expect(await ask(await aResident(), id)).toBeUndefined();
    expect(await waiting(id)).toEqual([]);
  });
});
