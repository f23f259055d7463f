import { type PlaceCode, placeCodeOf } from '../../../../kernel/ids.ts';
import type { WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { undoImport } from '../../actions/index.ts';
import { findCorrection } from '../../queries/corrections.ts';
import { findPlace } from '../../queries/index.ts';
import type { UndoRefusal } from '../../register/undo.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { serves } from '../card.ts';

/** Takes one correction back: the card is as it was before. @returns false where it is not the operator's to take back */
export async function takeCorrectionBack(app: DirectoryFaceApp, ctx: Ctx, batchId: number): Promise<boolean> {
  const correction = await findCorrection(app.db, batchId);
  const unit = correction && (await findPlace(app.db, correction.unitCode));
  if (!unit || !serves(ctx, unit.chain)) return false;
  const outcome = await onceAnUpdate('correction-taken-back', () => undoImport(app, batchId, { by: ctx.caller.personId }));
  await showOutcome(ctx, placeCodeOf(unit.place.code), outcome.ok ? 'directory-edit-taken-back' : wordRefusal(outcome.refusal));
  return true;
}

async function showOutcome(ctx: Ctx, code: PlaceCode | undefined, key: WordKey): Promise<void> {
  const rows = code ? [[button(ctx.label('menu-back-button'), 'directory:edit', code)]] : [];
  await show(ctx, ctx.say(key), keyboard(rows));
}

function wordRefusal({ reason }: UndoRefusal): WordKey {
  switch (reason) {
    // A second tap: it is as was asked.
    case 'already-undone':
      return 'directory-edit-taken-back';
    case 'changed-later':
      return 'directory-edit-changed-later';
    case 'no-such-batch':
    case 'is-undo':
    case 'demo':
    case 'not-kept':
    case 'conflicts':
      return 'fault-gone';
  }
}
