import { describe, expect, test } from 'vitest';
import { allHandled, expectManners, LANGUAGES, recordOf, words } from '../../journeys/witness.ts';
import { anUpdate } from '../../support/an-update.ts';
import { doubters, doubtersIn } from './doubts-scene.ts';

const scene = await doubters();
const { bot, doubtsOf, noticesTo, closed } = scene;

// Two taps of the same button at once are answered by the same screen.
expectManners(bot, { not_modified: expect.any(Number) });
const { db } = bot.app.storage;

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const { unit, village, unitName, aResident, anOperator, askedBy } = doubtersIn(scene, language);

  test('a resident says with a tap that somebody else is akim: kept once, the nearest operators hear of it and not what', async () => {
    const [resident, operator, wide] = [await aResident(), await anOperator(), await anOperator(bot.places.region)];
    const asked = await askedBy(resident);
    expect(resident.buttons(asked)).toEqual([
      [word('directory-wrong-person-button')],
      [word('directory-wrong-phone-button')],
      [word('directory-wrong-unit-button')],
      [word('menu-back-button')],
    ]);
    for (let taps = 0; taps < 3; taps += 1) resident.tap(word('directory-wrong-person-button'), asked);
    const saved = await resident.sees(word('directory-wrong-saved'));
    expect(saved.message_id).toBe(asked.message_id);
    await allHandled(bot);
    const [doubt, ...more] = await doubtsOf(resident);
    expect(more).toEqual([]);
    expect(doubt).toMatchObject({ unit_code: unit, about_code: village, kind: 'person', body: null, settled_at: null });
    const notice = await operator.sees(word('directory-doubt-notice', { unit: unitName }));
    expect(notice.text).toBe(word('directory-doubt-notice', { unit: unitName }));
    expect(await noticesTo(operator, `doubt-made:${doubt?.id}:%`)).toHaveLength(1);
    expect(await noticesTo(wide, 'doubt-made:%')).toEqual([]);
    // Said once more another day: it waits already.
    resident.tapData(`directory:wrong-person:${village}`);
    await allHandled(bot);
    expect(await doubtsOf(resident)).toHaveLength(1);
    expect(await noticesTo(operator, 'doubt-made:%')).toHaveLength(1);
    await closed(resident);
  });

  test('ten thousand characters are kindly refused, a photo too, and the next sentence is taken', async () => {
    const resident = await aResident();
    await askedBy(resident);
    // Telegram itself cuts at 4,096.
    resident.say('ы'.repeat(4_096));
    await resident.sees(word('directory-wrong-too-long', { n: 4_096, max: 500 }));
    bot.sim.injectUpdate(anUpdate(resident, 900_001, 'ж'.repeat(10_000)));
    await resident.sees(word('directory-wrong-too-long', { n: 10_000, max: 500 }));
    resident.say('\u202E\u200F');
    await resident.sees(word('directory-wrong-empty'));
    resident.photo();
    await resident.sees(word('fault-text-only'));
    resident.album(3);
    await resident.sees(word('fault-text-only'));
    resident.say('ө'.repeat(500));
    await resident.sees(word('directory-wrong-saved'));
    expect(await doubtsOf(resident)).toMatchObject([{ body: 'ө'.repeat(500) }]);
    await closed(resident);
  });

  test('the same message told twice is one doubt, and no letter; what is typed after it is no doubt any more', async () => {
    const resident = await aResident();
    await askedBy(resident);
    const { message } = resident.say('Бұл адам бізде әкім болып істемейді');
    await resident.sees(word('directory-wrong-saved'));
    bot.sim.injectUpdate(anUpdate(resident, message.message_id, 'Бұл адам бізде әкім болып істемейді'));
    await resident.sees(word('directory-wrong-saved'));
    expect(await doubtsOf(resident)).toHaveLength(1);
    resident.say('Көшеде шам жанбайды, қараңғы');
    await resident.sees(word('appeals-say-more'));
    expect(await doubtsOf(resident)).toHaveLength(1);
    // Other words about the same card wait for the answer to the first.
    await askedBy(resident);
    resident.say('Тағы бір сөз бар');
    await resident.sees(word('directory-wrong-waiting', { text: 'Бұл адам бізде әкім болып істемейді' }));
    expect(await doubtsOf(resident)).toHaveLength(1);
    await closed(resident);
  });

  test('a menu word, a command, a tap elsewhere and “cancel” win over the question', async () => {
    const resident = await aResident();
    await askedBy(resident);
    resident.say(word('menu-help-button'));
    await resident.sees('112');
    resident.say(isKk ? 'Көктөбе' : 'Коктобе');
    await resident.sees(/Көктөбе|Коктобе/);
    await askedBy(resident);
    resident.say('/cancel');
    await resident.sees(word('directory-asked-cancelled'));
    resident.say('/cancel');
    await resident.sees(word('menu-cancel-nothing'));
    await askedBy(resident);
    resident.tap(word('menu-back-button'));
    await resident.sees(unitName);
    resident.say(isKk ? 'Көктөбе' : 'Коктобе');
    await resident.sees(/Көктөбе|Коктобе/);
    await allHandled(bot);
    expect(await doubtsOf(resident)).toEqual([]);
  });

  test('a letter that is being written is put aside, kept, and takes nothing of the answer', async () => {
    const resident = await aResident();
    resident.say('/write');
    await resident.sees(word('appeals-say'));
    resident.say('Көшеде шам жанбайды, қараңғы');
    await resident.sees(word('appeals-say-more'));
    resident.tapData(`directory:wrong:${village}`);
    await resident.sees(word('menu-draft-kept'));
    resident.say('Бұл адам біздің әкім емес');
    await resident.sees(word('directory-wrong-saved'));
    const { id } = await recordOf(bot, resident);
    const pieces = await db
      .selectFrom('appeals.draft_piece as p')
      .innerJoin('appeals.draft as d', 'd.id', 'p.draft_id')
      .select('p.text')
      .where('d.person_id', '=', id)
      .execute();
    expect(pieces).toEqual([{ text: 'Көшеде шам жанбайды, қараңғы' }]);
    expect(await doubtsOf(resident)).toMatchObject([{ body: 'Бұл адам біздің әкім емес' }]);
    await closed(resident);
  });

  test('who calls for help in place of an answer gets the emergency numbers', async () => {
    const resident = await aResident();
    await askedBy(resident);
    resident.say(isKk ? 'Көмектесіңдер өрт' : 'Помогите пожар');
    await resident.sees('112');
    expect(await doubtsOf(resident)).toEqual([]);
  });

  test('five of one person wait at most; the same once more is none of them', async () => {
    const resident = await aResident();
    resident.say('/menu');
    await resident.sees(word('menu-show'));
    for (const kind of ['person', 'phone', 'unit']) resident.tapData(`directory:wrong-${kind}:${village}`);
    for (const kind of ['person', 'phone', 'unit']) resident.tapData(`directory:wrong-${kind}:${unit}`);
    await allHandled(bot);
    expect(await doubtsOf(resident)).toHaveLength(5);
    await resident.sees(word('directory-wrong-too-many', { n: 5 }));
    resident.tapData(`directory:wrong-person:${village}`);
    await resident.sees(word('directory-wrong-saved'));
    expect(await doubtsOf(resident)).toHaveLength(5);
    await closed(resident);
  });

  test('who has not consented is asked for it first; officials have no such button; where nobody is named it is said in words', async () => {
    const stranger = bot.sim.person({ first_name: 'Stranger' });
    stranger.start(`u${village}`);
    await stranger.sees('Қай тілде');
    stranger.tap(isKk ? 'Қазақша' : 'Русский');
    await stranger.sees(/БСН|БИН/);
    stranger.tap(word('identity-consent-no-button'));
    const card = await stranger.sees(unitName);
    stranger.tap(word('directory-card-wrong-button'), card);
    await stranger.sees(/БСН|БИН/);
    expect(await doubtsOf(stranger)).toEqual([]);

    const operator = await anOperator();
    operator.start(`u${village}`);
    await operator.sees(unitName);
    expect(operator.buttons().flat()).not.toContain(word('directory-card-wrong-button'));
    const resident = await aResident();
    resident.start('uD06030300');
    await resident.sees(word('directory-card-vacant', { election: '' }).split('\n')[0] ?? '');
    expect(resident.buttons().flat()).not.toContain(word('directory-card-wrong-button'));
    resident.tap(word('directory-card-wrong-vacant-button'));
    const asked = await resident.sees(word('directory-wrong-ask'));
    expect(resident.buttons(asked)).toEqual([[word('directory-wrong-unit-button')], [word('menu-back-button')]]);
    resident.say('Әкім сайланған');
    await resident.sees(word('directory-wrong-saved'));
    expect(await doubtsOf(resident)).toMatchObject([{ unit_code: 'D06030300', kind: 'other', body: 'Әкім сайланған' }]);
    await closed(resident);
  });
});
