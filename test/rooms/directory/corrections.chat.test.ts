import { beforeEach, describe, expect, test } from 'vitest';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { allHandled, boldOf, expectManners, keptRows, LANGUAGES, recordOf, saidSince, words } from '../../journeys/witness.ts';
import { anUpdate } from '../../support/an-update.ts';
import { aCard, operatorsOf, plain, START } from './corrections-scene.ts';

const { bot, clock, unit: UNIT, tenure, corrections, begin } = await aCard();
const { db } = bot.app.storage;

// Two taps of the same button at once are answered by the same screen.
expectManners(bot, { not_modified: expect.any(Number) });
beforeEach(begin);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const { unitName, anOperator, edited, asked, saved } = operatorsOf(bot, language);

  test('the card leads an operator of the area to what stands on it, with the day of the check; nobody else', async () => {
    const operator = await anOperator();
    const screen = await edited(operator);
    const lines = plain(screen).split('\n');
    expect(boldOf(screen)).toEqual([word('directory-edit-title')]);
    expect(lines).toEqual([
      word('directory-edit-title'),
      unitName,
      '',
      word('directory-edit-name', { value: `${START.name_kk} / ${START.name_ru}` }),
      word('directory-edit-phone', { value: '+7 700 000 11 22' }),
      word('directory-edit-email', { value: word('directory-akim-unknown') }),
      word('directory-edit-hours', { value: isKk ? START.reception_kk : START.reception_ru }),
      word('directory-edit-office', { value: `${START.office_kk} / ${START.office_ru}` }),
      word('directory-card-checked-on', { date: isKk ? '31 қазан, сенбі' : '31 октября, суббота' }),
      '',
      ...word('directory-edit-person').split('\n'),
    ]);
    operator.tap(word('menu-back-button'), screen);
    await operator.sees(unitName);
    for (const other of [await bot.known({ language }), await anOperator(bot.places.otherDistrict)]) {
      other.start(`u${UNIT}`);
      const card = await other.sees(unitName);
      expect(other.buttons(card).flat()).not.toContain(word('directory-card-edit-button'));
    }
  });

  test('a phone is corrected by one message, at once and for all to see, and by whom is kept; the rest of the card is no more checked than before', async () => {
    const operator = await anOperator();
    const question = await asked(operator, 'phone');
    expect(plain(question)).toContain(word('directory-edit-now', { value: '+7 700 000 11 22' }));
    operator.say('8 (711) 443-11-99');
    await saved(operator, '+7 700 000 11 22', '+7 711 443 11 99');
    expect(await tenure()).toMatchObject({ ...START, phone: '+77114431199', by_hand: ['phone'] });
    const { id: personId } = await recordOf(bot, operator);
    expect(await corrections()).toMatchObject([{ register: 'card', person_id: personId, row_count: 1, undoes: null }]);
    const resident = await bot.known({ language });
    resident.start(`u${UNIT}`);
    const card = await resident.sees(unitName);
    expect(plain(card)).toContain('+7 711 443 11 99');
    expect(plain(card)).toContain(isKk ? 'Тексерілген күні: 31 қазан, сенбі' : 'Проверено: 31 октября, суббота');
  });

  test('hours are read from short days and kept by the clock, and the words of before are gone', async () => {
    const operator = await anOperator();
    await asked(operator, 'hours');
    operator.say('бүгін келіңіз');
    await operator.sees(word('directory-edit-again-hours'));
    operator.say(isKk ? 'дс, ср 9-12; сн 10:00–11:30' : 'пн, ср 9-12; сб 10:00–11:30');
    const after = isKk ? 'дүйсенбі, сәрсенбі, 09:00–12:00; сенбі, 10:00–11:30' : 'понедельник, среда, 09:00–12:00; суббота, 10:00–11:30';
    await saved(operator, isKk ? START.reception_kk : START.reception_ru, after);
    const hours = { reception_hours: 'Mo,We 09:00-12:00; Sa 10:00-11:30', reception_kk: null, reception_ru: null };
    expect(await tenure()).toMatchObject({ ...hours, by_hand: ['hours'] });
    // As the card says them, so they may be typed.
    await asked(operator, 'hours');
    operator.say(after.replace('09:00', '08:00'));
    await saved(operator, after, after.replace('09:00', '08:00'));
  });

  test('an address takes two lines, and shows what was typed as it is', async () => {
    const operator = await anOperator();
    await asked(operator, 'office');
    operator.say('Мектеп көшесі, 5');
    await operator.sees(word('directory-edit-again-office'));
    operator.say(`${'ұ'.repeat(201)}\nулица`);
    await operator.sees(word('directory-edit-too-long', { max: 200 }));
    operator.say('4\n5');
    await operator.sees(word('directory-edit-again-office'));
    operator.say('  <b>Мектеп</b> & К\u202E,  5 \n\n улица <Мектеп>, 5');
    const now = '<b>Мектеп</b> & К , 5 / улица <Мектеп>, 5';
    await saved(operator, `${START.office_kk} / ${START.office_ru}`, now);
    expect(await tenure()).toMatchObject({ office_kk: '<b>Мектеп</b> & К , 5', office_ru: 'улица <Мектеп>, 5' });
  });

  test('a name is corrected in its spelling only: another person is refused, and the way of a new akim is said', async () => {
    const operator = await anOperator();
    const question = await asked(operator, 'name');
    expect(plain(question)).toContain(isKk ? 'Басқа адам файлмен келеді' : 'Другой аким приходит файлом');
    operator.say('Омарова Айгүл\nОмарова Айгуль');
    const refused = await operator.sees(word('directory-edit-other-person').split('\n')[0] ?? '');
    expect(plain(refused)).toContain(isKk ? 'файлмен қосады' : 'вносят файлом');
    expect(await tenure()).toMatchObject(START);
    operator.say('Бекенұлы Айдос Серікұлы\nБекенов Айдос Серикович');
    await saved(operator, `${START.name_kk} / ${START.name_ru}`, `Бекенұлы Айдос Серікұлы / ${START.name_ru}`);
    expect(await tenure()).toMatchObject({ name_kk: 'Бекенұлы Айдос Серікұлы', by_hand: ['name'] });
  });

  test('the same value is no correction; ten thousand characters, a photo and a voice are no value; cancel leaves', async () => {
    const operator = await anOperator();
    await asked(operator, 'phone');
    operator.photo();
    await operator.sees(word('fault-text-only'));
    operator.voice();
    await operator.sees(word('fault-text-only'));
    bot.sim.injectUpdate(anUpdate(operator, 900_001, '<b>\u202E'.repeat(2_500)));
    await operator.sees(word('directory-edit-again-phone'));
    operator.say('+7 700 000 11 22');
    await operator.sees(word('directory-edit-same'));
    await asked(operator, 'hours');
    operator.say('/cancel');
    await operator.sees(word('directory-asked-cancelled'));
    operator.say('дс 9-12');
    await allHandled(bot);
    await asked(operator, 'hours');
    operator.press(word('menu-help-button'));
    await operator.sees('112');
    operator.say('дс 9-12');
    await allHandled(bot);
    await asked(operator, 'hours');
    operator.tap(word('menu-back-button'));
    await operator.sees(word('directory-edit-title'));
    operator.say('дс 9-12');
    await allHandled(bot);
    expect(await corrections()).toEqual([]);
    expect(await tenure()).toMatchObject(START);
  });

  test('the same message told twice is one correction; another message after it is none', async () => {
    const operator = await anOperator();
    await asked(operator, 'phone');
    const { message } = operator.say('+7 711 443 11 99');
    await saved(operator, '+7 700 000 11 22', '+7 711 443 11 99');
    bot.sim.injectUpdate(anUpdate(operator, message.message_id, '+7 711 443 11 99'));
    await saved(operator, '+7 700 000 11 22', '+7 711 443 11 99');
    operator.say('+7 711 443 11 00');
    await allHandled(bot);
    expect(await corrections()).toHaveLength(1);
    expect(await tenure()).toMatchObject({ phone: '+77114431199' });
  });

  test('each update delivered twice, and replies that fail, make one correction', async () => {
    const operator = await anOperator();
    await asked(operator, 'phone');
    bot.sim.mischief({ kind: 'duplicate-updates', chat_id: operator.id, times: null });
    bot.sim.mischief({ kind: 'cut-after', method: 'sendMessage', chat_id: operator.id, times: 1 });
    operator.say('+7 711 443 11 99');
    await operator.sees('+7\u00A0711\u00A0443\u00A011\u00A099', 15_000);
    bot.sim.calm();
    await allHandled(bot);
    expect(await corrections()).toHaveLength(1);
  });

  test('a notice that is being written is put aside for it: what is typed is the value, and the draft waits', async () => {
    const operator = await anOperator();
    operator.say('/send');
    await operator.sees(word('broadcasts-text-kk-ask'));
    operator.say('Су болмайды');
    await operator.sees(word('broadcasts-text-ru-ask'));
    operator.tapData(`directory:edit-part:${UNIT}:phone`);
    await operator.sees(word('directory-edit-ask-phone').split('\n')[0] ?? '');
    operator.say('+7 711 443 11 99');
    await saved(operator, '+7 700 000 11 22', '+7 711 443 11 99');
    const drafts = await db.selectFrom('broadcasts.broadcast').select(['text_kk', 'text_ru']).where('chat_id', '=', operator.id).execute();
    expect(drafts).toEqual([{ text_kk: 'Су болмайды', text_ru: null }]);
  });

  test('a correction is taken back by its button, once however often it is tapped; one that was followed by another says so', async () => {
    const operator = await anOperator();
    await asked(operator, 'phone');
    operator.say('+7 711 443 11 99');
    const first = await saved(operator, '+7 700 000 11 22', '+7 711 443 11 99');
    await asked(operator, 'phone');
    operator.say('+7 711 443 11 00');
    const second = await saved(operator, '+7 711 443 11 99', '+7 711 443 11 00');
    operator.tap(word('directory-edit-back-button'), first);
    await operator.sees(word('directory-edit-changed-later').split('\n')[0] ?? '');
    for (let taps = 0; taps < 3; taps += 1) operator.tap(word('directory-edit-back-button'), second);
    await operator.sees(word('directory-edit-taken-back'));
    await allHandled(bot);
    expect(await tenure()).toMatchObject({ phone: '+77114431199', by_hand: ['phone'], checked_on: START.checked_on });
    operator.tapData((first.inlineKeyboard ?? [])[0]?.[0]?.callback_data ?? '', first.message_id);
    await allHandled(bot);
    expect(await tenure()).toMatchObject(START);
    const { id: personId } = await recordOf(bot, operator);
    expect((await corrections()).map(({ undoes, person_id }) => [undoes === null, person_id])).toEqual([
      [true, personId],
      [true, personId],
      [false, personId],
      [false, personId],
    ]);
  });

  test('an operator of another area gets nowhere: no screen, no question, no taking back', async () => {
    const [operator, other] = [await anOperator(), await anOperator(bot.places.otherDistrict)];
    await asked(operator, 'phone');
    operator.say('+7 711 443 11 99');
    const done = await saved(operator, '+7 700 000 11 22', '+7 711 443 11 99');
    const back = (done.inlineKeyboard ?? [])[0]?.[0]?.callback_data ?? '';
    await allHandled(bot);
    const before = await keptRows(bot);
    const { id } = await tenure();
    for (const data of [
      `edit:${UNIT}`,
      `edit-part:${UNIT}:phone`,
      `checked:${UNIT}:${id}`,
      `changes:${UNIT}`,
      back.replace('directory:', ''),
    ]) {
      const { message } = other.say('/help');
      await allHandled(bot);
      other.tapData(`directory:${data}`);
      await allHandled(bot);
      expect([word('directory-outside-area'), word('fault-gone')]).toContain(saidSince(other, message.message_id).at(-1)?.text);
    }
    expect(await keptRows(bot)).toEqual(before);
  });

  test('who is no operator of the area any more when the answer comes is told so, and nothing is saved', async () => {
    const operator = await anOperator();
    await asked(operator, 'phone');
    const { id } = await recordOf(bot, operator);
    await db.updateTable('identity.role').set({ ended_at: clock() }).where('person_id', '=', id).execute();
    operator.say('+7 711 443 11 99');
    await operator.sees(word('directory-outside-area'));
    expect(await corrections()).toEqual([]);
  });

  test('where nobody is in office there is nothing to correct, and a new akim is not given what was typed for the one before', async () => {
    const operator = await anOperator('000000000' as PlaceCode);
    operator.start('uD06030300');
    const vacant = await operator.sees(word('directory-card-vacant', { election: '' }).split('\n')[0] ?? '');
    expect(operator.buttons(vacant).flat()).not.toContain(word('directory-card-edit-button'));
    operator.tapData('directory:edit:D06030300');
    await operator.sees(word('directory-edit-nobody'));
    await asked(operator, 'phone');
    const { id } = await tenure();
    await db.updateTable('directory.tenure').set({ unit_code: 'D06030300' }).where('id', '=', id).execute();
    const { id: _, ...row } = await db.selectFrom('directory.tenure').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const { id: next } = await db
      .insertInto('directory.tenure')
      .values({ ...row, unit_code: UNIT, name_kk: 'Жаңа Әкім', name_ru: 'Новый Аким' })
      .returning('id')
      .executeTakeFirstOrThrow();
    operator.say('+7 711 443 11 99');
    await operator.sees(word('directory-edit-other-term'));
    expect(await corrections()).toEqual([]);
    await db.deleteFrom('directory.tenure').where('id', '=', next).execute();
    await db.updateTable('directory.tenure').set({ unit_code: UNIT }).where('id', '=', id).execute();
  });
});
