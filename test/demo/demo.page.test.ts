import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCommand } from '../cli/a-command.ts';
import { launchBrowser } from '../support/browser.ts';
import { aTempFolder } from '../support/temp-folder.ts';

const WAIT_MS = 10_000;
const NOTICE_KK = 'Ертең 10:00-ден 16:00-ге дейін су болмайды. Алдын ала құйып қойыңыз.';
const NOTICE_RU = 'Завтра с 10:00 до 16:00 не будет воды. Запаситесь заранее.';
/** For whoever wants to look: DEMO_SHOTS=FOLDER keeps a picture of each step there. */
const SHOTS = process.env['DEMO_SHOTS'];

const demo = aCommand('src/cli/demo.ts', ['--port', '0', '--folder', await aTempFolder()]);
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  const [, url = ''] = await demo.prints(/^(http:\/\/127\.0\.0\.1:\d+)$/m);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1360, height: 880 }, colorScheme: 'light' });
  page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  expect(await page.locator('#hints li').count()).toBe(5);
  await page.getByRole('button', { name: 'Жасыру' }).click();
});

afterAll(() => browser?.close());

const phoneOf = (name: string): Locator => page.locator('.phone', { has: page.getByRole('heading', { name }) });
const fromBot = (phone: Locator, text: string): Locator => phone.locator('.message.from-bot', { hasText: text }).last();
const tap = (phone: Locator, label: string | RegExp): Promise<void> => phone.getByRole('button', { name: label }).last().click();

async function say(phone: Locator, text: string): Promise<void> {
  await phone.getByRole('textbox').fill(text);
  await phone.getByRole('textbox').press('Enter');
}

async function shoot(name: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

// docs/chat.png is the last of these pictures.
test('a resident arrives in Kazakh and finds her akim, an operator tells the district in Russian, her phone shows it in Kazakh', async () => {
  const resident = phoneOf('Айгүл');
  await tap(resident, /Бастау/);
  await tap(resident, 'Қазақша');
  await fromBot(resident, 'Келісіміңіз керек').waitFor();
  await shoot('1-consent');
  await tap(resident, 'Келісемін');
  await fromBot(resident, 'Қай ауылда тұрасыз?').waitFor();
  await say(resident, 'Достық Тасқала');
  const choice = fromBot(resident, 'Осындай атпен');
  await choice.waitFor();
  await shoot('2-search');
  await choice
    .getByRole('button', { name: /Достық, Тасқала/ })
    .first()
    .click();
  await fromBot(resident, 'Ауылыңыз: ').waitFor();
  await tap(resident, /Менің әкімім/);
  const card = fromBot(resident, 'Достық ауылдық округінің әкімі');
  await card.waitFor();
  expect(await card.textContent()).toContain('Үлгі дерек');
  await shoot('3-card');

  const akim = phoneOf('Айдос');
  await tap(akim, /Бастау/);
  await tap(akim, /Менің бетім/);
  await fromBot(akim, 'Достық ауылдық округінің әкімі').waitFor();

  const operator = phoneOf('Марина');
  await tap(operator, /Начать/);
  await tap(operator, /Рассылка/);
  await fromBot(operator, 'Напишите текст на казахском').waitFor();
  await say(operator, NOTICE_KK);
  await fromBot(operator, 'Теперь текст на русском').waitFor();
  await say(operator, NOTICE_RU);
  await fromBot(operator, 'Так увидит житель').waitFor();
  await shoot('4-preview');
  await tap(operator, 'Выбрать место');
  await tap(operator, 'Отправить сюда');
  await fromBot(operator, 'Перед отправкой').waitFor();
  await shoot('5-confirm');
  await tap(operator, /Да, /);
  await fromBot(operator, 'Отправлено').waitFor();
  await fromBot(resident, NOTICE_KK).waitFor();
  expect(await fromBot(resident, NOTICE_KK).textContent()).toContain('Тасқала ауд.');
  await shoot('6-told');
  expect(problems).toEqual([]);
});
