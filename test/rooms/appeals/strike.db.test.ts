import { beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { addToAppeal, rewriteAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { writeAgain } from '../../../src/rooms/appeals/actions/case/write-again.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { strikeCase, textsOf } from '../../../src/rooms/appeals/actions/moderation/strike.ts';
import { findStrikable, MARK } from '../../../src/rooms/appeals/moderation/strike.ts';
import { type Appeal, changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listPieces } from '../../../src/rooms/appeals/queries/drafts.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { findReceiver, listReceivers } from '../../../src/rooms/appeals/queries/receivers.ts';
import { words } from '../../journeys/witness.ts';
import { tablesWith } from './everywhere.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';

const { db, app, office, time, MORNING, next, asAkim, asOperator, say, toldTo } = await aSharedTrouble();
const word = words('kk');

beforeEach(async () => {
  time.now = MORNING;
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('appeals.draft').execute();
});

const PHONE = '8 701 555 44 33';
const LAMP = 'Шам жанбайды, Сағынтай ақсақал айтты, нөмірі';
/** As it was kept before its author was asked about such numbers, or because he let them stay. */
const filed = (personId: PersonId, body: string) =>
  fileCase(
    db,
    { personId, key: `strike ${next()}` },
    { body, unitCode: office.unitCode, placeCode: office.villageCode, areas: office.areas, filedAt: MORNING },
  );
const see = (letter: Pick<Appeal, 'id'>) => caseNow(db, letter.id);
const strike = (letter: Pick<Appeal, 'id'>, words: string, by = asOperator()) => strikeCase(app, by, letter.id, { words, why: 'private' });
const countOf = async (letter: Pick<Appeal, 'id'>) => (await listEvents(db, letter.id)).filter(({ kind }) => kind === 'redacted').length;

async function drafted(purpose: 'addition' | 'edit', appealId: number, text: string, by = office.resident): Promise<number> {
  const { draft } = await openDraft(app, by, { purpose, appealId, messageId: next() });
  await takeSaid(app, by, { messageId: next(), text, file: null, point: null, album: null });
  return draft.id;
}

async function rewrite(letter: Appeal, text: string): Promise<void> {
  const draftId = await drafted('edit', letter.id, text);
  expect((await rewriteAppeal(app, { personId: office.resident, draftId, appealId: letter.id })).ok).toBe(true);
}

async function add(letter: Appeal, text: string): Promise<void> {
  const draftId = await drafted('addition', letter.id, text);
  expect((await addToAppeal(app, { personId: office.resident, draftId, appealId: letter.id })).ok).toBe(true);
}

test('words are struck out wherever they stand in a case, a mark stays for each, and afterwards they are kept nowhere', async () => {
  const letter = await filed(office.resident, `${LAMP} ${PHONE}, бірінші рет`);
  await rewrite(letter, `${LAMP} ${PHONE}, екінші рет`);
  await db
    .updateTable('appeals.appeal')
    .set({ landmark: `тел ${PHONE}` })
    .where('id', '=', letter.id)
    .execute();
  await add(letter, `Қайта айтамын: 8 701  555 44 33`);
  await say(letter.id, 'answered', { text: `Сізге ${PHONE} арқылы хабарласамыз` });
  await db.deleteFrom('delivery.message').execute();
  expect(await tablesWith(db, '555 44 33')).toEqual(['appeals.appeal', 'appeals.event']);

  expect(await strike(letter, PHONE)).toEqual({ ok: true, value: 4 });
  const now = await see(letter);
  expect([now.body, now.landmark, now.state]).toEqual([`${LAMP} ${MARK}, екінші рет`, `тел ${MARK}`, 'answered']);
  const events = await listEvents(db, letter.id);
  expect(events.flatMap(({ kind, body }) => (body === null ? [] : [[kind, body]]))).toEqual([
    ['edited', `${LAMP} ${MARK}, бірінші рет`],
    ['added', `Қайта айтамын: ${MARK}`],
    ['answered', `Сізге ${MARK} арқылы хабарласамыз`],
  ]);
  expect(events.at(-1)).toMatchObject({
    kind: 'redacted',
    byRole: 'operator',
    personId: office.operator,
    detail: { count: 4, why: 'private' },
  });
  expect(await tablesWith(db, '555 44 33')).toEqual([]);
  // What an office says again and again is known by its sign: these words are no longer those.
  const signs = await db.selectFrom('appeals.event').select('words_sign').where('appeal_id', '=', letter.id).execute();
  expect(signs.every(({ words_sign }) => words_sign === null)).toBe(true);
  // Its author hears of it, nobody else.
  expect(await toldTo(office.resident)).toEqual([expect.stringContaining(word('appeals-strike-private'))]);
  expect(await toldTo(office.akim)).toEqual([]);
});

test('what stood in a letter before its author wrote it anew is neither offered nor shown, and alone strikes nothing', async () => {
  const letter = await filed(office.resident, `${LAMP} ${PHONE}`);
  await rewrite(letter, `${LAMP} енді жазбаймын`);
  expect(findStrikable(await textsOf(db, await see(letter)))).toEqual([]);
  expect(await strike(letter, PHONE)).toEqual({ ok: false, refusal: 'absent' });
});

test('the same tap twice strikes once, and of two operators at once one has struck and the other hears that nothing is there', async () => {
  const letter = await filed(office.resident, `${LAMP} ${PHONE}, тағы ${PHONE}`);
  const by = asOperator();
  expect([await strike(letter, PHONE, by), await strike(letter, PHONE, by)]).toEqual([
    { ok: true, value: 2 },
    { ok: true, value: 2 },
  ]);
  expect([await countOf(letter), (await toldTo(office.resident)).length]).toEqual([1, 1]);
  const above = { personId: office.above, role: 'operator', tap: `tap ${next()}` } as const;
  const both = await Promise.all([strike(letter, 'сағынтай'), strike(letter, 'Сағынтай', above)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await countOf(letter)).toBe(2);
  expect((await see(letter)).body).toBe(`Шам жанбайды, ${MARK} ақсақал айтты, нөмірі ${MARK}, тағы ${MARK}`);
});

test('a text that its author has changed meanwhile is struck as it stands then; who is no operator strikes nothing', async () => {
  const letter = await filed(office.resident, `${LAMP} ${PHONE}`);
  await rewrite(letter, `Енді нөмір мынау: ${PHONE}. Шам жанбайды`);
  expect(await strike(letter, PHONE, asAkim())).toEqual({ ok: false, refusal: 'gone' });
  expect(await strike(letter, PHONE)).toEqual({ ok: true, value: 1 });
  expect((await see(letter)).body).toBe(`Енді нөмір мынау: ${MARK}. Шам жанбайды`);
  // He writes anew as long as nobody has read it: that is his right.
  await rewrite(letter, `Шам жанбайды, нөмірім ${PHONE} болсын`);
  expect((await see(letter)).body).toContain(PHONE);
  expect(await strike({ id: 999_999 }, PHONE)).toEqual({ ok: false, refusal: 'gone' });
});

test('of whom a case was passed on to nothing is left either, and nobody is offered it for another case', async () => {
  const OFFICE = '+7 711 443 11 22';
  const letter = await filed(office.resident, LAMP);
  await say(letter.id, 'passed-on', { text: `Электр желісі, Ерлан Ахметов ${OFFICE}` });
  const known = () => listReceivers(db, { unitCode: office.unitCode, by: ['akim'], since: new Date(0), limit: 5 });
  expect((await known()).map(({ phone }) => phone)).toEqual([OFFICE]);
  const [one] = await known();
  await db.deleteFrom('delivery.message').execute();
  expect(await strike(letter, OFFICE)).toEqual({ ok: true, value: 1 });
  expect(await tablesWith(db, OFFICE)).toEqual([]);
  const passed = (await listEvents(db, letter.id)).find(({ kind }) => kind === 'passed-on');
  expect(passed?.detail).toEqual({ body: 'Электр желісі Ерлан Ахметов', phone: MARK, struck: true });
  expect([await known(), await findReceiver(db, { unitCode: office.unitCode, by: ['akim'], eventId: one?.eventId ?? 0 })]).toEqual([
    [],
    undefined,
  ]);
});

test('of a returned letter the copy that its author goes on writing is struck as well, and nothing else that he writes', async () => {
  const author: PersonId = office.neighbour;
  const letter = await filed(author, `${LAMP} ${PHONE}`);
  await changeAppeal(db, letter.id, { state: 'returned', landmark: `тел ${PHONE}` });
  const copy = await writeAgain(app, author, letter.id, next());
  await takeSaid(app, author, { messageId: next(), text: `Тағы: ${PHONE}`, file: null, point: null, album: null });
  const other = await openDraft(app, office.resident, { purpose: 'appeal', appealId: null, messageId: next() });
  await takeSaid(app, office.resident, { messageId: next(), text: `${LAMP} ${PHONE}`, file: null, point: null, album: null });
  expect(await strike(letter, PHONE)).toEqual({ ok: true, value: 2 });
  expect((await listPieces(db, other.draft.id)).map(({ text }) => text)).toEqual([`${LAMP} ${PHONE}`]);
  expect((await listPieces(db, copy?.id ?? 0)).map(({ text }) => text)).toEqual([`${LAMP} ${MARK}`, `Тағы: ${PHONE}`]);
  const { landmark } = await db
    .selectFrom('appeals.draft')
    .select('landmark')
    .where('id', '=', copy?.id ?? 0)
    .executeTakeFirstOrThrow();
  expect(landmark).toBe(`тел ${MARK}`);
});
