import { beforeEach, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { takeOver, takeOverAll } from '../../../src/rooms/appeals/actions/rounds/take-over.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { type Appeal, changeAppeal, findAppeal, insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { insertEvent, listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { type EventKind, stateOf } from '../../../src/rooms/appeals/states.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { anAppeal, EMPTY_REGISTER, UNIT } from './samples.ts';

const { db } = await aDatabase();
const clock = () => new Date('2026-11-25T06:00:00Z');
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };

const RESIDENT = 1;
const AKIM = 2;
const aigul = await addDemoPerson(app, { telegramId: RESIDENT, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: AKIM, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
let keys = 0;

beforeEach(async () => {
  await db.deleteFrom('delivery.message').execute();
  await db.updateTable('identity.role').set({ ended_at: null }).where('person_id', '=', akim).execute();
  await db.updateTable('appeals.appeal').set({ state: 'confirmed' }).execute();
});

/** A case that went to the operator because there was no akim. */
async function orphaned(more: Partial<Appeal> = {}, since: readonly Exclude<EventKind, 'filed'>[] = []): Promise<number> {
  keys += 1;
  const appeal = anAppeal({ addressee: 'operator', addresseeReason: 'not-linked', ...more });
  return await db.transaction().execute(async (trx) => {
    const filing = { filingKey: `f${keys}`, tap: `t${keys}`, code: makeCode(Math.random), personId: aigul };
    const id = (await insertAppeal(trx, { ...appeal, ...filing })) ?? 0;
    await changeAppeal(trx, id, { state: appeal.state, changedAt: appeal.filedAt });
    for (const kind of ['filed', ...since] as const) {
      const by = kind === 'filed' ? ({ byRole: 'resident', personId: aigul } as const) : ({ byRole: 'operator', personId: akim } as const);
      await insertEvent(trx, { ...by, appealId: id, kind, key: `${kind}-${keys}`, at: appeal.filedAt });
    }
    return id;
  });
}

const kinds = async (id: number) => (await listEvents(db, id)).map((event) => event.kind);

async function toldTo(chatId: number): Promise<string[]> {
  const rows = await db.selectFrom('delivery.message').select('payload').where('chat_id', '=', chatId).orderBy('id').execute();
  return rows.map((row) => (row.payload as { text?: string }).text ?? '');
}

test.each(['not-linked', 'vacant'] as const)(
  'a case that waited (%s) goes to the akim who came; its last day stays, its resident hears once',
  async (why) => {
    const id = await orphaned({ addresseeReason: why, state: 'seen' }, ['seen']);
    expect(await takeOver(app, UNIT)).toBe(1);
    expect(await takeOver(app, UNIT)).toBe(0);
    expect(await findAppeal(db, id)).toMatchObject({ addressee: 'akim', addresseeReason: null, state: 'received', dueOn: '2026-12-14' });
    expect(stateOf(await kinds(id))).toBe('received');
    expect((await listEvents(db, id)).at(-1)).toMatchObject({ kind: 'passed', byRole: 'clock' });
    const [told, ...more] = await toldTo(RESIDENT);
    expect(told).toContain('Теперь письмо у акима');
    expect(more).toEqual([]);
    // One summary is told to him where he joins; not forty notices.
    expect(await toldTo(AKIM)).toEqual([]);
  },
);

test.each([
  ['is about the akim himself', { addresseeReason: 'about-akim' }],
  ['came back from the akim twice', { addresseeReason: 'returned-twice', state: 'disputed' }],
  ['the operator has taken up himself', { state: 'in-work' }],
  ['was answered', { state: 'answered' }],
] as const)('what %s stays with the operator', async (_what, more) => {
  const id = await orphaned(more);
  expect(await takeOver(app, UNIT)).toBe(0);
  expect(await findAppeal(db, id)).toMatchObject({ addressee: 'operator' });
  expect(await toldTo(RESIDENT)).toEqual([]);
});

test('the clock finds them as well, once also when two processes do it at once, and none where no akim has come', async () => {
  const id = await orphaned();
  await db.updateTable('identity.role').set({ ended_at: clock() }).where('person_id', '=', akim).execute();
  expect([await takeOverAll(app), await takeOver(app, UNIT)]).toEqual([0, 0]);
  await db.updateTable('identity.role').set({ ended_at: null }).where('person_id', '=', akim).execute();
  const taken = await Promise.all([takeOverAll(app), takeOverAll(app)]);
  expect(taken.toSorted((one, other) => one - other)).toEqual([0, 1]);
  expect(await kinds(id)).toEqual(['filed', 'passed']);
  expect(await toldTo(RESIDENT)).toHaveLength(1);
});
