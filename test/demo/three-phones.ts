import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { aCommand } from '../cli/a-command.ts';
import { launchBrowser } from '../support/browser.ts';
import { aDataFolder } from '../support/temp-folder.ts';

const WAIT_MS = 30_000;
/** For whoever wants to look: DEMO_SHOTS=FOLDER keeps a picture of each step there. */
const SHOTS = process.env['DEMO_SHOTS'];
const WIDE = { width: 1600, height: 1000 };
/** As narrow as three phones beside each other can be: a README shows 850 pixels at most, and the words must stay readable. */
const README = { width: 1060, height: 960 };
const NARROW = { width: 390, height: 844 };

/** The demo of `npm run demo` in a real browser: the phones that it opens with. */
export interface Demo {
  readonly page: Page;
  readonly resident: Locator;
  readonly akim: Locator;
  readonly operator: Locator;
  /** What the page complained of. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts the demo, on data of its own, and opens its page. Its process is killed at the end of the test file.
 *
 * @param isSharp whether two pixels are drawn for one, for pictures that people will look at
 */
export async function openDemo({ isSharp = SHOTS !== undefined } = {}): Promise<Demo> {
  const [[, url = ''], browser] = await Promise.all([startDemo(), launchBrowser()]);
  const { page, problems } = await openPage(browser, url, isSharp ? 2 : 1);
  const phoneOf = (name: string) => page.locator('.phone', { has: page.getByRole('heading', { name }) });
  return {
    page,
    resident: phoneOf('Айгүл'),
    akim: phoneOf('Айдос'),
    operator: phoneOf('Марина'),
    problems,
    close: () => browser.close(),
  };
}

async function startDemo(): Promise<RegExpMatchArray> {
  const demo = aCommand('src/cli/demo.ts', ['--port', '0', '--folder', await aDataFolder()]);
  return await demo.prints(/^(http:\/\/127\.0\.0\.1:\d+)$/m);
}

async function openPage(browser: Browser, url: string, deviceScaleFactor: number): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: WIDE, colorScheme: 'light', deviceScaleFactor });
  const page = await context.newPage();
  const problems: string[] = [];
  page.setDefaultTimeout(WAIT_MS);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  return { page, problems };
}

/** Resolves with the words of the latest message of the bot that has this text, as soon as there is one. */
export async function sees(phone: Locator, text: string | RegExp, timeout = WAIT_MS): Promise<string> {
  const message = phone.locator('.message.from-bot', { hasText: text }).last();
  await message.waitFor({ timeout });
  return (await message.locator('.words').allTextContents()).join('\n');
}

/** Taps a button under a message: the lowest one of this name. */
export async function tap(phone: Locator, name: string | RegExp): Promise<void> {
  await phone.locator('.log').getByRole('button', { name, exact: true }).last().click();
}

/** Presses a button of the menu below the input. */
export async function press(phone: Locator, name: string): Promise<void> {
  await phone.locator('.reply-keyboard').getByRole('button', { name, exact: true }).click();
}

/** Types into the input and presses Enter. */
export async function say(phone: Locator, text: string): Promise<void> {
  await phone.getByRole('textbox').fill(text);
  await phone.getByRole('textbox').press('Enter');
}

/** Sends a picture through the menu behind the paper clip. */
export async function sendPhoto(phone: Locator): Promise<void> {
  await phone.getByRole('button', { name: 'Тіркеу' }).click();
  await phone.page().getByRole('menuitem', { name: 'Фото', exact: true }).click();
  await phone.locator('.from-person img').waitFor();
}

/** A picture of the whole page, at its usual size or on a narrow screen. */
export async function shoot({ page }: Demo, name: string, viewport = WIDE): Promise<void> {
  if (!SHOTS) return;
  await look(page, viewport);
  await page.screenshot({ path: `${SHOTS}/${name}.png`, scale: 'css' });
  await page.setViewportSize(WIDE);
}

export async function shootNarrow(demo: Demo, name: string): Promise<void> {
  await shoot(demo, name, NARROW);
}

/** The picture of the README (docs/chat.png is a copy of chat.png): sharp on every screen, and small. */
export async function shootForReadme({ page }: Demo): Promise<void> {
  if (!SHOTS) return;
  await look(page, README);
  const picture = await page.screenshot({ scale: 'device' });
  await sharp(picture).png({ palette: true, colours: 96, dither: 0, compressionLevel: 9, effort: 10 }).toFile(`${SHOTS}/chat.png`);
  await page.setViewportSize(WIDE);
}

/** Nothing under the mouse, and everything drawn at the new size. */
async function look(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.mouse.move(0, 0);
  await page.setViewportSize(viewport);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}
