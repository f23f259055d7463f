import { Bot, InlineKeyboard, Keyboard } from 'grammy';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { launchBrowser } from '../support/browser.ts';

const TOKEN = '7000000001:page-test';
const WAIT_MS = 30_000;
const HOSTILE = '<img src=x onerror="document.title=1"> </script><b>ә</b> \u202Eabc';

let simulator: Simulator;
let bot: Bot;
let browser: Browser;
let page: Page;
let problems: string[];
/** The bot answers texts when this has resolved. */
let mayAnswer = Promise.resolve();

beforeAll(async () => {
  simulator = await startSimulator({ token: TOKEN, botUsername: 'page_test_bot' });
  simulator.person({ first_name: 'Айгүл', language_code: 'kk', label: 'тұрғын / житель' });
  simulator.person({ first_name: 'Ерлан', language_code: 'ru', label: 'әкім / аким' });
  simulator.person({ first_name: 'Динара', language_code: 'kk', label: 'оператор' });
  bot = echoBot(simulator.url);
  await new Promise<void>((resolve) => void bot.start({ onStart: () => resolve(), drop_pending_updates: true }));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await bot?.stop();
  await simulator?.stop();
});

beforeEach(async () => {
  page = await openPage({ width: 1440, height: 900 }, 'light');
});

afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

/** A small bot that answers in every way the page must show. */
function echoBot(apiRoot: string): Bot {
  const echo = new Bot(TOKEN, { client: { apiRoot } });
  echo.command('start', (ctx) => ctx.reply(`Сәлем, ${ctx.from?.first_name ?? ''}${ctx.match ? ` (${ctx.match})` : ''}`));
  echo.command('menu', (ctx) => {
    const rows = new InlineKeyboard()
      .text('Иә', 'yes')
      .text('Маңызды', 'alert')
      .row()
      .url('gov.kz', 'https://gov.kz')
      .url('Шақыру', 'https://t.me/page_test_bot?start=abai');
    return ctx.reply('Таңдаңыз', { reply_markup: rows });
  });
  echo.command('keys', (ctx) =>
    ctx.reply('Батырмалар', { reply_markup: new Keyboard().text('Өтініш жазу').text('Көмек').resized().persistent() }),
  );
  echo.command('bold', (ctx) => ctx.reply('👍 <b>Қазақша</b> <a href="https://gov.kz/">сілтеме</a>', { parse_mode: 'HTML' }));
  echo.callbackQuery('yes', async (ctx) => {
    await ctx.answerCallbackQuery('Қабылданды');
    await ctx.editMessageText('Сіз «Иә» дедіңіз');
  });
  echo.callbackQuery('alert', (ctx) => ctx.answerCallbackQuery({ text: 'Мұқият оқыңыз', show_alert: true }));
  echo.on('message:photo', (ctx) => ctx.replyWithPhoto(ctx.message.photo[0]?.file_id ?? '', { caption: 'Фото келді' }));
  echo.on('message:text', async (ctx) => {
    await mayAnswer;
    await ctx.reply(`Жаңғырық: ${ctx.message.text}`);
  });
  echo.on('edited_message:text', (ctx) => ctx.reply(`Түзетілді: ${ctx.editedMessage.text}`));
  return echo;
}

async function openPage(viewport: { width: number; height: number }, colorScheme: 'light' | 'dark', url = simulator.url): Promise<Page> {
  problems = [];
  const context = await browser.newContext({ viewport, colorScheme });
  const opened = await context.newPage();
  opened.setDefaultTimeout(WAIT_MS);
  opened.on('pageerror', (error) => problems.push(error.message));
  opened.on('console', (message) => {
    // A server without hints answers 404, which the browser writes down by itself.
    if (message.type() === 'error' && !message.location().url.endsWith('/hints'))
      problems.push(`${message.text()} ${message.location().url}`);
  });
  await opened.goto(url);
  await opened.waitForSelector('html[data-ready]');
  return opened;
}

const phoneOf = (name: string): Locator => page.locator('.phone', { has: page.getByRole('heading', { name }) });

async function say(phone: Locator, text: string): Promise<void> {
  await phone.getByRole('textbox').fill(text);
  await phone.getByRole('textbox').press('Enter');
}

const fromBot = (phone: Locator, text: string): Locator => phone.locator('.message.from-bot', { hasText: text }).last();

/** What is not in view above. */
const scrollTop = (log: unknown): number => (log as { scrollTop: number }).scrollTop;

const isScrollingSideways = (): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth');

test('every person has a phone with a name and a label, and the page says that the people are not real', async () => {
  expect(await page.locator('.phone').count()).toBe(3);
  expect(await phoneOf('Айгүл').locator('.phone-state').textContent()).toContain('тұрғын / житель');
  expect(await page.locator('.demo-badge').textContent()).toBe('Үлгі деректер · Учебные данные');
});

test('a text goes to the bot and the reply appears without a reload, on that phone only', async () => {
  const answering = Promise.withResolvers<void>();
  mayAnswer = answering.promise;
  await say(phoneOf('Айгүл'), 'Су жоқ');
  // The page has drawn its own words: what comes now, comes by itself.
  await phoneOf('Айгүл').locator('.from-person', { hasText: 'Су жоқ' }).waitFor();
  answering.resolve();
  await fromBot(phoneOf('Айгүл'), 'Жаңғырық: Су жоқ').waitFor();
  expect(await phoneOf('Ерлан').getByText('Су жоқ').count()).toBe(0);
});

test('a tapped button shows the note of the bot and the edited message', async () => {
  const phone = phoneOf('Айгүл');
  await say(phone, '/menu');
  await fromBot(phone, 'Таңдаңыз').getByRole('button', { name: 'Иә' }).click();
  await phone.locator('.toast', { hasText: 'Қабылданды' }).waitFor();
  const edited = fromBot(phone, 'Сіз «Иә» дедіңіз');
  await edited.waitFor();
  expect(await edited.locator('.meta').textContent()).toContain('өзгертілді');
});

test('an alert of the bot waits for the reader and closes by the keyboard', async () => {
  const phone = phoneOf('Айгүл');
  await say(phone, '/menu');
  await fromBot(phone, 'Таңдаңыз').getByRole('button', { name: 'Маңызды' }).click();
  const alert = phone.getByRole('alertdialog');
  await alert.getByText('Мұқият оқыңыз').waitFor();
  await page.keyboard.press('Escape');
  await alert.waitFor({ state: 'detached' });
});

test('a link to the bot with a payload is played on the same phone, any other link opens outside', async () => {
  const phone = phoneOf('Ерлан');
  await say(phone, '/menu');
  const message = fromBot(phone, 'Таңдаңыз');
  expect(await message.getByRole('link', { name: 'gov.kz' }).getAttribute('rel')).toBe('noopener noreferrer');
  await message.getByRole('button', { name: 'Шақыру' }).click();
  await fromBot(phone, 'Сәлем, Ерлан (abai)').waitFor();
});

test('a button of the reply keyboard sends its text', async () => {
  const phone = phoneOf('Динара');
  await say(phone, '/keys');
  await phone.locator('.reply-keyboard').getByRole('button', { name: 'Өтініш жазу' }).click();
  await fromBot(phone, 'Жаңғырық: Өтініш жазу').waitFor();
});

test('bold words and links stand where the bot put them, also after an emoji', async () => {
  const phone = phoneOf('Динара');
  await say(phone, '/bold');
  const message = fromBot(phone, 'Қазақша');
  expect(await message.locator('.words').textContent()).toBe('👍 Қазақша сілтеме');
  expect(await message.locator('strong').textContent()).toBe('Қазақша');
  expect(await message.getByRole('link', { name: 'сілтеме' }).getAttribute('href')).toBe('https://gov.kz/');
});

test('hostile text is shown as text', async () => {
  const phone = phoneOf('Айгүл');
  await say(phone, HOSTILE);
  const answer = fromBot(phone, 'Жаңғырық: <img');
  await answer.waitFor();
  expect(await answer.locator('.words').textContent()).toBe(`Жаңғырық: ${HOSTILE}`);
  expect(await phone.locator('.words img, .words b, .words script').count()).toBe(0);
  expect(await page.title()).toContain('Telegram');
});

test('a photo sent from the menu shows on both sides', async () => {
  const phone = phoneOf('Айгүл');
  await phone.getByRole('button', { name: 'Тіркеу' }).click();
  await page.getByRole('menuitem', { name: 'Фото', exact: true }).click();
  const answer = fromBot(phone, 'Фото келді');
  await answer.waitFor();
  for (const picture of [phone.locator('.from-person img').last(), answer.locator('img')]) {
    await expect
      .poll(() => picture.evaluate((node: unknown) => (node as { naturalWidth: number }).naturalWidth), { timeout: WAIT_MS })
      .toBeGreaterThan(0);
  }
});

test('an own message can be edited and answered to', async () => {
  const phone = phoneOf('Ерлан');
  await say(phone, 'Жарык жоқ');
  await fromBot(phone, 'Жаңғырық: Жарык жоқ').waitFor();
  await phone.locator('.from-person', { hasText: 'Жарык жоқ' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Өзгерту' }).click();
  await say(phone, 'Жарық жоқ');
  await fromBot(phone, 'Түзетілді: Жарық жоқ').waitFor();
  await fromBot(phone, 'Түзетілді').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Жауап беру' }).click();
  await say(phone, 'Рақмет');
  await phone.locator('.from-person', { hasText: 'Рақмет' }).locator('.quote', { hasText: 'Түзетілді' }).waitFor();
});

test('a reader who scrolled up stays where he is, and a button takes him to what is new', async () => {
  const phone = phoneOf('Динара');
  for (let line = 1; line <= 14; line++) await say(phone, `Жол ${line}`);
  await fromBot(phone, 'Жаңғырық: Жол 14').waitFor();
  await phone.locator('.log').evaluate((log: unknown) => void Object.assign(log as object, { scrollTop: 0 }));
  await phone.locator('.jump').waitFor();
  const { id } = simulator.person({ id: Number(await phone.getAttribute('data-person')), first_name: 'Динара' });
  await bot.api.sendMessage(id, 'Жаңа хабар');
  await fromBot(phone, 'Жаңа хабар').waitFor();
  expect(await phone.locator('.log').evaluate(scrollTop)).toBe(0);
  await phone.locator('.jump').click();
  await phone.locator('.jump').waitFor({ state: 'hidden' });
});

test('a blocked bot is shown as blocked until it is let in again', async () => {
  const phone = phoneOf('Ерлан');
  await phone.getByRole('button', { name: 'Әрекеттер' }).click();
  await page.getByRole('menuitem', { name: 'Ботты бұғаттау' }).click();
  await phone.getByRole('button', { name: 'Бұғаттан шығару' }).click();
  await phone.getByRole('textbox').waitFor();
});

test('mischief is made and taken back on the panel, which lists the calls of the bot', async () => {
  await page.getByRole('button', { name: 'Сынақ тақтасы' }).click();
  const panel = page.locator('#panel');
  // A call that is made nowhere else here: the newest of many alike may be another one a moment later.
  await bot.api.setMyShortDescription('Қоңырау');
  await panel.locator('.call', { hasText: 'setMyShortDescription' }).first().click();
  await panel.locator('.call pre', { hasText: 'Қоңырау' }).first().waitFor();
  await panel.getByRole('button', { name: 'Telegram ішінде қате' }).click();
  await panel.locator('.rules li', { hasText: 'Telegram ішінде қате' }).getByRole('button', { name: 'Алып тастау' }).click();
  await panel.locator('.rules li').waitFor({ state: 'detached' });
});

test('a row that the reader has opened stays open when the panel loads its calls again, and none stands twice', async () => {
  await bot.api.setMyShortDescription('Қоңырау');
  const states = await page.evaluate(`(async () => {
    const { createPanel } = await import('/page/panel.js');
    const root = document.createElement('div');
    const panel = createPanel(root, () => {});
    const rows = () => [...root.querySelectorAll('.call')].filter((row) => row.textContent.includes('setMyShortDescription'));
    await panel.loadAll();
    rows()[0].open = true;
    const before = rows().map((row) => row.open);
    await panel.loadAll();
    return { before, after: rows().map((row) => row.open) };
  })()`);
  const { before, after } = states as { before: boolean[]; after: boolean[] };
  expect(before[0]).toBe(true);
  expect(after).toEqual(before);
});

test('a person is added and gets a phone', async () => {
  await page.getByRole('button', { name: 'Адам қосу' }).click();
  await page.getByRole('dialog').locator('[name=first_name]').fill('Болат');
  await page.getByRole('dialog').getByRole('button', { name: 'Қосу' }).click();
  await phoneOf('Болат').waitFor();
});

test('a page whose server went away says so and goes on by itself when the server is back', async () => {
  await page.context().close();
  const first = await startSimulator({ token: TOKEN, botUsername: 'page_test_bot' });
  first.person({ id: 7, first_name: 'Бұрынғы' });
  page = await openPage({ width: 1024, height: 768 }, 'light', first.url);
  // A server that is starting may refuse the stream, upon which a browser does not try again by itself.
  await page.route('**/events', (route) => route.fulfill({ status: 503 }));
  const refused = page.waitForResponse((response) => response.status() === 503);
  await first.stop();
  await page.locator('.link-state', { hasText: 'Байланыс үзілді' }).waitFor();
  const second = await startSimulator({ token: TOKEN, botUsername: 'page_test_bot', port: Number(new URL(first.url).port) });
  second.person({ first_name: 'Сәуле' });
  await refused;
  await page.unroute('**/events');
  await phoneOf('Сәуле').waitFor();
  expect(await page.locator('.link-state').textContent()).toBe('');
  expect(await page.locator('.phone').count()).toBe(1);
  await page.context().close();
  await second.stop();
  // The browser itself writes down every request that was refused.
  problems = problems.filter((problem) => !problem.includes('Failed to load resource'));
});

test.each([
  ['desktop', 1440, 900, 'dark'],
  ['tablet', 1024, 768, 'light'],
  ['phone', 390, 844, 'light'],
  ['small phone', 320, 568, 'dark'],
] as const)('the page does not scroll sideways on a %s (%i × %i, %s)', async (_name, width, height, scheme) => {
  await page.context().close();
  page = await openPage({ width, height }, scheme);
  expect(await isScrollingSideways()).toBe(false);
  const dark = await page.evaluate('getComputedStyle(document.body).backgroundColor');
  expect(dark).toBe(scheme === 'dark' ? 'rgb(12, 17, 20)' : 'rgb(238, 242, 244)');
  if (width >= 900) return;
  await page.locator('.tab', { hasText: 'Ерлан' }).click();
  expect(await page.locator('.phone:visible').count()).toBe(1);
  expect(await phoneOf('Ерлан').isVisible()).toBe(true);
  expect(await isScrollingSideways()).toBe(false);
});
