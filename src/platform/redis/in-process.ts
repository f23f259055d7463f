import type { Pace, Shared, Store } from './contract.ts';
import { takePlace } from './gcra.ts';
import { type Hold, openHold } from './hold.ts';
import { bucketNames, bucketsFor, PACE_LIMITS, type PaceLimits } from './limits.ts';

export interface InProcessOptions {
  readonly limits?: PaceLimits;
  /** Keys at most; beyond, those unused for longest are forgotten. */
  readonly keysMax?: number;
  /** A clock that is never set back, in ms. */
  readonly now?: () => number;
}

const KEYS_MAX = 50_000;
/** So often the pace looks for chats whose bucket has emptied. */
const SWEEP_MS = 10_000;

/** What `openRedis` gives, within this process and for it alone. Nothing here outlives it. */
export function openInProcess(options: InProcessOptions = {}): Shared {
  const now = options.now ?? (() => performance.now());
  return {
    store: inProcessStore(now, options.keysMax ?? KEYS_MAX),
    pace: inProcessPace(now, options.limits ?? PACE_LIMITS, openHold(now)),
    close: () => Promise.resolve(),
  };
}

/** A pace that knows only of itself. */
export function inProcessPace(now: () => number, limits: PaceLimits, hold: Hold): Pace {
  const dueAts = new Map<string, number>();
  let sweepAt = 0;
  return {
    take(lane, chatId) {
      if (hold.leftMs() > 0) return Promise.resolve(hold.leftMs());
      // Above 0 from the start, because 0 stands for a bucket never used.
      const nowMicros = Math.floor(now() * 1_000);
      const names = bucketNames(lane, chatId);
      const taking = takePlace(
        bucketsFor(lane, limits),
        names.map((name) => dueAts.get(name) ?? 0),
        nowMicros,
      );
      if (taking.waitMicros > 0) return Promise.resolve(Math.ceil(taking.waitMicros / 1_000));
      for (const [index, name] of names.entries()) dueAts.set(name, taking.dueAts[index] ?? 0);
      if (now() > sweepAt) {
        for (const [name, dueAt] of dueAts) if (dueAt <= nowMicros) dueAts.delete(name);
        sweepAt = now() + SWEEP_MS;
      }
      return Promise.resolve(0);
    },
    holdFor: (seconds) => Promise.resolve(hold.lengthen(seconds * 1_000)),
    heldForMs: () => hold.leftMs(),
  };
}

function inProcessStore(now: () => number, keysMax: number): Store {
  // A Map keeps the order of insertion: the first key is the one unused for longest.
  const kept = new Map<string, { value: string; expiresAt: number }>();
  const read = (key: string): string | null => {
    const entry = kept.get(key);
    if (entry === undefined) return null;
    kept.delete(key);
    if (entry.expiresAt <= now()) return null;
    kept.set(key, entry);
    return entry.value;
  };
  const write = (key: string, value: string, ttlSeconds: number): void => {
    kept.delete(key);
    kept.set(key, { value, expiresAt: now() + ttlSeconds * 1_000 });
    for (const oldest of kept.keys()) {
      if (kept.size <= keysMax) break;
      kept.delete(oldest);
    }
  };
  return {
    get: (key) => Promise.resolve(read(key)),
    set: (key, value, ttlSeconds) => Promise.resolve(write(key, value, ttlSeconds)),
    delete: (key) => Promise.resolve(void kept.delete(key)),
  };
}
