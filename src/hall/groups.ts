import type { MiddlewareFn } from 'grammy';
import type { Store } from '../platform/redis/index.ts';
import type { Speech } from '../platform/speech/index.ts';
import { isUnwelcome } from '../platform/telegram/faults.ts';

const SILENT_SECONDS = 30 * 24 * 60 * 60;

/** In a group: one sentence with the way to the private chat, then silence. */
export function groupsAnswer(app: { speech: Speech; store: Store }): MiddlewareFn {
  return async (ctx) => {
    const { chat } = ctx;
    if (!chat || chat.type === 'private' || chat.type === 'channel') return;
    const isAsked = ctx.myChatMember?.new_chat_member.status === 'member' || ctx.message?.text !== undefined;
    if (!isAsked) return;
    const key = `group-told:${chat.id}`;
    if ((await app.store.get(key)) !== null) return;
    const link = `https://t.me/${ctx.me.username}`;
    try {
      await ctx.reply(`${app.speech.label('kk', 'fault-group', { link })}\n${app.speech.label('ru', 'fault-group', { link })}`);
    } catch (error) {
      // The group does not let the bot speak: then it is silent from the start.
      if (!isUnwelcome(error)) throw error;
    }
    await app.store.set(key, '1', SILENT_SECONDS);
  };
}
