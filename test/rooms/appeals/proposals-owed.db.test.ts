import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { dayOf } from '../../../src/kernel/locale/index.ts';
import { mayComplain } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { correctKind } from '../../../src/rooms/appeals/actions/case/kind.ts';
import { mayBeWritten, withdrawAppeal } from '../../../src/rooms/appeals/actions/case/own.ts';
import { sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { strikeCase } from '../../../src/rooms/appeals/actions/moderation/strike.ts';
import { correctPlace } from '../../../src/rooms/appeals/actions/put-right/place.ts';
import { correctTopic } from '../../../src/rooms/appeals/actions/put-right/topic.ts';
import { turnClockOf } from '../../../src/rooms/appeals/actions/rounds/clock-round.ts';
import { endProposals } from '../../../src/rooms/appeals/actions/rounds/end-proposals.ts';
import { hideFromVillage, unhide } from '../../../src/rooms/appeals/actions/village/hide.ts';
import { closeToVillage, openToVillage } from '../../../src/rooms/appeals/actions/village/open.ts';
import { mayBeJoined } from '../../../src/rooms/appeals/joined.ts';
import { changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { recordOfUnit } from '../../../src/rooms/appeals/queries/record.ts';
import { caseNow } from './filed-case.ts';
import { aVillageThatProposes, noFault, on } from './proposal-scene.ts';

const village = await aVillageThatProposes();
const { db, app, office, time, MORNING, LATER, asOperator, by, say, next } = village;
const { proposed, support, supportedBy, stands, kinds, told } = village;
const [, second] = office.crowd as [PersonId, PersonId];

beforeEach(village.beginAnew);

test('a proposal that is moved to another unit begins there with nobody, whatever it had before', async () => {
  const one = await proposed();
  await supportedBy(one, office.crowd);
  const official = { personId: office.above, role: 'operator', tap: `tap ${next()}`, areas: [office.areas[0] as PlaceCode] } as const;
  const to = office.otherUnitCode;
  expect((await correctPlace(app, official, { appealId: one.id, from: office.villageCode, to, move: 'moved' })).ok).toBe(true);
  expect(await caseNow(db, one.id)).toMatchObject({ unitCode: to, supportedAt: null });
  expect(await stands(one)).toMatchObject({ counted: 0, fate: 'collecting' });
  expect(await support(one, second)).toBe('elsewhere');
  expect(await told(second, /басқа округке берілді/)).toBe(1);
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

test('of which all words are struck out is closed: the village has nothing to read', async () => {
  const one = await proposed({ body: 'Наурызбайға' });
  expect((await strikeCase(app, asOperator(), one.id, { words: 'Наурызбайға', why: 'name' })).ok).toBe(true);
  expect(await kinds(one)).toEqual(['opened', 'redacted', 'closed']);
  expect(await support(one, second)).toBe('gone');
});
