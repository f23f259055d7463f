import type { MiddlewareFn } from 'grammy';
import { isFor } from '../kernel/caller.ts';
import type { Speech } from '../platform/speech/index.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import type { CommandCtx, Face } from '../platform/telegram/face.ts';
import { keepDraft } from '../rooms/broadcasts/index.ts';
import type { HallApp } from './app.ts';
import { foldLabel } from './menu.ts';

export interface MenuWords {
  /** What the menu word that was said stands for; undefined when it is none, or none of this person's. */
  find(ctx: Ctx): ((ctx: CommandCtx) => Promise<unknown>) | undefined;
}

/** The words of the menu's buttons: a reply button sends its text. */
export function menuWords(speech: Speech, faces: readonly Face[]): MenuWords {
  const entries = faces.flatMap((face) =>
    [...face.menu].flatMap(([key, entry]) => speech.everyLabel(key).map((label) => ({ label: foldLabel(label), ...entry }))),
  );
  return {
    find: (ctx) => {
      const said = foldLabel(ctx.message?.text ?? '');
      return said === '' ? undefined : entries.find((entry) => entry.label === said && isFor(entry.audience, ctx.caller))?.answer;
    },
  };
}

/** A command or a menu word leads out of a wizard at once, in the middle of anything; the draft is kept. */
export function leaveWizard(app: HallApp, words: MenuWords): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    const text = ctx.message?.text;
    if (text !== undefined && (text.startsWith('/') || words.find(ctx))) {
      await ctx.conversation.exitAll();
      const screen = await ctx.session;
      screen.asking = undefined;
      if (!/^\/cancel\b/i.test(text)) await keepDraft(app.rooms.broadcasts, ctx);
    }
    await next();
  };
}
