import type { WordKey } from '../../../../kernel/locale/index.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import { type Left, leaveDraft, leaveOpenDraft } from '../../actions/filing/aside.ts';
import type { AppealsFaceApp } from '../app.ts';

/** What is said of a draft that was left. */
const LEFT = { kept: 'menu-draft-kept', dropped: 'appeals-cancelled', 'dropped-other': 'appeals-other-left' } as const satisfies Record<
  Left,
  WordKey
>;

/** Leaves whatever is being written for the menu; what was said in it is kept, and that is said. So it is where what is typed next is no longer for somebody else. */
export async function keepWriting(app: AppealsFaceApp, ctx: Ctx): Promise<void> {
  const leave = () => leaveOpenDraft(app, ctx.caller.personId, ctx.message?.message_id);
  const left = await onceAnUpdate('writing-left', leave);
  if (left === 'kept' || left === 'dropped-other') await tell(ctx, ctx.say(LEFT[left]));
}

/** `/cancel`: what was typed is kept all the same. @returns what to say of it; undefined when nothing was being written */
export async function cancelWriting(app: AppealsFaceApp, ctx: Ctx): Promise<WordKey | undefined> {
  const left = await onceAnUpdate('writing-cancelled', () => leaveOpenDraft(app, ctx.caller.personId));
  return left && LEFT[left];
}

/** The button for the same, below a letter. Only «start again» deletes what was said. */
export async function cancelAppeal(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const left = await onceAnUpdate('writing-cancelled', () => leaveDraft(app, ctx.caller.personId, id));
  // Sent meanwhile, or left before anything was said.
  if (!left) return void (await spend(ctx));
  await show(ctx, ctx.say(LEFT[left]));
  await app.onward.showMenu(ctx);
}
