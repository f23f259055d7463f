import type { InlineKeyboardButton } from 'grammy/types';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { digitsFor } from '../../actions/case/proof.ts';
import type { ProofRefusal } from '../../proof/rules.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';

/** What the photo of a drafted word lacks, and what he can do instead. */
export async function wordProof(app: AppealsFaceApp, ctx: Ctx, draft: Draft, { reason }: ProofRefusal): Promise<string> {
  switch (reason) {
    case 'no-photo':
      return ctx.say('appeals-proof-needed', { digits: await digitsFor(app, draft) });
    case 'photo-again':
      return ctx.say('appeals-proof-again', { digits: await digitsFor(app, draft) });
    case 'no-photo-reason':
      return ctx.say('appeals-proof-why');
  }
}

/** Of a word that lacks its photo: «I cannot take one». */
export function noPhotoRow(ctx: Ctx, draft: Draft, { reason }: ProofRefusal): InlineKeyboardButton[] {
  return reason === 'no-photo' ? [button(ctx.label('appeals-no-photo-button'), 'appeals:no-photo', draft.id)] : [];
}
