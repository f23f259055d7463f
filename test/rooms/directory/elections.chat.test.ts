import { beforeAll, describe, expect, test } from 'vitest';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { applyElectionsImport } from '../../../src/rooms/directory/index.ts';
import { boldOf, expectManners, LANGUAGES, recordOf, saidSince, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';
import { anAppeal } from '../appeals/samples.ts';
import { electionsIn, tapIn } from './elections-in-chat.ts';
import { aFile, anElectionRow, ELECTIONS_HEADER } from './samples.ts';

let now = new Date('2026-11-22T07:00:00Z');
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;

/** Units of the example's district: one in campaign, one (a kent) of which the day is known, one whose term ends soon. */
const CAMPAIGN = 'D06100200';
const CAMPAIGN_VILLAGE = 'D06100201' as PlaceCode;
const SET = 'D06100300';
const ENDING = 'D06100100';
const ENDING_VILLAGE = 'D06100102' as PlaceCode;
/** In other districts: vacant with a day, vacant without, acting, its vote over. */
const VACANT_SET = 'D06010100';
const VACANT = 'D06020100';
const ACTING = 'D06020200';
const VOTED = 'D06040100';
const CALM_VILLAGE = 'D06070201' as PlaceCode;

beforeAll(async () => {
  const tenure = (unit: string) => db.updateTable('directory.tenure').where('unit_code', '=', unit).where('ended_on', 'is', null);
  const elected = { how: 'elected', started_on: '2025-01-05', term_until: '2029-01-05', registered_on: null } as const;
  await db.updateTable('directory.tenure').set(elected).where('ended_on', 'is', null).execute();
  await tenure(ENDING).set({ started_on: '2023-01-15', term_until: '2027-01-15' }).execute();
  await tenure(CAMPAIGN).set({ started_on: '2022-12-25', term_until: '2026-12-25' }).execute();
  for (const unit of [VACANT_SET, VACANT]) await tenure(unit).set({ ended_on: '2026-11-06', end_reason: 'resigned' }).execute();
  await tenure(ACTING).set({ how: 'acting', started_on: '2026-10-05', term_until: null }).execute();
  const rows = [
    {
      kato: CAMPAIGN,
      set_on: '2026-10-25',
      kind: 'regular',
      station_kk: 'Мектеп',
      station_ru: 'Школа',
      candidates_url: 'https://example.kz/c?a=1&b=2',
    },
    { kato: SET, set_on: '2026-12-20', vote_on: '2027-02-14', kind: 'regular' },
    { kato: VACANT_SET },
    { kato: VOTED, set_on: '2026-10-10', vote_on: '2026-11-15' },
  ];
  const imported = await applyElectionsImport(
    { db, clock: () => now },
    aFile(
      rows.map((cells) => anElectionRow(cells)),
      ELECTIONS_HEADER,
    ),
    { demo: true },
  );
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
});

// Two second taps on the same button, by force: told by Telegram.
expectManners(bot, { not_modified: 3 });

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const { nameOf, okrug, title, cardOf, textOf } = electionsIn(bot, language);
  const button = word('directory-elections-button');
  const office = async (unit: string) => {
    const { name_kk, name_ru } = await db
      .selectFrom('directory.tenure')
      .select(['name_kk', 'name_ru'])
      .where('unit_code', '=', unit)
      .where('ended_on', 'is', null)
      .executeTakeFirstOrThrow();
    return isKk ? name_kk : name_ru;
  };
  const areaLines = [
    isKk ? 'Тасқала ауданы' : 'Таскалинский район',
    word('directory-elections-set'),
    isKk ? `13 желтоқсан — ${okrug(CAMPAIGN)}` : `13 декабря — ${okrug(CAMPAIGN)}`,
    isKk ? `2027 ж. 14 ақпан — ${nameOf(SET)} кенті` : `14 февраля 2027 г. — ${nameOf(SET)} поселковая администрация`,
    '',
    word('directory-elections-ending'),
    isKk ? '2027 ж. қаңтар: Достық а.о.' : 'январь 2027 г.: Достыкский с.о.',
  ];

  test('«My village» leads to the home unit’s election: when, where, who stands, who is in office, what changes, and the district', async () => {
    const person = await bot.known({ language, home: CAMPAIGN_VILLAGE });
    person.say('/village');
    const village = await person.sees(okrug(CAMPAIGN));
    person.tap(button);
    const screen = await person.sees(title(CAMPAIGN));
    expect(screen.message_id).toBe(village.message_id);
    expect(screen.text?.split('\n')).toEqual([
      title(CAMPAIGN),
      isKk ? 'Дауыс беру күні: 13 желтоқсан, жексенбі, 07:00–20:00' : 'День голосования: 13 декабря, воскресенье, 07:00–20:00',
      isKk ? 'Учаске: Мектеп' : 'Участок: Школа',
      isKk
        ? 'Кандидаттар тізімі: https://example.kz/c?a=1&b=2 (сайлау комиссиясы)'
        : 'Список кандидатов: https://example.kz/c?a=1&b=2 (избирательная комиссия)',
      isKk ? 'Дереккөз: example.kz, 2026\u00a0ж.\u00a020\u00a0қараша' : 'Источник: example.kz, 20\u00a0ноября\u00a02026\u00a0г.',
      '',
      word('directory-elections-akim', { akim: await office(CAMPAIGN) }),
      isKk ? 'Өкілеттігі бітетін күн: 2026 ж. 25 желтоқсан' : 'Срок до: 25 декабря 2026 г.',
      '',
      ...word('directory-elections-changes').split('\n'),
      '',
      ...areaLines,
      '',
      word('directory-card-demo'),
    ]);
    expect(boldOf(screen)).toEqual([title(CAMPAIGN), areaLines[0]]);
    expect(person.buttons(screen)).toEqual([[word('directory-elections-on-button')], [word('menu-back-button')]]);
    person.tap(word('menu-back-button'));
    await person.sees(word('directory-village-people-none'));
  });

  test('where no day is set it is said, with the end of the term and the law’s last day as the law’s', async () => {
    const person = await bot.known({ language, home: ENDING_VILLAGE });
    await tapIn(person, 'directory:elections');
    const lines = (await person.sees(title(ENDING))).text?.split('\n');
    expect(lines?.slice(0, 6)).toEqual([
      title(ENDING),
      word('directory-elections-unset'),
      isKk ? 'Заң бойынша сайлаудың соңғы мүмкін күні: 2027 ж. 5 қаңтар' : 'По закону выборы не позже: 5 января 2027 г.',
      '',
      word('directory-elections-akim', { akim: await office(ENDING) }),
      isKk ? 'Өкілеттігі бітетін күн: 2027 ж. 15 қаңтар' : 'Срок до: 15 января 2027 г.',
    ]);
    expect(lines).toContain(word('directory-elections-changes').split('\n')[0]);
  });

  test('where nothing is near, that is said of the unit and of its district', async () => {
    const person = await bot.known({ language, home: CALM_VILLAGE });
    await tapIn(person, 'directory:elections');
    const screen = await person.sees(word('directory-elections-unset'));
    expect(screen.text).not.toContain(word('directory-elections-changes'));
    expect(screen.text?.split('\n').slice(-5)).toEqual([
      word('directory-elections-set-none'),
      '',
      word('directory-elections-ending-none'),
      '',
      word('directory-card-demo'),
    ]);
  });

  test('who has no home is asked where it is; a city, a place that is gone and a seat without a known term have a sentence each', async () => {
    const person = await bot.known({ language });
    await tapIn(person, 'directory:elections');
    await person.sees(word('directory-home-ask'));
    const city = await db.selectFrom('directory.place').select('code').where('kind', '=', 'oblast-city').limit(1).executeTakeFirstOrThrow();
    await tapIn(person, `directory:elections:${city.code}`);
    await person.sees(word('directory-tree-city'));
    await tapIn(person, 'directory:elections:D06999999');
    await person.sees(word('fault-gone'));
    await tapIn(person, `directory:elections:${VACANT}`);
    expect((await person.sees(title(VACANT))).text).toContain(word('directory-elections-vacant'));
    await tapIn(person, `directory:elections:${ACTING}`);
    expect((await person.sees(title(ACTING))).text).toContain(isKk ? 'Сайланған әкім емес' : 'Это не избранный аким');
  });

  test('news of elections are asked for and ended on the screen, and in the settings, which say how it is', async () => {
    const person = await bot.known({ language, home: CAMPAIGN_VILLAGE });
    const isListener = async () => {
      const { id } = await recordOf(bot, person);
      return (await db.selectFrom('directory.election_listener').select('person_id').where('person_id', '=', id).execute()).length === 1;
    };
    await tapIn(person, 'directory:elections');
    const screen = await person.sees(title(CAMPAIGN));
    person.tap(word('directory-elections-on-button'), screen);
    await person.until(() => person.buttons().flat().includes(word('directory-elections-off-button')));
    expect(person.last()?.text).toContain(word('directory-elections-told-once'));
    expect(await isListener()).toBe(true);
    // By force: the button of a screen that another device shows still.
    await person.tapData('directory:elections-on', screen.message_id).answered();
    await bot.settled();
    expect(await isListener()).toBe(true);

    person.say('/settings');
    await person.sees(word('directory-elections-state-on'));
    person.tap(word('directory-elections-off-button'));
    await person.sees(word('directory-elections-state-off'));
    expect(await isListener()).toBe(false);
    person.tap(word('directory-elections-on-button'));
    await person.sees(word('directory-elections-state-on'));
    expect(await isListener()).toBe(true);
    await person.tapData('directory:elections-off', screen.message_id).answered();
    await bot.settled();
    const after = person.messages().find((message) => message.message_id === screen.message_id);
    expect(after && person.buttons(after)).toEqual([[word('directory-elections-on-button')], [word('menu-back-button')]]);
    expect(await isListener()).toBe(false);
  });

  test('a card in campaign says so; its button leads to the election and back', async () => {
    const { person, card } = await cardOf(CAMPAIGN);
    expect(card.text).toContain(
      isKk
        ? '\n\nӘкім сайлауы жүріп жатыр. Дауыс беру күні: 13 желтоқсан, жексенбі\nСайлау қорытындысы шыққанша баға мен сауалнама көрсетілмейді.\n\n'
        : '\n\nИдут выборы акима. День голосования: 13 декабря, воскресенье\nДо итогов выборов оценок и опросов здесь нет.\n\n',
    );
    person.tap(button);
    const screen = await person.sees(title(CAMPAIGN));
    // News are of the home's own unit.
    expect(person.buttons(screen)).toEqual([[word('menu-back-button')]]);
    person.tap(word('menu-back-button'));
    expect((await person.sees(word('directory-card-campaign-quiet'))).text).toBe(card.text);
  });

  test('cards say the next election, the law’s last day, the day of a vacant seat or that none is set, and that a vote is over', async () => {
    expect(await textOf(SET)).toContain(isKk ? '\n\nКелесі сайлау: 2027 ж. 14 ақпан\n\n' : '\n\nСледующие выборы: 14 февраля 2027 г.\n\n');
    expect(await textOf(ENDING)).toContain(
      isKk ? '\n\nЗаң бойынша сайлаудың соңғы мүмкін күні: 2027 ж. 5 қаңтар\n\n' : '\n\nПо закону выборы не позже: 5 января 2027 г.\n\n',
    );
    const vacant = await textOf(VACANT_SET);
    expect(vacant).toContain(isKk ? 'Сайлау күні: 13 желтоқсан, жексенбі' : 'День выборов: 13 декабря, воскресенье');
    expect(vacant).toContain(word('directory-card-campaign-quiet'));
    const unset = await textOf(VACANT);
    expect(unset).toContain(isKk ? 'Сайлау күні: бізде дерек жоқ' : 'День выборов: у нас нет данных');
    // Vacant since 6 November: called within two months, held within forty days.
    expect(unset).toContain(word('directory-election-by-law', { date: isKk ? '2027 ж. 15 ақпан' : '15 февраля 2027 г.' }));
    expect(await textOf(VOTED)).toContain(
      isKk
        ? 'Дауыс беру өтті: 15 қараша, жексенбі. Қорытындысы бізде әлі жоқ.'
        : 'Голосование прошло: 15 ноября, воскресенье. Итогов у нас пока нет.',
    );
    const { card, person } = await cardOf(bot.places.otherOkrug === VOTED ? VACANT : 'D06070200');
    expect(person.buttons(card).flat()).not.toContain(button);
  });

  test('an operator opens what is coming in his district or oblast, with the seats of which no day is known', async () => {
    const district = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.district } });
    district.say('/akims');
    await district.sees(word('directory-akims-ask'));
    district.tap(button);
    const own = await district.sees(word('directory-elections-title', { area: areaLines[0] ?? '' }));
    expect(own.text?.split('\n')).toEqual([
      word('directory-elections-title', { area: areaLines[0] ?? '' }),
      ...areaLines.slice(1, 4),
      '',
      word('directory-elections-overdue-none'),
      '',
      ...areaLines.slice(5),
      '',
      word('directory-card-demo'),
    ]);
    district.tap(word('menu-back-button'));
    await district.sees(word('directory-akims-ask'));

    const oblast = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.region } });
    await tapIn(oblast, 'directory:elections-area');
    const wide = await oblast.sees(isKk ? 'Батыс Қазақстан облысы' : 'Западно-Казахстанская область');
    const [, after = ''] = (wide.text ?? '').split(`${word('directory-elections-overdue')}\n`);
    expect(after.split('\n')[0]).toBe([VACANT, ACTING].map((code) => `${nameOf(code)} ${isKk ? 'а.о.' : 'с.о.'}`).join(', '));
    const country = await bot.known({ language, role: { kind: 'operator', areaCode: '000000000' as PlaceCode } });
    await tapIn(country, 'directory:elections-area');
    await country.sees(word('directory-elections-title', { area: word('directory-corps-country') }));
    const none = await bot.known({ language, role: { kind: 'operator', areaCode: 'D06070000' as PlaceCode } });
    await tapIn(none, 'directory:elections-area');
    expect((await none.sees(word('directory-elections-set-none'))).text).toContain(word('directory-elections-ending-none'));
  });

  test('of more than eight elections and ending terms the rest is counted', async () => {
    const units = await db
      .selectFrom('directory.tenure as t')
      .innerJoin('directory.place as p', 'p.code', 't.unit_code')
      .select(['t.unit_code as code', 't.id'])
      .where('p.code', 'like', 'D06%')
      .where('p.code', 'not in', [CAMPAIGN, SET, ENDING, VACANT_SET, VACANT, ACTING, VOTED])
      .where('p.parent_code', '!=', 'D06070000')
      .where('t.ended_on', 'is', null)
      .orderBy('p.code')
      .limit(10)
      .execute();
    const ids = units.map((unit) => unit.id);
    await db.updateTable('directory.tenure').set({ term_until: '2027-03-01' }).where('id', 'in', ids).execute();
    const operator = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.region } });
    await tapIn(operator, 'directory:elections-area');
    const screen = await operator.sees(word('directory-elections-more', { n: 3 }));
    const march = screen.text?.split('\n').find((line) => line.startsWith(isKk ? '2027 ж. наурыз' : 'март 2027 г.'));
    expect(march?.split(', ')).toHaveLength(7);
    await db.updateTable('directory.tenure').set({ term_until: '2029-01-05' }).where('id', 'in', ids).execute();
  });
});

test('while a campaign is under way a card says nothing of what became of the letters; else it does', async () => {
  const word = words('ru');
  const { textOf } = electionsIn(bot, 'ru');
  for (const unitCode of [CAMPAIGN, SET] as PlaceCode[]) {
    for (let nth = 0; nth < 20; nth += 1) {
      const keys = { code: makeCode(Math.random), filingKey: `${unitCode}-${nth}`, tap: `${unitCode}-${nth}` };
      const filedAt = new Date('2026-11-02T06:00:00Z');
      await db
        .transaction()
        .execute((trx) => insertAppeal(trx, { ...anAppeal({ filedAt, dueOn: '2026-11-20', unitCode, placeCode: unitCode }), ...keys }));
    }
  }
  expect(await textOf(SET)).toContain(word('directory-record-year', { filed: 20 }));
  expect(await textOf(CAMPAIGN)).not.toContain('20 обращений');
  const election = db.updateTable('directory.election').where('unit_code', '=', CAMPAIGN);
  await election.set({ cancelled_on: '2026-11-22' }).execute();
  expect(await textOf(CAMPAIGN)).toContain(word('directory-record-year', { filed: 20 }));
  await election.set({ cancelled_on: null }).execute();
});

test('a notice comes with the button that ends them; what it says stays, and the answer comes below it once', async () => {
  const word = words('ru');
  const person = await bot.known({ language: 'ru', home: CAMPAIGN_VILLAGE });
  await tapIn(person, 'directory:elections-on');
  await person.sees(word('directory-elections-told-once'));
  now = new Date('2026-11-22T08:30:00Z');
  await bot.app.rounds.elections();
  const notice = await person.sees(word('directory-election-neutral'));
  expect(notice.text).toContain('Участок: Школа');
  expect(notice.text).toContain(word('directory-card-demo'));
  person.tap(word('directory-elections-off-button'), notice);
  await person.sees(word('directory-elections-off'));
  await person.tapData('directory:elections-off:notice', notice.message_id).answered();
  await bot.settled();
  const kept = person.messages().find((message) => message.message_id === notice.message_id);
  expect(kept?.text).toBe(notice.text);
  expect(kept?.inlineKeyboard ?? []).toEqual([]);
  expect(saidSince(person, notice.message_id).map((message) => message.text)).toEqual([word('directory-elections-off')]);
});
