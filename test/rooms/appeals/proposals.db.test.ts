import { beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { dayOf } from '../../../src/kernel/locale/index.ts';
import { mayComplain } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { correctKind } from '../../../src/rooms/appeals/actions/case/kind.ts';
import { mayBeWritten, withdrawAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { settleSupport } from '../../../src/rooms/appeals/actions/proposals/held.ts';
import { dropSupport, supportProposal } from '../../../src/rooms/appeals/actions/proposals/support.ts';
import { standingOf } from '../../../src/rooms/appeals/actions/proposals/tell.ts';
import { correctPlace } from '../../../src/rooms/appeals/actions/put-right/place.ts';
import { correctTopic } from '../../../src/rooms/appeals/actions/put-right/topic.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import { endProposals } from '../../../src/rooms/appeals/actions/rounds/end-proposals.ts';
import { hideFromVillage, unhide } from '../../../src/rooms/appeals/actions/village/hide.ts';
import { closeToVillage, openToVillage } from '../../../src/rooms/appeals/actions/village/open.ts';
import { mayBeJoined } from '../../../src/rooms/appeals/joined.ts';
import type { Appeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { promisesOfUnit } from '../../../src/rooms/appeals/queries/promises.ts';
import { recordOfUnit } from '../../../src/rooms/appeals/queries/record.ts';
import { addDemoPassports } from '../../../src/rooms/directory/actions/index.ts';
import { chooseHome } from '../../../src/rooms/directory/index.ts';
import { caseNow, fileCase } from './filed-case.ts';
import { aSharedTrouble } from './joined-scene.ts';

const scene = await aSharedTrouble();
const { db, app, office, time, MORNING, asAkim, asOperator, by, say, toldTo, next } = scene;
/** So much later nobody is new any more. */
const LATER = new Date(MORNING.getTime() + 8 * DAY_MS);
const [, second, third] = office.crowd as [PersonId, PersonId, PersonId];

beforeEach(async () => {
  time.now = LATER;
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('appeals.draft').execute();
});

/** A proposal of the resident's, who has not said where he lives, before the village. */
async function proposed(more: Partial<Appeal> = {}): Promise<Appeal> {
  const { unitCode, villageCode: placeCode, areas, resident: personId } = office;
  const facts = { unitCode, placeCode, areas, kind: 'proposal', legalKind: 'proposal', body: `Саябақ салайық, ${next()}` } as const;
  const { id } = await fileCase(db, { personId, key: `proposal ${next()}` }, { ...facts, filedAt: time.now, ...more });
  await openToVillage(app, by(personId, id));
  return await caseNow(db, id);
}

const support = async ({ id }: Appeal, personId: PersonId) => {
  const taken = await supportProposal(app, { appealId: id, personId });
  return taken.ok ? taken.value : taken.refusal;
};
const supportedBy = async (appeal: Appeal, people: readonly PersonId[]) => {
  const all = [];
  for (const personId of people) all.push(await support(appeal, personId));
  return all;
};
const stands = async ({ id }: Appeal) => {
  const standing = await standingOf(db, await caseNow(db, id));
  return { ...standing?.support, fate: standing?.fate };
};
const kinds = async ({ id }: Appeal) => (await listEvents(db, id)).map(({ kind }) => kind).slice(1);
const told = async (personId: PersonId, about: RegExp) => (await toldTo(personId)).filter((text) => about.test(text)).length;

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

const on = (day: string) => new Date(`${day}T06:00:00Z`);
test('a proposal that is moved to another unit begins there with nobody, whatever it had before', async () => {
  const one = await proposed();
  await supportedBy(one, office.crowd);
  const official = { personId: office.above, role: 'operator', tap: `tap ${next()}`, areas: [office.areas[0] as PlaceCode] } as const;
  const to = office.otherUnitCode;
  expect((await correctPlace(app, official, { appealId: one.id, from: office.villageCode, to, move: 'moved' })).ok).toBe(true);
  expect(await caseNow(db, one.id)).toMatchObject({ unitCode: to, supportedAt: null });
  expect(await stands(one)).toMatchObject({ counted: 0, fate: 'collecting' });
  expect(await support(one, second)).toBe('elsewhere');
});

describe('what so many support', () => {
  const plan = { day: '2026-12-20', text: 'Желтоқсанда саламыз, Серік жауапты' };

  test('comes back where its author is content with words, and where a promise is kept only in part or confirmed by nobody', async () => {
    const content = await proposed();
    await say(content.id, 'answered');
    await sayOutcome(app, by(office.resident, content.id), 'confirmed');
    expect(await stands(content)).toMatchObject({ fate: 'answered' });
    await supportedBy(content, office.crowd);
    expect(await kinds(content)).toEqual(['opened', 'answered', 'confirmed', 'supported', 'recalled']);

    const partly = await proposed();
    await supportedBy(partly, office.crowd);
    await say(partly.id, 'planned', plan);
    const verdict = by(office.resident, partly.id);
    for (const _ of [1, 2]) await sayOutcome(app, verdict, 'partly');
    expect((await kinds(partly)).slice(-2)).toEqual(['partly', 'recalled']);
    expect(await caseNow(db, partly.id)).toMatchObject({ state: 'received' });

    const silent = await proposed();
    await supportedBy(silent, office.crowd);
    await say(silent.id, 'planned', plan);
    for (const day of ['2026-12-21', '2026-12-25', '2027-01-02', '2027-01-09', '2027-01-20']) {
      time.now = on(day);
      await turnClockOf(app, silent.id);
    }
    expect((await kinds(silent)).slice(-2)).toEqual(['unconfirmed', 'recalled']);
    expect(await stands(silent)).toMatchObject({ fate: 'waiting' });
  });

  test('is no better answered for having come back: the first term counts, and until it is answered again it is not', async () => {
    const since = new Date(LATER.getTime() - 1);
    await db.updateTable('appeals.appeal').set({ filed_at: MORNING }).execute();
    const late = await proposed({ registeredOn: '2026-11-02', dueOn: '2026-11-23' });
    await say(late.id, 'answered');
    const today = dayOf(LATER);
    const before = await recordOfUnit(db, office.unitCode, { since, today });
    expect(before).toMatchObject({ filed: 1, answered: 1, answeredInTime: 0 });
    await supportedBy(late, office.crowd);
    expect(await recordOfUnit(db, office.unitCode, { since, today })).toMatchObject({ filed: 1, answered: 0, awaited: 1 });
    await say(late.id, 'answered-no', { text: 'Бюджетте бұған ақша жоқ, келесі жылы да болмайды' });
    expect(await recordOfUnit(db, office.unitCode, { since, today })).toMatchObject({ answered: 1, answeredInTime: 0 });
  });

  test('that was taken over because it was late goes back to the akim with its new term, and keeps that it was put off once', async () => {
    const one = await proposed({ registeredOn: '2026-11-02', dueOn: '2026-11-23', lateAreas: [] });
    const change = { to: { addressee: 'operator', reason: 'overdue' }, extendedOn: '2026-11-20' } as const;
    await changeAppeal(db, one.id, change);
    await say(one.id, 'answered', { official: asOperator() });
    await supportedBy(one, office.crowd);
    expect(await caseNow(db, one.id)).toMatchObject({ addressee: 'akim', addresseeReason: null, extendedOn: '2026-11-20' });
  });

  test('may be complained of as before while it waits again', async () => {
    const one = await proposed();
    await say(one.id, 'answered');
    await supportedBy(one, office.crowd);
    expect(await mayComplain(db, await caseNow(db, one.id), dayOf(time.now))).toMatchObject({ ok: true });
  });
});

test('what others support is written anew by nobody; what it was called meanwhile, and answered, comes back once it is a proposal again', async () => {
  const one = await proposed();
  expect(await mayBeWritten(db, one, 'edit')).toBe(true);
  await supportedBy(one, office.crowd);
  expect(await mayBeWritten(db, await caseNow(db, one.id), 'edit')).toBe(false);
  expect(mayBeJoined(await caseNow(db, one.id))).toBe(false);
  await correctKind(app, asOperator(), one.id, { kind: 'report' });
  await say(one.id, 'answered');
  await correctKind(app, asOperator(), one.id, { kind: 'proposal' });
  expect(await caseNow(db, one.id)).toMatchObject({ state: 'received' });
  expect((await kinds(one)).at(-1)).toBe('recalled');
});

test('however often it is opened and closed, nothing else of its history is lost', async () => {
  const one = await proposed();
  await say(one.id, 'answered');
  for (let times = 0; times < 110; times += 1) {
    await closeToVillage(app, by(office.resident, one.id));
    await openToVillage(app, by(office.resident, one.id));
  }
  const all = await kinds(one);
  expect(all.filter((kind) => kind === 'opened' || kind === 'closed')).toHaveLength(20);
  expect(all).toContain('answered');
});

test('those who support it hear that it was moved, withdrawn or called something else, and no word of it', async () => {
  const [withdrawn, other] = [await proposed(), await proposed()];
  for (const one of [withdrawn, other]) await supportedBy(one, [second]);
  await withdrawAppeal(app, by(office.resident, withdrawn.id), null);
  await correctKind(app, asOperator(), other.id, { kind: 'report' });
  expect(await told(second, /енді қолдау жиналмайды/)).toBe(2);
  expect(await told(second, /Саябақ/)).toBe(0);
});

test('what an operator hides is not over meanwhile, and may be supported for as long as it was hidden', async () => {
  await db.updateTable('appeals.proposal').set({ ended_at: MORNING }).execute();
  const one = await proposed();
  const keeping = () => ({ appealId: one.id, personId: office.operator, areaCode: office.areas[1] as PlaceCode, tap: `tap ${next()}` });
  time.now = on('2027-11-23');
  await hideFromVillage(app, keeping(), 'other');
  time.now = on('2027-12-13');
  await endProposals(app, noFault);
  await unhide(app, keeping());
  await endProposals(app, noFault);
  expect(await stands(one)).toMatchObject({ endedAt: null, expiresOn: '2027-12-23' });
  expect(await support(one, second)).toBe('counted');
});

test('what was no proposal before the village while it was hidden or about people can be supported once it is', async () => {
  const one = await proposed({ categoryCode: 'jobs', kind: 'report' });
  await changeAppeal(db, one.id, { openedAt: time.now });
  await correctKind(app, asOperator(), one.id, { kind: 'proposal' });
  expect(await support(one, second)).toBe('gone');
  await correctTopic(app, asOperator(), one.id, 'lights');
  expect(await support(one, second)).toBe('counted');
});

const noFault = (_id: number, error: unknown) => {
  throw error;
};
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
