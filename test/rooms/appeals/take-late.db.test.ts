import { beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/kernel/clock.ts';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { passToAkim } from '../../../src/rooms/appeals/actions/case/case.ts';
import { withdrawAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { disputeAppeal, sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { joinCases } from '../../../src/rooms/appeals/actions/joined/join.ts';
import { splitCase } from '../../../src/rooms/appeals/actions/joined/split.ts';
import type { AreaOperator } from '../../../src/rooms/appeals/actions/put-right/place.ts';
import { takeLate } from '../../../src/rooms/appeals/actions/put-right/take.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import { readdressOrphans } from '../../../src/rooms/appeals/actions/rounds/readdress.ts';
import { takeOver, takeOverAll } from '../../../src/rooms/appeals/actions/rounds/take-over.ts';
import { formatCode } from '../../../src/rooms/appeals/code.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { recordOfUnit } from '../../../src/rooms/appeals/queries/record.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { caseNow } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';

const { db, app, office, time, MORNING, next, asAkim, asOperator, by, filed, say, toldTo } = await aSharedTrouble();
const [REGION, DISTRICT] = office.areas as [PlaceCode, PlaceCode, ...PlaceCode[]];
/** Another operator of the district: what is late stands in his queue already. */
const COLLEAGUE = 990_001;
await addDemoPerson(app, { telegramId: COLLEAGUE, language: 'kk', role: { kind: 'operator', areaCode: DISTRICT } });
/** Friday 18 December 2026 in Kazakhstan: the last day was yesterday. */
const LATE = new Date('2026-12-18T06:00:00Z');

beforeEach(async () => {
  time.now = MORNING;
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('appeals.draft').execute();
  await db
    .updateTable('appeals.appeal')
    .set({ filed_at: new Date('2026-01-05T06:00:00Z') })
    .execute();
});

const LAMP = 'Мектептің жанындағы бағанда шам жанбайды, кешке қараңғы';
const SAME_LAMP = 'Возле школы погас фонарь, вечером темно, дети боятся';

const see = (letter: Pick<Appeal, 'id'>) => caseNow(db, letter.id);
const kindsOf = async (letter: Pick<Appeal, 'id'>) => (await listEvents(db, letter.id)).map(({ kind }) => kind);
const ofDistrict = (): AreaOperator => ({ ...asOperator(), areas: [DISTRICT] });
const ofRegion = (): AreaOperator => ({ personId: office.above, role: 'operator', tap: `tap ${next()}`, areas: [REGION] });
const forget = () => db.deleteFrom('delivery.message').execute();

/** A letter whose akim has let the last day pass; the operators of the district were told. */
async function overdue(text = LAMP): Promise<Appeal> {
  time.now = MORNING;
  const letter = await filed(office.resident, text);
  time.now = LATE;
  await turnClockOf(app, letter.id);
  await forget();
  return await see(letter);
}

test('an overdue case is taken over by the operator who was told, once; the author and the akim hear so', async () => {
  const letter = await overdue();
  expect(letter).toMatchObject({ addressee: 'akim', lateAreas: [DISTRICT], dueOn: '2026-12-17' });
  const operator = ofDistrict();
  expect(await takeLate(app, operator, letter.id)).toMatchObject({ addressee: 'operator', addresseeReason: 'overdue' });
  const now = await see(letter);
  expect(now).toEqual({ ...letter, addressee: 'operator', addresseeReason: 'overdue', changedAt: LATE });
  expect(await toldTo(office.resident)).toEqual([expect.stringContaining('Мерзімі өтті. Енді оператор жауап береді.')]);
  const rows = await db
    .selectFrom('delivery.message')
    .select('payload')
    .where('chat_id', '=', office.chats.get(office.akim) ?? 0)
    .execute();
  expect(rows.map(({ payload }) => payload)).toEqual([
    expect.objectContaining({
      text: expect.stringContaining(formatCode(letter.code)),
      disable_notification: true,
      reply_markup: { inline_keyboard: [] },
    }),
  ]);
  expect(await toldTo(office.operator)).toEqual([]);
  expect(await db.selectFrom('delivery.message').select('id').where('chat_id', '=', COLLEAGUE).execute()).toEqual([]);
  // The same tap handled again has taken it; another one finds it taken.
  expect(await takeLate(app, operator, letter.id)).toEqual(now);
  expect(await takeLate(app, ofDistrict(), letter.id)).toBeUndefined();
  expect(await see(letter)).toEqual(now);
  expect(await toldTo(office.resident)).toHaveLength(1);
  await say(letter.id, 'answered', { official: operator });
  expect(await see(letter)).toMatchObject({ state: 'answered', addressee: 'operator' });
});

test('what is not late, not theirs or answered is taken over by nobody', async () => {
  const fresh = await filed(office.resident, LAMP);
  const promised = await filed(office.neighbour, SAME_LAMP);
  await say(promised.id, 'planned', { day: '2027-01-20' });
  const letter = await overdue('Шам сынған, бағаны да құлайын деп тұр');
  const answered = await overdue('Аялдаманың шамы өшіп қалды');
  await say(answered.id, 'answered');
  await forget();
  const all = [fresh, promised, letter, answered];
  const before = await Promise.all(all.map(see));
  // The clock has not come to it: nobody was told.
  expect(await takeLate(app, ofDistrict(), fresh.id)).toBeUndefined();
  expect(await takeLate(app, ofDistrict(), promised.id)).toBeUndefined();
  expect(await takeLate(app, ofDistrict(), answered.id)).toBeUndefined();
  // Those above have not been called in; the akim himself takes nothing over.
  expect(await takeLate(app, ofRegion(), letter.id)).toBeUndefined();
  expect(await takeLate(app, { ...asAkim(), areas: [DISTRICT] }, letter.id)).toBeUndefined();
  expect(await Promise.all(all.map(see))).toEqual(before);
  expect(await toldTo(office.resident)).toEqual([]);
});

test('two operators who take it over at once are one who has', async () => {
  const letter = await overdue();
  const taken = await Promise.all([takeLate(app, ofDistrict(), letter.id), takeLate(app, ofDistrict(), letter.id)]);
  expect(taken.filter((one) => one !== undefined)).toHaveLength(1);
  expect((await kindsOf(letter)).filter((kind) => kind === 'taken-over')).toHaveLength(1);
  expect(await toldTo(office.resident)).toHaveLength(1);
});

test('what the akim had begun to answer is not sent once it was taken over', async () => {
  const letter = await overdue();
  const akim = asAkim();
  const { draft } = await openDraft(app, akim.personId, { purpose: 'answer', appealId: letter.id, messageId: next(), outcome: 'answered' });
  await takeSaid(app, akim.personId, { messageId: next(), text: 'Ертең жөндейміз', file: null, point: null, album: null });
  await takeLate(app, ofDistrict(), letter.id);
  const said = { draftId: draft.id, appealId: letter.id, unitCode: office.unitCode };
  expect(await speak(app, akim, said)).toEqual({ ok: false, refusal: { reason: 'closed' } });
});

test('the clock goes on: next those above the operator are called in, and they may take it over as well; who is nearer hears', async () => {
  const letter = await overdue();
  await takeLate(app, ofDistrict(), letter.id);
  await forget();
  time.now = new Date(LATE.getTime() + 10 * DAY_MS);
  await turnClockOf(app, letter.id);
  expect(await see(letter)).toMatchObject({ lateAreas: [DISTRICT, REGION], addressee: 'operator' });
  expect(await toldTo(office.above)).toHaveLength(1);
  expect(await toldTo(office.operator)).toHaveLength(1);
  expect(await toldTo(office.akim)).toEqual([]);

  const other = await overdue(SAME_LAMP);
  time.now = new Date(LATE.getTime() + 10 * DAY_MS);
  await turnClockOf(app, other.id);
  await forget();
  expect(await takeLate(app, ofRegion(), other.id)).toMatchObject({ addressee: 'operator', addresseeReason: 'overdue' });
  expect(await toldTo(office.operator)).toEqual([expect.stringContaining(formatCode(other.code))]);
});

test('the days that a disagreement gives go on, whoever has it: those above are called in when they would have been', async () => {
  const letter = await filed(office.resident, LAMP);
  await say(letter.id, 'answered');
  time.now = LATE;
  expect((await disputeAppeal(app, by(office.resident, letter.id), 1)).ok).toBe(true);
  time.now = new Date(LATE.getTime() + 8 * DAY_MS);
  await turnClockOf(app, letter.id);
  const late = await see(letter);
  expect(late).toMatchObject({ state: 'disputed', lateAreas: [DISTRICT], changedAt: LATE });
  time.now = new Date(time.now.getTime() + 4 * DAY_MS);
  await takeLate(app, ofDistrict(), letter.id);
  const { changedAt, ...rest } = late;
  expect(await see(letter)).toEqual({ ...rest, changedAt, addressee: 'operator', addresseeReason: 'overdue' });
  time.now = new Date(time.now.getTime() + 8 * DAY_MS);
  await turnClockOf(app, letter.id);
  expect(await see(letter)).toMatchObject({ lateAreas: [DISTRICT, REGION] });
  expect((await kindsOf(letter)).slice(-3)).toEqual(['overdue', 'taken-over', 'escalated']);
});

test('it does not go back to the akim by itself: not when he joins, nor with a disagreement; by hand it does', async () => {
  const letter = await overdue();
  const operator = ofDistrict();
  await takeLate(app, operator, letter.id);
  expect([await takeOverAll(app), await takeOver(app, office.unitCode), await readdressOrphans(app)]).toEqual([0, 0, 0]);
  await say(letter.id, 'answered', { official: operator });
  expect((await disputeAppeal(app, by(office.resident, letter.id), 1)).ok).toBe(true);
  expect(await see(letter)).toMatchObject({ state: 'disputed', addressee: 'operator', addresseeReason: 'overdue' });
  expect((await passToAkim(app, ofDistrict(), letter.id)).ok).toBe(true);
  expect(await see(letter)).toMatchObject({ state: 'disputed', addressee: 'akim', addresseeReason: null });
});

test('all who follow it go along and hear so; who is set apart begins anew with the akim, who inherits it stays with the operator', async () => {
  const lead = await filed(office.resident, LAMP);
  const [second, third] = [await filed(office.neighbour, SAME_LAMP), await filed(office.stranger, 'Мектептің алдындағы шам өшті')];
  for (const { id } of [second, third]) expect(await joinCases(app, asOperator(), { letterId: id, leadId: lead.id })).toBeDefined();
  time.now = LATE;
  await turnClockOf(app, lead.id);
  await forget();
  await takeLate(app, ofDistrict(), lead.id);
  for (const one of [second, third]) expect(await see(one)).toMatchObject({ addressee: 'operator', addresseeReason: 'overdue' });
  expect(await toldTo(office.neighbour)).toEqual([expect.stringContaining(formatCode(second.code))]);
  expect(await toldTo(office.stranger)).toHaveLength(1);
  // Registered anew on this day: nothing of it is late.
  await splitCase(app, asOperator(), third.id);
  expect(await see(third)).toMatchObject({ state: 'received', addressee: 'akim', addresseeReason: null });
  // The first letter is given up: the next takes its place with the same last day.
  await withdrawAppeal(app, by(office.resident, lead.id), 'mind');
  expect(await see(second)).toMatchObject({
    state: 'received',
    addressee: 'operator',
    addresseeReason: 'overdue',
    dueOn: lead.dueOn,
  });
});

test('in the record of the unit it stays unanswered, whatever the operator answers, and also when he hands it back', async () => {
  const span = { since: MORNING, today: '2026-12-18' };
  const before = await recordOfUnit(db, office.unitCode, span);
  const letter = await overdue();
  const operator = ofDistrict();
  await takeLate(app, operator, letter.id);
  const late = { ...before, filed: before.filed + 1 };
  expect(await recordOfUnit(db, office.unitCode, span)).toEqual(late);
  await say(letter.id, 'answered', { official: operator });
  expect(await recordOfUnit(db, office.unitCode, span)).toEqual(late);
  // That it is solved is the operator's as well.
  await sayOutcome(app, by(office.resident, letter.id), 'confirmed');
  expect(await see(letter)).toMatchObject({ state: 'confirmed' });
  expect(await recordOfUnit(db, office.unitCode, span)).toEqual(late);
  await disputeAppeal(app, by(office.resident, letter.id), 1);
  await passToAkim(app, ofDistrict(), letter.id);
  expect((await recordOfUnit(db, office.unitCode, span)).filed).toBe(late.filed);
});
