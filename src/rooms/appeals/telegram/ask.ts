import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show, spend, tell } from '../../../platform/telegram/screens.ts';
import { moveDraft } from '../actions/drafts.ts';
import { findCategory } from '../queries/categories.ts';
import type { Draft } from '../queries/drafts.ts';
import type { AppealsFaceApp } from './app.ts';
import { showCheck } from './check.ts';
import { askPlace, askVillage } from './place.ts';
import { showTopics } from './topic.ts';

/** Asks what the letter lacks; at its end shows the whole. */
export async function askNext(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  switch (draft.step) {
    case 'say':
    // No letter's: answers are asked for elsewhere.
    case 'anew': {
      const next = [button(ctx.label('appeals-next-button'), 'appeals:next', draft.id)];
      return await show(ctx, ctx.say('appeals-say-more'), keyboard([next, [cancelButton(ctx, draft)]]));
    }
    case 'topic':
      return await showTopics(app, ctx, draft, 1);
    case 'emergency':
      return await askWhetherSafe(ctx, draft);
    case 'place':
      return await askPlace(app, ctx, draft);
    case 'village':
      return await askVillage(ctx, draft);
    case 'check':
      return (await showCheck(app, ctx, draft)) ? undefined : await askAgain(app, ctx, draft);
  }
}

/** A message of its own, so that the phone sounds. Until there is no danger, what is said belongs to the letter. */
async function askWhetherSafe(ctx: Ctx, draft: Draft): Promise<void> {
  await spend(ctx);
  const safe = [button(ctx.label('appeals-safe-button'), 'appeals:safe', draft.id)];
  await tell(ctx, ctx.say('appeals-emergency'), keyboard([safe, [cancelButton(ctx, draft)]]));
}

/** The register changed meanwhile: the topic or the place is asked for again. */
export async function askAgain(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const isTopicKnown = (await findCategory(app.db, draft.categoryCode ?? '')) !== undefined;
  const step = isTopicKnown ? 'village' : 'topic';
  const moved = await moveDraft(app, ctx.caller.personId, draft.id, { step, placeCode: null });
  await (moved ? askNext(app, ctx, moved) : show(ctx, ctx.say('fault-gone')));
}

export function cancelButton(ctx: Ctx, draft: Draft) {
  return button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id);
}
