import type { Ctx, Talk, TalkCtx } from '../../platform/telegram/context.ts';
import { outside } from '../../platform/telegram/talk.ts';
import type { Said, Turn } from './telegram/turn.ts';

export const COMPOSE = 'compose-notice';

/**
 * Asks for the texts of a notice until the draft has them, or its author leaves.
 *
 * It knows no steps of its own: each message goes to the draft, and the draft says what comes next. So a state that Redis lost
 * or kept too old cannot mix the texts up, and new steps need no new version.
 *
 * @param take does the I/O of one turn; safe to repeat with the same message
 */
export function composeConversation(take: (ctx: Ctx, said: Said) => Promise<Turn>) {
  return async (talk: Talk, first: TalkCtx): Promise<void> => {
    for (let current = first; ; current = await talk.waitFor('message')) {
      const { message } = current;
      if (!message) continue;
      const said: Said = { messageId: message.message_id, text: message.text ?? null };
      const turn = await outside(talk, (ctx) => take(ctx, said));
      for (const { html, markup } of turn.messages) {
        await current.reply(html, {
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(markup && { reply_markup: markup }),
        });
      }
      if (turn.isOver) return;
    }
  };
}
