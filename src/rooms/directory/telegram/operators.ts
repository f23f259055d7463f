import { aBranch, anId, aPlace, nothing } from '../../../platform/telegram/buttons.ts';
import type { Face } from '../../../platform/telegram/face.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { askWhichAkim, makeAkimLink } from './akims.ts';
import type { DirectoryFaceApp } from './app.ts';
import { showDoubts } from './doubts/list.ts';
import { openDoubt, settle } from './doubts/one.ts';
import { takeCorrectionBack } from './edit/back.ts';
import { showChanges } from './edit/changes.ts';
import { aPart, askPart } from './edit/part.ts';
import { aTerm, checkCard, openEdit } from './edit/screen.ts';
import { showUnchecked } from './unchecked.ts';

/** What operators see to: links for akims, what residents doubt, corrections, cards that nobody has checked for long. */
export function operatorTaps(app: DirectoryFaceApp, face: Face): void {
  face.command('akims', 'operator', (ctx) => askWhichAkim(app, ctx));
  face.tap('akims', 'operator', nothing, (ctx) => askWhichAkim(app, ctx));
  face.tap('invite', 'operator', aPlace, (ctx, code) => makeAkimLink(app, ctx, code));
  face.tap('doubts', 'operator', anId, (ctx, page) => showDoubts(app, ctx, page));
  face.tap('doubt', 'operator', anId, async (ctx, id) => {
    if (!(await openDoubt(app, ctx, id))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('doubt-fixed', 'operator', anId, async (ctx, id) => {
    if (!(await settle(app, ctx, id, 'corrected'))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('doubt-right', 'operator', anId, async (ctx, id) => {
    if (!(await settle(app, ctx, id, 'right'))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('edit', 'operator', aPlace, (ctx, code) => openEdit(app, ctx, code));
  face.tap('edit-part', 'operator', aPart, (ctx, part) => askPart(app, ctx, part));
  face.tap('checked', 'operator', aTerm, (ctx, term) => checkCard(app, ctx, term));
  face.tap('changes', 'operator', aBranch, async (ctx, { code, page }) => {
    if (code === null) await show(ctx, ctx.say('fault-gone'));
    else await showChanges(app, ctx, code, page);
  });
  face.tap('edit-back', 'operator', anId, async (ctx, batchId) => {
    if (!(await takeCorrectionBack(app, ctx, batchId))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('unchecked', 'operator', anId, (ctx, page) => showUnchecked(app, ctx, page));
}
