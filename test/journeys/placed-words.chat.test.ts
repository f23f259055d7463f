import { beforeAll, describe, expect, test } from 'vitest';
import type { PlaceCode } from '../../src/kernel/ids.ts';
import type { ChatMessage, PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { caseOf, labelsOf, MORNING, officialSteps, openFromInbox, steps, TOPICS } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, recordOf } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const { db } = bot.app.storage;

expectManners(bot, {}, allAnswered);

const SAID = {
  kk: {
    whole: 'Ертең таңертең құбыршы келіп, құбырды жөндейді',
    short: 'Жұмаға дейін істейміз',
    more: 'Кешкі жетіден кейін мүлде қараңғы',
  },
  ru: { whole: 'Завтра утром приедет слесарь и починит трубу', short: 'Сделаем до пятницы', more: 'После семи вечера совсем темно' },
} as const;

const piecesOf = async (person: PersonHandle) => {
  const { id } = await recordOf(bot, person);
  const drafts = db.selectFrom('appeals.draft as d').innerJoin('appeals.draft_piece as p', 'p.draft_id', 'd.id');
  return await drafts
    .select(['d.purpose', 'd.appeal_id as appealId', 'p.text'])
    .where('d.person_id', '=', id)
    .orderBy('p.message_id')
    .execute();
};

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, file } = steps(language);
  const { sendAnswer } = officialSteps(language);
  const topic = TOPICS.lights[language];
  const sees = (akim: PersonHandle, text: string) => akim.sees(new RegExp(`${word('appeals-word-check')}[\\s\\S]*${text}`));
  let akim: PersonHandle;
  let home: PlaceCode;

  beforeAll(async () => {
    home = language === 'kk' ? bot.places.village : bot.places.otherOkrug;
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: language === 'kk' ? bot.places.okrug : home } });
  });

  test('an official replies to a notice, and that case is answered; its author replies to what he got, and adds to it', async () => {
    const resident = await bot.known({ language, home });
    const other = await file(bot, await bot.known({ language, home }));
    const receipt = await file(bot, resident);
    const notice = await akim.sees(receipt.code);
    // Another one is before him, and its answer is begun.
    await openFromInbox(akim, language, other);
    akim.tap(word('appeals-answer-button'));
    await akim.sees(first('appeals-answer-ask', { code: other.code, topic }));
    akim.say(SAID[language].short, { reply_to: notice.message_id });
    const preview = await sees(akim, SAID[language].short);
    expect(preview.text).toContain(word('appeals-case-title', { code: receipt.code, topic }));
    akim.photo();
    await akim.sees(word('appeals-answer-check-files', { n: 1 }));
    await sendAnswer(akim);
    expect((await caseOf(bot, receipt.code)).state).toBe('answered');
    expect((await caseOf(bot, other.code)).state).toBe('seen');

    const answer = await resident.sees(`«${SAID[language].short}»`);
    resident.say(SAID[language].more, { reply_to: answer.message_id });
    await resident.sees(word('appeals-add-check', { text: SAID[language].more }));
    resident.tap(word('appeals-add-send-button'));
    await resident.sees(word('appeals-added-thanks'));
    await akim.sees(first('appeals-notice-added', { code: '', topic: '' }));
    // The receipt of somebody else's letter, shown by a code in it, is no way to it.
    const neighbour = await bot.known({ language, home });
    neighbour.say(receipt.code);
    const status = await neighbour.sees(receipt.code);
    neighbour.say(SAID[language].more, { reply_to: status.message_id });
    await neighbour.sees(word('appeals-say-more'));
    expect(await piecesOf(neighbour)).toEqual([{ purpose: 'appeal', appealId: null, text: SAID[language].more }]);
  });

  test('an akim says something without a letter: he is asked which one it is, and what he said goes there once', async () => {
    const resident = await bot.known({ language, home });
    const receipt = await file(bot, resident);
    await akim.sees(receipt.code);
    akim.say(SAID[language].whole);
    akim.photo();
    const asked = await akim.until((all) => all.findLast((one) => one.text?.includes('…»') && labelsOf(one).length > 1));
    expect(asked.text).toContain(word('appeals-belongs-ask', { text: '' }).split('\n')[1]);
    expect(labelsOf(asked)).toContain(`${receipt.code} ${topic}`);
    expect(labelsOf(asked).at(-1)).toBe(word('appeals-belongs-none-button'));
    akim.tap(`${receipt.code} ${topic}`, asked);
    const preview = await sees(akim, SAID[language].whole);
    expect(preview.text).toContain(word('appeals-answer-check-files', { n: 1 }));
    expect(await piecesOf(akim)).toMatchObject([{ appealId: receipt.id, text: SAID[language].whole }, { appealId: receipt.id }]);
    await sendAnswer(akim);
    expect((await caseOf(bot, receipt.code)).state).toBe('answered');

    akim.say(SAID[language].short);
    const isAsked = (one: ChatMessage) => labelsOf(one).includes(word('appeals-belongs-none-button'));
    const anew = await akim.until((all) => all.findLast((one) => one.text?.includes(SAID[language].short) && isAsked(one)));
    akim.tap(word('appeals-belongs-none-button'), anew);
    await akim.sees(word('appeals-belongs-none'));
    expect(await piecesOf(akim)).toEqual([]);
    expect(await db.selectFrom('appeals.unplaced').select('person_id').execute()).toEqual([]);
  });
});
