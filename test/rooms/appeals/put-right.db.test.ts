import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { openCase } from '../../../src/rooms/appeals/actions/case/case.ts';
import { hearingOf } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { handToStaff } from '../../../src/rooms/appeals/actions/case/hand.ts';
import { speak } from '../../../src/rooms/appeals/actions/case/speak.ts';
import { openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { takeSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { joinCases } from '../../../src/rooms/appeals/actions/joined/join.ts';
import { type AreaOperator, correctPlace, type PlaceCorrection } from '../../../src/rooms/appeals/actions/put-right/place.ts';
import { correctTopic } from '../../../src/rooms/appeals/actions/put-right/topic.ts';
import { formatCode } from '../../../src/rooms/appeals/code.ts';
import { type Appeal, changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { findHanding } from '../../../src/rooms/appeals/queries/handing.ts';
import { recordOfUnit } from '../../../src/rooms/appeals/queries/record.ts';
import { caseNow } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';

const { db, app, office, time, MORNING, next, asAkim, asOperator, filed, similarTo, say, toldTo } = await aSharedTrouble();
const [REGION, DISTRICT] = office.areas as [PlaceCode, PlaceCode, ...PlaceCode[]];
const { unitCode, villageCode, nextVillageCode, otherUnitCode } = office;

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

function moves(letter: Appeal, to: PlaceCode, more: Partial<PlaceCorrection> = {}): PlaceCorrection {
  return { appealId: letter.id, from: letter.placeCode, to, move: 'moved', ...more };
}

/** What was put into the ledger for somebody, with its buttons and whether it comes without a sound. */
async function sentTo(personId: PersonId) {
  const rows = await db
    .selectFrom('delivery.message')
    .select('payload')
    .where('chat_id', '=', office.chats.get(personId) ?? 0)
    .orderBy('id')
    .execute();
  return rows.map(
    ({ payload }) => payload as { text: string; reply_markup?: { inline_keyboard: unknown[] }; disable_notification?: boolean },
  );
}

describe('a topic', () => {
  test('is corrected by an operator, whatever has become of the case; its author hears what it was, and whose it is stays', async () => {
    const letter = await filed(office.resident, LAMP);
    await say(letter.id, 'answered');
    await forget();
    const operator = asOperator();
    const changed = await correctTopic(app, operator, letter.id, 'road_in');
    const before = await see(letter);
    expect(changed).toEqual(before);
    expect(before).toMatchObject({ categoryCode: 'road_in', state: 'answered', addressee: 'akim', dueOn: letter.dueOn, isShareable: true });
    expect((await listEvents(db, letter.id)).at(-1)).toMatchObject({
      kind: 'topic-corrected',
      byRole: 'operator',
      detail: { topic: 'road_in', topicBefore: 'lights' },
    });
    const told = await toldTo(office.resident);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(formatCode(letter.code));
    expect(told[0]).toContain('Бұрынғысы: Көше жарығы');
    expect(await toldTo(office.akim)).toEqual([]);
    // The same tap once more, and one that says what it is already.
    await correctTopic(app, operator, letter.id, 'water');
    await correctTopic(app, asOperator(), letter.id, 'road_in');
    expect(await see(letter)).toEqual(before);
    expect(await toldTo(office.resident)).toHaveLength(1);
  });

  test('that is about people is heard of by no neighbour from then on, also once it is another one again', async () => {
    const letter = await filed(office.resident, LAMP);
    expect(await similarTo(office.neighbour, SAME_LAMP)).toBe(letter.id);
    await correctTopic(app, asOperator(), letter.id, 'jobs');
    expect(await see(letter)).toMatchObject({ categoryCode: 'jobs', isShareable: false });
    await correctTopic(app, asOperator(), letter.id, 'lights');
    expect(await see(letter)).toMatchObject({ categoryCode: 'lights', isShareable: false });
    expect(await similarTo(office.neighbour, SAME_LAMP)).toBeUndefined();
  });

  test('that is not offered, or said by whoever is no operator, is not taken', async () => {
    const letter = await filed(office.resident, LAMP);
    expect(await correctTopic(app, asOperator(), letter.id, 'nothing')).toBeUndefined();
    await db.updateTable('appeals.category').set({ published: false }).where('code', '=', 'water').execute();
    expect(await correctTopic(app, asOperator(), letter.id, 'water')).toBeUndefined();
    await db.updateTable('appeals.category').set({ published: true }).where('code', '=', 'water').execute();
    expect(await correctTopic(app, asAkim(), letter.id, 'road_in')).toBeUndefined();
    expect(await correctTopic(app, asOperator(), 999_999, 'road_in')).toBeUndefined();
    expect(await see(letter)).toMatchObject({ categoryCode: 'lights' });
  });
});

describe('a place', () => {
  test('in the same unit is put right at once: who has it has it still, and its author hears where it is now', async () => {
    const letter = await filed(office.resident, LAMP);
    await openCase(app, asAkim(), letter);
    const before = await see(letter);
    await forget();
    const operator = ofDistrict();
    const correction = moves(letter, unitCode, { move: 'place-corrected' });
    expect((await correctPlace(app, operator, correction)).ok).toBe(true);
    expect(await see(letter)).toEqual({ ...before, placeCode: unitCode, areas: [REGION, DISTRICT, unitCode] });
    expect((await listEvents(db, letter.id)).at(-1)?.detail).toEqual({ place: unitCode, placeBefore: villageCode });
    expect(await toldTo(office.resident)).toEqual([expect.stringContaining('Оператор жерін түзетті')]);
    expect(await toldTo(office.akim)).toEqual([]);
    expect((await correctPlace(app, operator, correction)).ok).toBe(true);
    expect(await toldTo(office.resident)).toHaveLength(1);
  });

  test('in another unit takes the case to its akim, with the last day that it had; both offices and the author hear so', async () => {
    const letter = await filed(office.resident, LAMP);
    await db.updateTable('appeals.appeal').set({ author_name: 'Айгүл' }).where('id', '=', letter.id).execute();
    await openCase(app, asAkim(), letter);
    expect((await handToStaff(app, asAkim(), { appealId: letter.id, roleId: office.staffRole, day: '2026-12-01' })).ok).toBe(true);
    await forget();
    const operator = ofRegion();
    const done = await correctPlace(app, operator, moves(letter, otherUnitCode));
    const now = await see(letter);
    expect(done).toMatchObject({ ok: true, value: { unitCode: otherUnitCode } });
    expect(now).toMatchObject({
      placeCode: otherUnitCode,
      unitCode: otherUnitCode,
      areas: [REGION, `${DISTRICT.slice(0, 3)}200000`, otherUnitCode],
      addressee: 'akim',
      addresseeReason: null,
      state: 'received',
      registeredOn: letter.registeredOn,
      dueOn: letter.dueOn,
      // Whom its author let see his name has it no longer.
      authorName: null,
    });
    expect(await findHanding(db, letter.id)).toBeUndefined();
    expect(await sentTo(office['other-akim'])).toEqual([
      expect.objectContaining({ text: expect.stringContaining(formatCode(letter.code)), disable_notification: false }),
    ]);
    for (const left of [office.akim, office.staff]) {
      const [away, ...more] = await sentTo(left);
      expect(more).toEqual([]);
      expect(away).toMatchObject({ disable_notification: true, reply_markup: { inline_keyboard: [] } });
      expect(away?.text).toContain(formatCode(letter.code));
      expect(away?.text).not.toContain('шам');
    }
    const [told, ...more] = await toldTo(office.resident);
    expect(told).toContain('Соңғы күн өзгерген жоқ: 17 желтоқсан, бейсенбі');
    expect(more).toEqual([]);
    expect([...(await toldTo(office.operator)), ...(await toldTo(office.above))]).toEqual([]);
    // A second tap by the same button, and the same tap handled again.
    expect(await correctPlace(app, operator, moves(letter, otherUnitCode))).toMatchObject({ ok: true });
    expect(await correctPlace(app, ofRegion(), moves(letter, otherUnitCode))).toEqual({ ok: false, refusal: 'same' });
    expect(await see(letter)).toEqual(now);
    expect((await kindsOf(letter)).filter((kind) => kind === 'moved')).toHaveLength(1);
    expect(await toldTo(office.resident)).toHaveLength(1);
  });

  test('where there is no akim takes it to the operators; who has moved it himself is not told, nor who had it before', async () => {
    const letter = await filed(office.resident, LAMP);
    await forget();
    await correctPlace(app, ofDistrict(), moves(letter, nextVillageCode));
    expect(await see(letter)).toMatchObject({ addressee: 'operator', addresseeReason: 'vacant', placeCode: nextVillageCode });
    expect(await toldTo(office.operator)).toEqual([]);
    expect(await toldTo(office.akim)).toHaveLength(1);
    expect(await toldTo(office.resident)).toHaveLength(1);
    // One from above moves it: the operators who get it hear of it.
    const other = await filed(office.resident, SAME_LAMP);
    await forget();
    await correctPlace(app, ofRegion(), moves(other, nextVillageCode));
    expect(await toldTo(office.operator)).toEqual([expect.stringContaining(formatCode(other.code))]);
  });

  test.each(['about-akim', 'insult'] as const)('of what is %s never takes it to an akim', async (reason) => {
    const letter = await filed(office.resident, LAMP);
    await changeAppeal(db, letter.id, { to: { addressee: 'operator', reason } });
    expect((await correctPlace(app, ofRegion(), moves(letter, otherUnitCode))).ok).toBe(true);
    expect(await see(letter)).toMatchObject({ unitCode: otherUnitCode, addressee: 'operator', addresseeReason: reason });
    expect(await toldTo(office['other-akim'])).toEqual([]);
  });

  test('stays where it may not be put, and nothing is written of the attempt', async () => {
    const letter = await filed(office.resident, LAMP);
    const lead = await filed(office.resident, 'Шам сынған, бағаны да құлайын деп тұр');
    const joined = await filed(office.neighbour, SAME_LAMP);
    expect(await joinCases(app, asOperator(), { letterId: joined.id, leadId: lead.id })).toBeDefined();
    const answered = await filed(office.stranger, 'Аялдаманың шамы өшіп қалды');
    await say(answered.id, 'answered');
    await forget();
    const all = [letter, lead, joined, answered];
    const before = await Promise.all(all.map(see));
    const refusals = [
      [lead, nextVillageCode, 'followed'],
      [joined, nextVillageCode, 'joined'],
      [joined, unitCode, 'joined'],
      [answered, nextVillageCode, 'over'],
      [letter, otherUnitCode, 'outside'],
      [letter, villageCode, 'same'],
      [letter, DISTRICT, 'no-akim'],
      [letter, 'D99999999' as PlaceCode, 'no-akim'],
    ] as const;
    for (const [of, to, refusal] of refusals) expect(await correctPlace(app, ofDistrict(), moves(of, to))).toEqual({ ok: false, refusal });
    // Not as it was looked at: where it was, what would follow, or by whom.
    expect(await correctPlace(app, ofDistrict(), moves(letter, nextVillageCode, { from: unitCode }))).toMatchObject({ refusal: 'gone' });
    expect(await correctPlace(app, ofDistrict(), moves(letter, unitCode))).toMatchObject({ refusal: 'gone' });
    expect(await correctPlace(app, { ...asAkim(), areas: [REGION] }, moves(letter, nextVillageCode))).toMatchObject({ refusal: 'gone' });
    expect(await Promise.all(all.map(see))).toEqual(before);
    expect(await toldTo(office.resident)).toEqual([]);
  });

  test('that two operators put right at once is where the first of them has put it', async () => {
    const letter = await filed(office.resident, LAMP);
    await forget();
    const done = await Promise.all([
      correctPlace(app, ofDistrict(), moves(letter, nextVillageCode)),
      correctPlace(app, ofRegion(), moves(letter, otherUnitCode)),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done).toContainEqual({ ok: false, refusal: 'gone' });
    expect(await kindsOf(letter)).toEqual(['filed', 'moved']);
    expect(await toldTo(office.resident)).toHaveLength(1);
  });

  test('that has changed stops what the office before had begun to answer; its words stay, and nothing is sent', async () => {
    const letter = await filed(office.resident, LAMP);
    const akim = asAkim();
    const { draft } = await openDraft(app, akim.personId, {
      purpose: 'answer',
      appealId: letter.id,
      messageId: next(),
      outcome: 'answered',
    });
    await takeSaid(app, akim.personId, { messageId: next(), text: 'Ертең жөндейміз', file: null, point: null, album: null });
    await correctPlace(app, ofRegion(), moves(letter, otherUnitCode));
    await forget();
    const said = { draftId: draft.id, appealId: letter.id, unitCode };
    expect(await speak(app, akim, said)).toEqual({ ok: false, refusal: { reason: 'closed' } });
    expect(await kindsOf(letter)).toEqual(['filed', 'moved']);
    expect(await toldTo(office.resident)).toEqual([]);
    expect(await db.selectFrom('appeals.draft').select('id').where('id', '=', draft.id).execute()).toHaveLength(1);
    await say(letter.id, 'answered', { official: { personId: office['other-akim'], role: 'akim', tap: `tap ${next()}` } });
    expect(await see(letter)).toMatchObject({ state: 'answered' });
  });

  test('that has changed parts the case from its old neighbours: none is offered it, and no operator joins it to theirs', async () => {
    const letter = await filed(office.resident, LAMP);
    const other = await filed(office.neighbour, 'Шам сынған, бағаны да құлайын деп тұр');
    expect(await similarTo(office.stranger, SAME_LAMP)).toBe(letter.id);
    await correctPlace(app, ofRegion(), moves(letter, otherUnitCode));
    expect(await similarTo(office.stranger, SAME_LAMP)).not.toBe(letter.id);
    for (const [one, lead] of [
      [letter, other],
      [other, letter],
    ] as const)
      expect(await joinCases(app, asOperator(), { letterId: one.id, leadId: lead.id })).toBeUndefined();
  });

  test('that has changed is counted for neither office, and a complaint about the case goes to those above the new one', async () => {
    const span = { since: MORNING, today: '2026-11-25' };
    const { filed: before } = await recordOfUnit(db, unitCode, span);
    const letter = await filed(office.resident, LAMP);
    expect((await recordOfUnit(db, unitCode, span)).filed).toBe(before + 1);
    await correctPlace(app, ofRegion(), moves(letter, otherUnitCode));
    expect((await recordOfUnit(db, unitCode, span)).filed).toBe(before);
    expect((await recordOfUnit(db, otherUnitCode, span)).filed).toBe(0);
    const { areas } = await hearingOf(app, db, await see(letter));
    expect(areas).toContain(otherUnitCode);
  });

  test('that has changed leaves an overdue case with those who were told, as far as it lies in their areas', async () => {
    const letter = await filed(office.resident, LAMP);
    await changeAppeal(db, letter.id, { lateAreas: [DISTRICT, REGION] });
    await correctPlace(app, ofRegion(), moves(letter, otherUnitCode));
    expect(await see(letter)).toMatchObject({ lateAreas: [REGION] });
  });

  test('of a promise or a disagreement moves as it stands: nobody promised or answered anew', async () => {
    const letter = await filed(office.resident, LAMP);
    await say(letter.id, 'planned', { day: '2026-12-05' });
    await correctPlace(app, ofRegion(), moves(letter, otherUnitCode));
    expect(await see(letter)).toMatchObject({ state: 'planned', plannedOn: '2026-12-05', unitCode: otherUnitCode });
  });
});
