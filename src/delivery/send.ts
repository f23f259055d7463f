import { type Api, GrammyError, HttpError } from 'grammy';
import type { Method } from './message.ts';
import { type Outcome, readBrokenCall, readRefusal } from './outcome.ts';

/** Sends one message and says what came of it. Rejects only for a bug of ours. */
export type Send = (method: Method, chatId: number, payload: object) => Promise<Outcome>;

/** Above Telegram's own slowest answers, below the lease of a claim. */
const BUDGET_MS = 15_000;

/** @param api whose calls go through the meter that only counts: pace and hold are the engine's */
export function sendThrough(api: Api, budgetMs: number = BUDGET_MS): Send {
  return async (method, chatId, payload) => {
    try {
      const result = await call(api, method, chatId, payload, budgetMs);
      // An edit of a message that the bot sent through an inline query answers `true`.
      return typeof result === 'object' ? { kind: 'sent', messageId: result.message_id } : { kind: 'sent' };
    } catch (error) {
      if (error instanceof GrammyError) return readRefusal(method, refusalOf(error));
      if (error instanceof HttpError) return readBrokenCall(error.error);
      throw error;
    }
  };
}

/** grammY's types know only the signals of a package; any that has `addEventListener` will do. */
type Signal = NonNullable<Parameters<Api['raw']['sendMessage']>[1]>;

function call(api: Api, method: Method, chatId: number, payload: object, budgetMs: number) {
  const signal = AbortSignal.timeout(budgetMs) as unknown as Signal;
  const fields = { ...payload, chat_id: chatId };
  // The payload was checked where it was made; here it is only text from the ledger.
  if (method === 'editMessageText') return api.raw.editMessageText(fields, signal);
  return api.raw.sendMessage(fields as Parameters<Api['raw']['sendMessage']>[0], signal);
}

function refusalOf(error: GrammyError) {
  const seconds = error.parameters.retry_after;
  return { errorCode: error.error_code, description: error.description, ...(seconds !== undefined && { retryAfterSeconds: seconds }) };
}
