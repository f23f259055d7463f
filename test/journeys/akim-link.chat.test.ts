import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/kernel/clock.ts';
import type { PersonHandle } from '../../src/simulator/index.ts';
import { aBot, BOT_USERNAME } from '../support/a-bot.ts';
import { allHandled, expectManners, keptRows, LANGUAGES, recordOf, words } from './witness.ts';

let now = new Date('2026-11-22T07:00:00Z').getTime();
const bot = await aBot({ clock: () => new Date(now) });

expectManners(bot);

const operatorOf = (language: 'kk' | 'ru', areaCode = bot.places.district) => bot.known({ language, role: { kind: 'operator', areaCode } });

/** The payload of a link that the operator takes from the card. */
async function linkBy(operator: PersonHandle, unit: string = bot.places.okrug): Promise<string> {
  operator.seenAll();
  operator.tapData(`directory:invite:${unit}`);
  const message = await operator.sees('t.me/');
  return message.text?.match(/start=(\S+)/)?.[1] ?? '';
}

const rolesOf = async (person: PersonHandle) =>
  (await recordOf(bot, person)).roles.filter((role) => role.ended_at === null).map((role) => [role.kind, role.area_code]);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';

  test('an operator takes the link from the akim’s card, and it makes the one who opens it akim, without consent and home', async () => {
    const operator = await operatorOf(language);
    operator.say('/menu');
    await operator.sees(word('menu-show'));
    operator.press(word('menu-operator-akims-button'));
    await operator.sees(word('directory-akims-ask'));
    operator.say('Өмірзақ');
    await operator.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    operator.tap(word('directory-card-invite-button'));
    const link = await operator.sees('t.me/');
    const payload = link.text?.match(/start=(\S+)/)?.[1] ?? '';
    expect(link.text).toBe(
      word('directory-invite-link', {
        link: `https://t.me/${BOT_USERNAME}?start=${payload}`,
        unit: isKk ? 'Достық а.о., Тасқала ауд., Батыс Қазақстан обл.' : 'Достыкский с.о., Таскалинский р-н, Западно-Казахстанская обл.',
        date: isKk ? '29 қараша, жексенбі' : '29 ноября, воскресенье',
      }),
    );

    const akim = bot.sim.person({ first_name: 'Akim' });
    akim.start(payload);
    await akim.sees('Қай тілде сөйлесеміз?');
    akim.tap(isKk ? 'Қазақша' : 'Русский');
    await akim.sees(word('directory-akim-joined', { unit: isKk ? 'Достық ауылдық округі' : 'Достыкский сельский округ' }));
    await akim.sees(word('menu-show'));
    expect(akim.keyboard().flat()).toContain(word('menu-akim-inbox-button'));
    expect(await rolesOf(akim)).toEqual([['akim', bot.places.okrug]]);
    akim.press(word('menu-akim-card-button'));
    const card = await akim.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    expect(card.text).not.toContain(word('directory-card-channel'));
    akim.press(word('menu-akim-summary-button'));
    await akim.sees(isKk ? 'Достық ауылдық округі' : 'Достыкский сельский округ');
    for (const [key, answer] of [
      ['menu-akim-inbox-button', 'appeals-inbox-none'],
      ['menu-akim-due-button', 'appeals-due-none'],
      ['menu-akim-news-button', 'menu-later-news'],
    ] as const) {
      akim.press(word(key));
      await akim.sees(word(answer));
    }
  });

  test('a link opens once: the same person may open it again, anybody else is sent to the operator', async () => {
    const payload = await linkBy(await operatorOf(language));
    const akim = await bot.known({ language });
    akim.start(payload);
    await akim.sees(word('menu-show'));
    akim.start(payload);
    await akim.sees(word('directory-akim-joined', { unit: isKk ? 'Достық ауылдық округі' : 'Достыкский сельский округ' }));
    await allHandled(bot);
    expect(await rolesOf(akim)).toHaveLength(1);

    const second = await bot.known({ language });
    const before = await keptRows(bot);
    second.start(payload);
    await second.sees(word('directory-invite-used'));
    await allHandled(bot);
    expect(await keptRows(bot)).toEqual(before);
  });

  test('an operator cannot open his own link', async () => {
    const operator = await operatorOf(language);
    const payload = await linkBy(operator);
    operator.start(payload);
    await operator.sees(word('directory-invite-own'));
    expect(await rolesOf(operator)).toEqual([['operator', bot.places.district]]);
  });

  test('a link opens for seven days and not a second longer; a made-up one never', async () => {
    const operator = await operatorOf(language);
    const [late, intime] = [await linkBy(operator), await linkBy(operator)];
    const madeAt = now;
    now = madeAt + 7 * DAY_MS - 1;
    const akim = await bot.known({ language });
    akim.start(intime);
    await akim.sees(word('menu-show'));
    now = madeAt + 7 * DAY_MS;
    const person = await bot.known({ language });
    person.start(late);
    await person.sees(word('directory-invite-used'));
    person.start(`a${'x'.repeat(24)}`);
    await person.sees(word('directory-invite-used'));
    expect(await rolesOf(person)).toEqual([]);
    now = madeAt;
  });

  test('“this is not me” gives the office back and closes the akim’s menu', async () => {
    const payload = await linkBy(await operatorOf(language));
    const person = await bot.known({ language });
    person.start(payload);
    const welcome = await person.sees(isKk ? 'Қош келдіңіз' : 'Добро пожаловать');
    person.tap(word('identity-akim-not-me-button'));
    await person.sees(word('identity-akim-left', { phone: word('identity-operator-unset') }));
    await person.sees(word('menu-show'));
    expect(person.keyboard().flat()).toContain(word('menu-resident-akim-button'));
    expect(await rolesOf(person)).toEqual([]);
    const again = person.tapData('identity:not-me', welcome.message_id);
    expect(await again.answered()).toEqual({ text: word('fault-not-yours') });
    expect(person.messages().find((message) => message.message_id === welcome.message_id)?.inlineKeyboard ?? []).toEqual([]);
    // His link is spent: it neither opens again nor says that he is akim.
    person.start(payload);
    await person.sees(word('directory-invite-used'));
    expect(await rolesOf(person)).toEqual([]);
  });

  test('“this is not me” ends the role of the welcome’s own unit; a button that names none only where there is one role', async () => {
    const { okrug, otherOkrug } = bot.places;
    const person = await bot.known({ language, role: { kind: 'akim', areaCode: otherOkrug } });
    await bot.app.storage.db
      .updateTable('identity.role')
      .set({ ended_at: new Date(now) })
      .where('area_code', '=', okrug)
      .execute();
    person.start(await linkBy(await operatorOf(language)));
    await person.sees(isKk ? 'Қош келдіңіз' : 'Добро пожаловать');
    const nameless = person.tapData('identity:not-me');
    await nameless.answered();
    await person.sees(word('fault-gone'));
    expect(await rolesOf(person)).toHaveLength(2);

    person.tap(word('identity-akim-not-me-button'));
    await person.sees(word('identity-akim-left', { phone: word('identity-operator-unset') }));
    await person.sees(word('menu-show'));
    expect(await rolesOf(person)).toEqual([['akim', otherOkrug]]);
    expect(person.keyboard().flat()).toContain(word('menu-akim-inbox-button'));

    person.tapData(`identity:not-me:${okrug}`);
    await person.sees(word('fault-not-yours'));
    expect(await rolesOf(person)).toEqual([['akim', otherOkrug]]);
    person.say('/help');
    await person.sees(word('menu-help', { phone: word('identity-operator-unset') }));
    person.tapData('identity:not-me');
    await person.sees(word('identity-akim-left', { phone: word('identity-operator-unset') }));
    expect(await rolesOf(person)).toEqual([]);
  });

  test('an operator of another district gets no link and no button for one; a village has none of its own', async () => {
    const other = await operatorOf(language, bot.places.otherDistrict);
    other.start(`u${bot.places.okrug}`);
    const card = await other.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
    expect(other.buttons(card).flat()).not.toContain(word('directory-card-invite-button'));
    const before = await keptRows(bot);
    other.tapData(`directory:invite:${bot.places.okrug}`);
    await other.sees(word('directory-outside-area'));
    const operator = await operatorOf(language);
    const withHim = await keptRows(bot);
    operator.start('zzz');
    await operator.sees(word('menu-show'));
    for (const code of [bot.places.village, bot.places.district, 'D06999999']) {
      operator.tapData(`directory:invite:${code}`);
      await operator.sees(word('directory-invite-not-a-unit'));
    }
    await allHandled(bot);
    expect((await keptRows(bot))['identity.invitation']).toEqual(before['identity.invitation']);
    expect(await keptRows(bot)).toEqual(withHim);
  });

  test('the former akim loses his menu and his commands when a new one joins', async () => {
    const operator = await operatorOf(language);
    const [former, next] = [await bot.known({ language }), await bot.known({ language })];
    former.start(await linkBy(operator));
    await former.sees(word('menu-show'));
    next.start(await linkBy(operator));
    await next.sees(word('menu-show'));
    expect(await rolesOf(former)).toEqual([]);
    expect(await rolesOf(next)).toEqual([['akim', bot.places.okrug]]);

    former.press(word('menu-akim-summary-button'));
    await former.sees(word('fault-unknown-word'));
    expect(former.keyboard().flat()).toContain(word('menu-resident-akim-button'));
    const tap = former.tapData('identity:not-me');
    expect(await tap.answered()).toEqual({ text: word('fault-not-yours') });
    expect(await rolesOf(next)).toHaveLength(1);
  });

  test('an official puts on the resident’s menu and his own again, from help', async () => {
    const operator = await operatorOf(language);
    operator.say('/menu');
    await operator.sees(word('menu-show'));
    expect(operator.keyboard().flat()).toContain(word('menu-operator-send-button'));
    operator.press(word('menu-help-button'));
    await operator.sees(word('menu-help', { phone: word('identity-operator-unset') }));
    operator.tap(word('identity-face-resident-button'));
    await operator.sees(word('menu-show'));
    expect(operator.keyboard().flat()).toContain(word('menu-resident-village-button'));
    operator.say('/help');
    await operator.sees(word('menu-help', { phone: word('identity-operator-unset') }));
    operator.tap(word('identity-face-operator-button'));
    await operator.sees(word('menu-show'));
    expect(operator.keyboard().flat()).toContain(word('menu-operator-send-button'));
    await allHandled(bot);
    expect(operator.chat().commands.map(({ command }) => command)).toEqual(expect.arrayContaining(['send', 'akims', 'health']));
    for (const [key, answer] of [
      ['menu-operator-queue-button', 'appeals-queue-none'],
      ['menu-operator-survey-button', 'surveys-own-none'],
    ] as const) {
      operator.press(word(key));
      await operator.sees(word(answer));
    }
    operator.say('/health');
    await operator.sees(isKk ? 'Бот жағдайы' : 'Состояние бота');
  });
});
