import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Language } from '../../src/kernel/locale/index.ts';
import { grantOperator } from '../../src/rooms/identity/index.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot } from '../support/a-bot.ts';
import { allHandled, expectManners, LANGUAGES, saidSince, words } from './witness.ts';

const bot = await aBot();
const { db } = bot.app.storage;

expectManners(bot);

const KENT = 'D06100300' as typeof bot.places.okrug;
const KK = 'Ертең сағат 10:00-де су болмайды.';
const RU = 'Завтра с 10:00 не будет воды.';

const draftsOf = (operator: PersonHandle) =>
  db.selectFrom('broadcasts.broadcast').selectAll().where('chat_id', '=', operator.id).orderBy('id').execute();

const operatorOf = (language: Language, areaCode = bot.places.district) => bot.known({ language, role: { kind: 'operator', areaCode } });

/** Up to the question where it goes. @returns the number of the draft */
async function compose(operator: PersonHandle, language: Language): Promise<number> {
  const word = words(language);
  operator.say('/send');
  await operator.sees(word('broadcasts-text-kk-ask'));
  operator.say(KK);
  await operator.sees(word('broadcasts-text-ru-ask'));
  operator.say(RU);
  await operator.sees(word('broadcasts-preview'));
  const [draft] = (await draftsOf(operator)).slice(-1);
  return Number(draft?.id);
}

describe.each(LANGUAGES)('an operator who speaks %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const village = isKk ? bot.places.village : ('D06100201' as typeof bot.places.village);
  const chain = {
    kk: isKk
      ? 'Бастау а., Достық а.о., Тасқала ауд., Батыс Қазақстан обл.'
      : 'Талдыбұлақ а., Талдыбұлақ а.о., Тасқала ауд., Батыс Қазақстан обл.',
    ru: isKk
      ? 'с. Бастау, Достыкский с.о., Таскалинский р-н, Западно-Казахстанская обл.'
      : 'с. Талдыбулак, Талдыбулакский с.о., Таскалинский р-н, Западно-Казахстанская обл.',
  };

  test.concurrent('sees both messages as they arrive, chooses the area by taps, and each resident gets it once in his language', async () => {
    const operator = await operatorOf(language);
    const kazakh = await bot.known({ language: 'kk', home: village });
    const russian = await bot.known({ language: 'ru', home: village });
    const elsewhere = await bot.known({ language: 'kk', home: bot.places.otherOkrug });
    const silent = bot.sim.person({ first_name: 'Without consent' });
    silent.start();
    await silent.sees('Қай тілде');
    silent.tap('Қазақша');
    await silent.sees('Келісесіз бе?');

    await compose(operator, language);
    const previews = saidSince(operator, 0).slice(-3);
    expect(previews[0]?.text).toBe(
      `${KK}\n\n${words('kk')('broadcasts-footer', { sender: words('kk')('broadcasts-sender'), place: '…' })}`,
    );
    expect(previews[1]?.text).toBe(
      `${RU}\n\n${words('ru')('broadcasts-footer', { sender: words('ru')('broadcasts-sender'), place: '…' })}`,
    );

    operator.tap(word('broadcasts-area-button'));
    const area = await operator.sees(word('broadcasts-area-ask'));
    expect(operator.buttons(area).flat()).toEqual([
      word('broadcasts-area-take-button'),
      ...(isKk ? ['Айнабұлақ к.ә.', 'Достық а.о.', 'Талдыбұлақ а.о.'] : ['Айнабулакская п.а.', 'Достыкский с.о.', 'Талдыбулакский с.о.']),
    ]);
    operator.tap(isKk ? 'Достық а.о.' : 'Талдыбулакский с.о.');
    const below = await operator.sees(word('broadcasts-area-ask'));
    expect(operator.buttons(below).flat().at(-1)).toBe(word('menu-back-button'));
    operator.tap(word('menu-back-button'));
    await operator.sees(word('broadcasts-area-ask'));
    operator.tap(isKk ? 'Достық а.о.' : 'Талдыбулакский с.о.');
    await operator.sees(word('broadcasts-area-ask'));
    operator.tap(isKk ? 'Бастау а.' : 'с. Талдыбулак');
    const confirm = await operator.sees(
      word('broadcasts-confirm', { area: chain[language], n: '2', kk: 1, ru: 1, unreach: 0, minutes: 0 }),
    );
    operator.tap(word('broadcasts-go-button', { n: '2' }));
    const progress = await operator.sees(isKk ? 'Жіберіліп жатыр' : 'Отправляется');
    expect(progress.message_id).toBe(confirm.message_id);
    await operator.sees(word('broadcasts-report', { sent: 2, blocked: 0, failed: 0, unknown: 0 }), 10_000);
    await operator.until((messages) => messages.find((one) => one.message_id === confirm.message_id && one.text?.includes('2 / 2')));

    for (const [person, spoken, text] of [[kazakh, 'kk', KK] as const, [russian, 'ru', RU] as const]) {
      const voice = words(spoken);
      const footer = voice('broadcasts-footer', { sender: voice('broadcasts-sender'), place: chain[spoken] });
      expect(saidSince(person, 0).map((message) => message.text)).toEqual([`${text}\n\n${footer}`]);
    }
    await bot.settled();
    expect(saidSince(elsewhere, 0)).toEqual([]);
    expect(saidSince(silent, 0)).toHaveLength(2);
  });

  test.concurrent('counts who has stopped the bot; who stops it on the way is in the report', async () => {
    // Bastau and Taldybulaq have residents of the tests before; the kent has nobody yet.
    const operator = await operatorOf(language, KENT);
    const stopped = await bot.known({ language: 'kk', home: KENT });
    stopped.block();
    await allHandled(bot);
    const reached = await bot.known({ language: 'ru', home: KENT });
    const id = await compose(operator, language);
    operator.tap(word('broadcasts-area-button'));
    await operator.sees(word('broadcasts-area-ask'));
    operator.tap(word('broadcasts-area-take-button'));
    const confirm = await operator.sees(isKk ? 'Жіберер алдында' : 'Перед отправкой');
    const earlier = isKk ? 0 : 1;
    expect(confirm.text).toBe(
      word('broadcasts-confirm', {
        area: isKk
          ? 'Айнабұлақ к.ә., Тасқала ауд., Батыс Қазақстан обл.'
          : 'Айнабулакская п.а., Таскалинский р-н, Западно-Казахстанская обл.',
        n: String(1 + earlier),
        kk: 0,
        ru: 1 + earlier,
        unreach: 1 + earlier,
        minutes: 0,
      }),
    );
    // He stops the bot after the count, and the bot has not heard of it.
    await db.updateTable('identity.person').set({ unreachable_since: null }).where('telegram_id', '=', stopped.id).execute();
    operator.tapData(`broadcasts:go:${id}:${KENT}`, confirm.message_id);
    await operator.sees(word('broadcasts-report', { sent: 1 + earlier, blocked: 1, failed: 0, unknown: 0 }), 10_000);
    const person = await db.selectFrom('identity.person').selectAll().where('telegram_id', '=', stopped.id).executeTakeFirstOrThrow();
    expect(person.unreachable_since).not.toBeNull();
    expect(saidSince(reached, 0)).toHaveLength(1);
  });

  test.concurrent('taps “go” twice and it is sent once', async () => {
    const home = isKk ? 'D06100104' : 'D06100103';
    const operator = await operatorOf(language);
    const resident = await bot.known({ language, home: home as typeof village });
    const id = await compose(operator, language);
    operator.tapData(`broadcasts:to:${id}:${home}`);
    const confirm = await operator.sees(isKk ? 'Жіберер алдында' : 'Перед отправкой');
    bot.sim.mischief({ kind: 'duplicate-updates', chat_id: operator.id });
    operator.tap(word('broadcasts-go-button', { n: '1' }), confirm);
    operator.tap(word('broadcasts-go-button', { n: '1' }), confirm);
    await operator.sees(word('broadcasts-report', { sent: 1, blocked: 0, failed: 0, unknown: 0 }), 10_000);
    operator.tapData(`broadcasts:go:${id}:${home}`, confirm.message_id);
    await allHandled(bot);
    expect(saidSince(resident, 0)).toHaveLength(1);
    const batch = await db.selectFrom('delivery.message').selectAll().where('batch', '=', `broadcast:${id}`).execute();
    expect(batch).toHaveLength(1);
  });

  test('finds the area by typing it; a place outside his own is refused, and nothing is chosen', async () => {
    const operator = await operatorOf(language);
    const id = await compose(operator, language);
    operator.say('Саялы');
    const outside = await operator.sees(word('broadcasts-area-outside'));
    const offered = outside.inlineKeyboard?.flat().map((button) => button.callback_data) ?? [];
    expect(
      offered.filter((carried) => carried?.startsWith('broadcasts:to:') && !carried.includes(bot.places.district.slice(0, 5))),
    ).toEqual([]);
    operator.tapData(`broadcasts:to:${id}:${bot.places.otherOkrug}`);
    await operator.sees(word('broadcasts-area-outside'));
    operator.say('zzzyyy');
    await operator.sees(word('directory-search-none', { query: 'zzzyyy' }));
    operator.say('Айнабулка');
    await operator.sees(word('directory-search-guess', { query: 'Айнабулка' }));
    operator.say('Fqyf,ekfr');
    await operator.sees(word('directory-search-guess', { query: 'Fqyf,ekfr' }));
    operator.say(isKk ? 'Айнабұлақ' : 'Айнабулак');
    const inside = await operator.sees(/Айнаб/);
    operator.tap(/Айнаб/, inside);
    await operator.sees(word('broadcasts-nobody'));
    const [draft] = await draftsOf(operator);
    expect(draft).toMatchObject({ step: 'area', text_kk: KK, text_ru: RU });
  });

  test('with more areas than a page holds reaches all of them, page by page', async () => {
    const operator = await operatorOf(language);
    const areas = await db
      .selectFrom('directory.place')
      .select('code')
      .where('level', '=', 'district')
      .where('code', '<>', bot.places.district)
      .orderBy('code')
      .limit(9)
      .execute();
    expect(areas).toHaveLength(9);
    for (const { code } of areas) await grantOperator({ db, clock: systemClock }, operator.id, code as typeof village);
    await compose(operator, language);
    operator.tap(word('broadcasts-area-button'));
    const first = await operator.sees(word('menu-page', { page: 1, pages: 2 }));
    const codesOn = (message: typeof first) =>
      (message.inlineKeyboard ?? []).flat().flatMap((button) => button.callback_data?.match(/D\d{8}$/) ?? []);
    const seen = codesOn(first);
    expect(seen).toHaveLength(8);
    operator.tap(word('menu-next-button'));
    const second = await operator.sees(word('menu-page', { page: 2, pages: 2 }));
    expect([...seen, ...codesOn(second)].toSorted()).toEqual([bot.places.district, ...areas.map(({ code }) => code)].toSorted());
    operator.tap(word('menu-back-button'));
    await operator.sees(word('menu-page', { page: 1, pages: 2 }));
  });

  test('corrects a text of the draft by editing his message, and starts over with the button', async () => {
    const operator = await operatorOf(language);
    operator.say('/send');
    await operator.sees(word('broadcasts-text-kk-ask'));
    const { message } = operator.say('Қате мәтін');
    await operator.sees(word('broadcasts-text-ru-ask'));
    operator.edit(message.message_id, KK);
    await operator.sees(word('broadcasts-text-ru-ask'));
    const russian = operator.say('Текст с ошибкой');
    await operator.sees(word('broadcasts-preview'));
    operator.edit(russian.message.message_id, RU);
    await operator.sees(RU);
    await operator.sees(word('broadcasts-preview'));
    expect((await draftsOf(operator))[0]).toMatchObject({ step: 'area', text_kk: KK, text_ru: RU });

    operator.tap(word('broadcasts-edit-button'));
    await operator.sees(word('broadcasts-text-kk-ask'));
    operator.say('Жаңа мәтін');
    await operator.sees(word('broadcasts-text-ru-ask'));
    operator.say('Новый текст');
    await operator.sees('Новый текст');
    expect((await draftsOf(operator))[0]).toMatchObject({ step: 'area', text_kk: 'Жаңа мәтін', text_ru: 'Новый текст' });
    operator.edit(operator.messages()[0]?.message_id ?? 0, 'Ескі хабар');
    await operator.sees(word('fault-edited'));
  });

  test('stops with /cancel or the button, and nothing is left; without a draft there is nothing to stop', async () => {
    const operator = await operatorOf(language);
    await compose(operator, language);
    operator.say('/cancel');
    await operator.sees(word('broadcasts-cancelled'));
    await operator.sees(word('menu-show'));
    operator.say('/send');
    await operator.sees(word('broadcasts-text-kk-ask'));
    operator.tap(word('broadcasts-cancel-button'));
    await operator.sees(word('broadcasts-cancelled'));
    await operator.sees(word('menu-show'));
    expect((await draftsOf(operator)).map((draft) => draft.step)).toEqual(['cancelled', 'cancelled']);
    // The buttons of what was dropped say so, the one that sends as well.
    operator.tapData(
      `broadcasts:go:${(await draftsOf(operator))[0]?.id}:${village}`,
      operator.messages().findLast((message) => message.from === 'bot')?.message_id,
    );
    await operator.sees(word('fault-gone'));
    operator.say('/cancel');
    await operator.sees(word('menu-cancel-nothing'));
    operator.say('Бастау');
    await operator.sees(/Бастау а\.|с\. Бастау/);
  });

  test('leaves for the menu in the middle: the draft is kept, it is said, and /send or the menu word goes on from it', async () => {
    const operator = await operatorOf(language);
    operator.say('/send');
    await operator.sees(word('broadcasts-text-kk-ask'));
    operator.say('/menu');
    await operator.sees(word('menu-draft-kept'));
    await operator.sees(word('menu-show'));
    operator.press(word('menu-operator-send-button'));
    await operator.sees(word('broadcasts-text-kk-ask'));
    operator.say(KK);
    await operator.sees(word('broadcasts-text-ru-ask'));
    operator.press(word('menu-help-button'));
    await operator.sees(word('menu-draft-kept'));
    await operator.sees(word('menu-help', { phone: word('identity-operator-unset') }));
    // What is typed now is a place, not the text of the notice.
    operator.say('Өмірзақ');
    await operator.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    operator.say('/send');
    await operator.sees(word('broadcasts-text-ru-ask'));
    operator.say(RU);
    await operator.sees(word('broadcasts-preview'));
    operator.say('/send');
    await operator.sees(word('broadcasts-preview'));
    expect(await draftsOf(operator)).toMatchObject([{ step: 'area', text_kk: KK, text_ru: RU }]);
  });

  test('is told about a text that is too long, and about a photo in its place; both cost nothing', async () => {
    const operator = await operatorOf(language);
    operator.say('/send');
    await operator.sees(word('broadcasts-text-kk-ask'));
    operator.photo({ caption: KK });
    await operator.sees(word('broadcasts-text-only'));
    operator.sticker();
    await operator.sees(word('broadcasts-text-only'));
    operator.say('ә'.repeat(3_501));
    await operator.sees(word('broadcasts-text-long', { n: 3_501, max: 3_500 }));
    operator.say('ә'.repeat(3_500));
    await operator.sees(word('broadcasts-text-ru-ask'));
    operator.say('я'.repeat(3_500));
    await operator.sees(word('broadcasts-preview'));
    expect((await draftsOf(operator))[0]?.step).toBe('area');
  });

  test('who said yes to one place does not send to another: the yes of an older question is said to be gone', async () => {
    const operator = await operatorOf(language);
    const resident = await bot.known({ language, home: village });
    const id = await compose(operator, language);
    operator.tapData(`broadcasts:to:${id}:${village}`);
    await operator.sees(isKk ? 'Жіберер алдында' : 'Перед отправкой');
    operator.tapData(`broadcasts:to:${id}:${bot.places.okrug}`);
    await allHandled(bot);
    operator.tapData(`broadcasts:go:${id}:${village}`);
    await operator.sees(word('fault-gone'));
    expect(saidSince(resident, 0)).toEqual([]);
    expect((await draftsOf(operator))[0]).toMatchObject({ step: 'confirm', area_code: bot.places.okrug, confirmed_at: null });
  });

  test('whose role ended between the count and “go” sends nothing', async () => {
    const operator = await operatorOf(language);
    const resident = await bot.known({ language, home: bot.places.okrug });
    const id = await compose(operator, language);
    operator.tapData(`broadcasts:to:${id}:${bot.places.okrug}`);
    const confirm = await operator.sees(isKk ? 'Жіберер алдында' : 'Перед отправкой');
    const roleOf = db.updateTable('identity.role').where('person_id', '=', (await draftsOf(operator))[0]?.made_by ?? 0);
    await roleOf.set({ area_code: bot.places.otherDistrict }).execute();
    operator.tap(/📣/, confirm);
    await operator.sees(word('broadcasts-area-outside'));
    await roleOf.set({ ended_at: new Date() }).execute();
    const tap = operator.tapData(`broadcasts:go:${id}:${bot.places.okrug}`, confirm.message_id);
    expect(await tap.answered()).toEqual({ text: word('fault-not-yours') });
    await allHandled(bot);
    expect(saidSince(resident, 0)).toEqual([]);
    expect((await draftsOf(operator))[0]).toMatchObject({ step: 'confirm', confirmed_at: null });
  });
});
