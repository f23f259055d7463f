import type { Clock } from '../../kernel/clock.ts';
import type { Db } from '../../platform/database/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { type AkimsImport, applyAkimsImport, planAkimsImport, type RegisterFile, type RowProblem } from '../../rooms/directory/index.ts';
import { type TakenPhotos, takePhotos } from './photos.ts';
import type { ImportWish } from './wish.ts';

type App = { db: Db; clock: Clock; files: FileStore };
type Refused = { readonly ok: false; readonly problems: readonly RowProblem[] };
/** `photos` is undefined where no folder was named. */
type Done = { readonly ok: true; readonly value: AkimsImport & { readonly photos: TakenPhotos | undefined } };

/** Imports akims, or says what that would change; with the portraits of a folder, if one is named. */
export async function importAkims(app: App, wish: ImportWish, file: RegisterFile): Promise<Refused | Done> {
  const photos = wish.photos === undefined ? undefined : await photosFor(app, wish, wish.photos, file);
  const result = await importWith(app, wish, file, photos);
  const written = result.ok ? photosIn(result.value) : new Set();
  // Kept for nothing: nobody refers to a file that was not there before. Where the import broke off it may have been done: then they stay.
  for (const name of photos?.fresh ?? []) if (!written.has(name)) await app.files.remove(name);
  return result;
}

async function importWith(app: App, wish: ImportWish, file: RegisterFile, photos: TakenPhotos | undefined): Promise<Refused | Done> {
  if (photos && photos.problems.length > 0) return { ok: false, problems: photos.problems };
  const options = { demo: wish.demo, overCorrections: wish.overCorrections, ...(photos && { photoNames: photos.names }) };
  const result = wish.apply ? await applyAkimsImport(app, file, options) : await planAkimsImport(app, file, options);
  return result.ok ? { ok: true, value: { ...result.value, photos } } : result;
}

/** The portraits of terms that an import has written. */
function photosIn({ diff: { opened, succeeded, updated } }: AkimsImport): Set<string | null> {
  return new Set([...opened, ...[...succeeded, ...updated].map(({ after }) => after)].map(({ photoName }) => photoName));
}

/** All that is wrong, with cells and with pictures, is told at once. Pictures are kept before the import: a card never names one that is not. */
async function photosFor(app: App, wish: ImportWish, folder: string, file: RegisterFile): Promise<TakenPhotos> {
  const planned = await planAkimsImport(app, file);
  const taken = await takePhotos(folder, file, wish.apply && planned.ok ? app.files : undefined);
  if (planned.ok) return taken;
  return { ...taken, problems: [...planned.problems, ...taken.problems].toSorted((one, other) => one.row - other.row) };
}
