import { describe, expect, test } from 'vitest';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { countKept, labelsOf, MORNING, steps } from './letter-writing.ts';
import { expectManners, LANGUAGES, saidSince } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });

expectManners(bot);

/** To the search the Kazakh one resembles Ошақты. */
const CRY = { kk: 'Өрт шықты', ru: 'Пожар' } as const;
const SENTENCE = { kk: 'Мектепте өрт шықты, көмектесіңіздер тез', ru: 'Помогите пожар в школе люди внутри' } as const;
const NOTHING = { kk: 'Көшеде шам жоқ екі апта болды', ru: 'На улице нет света две недели' } as const;
/** By itself a village, in the middle of a letter a part of it. */
const MORE = { kk: 'Өмірзақ ауылы', ru: 'село Умурзак' } as const;
/** Nothing of danger, and near a village: Көксай, Ақкөл. */
const NEAR = { kk: 'Қоқыс', ru: 'Камни' } as const;
const NOWHERE = { kk: 'қоқыс тау болды', ru: 'мусора горы везде' } as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, endSaying, finish, pickTopic } = steps(language);
  const similar = word('directory-search-guess', { query: NEAR[language] });
  const consentAsked = word('identity-consent-ask', { operator: '', bin: '', phone: '' }).split('\n')[0] ?? '';
  const aResident = () => bot.known({ language, home: bot.places.village });
  const whoIsAskedForHome = async () => {
    const person = await bot.known({ language });
    person.tapData('directory:ask-home');
    await person.sees(word('directory-home-ask'));
    return person;
  };
  /** What the person has said is a letter, and what comes next belongs to it. */
  const goesOnAsLetter = async (person: PersonHandle, said: string) => {
    await person.sees(word('appeals-say-more'));
    person.say(MORE[language]);
    await person.sees(word('appeals-say-more'));
    await bot.settled();
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 2 });
    const texts = await bot.app.storage.db
      .selectFrom('appeals.draft_piece as piece')
      .innerJoin('appeals.draft as d', 'd.id', 'piece.draft_id')
      .innerJoin('identity.person as p', 'p.id', 'd.person_id')
      .select('piece.text')
      .where('p.telegram_id', '=', person.id)
      .orderBy('piece.message_id')
      .execute();
    expect(texts.map((piece) => piece.text)).toEqual([said, MORE[language]]);
  };

  test('a cry for help gets the emergency numbers and is the beginning of a letter, up to its last screen', async () => {
    const person = await aResident();
    person.say(CRY[language]);
    await person.sees(word('appeals-emergency'));
    await goesOnAsLetter(person, CRY[language]);
    expect((await finish(person)).text).toContain(`«${CRY[language]}\n${MORE[language]}»`);
  });

  test('a cry for help is a letter while the home is asked for as well', async () => {
    const person = await whoIsAskedForHome();
    person.say(CRY[language]);
    await person.sees(word('appeals-emergency'));
    await goesOnAsLetter(person, CRY[language]);
  });

  test('a cry that is a whole sentence gets them too', async () => {
    const person = await aResident();
    person.say(SENTENCE[language]);
    await person.sees(word('appeals-emergency'));
    await goesOnAsLetter(person, SENTENCE[language]);
  });

  test('a cry as the first words of a letter gets them', async () => {
    const person = await aResident();
    person.say('/write');
    await person.sees(word('appeals-say').split('\n')[0] ?? '');
    person.say(CRY[language]);
    await person.sees(word('appeals-emergency'));
    await goesOnAsLetter(person, CRY[language]);
  });

  test.each(['village', 'place'] as const)(
    'a cry while the %s of a letter is asked for gets them, and belongs to the letter',
    async (asked) => {
      const person = asked === 'place' ? await aResident() : await bot.known({ language });
      person.say(NOTHING[language]);
      await person.sees(word('appeals-say-more'));
      await endSaying(person);
      await pickTopic(person);
      const question = asked === 'place' ? word('appeals-place-ask', { chain: '' }) : word('appeals-place-none-ask');
      await person.sees(question.split('\n')[0] ?? '');
      person.say(CRY[language]);
      const numbers = await person.sees(word('appeals-emergency'));
      const isAsked = (text = '') => text.startsWith(question.split('\n')[0] ?? '');
      await person.until((all) => all.find((one) => one.message_id > numbers.message_id && isAsked(one.text)));
      await bot.settled();
      expect(saidSince(person, numbers.message_id)).toHaveLength(1);
      expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 2 });
    },
  );

  test('a cry for help before consent gets the emergency numbers at once, and is a letter after it', async () => {
    const person = bot.sim.person({ first_name: 'Newcomer' });
    person.start();
    await person.sees('Қай тілде');
    person.tap(language === 'kk' ? 'Қазақша' : 'Русский');
    await person.sees(consentAsked);
    person.say(CRY[language]);
    await person.sees(word('appeals-emergency'));
    await person.sees(consentAsked);
    person.tap(word('identity-consent-yes-button'));
    await goesOnAsLetter(person, CRY[language]);
    expect(person.messages().filter((one) => one.text === word('appeals-emergency'))).toHaveLength(1);
  });

  test('a word that only resembles a village is kept: below the similar places stands the way to write it to the akim', async () => {
    const person = await aResident();
    person.say(NEAR[language]);
    const places = await person.sees(similar.split('\n')[0] ?? '');
    expect(labelsOf(places)).toContain(word('appeals-ask-write-button'));
    expect(places.inlineKeyboard?.flat()[0]?.callback_data).toMatch(/^directory:pick:/);
    person.tap(word('appeals-ask-write-button'));
    await goesOnAsLetter(person, NEAR[language]);
  });

  test.each([NEAR[language], NOWHERE[language]])('«%s», said while the home is asked for, can be written to the akim too', async (said) => {
    const person = await whoIsAskedForHome();
    person.say(said);
    const places = await person.sees(`«${said}»`);
    expect(labelsOf(places)).toContain(word('appeals-ask-write-button'));
    person.tap(word('appeals-ask-write-button'));
    await goesOnAsLetter(person, said);
  });
});
