import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { PersonId } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { beginWork, type Official, openCase } from '../../../src/rooms/appeals/actions/case/case.ts';
import { hearingOf } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { handToStaff, tellOverdueHandings } from '../../../src/rooms/appeals/actions/case/hand.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { tellOfficials } from '../../../src/rooms/appeals/actions/case/tell.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { readdressOrphans } from '../../../src/rooms/appeals/actions/rounds/readdress.ts';
import { endAbsence, leaveDeputy, leaveStaff } from '../../../src/rooms/appeals/actions/staff.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import type { Outcome } from '../../../src/rooms/appeals/outcome.ts';
import { type Appeal, changeAppeal, findAppeal, insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listOpen } from '../../../src/rooms/appeals/queries/desks.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { countDone, findHanding } from '../../../src/rooms/appeals/queries/handing.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import {
  addDemoPerson,
  findAbsence,
  grantOperator,
  inviteStaff,
  joinAsStaff,
  noteReach,
  removeStaff,
} from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { anAppeal, DISTRICT, EMPTY_REGISTER, UNIT } from './samples.ts';

const { db } = await aDatabase();
const speech = loadSpeech(LOCALES);
let now = new Date('2026-12-01T06:00:00Z');
const clock = () => now;
const words = wordsOf({ speech, clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };

const aigul = await addDemoPerson(app, { telegramId: 1, language: 'ru' });
const akim = await addDemoPerson(app, { telegramId: 2, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const [erlan, saule] = [await aStaff(3, 'Ерлан, ветеринар'), await aStaff(4, 'Сәуле')];
/** Serves the district, and works for the akim besides. */
await grantOperator(app, 4, DISTRICT);
const onFault = (_: number, error: unknown) => {
  throw error;
};
let taps = 0;

beforeEach(async () => {
  now = new Date('2026-12-01T06:00:00Z');
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('identity.absence').execute();
  await db.deleteFrom('appeals.handing').execute();
});

async function aStaff(telegramId: number, label: string): Promise<{ personId: PersonId; roleId: number }> {
  const personId = await addDemoPerson(app, { telegramId, language: 'kk' });
  const invited = await inviteStaff(app, { unitCode: UNIT, akim, label });
  const joined = invited.ok ? await joinAsStaff(app, personId, invited.value.token) : invited;
  if (!joined.ok) throw new Error(joined.refusal);
  return { personId, roleId: joined.value.roleId };
}

function newTap(): string {
  taps += 1;
  return `tap-${taps}`;
}

const asAkim = (tap = newTap()): Official => ({ personId: akim, role: 'akim', tap });
const as = (role: 'staff' | 'deputy', { personId } = erlan): Official => ({ personId, role, tap: newTap() });

async function filed(more: Partial<Appeal> = {}): Promise<Appeal> {
  const facts = { ...anAppeal(more), personId: aigul, code: makeCode(Math.random), filingKey: newTap(), tap: newTap() };
  const id = (await db.transaction().execute((trx) => insertAppeal(trx, facts))) ?? 0;
  await changeAppeal(db, id, { state: facts.state });
  return (await findAppeal(db, id)) as Appeal;
}

async function said(official: Official, appeal: Appeal, outcome: Outcome) {
  taps += 1;
  const { draft } = await openDraft(app, official.personId, { purpose: 'answer', appealId: appeal.id, messageId: taps, outcome });
  taps += 1;
  const text = 'Құбыр сенбіге дейін жөнделеді, жауаптысы белгілі';
  await takeSaid(app, official.personId, { messageId: taps, text, file: null, point: null, album: null });
  return await speak(app, official, { draftId: draft.id, appealId: appeal.id });
}

/** Who was written to, and how it began. */
async function told(): Promise<[number, string][]> {
  const rows = await db.selectFrom('delivery.message').select(['chat_id', 'dedupe_key']).orderBy('id').execute();
  return rows.map((row) => [row.chat_id, row.dedupe_key.split(':')[0] ?? '']);
}

const kinds = async (id: number) => (await listEvents(db, id)).map(({ kind, byRole, personId }) => [kind, byRole, personId]);

describe('who works for an akim', () => {
  test('opens, takes up and answers a case under his own name; the resident hears of the office, not of the person', async () => {
    const appeal = await filed();
    await openCase(app, as('staff'), appeal);
    await beginWork(app, as('staff'), appeal.id);
    expect((await said(as('staff'), appeal, 'answered')).ok).toBe(true);
    const by = ['staff', erlan.personId];
    expect(await kinds(appeal.id)).toEqual([
      ['seen', ...by],
      ['work-begun', ...by],
      ['answered', ...by],
    ]);
    const letters = await db.selectFrom('delivery.message').select('payload').where('chat_id', '=', 1).execute();
    expect(letters).toHaveLength(3);
    for (const { payload } of letters) {
      expect(JSON.stringify(payload)).toContain('Аппарат акима');
      expect(JSON.stringify(payload)).not.toMatch(/Ерлан|ветеринар/);
    }
    const done = await countDone(db, { unitCode: UNIT, personId: erlan.personId, since: new Date(0) });
    expect(done.map(({ kind, count }) => [kind, count])).toEqual([
      ['answered', 1],
      ['seen', 1],
      ['work-begun', 1],
    ]);
  });

  test('neither refuses a case nor puts it off, however he asks; a deputy does both, as one of the staff', async () => {
    const appeal = await filed();
    expect(await said(as('staff'), appeal, 'answered-no')).toEqual({ ok: false, refusal: { reason: 'akims-only' } });
    expect(await kinds(appeal.id)).toEqual([]);
    expect((await said(as('deputy'), appeal, 'answered-no')).ok).toBe(true);
    expect(await kinds(appeal.id)).toEqual([['answered-no', 'staff', erlan.personId]]);
  });

  test('touches nothing that is with the operators, and is not told of it as one of them where it is about his akim', async () => {
    const about = await filed({ addressee: 'operator', addresseeReason: 'about-akim' });
    expect(await beginWork(app, as('staff'), about.id)).toBeUndefined();
    expect((await said(as('deputy'), about, 'answered')).ok).toBe(false);
    await db.transaction().execute((trx) => tellOfficials(app, trx, about, 'filed', 'about'));
    expect(await told()).toEqual([]);
    const vacant = await filed({ addressee: 'operator', addresseeReason: 'vacant' });
    await db.transaction().execute((trx) => tellOfficials(app, trx, vacant, 'filed', 'vacant'));
    expect(await told()).toEqual([[4, 'appeal-filed']]);
  });
});

const hand = (official: Official, appeal: Appeal, { roleId } = erlan, day = '2026-12-04') =>
  handToStaff(app, official, { appealId: appeal.id, roleId, day });

describe('a case that is handed to somebody', () => {
  test('is his once for one tap, and he is told once; handed anew, it is the other’s; where the case stands does not change', async () => {
    const appeal = await filed({ state: 'seen' });
    await Promise.all([hand(asAkim('one'), appeal), hand(asAkim('one'), appeal)]);
    expect(await told()).toEqual([[3, 'appeal-handed']]);
    expect(await findHanding(db, appeal.id)).toEqual({ personId: erlan.personId, byOn: '2026-12-04' });
    const desk = { role: 'akim', unitCodes: [UNIT], handedTo: erlan.personId } as const;
    expect((await listOpen(db, desk, { limit: 10 })).map(({ id }) => id)).toEqual([appeal.id]);
    expect((await hand(as('deputy'), appeal, saule)).ok).toBe(true);
    // The same once more, by another tap, says nothing new.
    expect((await hand(as('deputy'), appeal, saule)).ok).toBe(true);
    // The first tap, told again, does not take it back.
    expect((await hand(asAkim('one'), appeal)).ok).toBe(true);
    expect(await listOpen(db, desk, { limit: 10 })).toEqual([]);
    expect(await findHanding(db, appeal.id)).toMatchObject({ personId: saule.personId });
    expect(await told()).toEqual([
      [3, 'appeal-handed'],
      [4, 'appeal-handed'],
      [3, 'appeal-away-handed'],
    ]);
    expect(await kinds(appeal.id)).toEqual([
      ['handed', 'akim', akim],
      ['handed', 'staff', erlan.personId],
    ]);
    expect(await findAppeal(db, appeal.id)).toMatchObject({ state: 'seen', changedAt: appeal.changedAt, dueOn: appeal.dueOn });
  });

  test('is refused to staff, to a stranger’s number, after its last day and once it is answered', async () => {
    const appeal = await filed();
    expect(await hand(as('staff'), appeal)).toEqual({ ok: false, refusal: 'akims-only' });
    expect(await hand(asAkim(), appeal, { ...erlan, roleId: 1 })).toEqual({ ok: false, refusal: 'gone' });
    expect(await hand(asAkim(), appeal, erlan, '2026-12-15')).toEqual({ ok: false, refusal: 'too-late' });
    expect(await hand(asAkim(), await filed({ state: 'answered' }))).toEqual({ ok: false, refusal: 'gone' });
    expect(await told()).toEqual([]);
  });

  test('and not answered by its day is told to the akim once, the day after; answered, it is not', async () => {
    const [late, answered] = [await filed({ state: 'seen' }), await filed({ state: 'seen' })];
    for (const appeal of [late, answered]) await hand(asAkim(), appeal);
    await said(as('staff'), answered, 'answered');
    now = new Date('2026-12-04T18:59:00Z');
    await tellOverdueHandings(app, onFault);
    expect((await told()).filter(([, key]) => key === 'appeal-hand-over')).toEqual([]);
    now = new Date('2026-12-05T04:00:00Z');
    await Promise.all([tellOverdueHandings(app, onFault), tellOverdueHandings(app, onFault)]);
    expect((await told()).filter(([, key]) => key === 'appeal-hand-over')).toEqual([[2, 'appeal-hand-over']]);
    expect(await tellOverdueHandings(app, onFault)).toBe(0);
  });

  test('and of which he has said what is to become of it, or who works for the akim no more, is not told', async () => {
    const passed = await filed({ state: 'seen', filedAt: now, registeredOn: '2026-12-01' });
    await hand(asAkim(), passed);
    const { draft } = await openDraft(app, erlan.personId, {
      purpose: 'answer',
      appealId: passed.id,
      messageId: 900,
      outcome: 'passed-on',
    });
    await takeSaid(app, erlan.personId, { messageId: 901, text: 'Су арнасы, +7 711 443 11 22', file: null, point: null, album: null });
    expect((await speak(app, as('staff'), { draftId: draft.id, appealId: passed.id })).ok).toBe(true);
    const planned = await filed({ state: 'planned', plannedOn: '2026-12-20' });
    await hand(asAkim(), planned);
    const gone = await aStaff(5, 'Асан');
    await hand(asAkim(), await filed({ state: 'seen' }), gone);
    await removeStaff(app, akim, gone.roleId);
    now = new Date('2026-12-05T04:00:00Z');
    await tellOverdueHandings(app, onFault);
    const overdue = await db
      .selectFrom('delivery.message')
      .select('dedupe_key')
      .where('dedupe_key', 'like', 'appeal-hand-over:%')
      .execute();
    expect(overdue.map((row) => Number(row.dedupe_key.split(':')[1]))).toEqual([planned.id]);
  });

  test('tells who has it in hand beside the akim what becomes of it, and says where he hears nothing', async () => {
    const appeal = await filed({ state: 'seen' });
    expect(await hand(asAkim(), appeal)).toMatchObject({ ok: true, value: { isTold: true } });
    await db.deleteFrom('delivery.message').execute();
    await db.transaction().execute((trx) => tellOfficials(app, trx, appeal, 'replied', 'one'));
    expect(await told()).toEqual([
      [2, 'appeal-replied'],
      [3, 'appeal-replied'],
    ]);
    await noteReach(app, db, 3, false);
    expect(await hand(asAkim(), appeal)).toMatchObject({ ok: true, value: { isTold: false } });
    const absence = { deputyRole: erlan.roleId, fromOn: '2026-12-01', toOn: '2026-12-02', key: newTap() };
    expect(await leaveDeputy(app, akim, absence)).toEqual({ ok: false, refusal: 'unreachable' });
    await noteReach(app, db, 3, true);
  });
});

test('while an akim is away, who answers for him is told of everything beside him, once; afterwards he alone is', async () => {
  const days = { fromOn: '2026-12-01', toOn: '2026-12-02' };
  expect((await leaveDeputy(app, akim, { deputyRole: erlan.roleId, ...days, key: newTap() })).ok).toBe(true);
  const appeal = await filed();
  const tell = (cause: string) => db.transaction().execute((trx) => tellOfficials(app, trx, appeal, 'filed', cause));
  await tell('away');
  await tell('away');
  now = new Date('2026-12-03T06:00:00Z');
  await tell('back');
  expect(await told()).toEqual([
    [3, 'akim-away'],
    [2, 'appeal-filed'],
    [3, 'appeal-filed'],
    [2, 'appeal-filed'],
  ]);
});

test('of an akim who has stopped the bot, who answers for him hears of a complaint, and that is said before it goes', async () => {
  const days = { fromOn: '2026-12-01', toOn: '2026-12-02' };
  await noteReach(app, db, 2, false);
  const first = await filed({ state: 'answered' });
  expect(await hearingOf(app, db, first)).toMatchObject({ isAkimTold: false });
  await leaveDeputy(app, akim, { deputyRole: erlan.roleId, ...days, key: newTap() });
  expect(await hearingOf(app, db, first)).toMatchObject({ isAkimTold: true });
  await noteReach(app, db, 2, true);
});

test('a deputy who opens another link of his akim remains one, by the new label; the same absence once more is the same', async () => {
  const days = { fromOn: '2026-12-01', toOn: '2026-12-02' };
  for (const key of [newTap(), newTap()]) await leaveDeputy(app, akim, { deputyRole: erlan.roleId, ...days, key });
  expect(await told()).toEqual([[3, 'akim-away']]);
  expect(await aStaff(3, 'Ерлан Жақыпов')).toEqual(erlan);
  expect(await findAbsence(db, UNIT, '2026-12-01')).toMatchObject({ deputy: { ...erlan, label: 'Ерлан Жақыпов' } });
});

test('where a notice cannot be put into words nothing has happened either: the next attempt does both', async () => {
  await leaveDeputy(app, akim, { deputyRole: erlan.roleId, fromOn: '2026-12-01', toOn: '2026-12-02', key: newTap() });
  const broken = {
    ...app,
    words: {
      ...words,
      deputyOver: () => {
        throw new Error('No words');
      },
    },
  };
  await expect(endAbsence(broken, akim, { unitCode: UNIT, key: 'back' })).rejects.toThrow('No words');
  expect(await findAbsence(db, UNIT, '2026-12-01')).toBeDefined();
  await endAbsence(app, akim, { unitCode: UNIT, key: 'back' });
  expect((await told()).at(-1)).toEqual([3, 'akim-back']);
});

test('who answered for an akim hears that another does, and that he is back; who leaves by himself is missed by the akim', async () => {
  const days = { fromOn: '2026-12-01', toOn: '2026-12-02' };
  await leaveDeputy(app, akim, { deputyRole: erlan.roleId, ...days, key: newTap() });
  await leaveDeputy(app, akim, { deputyRole: saule.roleId, ...days, key: newTap() });
  for (const key of ['back', 'back']) await endAbsence(app, akim, { unitCode: UNIT, key });
  await aStaff(6, 'Дәулет');
  const left = await db.selectFrom('identity.person').select('id').where('telegram_id', '=', 6).executeTakeFirstOrThrow();
  for (const person of [left.id, left.id]) await leaveStaff(app, person as PersonId, UNIT);
  expect(await told()).toEqual([
    [3, 'akim-away'],
    [4, 'akim-away'],
    [3, 'akim-back'],
    [4, 'akim-back'],
    [2, 'staff-left'],
  ]);
});

test('of an akim who has stopped the bot letters stay in the office as long as somebody is in his place there', async () => {
  const absence = { deputyRole: erlan.roleId, fromOn: '2026-12-01', toOn: '2026-12-02', key: newTap() };
  await leaveDeputy(app, akim, absence);
  await noteReach(app, db, 2, false);
  const appeal = await filed();
  await db.updateTable('appeals.appeal').set({ state: 'confirmed' }).where('id', '<>', appeal.id).execute();
  expect(await readdressOrphans(app)).toBe(0);
  now = new Date('2026-12-03T06:00:00Z');
  expect(await readdressOrphans(app)).toBe(1);
  await noteReach(app, db, 2, true);
});
