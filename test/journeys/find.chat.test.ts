import { beforeAll, describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.ts';
import { boldOf, expectManners, LANGUAGES, words } from './witness.ts';

const bot = await aBot({ clock: () => new Date('2026-11-22T07:00:00Z') });
const { db } = bot.app.storage;

/** Units of the example's oblast, each in another state. */
const ACTING = 'D06010100';
const VACANT = 'D06030300';
const LEFT = 'D06040200';
const PARTY = 'D06020200';
const BY_AKIM = 'D06010200';
const KENT = 'D06100300';

beforeAll(async () => {
  const tenure = (unit: string) => db.updateTable('directory.tenure').where('unit_code', '=', unit);
  await tenure(ACTING)
    .set({ how: 'acting', started_on: '2026-10-05', registered_on: null, term_until: null, nomination: null, party: null })
    .set({ name_kk: 'Сәрсенов Ерлан Маратұлы', name_ru: 'Сарсенов Ерлан Маратович' })
    .execute();
  await tenure(BY_AKIM)
    .set({ nomination: 'akim', prior_civil_service: true, phone: null, reception_kk: null, reception_ru: null, reception_hours: null })
    .set({ sex: null, term_number: null, office_kk: null, office_ru: null })
    .execute();
  await tenure(PARTY).set({ demo: false, checked_on: '2025-12-30', prior_civil_service: null }).execute();
  const { id: batch_id } = await db.selectFrom('directory.import_batch').select('id').executeTakeFirstOrThrow();
  const left = {
    unit_code: LEFT,
    name_kk: 'Бұрынғы Әкім',
    name_ru: 'Прежний Аким',
    how: 'elected',
    source_url: 'demo',
    demo: true,
    batch_id,
  };
  await db
    .insertInto('directory.tenure')
    .values({ ...left, started_on: '2022-11-06', ended_on: '2026-11-06', checked_on: '2026-11-10' })
    .execute();
});

expectManners(bot);

const elected = {
  kk: `Бекенов Айдос Серікұлы
Достық ауылдық округінің әкімі
Тасқала ауд., Батыс Қазақстан обл.

Сайланған күні: 2024 ж. 14 шілде
Өкілеттігі бітетін күн: 2028 ж. 14 шілде, бірінші мерзім
Кім ұсынды: өзін-өзі ұсынған
Бұрын мемлекеттік қызметте болмаған

Телефоны: +7 700 000 11 22
Қабылдау: сейсенбі, бейсенбі, 10:00–13:00
Бүгін қабылдау жоқ
Кеңсесі: Достық ауылы, Мектеп көшесі, 4
Ауылдары: Достық, Бастау, Ынтымақ, Өмірзақ

Әкім ботқа әлі қосылған жоқ. Хатыңыз операторға барады.
Тексерілген күні: 31 қазан, сенбі. Үлгі дерек`,
  ru: `Бекенов Айдос Серикович
Аким · Достыкский сельский округ
Таскалинский р-н, Западно-Казахстанская обл.

Избран: 14 июля 2024 г.
Срок до: 14 июля 2028 г., первый срок
Выдвижение: самовыдвижение
Раньше на госслужбе не был

Телефон: +7 700 000 11 22
Приём: вторник, четверг, 10:00–13:00
Сегодня приёма нет
Кабинет: село Достык, улица Мектеп, 4
Сёла: Достык, Бастау, Ынтымак, Умурзак

Аким ещё не подключился к боту. Письмо получит оператор.
Проверено: 31 октября, суббота. Учебные данные`,
} as const;

/** Spaces that do not break are still spaces to a reader. */
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const cardOf = async (code: string) => {
    const person = await bot.known({ language });
    person.start(`u${code}`);
    await person.sees(word('menu-show'));
    return { person, card: await person.sees(/./) };
  };

  test('the card of an elected akim has every line in its order, only the first in bold, and says that it is invented', async () => {
    const { person, card } = await cardOf(bot.places.okrug);
    expect(plain(card.text)).toBe(elected[language]);
    expect(boldOf(card)).toEqual([elected[language].split('\n')[0]]);
    expect(card.entities?.map((entity) => entity.type).filter((type) => type !== 'phone_number')).toEqual(['bold']);
    expect(person.buttons(card)).toEqual([
      [word('directory-card-write-button')],
      [word('directory-card-home-button')],
      [word('directory-card-share-button')],
      [word('directory-map-button')],
      [word('directory-passport-button')],
      [word('directory-card-wrong-button')],
      [word('directory-card-other-button')],
    ]);
  });

  test('a village without its own akim shows the akim of the okrug that it belongs to', async () => {
    const { card } = await cardOf(bot.places.village);
    const lines = card.text?.split('\n') ?? [];
    expect(lines.slice(0, 5)).toEqual([
      ...elected[language].split('\n').slice(0, 3),
      isKk ? 'Бастау ауылы' : 'село Бастау',
      isKk ? 'Бұл ауыл мына округке кіреді: Достық ауылдық округі' : 'Это село входит в округ: Достыкский сельский округ',
    ]);
  });

  test('a place of a kent names the akimat, not an okrug', async () => {
    const { card } = await cardOf(KENT.replace(/00$/, '01'));
    expect(card.text).toContain(isKk ? 'кентінің әкімі' : 'Аким · Айнабулакская поселковая администрация');
    expect(card.text).toContain(isKk ? 'Бұл жер мына әкімдікке қарайды: Айнабұлақ кенті' : 'Это место относится к акимату: Айнабулакская');
  });

  test('an acting akim is named as acting, not as elected', async () => {
    const { card } = await cardOf(ACTING);
    const lines = card.text?.split('\n') ?? [];
    expect(lines[0]).toBe(isKk ? 'Қамысты ауылдық округі' : 'Камыстинский сельский округ');
    expect(card.text).toContain(
      isKk
        ? 'Әкімнің міндетін атқарушы: Сәрсенов Ерлан Маратұлы\nСайланған әкім емес. Тағайындалған күні: 2026 ж. 5 қазан'
        : 'Исполняет обязанности акима: Сарсенов Ерлан Маратович\nЭто не избранный аким. День назначения: 5 октября 2026 г.',
    );
    expect(card.text).not.toMatch(isKk ? /Сайланған күні/ : /Избран[а:]|День избрания/);
  });

  test('a vacant post is said to be vacant, with the day where it is known', async () => {
    const { card: vacant } = await cardOf(VACANT);
    expect(vacant.text).toContain(word('directory-card-vacant', { election: word('directory-election-day-none') }));
    expect(vacant.text).toContain(word('directory-card-demo'));
    const { card: left } = await cardOf(LEFT);
    expect(left.text).toContain(isKk ? 'Босаған күні: 6 қараша, жұма' : 'С какого дня: 6 ноября, пятница');
    expect(left.text).not.toContain(isKk ? 'Бұрынғы Әкім' : 'Прежний Аким');
  });

  test('nomination by a party or a higher akim is named; a line without data is left out', async () => {
    const { card: party } = await cardOf(PARTY);
    expect(party.text).toContain(isKk ? 'Кім ұсынды: «Ақ жол» партиясы' : 'Выдвижение: партия «Ақ жол»');
    expect(party.text).not.toContain(isKk ? 'мемлекеттік қызмет' : 'осслужб');
    // Not invented, checked in another year, and not for long.
    const checked = isKk ? 'Тексерілген күні: 2025 ж. 30 желтоқсан' : 'Проверено: 30 декабря 2025 г.';
    expect(party.text?.split('\n').at(-1)).toBe(`${isKk ? 'Дерек ескірген болуы мүмкін' : 'Данные могли устареть'}. ${checked}`);
    const { card: named } = await cardOf(BY_AKIM);
    expect(named.text).toContain(isKk ? 'Кім ұсынды: жоғары тұрған әкім' : 'Выдвижение: вышестоящий аким');
    expect(named.text).toContain(word('directory-card-service-yes'));
    // Nobody has told the sex: the lines do without a verb.
    expect(named.text).toContain(isKk ? 'Сайланған күні: ' : 'День избрания: ');
    expect(named.text).not.toMatch(/Телефон|Қабылдау|Приём|Кеңсесі|Кабинет|мерзім|первый|второй/);
  });

  test('the channel line goes away when the akim has joined the bot', async () => {
    const unit = isKk ? bot.places.otherOkrug : KENT;
    await bot.known({ role: { kind: 'akim', areaCode: unit as typeof bot.places.okrug } });
    const { card } = await cardOf(unit);
    expect(card.text).not.toContain(word('directory-card-channel'));
  });

  test('a place that is gone is said to be gone', async () => {
    const { card } = await cardOf('D06999999');
    expect(card.text).toBe(word('fault-gone'));
  });

  test('places of the same name come as a numbered list with their chains, the home district first', async () => {
    const person = await bot.known({ language });
    const name = isKk ? 'Көктөбе' : 'Коктобе';
    person.say(name);
    const found = await person.sees(word('directory-search-found', { n: 5 }));
    const lines = found.text?.split('\n').slice(1) ?? [];
    expect(lines).toHaveLength(5);
    // Four villages of that name, then the okrug that is called after one of them.
    const village = isKk ? `${name} а., ` : `с. ${name}, `;
    const okrug = isKk ? `${name} а.о., ` : 'Коктобинский с.о., ';
    for (const [at, line] of lines.entries()) expect(line.startsWith(`${at + 1}. ${at < 4 ? village : okrug}`)).toBe(true);
    expect(lines.every((line) => line.endsWith(isKk ? 'Батыс Қазақстан обл.' : 'Западно-Казахстанская обл.'))).toBe(true);
    const buttons = person.buttons(found).flat();
    expect(buttons.slice(0, 5).every((label, at) => label.startsWith(`${at + 1}. ${name.slice(0, 6)}`) && label.length <= 34)).toBe(true);
    expect(buttons.slice(5)).toEqual([word('directory-search-absent-button'), word('directory-search-district-button')]);

    const neighbour = await bot.known({ language, home: 'D06110301' as typeof bot.places.village });
    neighbour.say(name);
    const near = await neighbour.sees(word('directory-search-found', { n: 5 }));
    expect(near.text?.split('\n')[1]).toContain(isKk ? 'Теректі ауд.' : 'Теректинский р-н');
    neighbour.tap(/^1\. /);
    const card = await neighbour.sees(/./);
    expect(card.text).toContain(isKk ? 'Саялы ауылдық округі' : 'Саялинский сельский округ');
  });

  test('an operator finds the namesake in his own district first', async () => {
    // Теректі district: the same that is the neighbour's home above.
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: 'D06110000' as typeof bot.places.district } });
    operator.say(isKk ? 'Көктөбе' : 'Коктобе');
    const found = await operator.sees(new RegExp(`^1\\. .*${isKk ? 'Теректі ауд.' : 'Теректинский р-н'}`, 'm'));
    expect(found.text?.split('\n')[1]).toContain(isKk ? 'Теректі ауд.' : 'Теректинский р-н');
  });

  test('a name with its district finds the one that is meant; the button asks for it so', async () => {
    const person = await bot.known({ language });
    person.say('Бастау');
    await person.sees(word('directory-search-found', { n: 3 }));
    person.tap(word('directory-search-district-button'));
    await person.sees(word('directory-search-district-ask'));
    person.say(isKk ? 'Бастау Шыңғырлау' : 'Бастау Чингирлау');
    const answer = await person.sees(isKk ? 'Шыңғырлау ауд.' : 'Чингирлауский р-н');
    expect(answer.text).not.toContain(isKk ? 'Тасқала' : 'Таскалинский');
  });

  test('a name that nothing resembles gets advice what to do, and the list', async () => {
    const person = await bot.known({ language });
    person.say('Щщщъъъфффы');
    const none = await person.sees(word('directory-search-none', { query: 'Щщщъъъфффы' }));
    expect(person.buttons(none)).toEqual([
      [word('directory-home-list-button')],
      [word('directory-near-button')],
      [word('appeals-ask-write-button')],
    ]);
    person.tap(word('directory-home-list-button'));
    await person.sees(word('directory-tree-region'));
    person.say(`<b>&${'ъ'.repeat(3_000)}`);
    const answer = await person.sees('<b>&ъъ');
    expect(answer.text?.split('\n')[0]?.length).toBeLessThan(120);
  });

  test('a greeting is greeted and thanks are answered, with the menu and no villages', async () => {
    const person = await bot.known({ language });
    person.say(isKk ? 'Сәлеметсіз бе!' : 'Здравствуйте!');
    const greeting = await person.sees(word('menu-greeting'));
    expect(greeting.inlineKeyboard ?? []).toEqual([]);
    person.say(isKk ? 'рахмет' : 'спасибо');
    await person.sees(word('menu-thanks'));
  });

  test('a typed district opens its okrugs, a typed oblast its districts', async () => {
    const person = await bot.known({ language });
    person.say(isKk ? 'Сырым ауданы' : 'Сырымский район');
    const okrugs = await person.sees(word('directory-tree-unit'));
    expect(person.buttons(okrugs)).toHaveLength(4);
    person.say(isKk ? 'Батыс Қазақстан облысы' : 'Западно-Казахстанская область');
    await person.sees(word('directory-tree-district'));
  });

  test('the list leads to an akim’s card by taps alone, and the card to another place', async () => {
    const person = await bot.known({ language });
    person.say('/akim');
    await person.sees(word('directory-search-ask'));
    person.tap(word('directory-home-list-button'));
    await person.sees(word('directory-tree-region'));
    person.tap(isKk ? 'Батыс Қазақстан обл.' : 'Западно-Казахстанская обл.');
    const page = await person.sees(word('menu-page', { page: 1, pages: 2 }));
    expect(person.buttons(page).flat().at(-1)).toBe(word('menu-back-button'));
    person.tap(word('menu-next-button'));
    const last = await person.sees(word('menu-page', { page: 2, pages: 2 }));
    expect(person.buttons(last).flat()).not.toContain(word('menu-next-button'));
    person.tap(isKk ? 'Тасқала ауд.' : 'Таскалинский р-н');
    await person.sees(word('directory-tree-unit'));
    person.tap(isKk ? 'Достық а.о.' : 'Достыкский с.о.');
    const card = await person.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    expect(card.message_id).toBe(page.message_id);
    person.tap(word('directory-card-other-button'));
    await person.sees(word('directory-search-ask'));
  });

  test('“my akim” and “my village” are those of the home place', async () => {
    const person = await bot.known({ language, home: bot.places.village });
    person.say('/menu');
    await person.sees(word('menu-show'));
    person.press(word('menu-resident-akim-button'));
    const card = await person.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    expect(person.buttons(card)).toEqual([
      [word('directory-card-write-button')],
      [word('directory-card-share-button')],
      [word('directory-map-button')],
      [word('directory-passport-button')],
      [word('directory-card-wrong-button')],
      [word('directory-card-other-button')],
    ]);
    person.press(word('menu-resident-village-button'));
    const village = await person.sees(word('directory-village-budget-none'));
    expect(village.text?.split('\n')).toEqual([
      isKk ? 'Достық ауылдық округі' : 'Достыкский сельский округ',
      isKk
        ? 'Бастау а., Достық а.о., Тасқала ауд., Батыс Қазақстан обл.'
        : 'с. Бастау, Достыкский с.о., Таскалинский р-н, Западно-Казахстанская обл.',
      isKk ? 'Әкім: Бекенов Айдос Серікұлы' : 'Аким: Бекенов Айдос Серикович',
      isKk ? 'Ауылдары: Достық, Бастау, Ынтымақ, Өмірзақ' : 'Сёла: Достык, Бастау, Ынтымак, Умурзак',
      '',
      word('directory-village-people-none'),
      '',
      word('directory-village-budget-none'),
      '',
      word('directory-card-demo'),
    ]);
  });
});
