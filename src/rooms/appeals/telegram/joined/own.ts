import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { splitOwn } from '../../actions/joined/split.ts';
import type { AppealsFaceApp } from '../app.ts';
import { showOwn } from '../own/card.ts';
import { findOwn } from '../own/whose.ts';

/** «Mine is another trouble»: what that means, before it is so. */
export async function askSplitOwn(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  if (appeal.state !== 'joined') return await showOwn(app, ctx, id);
  const yes = [button(ctx.label('appeals-split-yes-button'), 'appeals:split-yes', id)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:open', id)];
  await show(ctx, ctx.say('appeals-split-ask'), keyboard([yes, back]));
}

/** It goes alone; the letter itself shows where it stands. */
export async function takeSplitOwn(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const verdict = { appealId: id, personId: ctx.caller.personId, tap: ctx.callbackQuery.id };
  await onceAnUpdate('split', () => splitOwn(app, verdict));
  await showOwn(app, ctx, id);
}
