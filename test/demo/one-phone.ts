import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Demo } from './three-phones.ts';

/** Three phones of 360 pixels beside each other. */
const WIDTH = 1140;
/** Higher than any screen that is pictured: nothing has to be scrolled. */
const HEIGHT_MAX = 2_000;
/** What a page draws flat needs no more; the edges of letters stay smooth. */
const COLOURS = 48;

/** A part of a chat: from the latest message that has one text through the latest that has another. What came after it by itself is left out. */
export interface View {
  readonly from: string;
  readonly through: string;
  readonly path: string;
}

/** @throws Error where the machine has no emoji: every button would begin with an empty box */
export async function needEmoji({ page }: Demo): Promise<void> {
  const isColoured = await page.evaluate(`{
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.font = '20px sans-serif';
    canvas.fillText('📥', 0, 20);
    const { data } = canvas.getImageData(0, 0, 30, 30);
    data.some((value, at) => at % 4 === 0 && value !== data[at + 1]);
  }`);
  if (isColoured !== true) throw new Error('The pictures need a font with emoji: install fonts-noto-color-emoji');
}

/** One phone as high as what it shows, in a small file that is sharp on every screen. */
export async function shootPhone({ page }: Demo, phone: Locator, { from, through, path }: View): Promise<void> {
  const [first, last] = [await keyOf(phone, from), await keyOf(phone, through)];
  // What the bot says beside, and who is busy, is gone in a moment.
  await phone.locator('.toast').waitFor({ state: 'detached' });
  await phone.locator('.phone-state.busy').waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur()');
  // By a rule: a message that is drawn anew meanwhile stays away too.
  await dress(page, `.log-list > :is(:has(~ [data-key="${first}"]), [data-key="${last}"] ~ *) { display: none }`);
  await fit(page, phone);
  const picture = await phone.screenshot({ scale: 'device' });
  await dress(page, '');
  await sharp(picture).png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 10 }).toFile(path);
}

async function keyOf(phone: Locator, hasText: string): Promise<string> {
  const key = await phone.locator('.message', { hasText }).last().getAttribute('data-key');
  if (key === null) throw new Error(`It is no message of the list: ${hasText}`);
  return key;
}

async function dress(page: Page, rules: string): Promise<void> {
  await page.evaluate(`{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(rules)});
    document.adoptedStyleSheets = [sheet];
  }`);
}

/** Makes the window as high as the phone's list of messages needs it. */
async function fit(page: Page, phone: Locator): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: HEIGHT_MAX });
  await drawn(page);
  const free = (await heightOf(phone.locator('.log'))) - (await heightOf(phone.locator('.log-list')));
  await page.setViewportSize({ width: WIDTH, height: HEIGHT_MAX - Math.floor(free) + PADDING });
  await drawn(page);
}

/** Above the first message and below the last one. */
const PADDING = 24;

async function heightOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not to be seen');
  return box.height;
}

async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}
