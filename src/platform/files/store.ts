import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HOUR_MS } from '../../kernel/clock.ts';

/** Our own copies of what people sent. A file's name is the SHA-256 of its content, 64 hex digits: the same bytes are one file. */
export interface FileStore {
  /** Once it resolves, the file is on the disk and survives a power cut. Safe to repeat, also by several processes at once. */
  keep(bytes: Uint8Array): Promise<{ name: string }>;
  /** @returns undefined where there is no such file @throws RangeError for what is no name of a file */
  read(name: string): Promise<Buffer | undefined>;
  /** Whoever removes one makes sure before that nothing else refers to it. A file that is not there is no fault. @throws RangeError as `read` */
  remove(name: string): Promise<void>;
  /** Deletes what killed processes left half-written more than an hour ago. @returns how many */
  sweepTemporary(): Promise<number>;
}

const NAME = /^[0-9a-f]{64}$/;
const TEMPORARY = 'temporary';
const TEMPORARY_KEPT_MS = HOUR_MS;
/** What people sent is for this account alone. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Makes nothing yet: the folder comes with the first file. Half a file never stands under a final name, not even after `kill -9`. */
export function openFileStore(folder: string): FileStore {
  return {
    keep: (bytes) => keep(folder, bytes),
    read: async (name) => await readFile(pathOf(folder, name)).catch(undefinedWhereMissing),
    remove: async (name) => await rm(pathOf(folder, name), { force: true }),
    sweepTemporary: () => sweepTemporary(join(folder, TEMPORARY)),
  };
}

async function keep(folder: string, bytes: Uint8Array): Promise<{ name: string }> {
  const name = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(folder, name);
  const temporary = join(folder, TEMPORARY, randomUUID());
  // The folders above it are not ours to close.
  await mkdir(dirname(folder), { recursive: true });
  for (const own of [dirname(temporary), dirname(path)]) await mkdir(own, { recursive: true, mode: FOLDER_MODE });
  try {
    await write(temporary, bytes);
    // Also over one that is there: the same content, and a copy that the disk has spoilt is mended.
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // A name is safe only once the folder that holds it is, and the folder's own name above it.
  for (const above of [dirname(path), dirname(dirname(path)), folder]) await using(await open(above, 'r'), (handle) => handle.sync());
  return { name };
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await using(await open(path, 'wx', FILE_MODE), async (handle) => {
    await handle.writeFile(bytes);
    await handle.sync();
  });
}

async function using(handle: FileHandle, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}

async function sweepTemporary(folder: string): Promise<number> {
  const names = (await readdir(folder).catch(undefinedWhereMissing)) ?? [];
  let swept = 0;
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(undefinedWhereMissing);
    if (found === undefined || found.mtimeMs > Date.now() - TEMPORARY_KEPT_MS) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}

/** Two levels of folders, so that none holds more than a few thousand. A name that is none could climb out of the folder. */
function pathOf(folder: string, name: string): string {
  if (!NAME.test(name)) throw new RangeError('A kept file is named by 64 hex digits');
  return join(folder, name.slice(0, 2), name.slice(2, 4), name);
}

function undefinedWhereMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
