import { beforeAll, describe, expect, test } from 'vitest';
import type { WordKey } from '../../../src/kernel/locale/index.ts';
import { END_REASONS } from '../../../src/rooms/directory/terms/facts.ts';
import { boldOf, expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';

const bot = await aBot({ clock: () => new Date('2026-11-22T07:00:00Z') });
const { db } = bot.app.storage;

/** Units of the example's oblast. */
const MARRED = 'D06010100';
const PARTY = 'D06020200';

beforeAll(async () => {
  const { id: batch_id } = await db.selectFrom('directory.import_batch').select('id').executeTakeFirstOrThrow();
  const usual = { how: 'elected', source_url: 'demo', checked_on: '2026-11-10', demo: true, batch_id };
  const okrug = { ...usual, unit_code: bot.places.okrug };
  const bolat = { name_kk: 'Сейітов Болат Асқарұлы', name_ru: 'Сейтов Болат Аскарович' };
  const gulnar = { name_kk: 'Жұмағалиева Гүлнар', name_ru: 'Жумагалиева Гульнар', how: 'acting' };
  const gone = { name_kk: 'Қайтарылған <b>Әкім</b>', name_ru: 'Отменённый <b>Аким</b>', end_reason: 'taken-back' };
  await db
    .insertInto('directory.tenure')
    .values([
      { ...okrug, ...bolat, started_on: '2021-07-25', registered_on: '2021-07-29', ended_on: '2024-05-20', end_reason: 'resigned' },
      { ...okrug, ...gulnar, started_on: '2024-05-20', ended_on: '2024-07-18', end_reason: 'succeeded' },
      { ...okrug, ...gone, started_on: '2023-01-15', ended_on: '2026-11-20' },
      { ...usual, unit_code: MARRED, ...gone, started_on: '2023-01-15', ended_on: '2026-11-20' },
    ])
    .execute();
  const tenure = db.updateTable('directory.tenure').where('ended_on', 'is', null);
  await tenure
    .where('unit_code', '=', PARTY)
    .set({ how: 'elected', nomination: 'party', party: 'amanat', started_on: '2025-03-02', term_until: '2029-03-02', sex: 'female' })
    .set({ prior_civil_service: true, term_number: 2 })
    .execute();
});

expectManners(bot);

const shown = {
  kk: `Бұрынғы әкімдер
Достық ауылдық округі

Жұмағалиева Гүлнар
2024 ж. 20 мамыр – 2024 ж. 18 шілде
Әкімнің міндетін атқарушы. Орнына жаңа әкім келді

Сейітов Болат Асқарұлы
2021 ж. 29 шілде – 2024 ж. 20 мамыр
Сайланған әкім. Өз еркімен кетті

Үлгі дерек`,
  ru: `Прежние акимы
Достыкский сельский округ

Жумагалиева Гульнар
20 мая 2024 г. – 18 июля 2024 г.
Исполнение обязанностей акима. Пришёл новый аким

Сейтов Болат Аскарович
29 июля 2021 г. – 20 мая 2024 г.
Избранный аким. Уход по своему желанию

Учебные данные`,
} as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const cardOf = async (code: string) => {
    const person = await bot.known({ language });
    person.start(`u${code}`);
    await person.sees(word('menu-show'));
    return { person, card: await person.sees(/./) };
  };

  test('the card of a village leads to the earlier akims of its unit, the latest first, and back to the same card', async () => {
    const { person, card } = await cardOf(bot.places.village);
    person.tap(word('directory-card-past-button'));
    const past = await person.sees(word('directory-past-title'));
    expect(past.text).toBe(shown[language]);
    expect(boldOf(past)).toEqual([shown[language].split('\n')[0]]);
    expect(past.message_id).toBe(card.message_id);
    expect(person.buttons(past)).toEqual([[word('menu-back-button')]]);
    person.tap(word('menu-back-button'));
    expect((await person.sees(isKk ? 'Бастау ауылы' : 'село Бастау')).text).toBe(card.text);
  });

  test('a unit without earlier akims has no such button, nor one whose only earlier term was taken back; an old button says so', async () => {
    for (const code of [MARRED, bot.places.otherOkrug]) {
      const { person, card } = await cardOf(code);
      expect(person.buttons(card).flat()).not.toContain(word('directory-card-past-button'));
      person.tapData(`directory:past:${code}`);
      await person.sees(word('directory-past-none'));
    }
    const { person } = await cardOf(bot.places.okrug);
    person.tapData('directory:past:D06999999');
    await person.sees(word('fault-gone'));
  });

  test('a party is named as on the ballot, with its name of today beside it; verbs follow the akim’s sex', async () => {
    const { card } = await cardOf(PARTY);
    const lines = card.text?.split('\n') ?? [];
    expect(lines).toContain(
      isKk ? 'Кім ұсынды: «AMANAT» партиясы (қазір: «Әділет» партиясы)' : 'Выдвижение: партия «AMANAT» (сейчас: партия «Әділет»)',
    );
    expect(lines).toContain(isKk ? 'Сайланған күні: 2025 ж. 2 наурыз' : 'Избрана: 2 марта 2025 г.');
    expect(lines).toContain(isKk ? 'Өкілеттігі бітетін күн: 2029 ж. 2 наурыз, екінші мерзім' : 'Срок до: 2 марта 2029 г., второй срок');
    expect(lines).toContain(isKk ? 'Бұрын мемлекеттік қызметте болған' : 'Раньше была на госслужбе');
  });

  test('every reason for an end has its words, and a third term in a row is said plainly', () => {
    for (const reason of END_REASONS) expect(word(`directory-past-why-${reason}` as WordKey)).not.toBe('');
    const third = word('directory-card-term-until-number', { date: '—', number: 3 });
    expect(third).toBe(isKk ? 'Өкілеттігі бітетін күн: —, қатарынан мерзім саны: 3' : 'Срок до: —, сроков подряд: 3');
  });
});
