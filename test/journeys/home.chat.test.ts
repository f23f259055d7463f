import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.ts';
import { allHandled, expectManners, LANGUAGES, recordOf, saidSince, words } from './witness.ts';

const bot = await aBot();
/** Өмірзақ in Достық, Тасқала: the only one of its name. */
const OMIRZAQ = 'D06100104';

// One tap on a message that Telegram has forgotten, one second tap on the same button: told by Telegram, said kindly.
expectManners(bot, { message_not_found: 1, not_modified: 1 });

const chain = {
  kk: 'Өмірзақ а., Достық а.о., Тасқала ауд., Батыс Қазақстан обл.',
  ru: 'с. Умурзак, Достыкский с.о., Таскалинский р-н, Западно-Казахстанская обл.',
} as const;
const menu = { kk: 'Не істейміз?', ru: 'Что сделаем?' } as const;

/** Somebody who has consented and is asked for the home place now. */
async function homeless(language: 'kk' | 'ru') {
  const person = await bot.known({ language });
  person.start();
  await person.sees(words(language)('directory-home-ask'));
  return person;
}

describe.each(LANGUAGES)('a home place chosen in %s', (language) => {
  const word = words(language);
  const saved = language === 'kk' ? `Ауылыңыз: ${chain.kk}` : `Ваше село: ${chain.ru}`;

  test.each([
    ['in Kazakh', 'Өмірзақ'],
    ['in Russian', 'Умурзак'],
    ['in small letters with the kind', 'өмірзақ ауылы'],
    ['in Latin letters', 'omirzaq'],
    ['without the Kazakh letters', 'Омирзак'],
    ['with a slip', 'Өмірзк'],
    ['on the wrong keyboard', 'Evehpfr'],
    ['with its district', 'Умурзак Таскала'],
  ])('is found by a name typed %s', async (_how, typed) => {
    const person = await homeless(language);
    person.say(typed);
    const answer = await person.until((messages) =>
      messages.findLast((message) => message.from === 'bot' && message.text !== word('directory-home-ask')),
    );
    if (answer.inlineKeyboard) person.tapData(`directory:home:${OMIRZAQ}`, answer.message_id);
    await person.sees(saved);
    await person.sees(menu[language]);
    await allHandled(bot);
    expect((await recordOf(bot, person)).home).toBe(OMIRZAQ);
    expect(answer.inlineKeyboard?.flat().some((button) => button.callback_data === `directory:home:${OMIRZAQ}`) ?? true).toBe(true);
  });

  test('is asked about when the keyboard was in another language, and the answer may be no', async () => {
    const person = await homeless(language);
    person.say('Evehpfr');
    const question = await person.sees(/«.*»/);
    expect(question.text).toBe(word('directory-search-layout', { guess: language === 'kk' ? 'Өмірзақ а.' : 'с. Умурзак' }));
    person.seenAll();
    person.tap(word('directory-search-layout-no-button'));
    await person.sees(word('directory-home-ask'));
    person.say('Өмірзақ');
    await allHandled(bot);
    expect((await recordOf(bot, person)).home).toBe(OMIRZAQ);
  });

  test('is found in the list: oblast, district, okrug, village, with pages and the way back', async () => {
    const person = await homeless(language);
    person.tap(word('directory-home-list-button'));
    const list = await person.sees(word('directory-tree-region'));
    person.tap(language === 'kk' ? 'Батыс Қазақстан обл.' : 'Западно-Казахстанская обл.');
    const first = await person.sees(word('menu-page', { page: 1, pages: 2 }));
    expect(first.text).toContain(word('directory-tree-district'));
    expect(person.buttons(first)).toHaveLength(10);
    person.tap(word('menu-next-button'));
    await person.sees(word('menu-page', { page: 2, pages: 2 }));
    person.tap(word('menu-back-button'));
    await person.sees(word('menu-page', { page: 1, pages: 2 }));
    person.tap(word('menu-back-button'));
    await person.sees(word('directory-tree-region'));
    person.tap(language === 'kk' ? 'Батыс Қазақстан обл.' : 'Западно-Казахстанская обл.');
    await person.sees(word('menu-page', { page: 1, pages: 2 }));
    person.tap(word('menu-next-button'));
    await person.sees(word('menu-page', { page: 2, pages: 2 }));
    person.tap(language === 'kk' ? 'Тасқала ауд.' : 'Таскалинский р-н');
    const okrugs = await person.sees(word('directory-tree-unit'));
    expect(okrugs.text).toContain(chain[language].split(', ').slice(2).join(', '));
    expect(person.buttons(okrugs).flat()).toContain(language === 'kk' ? 'Айнабұлақ к.ә.' : 'Айнабулакская п.а.');
    person.tap(language === 'kk' ? 'Достық а.о.' : 'Достыкский с.о.');
    const villages = await person.sees(word('directory-tree-settlement'));
    expect(person.buttons(villages).flat()).toEqual(
      language === 'kk'
        ? ['Бастау а.', 'Достық а.', 'Өмірзақ а.', 'Ынтымақ а.', 'Артқа']
        : ['с. Бастау', 'с. Достык', 'с. Умурзак', 'с. Ынтымак', 'Назад'],
    );
    person.tap(word('menu-back-button'));
    await person.sees(word('directory-tree-unit'));
    person.tap(language === 'kk' ? 'Достық а.о.' : 'Достыкский с.о.');
    await person.sees(word('directory-tree-settlement'));
    person.tap(language === 'kk' ? 'Өмірзақ а.' : 'с. Умурзак');
    const end = await person.sees(saved);
    // All on one message: the chat stays short.
    expect(end.message_id).toBe(list.message_id);
    await person.sees(menu[language]);
    expect((await recordOf(bot, person)).home).toBe(OMIRZAQ);
  });

  test('can be changed at any time, and the second choice is called the new one', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say('/settings');
    const settings = await person.sees(language === 'kk' ? 'Ауыл: Бастау а.' : 'Село: с. Бастау');
    expect(person.buttons(settings).flat()).toContain(word('identity-settings-home-button'));
    person.tap(word('identity-settings-home-button'));
    const asked = await person.sees(word('directory-move-ask', { chain: '' }).split('\n')[0] ?? '');
    expect(asked.text).toContain(language === 'kk' ? 'Жазған өтініштеріңіз сақталады' : 'Ваши обращения сохранятся');
    person.tap(word('directory-move-stay-button'));
    await person.sees(language === 'kk' ? 'Ауылыңыз өзгерген жоқ: Бастау а.' : 'Село прежнее: с. Бастау');
    expect((await recordOf(bot, person)).home).toBe(bot.places.village);

    person.tap(word('identity-settings-home-button'), settings);
    await person.sees(word('directory-move-ask', { chain: '' }).split('\n')[0] ?? '');
    person.say('Өмірзақ');
    const moved = await person.sees(language === 'kk' ? `Жаңа ауылыңыз: ${chain.kk}` : `Ваше новое село: ${chain.ru}`);
    expect(moved.text).toContain(language === 'kk' ? 'Ескі өтініштеріңіз сақталды.' : 'Прежние обращения сохранены.');
    expect((await recordOf(bot, person)).home).toBe(OMIRZAQ);

    person.press(word('menu-resident-village-button'));
    const village = await person.sees(language === 'kk' ? 'Достық ауылдық округі' : 'Достыкский сельский округ');
    expect(village.text).toContain(chain[language]);
    person.tap(word('directory-home-change-button'));
    await person.sees(word('directory-move-ask', { chain: chain[language] }).split('\n')[1] ?? '');
  });

  test('can be taken from an akim’s card', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say('Өмірзақ');
    await person.sees(language === 'kk' ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    person.tap(word('directory-card-home-button'));
    await person.sees(chain[language]);
    await person.sees(menu[language]);
    expect((await recordOf(bot, person)).home).toBe(OMIRZAQ);
  });

  test('is no oblast and no district: the list of what lies below is shown instead', async () => {
    const person = await homeless(language);
    person.say(language === 'kk' ? 'Тасқала ауданы' : 'Таскалинский район');
    await person.sees(word('directory-tree-unit'));
    person.tap(language === 'kk' ? 'Достық а.о.' : 'Достыкский с.о.');
    await person.sees(word('directory-tree-settlement'));
    person.tap(language === 'kk' ? 'Өмірзақ а.' : 'с. Умурзак');
    await person.sees(saved);
    expect((await recordOf(bot, person)).home).toBe(OMIRZAQ);
  });
});

test('the language can be changed at any time: in the settings, in help, by the first question’s buttons', async () => {
  const person = await bot.known({ language: 'kk', home: bot.places.village });
  person.say('/settings');
  await person.sees('Тіл: қазақша');
  person.tap('Русский');
  await person.sees('Теперь говорим по-русски.');
  await person.sees('Что сделаем?');
  expect(person.keyboard().flat()).toContain('👤 Мой аким');
  expect((await recordOf(bot, person)).language).toBe('ru');

  person.say('/help');
  await person.sees('Чем помочь?');
  person.tap('Қазақша');
  await person.sees('Енді қазақша сөйлесеміз.');
  await person.sees('Не істейміз?');
  expect(person.keyboard().flat()).toContain('👤 Менің әкімім');

  person.tapData('identity:lang:ru', 1);
  await person.sees('Что сделаем?');
  expect((await recordOf(bot, person)).language).toBe('ru');
});

test('a second tap on the same home changes nothing and says nothing wrong', async () => {
  const person = await homeless('kk');
  const question = person.last();
  person.tapData(`directory:home:${OMIRZAQ}`, question?.message_id);
  person.tapData(`directory:home:${OMIRZAQ}`, question?.message_id);
  await allHandled(bot);
  expect((await recordOf(bot, person)).home).toBe(OMIRZAQ);
  expect(saidSince(person, 0).filter((message) => message.text?.includes('Жаңа ауылыңыз'))).toEqual([]);
});
