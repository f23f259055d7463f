import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { greyOf } from '../../../src/platform/files/index.ts';
import { ALIKE_MAX, distanceOf, fingerprintOf, SIDE_PX } from '../../../src/rooms/appeals/proof/fingerprint.ts';
import { draw, FIRST, HEIGHT, type View, WIDTH } from './drawn-places.ts';

const PLACES = [1, 2, 3, 4, 5, 6, 7, 8];

/** As it comes from a phone. */
const photo = (place: number, view: View = FIRST) =>
  compressed(sharp(draw(place, view), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }));
const compressed = (drawn: Sharp, quality = 85) => drawn.jpeg({ quality }).toBuffer();
const marksOf = async (bytes: Buffer) => fingerprintOf(await greyOf(bytes, SIDE_PX)) ?? new Uint8Array();

/** What is left after so many hundredths are cut off on each side. */
function cut(bytes: Buffer, [left, top, right, bottom]: readonly [number, number, number, number]): Sharp {
  const [x, y] = [Math.round((left * WIDTH) / 100), Math.round((top * HEIGHT) / 100)];
  const [toX, toY] = [Math.round(((100 - right) * WIDTH) / 100), Math.round(((100 - bottom) * HEIGHT) / 100)];
  return sharp(bytes).extract({ left: x, top: y, width: toX - x, height: toY - y });
}

/** Up to a tenth of the width and of the height, wherever it is cut off. */
const CUTS = [
  [10, 0, 0, 0],
  [0, 0, 0, 10],
  [5, 5, 5, 5],
  [3, 4, 7, 0],
  [0, 3, 7, 0],
  [2, 8, 0, 0],
  [10, 10, 0, 0],
  [6, 2, 2, 6],
] as const;

/** Some days later, the pit mended, as somebody stands who comes to the same place: not at the very spot, in another light. */
const again = (nth: number): View => ({
  right: 0.25 + 0.1 * nth,
  up: 0.1 - 0.03 * nth,
  turn: nth % 2 === 0 ? 0.03 : -0.02,
  zoom: 1.04,
  sun: -0.5,
  clouds: 3 + nth,
  light: 0.85,
  isMended: true,
});

/** Eight pairs of each kind: what was made of a picture, and how many of them are called alike. */
const PAIRS: Record<string, { readonly alike: number; readonly other: (bytes: Buffer, place: number, at: number) => Promise<Buffer> }> = {
  'the same picture, brightened, made small and compressed': {
    alike: 8,
    other: (bytes, _, at) =>
      compressed(
        sharp(bytes)
          .linear(1.1 + at * 0.03, at)
          .resize(180),
        60,
      ),
  },
  'the same picture, cropped by up to a tenth': { alike: 8, other: (bytes, _, at) => compressed(cut(bytes, CUTS[at] ?? CUTS[0]), 75) },
  'the same picture, mirrored': { alike: 8, other: (bytes) => compressed(sharp(bytes).flop(), 70) },
  'the same place taken again': { alike: 0, other: (_, place, at) => photo(place, again(at)) },
  'another place under the same sky': { alike: 0, other: (_, place) => photo(place + 100) },
};

const firsts = await Promise.all(PLACES.map((place) => photo(place)));
const marks = await Promise.all(firsts.map(marksOf));

test.each(Object.entries(PAIRS))('of eight pairs, %s, as many are called alike as the decision says', async (_, { alike, other }) => {
  const distances = await Promise.all(
    firsts.map(async (bytes, at) => {
      const [one = new Uint8Array(), two] = [marks[at], await marksOf(await other(bytes, PLACES[at] ?? 0, at))];
      return [distanceOf(one, two), distanceOf(two, one)] as const;
    }),
  );
  for (const [there, back] of distances) expect(there).toBe(back);
  expect(distances.filter(([distance]) => distance <= ALIKE_MAX)).toHaveLength(alike);
});

describe('a fingerprint', () => {
  test('is the same for the same picture, and half the signs differ where there is nothing in common', () => {
    const [one = new Uint8Array()] = marks;
    expect(distanceOf(one, one)).toBe(0);
    const between = marks.flatMap((each, at) => marks.slice(0, at).map((other) => distanceOf(each, other)));
    expect(Math.min(...between)).toBeGreaterThan(2 * ALIKE_MAX - 1);
  });

  test('is none where there is nothing to be seen: all dark pictures would be one', async () => {
    const dark = sharp({ create: { width: 64, height: 48, channels: 3, background: '#101010' } });
    expect(fingerprintOf(await greyOf(await compressed(dark), SIDE_PX))).toBeUndefined();
  });

  test('finds a picture that was mirrored and cropped at once', async () => {
    const [bytes = Buffer.alloc(0), one = new Uint8Array()] = [firsts[0], marks[0]];
    const turned = await compressed(sharp(await compressed(cut(bytes, [0, 0, 10, 0]))).flop(), 70);
    expect(distanceOf(one, await marksOf(turned))).toBeLessThanOrEqual(ALIKE_MAX);
  });
});
