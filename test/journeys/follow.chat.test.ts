import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../../src/kernel/ids.ts';
import { addDemoAppeals } from '../../src/rooms/appeals/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { DUE, hasButton, LETTER, labelsOf, MORNING, openFromInbox, type Receipt, steps, TOPICS } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, recordOf } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const { db } = bot.app.storage;
const ANSWER = { kk: 'Шам ауыстырылды, жауапты — аппарат', ru: 'Лампу заменили, отвечает аппарат' } as const;
/** The codes' letters as a Latin keyboard has them. */
const LATIN: Readonly<Record<string, string>> = { К: 'K', М: 'M', Р: 'P', С: 'C', Т: 'T', Х: 'X' };
const inLatin = (code: string) => code.replaceAll(/[КМРСТХ]/g, (letter) => LATIN[letter] ?? letter);
/** The same code with its last digit one higher: the check digit is wrong. */
const misread = (code: string) => code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10);

expectManners(bot, {}, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, file, fileWithFiles } = steps(language);
  const isKk = language === 'kk';
  const aResident = () => bot.known({ language, home: isKk ? bot.places.village : bot.places.otherOkrug });
  const TODAY = isKk ? 'бүгін, 25 қараша' : 'сегодня, 25 ноября';
  let akim: PersonHandle;
  let open: Receipt;
  let stranger: PersonHandle;

  beforeAll(async () => {
    akim = await bot.known({ language, role: { kind: 'akim', areaCode: isKk ? bot.places.okrug : bot.places.otherOkrug } });
    open = await file(bot, await aResident());
    stranger = await bot.known({ language });
  });

  test.each(['/my', 'menu'] as const)('%s of who has written nothing says how to begin', async (way) => {
    const person = await aResident();
    person.say(way === 'menu' ? word('menu-resident-appeals-button') : way);
    await person.sees(word('appeals-mine-none'));
  });

  test('a card shows the state, the letter, who sees it, the days that are left and the history; its files come again', async () => {
    const person = await aResident();
    const receipt = await fileWithFiles(bot, person);
    const topic = TOPICS.lights[language];
    person.say('/my');
    const list = await person.sees(word('appeals-mine-title'));
    expect(list.text).toContain(word('appeals-mine-line', { code: receipt.code, topic, state: word('appeals-state-received') }));
    person.tap(`${receipt.code} ${topic}`, list);
    const card = await person.sees(word('appeals-state-received-sentence'));
    for (const line of [
      word('appeals-card-title', { code: receipt.code, topic }),
      word('appeals-card-text', { text: LETTER[language] }),
      word('appeals-card-files', { n: 2 }),
      word('appeals-card-sees-unnamed'),
      word('appeals-card-due', { due: DUE[language], days: 15 }),
      `${TODAY}, 14:30 · ${word('appeals-event-filed')}`,
    ])
      expect(card.text).toContain(line);
    person.tap(word('appeals-files-button', { n: 2 }));
    const voice = await person.until((all) => all.findLast((one) => one.from === 'bot' && one.voice)?.voice);
    const photo = person.messages().findLast((one) => one.from === 'bot' && one.photo)?.photo;
    const own = person.messages().filter((one) => one.from === 'person');
    expect(voice.url).toBe(own.find((one) => one.voice)?.voice?.url);
    expect(photo?.url).toBe(own.find((one) => one.photo)?.photo?.url);
    person.tap(word('menu-back-button'), card);
    await person.sees(word('appeals-mine-title'));
  });

  test('a longer history is a tap away, and every step of it has its line', async () => {
    const person = await aResident();
    const personId = (await recordOf(bot, person)).id as PersonId;
    const at = MORNING;
    const by = { personId, at } as const;
    const history = [
      { kind: 'seen', byRole: 'akim', ...by },
      { kind: 'work-begun', byRole: 'akim', ...by },
      { kind: 'answered', byRole: 'akim', body: ANSWER[language], ...by },
      { kind: 'disputed', byRole: 'resident', ...by },
      { kind: 'answered', byRole: 'akim', body: `${ANSWER[language]}.`, ...by },
      { kind: 'partly', byRole: 'resident', ...by },
      { kind: 'confirmed', byRole: 'resident', ...by },
    ] as const;
    await addDemoAppeals({ db, random: Math.random }, [demo(`${language}:history`, personId, history)]);
    person.say('/my');
    await person.sees(word('appeals-mine-title'));
    person.tap(new RegExp(TOPICS.lights[language]));
    const card = await person.sees(word('appeals-card-answer', { text: `${ANSWER[language]}.` }));
    expect(card.text).toContain(word('appeals-state-confirmed-sentence', { date: TODAY }));
    expect(card.text).not.toContain(word('appeals-event-filed'));
    person.tap(word('appeals-history-button'));
    const whole = await person.sees(word('appeals-event-filed'));
    const keys = ['filed', 'seen', 'work-begun', 'answered', 'disputed', 'answered', 'partly', 'confirmed'] as const;
    expect(whole.text?.split('\n').slice(1)).toEqual(keys.map((key) => expect.stringContaining(word(`appeals-event-${key}`))));
    person.tap(word('menu-back-button'));
    await person.sees(word('appeals-card-answer', { text: `${ANSWER[language]}.` }));
  });

  test('«My appeals» shows eight a page: what waits first, what is over last', async () => {
    const person = await aResident();
    const personId = (await recordOf(bot, person)).id as PersonId;
    const over = [
      { kind: 'answered', byRole: 'akim', body: ANSWER[language], personId, at: MORNING },
      { kind: 'confirmed', byRole: 'resident', personId, at: MORNING },
    ] as const;
    const waiting = Array.from({ length: 9 }, (_, n) => demo(`${language}:page:${n}`, personId));
    await addDemoAppeals({ db, random: Math.random }, [...waiting, demo(`${language}:over`, personId, over)]);
    person.say('/my');
    const list = await person.sees(word('menu-page', { page: 1, pages: 2 }));
    expect(labelsOf(list)).toHaveLength(9);
    expect(list.text).not.toContain(word('appeals-state-confirmed'));
    person.tap(word('menu-next-button'), list);
    const second = await person.sees(word('menu-page', { page: 2, pages: 2 }));
    expect(second.text?.split('\n')[2]).toContain(word('appeals-state-confirmed'));
    person.tap(word('menu-back-button'), second);
    await person.sees(word('menu-page', { page: 1, pages: 2 }));
  });

  const demo = (key: string, personId: PersonId, history: Parameters<typeof addDemoAppeals>[1][number]['history'] = []) => ({
    key,
    personId,
    language,
    categoryCode: 'lights',
    placeCode: bot.places.village,
    body: LETTER[language],
    filedAt: MORNING,
    history,
  });

  test('anybody hears the state and the dates of a code, and nothing else', async () => {
    const { code } = open;
    stranger.say(`/status ${code}`);
    const said = await stranger.sees(code);
    const facts = { code, state: word('appeals-state-received'), date: TODAY, due: DUE[language] };
    expect(said.text).toBe(word('appeals-status', facts));
    expect(labelsOf(said)).toEqual([]);
  });

  test('a code is read with spaces, in small and in Latin letters, with the command and without', async () => {
    const { code } = open;
    const bare = code.replaceAll('-', '');
    const spelled = [code.toLowerCase(), code.replaceAll('-', ' '), bare, inLatin(code), inLatin(bare).toLowerCase(), `«${code}».`];
    for (const typed of [...spelled, ...spelled.map((one) => `/status ${one}`)]) {
      stranger.say(typed);
      expect((await stranger.sees(/./)).text, typed).toContain(word('appeals-state-received'));
    }
  });

  test('a misread code says so; one that nobody has got says so; no code asks for one', async () => {
    for (const typed of [misread(open.code), `/status ${misread(open.code)}`]) {
      stranger.say(typed);
      await stranger.sees(word('appeals-status-misread'));
    }
    stranger.say('/status ККК-000-000');
    await stranger.sees(word('appeals-status-none'));
    stranger.say('/status');
    await stranger.sees(word('appeals-status-ask'));
  });

  test('who has written it himself sees the whole by its code', async () => {
    const person = await aResident();
    const { code } = await file(bot, person);
    person.say(code);
    expect((await person.sees(word('appeals-card-history'))).text).toContain(LETTER[language]);
  });

  test('of a case that is over no last day is said', async () => {
    const person = await aResident();
    const receipt = await file(bot, person);
    await openFromInbox(akim, language, receipt);
    akim.tap(word('appeals-answer-button'));
    await akim.sees(word('appeals-answer-ask', { code: receipt.code, topic: TOPICS.lights[language] }));
    akim.say(ANSWER[language]);
    await hasButton(akim, word('appeals-answer-send-button'));
    akim.tap(word('appeals-answer-send-button'));
    await akim.sees(word('appeals-answer-sent'));
    person.tapData(`appeals:solved:${receipt.id}`, receipt.message.message_id);
    await person.sees(word('appeals-solved-thanks'));
    stranger.say(`/status ${receipt.code}`);
    const said = await stranger.sees(receipt.code);
    expect(said.text).toBe(word('appeals-status-done', { code: receipt.code, state: word('appeals-state-confirmed'), date: TODAY }));
  });

  test('a card of somebody else stays closed', async () => {
    for (const verb of ['open', 'history', 'files', 'point']) {
      stranger.say('/status');
      const asked = await stranger.sees(word('appeals-status-ask'));
      stranger.tapData(`appeals:${verb}:${open.id}`, asked.message_id);
      expect((await stranger.sees(word('fault-gone'))).message_id).toBe(asked.message_id);
    }
  });
});
