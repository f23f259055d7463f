import { parentPort } from 'node:worker_threads';
import { renderPng } from './png.ts';
import type { Placard, Poster } from './poster.ts';

// What is thrown here ends the thread; who asked is told.
parentPort?.on('message', (page: Poster | Placard) => void draw(page).then((svg) => parentPort?.postMessage(renderPng(svg), [])));

/** Each loads what it needs only: what draws bars takes half a second, and a placard has none. */
async function draw(page: Poster | Placard): Promise<string> {
  if ('kind' in page) return (await import('./placard.ts')).drawPlacard(page);
  return (await import('./layout.ts')).drawPoster(page);
}
