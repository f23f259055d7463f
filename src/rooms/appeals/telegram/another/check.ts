import type { InlineKeyboardButton } from 'grammy/types';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { Draft } from '../../queries/drafts.ts';

/** How it came, for somebody else; empty for one's own. */
export function otherLines(ctx: Ctx, { forAnother: heard }: Draft): string[] {
  return heard === null ? [] : [ctx.say('appeals-other-check', { heard })];
}

/** Whether its person has agreed; empty for one's own. @param sign of the letter as it stands there */
export function agreementLines(ctx: Ctx, draft: Draft, sign: string): string[] {
  if (draft.forAnother === null) return [];
  return ['', ctx.say(draft.agreedSign === sign ? 'appeals-other-agreed' : 'appeals-other-agree-ask')];
}

/** In place of «send», as long as its person has not agreed to just this; undefined where it can go. */
export function agreeRow(ctx: Ctx, draft: Draft, sign: string): InlineKeyboardButton[] | undefined {
  if (draft.forAnother === null || draft.agreedSign === sign) return undefined;
  return [button(ctx.label('appeals-other-agree-button'), 'appeals:agreed', draft.id, sign)];
}
