import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Placard, Poster } from './poster.ts';

/** A burst of pictures is drawn by one thread; then it goes, with all that drawing takes. */
const IDLE_MS = 20_000;
/**
 * resvg frees the dots of a picture (7 MB) not when it is done but when V8 happens to tidy up, and V8 does not know of them: in the bot's
 * own thread 40 pictures left 380 MB behind.
 */
const PAGES_MAX = 8;
const DRAWING_MS_MAX = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 } as const;

/**
 * Draws posters and placards in a thread of its own: loading what draws takes up to a second, a page a fifth of one, and meanwhile the bot
 * answers others. Not more than one call at a time.
 */
export function openThread(): (page: Poster | Placard) => Promise<Buffer> {
  let worker: Worker | undefined;
  let drawn = 0;
  let idle: NodeJS.Timeout | undefined;

  const letGo = (): void => {
    clearTimeout(idle);
    void worker?.terminate();
    worker = undefined;
    drawn = 0;
  };
  return async (page) => {
    clearTimeout(idle);
    worker ??= new Worker(new URL('./drawing-thread.ts', import.meta.url), { resourceLimits: MEMORY }).on('error', letGo);
    // It holds up nobody who wants to end, unless it draws.
    worker.ref();
    const answered = once(worker, 'message', { signal: AbortSignal.timeout(DRAWING_MS_MAX) });
    worker.postMessage(page, []);
    const [png] = await answered.catch((cause: unknown) => {
      letGo();
      throw new Error('A page could not be drawn', { cause });
    });
    worker?.unref();
    drawn += 1;
    if (drawn === PAGES_MAX) letGo();
    else idle = setTimeout(letGo, IDLE_MS).unref();
    return Buffer.from(png as Uint8Array);
  };
}
