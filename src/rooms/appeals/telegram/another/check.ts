import type { InlineKeyboardButton } from 'grammy/types';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { agreementSign } from '../../another/filer.ts';
import type { SaidFile } from '../../piece.ts';
import type { Draft } from '../../queries/drafts.ts';

/** A letter as it would go, for somebody else. */
interface Letter {
  readonly body: string;
  readonly files: readonly SaidFile[];
}

function isAgreed(draft: Draft, letter: Letter): boolean {
  return draft.agreedSign === agreementSign({ ...letter, landmark: draft.landmark });
}

/** How it came, for somebody else; empty for one's own. */
export function otherLines(ctx: Ctx, { forAnother: heard }: Draft): string[] {
  return heard === null ? [] : [ctx.say('appeals-other-check', { heard })];
}

/** Whether its person has agreed; empty for one's own. */
export function agreementLines(ctx: Ctx, draft: Draft, letter: Letter): string[] {
  if (draft.forAnother === null) return [];
  return ['', ctx.say(isAgreed(draft, letter) ? 'appeals-other-agreed' : 'appeals-other-agree-ask')];
}

/** In place of «send», as long as its person has not agreed to just these words; undefined where it can go. */
export function agreeRow(ctx: Ctx, draft: Draft, letter: Letter): InlineKeyboardButton[] | undefined {
  if (draft.forAnother === null || isAgreed(draft, letter)) return undefined;
  const sign = agreementSign({ ...letter, landmark: draft.landmark });
  return [button(ctx.label('appeals-other-agree-button'), 'appeals:agreed', draft.id, sign)];
}
