import { join } from 'node:path';
import type { StorageConfig } from '../../config.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Db } from '../../platform/database/index.ts';
import { checkWritable, readSheetFile, type SheetFile, writeSheetFile } from '../../platform/sheets/index.ts';
import {
  applyAkimsImport,
  applyAkimUnitsImport,
  applyPlacesImport,
  planAkimsImport,
  planAkimUnitsImport,
  planPlacesImport,
  type RegisterChange,
  type RowProblem,
} from '../../rooms/directory/index.ts';
import { openForCommand } from '../storage.ts';
import { changesSheet, problemsSheet } from './changes-sheet.ts';
import { type Told, told } from './printed.ts';
import { akimsReport, akimUnitsReport, placesReport, type ReportFrame, refusal } from './report.ts';
import type { SayBoth } from './voice.ts';
import type { ImportWish } from './wish.ts';

type App = { db: Db; clock: Clock };
type Imported =
  | { readonly ok: false; readonly problems: readonly RowProblem[] }
  | { readonly ok: true; readonly lines: readonly string[]; readonly changes: readonly RegisterChange[]; readonly isHeldBack: boolean };

/** Imports one file and writes what changes, or what is wrong, into a workbook. @throws SheetError */
export async function importFile(both: SayBoth, wish: ImportWish, config: StorageConfig): Promise<Told> {
  const file = await readSheetFile(wish.file);
  const usual = join(config.importsFolder, `${wish.register}-${file.sha256.slice(0, 8)}.xlsx`);
  const changesPath = wish.diff ?? usual;
  // Before the import: who cannot be told what changed should not find it changed.
  await checkWritable(changesPath);
  const database = await openForCommand(config);
  try {
    const frame = { isApplied: wish.apply, changesPath };
    const result = await importInto({ db: database.db, clock: systemClock }, both, wish, file, frame);
    if (!result.ok) {
      const problemsPath = changesPath.replace(/(?:\.xlsx)?$/iu, '-problems.xlsx');
      await writeSheetFile(problemsPath, problemsSheet(both, result.problems));
      return told(refusal(both, result.problems, problemsPath), false);
    }
    await writeSheetFile(changesPath, changesSheet(both, result.changes));
    return told(result.lines, !result.isHeldBack);
  } finally {
    await database.close();
  }
}

async function importInto(app: App, both: SayBoth, wish: ImportWish, file: SheetFile, frame: ReportFrame): Promise<Imported> {
  switch (wish.register) {
    case 'places': {
      const result = wish.apply ? await applyPlacesImport(app, file, wish) : await planPlacesImport(app, file);
      return result.ok ? { ...result.value, ok: true, lines: placesReport(both, result.value, frame) } : result;
    }
    case 'akim-units': {
      const result = wish.apply ? await applyAkimUnitsImport(app, file, wish) : await planAkimUnitsImport(app, file);
      return result.ok ? { ...result.value, ok: true, lines: akimUnitsReport(both, result.value, frame) } : result;
    }
    case 'akims': {
      const result = wish.apply ? await applyAkimsImport(app, file, { demo: wish.demo }) : await planAkimsImport(app, file);
      if (!result.ok) return result;
      return { ok: true, changes: result.value.changes, lines: akimsReport(both, result.value, frame), isHeldBack: false };
    }
  }
}
