import { Composer, type MiddlewareFn } from 'grammy';
import type { Ctx } from '../platform/telegram/context.ts';
import { answerTap } from '../platform/telegram/face.ts';
import { tell } from '../platform/telegram/screens.ts';
import { correctWriting, hear, isWriting, readSaid, refuseSaid } from '../rooms/appeals/index.ts';
import { correctDraft } from '../rooms/broadcasts/index.ts';
import type { HallApp } from './app.ts';
import { menuOf } from './menu.ts';
import { hearUnasked } from './unasked.ts';

/** What nobody asked for: a letter, a place's name, a code; everything else that is left gets a kind word, never silence. */
export function restAnswers(app: HallApp): MiddlewareFn<Ctx> {
  const rest = new Composer<Ctx>();
  rest.on('message', async (ctx) => {
    if (ctx.message.text?.startsWith('/')) return await tell(ctx, ctx.say('fault-unknown-word'), menuOf(ctx));
    if (await isWriting(app.rooms.appeals, ctx)) return await hear(app.rooms.appeals, ctx);
    const said = readSaid(ctx.message);
    const isTakeable = said.ok && (said.value.text !== null || ctx.caller.face === 'resident');
    if (isTakeable) return void (await hearUnasked(app, ctx, said.value));
    if (!said.ok && ctx.caller.face === 'resident') return await refuseSaid(ctx, said.refusal);
    if (!(await isAnsweredAlbum(ctx))) await tell(ctx, ctx.say('fault-message-kind'), menuOf(ctx));
  });
  rest.on('edited_message', async (ctx) => {
    const isCorrected = (await correctDraft(app.rooms.broadcasts, ctx)) || (await correctWriting(app.rooms.appeals, ctx));
    if (!isCorrected) await tell(ctx, ctx.say('fault-edited'));
  });
  // A button of last year, or one that no button of ours has ever carried.
  rest.on('callback_query:data', async (ctx) => {
    await answerTap(ctx, ctx.label('fault-old-tap'));
    await tell(ctx, ctx.say('menu-show'), menuOf(ctx));
  });
  return rest.middleware();
}

/** An album comes as one update for each of its pictures: the first one is answered for all. */
async function isAnsweredAlbum(ctx: Ctx): Promise<boolean> {
  const album = ctx.message?.media_group_id;
  if (album === undefined) return false;
  const screen = await ctx.session;
  if (screen.album === album) return true;
  screen.album = album;
  return false;
}
