import { parentPort } from 'node:worker_threads';
import { drawPoster } from './layout.ts';
import { renderPng } from './png.ts';
import type { Poster } from './poster.ts';

// What is thrown here ends the thread; who asked is told.
parentPort?.on('message', (poster: Poster) => parentPort?.postMessage(renderPng(drawPoster(poster)), []));
