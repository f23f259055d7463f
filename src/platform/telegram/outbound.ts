import { type Api, GrammyError, HttpError } from 'grammy';

/** What became of one call, before anybody decides what it means. */
export type CallResult =
  /** No number where Telegram answered only `true`. */
  | { readonly kind: 'done'; readonly messageId?: number }
  | { readonly kind: 'refused'; readonly errorCode: number; readonly description: string; readonly retryAfterSeconds?: number }
  /** No answer came. */
  | { readonly kind: 'broken'; readonly cause: unknown };

export type OutboundCall = (method: 'sendMessage' | 'editMessageText', chatId: number, payload: object) => Promise<CallResult>;

/** grammY's types know only the signals of a package; any that has `addEventListener` will do. */
type Signal = NonNullable<Parameters<Api['raw']['sendMessage']>[1]>;

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
      const result = await call(api, method, fields, signal);
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

function call(api: Api, method: Parameters<OutboundCall>[0], fields: { chat_id: number }, signal: Signal) {
  if (method === 'editMessageText') return api.raw.editMessageText(fields, signal);
  // The payload was checked where it was made; here it is only text from the ledger.
  return api.raw.sendMessage(fields as Parameters<Api['raw']['sendMessage']>[0], signal);
}
