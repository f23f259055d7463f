import { describe, expect, test } from 'vitest';
import { allAnswered, expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';

/** A day of the demo's own akims: what is shown of ages and terms depends on the year. */
const bot = await aBot({ clock: () => new Date('2026-11-22T06:00:00Z') });
const { db } = bot.app.storage;

/** On a machine that is busy with other tests. */
const DRAWN_MS_MAX = 30_000;

expectManners(bot, {}, () => bot.settled());

const sent = () => bot.sim.calls.filter((call) => call.method === 'sendPhoto').map((call) => call.payload);

describe.each(LANGUAGES)('the picture, in %s,', (language) => {
  const word = words(language);
  const [caption, button] = [word('directory-corps-title', { area: word('directory-corps-country') }), word('directory-corps-png-button')];

  test('is sent below by a tap, with title, date and the mark of invented data: to a resident, and by its number to an operator', async () => {
    bot.sim.forgetCalls();
    const aigul = await bot.known({ language, home: bot.places.village });
    aigul.say('/village');
    await aigul.until(() => aigul.buttons().flat().includes(word('directory-corps-button')));
    aigul.tap(word('directory-corps-button'));
    const card = await aigul.sees(caption);
    aigul.tap(button);
    const { photo, caption: said, message_id } = await aigul.sees(caption, DRAWN_MS_MAX);
    expect(photo).toMatchObject({ width: 1_080, url: expect.any(String) });
    expect(said?.split('\n')).toEqual([caption, expect.stringContaining('2026'), word('directory-card-demo')]);
    expect(message_id).toBeGreaterThan(card.message_id);
    expect(aigul.messages().find((message) => message.message_id === card.message_id)).toMatchObject({
      text: card.text,
      edited: card.edited,
    });
    const png = Buffer.from(await (await fetch(bot.sim.url + photo?.url)).arrayBuffer());
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1_080]);

    const marina = await bot.known({ language, role: { kind: 'operator', areaCode: bot.places.region } });
    marina.tapData('directory:corps-png:0');
    const again = await marina.sees(caption);
    await allAnswered(bot);
    const number = photoNumber(aigul.id);
    expect(sent().map(({ photo }) => photo)).toEqual([expect.not.stringContaining(number), number]);
    expect(again.photo).toEqual(photo);
    marina.tapData(`directory:corps-png:${bot.places.region}`);
    await marina.sees(
      word('directory-corps-title', { area: language === 'kk' ? 'Батыс Қазақстан облысы' : 'Западно-Казахстанская область' }),
    );
    await allAnswered(bot);
    expect(sent()).toHaveLength(3);
    expect(sent().at(-1)?.['photo']).not.toBe(number);
  });
});

test('of a part with under ten elected akims there is a picture too; an area that is gone is told so, below', async () => {
  const aigul = await bot.known({ language: 'ru', home: bot.places.village });
  const { code } = await db
    .selectFrom('directory.place')
    .select('code')
    .where('kind', '=', 'oblast-city')
    .where('name_ru', '=', 'Уральск')
    .executeTakeFirstOrThrow();
  aigul.say('/village');
  await aigul.sees('Достыкский сельский округ');
  aigul.tapData(`directory:corps:${code}`);
  await aigul.sees('Корпус акимов · город Уральск');
  aigul.tap('🖼 Картинкой');
  expect((await aigul.sees('Корпус акимов · город Уральск', DRAWN_MS_MAX)).photo).toMatchObject({ width: 1_080 });
  aigul.tapData('directory:corps-png:D99999999');
  await aigul.sees(words('ru')('fault-gone'));
  aigul.tapData('directory:corps-months:0');
  await aigul.sees(words('ru')('directory-corps-months-title'));
  aigul.tapData('directory:corps-months:D99999999');
  await aigul.sees(words('ru')('fault-gone'));
  expect(aigul.messages().filter((message) => message.photo)).toHaveLength(1);
});

test('where nobody is elected there is no button to a picture or months, and older ones say so', async () => {
  const aigul = await bot.known({ language: 'ru', home: bot.places.village });
  const district = bot.places.otherDistrict;
  await db
    .updateTable('directory.tenure')
    .set({ ended_on: '2026-11-21', end_reason: 'resigned' })
    .where('unit_code', 'like', `${district.slice(0, 5)}%`)
    .where('ended_on', 'is', null)
    .execute();
  aigul.say('/village');
  await aigul.sees('Достыкский сельский округ');
  aigul.tapData(`directory:corps:${district}`);
  await aigul.sees(words('ru')('directory-corps-none'));
  expect(aigul.buttons()).toEqual([['Назад']]);
  for (const verb of ['corps-months', 'corps-png']) {
    aigul.tapData(`directory:${verb}:${district}`);
    await aigul.sees(words('ru')('directory-corps-none'));
    expect(aigul.last()?.photo).toBeUndefined();
  }
});

/** Of the picture that the bot sent last, as Telegram gave it back. */
function photoNumber(chatId: number): string {
  const call = bot.sim.calls.findLast(({ method, payload }) => method === 'sendPhoto' && payload['chat_id'] === chatId);
  const answer = call?.response as { result: { photo: { file_id: string }[] } } | undefined;
  return answer?.result.photo.at(-1)?.file_id ?? '';
}
