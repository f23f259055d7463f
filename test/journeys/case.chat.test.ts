import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../src/kernel/ids.ts';
import { other } from '../../src/kernel/locale/index.ts';
import { addDemoAppeals, type DemoAppeal } from '../../src/rooms/appeals/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
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
  openFromInbox,
  REMAINS,
  steps,
  TOPICS,
} from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, recordOf } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const { db } = bot.app.storage;

expectManners(bot, {}, allAnswered);

const fileOf = (person: PersonHandle, kind: 'photo' | 'voice') =>
  person.messages().findLast((one) => one.from === 'person' && one[kind] !== undefined)?.[kind]?.url;

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, file } = steps(language);
  const { beginAnswer, sendAnswer, answered } = officialSteps(language);
  /** Each language has units of its own, so that the two stories do not meet. */
  const isKk = language === 'kk';
  let akim: PersonHandle;
  let akimHome: PlaceCode;
  const aResident = (home = akimHome) => bot.known({ language, home });

  beforeAll(async () => {
    akimHome = isKk ? bot.places.village : bot.places.otherOkrug;
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: isKk ? bot.places.okrug : bot.places.otherOkrug } });
  });

  const dispute = async (resident: PersonHandle) => {
    resident.tap(word('appeals-unsolved-button'));
    await resident.sees(first('appeals-reopen-ask', { code: '', topic: '' }));
    resident.say(REMAINS[language]);
    await resident.sees(first('appeals-reopen-say-more'));
    resident.tap(word('appeals-reopen-send-button'));
  };

  test('the notice says what, where and until when, and no word of the letter; the resident hears that it is read and taken up', async () => {
    const resident = await aResident();
    const receipt = await file(bot, resident);
    const notice = await akim.sees(receipt.code);
    expect(notice.text).toContain(TOPICS.lights[language]);
    expect(notice.text).toContain(DUE[language]);
    expect(notice.text).not.toContain(LETTER[language].slice(0, 12));
    expect(labelsOf(notice)).toEqual([word('appeals-open-button')]);
    akim.tap(word('appeals-open-button'), notice);
    const opened = await akim.sees(`«${LETTER[language]}»`);
    expect(opened.text).toContain(word('appeals-case-state', { state: word('appeals-state-seen') }));
    const topic = TOPICS.lights[language];
    await resident.sees(word('appeals-told-seen', { code: receipt.code, topic }));
    akim.tap(word('appeals-work-button'));
    await akim.sees(word('appeals-state-in-work'));
    await resident.sees(word('appeals-told-work', { code: receipt.code, topic, due: DUE[language] }));
    expect(labelsOf(opened)).toContain(word('appeals-answer-button'));
  });

  test('an answer in words: the resident says «solved», the akim hears it, and nothing more can be said', async () => {
    const resident = await aResident();
    const receipt = await file(bot, resident);
    await openFromInbox(akim, language, receipt);
    await answered(akim, receipt, ANSWER[language]);
    const answer = await resident.sees(`«${ANSWER[language]}»`);
    expect(answer.text).not.toContain(word(`appeals-answer-other-language-${other(language)}`));
    expect(labelsOf(answer)).toEqual([word('appeals-solved-button'), word('appeals-partly-button'), word('appeals-unsolved-button')]);
    resident.tap(word('appeals-solved-button'));
    await resident.sees(word('appeals-solved-thanks'));
    expect((await caseOf(bot, receipt.code)).state).toBe('confirmed');
    await akim.sees(first('appeals-notice-confirmed', { code: '', topic: '' }));
    const again = await openFromInbox(akim, language, receipt);
    expect(labelsOf(again)).not.toContain(word('appeals-answer-button'));
  });

  test('an answer by photo and voice reaches the resident as the akim sent it', async () => {
    const resident = await aResident();
    const receipt = await file(bot, resident);
    await openFromInbox(akim, language, receipt);
    await beginAnswer(akim, receipt);
    akim.photo();
    await akim.sees(word('appeals-word-check'));
    akim.voice();
    await akim.sees(word('appeals-answer-check-files', { n: 2 }));
    await sendAnswer(akim);
    await resident.sees(word('appeals-answered-files-only', { code: receipt.code, topic: TOPICS.lights[language] }));
    const photo = await resident.until((all) => all.findLast((one) => one.from === 'bot' && one.photo)?.photo);
    const voice = await resident.until((all) => all.findLast((one) => one.from === 'bot' && one.voice)?.voice);
    expect([photo.url, voice.url]).toEqual([fileOf(akim, 'photo'), fileOf(akim, 'voice')]);
  });

  test('«only partly» is taken down, and may still become «solved»', async () => {
    const resident = await aResident();
    const receipt = await file(bot, resident);
    await openFromInbox(akim, language, receipt);
    await answered(akim, receipt, ANSWER[language]);
    const answer = await resident.sees(`«${ANSWER[language]}»`);
    resident.tap(word('appeals-partly-button'), answer);
    await resident.sees(word('appeals-partly-thanks'));
    await akim.sees(first('appeals-notice-partly', { code: '', topic: '' }));
    resident.tap(word('appeals-open-button'));
    const card = await resident.sees(word('appeals-state-partly-sentence'));
    expect(labelsOf(card)).not.toContain(word('appeals-partly-button'));
    resident.tap(word('appeals-solved-button'));
    await resident.sees(word('appeals-solved-thanks'));
    expect((await caseOf(bot, receipt.code)).state).toBe('confirmed');
  });

  test('«not solved» goes back to the akim, first in his list; for the second time to the operator', async () => {
    const operator = await bot.known({
      language,
      role: { kind: 'operator', areaCode: isKk ? bot.places.district : bot.places.otherDistrict },
    });
    const resident = await aResident();
    const receipt = await file(bot, resident);
    await openFromInbox(akim, language, receipt);
    await answered(akim, receipt, ANSWER[language]);
    await resident.sees(`«${ANSWER[language]}»`);
    await dispute(resident);
    await resident.sees(word('appeals-reopened', { due: DUE[language] }));
    await akim.sees(word('appeals-notice-disputed', { code: receipt.code, topic: TOPICS.lights[language], due: DUE[language] }));
    akim.say('/inbox');
    const list = await akim.sees(word('appeals-inbox-title'));
    expect(list.text).toContain(word('appeals-inbox-disputed', { n: 1 }));
    expect(labelsOf(list)[0]).toContain(receipt.code);
    akim.tap(new RegExp(receipt.code), list);
    expect((await akim.sees(new RegExp(`^${receipt.code}`))).text).toContain(word('appeals-case-dispute', { text: REMAINS[language] }));
    await answered(akim, receipt, `${ANSWER[language]}.`);
    await resident.sees(`«${ANSWER[language]}.»`);
    await dispute(resident);
    await resident.sees(word('appeals-reopened-operator'));
    const notice = await operator.sees(receipt.code);
    expect(notice.text).toContain(word('appeals-case-why', { why: word('appeals-why-returned-twice') }));
    akim.tapData(`appeals:case:${receipt.id}`, list.message_id);
    await akim.sees(word('fault-gone'));
    await endRole(bot, operator);
  });

  test('an answer in the other language is marked, and not changed', async () => {
    const resident = await aResident();
    const receipt = await file(bot, resident);
    await openFromInbox(akim, language, receipt);
    await answered(akim, receipt, ANSWER[other(language)]);
    const answer = await resident.sees(`«${ANSWER[other(language)]}»`);
    expect(answer.text).toContain(word(`appeals-answer-other-language-${other(language)}`));
  });

  test('the list shows what is disputed, then late, then by the last day, eight a page; «due soon» only what is due', async () => {
    const unit = isKk ? 'D06100200' : 'D06020300';
    const boss = await bot.known({ language, role: { kind: 'akim', areaCode: unit as PlaceCode } });
    const personId = (await recordOf(bot, await bot.known({ language }))).id as PersonId;
    const aCase = (key: string, filedAt: string, history: DemoAppeal['history'] = []): DemoAppeal => ({
      key: `${language}:${key}`,
      personId,
      language,
      categoryCode: 'lights',
      placeCode: unit as PlaceCode,
      body: `${LETTER[language]} ${key}`,
      filedAt: new Date(filedAt),
      history,
    });
    const at = new Date('2026-11-24T06:00:00Z');
    const fresh = Array.from({ length: 7 }, (_, n) => aCase(`fresh ${n}`, '2026-11-24T06:00:00Z'));
    const disputed = aCase('disputed', '2026-11-24T06:00:00Z', [
      { kind: 'answered', byRole: 'akim', personId, at, body: ANSWER[language] },
      { kind: 'disputed', byRole: 'resident', personId, at },
    ]);
    const cases = [...fresh, aCase('late', '2026-10-01T06:00:00Z'), aCase('due', '2026-11-05T06:00:00Z'), disputed];
    await addDemoAppeals({ db, random: Math.random }, cases);
    const codes = await db.selectFrom('appeals.appeal').select(['code', 'body']).where('unit_code', '=', unit).execute();
    const codeOf = (key: string) => {
      const code = codes.find((one) => one.body.endsWith(` ${key}`))?.code ?? '';
      return `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
    };

    boss.say('/inbox');
    const list = await boss.sees(word('appeals-inbox-title'));
    const labels = labelsOf(list);
    expect(labels.slice(0, 3).map((label) => label.replace(/^\d+\. /, ''))).toEqual([codeOf('disputed'), codeOf('late'), codeOf('due')]);
    for (const line of [
      word('appeals-inbox-late', { n: 1 }),
      word('appeals-inbox-disputed', { n: 1 }),
      word('appeals-inbox-all', { n: 10 }),
    ])
      expect(list.text).toContain(line);
    expect(list.text).toContain(word('menu-page', { page: 1, pages: 2 }));
    // Below the cases and «next»: only ways to what there is some of.
    const ways = [
      word('appeals-inbox-late', { n: 1 }),
      word('appeals-inbox-disputed', { n: 1 }),
      word('appeals-inbox-new', { n: 9 }),
      word('appeals-inbox-topics-button'),
    ];
    expect(labels.slice(9)).toEqual(ways);
    boss.tap(word('menu-next-button'), list);
    const second = await boss.sees(word('menu-page', { page: 2, pages: 2 }));
    expect(labelsOf(second)).toHaveLength(3 + ways.length);
    boss.tap(word('menu-back-button'), second);
    await boss.sees(word('menu-page', { page: 1, pages: 2 }));
    boss.tap(word('appeals-inbox-late', { n: 1 }));
    const lateOnes = await hasButton(boss, `1. ${codeOf('late')}`);
    expect(labelsOf(lateOnes)).toEqual([`1. ${codeOf('late')}`, word('menu-back-button')]);
    boss.tap(word('menu-back-button'), lateOnes);
    await hasButton(boss, word('appeals-inbox-topics-button'));
    boss.tap(word('appeals-inbox-topics-button'));
    const topic = word('appeals-inbox-topic', { topic: TOPICS.lights[language], n: 10 });
    await hasButton(boss, topic);
    boss.tap(topic);
    const ofTopic = await boss.sees(word('menu-page', { page: 1, pages: 2 }));
    expect(ofTopic.text).toContain(topic);
    boss.tapData('appeals:inbox', ofTopic.message_id);
    await hasButton(boss, word('appeals-inbox-topics-button'));

    boss.say(word('menu-akim-due-button'));
    const due = await boss.sees(word('appeals-due-title'));
    expect(labelsOf(due).map((label) => label.replace(/^\d+\. /, ''))).toEqual([codeOf('late'), codeOf('due')]);
  });

  test('the buttons of an akim whose role has ended do nothing', async () => {
    const leaving = await bot.known({ language, role: { kind: 'akim', areaCode: (isKk ? 'D06060100' : 'D06070100') as PlaceCode } });
    const resident = await aResident((isKk ? 'D06060101' : 'D06070101') as PlaceCode);
    const receipt = await file(bot, resident);
    leaving.tap(word('appeals-open-button'), await leaving.sees(receipt.code));
    await leaving.sees(`«${LETTER[language]}»`);
    await beginAnswer(leaving, receipt);
    leaving.say(ANSWER[language]);
    await hasButton(leaving, word('appeals-answer-send-button'));
    await endRole(bot, leaving);
    const before = await caseOf(bot, receipt.code);
    for (const verb of ['answer-send:1:1:answered:-', `work:${receipt.id}`, `case:${receipt.id}`, `answer:${receipt.id}`, 'inbox']) {
      expect((await leaving.tapData(`appeals:${verb}`).answered()).text).toBe(word('fault-not-yours'));
    }
    expect((await leaving.tap(word('appeals-answer-send-button')).answered()).text).toBe(word('fault-not-yours'));
    expect(await caseOf(bot, receipt.code)).toEqual(before);
    const events = await db.selectFrom('appeals.event').select('kind').where('appeal_id', '=', receipt.id).orderBy('id').execute();
    expect(events.map((event) => event.kind)).toEqual(['filed', 'seen']);
  });
});
