import { type Api, GrammyError, HttpError } from 'grammy';

/** What became of one call, before anybody decides what it means. */
export type CallResult =
  /** No number where Telegram answered only `true`. */
  | { readonly kind: 'done'; readonly messageId?: number }
  | { readonly kind: 'refused'; readonly errorCode: number; readonly description: string; readonly retryAfterSeconds?: number }
  /** No answer came. */
  | { readonly kind: 'broken'; readonly cause: unknown };

/** Calls that need no upload: a file goes by its `file_id` (`photo`, `voice` … in the payload). */
export const OUTBOUND_METHODS = [
  'sendMessage',
  'editMessageText',
  'sendPhoto',
  'sendVoice',
  'sendVideo',
  'sendVideoNote',
  'sendAudio',
  'sendDocument',
  'sendLocation',
] as const;
export type OutboundMethod = (typeof OUTBOUND_METHODS)[number];

export function isOutboundMethod(method: string): method is OutboundMethod {
  return OUTBOUND_METHODS.some((known) => known === method);
}

export type OutboundCall = (method: OutboundMethod, chatId: number, payload: object) => Promise<CallResult>;

/** grammY's types know only the signals of a package; any that has `addEventListener` will do. */
type Signal = NonNullable<Parameters<Api['raw']['sendMessage']>[1]>;
type RawCall = (fields: object, signal: Signal) => Promise<true | { readonly message_id: number }>;

/**
 * Calls for the ledger. Rejects only for a bug of ours.
 *
 * @param api whose calls go through the meter that only counts: pace and hold are the caller's
 */
export function outboundThrough(api: Api, budgetMs: number): OutboundCall {
  return async (method, chatId, payload) => {
    const signal = AbortSignal.timeout(budgetMs) as unknown as Signal;
    const fields = { ...payload, chat_id: chatId };
    try {
      // The payload was checked where it was made; here it is only text from the ledger.
      const call = api.raw[method] as unknown as RawCall;
      const result = await call(fields, signal);
      return typeof result === 'object' ? { kind: 'done', messageId: result.message_id } : { kind: 'done' };
    } catch (error) {
      if (error instanceof HttpError) return { kind: 'broken', cause: error.error };
      if (!(error instanceof GrammyError)) throw error;
      const { error_code: errorCode, description, parameters } = error;
      const seconds = parameters.retry_after;
      return { kind: 'refused', errorCode, description, ...(seconds !== undefined && { retryAfterSeconds: seconds }) };
    }
  };
}
