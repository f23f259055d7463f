import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { mayModerate } from '../../access.ts';
import { isImpartial, settleSupport } from '../../actions/proposals/held.ts';
import { maySupport, type Support } from '../../proposal.ts';
import { findSupport } from '../../queries/proposals.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCaseScreen } from '../desk/case.ts';
import { backTo, findAtDesk, officialOf } from '../desk/desk.ts';
import { headOf } from '../words.ts';

/** How many are held, and what he can do about them; who they are nobody sees. */
export async function showHeld(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  await withHeld(app, ctx, id, ({ counted, goal, held }, head) =>
    show(
      ctx,
      ctx.say('appeals-held-title', { ...head, n: counted, goal, held }),
      keyboard([
        [button(ctx.label('appeals-held-count-button'), 'appeals:held-count', id, held)],
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
        [button(ctx.label('appeals-held-drop-yes-button'), 'appeals:held-drop-yes', id, held)],
        [button(ctx.label('menu-back-button'), 'appeals:held', id)],
      ]),
    ),
  );
}

/** It is as he says, for as many as he has looked at; the case, or those who are held by now, say so. */
export async function takeHeld(
  app: AppealsFaceApp,
  ctx: TapCtx,
  { id, nth: held }: { id: number; nth: number },
  standing: 'counted' | 'dropped',
): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found || !mayModerate(ctx.caller, found.appeal)) return await show(ctx, ctx.say('fault-gone'));
  const settle = () => settleSupport(app, officialOf(ctx, found.desk), { appealId: id, held }, standing);
  const settled = await onceAnUpdate('held-settled', settle);
  await (settled ? openCaseScreen(app, ctx, id) : showHeld(app, ctx, id));
}

async function withHeld(
  app: AppealsFaceApp,
  ctx: TapCtx,
  id: number,
  go: (support: Support, head: ReturnType<typeof headOf>) => Promise<void>,
): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found || !mayModerate(ctx.caller, found.appeal)) return await show(ctx, ctx.say('fault-gone'));
  if (!(await isImpartial(app.db, ctx.caller.personId, found.appeal)))
    return await show(ctx, ctx.say('appeals-held-own'), keyboard([backTo(ctx, id)]));
  const support = isShown(found.appeal) ? await findSupport(app.db, id) : undefined;
  if (!support || support.held === 0 || !maySupport(found.appeal, support))
    return await show(ctx, ctx.say('appeals-held-none'), keyboard([backTo(ctx, id)]));
  await go(support, headOf(ctx, found.appeal));
}
