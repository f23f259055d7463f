import { Composer, type Filter } from 'grammy';
import { type Audience, isFor } from '../../kernel/caller.ts';
import type { WordKey } from '../../kernel/locale/keys.ts';
import type { Ctx } from './context.ts';
import { isStaleQuery } from './faults.ts';

/** Everything that can be asked of the bot, for the test that tries each as everybody. */
export interface Route {
  readonly kind: 'command' | 'tap' | 'menu';
  readonly name: string;
  readonly audience: Audience;
}

/** Reads what a button carried behind `room:verb`; undefined: no button of ours carries that. */
export type TapReader<Value> = (rest: readonly string[]) => Value | undefined;

export type CommandCtx = Filter<Ctx, 'message:text'>;
export type TapCtx = Filter<Ctx, 'callback_query:data'>;

/** Says why a button is not for this person; the tap is answered by it. */
export type Refused = (ctx: TapCtx, audience: Audience) => Promise<void>;

/**
 * A room's side toward the chat. Each command, button and menu word is declared with its audience, so that none can be
 * forgotten, and each tap is answered at once.
 */
export class Face {
  readonly room: string;
  readonly routes: Route[] = [];
  /** Menu words are looked up by key, because people's keyboards keep old wordings. */
  readonly menu = new Map<WordKey, { audience: Audience; answer: (ctx: CommandCtx) => Promise<unknown> }>();
  readonly composer = new Composer<Ctx>();
  private readonly taps = new Map<string, { audience: Audience; answer: (ctx: TapCtx, rest: readonly string[]) => Promise<boolean> }>();

  private readonly refused: Refused;

  constructor(room: string, refused: Refused) {
    this.room = room;
    this.refused = refused;
    this.composer.on('callback_query:data', (ctx, next) => this.tapped(ctx, next));
  }

  command(name: string, audience: Audience, answer: (ctx: CommandCtx) => Promise<unknown>): void {
    this.routes.push({ kind: 'command', name, audience });
    // Somebody else's command falls through to the kind sentence for unknown words: it does not exist for him.
    this.composer.on('message:text').filter(
      (ctx) => isCommand(ctx.message.text, name, ctx.me.username) && isFor(audience, ctx.caller),
      async (ctx) => void (await answer(ctx)),
    );
  }

  menuWord(key: WordKey, audience: Audience, answer: (ctx: CommandCtx) => Promise<unknown>): void {
    this.routes.push({ kind: 'menu', name: key, audience });
    this.menu.set(key, { audience, answer });
  }

  tap<Value>(verb: string, audience: Audience, read: TapReader<Value>, answer: (ctx: TapCtx, value: Value) => Promise<unknown>): void {
    this.routes.push({ kind: 'tap', name: `${this.room}:${verb}`, audience });
    this.taps.set(verb, {
      audience,
      answer: async (ctx, rest) => {
        const value = read(rest);
        if (value === undefined) return false;
        // Both to their end, also where one fails: the next attempt at the update must not run beside the rest of this one.
        const [answered, done] = await Promise.allSettled([answerTap(ctx), answer(ctx, value)]);
        if (done.status === 'rejected') throw done.reason;
        if (answered.status === 'rejected') throw answered.reason;
        return true;
      },
    });
  }

  private async tapped(ctx: TapCtx, next: () => Promise<void>): Promise<void> {
    const [room, verb, ...rest] = ctx.callbackQuery.data.split(':');
    const tap = room === this.room && verb !== undefined ? this.taps.get(verb) : undefined;
    if (!tap) return await next();
    if (!isFor(tap.audience, ctx.caller)) return await this.refused(ctx, tap.audience);
    if (!(await tap.answer(ctx, rest))) await next();
  }
}

/** Answers a tap; one that Telegram no longer waits for, or that an earlier attempt answered, is no error. */
export async function answerTap(ctx: TapCtx, toast?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(toast === undefined ? {} : { text: toast });
  } catch (error) {
    if (!isStaleQuery(error)) throw error;
  }
}

function isCommand(text: string, name: string, username: string): boolean {
  const word = text.split(/\s/, 1)[0]?.toLowerCase();
  return word === `/${name}` || word === `/${name}@${username.toLowerCase()}`;
}
