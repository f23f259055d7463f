import type { VersionedState, VersionedStateStorage } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Store } from '../redis/index.ts';

/** The plugin keeps what was said in the wizard; after a day its draft row in Postgres brings it back without that. */
const KEPT_SECONDS = 24 * 60 * 60;

export interface ConversationStore<State> {
  readonly adapter: VersionedStateStorage<Context, State>;
  /** Writes what this update changed. Call it only after the handler has succeeded. */
  flush(ctx: Context): Promise<void>;
}

/**
 * Conversation state, written only when its update has been handled.
 *
 * The plugin deletes the state on an uncaught error; the retried update would then fall through to other handlers and a
 * complaint's text would be searched as a village. So writes and deletes wait here, on their context.
 */
export function openConversationStore<State>(store: Store, prefix: string): ConversationStore<State> {
  const changed = new WeakMap<Context, VersionedState<State> | null>();
  const keyOf = (ctx: Context) => `${prefix}:${ctx.chatId ?? 'none'}`;
  return {
    adapter: {
      read: async (ctx) => {
        const kept = await store.get(keyOf(ctx));
        return kept === null ? undefined : (JSON.parse(kept) as VersionedState<State>);
      },
      write: (ctx, state) => void changed.set(ctx, state),
      delete: (ctx) => void changed.set(ctx, null),
    },
    flush: async (ctx) => {
      const state = changed.get(ctx);
      if (state === undefined) return;
      if (state === null) await store.delete(keyOf(ctx));
      else await store.set(keyOf(ctx), JSON.stringify(state), KEPT_SECONDS);
    },
  };
}
