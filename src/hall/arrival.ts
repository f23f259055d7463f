import type { MiddlewareFn } from 'grammy';
import { isFor } from '../kernel/caller.ts';
import { placeCodeOf } from '../kernel/ids.ts';
import { isAnsweredAlbum } from '../platform/telegram/album.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import { answerTap } from '../platform/telegram/face.ts';
import { show, tell } from '../platform/telegram/screens.ts';
import {
  followClaim,
  handOver,
  isCode,
  isOtherPayload,
  openOther,
  readClaimPayload,
  tellStatus,
  welcomeHelper,
  welcomeStaff,
} from '../rooms/appeals/index.ts';
import { askHome, findHome, openPlace, welcomeAkim } from '../rooms/directory/index.ts';
import { askConsent, askLanguage, greet, noteReach } from '../rooms/identity/index.ts';
import type { HallApp } from './app.ts';
import { keepFirstWords, keepWords } from './first-words.ts';
import { showMenu } from './menu.ts';
import { hearWaiting } from './unasked.ts';

/** `a` and a token: the link that makes an akim; `p`: one that lets in who works for him; `h`: one that makes a helper. */
const AKIM_PAYLOAD = /^a[\w-]{10,63}$/;
const STAFF_PAYLOAD = /^p[\w-]{10,63}$/;
const HELPER_PAYLOAD = /^h[\w-]{10,63}$/;
const ROLE_PAYLOADS = [AKIM_PAYLOAD, STAFF_PAYLOAD, HELPER_PAYLOAD];

/** Notes who stops the bot, and asks the language of who has none yet; what he said first is kept and continued. */
export function gateway(app: HallApp): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    if (ctx.myChatMember) return await noteMember(app, ctx);
    // A card of ours that he picked while typing here: our own words.
    if (ctx.message?.via_bot?.id === ctx.me.id) return;
    if (ctx.caller.language !== null || ctx.callbackQuery?.data?.startsWith('identity:lang:')) return await next();
    const payload = payloadOf(ctx.message?.text ?? '');
    if (payload === undefined) await keepFirstWords(app, ctx);
    else (await ctx.session).first = payload;
    if (ctx.has('callback_query:data')) await answerTap(ctx);
    // An album is one question. By a name of its own: it is answered again when it is heard.
    const album = ctx.message?.media_group_id;
    if (!(await isAnsweredAlbum(ctx, album && `${album}:language`))) await askLanguage(app, ctx);
  };
}

async function noteMember(app: HallApp, ctx: Ctx): Promise<void> {
  if (!ctx.myChatMember || !ctx.from) return;
  await noteReach(app, app.db, ctx.from.id, ctx.myChatMember.new_chat_member.status !== 'kicked');
}

/** `/start`, with what a link or a poster carried. */
export async function start(app: HallApp, ctx: Ctx): Promise<void> {
  const payload = payloadOf(ctx.message?.text ?? '');
  if (payload !== undefined && (await followLink(app, ctx, payload))) return;
  if (!ctx.caller.consented && !isFor('official', ctx.caller)) {
    await greet(app.rooms.identity, ctx);
    return await askConsent(app.rooms.identity, ctx);
  }
  if (ctx.caller.face === 'resident' && !(await findHome(app.db, ctx.caller.personId))) return await askHome(ctx);
  await showMenu(ctx);
}

/**
 * The next step of an arrival: consent after the language, then what was said first, then the home place, then the menu.
 * Who only changes his language later sees the menu in it.
 */
export async function goOn(app: HallApp, ctx: Ctx, after: 'language' | 'consent'): Promise<void> {
  const screen = await ctx.session;
  const { first } = screen;
  if (after === 'language') {
    if (first !== undefined && ROLE_PAYLOADS.some((payload) => payload.test(first))) {
      screen.first = undefined;
      await show(ctx, ctx.say('identity-language-saved'));
      return void (await followLink(app, ctx, first));
    }
    const isKnown = ctx.caller.consented || isFor('official', ctx.caller);
    await (isKnown ? show(ctx, ctx.say('identity-language-saved')) : greet(app.rooms.identity, ctx));
    return await (isKnown ? showMenu(ctx) : askConsent(app.rooms.identity, ctx));
  }
  screen.first = undefined;
  // What needs a consent is not asked for again by who has just declined.
  const isOver = first !== undefined && !ctx.caller.consented && (readClaimPayload(first) !== undefined || isOtherPayload(first));
  const isFollowed = first !== undefined && !isOver && (await followLink(app, ctx, first));
  // The keyboard comes with the menu; a card or a question alone would leave the person without it.
  if (!isFollowed) await showMenu(ctx);
  if (!ctx.caller.consented) await keepWords(app, ctx, []);
  else if (await hearWaiting(app, ctx)) return;
  if (!isFollowed && ctx.caller.consented && !(await findHome(app.db, ctx.caller.personId))) await askHome(ctx);
}

/** @returns false when the payload means nothing to us */
async function followLink(app: HallApp, ctx: Ctx, payload: string): Promise<boolean> {
  if (AKIM_PAYLOAD.test(payload)) {
    const unitCode = await welcomeAkim(app.rooms.directory, ctx, payload.slice(1));
    if (!unitCode) return true;
    await showMenu(ctx);
    await handOver(app.rooms.appeals, ctx, unitCode);
    return true;
  }
  // From the QR of a receipt: anybody may ask by its code.
  if (payload.startsWith('s') && isCode(payload.slice(1))) {
    await showMenu(ctx);
    await tellStatus(app.rooms.appeals, ctx, payload.slice(1));
    return true;
  }
  if (STAFF_PAYLOAD.test(payload)) {
    if (await welcomeStaff(app.rooms.appeals, ctx, payload.slice(1))) await showMenu(ctx);
    return true;
  }
  if (HELPER_PAYLOAD.test(payload)) {
    if (!(await welcomeHelper(app.rooms.appeals, ctx, payload.slice(1)))) return true;
    await showMenu(ctx);
    // Whoever writes for others gets their answers: he must be one to whom the bot may write.
    if (!ctx.caller.consented) await askConsent(app.rooms.identity, ctx);
    return true;
  }
  // From the QR on somebody's paper: what it opens becomes his.
  const claim = readClaimPayload(payload);
  if (claim) {
    if (!ctx.caller.consented) {
      (await ctx.session).first = payload;
      await app.rooms.appeals.onward.askConsent(ctx);
      return true;
    }
    await showMenu(ctx);
    await followClaim(app.rooms.appeals, ctx, claim);
    return true;
  }
  if (isOtherPayload(payload) && isFor('filer', ctx.caller)) {
    if (ctx.caller.consented) await showMenu(ctx);
    // Below the menu, and not in place of the consent.
    ctx.answersBelow = true;
    await openOther(app.rooms.appeals, ctx);
    return true;
  }
  const place = payload.startsWith('u') ? placeCodeOf(payload.slice(1)) : undefined;
  if (!place) return false;
  await showMenu(ctx);
  if (!(await openPlace(app.rooms.directory, ctx, place))) await tell(ctx, ctx.say('fault-gone'));
  return true;
}

function payloadOf(text: string): string | undefined {
  return text.match(/^\/start(?:@\w+)?\s+(\S{1,64})$/i)?.[1];
}
