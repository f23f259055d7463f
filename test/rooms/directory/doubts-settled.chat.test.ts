import { describe, expect, test } from 'vitest';
import type { PersonId, PlaceCode } from '../../../src/kernel/ids.ts';
import { insertDoubt } from '../../../src/rooms/directory/queries/doubts.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import { allHandled, expectManners, keptRows, LANGUAGES, recordOf, saidSince, words } from '../../journeys/witness.ts';
import { doubters, doubtersIn } from './doubts-scene.ts';

const scene = await doubters();
const { bot, clock, doubtsOf, noticesTo, closed } = scene;

// Two taps of the same button at once are answered by the same screen.
expectManners(bot, { not_modified: expect.any(Number) });

const isSilent = (person: PersonHandle, text: string) =>
  bot.sim.calls
    .filter((call) => call.payload['chat_id'] === person.id && call.payload['disable_notification'] === true)
    .some((call) => String(call.payload['text']).includes(text));

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const { unitName, unit, district, aResident, anOperator, said } = doubtersIn(scene, language);

  test('what is typed is shown to the operator as it was written, with the card of today, and never who wrote it', async () => {
    const [resident, operator] = [await aResident(), await anOperator()];
    const id = await said(resident, '  <b>Әкім</b> & басқа\u202E адам\n\u0000 «Серік»  ');
    expect((await doubtsOf(resident))[0]?.body).toBe('<b>Әкім</b> & басқа адам «Серік»');
    await allHandled(bot);
    expect(JSON.stringify(await noticesTo(operator, 'doubt-made:%'))).not.toContain('Серік');
    operator.tap(word('directory-doubt-open-button'));
    const shown = await operator.sees('Серік');
    const lines = (shown.text ?? '').replaceAll('\u00A0', ' ').split('\n');
    expect(lines[0]).toBe(word('directory-doubt-title'));
    expect(lines).toContain(word('directory-doubt-words', { text: '<b>Әкім</b> & басқа адам «Серік»' }));
    expect(lines).toContain(word('directory-doubt-now'));
    expect(shown.text).toContain('+7');
    const { id: personId } = await recordOf(bot, resident);
    for (const identity of [`Person ${resident.id}`, String(resident.id), `№${personId}`]) expect(shown.text).not.toContain(identity);
    expect(operator.buttons(shown)).toEqual([
      [word('directory-doubt-edit-button')],
      [word('directory-doubt-fixed-button')],
      [word('directory-doubt-right-button')],
      [word('menu-back-button')],
    ]);
    expect(id).toBeGreaterThan(0);
    await closed(resident);
  });

  test.each([
    ['directory-doubt-fixed-button', 'directory-doubt-settled-corrected', 'directory-doubt-told-corrected', 'corrected'],
    ['directory-doubt-right-button', 'directory-doubt-settled-right', 'directory-doubt-told-right', 'right'],
  ] as const)(
    '%s tells the resident once, with the way to the card; whoever comes second finds it settled',
    async (button, done, told, outcome) => {
      const [resident, operator, second] = [await aResident(), await anOperator(), await anOperator()];
      const id = await said(resident, 'Телефон ауысқан');
      await allHandled(bot);
      for (const one of [operator, second]) {
        one.tapData(`directory:doubt:${id}`);
        await one.sees('Телефон ауысқан');
      }
      const screen = operator.last();
      operator.tap(word(button), screen);
      operator.tap(word(button), screen);
      await operator.sees(word(done));
      second.tap(word(outcome === 'right' ? 'directory-doubt-fixed-button' : 'directory-doubt-right-button'));
      await second.sees(word('directory-doubt-settled-before'));
      second.tapData(`directory:doubt:${id}`);
      await allHandled(bot);
      expect(second.last()?.text).toBe(word('directory-doubt-settled-before'));
      expect(await doubtsOf(resident)).toMatchObject([{ outcome, settled_by: (await recordOf(bot, operator)).id }]);
      expect(await noticesTo(resident, 'doubt-settled:%')).toHaveLength(1);
      const news = await resident.sees(word(told, { unit: unitName }));
      resident.tap(word('directory-doubt-card-button'), news);
      await resident.sees(unitName);
    },
  );

  test('the list leads there from «Әкімдер» and from the queue, also an empty one: the oldest first, eight a page, own areas only', async () => {
    const operator = await anOperator();
    operator.say('/akims');
    const none = await operator.sees(word('directory-akims-ask'));
    expect(operator.buttons(none).flat()).not.toContain(word('directory-doubts-button', { left: 1 }));
    const residents = await Promise.all(Array.from({ length: 9 }, () => aResident()));
    // Written down without notices: nine of these to one operator take ten seconds.
    const { db } = bot.app.storage;
    for (const [at, resident] of residents.entries()) {
      const { id: personId } = await recordOf(bot, resident);
      const doubt = { unitCode: unit, aboutCode: unit, personId: personId as PersonId, kind: 'other', body: `${at + 1} сөз` } as const;
      await db.transaction().execute((trx) => insertDoubt(trx, { ...doubt, madeAt: clock.now }));
    }
    operator.say('/queue');
    const queue = await operator.sees(word('appeals-queue-none'));
    expect(operator.buttons(queue)).toEqual([[word('directory-doubts-button', { left: 9 })]]);
    operator.say('/akims');
    const asked = await operator.sees(word('directory-akims-ask'));
    expect(operator.buttons(asked)[0]).toEqual([word('directory-doubts-button', { left: 9 })]);
    operator.tap(word('directory-doubts-button', { left: 9 }));
    const list = await operator.sees(word('directory-doubts-title'));
    expect(list.text).toContain(word('menu-page', { page: 1, pages: 2 }));
    expect(list.text?.split('\n')[1]).toContain(`1. ${unitName} · ${word('directory-doubt-kind-other')} · `);
    expect(list.text).not.toContain('сөз\n');
    expect(operator.buttons(list).slice(0, -2)).toHaveLength(8);
    operator.tap(word('menu-next-button'));
    const rest = await operator.sees(word('menu-page', { page: 2, pages: 2 }));
    operator.tap(/^9\. /, rest);
    await operator.sees('9 сөз');
    operator.tap(word('menu-back-button'));
    await operator.sees(word('menu-page', { page: 1, pages: 2 }));
    operator.tap(word('menu-back-button'));
    await operator.sees(word('directory-akims-ask'));

    const elsewhere = await anOperator('D06040000' as PlaceCode);
    elsewhere.say('/menu');
    await elsewhere.sees(word('menu-show'));
    elsewhere.tapData('directory:doubts:1');
    await elsewhere.sees(word('directory-doubts-none'));
    const country = await anOperator('000000000' as PlaceCode);
    country.say('/menu');
    await country.sees(word('menu-show'));
    country.tapData('directory:doubts:99');
    await country.sees(word('menu-page', { page: 2, pages: 2 }));
    await allHandled(bot);
    await Promise.all(residents.map((resident) => closed(resident)));
  });

  test('an operator who is the akim himself is not told, neither sees nor settles it, and another one does', async () => {
    const own = await bot.known({ language, role: { kind: 'operator', areaCode: district } });
    const { id: personId } = await recordOf(bot, own);
    const role = { person_id: personId, kind: 'akim', area_code: unit, granted_at: clock.now };
    await bot.app.storage.db.insertInto('identity.role').values(role).execute();
    const [resident, other] = [await aResident(), await anOperator()];
    const id = await said(resident, 'Әкім туралы сөз');
    await allHandled(bot);
    expect(await noticesTo(own, 'doubt-made:%')).toEqual([]);
    expect(await noticesTo(other, 'doubt-made:%')).toHaveLength(1);
    own.say('/help');
    await own.sees('112');
    for (const verb of ['doubt', 'doubt-fixed', 'doubt-right']) own.tapData(`directory:${verb}:${id}`);
    own.tapData('directory:doubts:1');
    await own.sees(word('directory-doubts-none'));
    await allHandled(bot);
    expect(saidSince(own, 0).map((message) => message.text)).not.toContain(expect.stringContaining('Әкім туралы сөз'));
    expect(await doubtsOf(resident)).toMatchObject([{ outcome: null }]);
    other.tapData(`directory:doubt:${id}`);
    await other.sees('Әкім туралы сөз');
    await closed(resident);
    await bot.app.storage.db.updateTable('identity.role').set({ ended_at: clock.now }).where('person_id', '=', personId).execute();
  });

  test('the operator corrects the card from there, and finds the way back to those who wait to hear of it', async () => {
    const [resident, operator] = [await aResident(), await anOperator()];
    const id = await said(resident, 'Телефон ескі');
    await allHandled(bot);
    operator.tapData(`directory:doubt:${id}`);
    operator.tap(word('directory-doubt-edit-button'), await operator.sees('Телефон ескі'));
    operator.tap(word('directory-edit-phone-button'), await operator.sees(word('directory-edit-title')));
    await operator.sees(word('directory-edit-ask-phone').split('\n')[0] ?? '');
    operator.say('+7 711 443 00 01');
    const saved = await operator.until(() => operator.buttons().flat().includes(word('directory-edit-back-button')) && operator.last());
    operator.tap(word('directory-doubts-button', { left: 1 }), saved);
    operator.tap(/^1\. /, await operator.sees(word('directory-doubts-title')));
    const again = await operator.sees('Телефон ескі');
    expect(again.text).toContain('+7\u00A0711\u00A0443\u00A000\u00A001');
    operator.tap(word('directory-doubt-fixed-button'), again);
    await operator.sees(word('directory-doubt-settled-corrected'));
    await resident.sees(word('directory-doubt-told-corrected', { unit: unitName }));
  });

  test('an operator of another area neither sees it nor settles it', async () => {
    const [resident, elsewhere] = [await aResident(), await anOperator('D06040000' as PlaceCode)];
    const id = await said(resident, 'Бөтенге айтылмайтын сөз');
    await allHandled(bot);
    elsewhere.say('/menu');
    await elsewhere.sees(word('menu-show'));
    const before = await keptRows(bot);
    for (const verb of ['doubt', 'doubt-fixed', 'doubt-right']) {
      const { message } = elsewhere.say('/help');
      await allHandled(bot);
      elsewhere.tapData(`directory:${verb}:${id}`);
      await allHandled(bot);
      expect(saidSince(elsewhere, message.message_id).at(-1)?.text).toBe(word('fault-gone'));
    }
    expect(await keptRows(bot)).toEqual(before);
    await closed(resident);
  });

  test('by night the operator’s notice and the resident’s come without sound', async () => {
    const [resident, operator] = [await aResident(), await anOperator()];
    const noon = clock.now;
    clock.now = new Date('2026-11-22T18:00:00Z');
    try {
      const id = await said(resident, 'Түнде жазылды');
      await allHandled(bot);
      operator.tapData(`directory:doubt-right:${id}`);
      await allHandled(bot);
      expect(isSilent(operator, unitName)).toBe(true);
      expect(isSilent(resident, unitName)).toBe(true);
    } finally {
      clock.now = noon;
    }
  });
});
