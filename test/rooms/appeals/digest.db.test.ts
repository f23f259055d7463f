import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import { ruleCalendar } from '../../../src/kernel/calendar/index.ts';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { Language } from '../../../src/kernel/locale/index.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { tellMorning } from '../../../src/rooms/appeals/actions/rounds/digest.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { isDigestTime } from '../../../src/rooms/appeals/digest.ts';
import { type Appeal, insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { anAppeal, DISTRICT, EMPTY_REGISTER, OTHER_UNIT, UNIT } from './samples.ts';

const { db } = await aDatabase();
const speech = loadSpeech(LOCALES);
let now = new Date('2026-11-25T03:30:00Z');
const clock = () => now;
const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
const aigul = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: 2, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
await addDemoPerson(app, { telegramId: 3, language: 'ru', role: { kind: 'operator', areaCode: DISTRICT } });
await addDemoPerson(app, { telegramId: 4, language: 'ru', role: { kind: 'akim', areaCode: OTHER_UNIT } });

const calendar = ruleCalendar(2026, 2027);
await db
  .insertInto('calendar.day')
  .values([...calendar].map(([day, { off, why }]) => ({ day, off, why })))
  .onConflict((conflict) => conflict.column('day').doNothing())
  .execute();

beforeEach(async () => {
  now = new Date('2026-11-25T03:30:00Z');
  for (const table of ['delivery.message', 'appeals.digest', 'appeals.event', 'appeals.appeal'] as const)
    await db.deleteFrom(table).execute();
});

let serial = 0;
async function filed(more: Partial<Appeal> = {}): Promise<void> {
  serial += 1;
  const facts = { ...anAppeal(more), personId: aigul, code: makeCode(Math.random), filingKey: `${serial}`, tap: `${serial}` };
  const id = await db.transaction().execute((trx) => insertAppeal(trx, facts));
  const { state = 'received', plannedOn = null, changedAt } = { changedAt: facts.filedAt, ...more };
  await db
    .updateTable('appeals.appeal')
    .set({ state, planned_on: plannedOn, changed_at: changedAt })
    .where('id', '=', id ?? 0)
    .execute();
}

async function told(): Promise<{ to: number; text: string; silent: boolean; buttons: string }[]> {
  const rows = await db.selectFrom('delivery.message').select(['chat_id', 'payload']).orderBy('id').execute();
  return rows.map(({ chat_id: to, payload }) => {
    const {
      text,
      disable_notification: silent,
      reply_markup: buttons,
    } = payload as { text: string; disable_notification: boolean; reply_markup: object };
    return { to, text, silent, buttons: JSON.stringify(buttons) };
  });
}

const say = (language: Language, ...lines: Parameters<typeof speech.say>[1][]) =>
  lines.map((key) => speech.say(language, key, { n: 1, date: '' }));

test('an akim hears what is late, due, promised, disputed and new, once, with sound; an operator and an akim with nothing hear nothing', async () => {
  const old = { changedAt: new Date('2026-11-20T06:00:00Z') };
  await filed({ ...old, dueOn: '2026-11-24', state: 'seen' });
  await filed({ ...old, dueOn: '2026-11-25', state: 'in-work' });
  await filed({ ...old, dueOn: '2026-11-26', state: 'planned', plannedOn: '2026-11-25' });
  await filed({ ...old, dueOn: '2026-12-14', state: 'disputed' });
  await filed({ changedAt: new Date('2026-11-24T09:00:00Z') });
  // Nothing of these: not his, not open, read already.
  await filed({ addressee: 'operator', addresseeReason: 'not-linked', dueOn: '2026-11-24' });
  await filed({ state: 'answered', dueOn: '2026-11-24' });
  await filed({ ...old, state: 'seen', unitCode: OTHER_UNIT });
  expect(await tellMorning(app)).toBe(1);
  expect(await tellMorning(app)).toBe(0);
  const [one, ...others] = await told();
  expect(others).toEqual([]);
  expect(one).toMatchObject({ to: 2, silent: false });
  expect(one?.text.split('\n')).toEqual([
    speech.say('kk', 'appeals-morning-title', { date: '25 қараша, сәрсенбі' }),
    ...say('kk', 'appeals-inbox-late', 'appeals-inbox-today', 'appeals-inbox-promised', 'appeals-inbox-disputed', 'appeals-inbox-new'),
  ]);
  expect(one?.buttons).toContain('appeals:inbox');
});

test('what was new yesterday morning is not new today, and a day without news is passed over in silence', async () => {
  await filed({ changedAt: new Date('2026-11-25T02:00:00Z') });
  expect(await tellMorning(app)).toBe(1);
  now = new Date(now.getTime() + DAY_MS);
  expect(await tellMorning(app)).toBe(0);
  await filed({ changedAt: new Date(now.getTime() + 60_000) });
  now = new Date('2026-11-26T06:00:00Z');
  // It came after this morning's silence: it waits for the next one.
  expect(await tellMorning(app)).toBe(0);
  now = new Date('2026-11-27T03:30:00Z');
  expect(await tellMorning(app)).toBe(1);
});

test('an akim of two units hears of both in one message, and two rounds at once tell him once', async () => {
  await db.insertInto('identity.role').values({ person_id: akim, kind: 'akim', area_code: 'D33030000', granted_at: now }).execute();
  await filed({ dueOn: '2026-11-25', state: 'seen' });
  await filed({ dueOn: '2026-11-25', state: 'seen', unitCode: 'D33030000' as never });
  await Promise.all([tellMorning(app), tellMorning(app)]);
  const messages = await told();
  expect(messages.map(({ text }) => text.split('\n').slice(1))).toEqual([[speech.say('kk', 'appeals-inbox-today', { n: 2 })]]);
});

describe('it is told', () => {
  test.each([
    ['2026-11-25T03:29:00Z', false, 'before half past eight'],
    ['2026-11-25T03:30:00Z', true, 'at half past eight'],
    ['2026-11-25T06:00:00Z', true, 'at eleven, after an outage'],
    ['2026-11-25T12:59:00Z', true, 'a minute before six'],
    ['2026-11-25T13:00:00Z', false, 'when the day is over'],
    ['2026-11-28T05:00:00Z', false, 'on a Saturday'],
    ['2026-12-16T05:00:00Z', false, 'on a holiday'],
  ] as const)('%s: %s, %s', (instant, is, _when) => {
    expect(isDigestTime(calendar, new Date(instant))).toBe(is);
  });

  test('with «good day» after noon', async () => {
    now = new Date('2026-11-25T08:00:00Z');
    await filed({ dueOn: '2026-11-25', state: 'seen' });
    await tellMorning(app);
    expect((await told())[0]?.text).toContain(speech.say('kk', 'appeals-morning-title-later', { date: '25 қараша, сәрсенбі' }));
  });
});
