import { beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../src/kernel/clock.ts';
import { dayOf, formatNearDay, formatTime } from '../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { ANSWER, caseOf, countKept, hasButton, LETTER, labelsOf, MORE, MORNING, openFromInbox, REMAINS, steps } from './letter-writing.ts';
import { allAnswered, expectManners, LANGUAGES, words } from './witness.ts';

let now = MORNING;
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;
const AKIMS = words('kk');
/** A city's own settlement: nobody heads a rural okrug there. */
const CITY = { code: 'D06139901', kk: 'Зашаған', ru: 'Зачаганск' } as const;
const LANDMARK = { kk: 'мектептің жаны', ru: 'возле школы' } as const;
const OTHER = { kk: 'Өмірзақ', ru: 'Умурзак' } as const;
const VILLAGE = { kk: 'Бастау', ru: 'Бастау' } as const;
let akim: PersonHandle;
let operator: PersonHandle;

beforeAll(async () => {
  akim = await bot.known({ language: 'kk', role: { kind: 'akim', areaCode: bot.places.okrug } });
  operator = await bot.known({ language: 'kk', role: { kind: 'operator', areaCode: bot.places.district } });
  // An import of its own, so that the search reads it.
  const { id: _, ...batch } = await db.selectFrom('directory.import_batch').selectAll().executeTakeFirstOrThrow();
  const { id } = await db.insertInto('directory.import_batch').values(batch).returning('id').executeTakeFirstOrThrow();
  const city = await db.selectFrom('directory.place').selectAll().where('name_kk', '=', 'Орал').executeTakeFirstOrThrow();
  await db
    .insertInto('directory.place')
    .values({
      ...city,
      code: CITY.code,
      parent_code: city.code,
      // Each place's own code is the last.
      ancestors: [...city.ancestors, CITY.code],
      level: 'settlement',
      kind: 'village',
      name_kk: CITY.kk,
      name_ru: CITY.ru,
      published_kk: CITY.kk,
      published_ru: CITY.ru,
      batch_id: id,
    })
    .execute();
  await bot.app.search.refresh();
});

// «Send» tapped twice, once in each language: its buttons are gone already.
expectManners(bot, { not_modified: 2 }, allAnswered);

describe.each(LANGUAGES)('in %s', (language) => {
  const { word, first, endSaying, finish, pickTopic, answerAll, toCheck, send, file } = steps(language);
  const aResident = () => bot.known({ language, home: bot.places.village });
  const edit = async (person: PersonHandle, what: 'text' | 'topic' | 'place') => {
    person.tap(word('appeals-edit-button'));
    await person.sees(word('appeals-edit-ask'));
    person.tap(word(`appeals-edit-${what}-button`));
  };

  test('the text, the topic and the place can be changed before it is sent; everything else stays', async () => {
    const person = await aResident();
    await toCheck(person);
    await edit(person, 'topic');
    await person.sees(word('appeals-topic-ask'));
    const roads = language === 'kk' ? 'Ауыл ішінің жолы' : 'Дорога в селе';
    person.tap(roads);
    await answerAll(person, 2);
    await person.sees(word('appeals-check-topic', { topic: roads }));
    await edit(person, 'place');
    await person.sees(word('appeals-place-none-ask'));
    person.say(OTHER[language]);
    person.tap(new RegExp(OTHER[language]), await person.sees(OTHER[language]));
    await person.sees(word('appeals-check-title'));
    await edit(person, 'text');
    await person.sees(word('appeals-rewrite-ask'));
    person.tap(word('menu-back-button'));
    await person.sees(word('appeals-check-title'));
    await edit(person, 'text');
    await person.sees(word('appeals-rewrite-ask'));
    person.say(MORE[language]);
    await person.sees(word('appeals-say-more'));
    person.tap(word('appeals-next-button'));
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(`«${LETTER[language]}\n${MORE[language]}»`);
    expect(check.text).toContain(roads);
    expect(check.text).toContain(OTHER[language]);
  });

  test('a landmark typed where the place is asked for stands in the letter, and the akim sees it', async () => {
    const person = await aResident();
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await pickTopic(person);
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.say(LANDMARK[language]);
    await person.sees(word('appeals-landmark-kept', { text: LANDMARK[language] }));
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(word('appeals-check-landmark', { text: LANDMARK[language] }));
    const shown = await openFromInbox(akim, 'kk', await send(bot, person));
    expect(shown.text).toContain(AKIMS('appeals-case-landmark', { text: LANDMARK[language] }));
  });

  test('another village is found by the list of places', async () => {
    const person = await aResident();
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await pickTopic(person);
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-other-button'));
    await person.sees(word('appeals-place-none-ask'));
    // A receipt's code is no village; the question stays.
    person.say('КМТ-482-715');
    expect((await person.sees('КМТ-482-715')).text).not.toContain(word('directory-search-none', { query: 'КМТ-482-715' }));
    person.tap(word('directory-home-list-button'));
    const way = language === 'kk' ? [/Батыс Қазақстан/, /Тасқала/, /Достық/] : [/Западно-Казахстанская/, /Таскалинский/, /Достыкский/];
    for (const [at, place] of way.entries()) {
      if (at === 1) {
        await hasButton(person, word('menu-next-button'));
        person.tap(word('menu-next-button'));
      }
      await person.until((messages) => messages.some((one) => labelsOf(one).some((label) => place.test(label))));
      person.tap(place);
    }
    await person.until((messages) => messages.some((one) => labelsOf(one).some((label) => label.includes(OTHER[language]))));
    person.tap(new RegExp(OTHER[language]));
    expect((await person.sees(word('appeals-check-title'))).text).toContain(OTHER[language]);
  });

  test('a place without a rural akim is refused with a way on', async () => {
    const person = await aResident();
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await pickTopic(person);
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-other-button'));
    await person.sees(word('appeals-place-none-ask'));
    person.say(CITY[language]);
    person.tap(new RegExp(CITY[language]), await person.sees(/Орал|Уральск/));
    const refused = await person.sees(word('appeals-place-city'));
    expect(labelsOf(refused)).toContain(word('directory-home-list-button'));
    person.say(VILLAGE[language]);
    await person.sees(/Таск|Тасқ/);
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
  });

  test('who has no home is asked for the village', async () => {
    const person = await bot.known({ language });
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await pickTopic(person);
    await person.sees(word('appeals-place-none-ask'));
    person.say(OTHER[language]);
    person.tap(new RegExp(OTHER[language]), await person.sees(OTHER[language]));
    await person.sees(word('appeals-check-title'));
  });

  test('an urgent topic shows the emergency numbers before anything else', async () => {
    const person = await aResident();
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    await pickTopic(person, 'gas');
    const numbers = await person.sees(first('appeals-emergency'));
    for (const number of ['112', '101', '102', '103', '104', '111']) expect(numbers.text).toContain(number);
    expect(labelsOf(numbers)).toEqual([word('appeals-safe-button'), word('appeals-cancel-button')]);
    person.tap(word('appeals-safe-button'));
    await answerAll(person, 1);
    await person.sees(first('appeals-place-ask', { chain: '' }));
  });

  test('the emergency numbers come as a message of their own, and what is said until there is no danger belongs to the letter', async () => {
    const person = await aResident();
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    await endSaying(person);
    const topics = person.last()?.message_id ?? 0;
    await pickTopic(person, 'gas');
    const numbers = await person.sees(first('appeals-emergency'));
    expect(numbers.message_id).toBeGreaterThan(topics);
    person.say(MORE[language]);
    await person.sees(first('appeals-emergency'));
    person.tap(word('appeals-safe-button'));
    await answerAll(person, 1);
    await person.sees(first('appeals-place-ask', { chain: '' }));
    person.tap(word('appeals-place-yes-button'));
    const check = await person.sees(word('appeals-check-title'));
    expect(check.text).toContain(`«${LETTER[language]}\n${MORE[language]}»`);
    expect(check.text).not.toContain(word('appeals-check-landmark', { text: MORE[language] }));
  });

  test('what is about the akim himself goes to the operator, and the akim hears and sees nothing of it', async () => {
    const person = await aResident();
    person.say(LETTER[language]);
    await person.sees(word('appeals-say-more'));
    expect((await finish(person, 'official')).text).toContain(word('appeals-check-addressee-operator-about-akim'));
    const { code, id, message } = await send(bot, person);
    expect(message.text).toContain(word('appeals-receipt-operator-about-akim'));
    expect((await operator.sees(code)).text).toContain(AKIMS('appeals-why-about-akim'));
    const { count } = await db
      .selectFrom('delivery.message')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('chat_id', '=', akim.id)
      .where('dedupe_key', 'like', `appeal-filed:${id}:%`)
      .executeTakeFirstOrThrow();
    expect(count).toBe(0);
    akim.say('/inbox');
    await akim.sees(/Өтініштер|Жауап күтіп/);
    akim.tapData(`appeals:case:${id}`);
    await akim.sees(AKIMS('fault-gone'));
  });

  test('the akim reads the name only of who has switched it on', async () => {
    const named = { first_name: 'Гүлнар', last_name: 'Сейітова' };
    const hidden = await bot.known({ language, home: bot.places.village, named });
    const unnamed = await file(bot, hidden);
    const nameless = await openFromInbox(akim, 'kk', unnamed);
    expect(nameless.text).toContain(AKIMS('appeals-case-name-hidden'));
    expect(nameless.text).not.toContain('Гүлнар');
    expect((await caseOf(bot, unnamed.code)).author_name).toBeNull();

    const shown = await bot.known({ language, home: bot.places.village, named });
    await toCheck(shown);
    shown.tap(word('appeals-name-show-button'));
    await shown.sees(word('appeals-check-akim-named', { name: 'Гүлнар Сейітова' }));
    shown.tap(word('appeals-name-hide-button'));
    await shown.sees(word('appeals-check-akim-unnamed'));
    shown.tap(word('appeals-name-show-button'));
    await shown.sees(word('appeals-check-akim-named', { name: 'Гүлнар Сейітова' }));
    const receipt = await send(bot, shown);
    const opened = await openFromInbox(akim, 'kk', receipt);
    expect(opened.text).toContain(AKIMS('appeals-case-name', { name: 'Гүлнар Сейітова' }));
    // Each look at a name is kept, and whose name it is sees that.
    shown.say(`/status ${receipt.code}`);
    expect((await shown.sees(word('appeals-card-sees-named'))).text).toContain(
      language === 'kk' ? 'Атыңызды әкім қарады: 1 рет' : 'Аким видел Ваше имя, раз: 1',
    );
    hidden.say(`/status ${unnamed.code}`);
    expect((await hidden.sees(word('appeals-card-sees-unnamed'))).text).not.toContain(language === 'kk' ? 'Атыңызды' : 'Ваше имя,');
  });

  describe.each(['/cancel', 'button'] as const)('%s', (way) => {
    const cancel = (person: PersonHandle) => void (way === 'button' ? person.tap(word('appeals-cancel-button')) : person.say(way));

    test('puts a letter aside in which something was said: it is kept as it was, and what is said next is asked about', async () => {
      const person = await aResident();
      await toCheck(person);
      cancel(person);
      await person.sees(word('menu-draft-kept'));
      await person.sees(word('menu-show'));
      expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
      person.say('/write');
      await hasButton(person, word('appeals-draft-go-button'));
      person.tap(word('appeals-draft-go-button'));
      expect((await person.sees(word('appeals-check-title'))).text).toContain(`«${LETTER[language]}»`);
      cancel(person);
      await person.sees(word('menu-draft-kept'));
      person.say(MORE[language]);
      await hasButton(person, word('appeals-draft-new-button'));
      expect((await person.sees(`«${LETTER[language]}»`)).text).not.toContain(MORE[language]);
    });

    test('keeps a letter of which only the place on the map was sent', async () => {
      const person = await aResident();
      person.location(51.2, 51.4);
      await person.sees(word('appeals-say-more'));
      cancel(person);
      await person.sees(word('menu-draft-kept'));
      person.say('/write');
      await hasButton(person, word('appeals-draft-go-button'));
      person.tap(word('appeals-draft-go-button'));
      await person.sees(word('appeals-say-more'));
      expect((await toCheck(person)).text).toContain(word('appeals-check-point'));
    });

    test('drops a letter in which nothing was said yet', async () => {
      const person = await aResident();
      person.say('/write');
      await person.sees(first('appeals-say'));
      cancel(person);
      await person.sees(word('appeals-cancelled'));
      await person.sees(word('menu-show'));
      expect(await countKept(bot, person)).toEqual({ drafts: 0, pieces: 0 });
    });
  });

  test('«Send» tapped twice files one letter and brings one receipt', async () => {
    const person = await aResident();
    const check = await toCheck(person);
    person.tap(word('appeals-send-button'), check);
    person.tap(word('appeals-send-button'), check);
    await person.sees(first('appeals-receipt', { code: '', date: '', time: '', office: '', due: '' }));
    await bot.app.intake?.idle();
    const receipts = person.messages().filter((one) => /[КМРСТХ]{3}-\d{3}-\d{3}/.test(one.text ?? ''));
    expect(receipts).toHaveLength(1);
  });

  test('the fourth letter within 24 hours waits: it is kept, and goes when the time has come', async () => {
    const person = await aResident();
    const nextAt = new Date(now.getTime() + DAY_MS);
    // Not the same thing thrice: that would be asked about.
    for (const letter of [LETTER[language], MORE[language], REMAINS[language]]) await file(bot, person, letter);
    await toCheck(person, ANSWER[language]);
    person.tap(word('appeals-send-button'));
    const date = formatNearDay(language, dayOf(nextAt), dayOf(now));
    await person.sees(word('appeals-limit', { max: 3, date, time: formatTime(nextAt) }));
    person.tap(word('appeals-remind-button'));
    await person.sees(word('appeals-remind-set', { date, time: formatTime(nextAt) }));
    expect(await countKept(bot, person)).toEqual({ drafts: 1, pieces: 1 });
    now = new Date(nextAt.getTime() - MINUTE_MS);
    person.tap(word('appeals-send-button'));
    await person.sees(
      word('appeals-limit', { max: 3, date: formatNearDay(language, dayOf(nextAt), dayOf(now)), time: formatTime(nextAt) }),
    );
    now = nextAt;
    await send(bot, person);
  });
});
