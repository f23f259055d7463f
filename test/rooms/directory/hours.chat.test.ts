import { beforeAll, describe, expect, test } from 'vitest';
import { expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot } from '../../support/a-bot.ts';

let now = new Date('2026-11-24T05:30:00Z');
const bot = await aBot({ clock: () => now });
const { db } = bot.app.storage;

/** Units of the example's oblast. */
const WEEK = 'D06010100';
const WORDS = 'D06020200';
const VACANT = 'D06020100';

beforeAll(async () => {
  const tenure = db.updateTable('directory.tenure').where('ended_on', 'is', null);
  const week = 'Mo,Tu,We,Th,Fr 09:00-13:00; Mo,Tu,We,Th,Fr 14:00-18:00; Sa 10:00-12:00';
  await tenure.where('unit_code', '=', WEEK).set({ reception_hours: week, reception_kk: 'сөзбен', reception_ru: 'словами' }).execute();
  const inWords = { reception_hours: null, reception_kk: 'күн сайын <таңертең>', reception_ru: 'каждый день <утром>' };
  await tenure.where('unit_code', '=', WORDS).set(inWords).execute();
  await db
    .updateTable('directory.tenure')
    .where('unit_code', '=', VACANT)
    .set({ ended_on: '2026-11-01', end_reason: 'resigned' })
    .execute();
});

expectManners(bot);

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const linesOf = async (code: string) => {
    const person = await bot.known({ language });
    person.start(`u${code}`);
    await person.sees(word('menu-show'));
    return (await person.sees(/./)).text?.split('\n') ?? [];
  };
  const receptionOf = async (code: string) => {
    const lines = await linesOf(code);
    const at = lines.findIndex((line) => line.startsWith(isKk ? 'Қабылдау: ' : 'Приём: '));
    return at < 0 ? [] : lines.slice(at, at + 2);
  };

  test.each([
    ['2026-11-24T03:00:00Z', 'Бүгін қабылдау: 10:00–13:00', 'Сегодня приём: 10:00–13:00'],
    ['2026-11-24T05:30:00Z', 'Қазір қабылдап жатыр, бітетін уақыты 13:00', 'Сейчас приём, сегодня до 13:00'],
    ['2026-11-24T08:00:00Z', 'Бүгінгі қабылдау бітті', 'Сегодня приём уже закончился'],
    ['2026-11-25T05:30:00Z', 'Бүгін қабылдау жоқ', 'Сегодня приёма нет'],
    // A Tuesday that is off for Nauryz, carried over from a weekend.
    ['2026-03-24T05:30:00Z', 'Бүгін қабылдау жоқ', 'Сегодня приёма нет'],
  ])('at %s the card says what today is like', async (instant, kk, ru) => {
    now = new Date(instant);
    const hours = isKk ? 'Қабылдау: сейсенбі, бейсенбі, 10:00–13:00' : 'Приём: вторник, четверг, 10:00–13:00';
    expect(await receptionOf(bot.places.village)).toEqual([hours, isKk ? kk : ru]);
  });

  test('a whole week is said shortly, and the hours by the clock win over the words', async () => {
    now = new Date('2026-11-24T08:30:00Z');
    expect(await receptionOf(WEEK)).toEqual(
      isKk
        ? ['Қабылдау: дүйсенбі–жұма, 09:00–13:00, 14:00–18:00; сенбі, 10:00–12:00', 'Бүгін қабылдау: 14:00–18:00']
        : ['Приём: понедельник–пятница, 09:00–13:00, 14:00–18:00; суббота, 10:00–12:00', 'Сегодня приём: 14:00–18:00'],
    );
  });

  test('hours in words are shown as they are, with nothing about today', async () => {
    const [hours, next] = await receptionOf(WORDS);
    expect(hours).toBe(isKk ? 'Қабылдау: күн сайын <таңертең>' : 'Приём: каждый день <утром>');
    expect(next).not.toMatch(/Бүгін|Қазір|Сегодня|Сейчас/);
  });

  test('a vacant seat receives nobody, and nothing is said of it', async () => {
    expect((await linesOf(VACANT)).join('\n')).not.toMatch(/қабылдау|Приём|приём/i);
  });
});
