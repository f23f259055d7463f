/** How a place is looked at: from where, in which light, and whether the pit has been mended. */
export interface View {
  /** Metres to the right of where the first picture was taken, and above it. */
  readonly right: number;
  readonly up: number;
  /** How much is turned aside, in parts of the picture's width. */
  readonly turn: number;
  /** How near it is drawn: 1 as the first picture. */
  readonly zoom: number;
  /** From which side the sun stands, -1 left to 1 right; where the clouds are; how bright the day is. */
  readonly sun: number;
  readonly clouds: number;
  readonly light: number;
  readonly isMended: boolean;
}

export const FIRST: View = { right: 0, up: 0, turn: 0, zoom: 1, sun: 0.6, clouds: 0, light: 1, isMended: false };
export const WIDTH = 320;
export const HEIGHT = 240;
const EYE_M = 1.6;

type Colour = readonly [number, number, number];

/** Something that stands upright at a distance: a house, a tree, a pole, a fence. */
interface Thing {
  readonly kind: 'house' | 'tree' | 'pole' | 'fence';
  readonly x: number;
  readonly far: number;
  readonly wide: number;
  readonly high: number;
  readonly colour: Colour;
  readonly seed: number;
}

interface Place {
  readonly seed: number;
  readonly things: readonly Thing[];
  readonly road: { readonly x: number; readonly wide: number; readonly lean: number; readonly colour: Colour };
  readonly ground: Colour;
  readonly pit: { readonly x: number; readonly far: number; readonly wide: number; readonly long: number };
  readonly horizon: number;
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function chanceOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** A grain of the world: the same at the same whole point. */
function grain(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 374_761_393) ^ Math.imul(y, 668_265_263) ^ Math.imul(seed, 2_147_483_647);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function smooth(x: number, y: number, seed: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [x - left, y - top];
  const [sx, sy] = [dx * dx * (3 - 2 * dx), dy * dy * (3 - 2 * dy)];
  const above = grain(left, top, seed) * (1 - sx) + grain(left + 1, top, seed) * sx;
  const below = grain(left, top + 1, seed) * (1 - sx) + grain(left + 1, top + 1, seed) * sx;
  return above * (1 - sy) + below * sy;
}

/** Clouds, grass, gravel: coarse and fine together, from 0 to 1. */
function texture(x: number, y: number, seed: number, depths = 3): number {
  let [sum, weight, scale] = [0, 0.5, 1];
  for (let depth = 0; depth < depths; depth += 1) {
    sum += smooth(x * scale, y * scale, seed + depth) * weight;
    weight /= 2;
    scale *= 2.1;
  }
  return sum / (1 - 0.5 ** depths);
}

const ROADS: readonly Colour[] = [
  [118, 112, 104],
  [150, 132, 108],
  [92, 92, 96],
];
const GROUNDS: readonly Colour[] = [
  [120, 132, 70],
  [164, 150, 104],
  [140, 128, 96],
  [206, 210, 216],
];
const WALLS: readonly Colour[] = [
  [214, 206, 190],
  [176, 120, 92],
  [196, 188, 120],
  [150, 168, 190],
  [232, 232, 226],
];
const KINDS = ['house', 'house', 'tree', 'tree', 'pole', 'fence'] as const;

function placeOf(seed: number): Place {
  const chance = chanceOf(seed + 11);
  for (let warm = 0; warm < 8; warm += 1) chance();
  const one = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const road = { x: (chance() - 0.5) * 4, wide: 2 + chance() * 3, lean: (chance() - 0.5) * 0.5, colour: one(ROADS) };
  const things = Array.from({ length: 7 + Math.floor(chance() * 6) }, (): Thing => {
    const kind = one(KINDS);
    const far = 9 + chance() * 26;
    const side = chance() < 0.5 ? -1 : 1;
    const x = road.x + road.lean * far + side * (road.wide / 2 + 1.5 + chance() * far * 0.55);
    const wide = { house: 6 + chance() * 6, tree: 2.5 + chance() * 3, pole: 0.3, fence: 5 + chance() * 8 }[kind];
    const high = { house: 3 + chance() * 2.5, tree: 4 + chance() * 5, pole: 7, fence: 1.3 }[kind];
    const colour: Colour = kind === 'tree' ? [50 + chance() * 40, 80 + chance() * 50, 40] : kind === 'pole' ? [90, 80, 70] : one(WALLS);
    return { kind, x, far, wide, high, colour, seed: Math.floor(chance() * 9_999) };
  }).toSorted((nearer, farther) => farther.far - nearer.far);
  const far = 3.5 + chance() * 3;
  const pit = { x: road.x + road.lean * far + (chance() - 0.5) * road.wide * 0.4, far, wide: 0.7 + chance() * 0.7, long: 0.6 + chance() };
  return { seed, things, road, ground: one(GROUNDS), pit, horizon: 0.36 + chance() * 0.16 };
}

/** A place as a camera sees it, three bytes a pixel: sky and clouds, ground, a road with a pit in it, houses, trees, their shadows. */
export function draw(seed: number, view: View = FIRST): Buffer {
  const place = placeOf(seed);
  const pixels = new Float64Array(WIDTH * HEIGHT * 3);
  const focal = WIDTH * 0.9 * view.zoom;
  const horizon = (place.horizon + (view.zoom - 1) * 0.1) * HEIGHT;
  const middle = (0.5 - view.turn) * WIDTH;
  const eye = EYE_M + view.up;
  const put = (x: number, y: number, [red, green, blue]: Colour, light: number) => {
    const at = (y * WIDTH + x) * 3;
    pixels[at] = red * light;
    pixels[at + 1] = green * light;
    pixels[at + 2] = blue * light;
  };
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      if (y <= horizon) put(x, y, ...sky(x, y, horizon, view));
      else {
        const far = (eye * focal) / (y - horizon);
        put(x, y, ...ground(place, view, { x: ((x - middle) * far) / focal + view.right, far }));
      }
    }
  }
  for (const thing of place.things) {
    const size = focal / thing.far;
    const [left, right] = [
      (thing.x - thing.wide / 2 - view.right) * size + middle,
      (thing.x + thing.wide / 2 - view.right) * size + middle,
    ];
    const [foot, top] = [horizon + eye * size, horizon + (eye - thing.high) * size];
    for (let y = Math.max(0, Math.ceil(top)); y < Math.min(HEIGHT, foot); y += 1) {
      for (let x = Math.max(0, Math.ceil(left)); x < Math.min(WIDTH, right); x += 1) {
        const [across, down] = [(x - left) / (right - left), (y - top) / (foot - top)];
        const light = surface(thing, across, down, view);
        if (light > 0) put(x, y, thing.colour, light);
      }
    }
  }
  const grainSeed = Math.round(view.clouds * 97 + view.turn * 1_000 + 5);
  return Buffer.from(pixels.map((value, at) => Math.max(0, Math.min(255, value * view.light + (grain(at, 3, grainSeed) - 0.5) * 12))));
}

function sky(x: number, y: number, horizon: number, view: View): [Colour, number] {
  const cloud = texture(x / 70 + view.clouds * 13, y / 34 + view.clouds * 5, 77, 4);
  const high = 1 - y / horizon;
  const white = Math.max(0, cloud - 0.48) * 2.2;
  return [[150 - high * 60 + white * 100, 185 - high * 40 + white * 70, 225 - high * 15 + white * 30], 1];
}

function ground({ seed, road, ground: soil, pit, things }: Place, view: View, at: { x: number; far: number }): [Colour, number] {
  const middle = road.x + road.lean * at.far;
  const isRoad = Math.abs(at.x - middle) < road.wide / 2 + (texture(at.far, 0, seed) - 0.5) * 0.5;
  const coarse = texture(at.x * 0.8, at.far * 0.8, seed + 1);
  const fine = at.far < 14 ? texture(at.x * 6, at.far * 6, seed + 2, 2) : 0.5;
  let light = 0.72 + coarse * 0.36 + fine * 0.2;
  const [dx, dz] = [(at.x - pit.x) / pit.wide, (at.far - pit.far) / pit.long];
  const inPit = dx * dx + dz * dz + (coarse - 0.5) * 0.6;
  if (isRoad && inPit < 1) light *= view.isMended ? 0.86 + inPit * 0.1 : 0.3 + inPit * 0.35;
  for (const thing of things) if (isShaded(thing, view, at)) light *= 0.72;
  return [isRoad ? road.colour : soil, light];
}

function isShaded(thing: Thing, { sun }: View, at: { x: number; far: number }): boolean {
  if (thing.kind === 'pole' || thing.kind === 'fence') return false;
  const behind = (thing.far - at.far) / (thing.high * 0.6);
  if (behind < 0 || behind > 1) return false;
  return Math.abs(at.x - (thing.x - sun * behind * thing.high)) < (thing.wide / 2) * (1 - behind * 0.3);
}

/** Of something that stands there; 0 where it lets through what is behind it. */
function surface({ kind, seed, wide, high }: Thing, across: number, down: number, { sun }: View): number {
  const side = 1 + sun * (across - 0.5) * 0.5;
  switch (kind) {
    case 'tree': {
      const [dx, dy] = [(across - 0.5) * 2, (down - 0.4) / 0.42];
      if (dx * dx + dy * dy < 0.75 + texture(across * 6, down * 8, seed) * 0.5)
        return side * (0.5 + texture(across * 9, down * 12, seed) * 0.8);
      return Math.abs(across - 0.5) < 0.06 && down > 0.5 ? 0.5 : 0;
    }
    case 'house': {
      if (down < 0.3) return Math.abs(across - 0.5) < 0.2 + down ? 0.55 + texture(across * 20, down * 30, seed, 2) * 0.2 : 0;
      const isPane = Math.abs((((across * wide) / 2.2) % 1) - 0.5) < 0.2 && down > 0.5 && down < 0.78;
      return isPane ? 0.35 : side * (0.8 + texture(across * wide * 2, down * high * 2, seed, 2) * 0.25);
    }
    case 'fence':
      return (((across * wide * 2.5) % 1) + 1) % 1 < 0.75 ? side * (0.7 + grain(Math.floor(across * wide * 2.5), 1, seed) * 0.3) : 0;
    case 'pole':
      return 0.8;
  }
}
