import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { allHandled, boldOf, expectManners, LANGUAGES, recordOf, saidSince, speech, words } from './witness.ts';

const bot = await aBot();

// The two second taps on the consent: Telegram says that the screen is there already.
expectManners(bot, { not_modified: 2 });

const newcomer = () => bot.sim.person({ first_name: 'Newcomer' });
const languageButton = { kk: 'Қазақша', ru: 'Русский' } as const;

async function chooseLanguage(person: PersonHandle, language: Language): Promise<void> {
  await person.sees('На каком языке будем говорить?');
  person.tap(languageButton[language]);
  await person.sees(consentTitle[language]);
}

const consentTitle = { kk: 'Келісіміңіз керек', ru: 'Нужно Ваше согласие' } as const;
const menu = { kk: 'Не істейміз?', ru: 'Что сделаем?' } as const;

test('the first message asks for the language in both languages at once, Kazakh first', async () => {
  const person = newcomer();
  person.start();
  const question = await person.sees('Қай тілде сөйлесеміз?');
  expect(question.text).toBe('Сәлеметсіз бе! Қай тілде сөйлесеміз?\n\nЗдравствуйте! На каком языке будем говорить?');
  expect(person.buttons(question)).toEqual([['Қазақша', 'Русский']]);
  expect(saidSince(person, 0)).toHaveLength(1);
});

describe.each(LANGUAGES)('a newcomer who chose %s', (language) => {
  const word = words(language);
  const unset = word('identity-operator-unset');
  const operator = { operator: unset, bin: unset, phone: unset };

  test('is greeted, then asked for consent, and everything goes on in that language', async () => {
    const person = newcomer();
    person.start();
    await chooseLanguage(person, language);
    const [greeting, consent] = saidSince(person, 0);
    expect(greeting?.text).toBe(word('identity-greet', operator));
    expect(consent?.text).toBe(word('identity-consent-ask', operator));
    expect(consent && boldOf(consent)).toEqual([consentTitle[language]]);
    expect(person.buttons(consent)).toEqual([
      [word('identity-consent-yes-button')],
      [word('identity-consent-text-button')],
      [word('identity-consent-no-button')],
    ]);
    expect((await recordOf(bot, person)).language).toBe(language);
  });

  test('reads the whole text of the consent and comes back to the question', async () => {
    const person = newcomer();
    person.start();
    await chooseLanguage(person, language);
    person.tap(word('identity-consent-text-button'));
    const whole = await person.sees(word('identity-consent-text', operator));
    person.tap(word('menu-back-button'));
    const question = await person.sees(word('identity-consent-ask', operator));
    expect(question.message_id).toBe(whole.message_id);
    expect((await recordOf(bot, person)).consents).toEqual([]);
  });

  test('gives a consent that is kept once, with version, hash of the text, language and time', async () => {
    const person = newcomer();
    person.start();
    await chooseLanguage(person, language);
    const question = person.last();
    const before = Date.now();
    person.tap(word('identity-consent-yes-button'), question);
    person.tapData('identity:consent:yes', question?.message_id);
    await person.sees(word('directory-home-ask'));
    await allHandled(bot);
    const shown = `${speech.say(language, 'identity-consent-ask', operator)}\n${speech.say(language, 'identity-consent-text', operator)}`;
    const { consents } = await recordOf(bot, person);
    expect(consents).toHaveLength(1);
    expect(consents[0]).toMatchObject({
      version: expect.stringMatching(/^\d{4}-\d{2}-\d{2}(?:\.\d+)?$/),
      text_hash: createHash('sha256').update(shown).digest('hex'),
      language,
      withdrawn_at: null,
    });
    expect(consents[0]?.given_at.getTime()).toBeGreaterThanOrEqual(before - 1_000);
    expect(person.keyboard().flat()).toHaveLength(6);
  });

  test('declines, still finds akims, and is asked again where consent is needed', async () => {
    const person = newcomer();
    person.start();
    await chooseLanguage(person, language);
    person.tap(word('identity-consent-no-button'));
    await person.sees(word('identity-consent-declined'));
    await person.sees(menu[language]);

    person.say('Өмірзақ');
    await person.sees(language === 'kk' ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    person.press(word('menu-resident-akim-button'));
    await person.sees(word('directory-search-ask'));
    person.press(word('menu-resident-village-button'));
    await person.sees(word('directory-search-ask'));

    const tap = person.tap(word('directory-card-home-button'));
    expect(await tap.answered()).toMatchObject({ text: word('identity-consent-needed') });
    await person.sees(consentTitle[language]);
    await allHandled(bot);
    expect(await recordOf(bot, person)).toMatchObject({ consents: [], home: undefined });

    person.tap(word('identity-consent-yes-button'));
    await person.sees(word('identity-consent-given'));
    await allHandled(bot);
    expect((await recordOf(bot, person)).consents).toHaveLength(1);
  });

  test('puts the home place off and is left with the menu; it can be chosen later in the settings', async () => {
    const person = newcomer();
    person.start();
    await chooseLanguage(person, language);
    person.tap(word('identity-consent-yes-button'));
    await person.sees(word('directory-home-ask'));
    person.tap(word('directory-home-later-button'));
    await person.sees(word('directory-home-later'));
    await person.sees(menu[language]);
    expect((await recordOf(bot, person)).home).toBeUndefined();

    person.say('/settings');
    await person.sees(word('identity-settings-no-place'));
    person.tap(word('identity-settings-home-button'));
    await person.sees(word('directory-home-ask'));
    person.say('Өмірзақ');
    const saved = await person.sees(language === 'kk' ? 'Ауылыңыз: Өмірзақ а.' : 'Ваше село: с. Умурзак');
    expect(saved.text).toContain(language === 'kk' ? 'Әкім: Бекенов Айдос Серікұлы' : 'Аким: Бекенов Айдос Серикович');
    await person.sees(menu[language]);
  });

  test('is told what to do next after a text said before anything else: it is kept over language and consent', async () => {
    const person = newcomer();
    person.say('Өмірзақ');
    await chooseLanguage(person, language);
    person.tap(word('identity-consent-yes-button'));
    await person.sees(menu[language]);
    await person.sees(language === 'kk' ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    expect(person.keyboard().flat()).toHaveLength(6);
  });

  test('comes by a link to an akim and sees him after the consent, and after declining it too', async () => {
    for (const answer of ['identity-consent-yes-button', 'identity-consent-no-button'] as const) {
      const person = newcomer();
      person.start(`u${bot.places.okrug}`);
      await chooseLanguage(person, language);
      person.tap(word(answer));
      await person.sees(menu[language]);
      await person.sees(language === 'kk' ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    }
  });

  test('comes by a link that says nothing to us and arrives as everybody does', async () => {
    const person = newcomer();
    person.start('zzz-unknown_1');
    await chooseLanguage(person, language);
    person.tap(word('identity-consent-yes-button'));
    await person.sees(menu[language]);
    await person.sees(word('directory-home-ask'));
  });

  test('says /start again in the middle and after: nothing begins anew', async () => {
    const person = newcomer();
    person.start();
    await chooseLanguage(person, language);
    person.start();
    await person.sees(consentTitle[language]);
    person.tap(word('identity-consent-yes-button'));
    await person.sees(word('directory-home-ask'));
    person.start();
    await person.sees(word('directory-home-ask'));
    person.say('Өмірзақ');
    await person.sees(menu[language]);
    const before = await recordOf(bot, person);
    const last = person.last()?.message_id ?? 0;
    person.start();
    await person.sees(menu[language]);
    person.start('zzz-unknown_1');
    await person.sees(menu[language]);
    await allHandled(bot);
    expect(saidSince(person, last)).toHaveLength(2);
    expect(await recordOf(bot, person)).toEqual(before);
  });
});

test('a stranger who taps an old button is asked for the language, and the tap is answered', async () => {
  const person = bot.sim.person({ first_name: 'Long ago', started: true });
  const tap = person.tapData('directory:home:D06100104', 1);
  await tap.answered();
  await person.sees('Қай тілде сөйлесеміз?');
});

test('a stranger who sends an album is asked for the language once, not once for each of its pictures', async () => {
  const person = newcomer();
  person.album(3);
  await allHandled(bot);
  expect(saidSince(person, 0)).toHaveLength(1);
  person.album(2);
  await allHandled(bot);
  expect(saidSince(person, 0)).toHaveLength(2);
});

test('a stranger who sends a photo or a command is asked for the language', async () => {
  for (const act of [(person: PersonHandle) => person.photo(), (person: PersonHandle) => person.say('/settings')]) {
    const person = newcomer();
    act(person);
    await person.sees('Қай тілде сөйлесеміз?');
  }
});
