import { Composer, type MiddlewareFn } from 'grammy';
import type { Message } from 'grammy/types';
import { isInOffice } from '../kernel/caller.ts';
import { isAnsweredAlbum } from '../platform/telegram/album.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import { answerTap } from '../platform/telegram/face.ts';
import { tell } from '../platform/telegram/screens.ts';
import {
  askWhichLetter,
  correctWriting,
  findReplied,
  hear,
  hearClaim,
  hearContest,
  hearEditing,
  hearModeration,
  hearOffice,
  hearOfficial,
  hearOther,
  hearReply,
  isCry,
  isWriting,
  keepEditing,
  movePoint,
  readSaid,
  refuseSaid,
} from '../rooms/appeals/index.ts';
import { correctDraft } from '../rooms/broadcasts/index.ts';
import { hearDay } from '../rooms/calendar/index.ts';
import { hearAboutCard, hearPoint, isPlaceAsked } from '../rooms/directory/index.ts';
import type { HallApp } from './app.ts';
import { menuOf } from './menu.ts';
import { hearUnasked } from './unasked.ts';

/** What nobody asked for: a letter, a place's name, a code; everything else that is left gets a kind word, never silence. */
export function restAnswers(app: HallApp): MiddlewareFn<Ctx> {
  const rest = new Composer<Ctx>();
  rest.on('message', async (ctx) => {
    if (ctx.message.text?.startsWith('/')) return await tell(ctx, ctx.say('fault-unknown-word'), menuOf(ctx));
    if (isService(ctx.message)) return;
    if (ctx.message.location && (await hearPoint(app.rooms.directory, ctx))) return;
    // Who calls for help is heard as such, whatever he was asked.
    const isCalling = ctx.caller.face === 'resident' && isCry(ctx.message.text ?? '');
    // What is put below a case belongs to it, whatever else is asked or written.
    const replied = isCalling ? undefined : await findReplied(app.rooms.appeals, ctx);
    if (replied) {
      await keepEditing(app.rooms.appeals, ctx);
      return await hearReply(app.rooms.appeals, ctx, replied);
    }
    if (!isCalling && ((await hearAboutCard(app.rooms.directory, ctx)) || (await hearDay(app.rooms.calendar, ctx)))) return;
    if (!isCalling && ((await hearClaim(app.rooms.appeals, ctx)) || (await hearOther(ctx)))) return;
    if (!isCalling && ((await hearOffice(app.rooms.appeals, ctx)) || (await hearOfficial(app.rooms.appeals, ctx)))) return;
    if (!isCalling && (await hearContest(app.rooms.appeals, ctx))) return;
    if (!isCalling && (await hearModeration(app.rooms.appeals, ctx))) return;
    if (!isCalling && (await hearEditing(app.rooms.appeals, ctx))) return;
    const isAsked = ctx.message.text !== undefined && isPlaceAsked(await ctx.session);
    if (!isAsked && (await isWriting(app.rooms.appeals, ctx))) return await hear(app.rooms.appeals, ctx);
    const said = readSaid(ctx.message);
    // An office's photo or voice may be an answer; other officials' words are looked up, and their photos belong into one.
    const mayBelong = said.ok && isInOffice(ctx.caller) && said.value.file !== null;
    if (mayBelong && (await askWhichLetter(app.rooms.appeals, ctx, said.value))) return;
    const isTakeable = said.ok && (ctx.caller.face === 'resident' || (said.value.text !== null && said.value.file === null));
    if (isTakeable) return await hearUnasked(app, ctx, said.value);
    if (!said.ok && ctx.caller.face === 'resident') return await refuseSaid(ctx, said.refusal);
    if (!(await isAnsweredAlbum(ctx, ctx.message.media_group_id))) await tell(ctx, ctx.say('fault-message-kind'), menuOf(ctx));
  });
  rest.on(['edited_message:text', 'edited_message:caption'], async (ctx) => {
    const isCorrected = (await correctDraft(app.rooms.broadcasts, ctx)) || (await correctWriting(app.rooms.appeals, ctx));
    if (!isCorrected) await tell(ctx, ctx.say('fault-edited'));
  });
  // A live location goes on moving for hours: its point follows in silence.
  rest.on('edited_message:location', (ctx) => movePoint(app.rooms.appeals, ctx));
  // A button of last year, or one that no button of ours has ever carried.
  rest.on('callback_query:data', async (ctx) => {
    await answerTap(ctx, ctx.label('fault-old-tap'));
    await tell(ctx, ctx.say('menu-show'), menuOf(ctx));
  });
  return rest.middleware();
}

const SAID = [
  'text',
  'photo',
  'voice',
  'video',
  'video_note',
  'audio',
  'document',
  'location',
  'sticker',
  'contact',
  'poll',
  'dice',
  'game',
  'story',
  'paid_media',
  'checklist',
] as const;

/** A pin, a timer, a background: Telegram says it, not the person. */
function isService(message: Message): boolean {
  return SAID.every((kind) => !(kind in message));
}
