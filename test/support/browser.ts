import { accessSync, constants, createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/** Quiet and headless; without a sandbox because CI runs as root, and only pages of our own are opened. */
const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Starts a real browser: the one that CHROMIUM_PATH names, else the one that comes with npm, else one found on PATH.
 *
 * npm's goes before the system's: it is Chromium's headless shell, which Playwright too takes where nobody looks on. It draws and runs
 * pages as the whole browser does and needs two fifths of its processor time (18 s instead of 45 s for eight pages of three phones).
 *
 * @returns a browser that the caller closes
 * @throws Error in one line, naming everything tried: a page test without a browser must fail loudly, not be skipped
 */
export async function launchBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const find of [findNamed, unpackFromNpm, findOnPath]) {
    const executablePath = await find().catch((error: unknown) => void tried.push(firstLine(error)));
    if (executablePath === undefined) continue;
    const browser = await chromium
      .launch({ executablePath, args: ARGS })
      .catch((error: unknown) => void tried.push(`${executablePath}: ${firstLine(error)}`));
    if (browser) return browser;
  }
  throw new Error(`NO BROWSER FOR THE PAGE TESTS: set CHROMIUM_PATH or install Chromium (tried: ${tried.join('; ') || 'nothing found'})`);
}

async function findNamed(): Promise<string | undefined> {
  return process.env.CHROMIUM_PATH || undefined;
}

async function findOnPath(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isRunnable);
}

/** Beside the packed one, for all later runs. Moved there when complete: of two workers, or runs, neither starts half a file. */
async function unpackFromNpm(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('npm brings one for Linux on x64 only');
  const packed = fileURLToPath(new URL('../bin/chromium.br', import.meta.resolve('@sparticuz/chromium')));
  const path = packed.replace(/\.br$/, '');
  if (isRunnable(path)) return path;
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unfinished, { mode: 0o755 }));
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  return path;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
