import { areasOf } from '../../../../kernel/caller.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { takeLate } from '../../actions/put-right/take.ts';
import { mayTakeOver } from '../../put-right.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCaseScreen } from '../desk/case.ts';
import { backTo, findAtDesk, officialOf } from '../desk/desk.ts';
import { dueOf, headOf } from '../words.ts';

/** Shall the operator answer in the akim's stead? What that means, before it is so. */
export async function askTakeLate(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const { appeal } = found;
  // Answered meanwhile, or with an operator already: the case says so.
  if (!mayTakeOver('operator', appeal, areasOf(ctx.caller, 'operator'), dayOf(app.clock()))) return await openCaseScreen(app, ctx, id);
  const yes = [button(ctx.label('appeals-op-take-yes-button'), 'appeals:op-take-do', id)];
  const facts = { ...headOf(ctx, appeal), due: dueOf(app, ctx, appeal) };
  await show(ctx, ctx.say('appeals-op-take-ask', facts), keyboard([yes, backTo(ctx, id)]));
}

/** It is his, or cannot be any more: the case itself shows which. */
export async function takeLateCase(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const official = { ...officialOf(ctx, 'operator'), areas: areasOf(ctx.caller, 'operator') };
  await onceAnUpdate('late-taken', () => takeLate(app, official, id));
  await openCaseScreen(app, ctx, id);
}
