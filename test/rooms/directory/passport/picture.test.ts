import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../src/kernel/locale/index.ts';
import { openCharts, type Poster } from '../../../../src/platform/charts/index.ts';
import { INK } from '../../../../src/platform/charts/ink.ts';
import { drawPoster } from '../../../../src/platform/charts/layout.ts';
import { renderPng } from '../../../../src/platform/charts/png.ts';
import { voiceIn } from '../../../../src/platform/speech/index.ts';
import { budgetYears } from '../../../../src/rooms/directory/passport/budget.ts';
import type { PassportFact } from '../../../../src/rooms/directory/passport/facts.ts';
import { drawableBudget } from '../../../../src/rooms/directory/passport/picture.ts';
import { budgetPoster } from '../../../../src/rooms/directory/telegram/passport/poster.ts';
import { LANGUAGES, speech } from '../../../journeys/witness.ts';
import { aSum, ownAndTotal } from './samples.ts';

const YEARS = [
  [40_000, 160_000],
  [60_000, 170_000],
  [50_000, 150_000],
  [80_000, 200_000],
] as const;
const charts = openCharts();
const NAME = { kk: 'Әңғұқөүһі ауылдық округі', ru: 'Достыкский сельский округ' };
/** Longer than any stroke of a letter: only bars have so many dots of one colour side by side. */
const BAR_DOTS_MIN = 60;

function posterIn(language: Language, years: readonly (readonly [number, number])[] = YEARS): Poster {
  return posterOf(language, ownAndTotal(2022, ...years));
}

function posterOf(language: Language, facts: readonly PassportFact[]): Poster {
  const picture = drawableBudget(budgetYears(facts));
  if (!picture) throw new Error('There is nothing to draw');
  return budgetPoster(voiceIn(speech, language), { name: NAME[language], demo: true }, picture);
}

interface Dots {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

async function dotsOf(poster: Poster): Promise<Dots> {
  return await readDots(await charts.pictureOf(poster).read());
}

async function readDots(png: Buffer): Promise<Dots> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Bars of a colour: where each stands, from left to right, and from which row to which. */
function barsOf({ width, height, data }: Dots, ink: string, rows: { from: number; to: number }) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16));
  const isInk = (x: number, y: number) => {
    const at = (y * width + x) * 3;
    return data[at] === red && data[at + 1] === green && data[at + 2] === blue;
  };
  const bars = new Map<number, { top: number; bottom: number }>();
  for (let y = rows.from; y < Math.min(rows.to, height); y += 1) {
    for (let x = 0; x < width; x += 1) {
      let end = x;
      while (end < width && isInk(end, y)) end += 1;
      if (end - x >= BAR_DOTS_MIN) bars.set(x, { top: bars.get(x)?.top ?? y, bottom: y });
      x = Math.max(x, end);
    }
  }
  return [...bars].toSorted(([one], [other]) => one - other).map(([, { top, bottom }]) => ({ top, bottom, heightPx: bottom - top + 1 }));
}

/** Rows of dots, dark in one and not in the other, in runs: as many as there are lines of text. */
function linesOnlyIn(drawn: Dots, silent: Dots): number {
  let lines = 0;
  let wasText = false;
  for (let y = 0; y < drawn.height; y += 1) {
    const from = y * drawn.width * 3;
    const isText = !drawn.data.subarray(from, from + drawn.width * 3).equals(silent.data.subarray(from, from + drawn.width * 3));
    if (isText && !wasText) lines += 1;
    wasText = isText;
  }
  return lines;
}

const share = (bars: readonly { heightPx: number }[]) =>
  bars.map(({ heightPx }) => heightPx / Math.max(...bars.map((bar) => bar.heightPx)));
const expected = (values: readonly number[]) => values.map((value) => expect.closeTo(value / Math.max(...values), 1.5));

describe.each(LANGUAGES)('the picture of a budget in %s', (language) => {
  test('has a bar for each year, as high as own revenue was; and on a common ground own revenue under transfers', async () => {
    const dots = await dotsOf(posterIn(language));
    expect(dots.width).toBe(1_080);
    const transfers = barsOf(dots, INK.second, { from: 400, to: dots.height });
    const ground = Math.min(...transfers.map(({ top }) => top));
    const own = barsOf(dots, INK.first, { from: 0, to: ground });
    const below = barsOf(dots, INK.first, { from: ground, to: dots.height });
    expect(share(own)).toEqual(expected(YEARS.map(([sum]) => sum)));
    expect(share(transfers)).toEqual(expected(YEARS.map(([sum, total]) => total - sum)));
    expect(share(below)).toEqual(expected(YEARS.map(([sum]) => sum)));
    expect(new Set(own.map(({ heightPx }) => heightPx)).size).toBe(YEARS.length);
    for (const [at, bar] of transfers.entries()) expect(Math.abs((below[at]?.top ?? 0) - bar.bottom)).toBeLessThanOrEqual(2);
  });

  test('says in words, all of them drawn, whose it is, how income went, the shares by year, the sums, the sources, and that it is invented', async () => {
    const poster = posterIn(language);
    const svg = drawPoster(poster);
    const silent = await readDots(renderPng(svg.replaceAll(/>[^<>]+<\/text>/g, '></text>')));
    expect(linesOnlyIn(await dotsOf(poster), silent)).toBeGreaterThanOrEqual(15);
    const texts = [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);
    const voice = voiceIn(speech, language);
    const wanted = [
      NAME[language],
      voice.label('directory-card-demo'),
      '2022',
      '2025',
      language === 'kk' ? '25,0%' : '25,0\u00a0%',
      language === 'kk' ? '40,0%' : '40,0\u00a0%',
      '80\u00a0000',
      '200\u00a0000',
      voice.label('directory-budget-poster-lower'),
      voice.label('directory-budget-poster-upper'),
      language === 'kk' ? 'adilet.zan.kz, 2026 ж. 15 ақпан' : 'adilet.zan.kz, 15 февраля 2026 г.',
    ];
    expect(wanted.filter((text) => !texts.includes(text))).toEqual([]);
    expect(texts.join(' ')).toContain(language === 'kk' ? 'Өз кірісі өсті:' : 'Свои доходы выросли:');
  });
});

test('a falling income is drawn and said as plainly, and one year alone too', async () => {
  const falling = posterIn('ru', [
    [80_000, 160_000],
    [40_000, 160_000],
  ]);
  expect(falling.parts[0]).toMatchObject({ text: expect.stringMatching(/^Свои доходы снизились.*Зависимость от трансфертов выросла/) });
  const [first, last] = barsOf(await dotsOf(falling), INK.first, { from: 0, to: 900 });
  expect((first?.heightPx ?? 0) / (last?.heightPx ?? 1)).toBeCloseTo(2, 1);
  const alone = posterIn('ru', [[80_000, 160_000]]);
  expect(alone.figures).toEqual([]);
  expect((await dotsOf(alone)).height).toBeGreaterThan(1_000);
});

/** At which height a text stands in its part of the page. */
const rowOf = (poster: Poster, text: string) =>
  new RegExp(`<text[^>]*translate\\([\\d.]+ ([\\d.]+)\\)[^>]*>${text}</text>`).exec(drawPoster(poster))?.[1];
const textsOf = (poster: Poster) => [...drawPoster(poster).matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);

describe.each(LANGUAGES)('a budget of which not all is known, in %s,', (language) => {
  const voice = voiceIn(speech, language);

  test('is drawn with a gap for a year without data, and its sum, its share and what they are made of are of the same budget', () => {
    const facts = [
      ...ownAndTotal(2022, [9_000, 180_000]),
      aSum('own_fact', 2024, 9_500),
      aSum('own_fact', 2025, 10_041),
      aSum('budget_fact', 2025, 184_163),
      aSum('transfers_fact', 2025, 150_000),
    ];
    const poster = posterOf(language, facts);
    const noData = voice.label('directory-passport-unknown');
    const columns = poster.parts.find(({ kind }) => kind === 'columns');
    expect(columns?.kind === 'columns' && columns.bars.map(({ label, shown }) => [label, shown])).toEqual([
      ['2022', '9\u00a0000'],
      ['2023', noData],
      ['2024', '9\u00a0500'],
      ['2025', '10\u00a0041'],
    ]);
    const whole = poster.parts.find(({ kind }) => kind === 'stacks');
    expect(whole?.kind === 'stacks' && whole.stacks.map(({ lower, upper, shown }) => [lower, upper, shown])).toEqual([
      [9_000, 171_000, '180\u00a0000'],
      [0, 0, noData],
      [0, 0, noData],
      [10_041, 174_122, '184\u00a0163'],
    ]);
    const texts = textsOf(poster);
    expect(texts.filter((text) => text === noData)).toHaveLength(3);
    expect(texts).toContain(voice.label('directory-budget-poster-upper-rest'));
    expect(texts).not.toContain(voice.label('directory-budget-poster-upper'));
    const height = rowOf(poster, voice.label('directory-budget-poster-lower'));
    expect(height).toEqual(expect.any(String));
    expect(rowOf(poster, voice.label('directory-budget-poster-upper-rest'))).toBe(height);
  });

  test('says of a year in which nothing came in that it was zero', () => {
    const [words] = posterIn(language, [
      [0, 160_000],
      [5_000, 160_000],
    ]).parts;
    expect(words?.kind === 'words' && words.text).toMatch(
      language === 'kk' ? /^Өз кірісі өсті: 0\u00a0мың/ : /^Свои доходы выросли: 0\u00a0тыс/,
    );
  });
});
