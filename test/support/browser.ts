import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
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
 * Starts a real browser: the one that CHROMIUM_PATH names, else one found on PATH, else the one that comes with npm.
 *
 * @returns a browser that the caller closes
 * @throws Error in one line, naming everything tried: a page test without a browser must fail loudly, not be skipped
 */
export async function launchBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const find of [findNamed, findOnPath, unpackFromNpm]) {
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

async function unpackFromNpm(): Promise<string | undefined> {
  const packed = await import('@sparticuz/chromium');
  return packed.default.executablePath();
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
