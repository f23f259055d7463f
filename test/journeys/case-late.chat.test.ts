import { beforeAll, describe, expect, test } from 'vitest';
import type { PlaceCode } from '../../src/kernel/ids.ts';
import type { ChatMessage, PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import {
  ANSWER,
  countKept,
  endRole,
  hasButton,
  LETTER,
  MORNING,
  officialSteps,
  openFromInbox,
  type Receipt,
  steps,
  TOPICS,
} from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, recordOf, saidSince } from './witness.ts';

/** A village below no operator, and its unit, whose akim is not in the bot. */
const UNATTENDED = { village: 'D06040101' as PlaceCode, unit: 'D06040100' as PlaceCode };
const VILLAGE = { kk: 'Өмірзақ', ru: 'Умурзак' } as const;
const bot = await aBot({ clock: () => MORNING });
const { db } = bot.app.storage;

/** Files that Telegram no longer knows were asked for. */
const LOST_FILES = 2;

expectManners(bot, { bad_file: LOST_FILES }, allAnswered);

/** Whatever happened to the case in the meantime. */
const become = async ({ id }: Receipt, change: { state: string } | { addressee: string; addressee_reason: string }) =>
  void (await db.updateTable('appeals.appeal').set(change).where('id', '=', id).execute());

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, file, fileWithFiles, finish, send } = steps(language);
  const topic = TOPICS.lights[language];
  const { beginAnswer, answered } = officialSteps(language);
  const isKk = language === 'kk';
  const aResident = () => bot.known({ language, home: isKk ? bot.places.village : bot.places.otherOkrug });
  let akim: PersonHandle;

  beforeAll(async () => {
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: isKk ? bot.places.okrug : bot.places.otherOkrug } });
  });

  /** Not a notice of a new case: those come when they come. */
  const isReply = ({ text = '' }: ChatMessage) => !text.startsWith(first('appeals-notice', { topic, code: '', place: '', due: '' }));

  test.each(['closed', 'moved'] as const)(
    'an akim whose case was %s while he was writing is told so, and what he says is looked up nowhere',
    async (how) => {
      const receipt = await file(bot, await aResident());
      await openFromInbox(akim, language, receipt);
      await beginAnswer(akim, receipt);
      await become(receipt, how === 'closed' ? { state: 'confirmed' } : { addressee: 'operator', addressee_reason: 'returned-twice' });
      const { message } = akim.say(VILLAGE[language]);
      await akim.sees(word(`appeals-answer-${how}`, { code: receipt.code }));
      await bot.settled();
      expect(saidSince(akim, message.message_id).filter(isReply)).toHaveLength(1);
      // Kept, should the case come back to him; it swallows nothing more.
      expect((await countKept(bot, akim)).pieces).toBeGreaterThan(0);
      akim.say(VILLAGE[language]);
      await akim.sees(isKk ? 'Өмірзақ ауылы' : 'село Умурзак');
    },
  );

  test('an album for a case that is closed is answered once', async () => {
    const receipt = await file(bot, await aResident());
    await openFromInbox(akim, language, receipt);
    await beginAnswer(akim, receipt);
    await become(receipt, { state: 'confirmed' });
    const [one] = akim.album(3);
    await akim.sees(word('appeals-answer-closed', { code: receipt.code }));
    await bot.settled();
    expect(saidSince(akim, one?.message.message_id ?? 0).filter(isReply)).toHaveLength(1);
  });

  test('a half-written answer goes on where it was, once the case is the akim’s again', async () => {
    const receipt = await file(bot, await aResident());
    await openFromInbox(akim, language, receipt);
    await beginAnswer(akim, receipt);
    await become(receipt, { state: 'confirmed' });
    akim.say(ANSWER[language]);
    await akim.sees(word('appeals-answer-closed', { code: receipt.code }));
    await become(receipt, { state: 'disputed' });
    await openFromInbox(akim, language, receipt);
    akim.tap(word('appeals-answer-button'));
    await akim.sees(word('appeals-word-check'));
    await hasButton(akim, word('appeals-answer-send-button'));
    akim.say('/menu');
    await akim.sees(word('menu-draft-kept'));
  });

  test('an answer that is to be changed and was left for the menu is kept as it was', async () => {
    const receipt = await file(bot, await aResident());
    await openFromInbox(akim, language, receipt);
    await beginAnswer(akim, receipt);
    akim.say(ANSWER[language]);
    await hasButton(akim, word('appeals-answer-again-button'));
    akim.tap(word('appeals-answer-again-button'));
    await akim.sees(word('appeals-answer-ask', { code: receipt.code, topic: '' }).split('\n')[0] ?? '');
    akim.say('/menu');
    await akim.sees(word('menu-draft-kept'));
    await openFromInbox(akim, language, receipt);
    akim.tap(word('appeals-answer-button'));
    await akim.sees(word('appeals-word-check'));
    akim.say('/menu');
    await akim.sees(word('menu-draft-kept'));
  });

  test('where nobody answers for a place, not even an operator, check and receipt say that the letter waits', async () => {
    const person = await bot.known({ language, home: UNATTENDED.village });
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await finish(person);
    expect(person.last()?.text).toContain(word('appeals-unattended'));
    person.tap(word('appeals-send-button'));
    await person.sees(/\/status/);
    const receipt = person.messages().findLast((one) => one.from === 'bot' && one.text?.includes('/status'));
    expect(receipt?.text).toContain(word('appeals-unattended'));
    expect(receipt?.text).not.toContain(word('appeals-receipt-operator-not-linked'));
  });

  test('a letter about the akim waits where he is the only operator: check and receipt say that', async () => {
    const concerned = await bot.known({ role: { kind: 'akim', areaCode: UNATTENDED.unit } });
    const { id } = await recordOf(bot, concerned);
    await db
      .insertInto('identity.role')
      .values({ person_id: id, kind: 'operator', area_code: UNATTENDED.unit, granted_at: MORNING })
      .execute();
    const person = await bot.known({ language, home: UNATTENDED.village });
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    expect((await finish(person, 'official')).text).toContain(word('appeals-unattended'));
    const { message } = await send(bot, person);
    expect(message.text).toContain(word('appeals-unattended'));
    await endRole(bot, concerned);
  });

  test('a file that Telegram refuses is said to be one, and the others come', async () => {
    const person = await aResident();
    const receipt = await fileWithFiles(bot, person);
    await db
      .updateTable('appeals.file')
      .set({ telegram_file_id: 'lost', state: 'gone' })
      .where('appeal_id', '=', receipt.id)
      .where('kind', '=', 'photo')
      .execute();
    await openFromInbox(akim, language, receipt);
    akim.tap(word('appeals-files-button', { n: 2 }));
    const refused = await akim.sees(word('appeals-file-refused'));
    const voice = await akim.until((all) => all.find((one) => one.message_id > refused.message_id && one.voice));
    expect(voice.voice?.url).toBe(person.messages().find((one) => one.from === 'person' && one.voice)?.voice?.url);
    await answered(akim, receipt, ANSWER[language]);
  });
});
