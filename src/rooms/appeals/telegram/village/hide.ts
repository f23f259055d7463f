import type { WordKey } from '../../../../kernel/locale/index.ts';
import { anId, button, keyboard, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { mayModerate } from '../../access.ts';
import { hideFromVillage, type Keeping } from '../../actions/village/hide.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { HIDING_REASONS, type HidingReason } from '../../village/hiding.ts';
import { isShown } from '../../village/opening.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCaseScreen } from '../desk/case.ts';
import { backTo, findAtDesk } from '../desk/desk.ts';
import { headOf } from '../words.ts';
import { actingOn } from './desk-card.ts';

const BUTTONS = {
  personal: 'appeals-hiding-personal-button',
  rude: 'appeals-hiding-rude-button',
  'not-village': 'appeals-hiding-not-village-button',
  other: 'appeals-hiding-other-button',
} as const satisfies Record<HidingReason, WordKey>;

/** An operator who has a case before him, and how he acts on it; undefined for anybody else. */
async function findKept(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<{ appeal: Appeal; keeping: Keeping } | undefined> {
  const found = await findAtDesk(app, ctx, id);
  const acting = found && mayModerate(ctx.caller, found.appeal) ? actingOn(ctx.caller, found.appeal) : undefined;
  return found && acting && { appeal: found.appeal, keeping: { ...acting, appealId: id, tap: ctx.callbackQuery.id } };
}

/** Why shall the village not see it? */
export async function askWhyHide(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findKept(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  if (!isShown(found.appeal)) return await openCaseScreen(app, ctx, id);
  const rows = HIDING_REASONS.map((why) => [button(ctx.label(BUTTONS[why]), 'appeals:op-hide-why', id, why)]);
  await show(ctx, ctx.say('appeals-op-hide-ask', headOf(ctx, found.appeal)), keyboard([...rows, backTo(ctx, id)]));
}

export const aHiding: TapReader<{ id: number; why: HidingReason }> = ([id = '', ...rest]) => {
  const [appeal, why] = [anId([id]), oneOf(...HIDING_REASONS)(rest)];
  return appeal !== undefined && why ? { id: appeal, why } : undefined;
};

export async function takeHiding(app: AppealsFaceApp, ctx: TapCtx, { id, why }: { id: number; why: HidingReason }): Promise<void> {
  const found = await findKept(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  await onceAnUpdate('hidden', () => hideFromVillage(app, found.keeping, why));
  await openCaseScreen(app, ctx, id);
}

/** The village sees it again, or it stays hidden; where it is not his to say, the case stands as it stood. */
export async function decideHiding(
  app: AppealsFaceApp,
  ctx: TapCtx,
  id: number,
  decide: (app: AppealsFaceApp, keeping: Keeping) => Promise<Appeal | undefined>,
): Promise<void> {
  const found = await findKept(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  await onceAnUpdate('hiding-decided', () => decide(app, found.keeping));
  await openCaseScreen(app, ctx, id);
}
