import type { InlineKeyboardButton } from 'grammy/types';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { mayBeAsked } from '../../actions/another/claim.ts';
import { latinCode } from '../../code.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';

/** «This is my letter», below the state of a case that waits for its person; empty below any other. */
export async function claimRow(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<InlineKeyboardButton[]> {
  const isAsked = await mayBeAsked(app.db, ctx.caller, appeal);
  return isAsked ? [button(ctx.label('appeals-claim-button'), 'appeals:claim', latinCode(appeal.code))] : [];
}
