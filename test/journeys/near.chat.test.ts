import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.ts';
import { expectManners, LANGUAGES, recordOf, words } from './witness.ts';

const bot = await aBot();
expectManners(bot);
const { latitude, longitude } = await bot.app.storage.db
  .selectFrom('directory.coordinate')
  .select(['latitude', 'longitude'])
  .where('place_code', '=', bot.places.village)
  .executeTakeFirstOrThrow();

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const village = isKk ? 'Бастау а.' : 'с. Бастау';

  test('who does not know how his village is written sends where he is, and one tap makes the nearest one his home', async () => {
    const person = await bot.known({ language });
    person.start();
    await person.sees(word('directory-home-ask').split('\n')[0] ?? '');
    person.tap(word('directory-near-button'));
    await person.sees(word('directory-near-ask').split('\n')[0] ?? '');
    expect(person.keyboard()).toEqual([[word('directory-near-send-button')], [word('directory-near-back-button')]]);
    person.location(latitude, longitude);
    const list = await person.sees(word('directory-near-list'));
    const [first = ''] = (list.text ?? '').split('\n').slice(1);
    expect(first).toMatch(new RegExp(`^1\\. ${village}.* — 0,1 км$`, 'u'));
    expect(person.keyboard().flat()).toContain(word('menu-resident-akim-button'));
    person.tap(person.buttons(list)[0]?.[0] ?? '', list);
    await person.sees(word('directory-home-saved', { chain: '', akim: '' }).split(':')[0] ?? '');
    expect((await recordOf(bot, person)).home).toBe(bot.places.village);
  });

  test('a point that was not asked for begins a letter, as ever; «back» returns the menu, and a name may be typed instead', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say('щъщъщъ');
    await person.sees(word('directory-search-none', { query: 'щъщъщъ' }).split('\n')[0] ?? '');
    person.tap(word('directory-near-button'));
    await person.sees(word('directory-near-ask').split('\n')[0] ?? '');
    person.press(word('directory-near-back-button'));
    await person.sees(word('menu-show'));
    person.location(latitude, longitude);
    await person.sees(word('appeals-say-more').split('\n')[0] ?? '');
    person.say('/cancel');
    person.tapData('directory:near');
    await person.sees(word('directory-near-ask').split('\n')[0] ?? '');
    person.say(isKk ? 'Өмірзақ' : 'Умурзак');
    await person.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
  });

  test('a point abroad and one far from every village are told so, with the list instead', async () => {
    const person = await bot.known({ language });
    for (const [at, answer] of [
      [[55.75, 37.62], 'directory-near-outside'],
      [[51.11, 48.6], undefined],
    ] as const) {
      person.tapData('directory:near');
      await person.sees(word('directory-near-ask').split('\n')[0] ?? '');
      person.location(at[0], at[1]);
      // Far away the nearest district's units are shown to choose from.
      const said = await person.sees(answer ? word(answer) : word('directory-tree-unit'));
      expect(person.buttons(said).flat().length).toBeGreaterThan(0);
    }
  });

  test('a card shows where its unit is', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say('/akim');
    const card = await person.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    person.tap(word('directory-map-button'), card);
    const shown = await person.until((messages) => messages.find((message) => message.location !== undefined));
    expect(shown.location?.latitude).toBeCloseTo(latitude, 0);
  });
});
