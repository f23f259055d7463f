import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { disputeAppeal } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { readdressOrphans } from '../../../src/rooms/appeals/actions/rounds/readdress.ts';
import { takeOverAll } from '../../../src/rooms/appeals/actions/rounds/take-over.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { type Appeal, changeAppeal, findAppeal, insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { countOfUnit, listOpen } from '../../../src/rooms/appeals/queries/desks.ts';
import { insertEvent, listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { type EventKind, stateOf } from '../../../src/rooms/appeals/states.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson, noteReach } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { anAppeal, DISTRICT, EMPTY_REGISTER, UNIT } from './samples.ts';

const { db } = await aDatabase();
let hoursLater = 0;
const clock = () => new Date(Date.parse('2026-11-23T06:00:00Z') + hoursLater * 3_600_000);
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };

const RESIDENT = 1;
const AKIM = 2;
const OPERATOR = 3;
const aigul = await addDemoPerson(app, { telegramId: RESIDENT, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: AKIM, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const operator = await addDemoPerson(app, { telegramId: OPERATOR, language: 'ru', role: { kind: 'operator', areaCode: DISTRICT } });
let keys = 0;

beforeEach(async () => {
  hoursLater = 0;
  await db.deleteFrom('delivery.message').execute();
  await db.updateTable('identity.role').set({ ended_at: null }).where('person_id', '=', akim).execute();
  await noteReach(app, db, AKIM, true);
  // Each test has only its own cases before the akim.
  await db.updateTable('appeals.appeal').set({ state: 'confirmed' }).execute();
});

async function filed(more: Partial<Appeal> = {}, since: readonly Exclude<EventKind, 'filed'>[] = []): Promise<Appeal> {
  keys += 1;
  const facts = { ...anAppeal(more), personId: aigul, code: makeCode(Math.random), filingKey: `f${keys}`, tap: `t${keys}` };
  return await db.transaction().execute(async (trx) => {
    const id = (await insertAppeal(trx, facts)) ?? 0;
    await changeAppeal(trx, id, { state: facts.state, changedAt: facts.filedAt });
    for (const kind of ['filed', ...since] as const) {
      const byRole = kind === 'filed' || kind === 'disputed' ? 'resident' : 'akim';
      const personId = byRole === 'resident' ? aigul : akim;
      await insertEvent(trx, { appealId: id, kind, byRole, personId, key: `${kind}-${keys}`, at: facts.filedAt });
    }
    return await now(id, trx);
  });
}

async function now(id: number, on: Parameters<typeof findAppeal>[0] = db): Promise<Appeal> {
  const appeal = await findAppeal(on, id);
  if (!appeal) throw new Error('The case is gone');
  return appeal;
}

const leaveOffice = () => db.updateTable('identity.role').set({ ended_at: clock() }).where('person_id', '=', akim).execute();
const kinds = async (id: number) => (await listEvents(db, id)).map((event) => event.kind);

async function toldTo(chatId: number): Promise<string[]> {
  const rows = await db.selectFrom('delivery.message').select('payload').where('chat_id', '=', chatId).orderBy('id').execute();
  return rows.map((row) => (row.payload as { text?: string }).text ?? '');
}

describe.each([
  ['gave his office back', leaveOffice],
  ['stopped the bot', () => noteReach(app, db, AKIM, false)],
])('cases of an akim who %s', (_how, go) => {
  test('go to the operator once, and resident and operator hear of it once, however often the clock comes', async () => {
    const { id } = await filed();
    await go();
    expect(await readdressOrphans(app)).toBe(1);
    expect(await readdressOrphans(app)).toBe(0);
    expect(await now(id)).toMatchObject({ addressee: 'operator', addresseeReason: 'not-linked', state: 'received', dueOn: '2026-12-14' });
    const [, readdressed, ...more] = await listEvents(db, id);
    expect(readdressed).toMatchObject({ kind: 'readdressed', byRole: 'clock' });
    expect(more).toEqual([]);
    const [toResident, ...others] = await toldTo(RESIDENT);
    expect(toResident).toContain('Письмо перешло к оператору');
    expect(others).toEqual([]);
    expect(await toldTo(OPERATOR)).toHaveLength(1);
    expect(await toldTo(AKIM)).toEqual([]);
  });

  test('are moved and told once also when two processes do it at once', async () => {
    const { id } = await filed();
    await go();
    const moved = await Promise.all([readdressOrphans(app), readdressOrphans(app)]);
    expect(moved.toSorted((one, other) => one - other)).toEqual([0, 1]);
    expect(await kinds(id)).toEqual(['filed', 'readdressed']);
    expect([await toldTo(RESIDENT), await toldTo(OPERATOR)].map((told) => told.length)).toEqual([1, 1]);
  });
});

test.each([
  ['received', 'received'],
  ['seen', 'received'],
  ['in-work', 'received'],
  ['disputed', 'disputed'],
] as const)(
  'a case that was %s is %s before the operator, who has not read it, and its history folds to the same',
  async (before, after) => {
    const histories = { received: [], seen: ['seen'], 'in-work': ['work-begun'], disputed: ['answered', 'disputed'] } as const;
    const { id } = await filed({ state: before }, histories[before]);
    await leaveOffice();
    expect(await readdressOrphans(app)).toBe(1);
    expect((await now(id)).state).toBe(after);
    expect(stateOf(await kinds(id))).toBe(after);
  },
);

test('an akim who stops and starts the bot all day long moves a case once a day', async () => {
  const { id } = await filed();
  for (const hours of [0, 3, 6, 9]) {
    hoursLater = hours;
    await noteReach(app, db, AKIM, false);
    await readdressOrphans(app);
    await noteReach(app, db, AKIM, true);
    await takeOverAll(app);
  }
  expect(await kinds(id)).toEqual(['filed', 'readdressed', 'passed']);
  await noteReach(app, db, AKIM, false);
  hoursLater = 24;
  expect(await readdressOrphans(app)).toBe(1);
  expect(await toldTo(RESIDENT)).toHaveLength(3);
});

test('of an akim whose office has ended a case goes on at once, also one that came to him an hour ago', async () => {
  const { id } = await filed();
  await noteReach(app, db, AKIM, false);
  await readdressOrphans(app);
  await noteReach(app, db, AKIM, true);
  await takeOverAll(app);
  hoursLater = 1;
  await leaveOffice();
  expect(await readdressOrphans(app)).toBe(1);
  expect((await now(id)).addressee).toBe('operator');
});

test('an akim who joined meanwhile keeps his cases', async () => {
  const { id } = await filed();
  expect(await readdressOrphans(app)).toBe(0);
  expect((await now(id)).addressee).toBe('akim');
  await leaveOffice();
  const next = await addDemoPerson(app, { telegramId: 4, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
  expect(await readdressOrphans(app)).toBe(0);
  expect(await kinds(id)).toEqual(['filed']);
  expect([await toldTo(RESIDENT), await toldTo(OPERATOR)]).toEqual([[], []]);
  await db.updateTable('identity.role').set({ ended_at: clock() }).where('person_id', '=', next).execute();
});

test('what was answered stays with its answer, and comes to the operator if its resident disagrees', async () => {
  const { id } = await filed({ state: 'answered' }, ['answered']);
  await leaveOffice();
  expect(await readdressOrphans(app)).toBe(0);
  await openDraft(app, aigul, { purpose: 'dispute', appealId: id });
  const disputed = await disputeAppeal(app, { appealId: id, personId: aigul, tap: 'back' }, 1);
  expect(disputed.ok).toBe(true);
  expect(await now(id)).toMatchObject({ addressee: 'operator', addresseeReason: 'not-linked', state: 'disputed' });
  expect(await toldTo(OPERATOR)).toHaveLength(1);
  expect(await readdressOrphans(app)).toBe(0);
});

test('the operator may answer what came to him so', async () => {
  const { id } = await filed();
  await leaveOffice();
  await readdressOrphans(app);
  const { draft } = await openDraft(app, operator, { purpose: 'answer', appealId: id, messageId: 1 });
  await takeSaid(app, operator, { messageId: 2, text: 'Завтра починим насос', file: null, point: null, album: null });
  const answered = await speak(app, { personId: operator, role: 'operator', tap: 'send' }, { draftId: draft.id, appealId: id });
  expect(answered.ok).toBe(true);
  expect((await now(id)).state).toBe('answered');
});

test('an operator who is the akim himself finds nothing about himself in the queue, and his summary does not count it', async () => {
  const about = await filed({ addressee: 'operator', addresseeReason: 'about-akim' });
  const other = await filed({ addressee: 'operator', addresseeReason: 'not-linked' });
  const desk = { role: 'operator', areaCodes: [DISTRICT] } as const;
  const idsOf = async (ownUnits: readonly (typeof UNIT)[]) =>
    (await listOpen(db, { ...desk, ownUnits }, { limit: 10 })).map(({ id }) => id);
  expect(await idsOf([UNIT])).toEqual([other.id]);
  expect(await idsOf([])).toEqual([about.id, other.id]);
  expect((await countOfUnit(db, UNIT)).open).toBe(1);
});
