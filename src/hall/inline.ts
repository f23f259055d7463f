import type { Context, Filter, MiddlewareFn } from 'grammy';
import { answerInline } from '../rooms/directory/index.ts';
import { findKnown } from '../rooms/identity/index.ts';
import type { HallApp } from './app.ts';

/** «@bot достық» in any chat. Who types it need not have come to the bot, and is not kept: his phone's language decides where we know none. */
export function inlineAnswers(app: HallApp): MiddlewareFn<Filter<Context, 'inline_query'>> {
  return async (ctx) => {
    const phones = ctx.from.language_code?.startsWith('ru') ? 'ru' : 'kk';
    const known = await findKnown(app.db, ctx.from.id);
    const reader = { language: known?.language ?? phones, personId: known?.personId } as const;
    await answerInline({ ...app.rooms.directory, speech: app.speech }, ctx, reader);
  };
}
