/** A picture reduced to grey, `SIDE_PX` by `SIDE_PX`, row by row: whatever its shape was. */
export type Grey = Uint8Array;

export const SIDE_PX = 128;
/** To so many samples a side is each cut reduced before its waves are taken. */
const SAMPLES = 32;
/** The lowest waves each way, without the even grey: their signs are what is kept. */
const WAVES = 12;
const BITS = WAVES * WAVES - 1;
const CUT_BYTES = Math.ceil(BITS / 8);
/** Pictures so near or nearer are called alike; the figures of the choice stand in docs/decisions/0022-proof-is-compared-not-judged.md. */
export const ALIKE_MAX = 14;
/** Below it, in steps of grey, there is nothing to be seen: all dark pictures would be one. */
const CONTRAST_MIN = 4;

/** From where to where of a side, as parts of it: all of it, and what is left when a tenth of it is cut off. */
const SPANS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 0.95],
  [0.05, 1],
  [0, 0.9],
  [0.05, 0.95],
  [0.1, 1],
];
/** The whole picture first. */
const CUTS = SPANS.flatMap((across) => SPANS.map((down) => ({ across, down })));

/**
 * What a picture looks like, in few bytes: the signs of its lowest waves, for the whole and for what cropping would leave of it. Light,
 * size and compression hardly change them. Nobody can draw the picture from it.
 *
 * @returns the marks of the whole picture and of its cuts, one behind the other; undefined where there is nothing to be seen
 */
export function fingerprintOf(grey: Grey): Uint8Array | undefined {
  if (contrastOf(grey) < CONTRAST_MIN) return undefined;
  const marks = new Uint8Array(CUTS.length * CUT_BYTES);
  const sums = sumsOf(grey);
  for (const [at, { across, down }] of CUTS.entries()) writeSigns(marks, at * CUT_BYTES, wavesOf(cutOut(sums, across, down)));
  return marks;
}

/**
 * How far two pictures are from being one, in hundredths of the signs that differ: 0 is the same, 50 has nothing to do with it. Either
 * may be cropped, or mirrored.
 */
export function distanceOf(one: Uint8Array, other: Uint8Array): number {
  let least = BITS;
  for (let at = 0; at < CUTS.length; at += 1) {
    for (const flip of [PLAIN, MIRRORED]) {
      least = Math.min(least, differing(one, 0, other, at, flip), differing(other, 0, one, at, flip));
    }
  }
  return Math.round((least * 100) / BITS);
}

function contrastOf(grey: Grey): number {
  let [sum, squares] = [0, 0];
  for (const value of grey) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / grey.length;
  return Math.sqrt(squares / grey.length - mean * mean);
}

/** In the order of the bits: which of the waves change their sign in a mirror. */
const PLAIN = new Uint8Array(CUT_BYTES);
const MIRRORED = mirrorMask();

function mirrorMask(): Uint8Array {
  const mask = new Uint8Array(CUT_BYTES);
  for (let bit = 0; bit < BITS; bit += 1) if (((bit + 1) % WAVES) % 2 === 1) setBit(mask, 0, bit);
  return mask;
}

function differing(one: Uint8Array, oneCut: number, other: Uint8Array, otherCut: number, flip: Uint8Array): number {
  let count = 0;
  for (let byte = 0; byte < CUT_BYTES; byte += 1) {
    let rest = (one[oneCut * CUT_BYTES + byte] ?? 0) ^ (other[otherCut * CUT_BYTES + byte] ?? 0) ^ (flip[byte] ?? 0);
    for (; rest > 0; rest &= rest - 1) count += 1;
  }
  return count;
}

function setBit(bytes: Uint8Array, offset: number, bit: number): void {
  const at = offset + (bit >> 3);
  bytes[at] = (bytes[at] ?? 0) | (1 << (bit & 7));
}

function writeSigns(marks: Uint8Array, offset: number, waves: Float64Array): void {
  for (let bit = 0; bit < BITS; bit += 1) if ((waves[bit + 1] ?? 0) > 0) setBit(marks, offset, bit);
}

/** Sums of all above and left of each corner: any part of the picture is four of them. */
function sumsOf(grey: Grey): Float64Array {
  const side = SIDE_PX + 1;
  const sums = new Float64Array(side * side);
  for (let y = 1; y < side; y += 1) {
    let row = 0;
    for (let x = 1; x < side; x += 1) {
      row += grey[(y - 1) * SIDE_PX + x - 1] ?? 0;
      sums[y * side + x] = (sums[(y - 1) * side + x] ?? 0) + row;
    }
  }
  return sums;
}

/** A cut of it, each sample the mean of what it stands for. */
function cutOut(sums: Float64Array, across: readonly [number, number], down: readonly [number, number]): Float64Array {
  const samples = new Float64Array(SAMPLES * SAMPLES);
  const [xs, ys] = [edges(across), edges(down)];
  for (let y = 0; y < SAMPLES; y += 1) {
    for (let x = 0; x < SAMPLES; x += 1) {
      const [left = 0, right = 0, top = 0, bottom = 0] = [xs[x], xs[x + 1], ys[y], ys[y + 1]];
      const sum = at(sums, right, bottom) - at(sums, left, bottom) - at(sums, right, top) + at(sums, left, top);
      samples[y * SAMPLES + x] = sum / ((right - left) * (bottom - top));
    }
  }
  return samples;
}

function edges([from, to]: readonly [number, number]): number[] {
  return Array.from({ length: SAMPLES + 1 }, (_, at) => (from + ((to - from) * at) / SAMPLES) * SIDE_PX);
}

/** Between the corners, in proportion. */
function at(sums: Float64Array, x: number, y: number): number {
  const side = SIDE_PX + 1;
  const [left, top] = [Math.min(Math.floor(x), SIDE_PX - 1), Math.min(Math.floor(y), SIDE_PX - 1)];
  const [dx, dy] = [x - left, y - top];
  const from = top * side + left;
  const above = (sums[from] ?? 0) * (1 - dx) + (sums[from + 1] ?? 0) * dx;
  const below = (sums[from + side] ?? 0) * (1 - dx) + (sums[from + side + 1] ?? 0) * dx;
  return above * (1 - dy) + below * dy;
}

const COSINES = Float64Array.from({ length: WAVES * SAMPLES }, (_, at) =>
  Math.cos((Math.PI * Math.floor(at / SAMPLES) * (2 * (at % SAMPLES) + 1)) / (2 * SAMPLES)),
);

/** Its lowest waves (a cosine transform), those across by those down; the first is the even grey. */
function wavesOf(samples: Float64Array): Float64Array {
  const rows = new Float64Array(SAMPLES * WAVES);
  for (let y = 0; y < SAMPLES; y += 1) {
    for (let wave = 0; wave < WAVES; wave += 1) {
      let sum = 0;
      for (let x = 0; x < SAMPLES; x += 1) sum += (samples[y * SAMPLES + x] ?? 0) * (COSINES[wave * SAMPLES + x] ?? 0);
      rows[y * WAVES + wave] = sum;
    }
  }
  const waves = new Float64Array(WAVES * WAVES);
  for (let down = 0; down < WAVES; down += 1) {
    for (let across = 0; across < WAVES; across += 1) {
      let sum = 0;
      for (let y = 0; y < SAMPLES; y += 1) sum += (rows[y * WAVES + across] ?? 0) * (COSINES[down * SAMPLES + y] ?? 0);
      waves[down * WAVES + across] = sum;
    }
  }
  return waves;
}
