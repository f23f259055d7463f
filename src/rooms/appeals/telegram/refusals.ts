import type { Ctx } from '../../../platform/telegram/context.ts';
import type { BodyRefusal } from '../rules.ts';

/** Why what was written cannot be sent yet, and what to do. */
export function wordBody(ctx: Ctx, refusal: BodyRefusal): string {
  switch (refusal.reason) {
    case 'nothing':
      return ctx.say('appeals-say');
    case 'photo-only':
      return ctx.say('appeals-photo-only');
    case 'too-short':
      return ctx.say('appeals-too-short');
    case 'too-long':
      return ctx.say('appeals-too-long', { n: refusal.chars, max: refusal.charsMax });
  }
}
