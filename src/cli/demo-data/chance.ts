/** Chance that repeats: the same seed gives the same answers in the same order. Not for secrets. */
export type Chance = {
  /** A number from 0 up to, but not including, 1. */
  fraction(): number;
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number;
  yes(share: number): boolean;
  /** @throws RangeError for an empty list */
  pick<Item>(items: readonly Item[]): Item;
  /** The same items in another order. */
  shuffled<Item>(items: readonly Item[]): Item[];
};

export function seededChance(seed: number): Chance {
  const fraction = mulberry32(seed);
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    yes: (share) => fraction() < share,
    pick(items) {
      for (const item of items.slice(below(items.length))) return item;
      throw new RangeError('Nothing to pick from');
    },
    shuffled: (items) =>
      items
        .map((item) => ({ item, rank: fraction() }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ item }) => item),
  };
}

/** Tommy Ettinger's generator (public domain): 32 bits of state are plenty for a demo. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
