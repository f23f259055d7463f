import type { ApiMethods, Opts } from '@grammyjs/types';
import type { World } from '../world.ts';

/** A file that came along in a multipart body. */
export interface Upload {
  readonly bytes: Buffer;
  readonly fileName: string | undefined;
  readonly mimeType: string | undefined;
}

/** What a call brings besides its payload. */
export interface CallContext {
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Tells when the caller has hung up or has been answered. */
  readonly onHangUp: (hungUp: () => void) => void;
  /** Runs a method that a webhook's answer asks for. */
  readonly run: (call: Record<string, unknown>) => void;
}

type Name = keyof ApiMethods<string>;
type Answer<M extends Name> = ReturnType<ApiMethods<string>[M]>;

/**
 * Methods by name, typed by Telegram's own interface. The payload is what the type says only if the bot is right:
 * a method checks every field whose absence Telegram would refuse. Throws BotApiError.
 */
export type MethodTable = {
  [M in Name]?: (world: World, payload: Opts<string>[M], context: CallContext) => Answer<M> | Promise<Answer<M>>;
};
