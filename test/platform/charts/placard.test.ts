import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openCharts, type Placard } from '../../../src/platform/charts/index.ts';
import { FONT_FAMILY } from '../../../src/platform/charts/ink.ts';
import { LAYOUT } from '../../../src/platform/charts/open-charts.ts';
import { drawPlacard } from '../../../src/platform/charts/placard.ts';
import { fontFiles, renderPng } from '../../../src/platform/charts/png.ts';
import { emOf } from '../../../src/platform/charts/widths.ts';
import { type Dots, dotsOf, qrIn } from '../../support/qr.ts';

const charts = openCharts();
const WIDTH = 1_240;
const HEIGHT = 1_754;
const MARK = 'Үлгі дерек / Учебные данные';
/** An address as long as Telegram lets one be. */
const LONG_LINK = `https://t.me/${'w'.repeat(29)}bot?start=u123456789`;

function aPlacard(names: readonly (readonly [subject: string, within: string])[], link: string, mark?: string): Placard {
  const titles = ['Әкімге жазыңыз', 'Напишите акиму'];
  const how = ['Телефон камерасын осы кодқа бағыттаңыз.\nTelegram ашылады.', 'Наведите камеру телефона на этот код.\nОткроется Telegram.'];
  return {
    kind: 'placard',
    said: names.map(([subject, within], at) => ({ title: titles[at] ?? '', subject, within, how: how[at] ?? '' })),
    link,
    typed: link.replace('https://', ''),
    ...(mark !== undefined && { mark }),
  };
}

const PLACARDS = {
  'of short names': aPlacard(
    [
      ['Достық ауылдық округі', 'Тасқала ауданы'],
      ['Достыкский сельский округ', 'Таскалинский район'],
    ],
    'https://t.me/auyl_akimi_bot?start=u276234100',
  ),
  'of long names, a long address and a mark': aPlacard(
    [
      ['Бауыржан Момышұлы атындағы Жоғарғы Тоболда ауылдық округі', 'Мағжан Жұмабаев атындағы аудан'],
      ['Сельский округ имени Бауыржана Момышулы Верхнетобольский', 'Район имени Магжана Жумабаева'],
    ],
    LONG_LINK,
    MARK,
  ),
  'of one long word, without a district': aPlacard([['Щ'.repeat(40), '']], LONG_LINK),
};

/** The rows and columns that hold anything at all. */
function inkIn({ width, height, grey }: Dots) {
  const isDark = (at: number) => (grey[at] ?? 255) < 250;
  const rows = Array.from({ length: height }, (_, y) => y).filter((y) =>
    grey.subarray(y * width, (y + 1) * width).some((dot) => dot < 250),
  );
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => rows.some((y) => isDark(y * width + x)));
  return { top: rows[0], bottom: rows.at(-1), left: columns[0], right: columns.at(-1) };
}

const rowOf = ({ width, grey }: Dots, y: number) => grey.subarray(y * width, (y + 1) * width);

/** As many as there are runs of rows in which one drawing has something that the other has not. */
function linesOnlyIn(drawn: Dots, silent: Dots): number {
  const differs = Array.from({ length: drawn.height }, (_, y) => !rowOf(drawn, y).equals(rowOf(silent, y)));
  return differs.filter((is, y) => is && !differs[y - 1]).length;
}

const textsIn = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text ?? '');

describe.each(Object.entries(PLACARDS))('a placard %s', (_name, placard) => {
  test('is a page of A4, all of it inside of what printers print, in the middle', async () => {
    const dots = await dotsOf(await charts.pictureOf(placard).read());
    expect([dots.width, dots.height]).toEqual([WIDTH, HEIGHT]);
    const ink = inkIn(dots);
    // 6 mm.
    expect(ink.left).toBeGreaterThan(36);
    expect(ink.top).toBeGreaterThan(36);
    expect(Math.abs((ink.left ?? 0) - (WIDTH - (ink.right ?? 0)))).toBeLessThan(12);
    expect(HEIGHT - (ink.bottom ?? 0)).toBeGreaterThan(36);
  });

  test('has a QR that reads as its link: as it is, at a quarter, from a bad JPEG, and from a slanted photo in bad light', async () => {
    const png = await charts.pictureOf(placard).read();
    const pictures = {
      whole: png,
      quarter: await sharp(png)
        .resize(WIDTH / 4)
        .png()
        .toBuffer(),
      jpeg: await sharp(png).jpeg({ quality: 40 }).toBuffer(),
      photo: await sharp(png).resize(700).rotate(8, { background: '#999999' }).blur(1).linear(0.5, 60).jpeg({ quality: 40 }).toBuffer(),
    };
    for (const [name, picture] of Object.entries(pictures)) expect([name, await qrIn(picture)]).toEqual([name, placard.link]);
  });

  test('has every word drawn, and the address for those who type it', async () => {
    const svg = drawPlacard(placard);
    const texts = textsIn(svg);
    const words = placard.said.flatMap(({ title, subject, within, how }) => [title, ...subject.split(' '), within, ...how.split('\n')]);
    const said = texts.join(' ');
    expect([...words, placard.typed, placard.mark ?? ''].filter((text) => !said.includes(text))).toEqual([]);
    const silent = await dotsOf(renderPng(svg.replaceAll(/>[^<>]+<\/text>/g, '></text>')));
    // Letters of two lines may touch the same row.
    expect(linesOnlyIn(await dotsOf(renderPng(svg)), silent)).toBeGreaterThanOrEqual(texts.length - 3);
  });
});

test('both languages are written in letters of the same size, the first above', () => {
  for (const placard of Object.values(PLACARDS).filter(({ said }) => said.length === 2)) {
    const svg = drawPlacard(placard);
    const sizeOf = (text: string) => new RegExp(`font-size="(\\d+)"[^>]*>${text.split(' ')[0]}`).exec(svg)?.[1];
    for (const key of ['title', 'subject', 'within', 'how'] as const) {
      const [first = '', second = ''] = placard.said.map((words) => words[key]);
      expect(sizeOf(first)).toMatch(/^\d+$/);
      expect(sizeOf(second)).toBe(sizeOf(first));
      expect(svg.indexOf(`>${second.split(' ')[0]}`)).toBeGreaterThan(svg.indexOf(`>${first.split(' ')[0]}`));
    }
  }
});

test('a QR has four modules of white around it, and is 85 mm wide at least: long names shrink before it does', () => {
  for (const placard of Object.values(PLACARDS)) {
    const svg = drawPlacard(placard);
    const path = /<path d="(M4 4[^"]+)"[^>]+scale\((\d+)\)/.exec(svg);
    const columns = [...(path?.[1]?.matchAll(/M(\d+) \d+h(\d+)/g) ?? [])].map(([, from, wide]) => Number(from) + Number(wide));
    expect((Math.max(...columns) + 4) * Number(path?.[2])).toBeGreaterThanOrEqual(502);
  }
});

test('a name that looks like markup is drawn as it is', async () => {
  const placard = aPlacard(
    [
      ['А <b> & Б', '"'],
      ['</text><script>', "'"],
    ],
    'https://t.me/bot?start=u1&2',
  );
  const png = await charts.pictureOf(placard).read();
  expect(await qrIn(png)).toBe(placard.link);
  expect(drawPlacard(placard)).toContain('>А &lt;b&gt; &amp; Б</text>');
});

test('a placard that is drawn otherwise gets another key: whoever changes the drawing raises LAYOUT, and writes here what it draws now', () => {
  const drawn = drawPlacard(PLACARDS['of long names, a long address and a mark']);
  expect([LAYOUT, createHash('sha256').update(drawn).digest('hex').slice(0, 12)]).toEqual([1, 'b9833572961c']);
});

function widthOf(text: string, weight: number): number {
  const look = `font-family="${FONT_FAMILY}" font-size="100" font-weight="${weight}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="200"><text y="150" ${look}>${text}</text></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: fontFiles() } }).getBBox()?.width ?? 0;
}

test('no letter that a name or an address may have is wider than it is taken for', () => {
  const small = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
  const latin = 'abcdefghijklmnopqrstuvwxyz';
  const letters = Array.from(`${small}${small.toUpperCase()}${latin}${latin.toUpperCase()}0123456789-.,/?=_«»№"`);
  for (const [weight, face] of [
    [400, 'plain'],
    [700, 'bold'],
  ] as const) {
    const wider = letters.filter((letter) => (widthOf(letter.repeat(21), weight) - widthOf(letter, weight)) / 2_000 > emOf(letter, face));
    expect([face, wider]).toEqual([face, []]);
  }
  expect((widthOf('а а', 700) - widthOf('аа', 700)) / 100).toBeLessThanOrEqual(emOf(' ', 'bold'));
});
