import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PlaceCode } from '../../src/kernel/ids.ts';
import { readdressOrphans, wordsOf } from '../../src/rooms/appeals/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { EMPTY_REGISTER } from '../rooms/appeals/samples.ts';
import { aBot } from '../support/a-bot.ts';
import {
  ANSWER,
  caseOf,
  DUE,
  endRole,
  hasButton,
  LETTER,
  labelsOf,
  MORNING,
  officialSteps,
  type Receipt,
  steps,
  TOPICS,
} from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, recordOf, speech } from './witness.ts';

/** 23:00 in Kazakhstan. */
const NIGHT = new Date('2026-11-25T18:00:00Z');
/** A district without an operator, its units: one whose akim is in office but not linked, one without akim. */
const UNLINKED = 'D06040101' as PlaceCode;
const VACANT = 'D06040201' as PlaceCode;

let now = MORNING;
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;
const spoken = wordsOf({ speech, clock: () => now, directory: EMPTY_REGISTER });

beforeEach(() => {
  now = MORNING;
});
expectManners(bot, {}, allAnswered);

/** Whether the notice of a new case came to this person without sound. */
async function isSilent(person: PersonHandle, { code }: Receipt): Promise<boolean> {
  const find = () => bot.sim.calls.find(({ payload }) => payload['chat_id'] === person.id && String(payload['text']).includes(code));
  // A call is written down when it has been answered: a moment after its message is in the chat.
  const call = await vi.waitUntil(find, { timeout: 8_000, interval: 20 });
  return call.payload['disable_notification'] === true;
}

/** Whether the ledger has ever had a notice of a new case for this person. */
async function isTold(person: PersonHandle, { id }: Receipt): Promise<boolean> {
  const row = await db
    .selectFrom('delivery.message')
    .select('id')
    .where('chat_id', '=', person.id)
    .where('dedupe_key', 'like', `appeal-filed:${id}:%`)
    .executeTakeFirst();
  return row !== undefined;
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, file, endSaying, pickTopic, answerAll, send } = steps(language);
  const { answered } = officialSteps(language);
  const isKk = language === 'kk';
  const aResident = (home: PlaceCode) => bot.known({ language, home });

  test('an operator opens a case of the akim only to look: the look is written down, and the resident hears nothing', async () => {
    const operator = await bot.known({
      language,
      role: { kind: 'operator', areaCode: isKk ? bot.places.district : bot.places.otherDistrict },
    });
    await bot.known({ language, role: { kind: 'akim', areaCode: isKk ? bot.places.okrug : bot.places.otherOkrug } });
    const resident = await aResident(isKk ? bot.places.village : bot.places.otherOkrug);
    const receipt = await file(bot, resident);
    operator.say('/queue');
    const queue = await operator.sees(new RegExp(`^(?:${word('appeals-queue-title')}|${word('appeals-queue-none')})`));
    operator.tapData(`appeals:case:${receipt.id}`, queue.message_id);
    const opened = await operator.sees(new RegExp(`^${receipt.code}`));
    expect(opened.text).toContain(word('appeals-case-looked'));
    expect(labelsOf(opened)).not.toContain(word('appeals-answer-button'));
    const { id } = await recordOf(bot, operator);
    const looks = await db.selectFrom('appeals.look').select('person_id').where('appeal_id', '=', receipt.id).execute();
    expect(looks).toEqual([{ person_id: id }]);
    expect((await caseOf(bot, receipt.code)).state).toBe('received');
    await endRole(bot, operator);
  });

  test.each(['vacant', 'not-linked'] as const)(
    'where the seat is %s, the nearest operator gets it, and the receipt says so',
    async (reason) => {
      const place = reason === 'vacant' ? VACANT : UNLINKED;
      const ofOblast = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.region } });
      const far = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.district } });
      const alone = await file(bot, await aResident(place));
      expect(alone.message.text).toContain(word(`appeals-receipt-operator-${reason}`));
      expect((await ofOblast.sees(alone.code)).text).toContain(word(`appeals-why-${reason}`));

      const district = `${place.slice(0, 5)}0000` as PlaceCode;
      const near = await bot.known({ language, role: { kind: 'operator', areaCode: district } });
      const receipt = await file(bot, await aResident(place));
      await near.sees(receipt.code);
      expect([await isTold(near, receipt), await isTold(ofOblast, receipt), await isTold(far, receipt)]).toEqual([true, false, false]);
      for (const operator of [ofOblast, far, near]) await endRole(bot, operator);
    },
  );

  test('an operator answers himself, and the resident reads that it was he', async () => {
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: 'D06040000' as PlaceCode } });
    const resident = await aResident(VACANT);
    const receipt = await file(bot, resident);
    operator.tap(word('appeals-open-button'), await operator.sees(receipt.code));
    await operator.sees(`«${LETTER[language]}»`);
    await resident.sees(word('appeals-told-seen-operator', { code: receipt.code, topic: TOPICS.lights[language] }));
    await answered(operator, receipt, ANSWER[language]);
    await resident.sees(first('appeals-answered-by-operator', { code: '', topic: '', answer: '' }));
    await endRole(bot, operator);
  });

  test('an operator hands a case on to the akim who has joined meanwhile, and not before; its resident hears who has it', async () => {
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: 'D06040000' as PlaceCode } });
    const resident = await aResident(UNLINKED);
    const receipt = await file(bot, resident);
    operator.tap(word('appeals-open-button'), await operator.sees(receipt.code));
    await operator.sees(`«${LETTER[language]}»`);
    operator.tap(word('appeals-pass-akim-button'));
    await operator.sees(word('appeals-pass-no-akim'));
    const joined = await bot.known({ language, role: { kind: 'akim', areaCode: `${UNLINKED.slice(0, 6)}100` as PlaceCode } });
    operator.tap(word('menu-back-button'));
    await operator.sees(`«${LETTER[language]}»`);
    operator.tap(word('appeals-pass-akim-button'));
    await operator.sees(word('appeals-passed'));
    const told = await resident.sees(
      word('appeals-told-passed', { code: receipt.code, topic: TOPICS.lights[language], due: DUE[language] }),
    );
    expect(labelsOf(told)).toEqual([word('appeals-open-button')]);
    joined.tap(word('appeals-open-button'), await joined.sees(receipt.code));
    expect(labelsOf(await joined.sees(`«${LETTER[language]}»`))).toContain(word('appeals-answer-button'));
    for (const one of [operator, joined]) await endRole(bot, one);
  });

  test('a case of an akim who gave his office back goes on to the operator, who opens it; its resident is told', async () => {
    const unit = (isKk ? 'D06020200' : 'D06070100') as PlaceCode;
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: `${unit.slice(0, 5)}0000` as PlaceCode } });
    const leaving = await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    const resident = await aResident(unit);
    const receipt = await file(bot, resident);
    await leaving.sees(receipt.code);
    await endRole(bot, leaving);
    await readdressOrphans({ db, clock: () => now, words: spoken, random: Math.random, wakeKeeper: () => undefined });
    await resident.sees(word('appeals-told-readdressed', { code: receipt.code, topic: TOPICS.lights[language] }));
    operator.tap(word('appeals-open-button'), await operator.sees(receipt.code));
    expect(labelsOf(await operator.sees(`«${LETTER[language]}»`))).toContain(word('appeals-answer-button'));
    await endRole(bot, operator);
  });

  test('at night only what is urgent makes a sound; the rest is silent from 21:00 to 09:00', async () => {
    const [unit, home] = (isKk ? ['D06020100', 'D06020101'] : ['D06070200', 'D06070201']) as [PlaceCode, PlaceCode];
    const watchful = await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    now = NIGHT;
    const calm = await file(bot, await aResident(home));
    const resident = await aResident(home);
    resident.say(LETTER[language]);
    await resident.sees(word('appeals-say-more'));
    await endSaying(resident);
    await pickTopic(resident, 'gas');
    await hasButton(resident, word('appeals-safe-button'));
    resident.tap(word('appeals-safe-button'));
    await answerAll(resident, 1);
    await hasButton(resident, word('appeals-place-yes-button'));
    resident.tap(word('appeals-place-yes-button'));
    await resident.sees(word('appeals-check-title'));
    const urgent = await send(bot, resident);
    now = MORNING;
    const day = await file(bot, await aResident(home));
    expect(await Promise.all([calm, urgent, day].map((receipt) => isSilent(watchful, receipt)))).toEqual([true, false, false]);
    const notice = watchful.messages().find((one) => one.text?.includes(urgent.code));
    expect(notice?.text).toContain(first('appeals-notice-urgent', urgentFacts));
  });
  const urgentFacts = { topic: TOPICS.gas[language], code: '', place: '', due: '' };
});
