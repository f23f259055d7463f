import type { MiddlewareFn } from 'grammy';
import { isFor } from '../kernel/caller.ts';
import type { Speech } from '../platform/speech/index.ts';
import { leaveAnyQuestion } from '../platform/telegram/asking.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import type { CommandCtx, Face } from '../platform/telegram/face.ts';
import { tell } from '../platform/telegram/screens.ts';
import { forgetStriking } from '../rooms/appeals/index.ts';
import { isPlaceAsked, leavePointQuestion } from '../rooms/directory/index.ts';
import type { HallApp } from './app.ts';
import { foldLabel, MENUS, menuOf, showMenu } from './menu.ts';
import { leaveAll, leaveOthers } from './wizards.ts';

export interface MenuWords {
  /** What the menu word that was said stands for, the person's own menu for a key of somebody else's; undefined when it is none. */
  find(ctx: Ctx): ((ctx: CommandCtx) => Promise<unknown>) | undefined;
}

/** The words of the menu's buttons: a reply button sends its text. */
export function menuWords(speech: Speech, faces: readonly Face[]): MenuWords {
  const entries = faces.flatMap((face) =>
    [...face.menu].flatMap(([key, entry]) => speech.everyLabel(key).map((whole) => ({ key, whole, label: foldLabel(whole), ...entry }))),
  );
  return {
    find: (ctx) => {
      const text = ctx.message?.text ?? '';
      const said = foldLabel(text);
      if (said === '') return undefined;
      const own = entries.filter((entry) => entry.label === said && isFor(entry.audience, ctx.caller));
      // Two menus may have a key of the same name: the one that is shown is meant.
      const meant = own.find((entry) => MENUS[ctx.caller.face].includes(entry.key)) ?? own[0];
      if (meant) return meant.answer;
      // The keyboard of a role that has ended: with its icon it is no place's name.
      return entries.some((entry) => entry.whole === text) ? showOwnMenu : undefined;
    },
  };
}

async function showOwnMenu(ctx: CommandCtx): Promise<void> {
  await tell(ctx, ctx.say('fault-unknown-word'), menuOf(ctx));
}

/** A tap leads on from a question of a room, and from one for a point on the map: then the menu's keyboard comes back. */
async function leaveQuestions(ctx: Ctx): Promise<void> {
  await leaveAnyQuestion(ctx);
  await forgetStriking(ctx);
  if (await leavePointQuestion(ctx)) await showMenu(ctx);
}

/** A command or a menu word leads out of a wizard at once, in the middle of anything; the draft is kept. */
export function leaveWizard(app: HallApp, words: MenuWords): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    const text = ctx.message?.text;
    if (text !== undefined && (text.startsWith('/') || words.find(ctx))) {
      const screen = await ctx.session;
      // «Cancel» says of what is asked about a card that it was left.
      if (isPlaceAsked(screen)) screen.asking = undefined;
      if (/^\/cancel\b/i.test(text)) await ctx.conversation.exitAll();
      else await leaveAll(app, ctx);
    }
    // One that asks such a question asks it after this.
    if (ctx.callbackQuery) await leaveQuestions(ctx);
    await leaveOthers(app, ctx);
    await next();
  };
}
