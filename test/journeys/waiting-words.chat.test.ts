import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.ts';
import { asksTopic, countKept, LETTER, MORNING, steps } from './letter-writing.ts';
import { expectManners, LANGUAGES, saidSince } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });

// In either language one second tap on «write to the akim»: Telegram says that its screen is there already.
expectManners(bot, { not_modified: 2 });

/** Short and unclear: a village, or what hurts? */
const UNCLEAR = { kk: 'жол жаман', ru: 'нет света' } as const;

const aNewcomer = () => bot.sim.person({ first_name: 'Newcomer' });

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, endSaying } = steps(language);
  const consentAsked = first('identity-consent-ask', { operator: '', bin: '', phone: '' });
  const languageButton = language === 'kk' ? 'Қазақша' : 'Русский';

  test('an album that follows waiting words asks for consent once, and is one letter with them', async () => {
    const person = aNewcomer();
    person.start();
    await person.sees('Қай тілде');
    person.tap(languageButton);
    await person.sees(consentAsked);
    person.say(LETTER[language]);
    await person.sees(consentAsked);
    const before = person.last()?.message_id ?? 0;
    person.album(3);
    await person.sees(consentAsked);
    await bot.settled();
    expect(saidSince(person, before)).toHaveLength(1);
    person.tap(word('identity-consent-yes-button'));
    await person.sees(word('appeals-say-more'));
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 4 });
    // Once for the words, once for the album.
    expect(saidSince(person, before).filter((one) => one.text === word('appeals-say-more'))).toHaveLength(2);
  });

  test('what is asked about after consent does not repeat what has become a letter', async () => {
    const person = aNewcomer();
    person.say(LETTER[language]);
    person.say(UNCLEAR[language]);
    await person.sees('Қай тілде');
    person.tap(languageButton);
    await person.sees(consentAsked);
    person.tap(word('identity-consent-yes-button'));
    await person.sees(word('appeals-say-more'));
    await person.sees(word('appeals-ask-write', { text: UNCLEAR[language] }));
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
  });

  test('a word more of what was asked about is no village: it is asked about with the words before it', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say(UNCLEAR[language]);
    await person.sees(word('appeals-ask-write', { text: UNCLEAR[language] }));
    person.say('Щщщъъъфффы');
    await person.sees(word('appeals-ask-write', { text: `${UNCLEAR[language]} Щщщъъъфффы` }));
  });

  test('a name that was a slip goes into no letter: what is said next takes its place', async () => {
    const person = await bot.known({ language });
    person.tapData('directory:ask-home');
    await person.sees(word('directory-home-ask'));
    person.say('Өмірзк');
    await person.sees('«Өмірзк»');
    person.say('Өмірзақ');
    await person.sees(word('menu-show'));
    person.say(UNCLEAR[language]);
    await person.sees(word('appeals-ask-write', { text: UNCLEAR[language] }));
    person.tap(word('appeals-ask-write-button'));
    await person.sees(word('appeals-say-more'));
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
  });

  test('«look for a place» that finds only similar ones, or none, still leaves the way to write', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say(UNCLEAR[language]);
    await person.sees(word('appeals-ask-write', { text: UNCLEAR[language] }));
    person.tap(word('menu-place-button'));
    const places = await person.sees(new RegExp(`^«${UNCLEAR[language]}»`));
    person.tap(word('appeals-ask-write-button'), places);
    await person.sees(word('appeals-say-more'));
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
  });

  test('an older «write to the akim» shows the next step of the letter that is being written, a second tap the same', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say(UNCLEAR[language]);
    const asked = await person.sees(word('appeals-ask-write', { text: UNCLEAR[language] }));
    const [first, second] = [person.tapData('menu:letter', asked.message_id), person.tapData('menu:letter', asked.message_id)];
    await Promise.all([first.answered(), second.answered()]);
    await person.sees(word('appeals-say-more'));
    await bot.settled();
    expect(person.messages().filter((one) => one.text === word('appeals-say-more'))).toHaveLength(1);
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    person.tapData('menu:letter', asked.message_id);
    await person.until((all) => all.find((one) => one.message_id === asked.message_id && asksTopic(language).test(one.text ?? '')));
  });
});
