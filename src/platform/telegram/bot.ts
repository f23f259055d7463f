import { type ConversationData, conversations } from '@grammyjs/conversations';
import { type ApiClientOptions, Bot, type Context, type Filter, lazySession, type MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import type { Caller } from '../../kernel/caller.ts';
import type { Store } from '../redis/index.ts';
import type { Speech } from '../speech/index.ts';
import type { Ctx, Screen } from './context.ts';
import { openConversationStore } from './conversation-store.ts';
import type { Meter } from './meter.ts';
import { type UpdateScope, withScope } from './scope.ts';

/** Telegram answers within seconds; a handler may also wait for a hold. */
const CALL_SECONDS_MAX = 30;
const SCREEN_KEPT_SECONDS = 30 * 24 * 60 * 60;
/** Raise it whenever the steps of a conversation change: half-done ones then go on from their drafts. */
const CONVERSATIONS_VERSION = 1;

export interface BotParts {
  readonly token: string;
  readonly apiRoot: string;
  readonly meter: Meter;
  readonly store: Store;
  readonly speech: Speech;
  meet(telegramId: number): Promise<Caller>;
  /** Chats that are not private. */
  readonly elsewhere: MiddlewareFn;
  /** What is typed behind the bot's name in any chat; nobody has come to the bot by that. */
  readonly inline: MiddlewareFn<Filter<Context, 'inline_query'>>;
  /** Everything that is said in a private chat. */
  readonly inPrivate: MiddlewareFn<Ctx>;
}

export interface BotHandle {
  readonly bot: Bot<Ctx>;
  readonly handle: (update: Update, scope: UpdateScope) => Promise<void>;
}

/** How grammY reaches Telegram: through the meter, inside conversations too. */
export function clientOptions(apiRoot: string, fetch: Meter['plain'], timeoutSeconds: number): ApiClientOptions {
  return { apiRoot, timeoutSeconds, fetch };
}

export function openBot(parts: BotParts): BotHandle {
  const bot = new Bot<Ctx>(parts.token, { client: clientOptions(parts.apiRoot, parts.meter.forReplies, CALL_SECONDS_MAX) });
  const states = openConversationStore<ConversationData>(parts.store, 'talk');

  bot.use(async (ctx, next) => {
    await next();
    await states.flush(ctx);
  });
  bot.on('inline_query', parts.inline);
  bot.filter((ctx) => ctx.chat?.type !== 'private').use(parts.elsewhere);
  const own = bot.chatType('private');
  own.use(introduce(parts));
  own.use(lazySession({ initial: (): Screen => ({}), prefix: 'screen:', storage: screens(parts.store) }));
  own.use(conversations<Ctx, Context>({ storage: { type: 'context', version: CONVERSATIONS_VERSION, adapter: states.adapter } }));
  own.use(parts.inPrivate);
  return { bot, handle: (update, scope) => withScope(scope, () => bot.handleUpdate(update)) };
}

function introduce(parts: BotParts): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    if (!ctx.from) return;
    ctx.caller = await parts.meet(ctx.from.id);
    // Kazakh first, until the person has chosen.
    Object.defineProperty(ctx, 'language', { get: () => ctx.caller.language ?? 'kk' });
    ctx.say = (key, params) => parts.speech.say(ctx.language, key, params);
    ctx.label = (key, params) => parts.speech.label(ctx.language, key, params);
    await next();
  };
}

function screens(store: Store) {
  return {
    read: async (key: string) => {
      const kept = await store.get(key);
      return kept === null ? undefined : (JSON.parse(kept) as Screen);
    },
    write: (key: string, screen: Screen) => store.set(key, JSON.stringify(screen), SCREEN_KEPT_SECONDS),
    delete: (key: string) => store.delete(key),
  };
}
