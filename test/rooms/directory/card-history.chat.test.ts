import { beforeEach, describe, expect, test } from 'vitest';
import { applyAkimsImport } from '../../../src/rooms/directory/index.ts';
import { allHandled, expectManners, LANGUAGES, recordOf, words } from '../../journeys/witness.ts';
import { aCard, operatorsOf, plain, START, TODAY } from './corrections-scene.ts';
import { AKIMS_HEADER, aFile, anAkimRow } from './samples.ts';

const { bot, clock, unit: UNIT, tenure, corrections, begin } = await aCard();
const { db } = bot.app.storage;

// Two taps of the same button at once are answered by the same screen.
expectManners(bot, { not_modified: expect.any(Number) });
beforeEach(begin);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const { unitName, anOperator, edited, asked, saved } = operatorsOf(bot, language);

  test('«all is right» makes the card checked today, once a day, and is in the history', async () => {
    const operator = await anOperator();
    const screen = await edited(operator);
    for (let taps = 0; taps < 3; taps += 1) operator.tap(word('directory-edit-checked-button'), screen);
    const checked = await operator.sees(word('directory-edit-checked'));
    expect(plain(checked)).toContain(word('directory-card-checked-on', { date: isKk ? '22 қараша, жексенбі' : '22 ноября, воскресенье' }));
    await allHandled(bot);
    expect(await corrections()).toHaveLength(1);
    expect(await tenure()).toMatchObject({ ...START, checked_on: TODAY, by_hand: [] });
    operator.tap(word('directory-edit-changes-button'));
    expect(plain(await operator.sees(word('directory-changes-title')))).toContain(word('directory-changes-checked'));
  });

  test('the history tells the latest first: what was, what is, who did it, and what was taken back', async () => {
    const operator = await anOperator();
    const empty = await edited(operator);
    operator.tap(word('directory-edit-changes-button'), empty);
    await operator.sees(word('directory-changes-none'));
    await asked(operator, 'phone');
    operator.say('+7 711 443 11 99');
    await saved(operator, '+7 700 000 11 22', '+7 711 443 11 99');
    await asked(operator, 'hours');
    operator.say('дс 9-12');
    await operator.sees(isKk ? 'дүйсенбі, 09:00–12:00' : 'понедельник, 09:00–12:00');
    operator.tap(word('directory-edit-back-button'));
    await operator.sees(word('directory-edit-taken-back'));
    const row = { kato: UNIT, phone: '+7 711 443 11 33', checked_on: TODAY, birth_year: '1983' };
    const file = { ...aFile([anAkimRow({ ...row, nomination: 'self' })], AKIMS_HEADER), source: 'akims <b>.xlsx' };
    await applyAkimsImport({ db, clock }, file, { demo: true, overCorrections: true });

    const { id: personId } = await recordOf(bot, operator);
    await edited(operator);
    operator.tap(word('directory-edit-changes-button'));
    const history = await operator.sees(word('directory-changes-title'));
    const day = isKk ? '22 қараша' : '22 ноября';
    const who = word('directory-changes-operator', { person: String(personId) });
    const undone = word('directory-changes-undone-by', { person: String(personId) });
    const hours = isKk ? 'дүйсенбі, 09:00–12:00' : 'понедельник, 09:00–12:00';
    const [title, unit, ...blocks] = plain(history)
      .split('\n\n')
      .flatMap((block, at) => (at === 0 ? block.split('\n') : [block]));
    expect([title, unit]).toEqual([word('directory-changes-title'), unitName]);
    expect(blocks.slice(-2)).toEqual([
      `${word('directory-changes-head-undone', { date: day, who })}\n${word('directory-changes-hours', { before: isKk ? START.reception_kk : START.reception_ru, now: hours })}\n${undone}`,
      `${word('directory-changes-head', { date: day, who })}\n${word('directory-changes-phone', { before: '+7 700 000 11 22', now: '+7 711 443 11 99' })}`,
    ]);
    const imported = word('directory-changes-head', { date: day, who: word('directory-changes-import', { file: 'akims <b>.xlsx' }) });
    expect(blocks[0]).toBe(`${imported}\n${word('directory-changes-phone', { before: '+7 711 443 11 99', now: '+7 711 443 11 33' })}`);
    operator.tap(word('menu-back-button'));
    await operator.sees(word('directory-edit-title'));
  });

  test('a card is not checked by a tap from before another akim began: the screen comes anew', async () => {
    const operator = await anOperator();
    const screen = await edited(operator);
    const [tapped = ''] = (screen.inlineKeyboard ?? [])
      .flat()
      .flatMap(({ callback_data: data = '' }) => (/:checked:/u.test(data) ? [data] : []));
    operator.tapData(tapped.replace(/\d+$/u, '999999'), screen.message_id);
    const anew = await operator.sees(word('directory-edit-other-term'));
    expect(await tenure()).toMatchObject(START);
    expect(await corrections()).toEqual([]);
    operator.tap(word('directory-edit-checked-button'), anew);
    await operator.sees(word('directory-edit-checked'));
    expect(await tenure()).toMatchObject({ checked_on: TODAY });
  });

  test('a long history has pages of eight', async () => {
    const operator = await anOperator();
    for (let at = 0; at < 9; at += 1) {
      await asked(operator, 'phone');
      operator.say(`+7 711 443 00 0${at}`);
      await operator.sees(`+7\u00A0711\u00A0443\u00A000\u00A00${at}`);
    }
    await edited(operator);
    operator.tap(word('directory-edit-changes-button'));
    const first = await operator.sees(word('menu-page', { page: 1, pages: 2 }));
    operator.tap(word('menu-next-button'), first);
    const last = await operator.sees(word('menu-page', { page: 2, pages: 2 }));
    expect(plain(last)).toContain(word('directory-changes-phone', { before: '+7 700 000 11 22', now: '+7 711 443 00 00' }));
    operator.tap(word('menu-back-button'), last);
    await operator.sees(word('menu-page', { page: 1, pages: 2 }));
  });
});
