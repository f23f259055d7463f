import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/kernel/clock.ts';
import { dayOf, formatShortDay } from '../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { aRedis } from '../support/redis.ts';
import { asksTopic, countKept, hasButton, LETTER, labelsOf, MORE, MORNING, steps } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, saidSince } from './witness.ts';

const bot = await aBot({ clock: () => MORNING });
const TOO_LONG = 'Су жоқ. '.repeat(400).trim();
const LANDMARK = 'возле школы';
const OTHER = { kk: 'Өмірзақ', ru: 'Умурзак' } as const;

expectManners(bot, {}, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, endSaying, pickTopic, finish, toCheck } = steps(language);
  const aResident = () => bot.known({ language, home: bot.places.village });
  const draftFound = () => {
    const date = formatShortDay(language, dayOf(MORNING), dayOf(MORNING));
    return word('appeals-draft-found', { start: LETTER[language], date });
  };
  const leave = async (person: PersonHandle) => {
    person.say('/menu');
    await person.sees(word('menu-draft-kept'));
    await person.sees(word('menu-show'));
  };

  test('a letter left for the menu is kept: «continue» goes on where it was', async () => {
    const person = await aResident();
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await leave(person);
    person.say('/write');
    const asked = await person.sees(draftFound());
    expect(labelsOf(asked)).toEqual([word('appeals-draft-go-button'), word('appeals-draft-new-button')]);
    person.tap(word('appeals-draft-go-button'));
    await person.sees(asksTopic(language));
    await pickTopic(person);
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
    expect((await person.sees(word('appeals-check-title'))).text).toContain(`«${LETTER[language]}»`);
  });

  test('a letter left before anything was said is none: nothing is called kept', async () => {
    const person = await aResident();
    person.say('/write');
    const asked = await person.sees(first('appeals-say'));
    person.say('/menu');
    await person.sees(word('menu-show'));
    expect(saidSince(person, asked.message_id).map((one) => one.text)).toEqual([word('menu-show')]);
    expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
  });

  test('the place of a letter that is looked over can be left as it was', async () => {
    const person = await aResident();
    const check = await toCheck(person);
    person.tap(word('appeals-edit-button'));
    await hasButton(person, word('appeals-edit-place-button'));
    person.tap(word('appeals-edit-place-button'));
    await person.sees(first('appeals-place-none-ask'));
    person.tap(word('menu-back-button'));
    expect((await person.sees(word('appeals-check-title'))).text).toBe(check.text);
  });

  test('«start again» drops the letter that was begun', async () => {
    const person = await aResident();
    await toCheck(person);
    await leave(person);
    person.say(word('menu-resident-write-button'));
    await person.sees(draftFound());
    person.tap(word('appeals-draft-new-button'));
    await person.sees(first('appeals-say'));
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 0 });
    expect((await toCheck(person, MORE[language])).text).not.toContain(LETTER[language]);
  });

  test('a letter that has become too long when it is looked over can be shortened or begun anew, and nothing of it is lost', async () => {
    const person = await aResident();
    await toCheck(person);
    const { message } = person.say(TOO_LONG);
    const n = LETTER[language].length + 1 + TOO_LONG.length;
    const tooLong = await person.sees(word('appeals-too-long', { n, max: 3_000 }));
    expect(labelsOf(tooLong)).toEqual([word('appeals-edit-button'), word('appeals-draft-new-button')]);
    person.tap(word('appeals-edit-button'), tooLong);
    await person.sees(word('appeals-rewrite-ask'));
    person.edit(message.message_id, MORE[language]);
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    expect((await person.sees(word('appeals-check-title'))).text).toContain(`«${LETTER[language]}\n${MORE[language]}»`);
    person.say(TOO_LONG);
    person.tap(
      word('appeals-draft-new-button'),
      await person.sees(word('appeals-too-long', { n: n + 1 + MORE[language].length, max: 3_000 })),
    );
    await person.sees(first('appeals-say'));
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 0 });
  });

  describe.each(['say', 'place', 'village', 'check'] as const)('something new is said while a letter is kept at the step %s', (step) => {
    const aKeptLetter = async () => {
      const person = await aResident();
      person.say(LETTER[language]);
      await person.sees(word('appeals-say-more'));
      if (step !== 'say') {
        await endSaying(person);
        await pickTopic(person);
        await person.sees(first('appeals-place-ask', { chain: '' }));
      }
      if (step === 'village') {
        person.tap(word('appeals-place-other-button'));
        await person.sees(word('appeals-place-none-ask'));
      }
      if (step === 'check') {
        person.tap(word('appeals-place-yes-button'));
        await person.sees(word('appeals-check-title'));
      }
      await leave(person);
      person.say(MORE[language]);
      await person.sees(draftFound());
      return person;
    };

    test('«start again» keeps the new words only', async () => {
      const person = await aKeptLetter();
      person.tap(word('appeals-draft-new-button'));
      await person.sees(word('appeals-say-more'));
      const check = await finish(person);
      expect(check.text).toContain(`«${MORE[language]}»`);
      expect(check.text).not.toContain(LETTER[language]);
    });

    test('«continue» keeps both, in the order in which they were said', async () => {
      const person = await aKeptLetter();
      person.tap(word('appeals-draft-go-button'));
      if (step === 'say') {
        await person.sees(word('appeals-say-more'));
        await endSaying(person);
        await pickTopic(person);
      }
      if (step === 'say' || step === 'place') {
        await person.sees(first('appeals-place-ask', { chain: '' }));
        person.tap(word('appeals-place-yes-button'));
      }
      if (step === 'village') {
        await person.sees(word('appeals-place-none-ask'));
        person.say(OTHER[language]);
        person.tap(new RegExp(OTHER[language]), await person.sees(OTHER[language]));
      }
      const check = await person.sees(word('appeals-check-title'));
      expect(check.text).toContain(`«${LETTER[language]}\n${MORE[language]}»`);
    });
  });

  test('a place on the map sent while a letter is kept begins the new one, where that is wanted', async () => {
    const person = await aResident();
    await toCheck(person);
    await leave(person);
    person.location(51.2, 51.4);
    await person.sees(draftFound());
    person.tap(word('appeals-draft-new-button'));
    await person.sees(word('appeals-say-more'));
    const check = await toCheck(person, MORE[language]);
    expect(check.text).toContain(word('appeals-check-point'));
    expect(check.text).not.toContain(LETTER[language]);
  });
});

test('a letter is kept for weeks, over a new process and a Redis that was emptied', async () => {
  const redis = await aRedis();
  let later = MORNING;
  const clock = () => later;
  const before = await aBot({ redisUrl: redis.url, clock });
  const { word, first, endSaying, pickTopic } = steps('ru');
  const person = await before.known({ language: 'ru', home: before.places.village });
  person.say(LETTER.ru);
  await person.sees(word('appeals-say-more'));
  person.photo();
  await person.sees(word('appeals-say-more'));
  await endSaying(person);
  await pickTopic(person);
  await person.sees(first('appeals-place-ask', { chain: '' }));
  await before.settled();
  await before.app.stop();
  await redis.stop();
  await redis.start();
  later = new Date(MORNING.getTime() + 21 * DAY_MS);
  await aBot({ beside: before, redisUrl: redis.url, clock });
  const found = word('appeals-draft-found', { start: LETTER.ru, date: formatShortDay('ru', dayOf(MORNING), dayOf(later)) });
  // Who comes back after so long may have something else to say.
  person.say(MORE.ru);
  await person.sees(found);
  person.tap(word('appeals-draft-go-button'));
  await person.sees(first('appeals-place-ask', { chain: '' }));
  person.say(LANDMARK);
  await person.sees(word('appeals-landmark-kept', { text: LANDMARK }));
  person.say('/menu');
  await person.sees(word('menu-draft-kept'));
  await person.sees(word('menu-show'));
  person.say('/write');
  await person.sees(found);
  person.tap(word('appeals-draft-go-button'));
  await person.sees(first('appeals-place-ask', { chain: '' }));
  person.tap(word('appeals-place-yes-button'));
  const check = await person.sees(word('appeals-check-title'));
  for (const line of [
    `«${LETTER.ru}\n${MORE.ru}»`,
    word('appeals-check-files', { n: 1 }),
    word('appeals-check-landmark', { text: LANDMARK }),
  ]) {
    expect(check.text).toContain(line);
  }
});
