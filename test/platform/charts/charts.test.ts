import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openCharts, type Poster } from '../../../src/platform/charts/index.ts';
import { INK } from '../../../src/platform/charts/ink.ts';
import { drawPoster } from '../../../src/platform/charts/layout.ts';
import { LAYOUT } from '../../../src/platform/charts/open-charts.ts';
import { renderPng } from '../../../src/platform/charts/png.ts';

const MONTHS = {
  kk: ['қар\n2026', 'жел', 'қаң\n2027', 'ақп', 'нау', 'сәу', 'мам', 'мау', 'шіл', 'там', 'қыр', 'қаз'],
  ru: ['ноя\n2026', 'дек', 'янв\n2027', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт'],
};
const POSTERS = {
  kk: aPoster('kk', ['Әкімдер корпусы', 'Қазақстан', 'Дерек күні: 2026 ж. 22 қараша', 'Үлгі дерек', 'Сайланған әкім', 'Өзін-өзі ұсынған']),
  ru: aPoster('ru', ['Корпус акимов', 'Казахстан', 'Данные на: 22 ноября 2026 г.', 'Учебные данные', 'Избрано акимов', 'Самовыдвижение']),
};

function aPoster(language: 'kk' | 'ru', [title = '', subject = '', note = '', mark = '', label = '', bar = '']: string[]): Poster {
  return {
    title,
    subject,
    note,
    mark,
    figures: [{ value: '2 334', label }],
    parts: [
      {
        title: subject,
        kind: 'rows',
        bars: [
          { label: bar, value: 741, shown: '741' },
          { label: title, value: 0, shown: '–' },
        ],
      },
      { title: note, kind: 'columns', bars: MONTHS[language].map((label, at) => ({ label, value: at, shown: String(at) })) },
    ],
  };
}

/** Of the same measures, without a word on it. */
function silenced(poster: Poster): Poster {
  return JSON.parse(JSON.stringify(poster), (_key, value) => (typeof value === 'string' && !KINDS.has(value) ? blank(value) : value));
}
/** As long, nothing to be seen. */
const blank = (text: string) => text.replaceAll(/[^\s]/g, '\u00a0');
const KINDS = new Set(['rows', 'columns', 'words', 'second']);

interface Dots {
  readonly width: number;
  readonly height: number;
  readonly grey: Buffer;
}

async function dotsOf(png: Buffer): Promise<Dots> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function cut({ width, grey }: Dots, region: Region): Buffer {
  const rows = Array.from({ length: region.height }, (_, row) => (region.top + row) * width + region.left);
  return Buffer.concat(rows.map((from) => grey.subarray(from, from + region.width)));
}

const darkIn = (dots: Dots, region: Region) => cut(dots, region).reduce((dark, dot) => dark + (dot < 128 ? 1 : 0), 0);

describe.each(['kk', 'ru'] as const)('a poster in %s', (language) => {
  const poster = POSTERS[language];

  test('becomes a PNG as wide as a phone’s pictures, on which every word is drawn', async () => {
    const charts = openCharts();
    const png = await charts.pictureOf(poster).read();
    const drawn = await dotsOf(png);
    const blank = await dotsOf(await charts.pictureOf(silenced(poster)).read());
    expect([drawn.width, drawn.height]).toEqual([1_080, blank.height]);
    expect(png.length).toBeLessThan(500_000);
    const { width, height } = drawn;
    // Without the frame of the mark, the rules and the bars, which are there without words too.
    const title = { left: 40, top: 48, width: 600, height: 42 };
    const subject = { left: 40, top: 92, width: 700, height: 60 };
    const rowLabels = { left: 40, top: Math.floor(height * 0.45), width: 400, height: Math.floor(height * 0.18) };
    const months = { left: 40, top: height - 120, width: width - 80, height: 80 };
    for (const region of [title, subject, rowLabels, months]) {
      expect(darkIn(blank, region)).toBe(0);
      expect(darkIn(drawn, region)).toBeGreaterThan(400);
    }
  });

  test('has the label and the number of every bar', () => {
    const svg = drawPoster(poster);
    const labels = MONTHS[language].flatMap((label) => label.split('\n'));
    const wanted = [...labels, '741', '–', ...MONTHS[language].map((_, at) => String(at))];
    expect(wanted.filter((text) => !svg.includes(`>${text}</text>`))).toEqual([]);
  });
});

test('each of the letters that Kazakh has and Russian has not is drawn, in both weights, and none as the box of a letter that the font lacks', async () => {
  const letters = Array.from('ӘәҒғҚқҢңӨөҰұҮүҺһІі');
  const cell = 60;
  const row = (text: string, weight: number, y: number) =>
    Array.from(text)
      .map(
        (sign, at) => `<text x="${at * cell + 8}" y="${y}" font-family="Noto Sans" font-weight="${weight}" font-size="40">${sign}</text>`,
      )
      .join('');
  const missing = '漢';
  const rows = row(letters.join('') + missing, 400, 45) + row(letters.join('') + missing, 700, 105);
  const width = cell * (letters.length + 1);
  const dots = await dotsOf(renderPng(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="120">${rows}</svg>`));
  for (const top of [0, 60]) {
    const drawn = [...letters, missing].map((_, at) => cut(dots, { left: at * cell, top, width: cell, height: cell }).toString('base64'));
    const paper = Buffer.alloc(cell * cell, 255).toString('base64');
    expect(letters.filter((_, at) => drawn[at] === paper || drawn[at] === drawn.at(-1))).toEqual([]);
    expect(new Set(drawn.slice(0, -1)).size).toBe(letters.length);
  }
});

describe('a picture', () => {
  test('has the same key for the same poster only: another figure, another language are another picture', () => {
    const charts = openCharts();
    const [figure] = POSTERS.kk.figures;
    const other = { ...POSTERS.kk, figures: [{ label: figure?.label ?? '', value: '2 335' }] };
    const keys = [POSTERS.kk, POSTERS.ru, other].map((poster) => charts.pictureOf(poster).key);
    expect(new Set(keys).size).toBe(3);
    expect(openCharts().pictureOf(structuredClone(POSTERS.kk)).key).toBe(keys[0]);
    expect(keys.join(' ')).toMatch(/^[a-z0-9: -]+$/);
  });

  test('gets another key when it is drawn otherwise: whoever changes the drawing raises LAYOUT, and writes here what it draws now', () => {
    const drawn = drawPoster(POSTERS.kk).replaceAll(/zr\d+-\w+-\d+/g, '');
    expect([LAYOUT, createHash('sha256').update(drawn).digest('hex').slice(0, 12)]).toEqual([1, '9462c19f560f']);
  });

  test('is drawn once for all who ask meanwhile', async () => {
    const charts = openCharts();
    const [one, other] = await Promise.all([charts.pictureOf(POSTERS.kk).read(), charts.pictureOf({ ...POSTERS.kk }).read()]);
    expect(one).toBe(other);
  });

  test('that cannot be drawn is told so, and those behind it are drawn all the same', async () => {
    const charts = openCharts();
    const broken = charts.pictureOf({ ...POSTERS.kk, parts: undefined as never }).read();
    const behind = charts.pictureOf(POSTERS.ru).read();
    await expect(broken).rejects.toThrow('A page could not be drawn');
    expect((await dotsOf(await behind)).width).toBe(1_080);
  });

  test('holds names as they are: no sign of theirs is markup', async () => {
    const svg = drawPoster({ ...POSTERS.kk, subject: '<b>«A» & B</b>\u0000', parts: [] });
    expect(svg).toContain('>&lt;b&gt;«A» &amp; B&lt;/b&gt;</text>');
    expect((await dotsOf(renderPng(svg))).width).toBe(1_080);
  });
});

test('a name too long for a line goes on in the next, a number stays with the word before it', () => {
  const label = 'Бұрын мемлекеттік қызметте болмаған: 778';
  const figures = [1, 2, 3].map((value) => ({ value: String(value), label }));
  const svg = drawPoster({ ...POSTERS.kk, subject: 'Южный Новоалександровско-Магжановский район', figures, parts: [] });
  for (const line of ['Южный', 'Новоалександровско-Магжановский', 'район', 'Бұрын мемлекеттік', 'болмаған: 778'])
    expect(svg).toContain(`>${line}</text>`);
});

test('text and bars stand out from the page, also for those who do not tell colours apart', () => {
  expect(contrast(INK.text, INK.page)).toBeGreaterThan(7);
  expect(contrast(INK.quiet, INK.page)).toBeGreaterThan(7);
  expect(contrast(INK.first, INK.page)).toBeGreaterThan(7);
  expect(contrast(INK.second, INK.page)).toBeGreaterThan(3);
  expect(contrast(INK.first, INK.second)).toBeGreaterThan(2);
});

/** As WCAG counts it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
