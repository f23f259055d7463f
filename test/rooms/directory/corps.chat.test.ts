import { beforeAll, describe, expect, test } from 'vitest';
import { demoCountry } from '../../../src/cli/demo-data/country.ts';
import { formatNumber, type Language } from '../../../src/kernel/locale/index.ts';
import { applyDemoCountry } from '../../../src/rooms/directory/index.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import { expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';

/** A day of the demo's own akims: what is shown of ages and terms depends on the year. */
const clock = () => new Date('2026-11-22T06:00:00Z');
const ELECTED = { kk: `Сайланған әкім: ${formatNumber(2_334)}`, ru: `Избрано акимов: ${formatNumber(2_334)}` };
const bot = await aBot({ clock });
const { db } = bot.app.storage;

beforeAll(async () => {
  // The whole country instead of the tests' own.
  await db.deleteFrom('directory.tenure').execute();
  await db.updateTable('directory.import_batch').set({ source: 'the tests' }).execute();
  await applyDemoCountry({ db, clock }, demoCountry({ seed: 7, today: '2026-11-22' }));
  await bot.app.search.refresh();
});

expectManners(bot, {}, () => bot.settled());

test('the corps is opened from «My village», says the figures of the speech in Kazakh and that they are invented', async () => {
  const aigul = await bot.known({ home: bot.places.village });
  aigul.say('/village');
  await aigul.sees('Достық ауылдық округі');
  aigul.tap(words('kk')('directory-corps-button'));
  const { text } = await aigul.sees(ELECTED.kk);
  expect(text?.split('\n')).toEqual([
    'Әкімдер корпусы · Қазақстан',
    ELECTED.kk,
    'Орташа жасы: 43',
    'Бұрын мемлекеттік қызметте болмаған: 778 (33%)',
    '',
    `Партия ұсынған: ${formatNumber(1_563)}, партия саны: 6`,
    expect.stringMatching(/^• «Әділет» партиясы: 1\u00a0\d{3}$/),
    ...Array.from({ length: 4 }, () => expect.stringMatching(/^• .*\p{L}.*: \d+$/u)),
    expect.stringMatching(/^• Басқалары: \d+$/),
    'Өзін-өзі ұсынған: 741',
    'Жоғары тұрған әкім ұсынған: 30',
    '',
    'Әйелдер: 73',
    expect.stringMatching(/^Бірінші мерзім: \d\u00a0\d{3}$/),
    expect.stringMatching(/^Екінші мерзім: \d+$/),
    expect.stringMatching(/^Биыл мерзімі бітетін: \d+$/),
    '',
    'Әкімнің міндетін атқарушы: 25',
    'Бос орын: 20',
    '',
    expect.stringMatching(/^Карточкалар тексерілген: 2026 ж\. \d+ \p{L}+ – 2026 ж\. \d+ қараша$/u),
    'Үлгі дерек',
  ]);
  expect(aigul.buttons()).toEqual([['🖼 Сурет түрінде'], ['Мерзімдер айлар бойынша'], ['Облыстар'], ['Артқа']]);
  aigul.tap('Артқа');
  await aigul.sees('Достық ауылдық округі');
  expect(aigul.messages().filter((message) => message.from === 'bot')).toHaveLength(1);
});

describe('an operator', () => {
  test('opens the corps of his own area from the akims’ screen, and goes up from there to the country', async () => {
    const marina = await bot.known({ language: 'ru', role: { kind: 'operator', areaCode: bot.places.district } });
    marina.say('/akims');
    await marina.sees(words('ru')('directory-akims-ask'));
    marina.tap('Корпус акимов');
    await marina.sees('Корпус акимов · Таскалинский район');
    expect(marina.buttons()).toEqual([['🖼 Картинкой'], ['Сроки по месяцам'], ['Назад']]);
    marina.tap('Назад');
    await marina.sees('Выберите район.');
    marina.tap('Назад');
    await marina.sees('Корпус акимов · Западно-Казахстанская область');
    marina.tap('Назад');
    await marina.sees('Выберите область.');
    marina.tap('Назад');
    await marina.sees(ELECTED.ru);
    marina.tap('Назад');
    await marina.sees(words('ru')('directory-akims-ask'));
  });
});

test('the oblasts are listed in pages of eight, each once, and each opens its own figures', async () => {
  const aigul = await bot.known({ language: 'ru', home: bot.places.village });
  aigul.say('/village');
  await aigul.sees('Достыкский сельский округ');
  aigul.tap('Корпус акимов');
  await aigul.sees(ELECTED.ru);
  aigul.tap('По областям');
  const listed: string[] = [];
  for (const page of [1, 2, 3]) {
    await aigul.sees(`страница ${page} из 3`);
    listed.push(...aigul.buttons().flat());
    if (page < 3) aigul.tap('Дальше');
  }
  const oblasts = listed.filter((label) => label !== 'Дальше' && label !== 'Назад');
  expect(oblasts).toHaveLength(17);
  expect(new Set(oblasts).size).toBe(17);
  aigul.tap('Назад');
  await aigul.sees('страница 2 из 3');
  aigul.tap('Назад');
  await aigul.sees('страница 1 из 3');
  aigul.tap('Актюбинская обл.');
  const { text } = await aigul.sees('Корпус акимов · Актюбинская область');
  expect(text).toMatch(/Средний возраст: \d\d\n/);
});

test.each(LANGUAGES)('the months in which terms end are a screen of their own, with the way back; in %s', async (language) => {
  const word = words(language);
  const aigul = await bot.known({ language, home: bot.places.village });
  await openCountry(aigul, language);
  aigul.tap(word('directory-corps-months-button'));
  const { text = '' } = await aigul.sees(word('directory-corps-months-title'));
  const months = text.split('\n').filter((line) => /: \d+$/.test(line));
  expect(months).toHaveLength(11);
  expect(months[0]).toMatch(language === 'kk' ? /^2026 ж\. желтоқсан: \d+$/ : /^декабрь 2026 г\.: \d+$/);
  expect(text).toContain(word('directory-card-demo'));
  expect(aigul.buttons()).toEqual([[word('menu-back-button')]]);
  aigul.tap(word('menu-back-button'));
  await aigul.sees(ELECTED[language]);
});

test('in a part with under ten elected akims there are counts only, and a place that is gone is told so', async () => {
  const aigul = await bot.known({ language: 'ru', home: bot.places.village });
  aigul.say('/village');
  await aigul.sees('Достыкский сельский округ');
  const uralsk = await db
    .selectFrom('directory.place')
    .select('code')
    .where('kind', '=', 'oblast-city')
    .where('name_ru', '=', 'Уральск')
    .executeTakeFirstOrThrow();
  aigul.tapData(`directory:corps:${uralsk.code}`);
  const { text } = await aigul.sees('Корпус акимов · город Уральск');
  expect(text).toMatch(/Избрано акимов: \d\n/);
  expect(text).not.toMatch(/возраст|%/);
  aigul.tapData('directory:corps:D99999999');
  await aigul.sees(words('ru')('fault-gone'));
});

async function openCountry(person: PersonHandle, language: Language) {
  person.say('/village');
  await person.until(() => person.buttons().flat().includes(words(language)('directory-corps-button')));
  person.tap(words(language)('directory-corps-button'));
  return await person.sees(ELECTED[language]);
}
