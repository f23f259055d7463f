import { beforeEach, describe, expect, test } from 'vitest';
import { type PersonId, type PlaceCode, WHOLE_COUNTRY } from '../../../src/kernel/ids.ts';
import { formatCardDay, formatShortDay } from '../../../src/kernel/locale/index.ts';
import { makeCode } from '../../../src/rooms/appeals/code.ts';
import { insertAppeal } from '../../../src/rooms/appeals/queries/appeals.ts';
import { allHandled, boldOf, expectManners, keptRows, LANGUAGES, recordOf, saidSince, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';
import { anAppeal } from '../appeals/samples.ts';

const START = new Date('2026-11-30T06:00:00Z');
let now = START;
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;

expectManners(bot, { not_modified: expect.any(Number) });
beforeEach(() => {
  now = START;
});

const FRIDAY = '2026-12-04';
const MONDAY = '2026-12-07';

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const day = (date: string) => formatCardDay(language, date);
  const weekday = isKk ? 'дүйсенбі' : 'понедельник';
  const onMonday = { day: day(MONDAY), weekday, why: word('calendar-why-moved') };
  const anOperator = (areaCode: PlaceCode) => bot.known({ language, role: { kind: 'operator', areaCode } });

  /** A letter that waits for its answer until 14 December, and what its writer reads of that. */
  async function aLetter() {
    const writer = await bot.known({ language, home: bot.places.village });
    const personId = (await recordOf(bot, writer)).id as PersonId;
    const { village, okrug, district, region } = bot.places;
    const place = { placeCode: village, unitCode: okrug, areas: [region, district, okrug, village] };
    const code = makeCode(Math.random);
    const id = await db
      .transaction()
      .execute((trx) => insertAppeal(trx, { ...anAppeal(), ...place, personId, code, filingKey: code, tap: code }));
    return async () => {
      const { message } = writer.say('/help');
      await writer.sees('112');
      await writer.tapData(`appeals:open:${id}`).answered();
      await allHandled(bot);
      return saidSince(writer, message.message_id).at(-1)?.text ?? '';
    };
  }

  test('an operator of the country comes from the help to the days, adds one, sees first whose last day moves, and takes it back', async () => {
    const read = await aLetter();
    const before = await keptRows(bot);
    expect(await read()).toContain(isKk ? '14 желтоқсан' : '14 декабря');
    const operator = await anOperator(WHOLE_COUNTRY);
    operator.say('/help');
    operator.tap(word('calendar-button'), await operator.sees('112'));
    const list = await operator.sees(word('calendar-intro'));
    expect(boldOf(list)).toEqual([word('calendar-title')]);
    // The page with the next holiday, 16 December.
    const independence = { day: day('2026-12-16'), weekday: isKk ? 'сәрсенбі' : 'среда', why: word('calendar-why-independence') };
    expect(list.text).toContain(word('calendar-line-off', independence));

    operator.tap(word('calendar-ask-button'), list);
    await operator.sees(word('calendar-ask'));
    operator.say('31.11');
    await operator.sees(word('calendar-ask-again'));
    operator.say(isKk ? '7 желтоқсан' : '7 декабря');
    const card = await operator.sees(word('calendar-plain-working', { day: day(MONDAY), weekday }));
    operator.tap(word('calendar-off-moved-button'), card);
    const line = word('calendar-line-off', onMonday);
    const effect = await operator.sees(word('calendar-effect', { line, n: 1 }));
    expect(await db.selectFrom('calendar.change').selectAll().execute()).toEqual([]);
    operator.tap(word('calendar-set-button'), effect);
    await operator.sees(word('calendar-written', { line, n: 1 }));
    expect(await read()).toContain(isKk ? '15 желтоқсан' : '15 декабря');
    // Once more, as people tap.
    await operator.tapData(`calendar:set:${MONDAY}:off:moved`).answered();
    const { id: personId } = await recordOf(bot, operator);
    const noted = word('calendar-changed-by', { person: String(personId), date: formatShortDay(language, '2026-11-30', FRIDAY) });
    const same = await operator.sees(word('calendar-same'));
    expect(same.text).toContain(noted);

    operator.tap(word('calendar-undo-button'), same);
    expect((await operator.sees(word('calendar-undone', { n: 1 }))).text).toContain(
      word('calendar-plain-working', { day: day(MONDAY), weekday }),
    );
    expect(await read()).toContain(isKk ? '14 желтоқсан' : '14 декабря');
    const after = await keptRows(bot);
    expect([after['calendar.day'], after['appeals.appeal']]).toEqual([before['calendar.day'], before['appeals.appeal']]);
    expect(after['calendar.change']).toMatchObject([
      { day: MONDAY, off: true, letters: 1 },
      { day: MONDAY, off: null },
    ]);
    await db.deleteFrom('calendar.change').execute();
    await db.deleteFrom('appeals.appeal').execute();
  });

  test('what is typed after «cancel», or after another button, is no day; a photo is none either', async () => {
    const operator = await anOperator(WHOLE_COUNTRY);
    operator.say('/calendar');
    operator.tap(word('calendar-ask-button'), await operator.sees(word('calendar-intro')));
    await operator.sees(word('calendar-ask'));
    operator.photo();
    await operator.sees(word('fault-text-only'));
    operator.say('/cancel');
    await operator.sees(word('calendar-ask-cancelled'));
    for (const leave of ['/cancel', 'tap'] as const) {
      await operator.tapData('calendar:ask').answered();
      if (leave === 'tap') await operator.tapData('calendar:now').answered();
      else operator.say(leave);
      await allHandled(bot);
      const { message } = operator.say('07.12.2026');
      await allHandled(bot);
      const said = saidSince(operator, message.message_id).map((one) => one.text ?? '');
      expect(said.join('\n')).not.toContain(day(MONDAY));
    }
  });

  test('an operator of a district sees the days, hears who changes them, and changes none, by whatever button', async () => {
    const operator = await anOperator(bot.places.district);
    const before = await keptRows(bot);
    operator.say('/calendar');
    const list = await operator.sees(word('calendar-only-country'));
    expect(operator.buttons(list).flat()).not.toContain(word('calendar-ask-button'));
    operator.tap(formatShortDay(language, '2026-12-16', FRIDAY), list);
    const card = await operator.sees(word('calendar-only-country'));
    expect(operator.buttons(card).flat()).toEqual([word('calendar-all-button')]);
    for (const data of ['ask', `see:${MONDAY}:off:moved`, `set:${MONDAY}:off:moved`, 'undo:1']) {
      await operator.tapData(`calendar:${data}`).answered();
      await allHandled(bot);
      expect(operator.last()?.text).toBe(word('calendar-only-country'));
    }
    expect(await keptRows(bot)).toEqual(before);
  });

  test('a day that has passed, or of a year that is not known, is shown with why it is not changed; pages lead through two years', async () => {
    const operator = await anOperator(WHOLE_COUNTRY);
    operator.say('/calendar');
    await operator.sees(word('calendar-intro'));
    await operator.tapData('calendar:day:2026-03-24').answered();
    const past = await operator.sees(word('calendar-past'));
    expect(operator.buttons(past).flat()).toEqual([word('calendar-all-button')]);
    await operator.tapData('calendar:day:2031-03-24').answered();
    await operator.sees(word('calendar-unknown-year', { year: '2027' }));
    await operator.tapData('calendar:days:1').answered();
    await operator.sees(day('2026-01-01'));
    await operator.tapData('calendar:days:99').answered();
    expect((await operator.sees(day('2027-12-16'))).text).toContain(word('menu-page', { page: 5, pages: 5 }));
  });
});
