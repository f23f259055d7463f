import type { StorageConfig } from '../../config.ts';
import { systemClock } from '../../kernel/clock.ts';
import { dayOf, formatTime } from '../../kernel/locale/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { type Batch, isCorrection, listBatches, type UndoneImport, type UndoRefusal, undoImport } from '../../rooms/directory/index.ts';
import { openForCommand } from '../storage.ts';
import { shownCell, type Told, table, told } from './printed.ts';
import { shown, wordConflict } from './report.ts';
import type { SayBoth } from './voice.ts';

const LISTED_MAX = 20;

/** Takes an import back. */
export function takeBack(both: SayBoth, wish: { batchId: number; despiteConflicts: boolean }, config: StorageConfig): Promise<Told> {
  return onDatabase(config, async (db) => {
    const decision = await undoImport({ db, clock: systemClock }, wish.batchId, wish);
    return told(
      decision.ok ? wordUndone(both, decision.value) : [both('import-undo-refused'), ...wordRefusal(both, decision.refusal)],
      decision.ok,
    );
  });
}

/** The last imports. */
export function tellBatches(both: SayBoth, config: StorageConfig): Promise<Told> {
  return onDatabase(config, async (db) => {
    const batches = await listBatches(db, LISTED_MAX);
    if (batches.length === 0) return told([both('import-list-empty')], true);
    const header = [
      both('import-list-number'),
      both('import-list-register'),
      both('import-list-file'),
      both('import-list-rows'),
      both('import-list-when'),
      both('import-list-undo'),
    ];
    return told(table([header, ...batches.map((batch) => wordBatch(both, batch))]), true);
  });
}

async function onDatabase<Done>(config: StorageConfig, work: (db: Db) => Promise<Done>): Promise<Done> {
  const storage = await openForCommand(config);
  try {
    return await work(storage.db);
  } finally {
    await storage.close();
  }
}

function wordBatch(both: SayBoth, batch: Batch): string[] {
  const { id, register, source, rowCount, appliedAt, undoes, undoneBy, personId } = batch;
  const undo =
    undoes !== null
      ? both('import-list-undoes', { undoes: String(undoes) })
      : undoneBy !== null
        ? both('import-list-undone', { by: String(undoneBy) })
        : '';
  const from = isCorrection(batch) ? wordCorrection(both, personId) : shownCell(source);
  return [String(id), register, from, String(rowCount), `${dayOf(appliedAt)} ${formatTime(appliedAt)}`, undo];
}

/** A correction has no file; on the server nobody is named who takes it back. */
function wordCorrection(both: SayBoth, personId: number | null): string {
  if (personId === null) return both('import-list-correction');
  return both('import-list-correction-by', { person: String(personId) });
}

function wordUndone(both: SayBoth, { batchId, undoes, restored, closed, isCorrection }: UndoneImport): string[] {
  return [
    ...table([
      [both('import-undone-restored'), String(restored)],
      [both('import-undone-closed'), String(closed)],
    ]),
    '',
    both(isCorrection ? 'import-undone-correction' : 'import-undone', { undoes: String(undoes), batch: String(batchId) }),
  ];
}

function wordRefusal(both: SayBoth, refusal: UndoRefusal): string[] {
  switch (refusal.reason) {
    case 'no-such-batch':
      return [both('import-undo-no-such-batch')];
    case 'is-undo':
      return [both(refusal.isCorrection ? 'import-undo-is-undo-correction' : 'import-undo-is-undo', { undoes: String(refusal.undoes) })];
    case 'already-undone':
      return [both('import-undo-already-undone', { by: String(refusal.by) })];
    case 'demo':
      return [both('import-undo-demo')];
    case 'not-kept':
      return [both('import-undo-not-kept')];
    case 'changed-later':
      return [both('import-undo-changed-later', { by: String(refusal.by) })];
    case 'conflicts':
      return [
        ...shown(
          both,
          refusal.conflicts.map((conflict) => wordConflict(both, conflict)),
        ),
        both('import-undo-conflicts'),
      ];
  }
}
