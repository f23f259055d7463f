import { describe, expect, test } from 'vitest';
import { aBot, BOT_USERNAME } from '../support/a-bot.ts';
import { allHandled, expectManners, LANGUAGES, words } from './witness.ts';

const bot = await aBot();
expectManners(bot);

const countPeople = async () => (await bot.app.storage.db.selectFrom('identity.person').select('id').execute()).length;

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const name = isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович';

  test('a village typed behind the bot’s name is answered with its akim, ready to be passed on', async () => {
    const person = await bot.known({ language });
    const [found, ...more] = await person.inline(isKk ? 'өмірзақ' : 'умурзак');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      type: 'article',
      id: bot.places.okrug,
      description: expect.stringContaining(name),
      reply_markup: { inline_keyboard: [[{ url: `https://t.me/${BOT_USERNAME}?start=u${bot.places.okrug}` }]] },
    });
    const said = person.chooseInline(found?.id ?? '');
    expect(said.message.text).toContain(name);
    await allHandled(bot);
    // Picked in the bot's own chat, it is the bot's own words: nothing is answered.
    expect(person.messages().filter((message) => message.from === 'bot')).toEqual([]);
  });

  test('words that name nothing give no result and a way to the bot; nothing typed breaks it', async () => {
    const person = await bot.known({ language });
    for (const query of ['', 'щъщъщъщъ', '<&>', '🏠', 'q'.repeat(256)]) expect(await person.inline(query), query).toEqual([]);
    expect((await person.inline(isKk ? 'Достық' : 'Достык')).length).toBeGreaterThan(0);
    expect(word('directory-inline-hint-button').length).toBeLessThanOrEqual(24);
  });
});

test('who has never come to the bot is answered in his phone’s language, and nothing is kept of him', async () => {
  const before = await countPeople();
  const stranger = bot.sim.person({ first_name: 'Stranger', language_code: 'ru' });
  expect((await stranger.inline('omirzaq'))[0]).toMatchObject({ description: expect.stringContaining('Серикович') });
  const other = bot.sim.person({ first_name: 'Other', language_code: 'de' });
  expect((await other.inline('omirzaq'))[0]).toMatchObject({ description: expect.stringContaining('Серікұлы') });
  expect(await countPeople()).toBe(before);
});

test('of villages of one name the one near home comes first', async () => {
  const { db } = bot.app.storage;
  const places = await db
    .selectFrom('directory.place as p')
    .innerJoin('directory.akim_unit as u', (join) => join.onRef('u.place_code', '=', 'p.parent_code').on('u.ended_on', 'is', null))
    .select(['p.code', 'p.parent_code as unit', 'p.name_kk as name'])
    .where('p.level', '=', 'settlement')
    .orderBy('p.code')
    .execute();
  const [namesakes = []] = [...Map.groupBy(places, (place) => place.name).values()].filter((some) => some.length > 1);
  expect(namesakes.length).toBeGreaterThan(1);
  for (const { code, unit, name } of namesakes) {
    const person = await bot.known({ language: 'kk', home: code as typeof bot.places.village });
    expect((await person.inline(name))[0]?.id).toBe(unit);
  }
});
