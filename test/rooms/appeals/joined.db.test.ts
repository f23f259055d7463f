import { beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import { mayComplain } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { chooseKind } from '../../../src/rooms/appeals/actions/case/kind.ts';
import { withdrawAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { disputeAppeal, sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { fileAppeal } from '../../../src/rooms/appeals/actions/filing/file-appeal.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { targetOf } from '../../../src/rooms/appeals/actions/filing/target.ts';
import { joinCases } from '../../../src/rooms/appeals/actions/joined/join.ts';
import { heardOfLead } from '../../../src/rooms/appeals/actions/joined/lead.ts';
import { findSimilar, offerLeads, sayUnlike } from '../../../src/rooms/appeals/actions/joined/offer.ts';
import { splitCase, splitOwn } from '../../../src/rooms/appeals/actions/joined/split.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import { formatCode } from '../../../src/rooms/appeals/code.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { countOfUnit, countOpen } from '../../../src/rooms/appeals/queries/desks.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { recordOfUnit } from '../../../src/rooms/appeals/queries/record.ts';
import { caseNow } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';

const { db, app, office, time, MORNING, next, asAkim, asOperator, by, drafted, file, filed, similarTo, say, toldTo } =
  await aSharedTrouble();

beforeEach(async () => {
  time.now = MORNING;
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('appeals.draft').execute();
  // What is tested is a month of its own each time.
  await db
    .updateTable('appeals.appeal')
    .set({ filed_at: new Date('2026-01-05T06:00:00Z') })
    .execute();
});

const LAMP = 'Мектептің жанындағы бағанда шам жанбайды, кешке қараңғы';
const SAME_LAMP = 'Возле школы погас фонарь, вечером темно, дети боятся';

const see = (letter: Pick<Appeal, 'id'>) => caseNow(db, letter.id);

test('a neighbour’s open letter of the last thirty days about the same is offered to who writes, in either language', async () => {
  const lead = await filed(office.resident, LAMP);
  expect(await similarTo(office.neighbour, SAME_LAMP)).toBe(lead.id);
  // Its own author has his own words for that: it is a repeat.
  expect(await similarTo(office.resident, SAME_LAMP)).toBeUndefined();
  expect(await similarTo(office.neighbour, 'Мешіт қасындағы шамды біреу таспен сындырып кетіпті')).toBeUndefined();
  expect(await similarTo(office.neighbour, SAME_LAMP, 'safety')).toBeUndefined();
  time.now = new Date(MORNING.getTime() + 30 * DAY_MS);
  expect(await similarTo(office.neighbour, SAME_LAMP)).toBeUndefined();
  time.now = MORNING;
  await say(lead.id, 'answered');
  expect(await similarTo(office.neighbour, SAME_LAMP)).toBeUndefined();
});

test('who says that his is another trouble is not asked again, nor who follows that case already', async () => {
  const lead = await filed(office.resident, LAMP);
  const draft = await drafted(office.neighbour, SAME_LAMP);
  const target = await targetOf(db, draft, { now: time.now });
  const unlike = await sayUnlike(app, office.neighbour, draft.id);
  expect(unlike && target && (await findSimilar(db, { draft: unlike, body: SAME_LAMP, target }, time.now))).toBeUndefined();
  await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  expect(await similarTo(office.neighbour, SAME_LAMP)).toBeUndefined();
});

test('whoever joins has filed a letter that waits for nothing of its own: the akim hears of it once it is the third', async () => {
  const lead = await filed(office.resident, LAMP);
  const before = await toldTo(office.akim);
  const open = await countOpen(db, { role: 'akim', unitCodes: [office.unitCode] }, '2026-11-25', '2026-11-30');
  const joined = await filed(office.neighbour, SAME_LAMP, { leadId: lead.id, name: 'Сәуле' });
  expect(await see(joined)).toMatchObject({ state: 'joined', joinedTo: lead.id, joinedCode: lead.code, authorName: null });
  expect((await see(lead)).joined).toBe(1);
  await filed(office.stranger, SAME_LAMP, { leadId: lead.id });
  expect(await toldTo(office.akim)).toEqual(before);
  await filed(office.successor, SAME_LAMP, { leadId: lead.id });
  const heard = await toldTo(office.akim);
  expect(heard).toHaveLength(before.length + 1);
  expect(heard.at(-1)).toContain(formatCode(lead.code));
  expect(heard.at(-1)).toContain('3');
  expect(await countOpen(db, { role: 'akim', unitCodes: [office.unitCode] }, '2026-11-25', '2026-11-30')).toEqual(open);
});

test('nobody joins what he was not shown: his own, what is closed, what is about something else; nor twice', async () => {
  const lead = await filed(office.resident, LAMP);
  expect(await file(office.resident, `${LAMP}, көше 8`, { leadId: lead.id })).toBe('no-lead');
  expect(await file(office.neighbour, 'Ауызсу үш күннен бері келмейді', { leadId: lead.id })).toBe('no-lead');
  expect(await file(office.neighbour, 'Ауызсу үш күннен бері келмейді', { leadId: lead.id, topic: 'water' })).toBe('no-lead');
  await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  expect(await file(office.neighbour, `${SAME_LAMP}, дом 8`, { leadId: lead.id })).not.toMatchObject({ state: 'joined' });
  await say(lead.id, 'answered');
  expect(await file(office.stranger, SAME_LAMP, { leadId: lead.id })).toBe('no-lead');
});

test('the akim answers once, and each who has joined gets it in his language, of his own letter, once', async () => {
  const lead = await filed(office.resident, LAMP);
  const one = await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  const other = await filed(office.stranger, SAME_LAMP, { leadId: lead.id });
  const { official, said } = await say(lead.id, 'answered');
  await speak(app, official, said);
  for (const [personId, letter] of [
    [office.neighbour, one],
    [office.stranger, other],
  ] as const) {
    const heard = await toldTo(personId);
    expect(heard).toHaveLength(1);
    for (const part of [formatCode(letter.code), 'Электрик келіп']) expect(heard[0]).toContain(part);
    // By it a stranger's letter could be asked about for good.
    expect(heard[0]).not.toContain(formatCode(lead.code));
  }
  expect(await toldTo(office.resident)).toHaveLength(1);
  expect((await toldTo(office.resident))[0]).not.toContain(formatCode(one.code));
});

test('a question is its author’s alone; what is overdue, and whether a promise was kept, all are told', async () => {
  const lead = await filed(office.resident, LAMP);
  await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  await say(lead.id, 'asked', { text: 'Қай бағандағы шам жанбайды, айтыңызшы' });
  expect(await toldTo(office.neighbour)).toEqual([]);
  time.now = new Date('2026-12-18T05:00:00Z');
  await turnClockOf(app, lead.id);
  expect(await toldTo(office.neighbour)).toHaveLength(1);
  await say(lead.id, 'planned', { day: '2026-12-20' });
  time.now = new Date('2026-12-20T13:30:00Z');
  await turnClockOf(app, lead.id);
  expect(await toldTo(office.neighbour)).toHaveLength(3);
});

test('each says for himself what came of it: solved stays with the case, not solved becomes a case of its own', async () => {
  const lead = await filed(office.resident, LAMP);
  const [one, other] = [
    await filed(office.neighbour, SAME_LAMP, { leadId: lead.id }),
    await filed(office.stranger, SAME_LAMP, { leadId: lead.id }),
  ];
  // Nothing was answered yet.
  expect(await sayOutcome(app, by(office.neighbour, one.id), 'confirmed')).toBeUndefined();
  expect((await disputeAppeal(app, by(office.stranger, other.id), 1)).ok).toBe(false);
  await say(lead.id, 'answered');
  expect(await sayOutcome(app, by(office.neighbour, one.id), 'confirmed')).toMatchObject({ state: 'confirmed', joinedTo: lead.id });
  expect((await disputeAppeal(app, by(office.stranger, other.id), 1)).ok).toBe(true);
  expect(await see(other)).toMatchObject({ state: 'disputed', joinedTo: null, addressee: 'akim', priority: 1 });
  expect((await see(lead)).joined).toBe(1);
  // Only cases are counted, not who stands behind them.
  const counts = await countOfUnit(db, office.unitCode);
  await sayOutcome(app, by(office.resident, lead.id), 'confirmed');
  expect((await countOfUnit(db, office.unitCode)).confirmed).toBe(counts.confirmed + 1);
  const record = await recordOfUnit(db, office.unitCode, { since: new Date('2026-11-24T00:00:00Z'), today: '2026-11-25' });
  expect(record).toMatchObject({ filed: 2, confirmed: 1 });
});

test('a letter that is set apart is registered anew: by its author, or by an operator, who tells him', async () => {
  const lead = await filed(office.resident, LAMP);
  const letter = await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  time.now = new Date('2026-12-01T06:00:00Z');
  expect(await splitOwn(app, by(office.resident, letter.id))).toBeUndefined();
  expect(await splitCase(app, asAkim(), letter.id)).toBeUndefined();
  const verdict = by(office.neighbour, letter.id);
  const split = await splitOwn(app, verdict);
  expect(split).toMatchObject({ state: 'received', joinedTo: null, registeredOn: '2026-12-01', dueOn: '2026-12-23' });
  expect(await splitOwn(app, verdict)).toMatchObject({ state: 'received' });
  expect(await toldTo(office.neighbour)).toEqual([]);
  expect((await toldTo(office.akim)).at(-1)).toContain(formatCode(letter.code));

  await joinCases(app, asOperator(), { letterId: letter.id, leadId: lead.id });
  expect(await splitCase(app, asOperator(), letter.id)).toMatchObject({ state: 'received' });
  const heard = await toldTo(office.neighbour);
  expect(heard).toHaveLength(2);
  expect(heard.every((text) => text.includes(formatCode(letter.code)))).toBe(true);
});

test('where nobody is there as akim, what is set apart goes to the operator', async () => {
  const lead = await filed(office.resident, LAMP);
  const letter = await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  await db.updateTable('identity.role').set({ ended_at: time.now }).where('person_id', '=', office.akim).execute();
  const split = await splitOwn(app, by(office.neighbour, letter.id));
  await db.updateTable('identity.role').set({ ended_at: null }).where('person_id', '=', office.akim).execute();
  expect(split).toMatchObject({ addressee: 'operator', addresseeReason: 'not-linked' });
});

test('an operator joins a case with all that has joined it; its author hears so', async () => {
  const lead = await filed(office.resident, LAMP);
  const second = await filed(office.neighbour, 'Мешіт қасындағы шамды біреу таспен сындырып кетіпті');
  const follower = await filed(office.stranger, 'Кто-то разбил фонарь у мечети камнем', { leadId: second.id });
  expect((await offerLeads(db, second)).map(({ id }) => id)).toContain(lead.id);
  await db.updateTable('appeals.appeal').set({ author_name: 'Сәуле' }).where('id', '=', second.id).execute();
  expect(await joinCases(app, asAkim(), { letterId: second.id, leadId: lead.id })).toBeUndefined();
  const operator = asOperator();
  const pair = { letterId: second.id, leadId: lead.id };
  expect(await joinCases(app, operator, pair)).toMatchObject({ state: 'joined', joinedTo: lead.id, authorName: null });
  expect(await joinCases(app, operator, pair)).toMatchObject({ state: 'joined' });
  expect(await see(follower)).toMatchObject({ state: 'joined', joinedTo: lead.id });
  expect((await see(lead)).joined).toBe(2);
  const heard = await toldTo(office.neighbour);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toContain(formatCode(second.code));
  // What has joined another case leads none.
  expect(await joinCases(app, asOperator(), { letterId: lead.id, leadId: second.id })).toBeUndefined();
});

test('two operators who join two cases to each other at once leave one of them open', async () => {
  const [one, other] = [await filed(office.resident, LAMP), await filed(office.neighbour, 'Мешіт қасындағы шамды біреу сындырыпты')];
  await Promise.all([
    joinCases(app, asOperator(), { letterId: one.id, leadId: other.id }),
    joinCases(app, asOperator(), { letterId: other.id, leadId: one.id }),
  ]);
  expect([(await see(one)).state, (await see(other)).state].toSorted()).toEqual(['joined', 'received']);
});

test('when a case is taken back unanswered, the first who joined takes its place and its term, and the others follow him', async () => {
  const lead = await filed(office.resident, LAMP);
  const heir = await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  const other = await filed(office.stranger, SAME_LAMP, { leadId: lead.id });
  time.now = new Date('2026-12-01T06:00:00Z');
  const verdict = by(office.resident, lead.id);
  await withdrawAppeal(app, verdict, 'mind');
  await withdrawAppeal(app, verdict, 'mind');
  expect(await see(heir)).toMatchObject({
    state: 'received',
    joinedTo: null,
    registeredOn: lead.registeredOn,
    dueOn: lead.dueOn,
    joined: 1,
  });
  expect(await see(other)).toMatchObject({ state: 'joined', joinedTo: heir.id });
  expect(await toldTo(office.neighbour)).toHaveLength(1);
  expect(await toldTo(office.stranger)).toEqual([]);
  expect((await listEvents(db, other.id)).map(({ kind, byRole }) => `${kind} ${byRole}`)).toEqual([
    'filed resident',
    'joined resident',
    'joined clock',
  ]);
});

test('what was promised to one who then takes his letter back has to be promised anew; what was answered stays answered', async () => {
  const promised = await filed(office.resident, LAMP);
  const heir = await filed(office.neighbour, SAME_LAMP, { leadId: promised.id });
  await say(promised.id, 'planned', { day: '2026-12-10' });
  time.now = new Date('2026-12-01T06:00:00Z');
  await withdrawAppeal(app, by(office.resident, promised.id), null);
  expect(await see(heir)).toMatchObject({ state: 'received', registeredOn: '2026-12-01' });

  const follower = await filed(office.stranger, SAME_LAMP, { leadId: heir.id });
  await say(heir.id, 'answered');
  await withdrawAppeal(app, by(office.neighbour, heir.id), null);
  expect(await see(follower)).toMatchObject({ state: 'joined', joinedTo: heir.id });
  expect(await sayOutcome(app, by(office.stranger, follower.id), 'confirmed')).toMatchObject({ state: 'confirmed' });
});

test('who joins hears nothing that was said before, to somebody else', async () => {
  const lead = await filed(office.resident, LAMP);
  await say(lead.id, 'planned', { day: '2026-12-10' });
  const letter = await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  expect(await heardOfLead(db, await listEvents(db, letter.id))).toEqual([]);
  await say(lead.id, 'answered');
  expect((await heardOfLead(db, await listEvents(db, letter.id))).map(({ kind }) => kind)).toEqual(['answered']);
});

test('nothing is said to all by who was not told that it goes to all', async () => {
  const lead = await filed(office.resident, LAMP);
  const { draft } = await openDraft(app, office.akim, { purpose: 'answer', appealId: lead.id, messageId: next(), outcome: 'answered' });
  await takeSaid(app, office.akim, { messageId: next(), text: 'Сізге ертең барамыз', file: null, point: null, album: null });
  await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  const said = { draftId: draft.id, appealId: lead.id };
  expect(await speak(app, asAkim(), said)).toEqual({ ok: false, refusal: { reason: 'shared' } });
  expect(await toldTo(office.neighbour)).toEqual([]);
  expect((await speak(app, asAkim(), { ...said, isShared: true })).ok).toBe(true);
});

test('what one author says of an answer takes nothing from the others: not their word, nor the right to complain', async () => {
  const lead = await filed(office.resident, LAMP);
  const [one, other] = [
    await filed(office.neighbour, SAME_LAMP, { leadId: lead.id }),
    await filed(office.stranger, SAME_LAMP, { leadId: lead.id }),
  ];
  await say(lead.id, 'answered-no', { text: 'Бұл шам бізге қарамайды, ауданға жазыңыз' });
  expect(await mayComplain(db, await see(one), '2026-11-26')).toMatchObject({ ok: true });
  expect((await disputeAppeal(app, by(office.resident, lead.id), 1)).ok).toBe(true);
  expect((await disputeAppeal(app, by(office.neighbour, one.id), 1)).ok).toBe(true);
  expect(await mayComplain(db, await see(one), '2026-11-26')).toMatchObject({ ok: true });
  expect(await sayOutcome(app, by(office.stranger, other.id), 'confirmed')).toMatchObject({ state: 'confirmed' });
});

test('whose the case is, theirs are the letters that have joined it; what has gone past the akim stays past him', async () => {
  const lead = await filed(office.resident, LAMP);
  const letter = await filed(office.neighbour, SAME_LAMP, { leadId: lead.id });
  for (const nth of [1, 2]) {
    await say(lead.id, 'answered');
    await disputeAppeal(app, by(office.resident, lead.id), nth);
  }
  const past = { addressee: 'operator', addresseeReason: 'returned-twice' } as const;
  expect(await see(lead)).toMatchObject(past);
  expect(await see(letter)).toMatchObject({ state: 'joined', ...past });
  expect(await splitOwn(app, by(office.neighbour, letter.id))).toMatchObject({ state: 'received', ...past });
});

test('a letter that has become something else since it was asked joins nothing, nor do two of one person', async () => {
  const lead = await filed(office.resident, LAMP);
  const draft = await drafted(office.neighbour, `${SAME_LAMP}. Қашан жанады?`);
  await chooseKind(app, office.neighbour, draft.id, 'proposal');
  const filing = {
    draftId: draft.id,
    personId: office.neighbour,
    language: 'kk',
    name: '',
    tap: `tap ${next()}`,
    leadId: lead.id,
  } as const;
  expect(await fileAppeal(app, filing)).toMatchObject({ ok: false, refusal: { reason: 'no-lead' } });
  const second = await filed(office.resident, 'Мешіт қасындағы шамды біреу таспен сындырып кетіпті');
  expect(await joinCases(app, asOperator(), { letterId: second.id, leadId: lead.id })).toBeUndefined();
});

test('what was filed before neighbours could hear of it is offered to nobody', async () => {
  const lead = await filed(office.resident, LAMP);
  await db.updateTable('appeals.appeal').set({ shareable: false }).where('id', '=', lead.id).execute();
  expect(await similarTo(office.neighbour, SAME_LAMP)).toBeUndefined();
});
