import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { DeskKind } from '../../../src/rooms/appeals/access.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { chooseReceiver, offerReceivers } from '../../../src/rooms/appeals/actions/case/receivers.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { findDraft, listPieces } from '../../../src/rooms/appeals/queries/drafts.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { aReceiver } from '../../../src/rooms/appeals/telegram/desk/receivers.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { fileCase } from './filed-case.ts';
import { DISTRICT, EMPTY_REGISTER, OTHER_UNIT, UNIT } from './samples.ts';

const { db } = await aDatabase();
let now = new Date('2026-11-25T06:00:00Z');
const clock = () => now;
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
const aigul = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: 2, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const operator = await addDemoPerson(app, { telegramId: 3, language: 'ru', role: { kind: 'operator', areaCode: DISTRICT } });
const GRID = 'Аудандық электр желісі, +7 711 443 11 22';
const ROADS = 'Автодор, +7 711 443 33 44';

let serial = 100;
const next = () => {
  serial += 1;
  return serial;
};
const aCase = (unitCode: PlaceCode = UNIT) =>
  fileCase(db, { personId: aigul, key: `${next()}` }, { unitCode, filedAt: now, categoryCode: 'other' });

const offered = (appeal: Appeal, language: 'kk' | 'ru' = 'kk', desk: DeskKind = 'akim') => offerReceivers(app, { appeal, desk, language });

async function passOn(appeal: Appeal, text: string, by = akim, role: DeskKind = 'akim'): Promise<void> {
  const { draft } = await openDraft(app, by, { purpose: 'answer', appealId: appeal.id, outcome: 'passed-on' });
  await takeSaid(app, by, { messageId: next(), text, file: null, point: null, album: null });
  const sent = await speak(app, { personId: by, role, tap: `${next()}` }, { draftId: draft.id, appealId: appeal.id });
  expect(sent.ok).toBe(true);
}

test('those to whom a unit has passed on are offered, the most frequent first, for a year, and to no other unit', async () => {
  const appeal = await aCase();
  expect(await offered(appeal)).toEqual([]);
  for (const text of [ROADS, GRID, GRID]) await passOn(await aCase(), text);
  await passOn(await aCase(OTHER_UNIT), 'Басқа мекеме, +7 711 000 00 00');
  expect((await offered(appeal)).map(({ body, phone }) => [body, phone])).toEqual([
    ['Аудандық электр желісі', '+7 711 443 11 22'],
    ['Автодор', '+7 711 443 33 44'],
  ]);
  now = new Date('2027-11-26T06:00:00Z');
  expect(await offered(appeal)).toEqual([]);
  now = new Date('2026-11-25T06:00:00Z');
});

test('who usually decides the topic comes first, in the language that is asked for', async () => {
  await db
    .updateTable('appeals.category')
    .set({ body_kk: 'Газ қызметі', body_ru: 'Газовая служба', phone: '104' })
    .where('code', '=', 'gas')
    .execute();
  const appeal = { ...(await aCase()), categoryCode: 'gas' };
  expect((await offered(appeal))[0]).toEqual({ nth: 0, body: 'Газ қызметі', phone: '104' });
  expect((await offered(appeal, 'ru'))[0]).toEqual({ nth: 0, body: 'Газовая служба', phone: '104' });
});

test('to whom operators have passed on a letter about the akim is shown to no office, and what an office did, to no operator', async () => {
  const about = await fileCase(
    db,
    { personId: aigul, key: `${next()}` },
    { filedAt: now, categoryCode: 'other', addressee: 'operator', addresseeReason: 'about-akim' },
  );
  await passOn(about, 'Антикор, 1424', operator, 'operator');
  const appeal = await aCase();
  const [toOffice, toOperator] = [await offered(appeal), await offered(appeal, 'kk', 'operator')];
  expect(toOffice.map(({ body }) => body)).not.toContain('Антикор');
  expect(toOperator.map(({ body }) => body)).toEqual(['Антикор']);
  const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId: appeal.id, outcome: 'passed-on' });
  const guessed = { draft, appeal, desk: 'staff', language: 'kk', nth: toOperator[0]?.nth ?? 0, messageId: next() } as const;
  expect(await chooseReceiver(app, akim, guessed)).toBeUndefined();
});

test('the button of the topic’s own body carries no event, and is read all the same', () => {
  expect([aReceiver(['5', '0']), aReceiver(['5', '7'])]).toEqual([
    { id: 5, nth: 0 },
    { id: 5, nth: 7 },
  ]);
  expect([aReceiver(['0', '0']), aReceiver(['5']), aReceiver(['5', '0', '1'])]).toEqual([undefined, undefined, undefined]);
});

test('who is chosen takes the place of the words said before, and goes to the resident; chosen again, nothing changes', async () => {
  const appeal = await aCase();
  const [first, second] = await offered(appeal);
  const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId: appeal.id, outcome: 'passed-on' });
  await takeSaid(app, akim, { messageId: next(), text: 'Біреуге', file: null, point: null, album: null });
  const choose = (nth: number, messageId: number) =>
    chooseReceiver(app, akim, { draft, appeal, desk: 'akim', language: 'kk', nth, messageId });
  const screen = next();
  expect(await choose(first?.nth ?? -1, screen)).toMatchObject({ isOpen: true, heardThrough: screen });
  expect(await choose(first?.nth ?? -1, screen)).toMatchObject({ heardThrough: screen });
  expect((await listPieces(db, draft.id)).map(({ text }) => text)).toEqual([GRID]);
  // A slip of the thumb: another one of the same screen; «Send» below the first is older than that.
  expect((await choose(second?.nth ?? -1, screen))?.heardThrough).toBeGreaterThan(screen);
  expect((await listPieces(db, draft.id)).map(({ text }) => text)).toEqual([ROADS]);
  const sent = await speak(app, { personId: akim, role: 'akim', tap: `${next()}` }, { draftId: draft.id, appealId: appeal.id });
  expect(sent).toMatchObject({ ok: true, value: { state: 'passed-on' } });
  expect((await listEvents(db, appeal.id)).at(-1)?.detail).toEqual({ body: 'Автодор', phone: '+7 711 443 33 44' });
});

test('nobody is chosen by the event of another unit, nor where another word is being said', async () => {
  const elsewhere = await aCase(OTHER_UNIT);
  await passOn(elsewhere, 'Тағы бір мекеме, +7 711 000 00 01');
  const foreign = (await listEvents(db, elsewhere.id)).at(-1)?.id ?? 0;
  const appeal = await aCase();
  const known = (await offered(appeal))[0]?.nth ?? -1;
  const { draft } = await openDraft(app, akim, { purpose: 'answer', appealId: appeal.id, outcome: 'passed-on' });
  const choose = (nth: number) => chooseReceiver(app, akim, { draft, appeal, desk: 'akim', language: 'kk', nth, messageId: next() });
  expect(await choose(foreign)).toBeUndefined();
  await openDraft(app, akim, { purpose: 'answer', appealId: appeal.id, outcome: 'answered' });
  expect(await choose(known)).toBeUndefined();
  expect(await listPieces(db, draft.id)).toEqual([]);
  expect(await findDraft(db, akim, draft.id)).toMatchObject({ outcome: 'answered' });
});
