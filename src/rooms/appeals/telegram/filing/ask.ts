import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { moveDraft } from '../../actions/filing/drafts.ts';
import { findCategory } from '../../queries/categories.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';
import { showCheck } from './check.ts';
import { showThanks } from './check-thanks.ts';
import { askElsewhere, askWhetherSafe, cancelButton } from './notice.ts';
import { askPlace, askVillage } from './place.ts';
import { askQuestion } from './question.ts';
import { askTopic } from './topic.ts';

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
      return await askTopic(app, ctx, draft);
    case 'emergency':
      return await askWhetherSafe(app, ctx, draft);
    case 'elsewhere':
      return await askOnward(app, ctx, await askElsewhere(app, ctx, draft));
    case 'question':
      return await askOnward(app, ctx, await askQuestion(app, ctx, draft));
    case 'place':
      return await askPlace(app, ctx, draft);
    case 'village':
      return await askVillage(ctx, draft);
    case 'check':
      return (await (draft.kind === 'thanks' ? showThanks : showCheck)(app, ctx, draft)) ? undefined : await askAgain(app, ctx, draft);
  }
}

/** On with a letter; where there is none any more, that is said. */
export async function goOnOrGone(app: AppealsFaceApp, ctx: Ctx, draft: Draft | undefined): Promise<void> {
  await (draft ? askNext(app, ctx, draft) : show(ctx, ctx.say('fault-gone')));
}

/** There was nothing to ask any more: what comes next is. */
async function askOnward(app: AppealsFaceApp, ctx: Ctx, moved: Draft | undefined): Promise<void> {
  if (moved) await askNext(app, ctx, moved);
}

/** The register changed meanwhile: the topic or the place is asked for again. */
export async function askAgain(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const isTopicKnown = draft.kind === 'thanks' || (await findCategory(app.db, draft.categoryCode ?? '')) !== undefined;
  const step = isTopicKnown ? 'village' : 'topic';
  const moved = await moveDraft(app, ctx.caller.personId, draft.id, { step, placeCode: null });
  await goOnOrGone(app, ctx, moved);
}
