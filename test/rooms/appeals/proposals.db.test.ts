import { beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { dayOf } from '../../../src/kernel/locale/index.ts';
import { correctKind } from '../../../src/rooms/appeals/actions/case/kind.ts';
import { sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { settleSupport } from '../../../src/rooms/appeals/actions/proposals/held.ts';
import { dropSupport } from '../../../src/rooms/appeals/actions/proposals/support.ts';
import { endProposals } from '../../../src/rooms/appeals/actions/rounds/end-proposals.ts';
import { closeToVillage, openToVillage } from '../../../src/rooms/appeals/actions/village/open.ts';
import { promisesOfUnit } from '../../../src/rooms/appeals/queries/promises.ts';
import { addDemoPassports } from '../../../src/rooms/directory/actions/index.ts';
import { chooseHome } from '../../../src/rooms/directory/index.ts';
import { caseNow } from './filed-case.ts';
import { aVillageThatProposes, noFault, on } from './proposal-scene.ts';

const village = await aVillageThatProposes();
const { db, app, office, time, MORNING, LATER, asAkim, asOperator, by, say, next } = village;
const { proposed, support, supportedBy, stands, kinds, told } = village;
const [, second, third] = office.crowd as [PersonId, PersonId, PersonId];

beforeEach(village.beginAnew);

describe('who supports a proposal', () => {
  test('lives in its unit, and does not work for its akim: he counts once, however often he taps, and may think better of it', async () => {
    const one = await proposed();
    expect(await support(one, second)).toBe('counted');
    expect(await support(one, second)).toBe('counted');
    expect(await support(one, third)).toBe('counted');
    expect(await support(one, office.stranger)).toBe('no-home');
    await chooseHome({ db, clock: app.clock }, office.staff, office.villageCode);
    expect(await support(one, office.staff)).toBe('office');
    expect(await stands(one)).toMatchObject({ counted: 2, held: 0, goal: 15, fate: 'collecting', expiresOn: '2027-12-03' });
    for (const _ of [1, 2]) expect(await dropSupport(app, { appealId: one.id, personId: second })).toBe(true);
    expect(await stands(one)).toMatchObject({ counted: 1 });
  });

  test('who lives in another unit does not, whatever he says of it', async () => {
    const one = await proposed();
    const elsewhere = await db.selectFrom('directory.place').select('code').where('code', 'like', 'D10201%').executeTakeFirstOrThrow();
    await chooseHome({ db, clock: app.clock }, office.stranger, elsewhere.code as PlaceCode);
    expect(await support(one, office.stranger)).toBe('elsewhere');
    await db.deleteFrom('directory.home').where('person_id', '=', office.stranger).execute();
  });

  test('its author is the first, where he lives there', async () => {
    await chooseHome({ db, clock: app.clock }, office.resident, office.villageCode);
    const one = await proposed();
    await db.deleteFrom('directory.home').where('person_id', '=', office.resident).execute();
    expect(await stands(one)).toMatchObject({ counted: 1 });
    expect(await stands(await proposed())).toMatchObject({ counted: 0 });
  });

  test('nobody supports what the village does not see, or what is no proposal', async () => {
    const closed = await proposed();
    await support(closed, second);
    await closeToVillage(app, by(office.resident, closed.id));
    expect(await support(closed, third)).toBe('gone');
    expect(await dropSupport(app, { appealId: closed.id, personId: second })).toBe(false);
    const report = await proposed({ kind: 'report' });
    expect(await support(report, third)).toBe('gone');
    // An operator calls it what it is.
    const official = { personId: office.operator, role: 'operator', tap: `tap ${next()}` } as const;
    await correctKind(app, official, report.id, { kind: 'proposal' });
    expect(await support(report, third)).toBe('counted');
    // Open again, it goes on where it was.
    await openToVillage(app, by(office.resident, closed.id));
    expect(await stands(closed)).toMatchObject({ counted: 1 });
  });
});

describe('enough support', () => {
  test('is three of a hundred adults where the passport knows them, as they were when it began', async () => {
    const fact = { placeCode: office.unitCode, fact: 'adults', amount: 700, choice: null, noteKk: null, noteRu: null } as const;
    await addDemoPassports({ db, clock: app.clock }, [{ ...fact, year: null, position: 1, checkedOn: '2026-11-01' }]);
    const one = await proposed();
    await db.deleteFrom('directory.passport_fact').execute();
    expect(await stands(one)).toMatchObject({ goal: 21 });
    expect(await stands(await proposed())).toMatchObject({ goal: 15 });
  });

  test('brings back what had only words, with a term of its own; its author, the akim and those who support it hear so, once', async () => {
    const one = await proposed({ registeredOn: '2026-11-26', dueOn: '2026-12-18' });
    await say(one.id, 'answered', { text: 'Ұсынысыңызды қарадық, рақмет' });
    time.now = new Date(LATER.getTime() + DAY_MS);
    const fates = await supportedBy(one, office.crowd);
    expect(new Set(fates)).toEqual(new Set(['counted']));
    expect(await kinds(one)).toEqual(['opened', 'answered', 'supported', 'recalled']);
    expect(await caseNow(db, one.id)).toMatchObject({ state: 'received', registeredOn: '2026-12-04', supportedAt: time.now });
    expect((await caseNow(db, one.id)).dueOn > '2026-12-18').toBe(true);
    expect(await stands(one)).toMatchObject({ fate: 'waiting', counted: 15 });
    expect(await told(office.akim, /Ұсынысты ауыл қолдады|Село поддержало предложение/)).toBe(1);
    expect(await told(office.resident, /ауыл қолдады/)).toBe(1);
    expect(await told(second, /Сіз қолдаған ұсыныс: жауап күтіп тұр/)).toBe(1);
    expect(await support(one, office.neighbour)).toBe('over');
    expect(await dropSupport(app, { appealId: one.id, personId: second })).toBe(false);
  });

  test('leaves what waits its last day, and what is promised its promise', async () => {
    const [waiting, planned] = [await proposed(), await proposed()];
    await say(planned.id, 'planned', { day: dayOf(new Date(LATER.getTime() + 60 * DAY_MS)), text: 'Көктемде саламыз, Серік жауапты' });
    for (const one of [waiting, planned]) await supportedBy(one, office.crowd);
    const { dueOn, registeredOn } = waiting;
    expect(await caseNow(db, waiting.id)).toMatchObject({ state: 'received', dueOn, registeredOn });
    expect(await caseNow(db, planned.id)).toMatchObject({ state: 'planned', plannedOn: '2027-02-01' });
    expect([await kinds(waiting), await kinds(planned)]).toEqual([
      ['opened', 'supported'],
      ['opened', 'planned', 'supported'],
    ]);
  });

  test('cannot be answered with words alone; money in the budget is a promise, and after a promise the same one', async () => {
    const one = await proposed();
    await supportedBy(one, office.crowd);
    await expect(say(one.id, 'answered')).rejects.toThrow();
    const before = await promises();
    await say(one.id, 'planned', { day: '2027-06-01', text: 'Көктемде саламыз, Серік жауапты' });
    await db.deleteFrom('appeals.draft').execute();
    await say(one.id, 'budgeted', { day: '2027-05-01', text: 'Ақша 2027 жылғы бюджетте бар' });
    expect(await stands(one)).toMatchObject({ fate: 'budgeted' });
    expect(await caseNow(db, one.id)).toMatchObject({ state: 'planned', plannedOn: '2027-05-01' });
    expect((await promises()) - before).toBe(1);
    expect(await told(third, /Сіз қолдаған ұсыныс: бюджетке енді/)).toBe(1);
    await sayOutcome(app, by(office.resident, one.id), 'confirmed');
    expect(await stands(one)).toMatchObject({ fate: 'built' });
    expect(await told(third, /Сіз қолдаған ұсыныс: іске асты/)).toBe(1);
    expect((await promisesOfUnit(db, office.unitCode, { since: MORNING, today: '2026-12-05' })).kept).toBeGreaterThan(0);
  });
});

const promises = async () => (await db.selectFrom('appeals.promise').select('id').execute()).length;

describe('a burst of new ones', () => {
  const crowd = office.crowd;

  test('is held from the fifth within an hour on, and an operator of its area hears so, once', async () => {
    time.now = MORNING;
    const one = await proposed();
    expect(await supportedBy(one, crowd.slice(0, 4))).toEqual(['counted', 'counted', 'counted', 'counted']);
    for (const personId of crowd.slice(4, 7)) {
      time.now = new Date(time.now.getTime() + 1_000);
      expect(await support(one, personId)).toBe('held');
    }
    expect(await stands(one)).toMatchObject({ counted: 0, held: 7 });
    // Who is held does not free himself by going and coming again.
    expect(await dropSupport(app, { appealId: one.id, personId: crowd[0] as PersonId })).toBe(true);
    expect(await support(one, crowd[0] as PersonId)).toBe('held');
    expect(await told(office.operator, /көп жаңа адам|много новых людей/)).toBe(1);
    expect(await told(office.akim, /көп жаңа адам|много новых людей/)).toBe(0);
    // More in an hour do not pass by themselves; one who is no longer new does.
    await supportedBy(one, crowd.slice(7));
    expect(await stands(one)).toMatchObject({ counted: 0, held: 15, fate: 'collecting' });
  });

  test('is none where they come over hours, or have been there for a week', async () => {
    time.now = MORNING;
    const slow = await proposed();
    for (const personId of crowd.slice(0, 8)) {
      await support(slow, personId);
      time.now = new Date(time.now.getTime() + HOUR_MS / 3);
    }
    expect(await stands(slow)).toMatchObject({ counted: 8, held: 0 });
    time.now = LATER;
    const old = await proposed();
    await supportedBy(old, crowd.slice(0, 14));
    expect(await stands(old)).toMatchObject({ counted: 14, held: 0 });
  });

  test('whom the operator counts, counts, and may make it enough; whom he does not cannot try again', async () => {
    time.now = MORNING;
    const [counted, dropped] = [await proposed(), await proposed()];
    for (const one of [counted, dropped]) await supportedBy(one, crowd);
    const count = asOperator();
    // He has something of his own in it.
    const own = { ...asOperator(), personId: crowd[0] as PersonId };
    expect(await settleSupport(app, own, { appealId: counted.id, held: 15 }, 'counted')).toBeUndefined();
    const author = { ...asOperator(), personId: office.resident };
    expect(await settleSupport(app, author, { appealId: counted.id, held: 15 }, 'counted')).toBeUndefined();
    // Of fewer than there are now he has not looked at all.
    expect(await settleSupport(app, count, { appealId: counted.id, held: 14 }, 'counted')).toBeUndefined();
    expect(await settleSupport(app, asAkim(), { appealId: counted.id, held: 15 }, 'counted')).toBeUndefined();
    for (const _ of [1, 2]) await settleSupport(app, count, { appealId: counted.id, held: 15 }, 'counted');
    expect(await kinds(counted)).toEqual(['opened', 'support-counted', 'supported']);
    const drop = asOperator();
    for (const _ of [1, 2]) await settleSupport(app, drop, { appealId: dropped.id, held: 15 }, 'dropped');
    expect(await kinds(dropped)).toEqual(['opened', 'support-dropped']);
    expect(await stands(dropped)).toMatchObject({ counted: 0, held: 0 });
    time.now = LATER;
    expect(await support(dropped, second)).toBe('dropped');
    expect(await dropSupport(app, { appealId: dropped.id, personId: second })).toBe(true);
    expect(await support(dropped, second)).toBe('dropped');
  });
});

describe('the year of a proposal', () => {
  // Those of the other tests are of about the same day.
  beforeEach(async () => void (await db.updateTable('appeals.proposal').set({ ended_at: MORNING }).execute()));

  test('nears its end with one reminder to its author, and ends with a word to him and to those who support it', async () => {
    const one = await proposed();
    await supportedBy(one, [second, third]);
    await db.deleteFrom('delivery.message').execute();
    time.now = on('2027-11-02');
    await endProposals(app, noFault);
    expect(await told(office.resident, /бітуге жақын/)).toBe(0);
    time.now = on('2027-11-03');
    for (const _ of [1, 2]) await endProposals(app, noFault);
    expect(await told(office.resident, /Қолдағаны: 2, керегі: 15/)).toBe(1);
    time.now = on('2027-12-03');
    await endProposals(app, noFault);
    expect(await support(one, office.crowd[5] as PersonId)).toBe('counted');
    time.now = on('2027-12-04');
    for (const _ of [1, 2]) await endProposals(app, noFault);
    expect(await kinds(one)).toEqual(['opened', 'expired']);
    expect(await stands(one)).toMatchObject({ fate: 'expired' });
    expect(await support(one, office.crowd[6] as PersonId)).toBe('over');
    expect(await told(office.resident, /уақыты бітті/)).toBe(1);
    expect(await told(second, /Сіз қолдаған ұсыныс: қолдау жетпеді/)).toBe(1);
  });

  test('ends without a word where the village does not see it, and never where enough support it', async () => {
    const [closed, enough] = [await proposed(), await proposed()];
    await closeToVillage(app, by(office.resident, closed.id));
    await supportedBy(enough, office.crowd);
    time.now = on('2027-12-04');
    await endProposals(app, noFault);
    expect(await kinds(closed)).toEqual(['opened', 'closed']);
    expect(await stands(enough)).toMatchObject({ fate: 'waiting', endedAt: null });
  });
});
