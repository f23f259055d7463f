import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanPicture, type FileStore, NotAPicture } from '../../platform/files/index.ts';
import { choosePhotos, PHOTOS_OPTION, type RegisterFile, type RowProblem } from '../../rooms/directory/index.ts';

const MB = 1024 * 1024;
const PHOTO_MB_MAX = 20;

export interface TakenPhotos {
  /** Names in the file store by the codes of units. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly RowProblem[];
  /** Those of the names that the store did not have before: nothing refers to them yet. */
  readonly fresh: readonly string[];
  /** Files of the folder that are nobody's. */
  readonly unused: readonly string[];
}

/**
 * Cleans the pictures of a folder that belong to who is in office by a file of akims, one after another: there may be thousands.
 *
 * @param store keeps them as they are cleaned, up to the first problem: then nothing will be imported. Without it nothing is kept
 */
export async function takePhotos(folder: string, { sheet }: RegisterFile, store: FileStore | undefined): Promise<TakenPhotos> {
  const fileNames = await listFiles(folder);
  if (!fileNames) {
    const problem = { row: 1, column: PHOTOS_OPTION, value: folder, expected: 'folder' } as const;
    return { names: new Map(), problems: [problem], fresh: [], unused: [] };
  }
  const { chosen, problems: unclear, unused } = choosePhotos(sheet, fileNames);
  const names = new Map<string, string>();
  const problems = [...unclear];
  const fresh: string[] = [];
  for (const { code, row, fileName } of chosen) {
    const taken = await takePhoto(join(folder, fileName));
    if (typeof taken === 'string') {
      const problem = { row, column: PHOTOS_OPTION, value: fileName, expected: taken };
      problems.push(taken === 'smaller-picture' ? { ...problem, fits: `${PHOTO_MB_MAX} MB` } : problem);
      continue;
    }
    const name = nameOf(taken);
    names.set(code, name);
    if (!store || problems.length > 0) continue;
    if (!(await store.read(name))) fresh.push(name);
    await store.keep(taken);
  }
  return { names, problems, fresh, unused };
}

/** @returns undefined where there is no such folder, or it cannot be read */
async function listFiles(folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if (isOfFiles(error)) return undefined;
    throw error;
  }
}

/** @returns the cleaned picture, or what it should have been */
async function takePhoto(path: string): Promise<Buffer | 'picture' | 'smaller-picture'> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return 'picture';
    // Before it is read: a slip of the name must not fill the memory.
    if (found.size > PHOTO_MB_MAX * MB) return 'smaller-picture';
    return (await cleanPicture(await readFile(path))).picture;
  } catch (error) {
    if (error instanceof NotAPicture || isOfFiles(error)) return 'picture';
    throw error;
  }
}

/** As the file store names it: a dry run must compare with what is kept. */
function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The system refused a path: it is not there, is something else, or is not ours to read. */
function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'path' in error;
}
