import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { tell } from '../../../../platform/telegram/screens.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { BodyRefusal } from '../../rules.ts';
import { anewButton } from './anew.ts';

/** Why what was written cannot be sent yet, and what to do. */
export function wordBody(ctx: Ctx, refusal: BodyRefusal): string {
  switch (refusal.reason) {
    case 'nothing':
      return ctx.say('appeals-say');
    case 'photo-only':
      return ctx.say('appeals-photo-only');
    case 'too-short':
      return ctx.say('appeals-too-short');
    case 'iin':
      return ctx.say('appeals-iin-inside');
    case 'too-long':
      return ctx.say('appeals-too-long', { n: refusal.chars, max: refusal.charsMax });
  }
}

/** The same, of a letter; one that is too long can be mended or begun anew. Any other needs only that more is said. */
export async function tellBody(ctx: Ctx, draft: Draft, refusal: BodyRefusal): Promise<void> {
  const mend = button(ctx.label('appeals-edit-button'), 'appeals:rewrite', draft.id);
  const buttons =
    refusal.reason === 'too-long' ? keyboard([[mend], [anewButton(ctx, draft, { forAnother: draft.forAnother })]]) : undefined;
  await tell(ctx, wordBody(ctx, refusal), buttons);
}
