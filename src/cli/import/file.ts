import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StorageConfig } from '../../config.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Db } from '../../platform/database/index.ts';
import { type FileStore, openFileStore } from '../../platform/files/index.ts';
import { checkWritable, readSheetFile, SheetError, type SheetFile, writeSheetFile } from '../../platform/sheets/index.ts';
import {
  applyAkimUnitsImport,
  applyCoordinatesImport,
  applyElectionsImport,
  applyPassportsImport,
  applyPlacesImport,
  planAkimUnitsImport,
  planCoordinatesImport,
  planElectionsImport,
  planPassportsImport,
  planPlacesImport,
  type RegisterChange,
  type RowProblem,
} from '../../rooms/directory/index.ts';
import { openForCommand } from '../storage.ts';
import { importAkims } from './akims.ts';
import { changesSheet, problemsSheet } from './changes-sheet.ts';
import { type Told, told } from './printed.ts';
import { refusal } from './report.ts';
import { akimsReport } from './reports/akims.ts';
import { electionsReport } from './reports/elections.ts';
import { passportsReport } from './reports/passports.ts';
import { akimUnitsReport, coordinatesReport, placesReport } from './reports/places.ts';
import type { SayBoth } from './voice.ts';
import type { ImportWish } from './wish.ts';

type App = { db: Db; clock: Clock; files: FileStore };
type Imported =
  | { readonly ok: false; readonly problems: readonly RowProblem[] }
  | {
      readonly ok: true;
      readonly lines: readonly string[];
      readonly changes: readonly RegisterChange[];
      readonly isHeldBack: boolean;
      readonly batchId: number | undefined;
    };

/** Imports one file and writes what changes, or what is wrong, into a workbook. @throws SheetError */
export async function importFile(both: SayBoth, wish: ImportWish, config: StorageConfig): Promise<Told> {
  const file = await readSheetFile(wish.file);
  const usual = join(config.importsFolder, `${wish.register}-${file.sha256.slice(0, 8)}.xlsx`);
  const changesPath = wish.diff ?? usual;
  const problemsPath = changesPath.replace(/(?:\.xlsx)?$/iu, '-problems.xlsx');
  if (wish.diff === undefined) await mkdir(config.importsFolder, { recursive: true });
  // Before the import: who cannot be told what changed should not find it changed. And never over the file that is imported.
  for (const path of [changesPath, problemsPath]) await checkWritable(path, { butNot: wish.file });
  const database = await openForCommand(config);
  try {
    const result = await importInto({ db: database.db, clock: systemClock, files: openFileStore(config.filesFolder) }, both, wish, file);
    if (!result.ok) {
      await writeSheetFile(problemsPath, problemsSheet(both, result.problems));
      return told(refusal(both, result.problems, problemsPath), false);
    }
    // What was done keeps its list: the same file again must not write an empty one over it.
    const isDone = wish.apply && !result.isHeldBack;
    const numbered = changesPath.replace(/(?:\.xlsx)?$/iu, `-${result.batchId}.xlsx`);
    const path = isDone && wish.diff === undefined ? numbered : changesPath;
    const written = isDone && result.batchId === undefined ? [] : await writeChanges(both, path, result.changes);
    return told(result.lines.toSpliced(-1, 0, ...written), !result.isHeldBack);
  } finally {
    await database.close();
  }
}

/** The import is done by now: that its changes could not be written is told beside it, and is no refusal. */
async function writeChanges(both: SayBoth, path: string, changes: readonly RegisterChange[]): Promise<string[]> {
  try {
    await writeSheetFile(path, changesSheet(both, changes));
    return [`${both('import-changes-file')} ${path}`];
  } catch (error) {
    if (error instanceof SheetError) return [both('import-changes-unwritten'), `  ${error.message}`];
    throw error;
  }
}

async function importInto(app: App, both: SayBoth, wish: ImportWish, file: SheetFile): Promise<Imported> {
  switch (wish.register) {
    case 'places': {
      const result = wish.apply ? await applyPlacesImport(app, file, wish) : await planPlacesImport(app, file);
      return result.ok ? { ...result.value, ok: true, lines: placesReport(both, result.value, wish.apply) } : result;
    }
    case 'akim-units': {
      const result = wish.apply ? await applyAkimUnitsImport(app, file, wish) : await planAkimUnitsImport(app, file);
      return result.ok ? { ...result.value, ok: true, lines: akimUnitsReport(both, result.value, wish.apply) } : result;
    }
    case 'coordinates': {
      const result = wish.apply ? await applyCoordinatesImport(app, file) : await planCoordinatesImport(app, file);
      if (!result.ok) return result;
      return { ...result.value, ok: true, lines: coordinatesReport(both, result.value, wish.apply), isHeldBack: false };
    }
    case 'akims': {
      const result = await importAkims(app, wish, file);
      return result.ok ? { ...result.value, ok: true, lines: akimsReport(both, result.value, wish.apply), isHeldBack: false } : result;
    }
    case 'elections': {
      const result = wish.apply ? await applyElectionsImport(app, file, wish) : await planElectionsImport(app, file, wish);
      return result.ok ? { ...result.value, ok: true, lines: electionsReport(both, result.value, wish.apply), isHeldBack: false } : result;
    }
    case 'passports': {
      const result = wish.apply ? await applyPassportsImport(app, file, wish) : await planPassportsImport(app, file, wish);
      return result.ok ? { ...result.value, ok: true, lines: passportsReport(both, result.value, wish.apply), isHeldBack: false } : result;
    }
  }
}
