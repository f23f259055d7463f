import { setTimeout as wait } from 'node:timers/promises';

/** Whoever is late makes up for it: the pace is that of the clock. Rejects at the first that fails, without going on. */
export async function evenly<T>(perSecond: number, count: number, act: (nth: number) => Promise<T>): Promise<T[]> {
  const startedAt = performance.now();
  const acts: Promise<T>[] = [];
  const failure = new AbortController();
  for (let n = 0; n < count && !failure.signal.aborted; n += 1) {
    const early = startedAt + (n * 1_000) / perSecond - performance.now();
    if (early > 0) await wait(early);
    const acted = act(n);
    acted.catch(() => failure.abort());
    acts.push(acted);
  }
  return await Promise.all(acts);
}
