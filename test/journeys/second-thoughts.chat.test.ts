import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/kernel/clock.ts';
import type { PlaceCode } from '../../src/kernel/ids.ts';
import { dayOf, formatShortDay } from '../../src/kernel/locale/index.ts';
import type { ChatMessage, PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import {
  ANSWER,
  caseOf,
  countKept,
  hasButton,
  LETTER,
  labelsOf,
  MORE,
  MORNING,
  officialSteps,
  openFromInbox,
  steps,
} from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES } from './witness.ts';

const ROADS = { kk: 'Ауыл ішінің жолы', ru: 'Дорога в селе' } as const;
const CODE = /[КМРСТХ]{3}-\d{3}-\d{3}/;
const OTHER = { kk: { said: 'Өмірзақ', line: 'Жері: Өмірзақ а.' }, ru: { said: 'Умурзак', line: 'Место: с. Умурзак' } } as const;

let now = MORNING;
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;

beforeEach(() => {
  now = MORNING;
});
expectManners(bot, {}, allAnswered);

const isFiled = async (draftId = '') =>
  (await db.selectFrom('appeals.appeal').select('id').where('filing_key', '=', `draft:${draftId}`).executeTakeFirst()) !== undefined;

/** What a button of a message carries. */
function dataOf(message: ChatMessage, label: string): string {
  const buttons = (message.inlineKeyboard ?? []).flat();
  return buttons.find((button) => button.text === label)?.callback_data ?? '';
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, file, send, finish, toCheck, answerAll } = steps(language);
  const { answered } = officialSteps(language);
  const isKk = language === 'kk';
  const home = isKk ? bot.places.village : bot.places.otherOkrug;
  const aResident = () => bot.known({ language, home });
  let akim: PersonHandle;

  beforeAll(async () => {
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: isKk ? bot.places.okrug : bot.places.otherOkrug } });
  });

  /** The check screen anew, below the older one. */
  const checkBelow = async (person: PersonHandle) => {
    person.say('/menu');
    await person.sees(word('menu-show'));
    person.say('/write');
    await hasButton(person, word('appeals-draft-go-button'));
    person.tap(word('appeals-draft-go-button'));
    return await person.sees(word('appeals-check-title'));
  };

  test('an older check screen sends nothing to another place: what is so now is shown, and only then sent', async () => {
    const person = await aResident();
    const check = await toCheck(person);
    const older = dataOf(check, word('appeals-send-button'));
    const [, , draftId] = older.split(':');
    const below = await checkBelow(person);
    person.tapData(`appeals:place:${draftId}:D06100104`, below.message_id);
    await person.sees(OTHER[language].line);
    person.tapData(older, check.message_id);
    const anew = await person.sees(OTHER[language].line);
    await bot.settled();
    expect(await isFiled(draftId)).toBe(false);
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
    person.tap(word('appeals-send-button'), anew);
    const { text = '' } = await person.sees(CODE);
    const { place_code } = await caseOf(bot, CODE.exec(text)?.[0] ?? '');
    expect(place_code).toBe('D06100104');
  });

  test('an older check screen sends nothing under another topic: what is so now is shown', async () => {
    const person = await aResident();
    const check = await toCheck(person);
    const older = dataOf(check, word('appeals-send-button'));
    const [, , draftId] = older.split(':');
    const below = await checkBelow(person);
    person.tapData(`appeals:topic:${draftId}:road_in`, below.message_id);
    await answerAll(person, 2);
    await person.sees(ROADS[language]);
    person.tapData(older, check.message_id);
    const anew = await person.sees(ROADS[language]);
    expect(anew.message_id).toBe(check.message_id);
    await bot.settled();
    expect(await isFiled(draftId)).toBe(false);
    person.tap(word('appeals-send-button'), anew);
    const { text = '' } = await person.sees(CODE);
    expect((await caseOf(bot, CODE.exec(text)?.[0] ?? '')).category_code).toBe('road_in');
  });

  test('a letter looked over for the operator does not go to the akim who has joined since, before its author has seen that', async () => {
    const [unit, village] = (isKk ? ['D06020100', 'D06020101'] : ['D06070200', 'D06070201']) as [PlaceCode, PlaceCode];
    const person = await bot.known({ language, home: village });
    const check = await toCheck(person);
    expect(check.text).not.toContain(word('appeals-check-akim-unnamed'));
    const older = dataOf(check, word('appeals-send-button'));
    await bot.known({ language, role: { kind: 'akim', areaCode: unit } });
    person.tapData(older, check.message_id);
    const anew = await person.sees(word('appeals-check-akim-unnamed'));
    await bot.settled();
    expect(await isFiled(older.split(':')[2])).toBe(false);
    person.tap(word('appeals-send-button'), anew);
    const { text = '' } = await person.sees(CODE);
    expect((await caseOf(bot, CODE.exec(text)?.[0] ?? '')).addressee).toBe('akim');
  });

  test('«Send» on another screen of a letter that was sent already shows its case there, and brings no second receipt', async () => {
    const person = await aResident();
    const check = await toCheck(person);
    await checkBelow(person);
    const { code } = await send(bot, person);
    person.tap(word('appeals-send-button'), check);
    const card = await person.sees(word('appeals-state-received-sentence'));
    expect(card.message_id).toBe(check.message_id);
    expect(card.text).toContain(code);
    const receipt = first('appeals-receipt', { code: '', date: '', time: '', office: '', due: '' });
    expect(person.messages().filter((one) => one.text?.startsWith(receipt))).toHaveLength(1);
  });

  test('a letter that was begun anew bears the day on which it was, not that of the first one', async () => {
    const person = await aResident();
    await toCheck(person);
    now = new Date(MORNING.getTime() + 2 * DAY_MS);
    person.say('/write');
    await person.sees(word('appeals-draft-found', { start: LETTER[language], date: formatShortDay(language, dayOf(MORNING), dayOf(now)) }));
    person.tap(word('appeals-draft-new-button'));
    await person.sees(first('appeals-say'));
    person.say(MORE[language]);
    await person.sees(word('appeals-say-more'));
    person.say('/write');
    await person.sees(word('appeals-draft-found', { start: MORE[language], date: formatShortDay(language, dayOf(now), dayOf(now)) }));
  });

  test('an older check screen, on which the name was hidden, does not send the name', async () => {
    const person = await aResident();
    const check = await toCheck(person);
    const older = dataOf(check, word('appeals-send-button'));
    expect(older).toMatch(/:lights:unnamed$/);
    person.tap(word('appeals-name-show-button'), await checkBelow(person));
    await hasButton(person, word('appeals-name-hide-button'));
    person.tapData(older, check.message_id);
    await person.until((all) => {
      const again = all.find((one) => one.message_id === check.message_id);
      return again && labelsOf(again).includes(word('appeals-name-hide-button')) ? again : undefined;
    });
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
  });

  test('the receipt stays when the case is opened from it', async () => {
    const person = await aResident();
    const { code, message } = await file(bot, person);
    person.tap(word('appeals-open-button'), message);
    const card = await person.sees(word('appeals-state-received-sentence'));
    expect(card.message_id).toBeGreaterThan(message.message_id);
    expect(person.messages().find((one) => one.message_id === message.message_id)?.text).toContain(code);
  });

  test('«not solved» and back: nothing is returned, what is typed next is no part of it, and the case asks again', async () => {
    const person = await aResident();
    const receipt = await file(bot, person);
    await openFromInbox(akim, language, receipt);
    await answered(akim, receipt, ANSWER[language]);
    await person.sees(`«${ANSWER[language]}»`);
    person.tap(word('appeals-unsolved-button'));
    const asked = await person.sees(first('appeals-reopen-ask', { code: '', topic: '' }));
    expect(labelsOf(asked)).toEqual([word('appeals-reopen-button'), word('menu-back-button')]);
    person.tap(word('menu-back-button'), asked);
    await hasButton(person, word('appeals-partly-button'));
    const card = await person.sees(word('appeals-card-answer', { text: ANSWER[language] }));
    expect(labelsOf(card)).toContain(word('appeals-unsolved-button'));
    expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
    person.say(MORE[language]);
    await person.sees(word('appeals-say-more'));
    expect((await caseOf(bot, receipt.code)).state).toBe('answered');
  });

  test('what is said a day after a begun letter is asked about; within the day it belongs to it', async () => {
    const person = await aResident();
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    now = new Date(MORNING.getTime() + DAY_MS);
    const second = person.say(MORE[language]).message;
    await person.until((all) => all.find((one) => one.message_id > second.message_id && one.text === word('appeals-say-more')));
    now = new Date(MORNING.getTime() + 2 * DAY_MS + 1);
    person.say(`${LETTER[language]} 2`);
    const date = formatShortDay(language, dayOf(MORNING), dayOf(now));
    await person.sees(word('appeals-draft-found', { start: LETTER[language], date }));
    person.tap(word('appeals-draft-new-button'));
    await person.sees(word('appeals-say-more'));
    const check = await finish(person);
    expect(check.text).toContain(`«${LETTER[language]} 2»`);
  });

  test('«start again» on the way from a card keeps the place of that card', async () => {
    const person = await aResident();
    await toCheck(person);
    person.say('/menu');
    await person.sees(word('menu-show'));
    person.say(OTHER[language].said);
    await hasButton(person, word('directory-card-write-button'));
    person.tap(word('directory-card-write-button'));
    await hasButton(person, word('appeals-draft-new-button'));
    person.tap(word('appeals-draft-new-button'));
    await person.sees(first('appeals-say'));
    person.say(MORE[language]);
    await person.sees(word('appeals-say-more'));
    await steps(language).endSaying(person);
    await steps(language).pickTopic(person);
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(OTHER[language].line);
    expect(check.text).not.toContain(LETTER[language]);
  });

  test('a draft in which nothing was said is begun anew, without what was chosen for it', async () => {
    const person = await aResident();
    person.say(OTHER[language].said);
    await hasButton(person, word('directory-card-write-button'));
    person.tap(word('directory-card-write-button'));
    await person.sees(first('appeals-say'));
    person.say('/menu');
    await person.sees(word('menu-show'));
    person.say('/write');
    await person.sees(first('appeals-say'));
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    const check = await finish(person);
    expect(check.text).not.toContain(OTHER[language].line);
  });

  test('a letter that the operator answers carries no name, whatever was wished before', async () => {
    const person = await aResident();
    const check = await toCheck(person);
    person.tap(word('appeals-name-show-button'), check);
    await hasButton(person, word('appeals-name-hide-button'));
    const [, , draftId] = dataOf(check, word('appeals-send-button')).split(':');
    person.tapData(`appeals:topic:${draftId}:official`, check.message_id);
    await hasButton(person, word('appeals-about-akim-button'));
    person.tap(word('appeals-about-akim-button'));
    const aboutAkim = await person.sees(word('appeals-check-addressee-operator-about-akim'));
    expect(labelsOf(aboutAkim)).not.toContain(word('appeals-name-hide-button'));
    expect(labelsOf(aboutAkim)).not.toContain(word('appeals-name-show-button'));
    const { code } = await send(bot, person);
    expect((await caseOf(bot, code)).author_name).toBeNull();
  });

  test('a code that an akim types opens the case from his own desk; a stranger gets the state only', async () => {
    const { code, id } = await file(bot, await aResident());
    akim.say(code);
    const status = await akim.sees(word('appeals-state-received'));
    expect(dataOf(status, word('appeals-open-button'))).toBe(`appeals:case:${id}`);
    akim.tap(word('appeals-open-button'), status);
    await akim.sees(`«${LETTER[language]}»`);
    const stranger = await bot.known({ language });
    stranger.say(code);
    expect(labelsOf(await stranger.sees(code))).toEqual([]);
  });
});
