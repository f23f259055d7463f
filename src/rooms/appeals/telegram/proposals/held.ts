import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { settleSupport } from '../../actions/proposals/held.ts';
import type { Support } from '../../proposal.ts';
import { findSupport } from '../../queries/proposals.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCaseScreen } from '../desk/case.ts';
import { backTo, findAtDesk } from '../desk/desk.ts';
import { headOf } from '../words.ts';

/** How many are held, and what he can do about them; who they are nobody sees. */
export async function showHeld(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  await withHeld(app, ctx, id, ({ counted, goal, held }, head) =>
    show(
      ctx,
      ctx.say('appeals-held-title', { ...head, n: counted, goal, held }),
      keyboard([
        [button(ctx.label('appeals-held-count-button'), 'appeals:held-count', id)],
        [button(ctx.label('appeals-held-drop-button'), 'appeals:held-drop', id)],
        backTo(ctx, id),
      ]),
    ),
  );
}

/** «Not counted»: for good, so he is asked. */
export async function askDropHeld(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  await withHeld(app, ctx, id, ({ held }) =>
    show(
      ctx,
      ctx.say('appeals-held-drop-ask', { held }),
      keyboard([
        [button(ctx.label('appeals-held-drop-yes-button'), 'appeals:held-drop-yes', id)],
        [button(ctx.label('menu-back-button'), 'appeals:held', id)],
      ]),
    ),
  );
}

export async function takeHeld(app: AppealsFaceApp, ctx: TapCtx, id: number, standing: 'counted' | 'dropped'): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  await onceAnUpdate('held-settled', () => settleSupport(app, id, standing));
  await openCaseScreen(app, ctx, id);
}

async function withHeld(
  app: AppealsFaceApp,
  ctx: TapCtx,
  id: number,
  go: (support: Support, head: ReturnType<typeof headOf>) => Promise<void>,
): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const support = await findSupport(app.db, id);
  if (!support || support.held === 0) return await show(ctx, ctx.say('appeals-held-none'), keyboard([backTo(ctx, id)]));
  await go(support, headOf(ctx, found.appeal));
}
