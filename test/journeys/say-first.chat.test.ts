import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { asksTopic, countKept, hasButton, LETTER, labelsOf, MORNING, steps } from './letter-writing.ts';
import { expectManners, LANGUAGES, saidSince, words } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const AKIMS = words('kk');
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');
const OVER_20_MB = Buffer.alloc(20 * 1024 * 1024 + 1).toString('base64');
const TOO_LONG = 'Су жоқ. '.repeat(400).trim();
/** Short and unclear: a village, or what hurts? */
const UNCLEAR = { kk: 'жол жаман', ru: 'нет света' } as const;

let akim: PersonHandle;
beforeAll(async () => {
  akim = await bot.known({ language: 'kk', role: { kind: 'akim', areaCode: bot.places.okrug } });
});

expectManners(bot);

const timesSaid = (person: PersonHandle, text: string) => person.messages().filter((one) => one.from === 'bot' && one.text === text).length;

const aStranger = () => bot.sim.person({ first_name: 'Newcomer' });

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, endSaying, finish, send } = steps(language);
  const aResident = () => bot.known({ language, home: bot.places.village });

  test('a photo with words under it is a letter, with one file', async () => {
    const person = await aResident();
    person.photo({ caption: LETTER[language] });
    await person.sees(word('appeals-say-more'));
    const check = await finish(person);
    expect(check.text).toContain(`«${LETTER[language]}»`);
    expect(check.text).toContain(word('appeals-check-files', { n: 1 }));
  });

  test('an album is answered once and counted whole', async () => {
    const person = await aResident();
    person.album(3, LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await bot.settled();
    expect(timesSaid(person, word('appeals-say-more'))).toBe(1);
    const check = await finish(person);
    expect(check.text).toContain(word('appeals-check-files', { n: 3 }));
  });

  test.each(['voice', 'videoNote', 'video'] as const)('a %s alone says enough', async (kind) => {
    const person = await aResident();
    person[kind]({ duration: 20 });
    await person.sees(word('appeals-say-more'));
    const check = await finish(person);
    expect(check.text).not.toContain('«');
    expect(check.text).toContain(word('appeals-check-files', { n: 1 }));
  });

  test('a place on the map is kept, and the akim sees it on the map', async () => {
    const person = await aResident();
    person.location(51.2, 51.4);
    await person.sees(word('appeals-point-kept'));
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    await person.sees(first('appeals-say'));
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    expect((await finish(person)).text).toContain(word('appeals-check-point'));
    const { code } = await send(bot, person);
    const notice = await akim.sees(code);
    akim.tap(AKIMS('appeals-open-button'), notice);
    await akim.sees(LETTER[language]);
    akim.tap(AKIMS('appeals-point-button'));
    const shown = await akim.until((messages) => messages.findLast((one) => one.from === 'bot')?.location);
    expect(shown).toEqual({ latitude: 51.2, longitude: 51.4 });
  });

  test('a pdf is taken', async () => {
    const person = await aResident();
    person.document({ base64: PDF, file_name: 'a.pdf', mime_type: 'application/pdf', caption: LETTER[language] });
    await person.sees(word('appeals-say-more'));
    expect((await finish(person)).text).toContain(word('appeals-check-files', { n: 1 }));
  });

  test('what no letter can hold is refused kindly: before one is begun and within it, and it stays as it was', async () => {
    const person = await aResident();
    const refuse = async () => {
      person.document({ file_name: 'a.zip', mime_type: 'application/zip', caption: LETTER[language] });
      await person.sees(word('fault-file-kind'));
      person.document({ base64: OVER_20_MB, file_name: 'b.pdf', mime_type: 'application/pdf' });
      await person.sees(word('fault-file-big'));
      person.voice({ duration: 301 });
      await person.sees(word('fault-voice-long', { minutes: 5 }));
      person.sticker();
      await person.sees(word('fault-file-kind'));
    };
    await refuse();
    expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await refuse();
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
    // Five minutes to the second are still a voice message.
    person.voice({ duration: 300 });
    await person.sees(word('appeals-say-more'));
  });

  test('a photo without words is asked what it shows, and a phrase is enough', async () => {
    const person = await aResident();
    person.photo();
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    await person.sees(word('appeals-photo-only'));
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
  });

  test('too few words are asked for a little more, and what was said stays', async () => {
    const person = await aResident();
    person.say('/write');
    await person.sees(first('appeals-say'));
    person.say('Су жоқ');
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    await person.sees(word('appeals-too-short'));
    person.say('үш күн болды');
    await person.sees(word('appeals-say-more'));
    expect((await finish(person)).text).toContain('«Су жоқ\nүш күн болды»');
  });

  test('a text over 3,000 signs is kept, and mended by editing the message', async () => {
    const person = await aResident();
    const { message } = person.say(TOO_LONG);
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    const tooLong = await person.sees(word('appeals-too-long', { n: TOO_LONG.length, max: 3_000 }));
    expect(labelsOf(tooLong)).toEqual([word('appeals-edit-button'), word('appeals-draft-new-button')]);
    person.edit(message.message_id, LETTER[language]);
    await person.sees(word('appeals-say-more'));
    expect((await finish(person)).text).toContain(`«${LETTER[language]}»`);
  });

  test('a letter holds ten files, and no eleventh', async () => {
    const person = await aResident();
    person.album(10, LETTER[language]);
    await person.sees(word('appeals-say-more'));
    person.photo();
    await person.sees(word('appeals-pieces-max', { max: 10 }));
    person.tap(word('appeals-next-button'));
    await person.sees(asksTopic(language));
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 10 });
  });

  test('an album that no longer fits says so once, and what fits is kept', async () => {
    const person = await aResident();
    for (let at = 0; at < 3; at += 1) person.photo();
    await bot.settled();
    person.album(10);
    await person.sees(word('appeals-pieces-max', { max: 10 }));
    await bot.settled();
    expect(timesSaid(person, word('appeals-pieces-max', { max: 10 }))).toBe(1);
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 10 });
  });

  test('a letter typed while the home is asked for is a letter', async () => {
    const person = await bot.known({ language });
    person.tapData('directory:ask-home');
    await person.sees(word('directory-home-ask'));
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
  });

  test('a few unclear words are asked about: «write» makes them a letter', async () => {
    const person = await aResident();
    person.say(UNCLEAR[language]);
    const asked = await person.sees(word('appeals-ask-write', { text: UNCLEAR[language] }));
    expect(labelsOf(asked)).toEqual([word('appeals-ask-write-button'), word('menu-place-button')]);
    person.tap(word('appeals-ask-write-button'));
    await person.sees(word('appeals-say-more'));
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
  });

  test('a few unclear words are asked about: «look for a place» looks for it, and no letter is begun', async () => {
    const person = await aResident();
    person.say(UNCLEAR[language]);
    await person.sees(word('appeals-ask-write', { text: UNCLEAR[language] }));
    person.tap(word('menu-place-button'));
    await person.sees(new RegExp(`«${UNCLEAR[language]}»`));
    expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
  });

  test('the name of a village still opens its card', async () => {
    const person = await aResident();
    person.say(language === 'kk' ? 'Өмірзақ' : 'Умурзак');
    await person.sees(language === 'kk' ? 'Өмірзақ ауылы' : 'село Умурзак');
    expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
  });

  test('from four words on it is a letter', async () => {
    const person = await aResident();
    person.say(language === 'kk' ? 'бізде екі күн су жоқ' : 'у нас воды нет');
    await person.sees(word('appeals-say-more'));
  });

  test.each(['/write', 'menu'] as const)('%s asks what happened, and a single word said then is a letter', async (way) => {
    const person = await aResident();
    person.say(way === 'menu' ? word('menu-resident-write-button') : way);
    await person.sees(first('appeals-say'));
    person.say(language === 'kk' ? 'Достық' : 'Достык');
    await person.sees(word('appeals-say-more'));
  });

  test('«Write» on a card writes about that place, whatever the home is', async () => {
    const person = await aResident();
    person.say(language === 'kk' ? 'Өмірзақ' : 'Умурзак');
    await hasButton(person, word('directory-card-write-button'));
    person.tap(word('directory-card-write-button'));
    await person.sees(first('appeals-say'));
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await steps(language).pickTopic(person);
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(language === 'kk' ? 'Жері: Өмірзақ а.' : 'Место: с. Умурзак');
  });
});

describe.each(LANGUAGES)('before language and consent, in %s', (language) => {
  const { word, first, endSaying } = steps(language);

  test('what is said is not written down, and goes on after consent as a letter', async () => {
    const person = aStranger();
    person.say(LETTER[language]);
    await chooseLanguage(person, language);
    person.say(language === 'kk' ? 'Балалар мектепке қараңғыда барады' : 'Дети идут в школу в темноте');
    await person.sees(consentAsked(language));
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
    await consent(person, language);
    await person.sees(word('appeals-say-more'));
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 2 });
    // Below the menu, and the consent stands as it was given.
    expect(person.last()?.text).toBe(word('appeals-say-more'));
    expect(person.messages().map((one) => one.text)).toContain(word('identity-consent-given'));
    await endSaying(person);
  });

  test('a short word said after the letter does not replace it: it is asked about by itself', async () => {
    const person = aStranger();
    person.say(LETTER[language]);
    await chooseLanguage(person, language);
    person.say(UNCLEAR[language]);
    const asked = await person.sees(first('appeals-ask-write', { text: '' }));
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
    await consent(person, language);
    await person.sees(word('appeals-say-more'));
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
    expect(asked.text).toContain(UNCLEAR[language]);
    await endSaying(person);
    await steps(language).pickTopic(person);
    await person.sees(word('appeals-place-none-ask'));
  });

  test('an album said first is one letter after consent', async () => {
    const person = aStranger();
    person.album(3, LETTER[language]);
    await chooseLanguage(person, language);
    await consent(person, language);
    await person.sees(word('appeals-say-more'));
    await bot.settled();
    expect(timesSaid(person, word('appeals-say-more'))).toBe(1);
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 3 });
  });

  test('a few unclear words said first are asked about after consent', async () => {
    const person = aStranger();
    person.say(UNCLEAR[language]);
    await chooseLanguage(person, language);
    await consent(person, language);
    await person.sees(word('appeals-ask-write', { text: UNCLEAR[language] }));
    person.tap(word('appeals-ask-write-button'));
    await person.sees(word('appeals-say-more'));
  });

  test('whoever does not consent has said nothing: nothing is kept, also for a later yes', async () => {
    const person = aStranger();
    person.say(LETTER[language]);
    await chooseLanguage(person, language);
    person.tap(word('identity-consent-no-button'));
    await person.sees(word('menu-show'));
    await bot.settled();
    person.say('/write');
    const asked = await person.sees(consentAsked(language));
    person.tap(word('identity-consent-yes-button'), asked);
    await person.sees(word('menu-show'));
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
    expect(saidSince(person, asked.message_id).map((one) => one.text)).not.toContain(word('appeals-say-more'));
  });

  test('who lives nowhere yet is asked for the village when the letter needs one', async () => {
    const person = aStranger();
    person.say(LETTER[language]);
    await chooseLanguage(person, language);
    await consent(person, language);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await steps(language).pickTopic(person);
    await person.sees(word('appeals-place-none-ask'));
    person.say(language === 'kk' ? 'Өмірзақ' : 'Умурзак');
    const found = await person.sees(/Өмірзақ|Умурзак/);
    person.tap(/Өмірзақ|Умурзак/, found);
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(language === 'kk' ? 'Өмірзақ а.' : 'с. Умурзак');
    // Whose letter is from there may live there: one tap below the receipt, which stays.
    const { message } = await steps(language).send(bot, person);
    expect(labelsOf(message)).toContain(word('directory-card-home-button'));
    person.tap(word('directory-card-home-button'), message);
    const saved = await person.sees(word('directory-home-saved', { chain: '', akim: '' }).split(/[\n:]/)[0] ?? '');
    expect(saved.text).toContain(language === 'kk' ? 'Өмірзақ а.' : 'с. Умурзак');
    expect(saved.message_id).not.toBe(message.message_id);
  });

  test('who has a home is not asked for it below a receipt', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    await steps(language).toCheck(person);
    const { message } = await steps(language).send(bot, person);
    expect(labelsOf(message)).not.toContain(word('directory-card-home-button'));
  });
});

const consentAsked = (language: Language) =>
  words(language)('identity-consent-ask', { operator: '', bin: '', phone: '' }).split('\n')[0] ?? '';

async function chooseLanguage(person: PersonHandle, language: Language): Promise<void> {
  await person.sees('Қай тілде');
  person.tap(language === 'kk' ? 'Қазақша' : 'Русский');
  await person.sees(consentAsked(language));
}

async function consent(person: PersonHandle, language: Language): Promise<void> {
  person.tap(words(language)('identity-consent-yes-button'));
  await person.sees(words(language)('menu-show'));
}
