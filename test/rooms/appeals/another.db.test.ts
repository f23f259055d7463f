import { beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/app/telegram.ts';
import type { Caller, Role } from '../../../src/kernel/caller.ts';
import { DAY_MS, HOUR_MS } from '../../../src/kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { loadSpeech } from '../../../src/platform/speech/index.ts';
import { claimAppeal, mayBeAsked, renewKey } from '../../../src/rooms/appeals/actions/another/claim.ts';
import { noteAgreement } from '../../../src/rooms/appeals/actions/another/file-for.ts';
import { dismissHelper } from '../../../src/rooms/appeals/actions/another/filers.ts';
import type { AppealsApp } from '../../../src/rooms/appeals/actions/app.ts';
import { complain } from '../../../src/rooms/appeals/actions/case/complain.ts';
import { keepOfficial } from '../../../src/rooms/appeals/actions/case/official.ts';
import { mayBeWritten } from '../../../src/rooms/appeals/actions/case/own.ts';
import { disputeAppeal, sayOutcome } from '../../../src/rooms/appeals/actions/case/verdict.ts';
import { writeAgain } from '../../../src/rooms/appeals/actions/case/write-again.ts';
import { moveDraft, openDraft } from '../../../src/rooms/appeals/actions/filing/drafts.ts';
import { correctSaid } from '../../../src/rooms/appeals/actions/filing/take-said.ts';
import { thank } from '../../../src/rooms/appeals/actions/filing/thank.ts';
import { countFiledBy, findPaper } from '../../../src/rooms/appeals/queries/another.ts';
import { changeAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { listEvents } from '../../../src/rooms/appeals/queries/events.ts';
import { listMine } from '../../../src/rooms/appeals/queries/mine.ts';
import { wordsOf } from '../../../src/rooms/appeals/telegram/notices.ts';
import { applyPlacesImport } from '../../../src/rooms/directory/index.ts';
import { addDemoPerson, grantOperator, listHelpers } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { UNIT } from '../directory/handover-scene.ts';
import { aFile, placeRows } from '../directory/samples.ts';
import { LIGHT, writers } from './another-scene.ts';
import { caseNow } from './filed-case.ts';
import { EMPTY_REGISTER } from './samples.ts';

const DISTRICT = '275600000' as PlaceCode;
const ELSEWHERE = '635000000' as PlaceCode;
const START = new Date('2026-11-25T09:30:00Z');
const { db } = await aDatabase();
let now = START;
const clock = () => now;
const words = wordsOf({ speech: loadSpeech(LOCALES), clock, directory: EMPTY_REGISTER });
const app: AppealsApp = { db, clock, words, random: Math.random, wakeKeeper: () => undefined };
await applyPlacesImport(app, aFile(placeRows()));
await addDemoPerson(app, { telegramId: 1, language: 'kk', role: { kind: 'akim', areaCode: UNIT } });
const operator = await addDemoPerson(app, { telegramId: 2, language: 'kk', role: { kind: 'operator', areaCode: DISTRICT } });
const stranger = await addDemoPerson(app, { telegramId: 3, language: 'kk', role: { kind: 'operator', areaCode: ELSEWHERE } });
let serial = 10;

const next = () => ++serial;
const tap = () => `tap-${next()}`;

beforeEach(async () => {
  now = START;
  await db.deleteFrom('delivery.message').execute();
  await db.deleteFrom('appeals.claim_try').execute();
});

const { somebody, aHelper, said, written, signOf, agree, send, outcome, filedBy } = writers({ app, operator, next });

const RESIDENT = { language: 'kk', consented: true, face: 'resident' } as const;
const callerOf = (personId: PersonId, roles: readonly Role[] = []): Caller => ({ ...RESIDENT, personId, roles });
async function claim(personId: PersonId, of: { code: string }, key: string, more: { cause?: string; roles?: readonly Role[] } = {}) {
  const { cause = tap(), roles = [] } = more;
  const claimed = await claimAppeal(app, { caller: callerOf(personId, roles), code: of.code, key, cause });
  return claimed.ok ? 'his' : claimed.refusal;
}
const wrongOf = (key: string) => (key === '000000' ? '111111' : '000000');
const kinds = async (id: number) => (await listEvents(db, id)).map(({ kind }) => kind);

/** Who was written to, and how it began. */
async function told(): Promise<[number, string][]> {
  const rows = await db.selectFrom('delivery.message').select(['chat_id', 'dedupe_key']).orderBy('id').execute();
  return rows.map((row) => [row.chat_id, row.dedupe_key.split(':')[0] ?? '']);
}

describe('a letter for somebody else', () => {
  test('goes only with his consent to just these words; who noted it and when stands with the case and in its history, no name does', async () => {
    const helper = await aHelper();
    const id = await written(helper.personId);
    expect(await outcome(helper.personId, id)).toBe('unagreed');
    const before = await signOf(id);
    await agree(helper.personId, id);
    await correctSaid(app, helper.personId, serial, `${LIGHT}, қараңғы`);
    expect(await outcome(helper.personId, id)).toBe('unagreed');
    // The button of the screen before does not agree to what stands there now.
    await noteAgreement(app, helper.personId, id, before);
    expect(await outcome(helper.personId, id)).toBe('unagreed');
    now = new Date(START.getTime() + HOUR_MS);
    await agree(helper.personId, id);
    await moveDraft(app, helper.personId, id, { showsName: true });
    const sent = await send(helper.personId, id);
    const appeal = sent.ok ? sent.value.appeal : undefined;
    expect(appeal).toMatchObject({
      personId: helper.personId,
      authorName: null,
      forAnother: 'phone',
      filedBy: helper.personId,
      filedAs: 'helper',
    });
    const [filed] = await listEvents(db, appeal?.id ?? 0);
    expect(filed).toMatchObject({ personId: helper.personId, detail: { heard: 'phone', as: 'helper', agreedAt: now.toISOString() } });
    expect(await outcome(helper.personId, id)).toBe('filed');
    expect((await findPaper(db, appeal?.id ?? 0))?.key).toMatch(/^\d{6}$/);
  });

  test('is refused outside the areas, and to who is a helper no longer; as thanks it does not go at all', async () => {
    const helper = await aHelper();
    const outside = await written(stranger);
    await agree(stranger, outside);
    expect(await outcome(stranger, outside)).toBe('outside');
    const late = await written(helper.personId);
    await agree(helper.personId, late);
    expect(await dismissHelper(app, stranger, helper.roleId)).toEqual({ ok: false, refusal: 'gone' });
    await dismissHelper(app, operator, helper.roleId);
    expect(await outcome(helper.personId, late)).toBe('no-role');
    const thanks = await written(operator);
    await moveDraft(app, operator, thanks, { kind: 'thanks' });
    expect(await thank(app, operator, thanks)).toEqual({ ok: false, refusal: { reason: 'incomplete' } });
  });

  test('is one of thirty a day beside the three of her own, and no repeat of what another person has said', async () => {
    const helper = await aHelper();
    for (let at = 0; at < 30; at += 1) await filedBy(helper.personId);
    const id = await written(helper.personId);
    await agree(helper.personId, id);
    expect(await send(helper.personId, id)).toMatchObject({
      ok: false,
      refusal: { reason: 'too-many', max: 30, nextAt: new Date(START.getTime() + DAY_MS) },
    });
    // What she writes for herself is neither counted with them nor held against them.
    await moveDraft(app, helper.personId, id, { forAnother: null });
    expect(await outcome(helper.personId, id)).toBe('filed');
    expect(await countFiledBy(db, helper.personId, UNIT)).toBe(30);
  });

  test('that was returned is written again for the same person, with a consent of its own', async () => {
    const helper = await aHelper();
    const { appeal } = await filedBy(helper.personId);
    await changeAppeal(db, appeal.id, { state: 'returned' });
    const again = await writeAgain(app, helper.personId, appeal.id, next());
    expect(again).toMatchObject({ forAnother: 'phone', agreedSign: null });
  });

  test('is judged and disputed in its person’s words, and each event says so', async () => {
    const helper = await aHelper();
    const { appeal } = await filedBy(helper.personId);
    await changeAppeal(db, appeal.id, { state: 'answered' });
    const verdict = () => ({ appealId: appeal.id, personId: helper.personId, tap: tap() });
    expect((await disputeAppeal(app, verdict(), 1)).ok).toBe(true);
    await changeAppeal(db, appeal.id, { state: 'answered' });
    await sayOutcome(app, verdict(), 'confirmed');
    const events = await listEvents(db, appeal.id);
    expect(events.slice(1).map(({ kind, detail }) => [kind, detail])).toEqual([
      ['disputed', { for: true }],
      ['confirmed', { for: true }],
    ]);
  });
});

describe('who it was written down for', () => {
  test('has it by the digits: from then on it is his alone, she hears that once, and no key is kept', async () => {
    const [helper, person] = [await aHelper(), await somebody()];
    const { appeal, key } = await filedBy(helper.personId);
    await openDraft(app, helper.personId, { purpose: 'addition', appealId: appeal.id });
    await db.deleteFrom('delivery.message').execute();
    const cause = tap();
    expect(await claim(person.personId, appeal, key, { cause })).toBe('his');
    expect(await claim(person.personId, appeal, key, { cause })).toBe('his');
    expect(await caseNow(db, appeal.id)).toMatchObject({ personId: person.personId, claimedAt: START, forAnother: 'phone' });
    expect(await findPaper(db, appeal.id)).toMatchObject({ key: null, tries: 0 });
    expect(await told()).toEqual([[helper.chat, 'appeal-claimed']]);
    expect(await kinds(appeal.id)).toEqual(['filed', 'claimed']);
    expect(await listMine(db, helper.personId, 10)).toEqual([]);
    expect(await db.selectFrom('appeals.draft').select('id').where('appeal_id', '=', appeal.id).execute()).toEqual([]);
    // His own words are his, and his own day is not used up.
    await changeAppeal(db, appeal.id, { state: 'answered' });
    await sayOutcome(app, { appealId: appeal.id, personId: person.personId, tap: tap() }, 'confirmed');
    expect((await listEvents(db, appeal.id)).at(-1)).toMatchObject({ kind: 'confirmed', detail: null });
  });

  test('is one: of two who have the digits at the same time one gets it', async () => {
    const [helper, one, other] = [await aHelper(), await somebody(), await somebody()];
    const { appeal, key } = await filedBy(helper.personId);
    const got = await Promise.all([one, other].map(({ personId }) => claim(personId, appeal, key)));
    expect(got.toSorted()).toEqual(['his', 'wrong']);
    expect(await kinds(appeal.id)).toEqual(['filed', 'claimed']);
  });

  test('gets a complaint about it and the reminders of its official number along with it', async () => {
    const [helper, person] = [await aHelper(), await somebody()];
    const { appeal, key } = await filedBy(helper.personId);
    const act = { appealId: appeal.id, personId: helper.personId, tap: tap() };
    expect((await keepOfficial(app, act, { number: 'ЖТ-2026-01234567', on: '2026-11-25' })).ok).toBe(true);
    await changeAppeal(db, appeal.id, { state: 'answered' });
    await db
      .insertInto('appeals.event')
      .values({ appeal_id: appeal.id, kind: 'answered', by_role: 'akim', person_id: 1, key: tap(), at: now })
      .execute();
    const { draft } = await openDraft(app, helper.personId, { purpose: 'complaint', appealId: appeal.id });
    await said(helper.personId, 'Ештеңе жөнделген жоқ');
    const sent = await complain(app, { personId: helper.personId, draftId: draft.id, appealId: appeal.id, language: 'kk', tap: tap() });
    const complaint = sent.ok ? sent.value.complaint : undefined;
    expect(await claim(person.personId, complaint ?? appeal, key)).toBe('wrong');
    expect(await claim(person.personId, appeal, key)).toBe('his');
    expect(await caseNow(db, complaint?.id ?? 0)).toMatchObject({ personId: person.personId, claimedAt: START });
    const waiting = await db
      .selectFrom('delivery.message')
      .select('chat_id')
      .where('batch', '=', `appeal-official:${appeal.id}`)
      .where('state', '=', 'pending')
      .execute();
    expect(new Set(waiting.map((row) => row.chat_id))).toEqual(new Set([person.chat]));
  });
});

describe('wrong digits', () => {
  test('are counted once each, five a day for a person whatever the case, and for nobody else', async () => {
    const [helper, person] = [await aHelper(), await somebody()];
    const { appeal, key } = await filedBy(helper.personId);
    const wrong = wrongOf(key);
    const cause = tap();
    for (let times = 0; times < 3; times += 1) expect(await claim(person.personId, appeal, wrong, { cause })).toBe('wrong');
    for (let times = 0; times < 2; times += 1) expect(await claim(person.personId, { code: 'КМТ482715' }, wrong)).toBe('wrong');
    const codes = ['КМТ482715', 'ККК000000', 'МММ000000', 'РРР000000'].map((code) => ({ code }));
    const got = await Promise.all([appeal, ...codes].map((of) => claim(person.personId, of, wrong)));
    expect(got.filter((refusal) => refusal === 'wrong')).toHaveLength(2);
    expect(await claim(person.personId, appeal, key)).toBe('too-often');
    expect((await findPaper(db, appeal.id))?.tries).toBeLessThan(3);
    now = new Date(START.getTime() + DAY_MS);
    expect(await claim(person.personId, appeal, key)).toBe('his');
  });

  test('close a paper after ten of whomever; a new key opens it, the old one no more, and it is made once for one tap', async () => {
    const [helper, person] = [await aHelper(), await somebody()];
    const { appeal, key } = await filedBy(helper.personId);
    for (let people = 0; people < 2; people += 1) {
      const { personId } = await somebody();
      for (let times = 0; times < 5; times += 1) await claim(personId, appeal, wrongOf(key));
    }
    expect(await claim(person.personId, appeal, key)).toBe('locked');
    const renew = (by: PersonId, nth = 2) => renewKey(app, { personId: by, appealId: appeal.id }, nth);
    expect(await renew(person.personId)).toBeUndefined();
    await renew(helper.personId);
    const made = await findPaper(db, appeal.id);
    expect(made).toMatchObject({ keyNumber: 2, tries: 0 });
    await renew(helper.personId);
    expect((await findPaper(db, appeal.id))?.key).toBe(made?.key);
    if (made?.key !== key) expect(await claim(person.personId, appeal, key)).toBe('wrong');
    expect(await claim(person.personId, appeal, made?.key ?? '')).toBe('his');
    expect(await renew(helper.personId, 3)).toBeUndefined();
  });

  test('or the right ones give a case neither to who wrote it down nor to officials over it, and those are not asked', async () => {
    const helper = await aHelper();
    const { appeal, key } = await filedBy(helper.personId);
    const akims: Role[] = [{ kind: 'akim', areaCode: UNIT }];
    const operators: Role[] = [{ kind: 'operator', areaCode: DISTRICT }];
    expect(await claim(helper.personId, appeal, key)).toBe('own');
    expect(await claim(operator, appeal, key, { roles: operators })).toBe('over');
    await db
      .updateTable('appeals.appeal')
      .set({ addressee: 'operator', addressee_reason: 'about-akim' })
      .where('id', '=', appeal.id)
      .execute();
    const { personId } = await somebody();
    expect(await claim(personId, appeal, key, { roles: akims })).toBe('wrong');
    const about = await caseNow(db, appeal.id);
    const asked = [callerOf(helper.personId), callerOf(operator, operators), callerOf(personId, akims), callerOf(personId)];
    expect(await Promise.all(asked.map((caller) => mayBeAsked(db, caller, about)))).toEqual([false, false, true, true]);
    // A try of his wears nobody’s paper out.
    expect((await findPaper(db, appeal.id))?.tries).toBe(0);
  });
});

describe('a helper', () => {
  test('who is removed leaves what nobody has taken over to the operator who removes her, with its key and for its person', async () => {
    const [helper, person] = [await aHelper(), await somebody()];
    const [taken, kept] = [await filedBy(helper.personId), await filedBy(helper.personId)];
    await claim(person.personId, taken.appeal, taken.key);
    await openDraft(app, helper.personId, { purpose: 'addition', appealId: kept.appeal.id });
    const [first, second] = await Promise.all([1, 2].map(() => dismissHelper(app, operator, helper.roleId)));
    expect([first, second].map((done) => done?.ok && done.value.caseCount)).toEqual([1, 1]);
    const told = await db.selectFrom('delivery.message').select('dedupe_key').where('chat_id', '=', helper.chat).execute();
    expect(told.map((row) => row.dedupe_key)).toContain(`helper-removed:${helper.roleId}`);
    expect(await caseNow(db, kept.appeal.id)).toMatchObject({ personId: operator, filedBy: helper.personId, claimedAt: null });
    expect(await caseNow(db, taken.appeal.id)).toMatchObject({ personId: person.personId });
    expect(await kinds(kept.appeal.id)).toEqual(['filed', 'entrusted']);
    expect(await db.selectFrom('appeals.draft').select('id').where('appeal_id', '=', kept.appeal.id).execute()).toEqual([]);
    expect((await listHelpers(db)).map(({ roleId }) => roleId)).not.toContain(helper.roleId);
    // She knows the key, and that makes it hers no more.
    expect(await claim(helper.personId, kept.appeal, kept.key)).toBe('own');
    expect(await claim(person.personId, kept.appeal, kept.key)).toBe('his');
  });

  test('keeps for people what she wrote down as an operator, and is not removed by who would get letters to his own office', async () => {
    const helper = await aHelper();
    const { appeal } = await filedBy(helper.personId);
    await grantOperator(app, helper.chat, UNIT);
    const asOperator = await filedBy(helper.personId);
    // The akim of the unit serves the district as well.
    const akim = await db
      .selectFrom('identity.role')
      .select(['person_id as id'])
      .where('kind', '=', 'akim')
      .where('area_code', '=', UNIT)
      .executeTakeFirstOrThrow();
    const chat = await db.selectFrom('identity.person').select('telegram_id').where('id', '=', akim.id).executeTakeFirstOrThrow();
    await grantOperator(app, chat.telegram_id, DISTRICT);
    expect(await dismissHelper(app, akim.id as PersonId, helper.roleId)).toEqual({ ok: false, refusal: 'own-office' });
    expect(await caseNow(db, appeal.id)).toMatchObject({ personId: helper.personId });
    await db.updateTable('identity.role').set({ ended_at: now }).where('person_id', '=', akim.id).where('kind', '=', 'operator').execute();
    expect(await dismissHelper(app, operator, helper.roleId)).toMatchObject({ ok: true, value: { caseCount: 1 } });
    expect(await caseNow(db, appeal.id)).toMatchObject({ personId: operator });
    expect(await caseNow(db, asOperator.appeal.id)).toMatchObject({ personId: helper.personId });
  });
});

describe('what was agreed to', () => {
  test('is this topic, this place and this reader, too; another needs another consent, and after sending no other words are put in', async () => {
    const helper = await aHelper();
    const draftId = await written(helper.personId);
    await agree(helper.personId, draftId);
    await moveDraft(app, helper.personId, draftId, { categoryCode: 'water', step: 'check' });
    expect(await outcome(helper.personId, draftId)).toBe('unagreed');
    await moveDraft(app, helper.personId, draftId, { categoryCode: 'lights', latitude: 51, longitude: 51, step: 'check' });
    expect(await outcome(helper.personId, draftId)).toBe('unagreed');
    await agree(helper.personId, draftId);
    expect(await outcome(helper.personId, draftId)).toBe('filed');
    const { appeal } = await filedBy(helper.personId);
    expect(await mayBeWritten(db, appeal, 'edit')).toBe(false);
    expect(await mayBeWritten(db, appeal, 'addition')).toBe(true);
  });
});
