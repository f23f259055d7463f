import { beforeEach, describe, expect, test } from 'vitest';
import { formatNumber } from '../../../../src/kernel/locale/index.ts';
import { applyPassportsImport } from '../../../../src/rooms/directory/actions/index.ts';
import type { ChatMessage } from '../../../../src/simulator/index.ts';
import { expectManners, LANGUAGES, words } from '../../../journeys/witness.ts';
import { aBot } from '../../../support/a-bot.ts';
import { passports } from './samples.ts';

const clock = () => new Date('2026-11-22T06:00:00Z');
const bot = await aBot({ clock });
const { db } = bot.app.storage;
const { okrug, village, district, otherOkrug } = bot.places;

/** On a machine that is busy with other tests. */
const DRAWN_MS_MAX = 30_000;
const NBSP = '\u00a0';
const STAT = { source_url: 'https://www.stat.gov.kz/region?a=1&b="2"', checked_on: '2026-11-03' };
const ACT = { source_url: 'https://adilet.zan.kz/rus/docs/G25SE00295M', checked_on: '2026-02-15' };
const PLAN = { source_url: 'https://adilet.zan.kz/rus/docs/G26SE00001M', checked_on: '2025-12-25' };

type Row = Readonly<Record<string, string>>;
const NOW: readonly Row[] = [
  { fact: 'people', value: '2346', ...STAT },
  { fact: 'households', value: '560', ...STAT },
  { fact: 'km_district', value: '28,5', ...STAT },
  { fact: 'water', value: 'central', ...STAT },
  { fact: 'gas', value: 'none', ...STAT },
  { fact: 'school', value: 'yes', note_kk: 'орта мектеп <120>', note_ru: 'средняя <120>', ...STAT },
  { fact: 'medical', value: 'post', ...ACT },
];

function aYear(year: number, total: number, own: number, kind: 'fact' | 'plan' = 'fact'): Row[] {
  const from = { year: String(year), ...(kind === 'fact' ? ACT : PLAN) };
  return [
    { fact: `budget_${kind}`, value: String(total), ...from },
    { fact: `own_${kind}`, value: String(own), ...from },
    { fact: `transfers_${kind}`, value: String(total - own), ...from },
  ];
}
const GROWING = [...aYear(2023, 180_000, 8_000), ...aYear(2024, 182_000, 9_000), ...aYear(2025, 184_163, 10_041)];
const WORKS: readonly Row[] = [
  { fact: 'work', year: '2025', position: '2', value: '9500', note_kk: '40 шам', note_ru: '40 фонарей', ...ACT },
  { fact: 'work', year: '2025', position: '1', value: '18500', note_kk: 'Су құбыры', note_ru: 'Водопровод', ...ACT },
];

async function imported(kato: string, ...rows: readonly Row[]): Promise<void> {
  const result = await applyPassportsImport({ db, clock }, passports(...rows.map((row) => ({ kato, ...row }))), { demo: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

beforeEach(async () => void (await db.deleteFrom('directory.passport_fact').execute()));
expectManners(bot, {}, () => bot.settled());

const blocksOf = (message: ChatMessage) => (message.text ?? '').split('\n\n').map((block) => block.split('\n'));
const linksOf = (message: ChatMessage) => [
  ...new Set((message.entities ?? []).flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []))),
];
const sum = (language: 'kk' | 'ru', thousands: number) => `${formatNumber(thousands)}${NBSP}${language === 'kk' ? 'мың' : 'тыс.'}${NBSP}₸`;
const day = (text: string) => text.replaceAll(' ', NBSP);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const villageTitle = language === 'kk' ? 'Достық ауылдық округі' : 'Достыкский сельский округ';

  async function atHome() {
    const aigul = await bot.known({ language, home: village });
    aigul.say('/village');
    return { aigul, shown: await aigul.sees(villageTitle) };
  }

  test('where nothing is known «My village» and every group of the passport say so, and there is no picture', async () => {
    const { aigul, shown } = await atHome();
    expect(blocksOf(shown).slice(1, 3)).toEqual([[word('directory-village-people-none')], [word('directory-village-budget-none')]]);
    aigul.tap(word('directory-passport-button'));
    const passport = await aigul.sees(word('directory-passport-works-title'));
    expect(blocksOf(passport).slice(1, 5)).toEqual([
      [word('directory-passport-people-title'), word('directory-passport-no-data')],
      [word('directory-passport-services-title'), word('directory-passport-no-data')],
      [word('directory-passport-budget-title'), word('directory-passport-no-data')],
      [word('directory-passport-works-title'), word('directory-passport-no-data')],
    ]);
    expect(aigul.buttons()).toEqual([[word('menu-back-button')]]);
    aigul.tap(word('menu-back-button'));
    await aigul.sees(word('directory-village-people-none'));
    expect(aigul.messages().filter((message) => message.from === 'bot')).toHaveLength(1);
  });

  test('a picture of own revenue is sent below, with sources and the mark of invented data; without data its old button says so', async () => {
    await imported(okrug, ...GROWING);
    const { aigul } = await atHome();
    aigul.tap(word('directory-passport-button'));
    await aigul.sees(word('directory-passport-works-title'));
    aigul.tap(word('directory-budget-png-button'));
    const title = word('directory-passport-budget-title');
    const picture = await aigul.until(
      (messages) => messages.findLast((message) => message.photo && message.caption?.startsWith(title)),
      DRAWN_MS_MAX,
    );
    const source = word('directory-passport-source', {
      source: 'adilet.zan.kz',
      date: day(language === 'kk' ? '2026 ж. 15 ақпан' : '15 февраля 2026 г.'),
    });
    expect(picture.caption?.split('\n')).toEqual([title, villageTitle, source, word('directory-card-demo')]);
    expect(picture.photo).toMatchObject({ width: 1_080 });
    const png = Buffer.from(await (await fetch(bot.sim.url + picture.photo?.url)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');

    await db.deleteFrom('directory.passport_fact').execute();
    aigul.tapData(`directory:budget-png:${village}`);
    expect((await aigul.sees(word('directory-passport-no-data'))).text?.split('\n')).toEqual([
      title,
      villageTitle,
      word('directory-passport-no-data'),
    ]);
  });
});

test('«My village» says people, households, the budget of the year, own revenue and its share, each with source and day', async () => {
  await imported(okrug, ...NOW, ...GROWING, ...aYear(2026, 190_000, 11_000, 'plan'));
  await imported(village, { fact: 'people', value: '412', ...STAT });
  const aigul = await bot.known({ language: 'ru', home: village });
  aigul.say('/village');
  const shown = await aigul.sees('Достыкский');
  expect(blocksOf(shown).slice(1)).toEqual([
    [
      'Жителей, с. Бастау: 412',
      `Жителей, Достыкский с.о.: ${formatNumber(2_346)}`,
      'Дворов, Достыкский с.о.: 560',
      `Источник: stat.gov.kz, ${day('3 ноября 2026 г.')}`,
    ],
    [
      `Бюджет, план на 2026 год: ${sum('ru', 190_000)}`,
      `Свои доходы: ${sum('ru', 11_000)} (5,8${NBSP}%)`,
      `Источник: adilet.zan.kz, ${day('25 декабря 2025 г.')}`,
    ],
    ['Учебные данные'],
  ]);
  expect(linksOf(shown)).toEqual([STAT.source_url, PLAN.source_url]);

  const okrugHome = await bot.known({ home: okrug });
  okrugHome.say('/village');
  const [, people, budget] = blocksOf(await okrugHome.sees('Достық ауылдық округі'));
  expect(people).toEqual([`Халқы: ${formatNumber(2_346)}`, 'Үй саны: 560', `Дереккөз: stat.gov.kz, ${day('2026 ж. 3 қараша')}`]);
  expect(budget?.slice(0, 2)).toEqual([`Бюджет, 2026 жыл, жоспар: ${sum('kk', 190_000)}`, `Өз кірісі: ${sum('kk', 11_000)} (5,8%)`]);
});

test('the passport says in Kazakh everything that is known, what is not, where each figure is from, and that own income grows', async () => {
  await imported(okrug, ...NOW, ...GROWING, ...aYear(2026, 190_000, 11_000, 'plan'), ...WORKS);
  const aigul = await bot.known({ home: village });
  aigul.say('/village');
  await aigul.sees('Достық ауылдық округі');
  aigul.tap('Ауыл паспорты');
  const shown = await aigul.sees('Ең ірі жұмыстар');
  const stat = `Дереккөз: stat.gov.kz, ${day('2026 ж. 3 қараша')}`;
  const act = `Дереккөз: adilet.zan.kz, ${day('2026 ж. 15 ақпан')}`;
  expect(blocksOf(shown)).toEqual([
    ['Ауыл паспорты', 'Достық ауылдық округі'],
    [
      'Халқы мен жолы',
      `Халқы: ${formatNumber(2_346)}`,
      'Үй саны: 560',
      'Аудан орталығына дейін: 28,5 км',
      stat,
      'Дерек жоқ: ересектер, облысқа жол',
    ],
    [
      'Су, газ, мектеп, дәрігер',
      'Су: су құбыры',
      'Газ: жоқ',
      'Мектеп: бар (орта мектеп <120>)',
      stat,
      'Медициналық көмек: медпункт',
      act,
      'Дерек жоқ: интернет, балабақша',
    ],
    [
      'Бюджет жылдар бойынша',
      `Өз кірісі өсті: ${sum('kk', 8_000)}${NBSP}(2023), ${sum('kk', 10_041)}${NBSP}(2025).`,
      'Трансфертке тәуелділік азайды.',
      `Өз кірісінің үлесі: 4,4%${NBSP}(2023), 5,5%${NBSP}(2025).`,
      'Бағаның өсуі есепке алынбаған.',
    ],
    [
      `2026 жыл, жоспар: ${sum('kk', 190_000)}`,
      `• өз кірісі: ${sum('kk', 11_000)} (5,8%)`,
      `• трансферт: ${sum('kk', 179_000)}`,
      `Дереккөз: adilet.zan.kz, ${day('2025 ж. 25 желтоқсан')}`,
      `2025 жыл, нақты: ${sum('kk', 184_163)}`,
      `• өз кірісі: ${sum('kk', 10_041)} (5,5%)`,
      `• трансферт: ${sum('kk', 174_122)}`,
      `2024 жыл, нақты: ${sum('kk', 182_000)}, өз кірісі: ${sum('kk', 9_000)} (4,9%)`,
      `2023 жыл, нақты: ${sum('kk', 180_000)}, өз кірісі: ${sum('kk', 8_000)} (4,4%)`,
      act,
    ],
    ['Ең ірі жұмыстар, 2025 жыл', `• Су құбыры: ${sum('kk', 18_500)}`, `• 40 шам: ${sum('kk', 9_500)}`, act],
    ['Үлгі дерек'],
  ]);
  expect(linksOf(shown)).toEqual([STAT.source_url, ACT.source_url, PLAN.source_url]);
});

test('a village’s own figures stand in place of the okrug’s, under its name; falling income and growing dependence are said as plainly', async () => {
  await imported(okrug, ...NOW, ...aYear(2024, 100_000, 9_000), ...aYear(2025, 120_000, 7_000));
  await imported(village, { fact: 'people', value: '412', ...STAT }, { fact: 'km_oblast', value: '0', ...STAT });
  const aigul = await bot.known({ language: 'ru', home: village });
  aigul.say('/village');
  await aigul.sees('Достыкский');
  aigul.tap('Паспорт села');
  const [, people = [], services = [], budget] = blocksOf(await aigul.sees('Крупнейшие работы'));
  expect(people.slice(0, 3)).toEqual(['Люди и дорога · село Бастау', 'Жителей: 412', 'До центра области: здесь же']);
  expect(services[0]).toBe('Вода, газ, школа, врач');
  expect(budget).toEqual([
    'Бюджет по годам',
    `Свои доходы снизились: ${sum('ru', 9_000)}${NBSP}(2024), ${sum('ru', 7_000)}${NBSP}(2025).`,
    'Зависимость от трансфертов выросла.',
    `Доля своих доходов: 9,0${NBSP}%${NBSP}(2024), 5,8${NBSP}%${NBSP}(2025).`,
    'Рост цен здесь не учтён.',
  ]);
});

test('the akim’s card leads to the passport of his unit, and back to the card', async () => {
  await imported(otherOkrug, { fact: 'people', value: '77', ...STAT });
  const aigul = await bot.known({ language: 'ru', home: village });
  aigul.say('/village');
  await aigul.sees('Достыкский');
  aigul.tapData(`directory:pick:${otherOkrug}`);
  await aigul.until(() => aigul.buttons().flat().includes('Другое село'));
  const card = aigul.last()?.text;
  aigul.tap('Паспорт села');
  await aigul.sees('Жителей: 77');
  aigul.tap('Назад');
  await aigul.until(() => aigul.last()?.text === card);
});

test('a district and a place that is gone have no passport and no picture, and that is said', async () => {
  const aigul = await bot.known({ language: 'ru', home: village });
  for (const data of [`passport:${district}`, 'passport:D99999999', `budget-png:${district}`, 'budget-png:D99999999']) {
    const { message } = aigul.say('/help');
    await aigul.sees('112');
    aigul.tapData(`directory:${data}`);
    const said = await aigul.until((messages) =>
      messages.find(({ message_id, text }) => message_id > message.message_id && text === words('ru')('fault-gone')),
    );
    expect(said.photo).toBeUndefined();
  }
});
