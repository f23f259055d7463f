import { beforeAll, describe, expect, test } from 'vitest';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import type { ChatMessage } from '../../../src/simulator/index.ts';
import { expectManners, LANGUAGES, words } from '../../journeys/witness.ts';
import { aBot, BOT_USERNAME } from '../../support/a-bot.ts';

const bot = await aBot({ clock: () => new Date('2026-11-22T07:00:00Z') });
const { db } = bot.app.storage;

/** Units of the example's oblast. */
const ACTING = 'D06010200';
const VACANT = 'D06030300';
const REAL = 'D06020200';

const tenure = (unit: string) => db.updateTable('directory.tenure').where('unit_code', '=', unit).where('ended_on', 'is', null);

beforeAll(async () => {
  await tenure(ACTING)
    .set({ how: 'acting', name_kk: 'Сәрсенов Ерлан', name_ru: 'Сарсенов Ерлан', term_until: null, nomination: null })
    .execute();
  await tenure(REAL)
    .set({ demo: false, phone: null, reception_hours: 'Mo,Tu,We 09:00-12:00; Sa 10:00-11:00', name_kk: 'А <b> & Б', name_ru: 'А <b> & Б' })
    .execute();
});

expectManners(bot);

const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');
const linksOf = (message: ChatMessage) =>
  (message.inlineKeyboard ?? []).flat().flatMap(({ text, url }) => (url === undefined ? [] : [{ text, url: new URL(url) }]));

const shown = {
  kk: `Біздің әкім: Бекенов Айдос Серікұлы
Достық ауылдық округі, Тасқала ауд.
Үлгі дерек
Телефоны: +7 700 000 11 22
Қабылдау: сейсенбі, бейсенбі, 10:00–13:00
Мәселені осында жазуға болады: https://t.me/${BOT_USERNAME}?start=uD06100100`,
  ru: `Наш аким: Бекенов Айдос Серикович
Достыкский сельский округ, Таскалинский р-н
Учебные данные
Телефон: +7 700 000 11 22
Приём: вторник, четверг, 10:00–13:00
Написать о проблеме: https://t.me/${BOT_USERNAME}?start=uD06100100`,
} as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const word = words(language);
  const isKk = language === 'kk';
  const sharedBy = async (code: string) => {
    const person = await bot.known({ language });
    person.start(`u${code}`);
    await person.sees(word('menu-show'));
    const card = await person.sees(/./);
    person.tap(word('directory-card-share-button'));
    return { person, card, shared: await person.sees('https://t.me/') };
  };

  test('a card is passed on as a text of its own below it, with links to WhatsApp and Telegram that carry the same', async () => {
    const { person, card, shared } = await sharedBy(bot.places.village);
    expect(shared.message_id).toBeGreaterThan(card.message_id);
    expect(plain(shared.text)).toBe(shown[language]);
    expect(person.messages().find((one) => one.message_id === card.message_id)?.text).toBe(card.text);
    const [whatsApp, telegram, ...more] = linksOf(shared);
    expect([whatsApp?.text, telegram?.text, more]).toEqual([
      word('directory-share-whatsapp-button'),
      word('directory-share-telegram-button'),
      [],
    ]);
    expect(whatsApp?.url.origin).toBe('https://wa.me');
    expect(plain(whatsApp?.url.searchParams.get('text') ?? '')).toBe(shown[language]);
    expect([telegram?.url.host, telegram?.url.pathname]).toEqual(['t.me', '/share/url']);
    const [link = '', ...lines] = shown[language].split(/ (?=https)|\n/).toReversed();
    expect(telegram?.url.searchParams.get('url')).toBe(link);
    expect(plain(telegram?.url.searchParams.get('text') ?? '')).toBe(lines.slice(1).toReversed().join('\n'));
  });

  test('who opens the link that was passed on sees the same akim', async () => {
    const { shared } = await sharedBy(bot.places.okrug);
    const payload = /start=(\w+)/.exec(shared.text ?? '')?.[1] ?? '';
    const other = await bot.known({ language });
    other.start(payload);
    await other.sees(isKk ? 'Бекенов Айдос Серікұлы' : 'Бекенов Айдос Серикович');
  });

  test('a seat that is vacant, acted for or unknown says so in place of a name; lines without data are left out', async () => {
    const { shared: acting } = await sharedBy(ACTING);
    expect(acting.text?.split('\n')[0]).toBe(word('directory-share-acting', { name: isKk ? 'Сәрсенов Ерлан' : 'Сарсенов Ерлан' }));
    const { shared: vacant } = await sharedBy(VACANT);
    expect(vacant.text?.split('\n')).toEqual([
      word('directory-share-vacant'),
      expect.any(String),
      word('directory-card-demo'),
      expect.stringContaining('https://t.me/'),
    ]);
    await db.updateTable('directory.place').set({ demo: false }).where('code', '=', VACANT).execute();
    const { shared: unknown } = await sharedBy(VACANT);
    await db.updateTable('directory.place').set({ demo: true }).where('code', '=', VACANT).execute();
    expect(unknown.text?.split('\n')[0]).toBe(word('directory-card-unknown'));
  });

  test('a name is passed on as it is, hours by the clock in words, and no mark of the demo on what is real', async () => {
    const { shared } = await sharedBy(REAL);
    const hours = isKk
      ? 'Қабылдау: дүйсенбі–сәрсенбі, 09:00–12:00; сенбі, 10:00–11:00'
      : 'Приём: понедельник–среда, 09:00–12:00; суббота, 10:00–11:00';
    expect(shared.text?.split('\n')).toEqual([
      word('directory-share-akim', { name: 'А <b> & Б' }),
      expect.any(String),
      hours,
      expect.stringContaining(REAL),
    ]);
    expect(linksOf(shared)[0]?.url.searchParams.get('text')).toBe(shared.text);
  });

  test('a text that no address could carry leaves out its last lines there, never the link; the message has them all', async () => {
    const long = 'қабылдау уақыты туралы өте ұзақ сөз '.repeat(6).slice(0, 200);
    await db
      .updateTable('directory.tenure')
      .set({ reception_hours: null, reception_kk: long, reception_ru: long, name_kk: 'Ә'.repeat(100), name_ru: 'Ё'.repeat(100) })
      .where('unit_code', '=', bot.places.otherOkrug)
      .execute();
    const { shared } = await sharedBy(bot.places.otherOkrug);
    expect(shared.text).toContain(long.trim());
    for (const { url } of linksOf(shared)) {
      expect(url.href.length).toBeLessThanOrEqual(2_000);
      expect(decodeURIComponent(url.search)).not.toContain(long.trim());
    }
    expect(linksOf(shared)[0]?.url.searchParams.get('text')?.split('\n').at(-1)).toContain(`start=u${bot.places.otherOkrug}`);
  });

  test('an old button of a place that is gone says so', async () => {
    const person = await bot.known({ language });
    person.say('/menu');
    await person.sees(word('menu-show'));
    person.tapData(`directory:share:${'D06999999' as PlaceCode}`);
    await person.sees(word('fault-gone'));
  });
});
