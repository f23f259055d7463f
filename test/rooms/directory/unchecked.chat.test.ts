import { beforeAll, describe, expect, test } from 'vitest';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';

const bot = await aBot({ clock: () => new Date('2026-11-22T07:00:00Z') });
const { db } = bot.app.storage;
/** 22 November less ninety days. */
const NINETY_DAYS_AGO = '2026-08-24';

/** Of a district with units enough for two pages, by the order in which they were checked. */
const checked = (code: string, day: string) =>
  db.updateTable('directory.tenure').set({ checked_on: day }).where('unit_code', '=', code).where('ended_on', 'is', null).execute();
const units = () =>
  db
    .selectFrom('directory.tenure as t')
    .select('t.unit_code as code')
    .where('t.ended_on', 'is', null)
    .where('t.unit_code', 'not like', 'D0610%')
    .orderBy('t.unit_code')
    .limit(9)
    .execute();

beforeAll(async () => {
  await db.updateTable('directory.tenure').set({ checked_on: '2026-11-20' }).execute();
  await checked('D06100100', NINETY_DAYS_AGO);
  await checked('D06100200', '2026-08-23');
  await checked('D06100300', '2025-03-01');
  let day = 10;
  for (const { code } of await units()) {
    await checked(code, `2026-01-${day}`);
    day += 1;
  }
});

expectManners(bot);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const anOperator = (areaCode: PlaceCode) => bot.known({ language, role: { kind: 'operator', areaCode } });
  const lastLineOf = async (code: string) => {
    const person = await bot.known({ language });
    person.start(`u${code}`);
    const card = await person.sees(isKk ? /ауылдық округ|кент/ : /сельский округ|поселковая/);
    return card.text?.split('\n').at(-1);
  };

  test('a card says that it may be out of date from the ninety-first day on', async () => {
    const [still, over] = isKk ? ['24 тамыз, дүйсенбі', '23 тамыз, жексенбі'] : ['24 августа, понедельник', '23 августа, воскресенье'];
    expect(await lastLineOf('D06100100')).toBe(word('directory-card-checked-on-demo', { date: still }));
    expect(await lastLineOf('D06100200')).toBe(word('directory-card-unverified-demo', { date: over }));
  });

  test('operators find those of their areas from «Әкімдер», the longest unchecked first, and each leads to its card', async () => {
    const operator = await anOperator(bot.places.district);
    operator.say('/akims');
    const asked = await operator.sees(word('directory-akims-ask'));
    expect(operator.buttons(asked)[0]).toEqual([word('directory-unchecked-button', { left: 2 })]);
    operator.tap(word('directory-unchecked-button', { left: 2 }));
    const list = await operator.sees(word('directory-unchecked-title', { days: 90 }).split('\n')[0] ?? '');
    const lines = list.text?.split('\n').slice(2) ?? [];
    expect(lines[0]).toMatch(
      isKk ? /^1\. Айнабұлақ кенті · 2025 ж\. 1 наурыз$/ : /^1\. Айнабулакская поселковая администрация · 1 марта 2025 г\.$/,
    );
    expect(lines[1]).toMatch(isKk ? /^2\. .* · 23 тамыз$/ : /^2\. .* · 23 августа$/);
    expect(lines).toHaveLength(2);
    operator.tap(/^2\. /, list);
    await operator.sees(word('directory-card-unverified-demo', { date: '' }).split('.')[0] ?? '');
    operator.tap(word('directory-card-edit-button'));
    await operator.sees(word('directory-edit-title'));
  });

  test('a long list has pages of eight; who has nothing to check has no such row', async () => {
    const country = await anOperator('000000000' as PlaceCode);
    country.say('/akims');
    await country.sees(word('directory-akims-ask'));
    country.tap(word('directory-unchecked-button', { left: 11 }));
    const first = await country.sees(word('menu-page', { page: 1, pages: 2 }));
    expect(country.buttons(first)).toHaveLength(10);
    country.tap(word('menu-next-button'));
    const second = await country.sees(word('menu-page', { page: 2, pages: 2 }));
    expect(second.text).toContain('11. ');
    country.tap(word('menu-back-button'));
    await country.sees(word('menu-page', { page: 1, pages: 2 }));

    const idle = await anOperator('D06110000' as PlaceCode);
    idle.say('/akims');
    const asked = await idle.sees(word('directory-akims-ask'));
    expect(idle.buttons(asked)).toHaveLength(3);
    idle.tapData('directory:unchecked:7');
    await idle.sees(word('directory-unchecked-none'));
    idle.tap(word('menu-back-button'));
    await idle.sees(word('directory-akims-ask'));
  });
});
