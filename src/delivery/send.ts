import type { OutboundCall } from '../platform/telegram/outbound.ts';
import type { Method } from './message.ts';
import { type Outcome, readBrokenCall, readRefusal } from './outcome.ts';

/** Sends one message and says what came of it. Rejects only for a bug of ours. */
export type Send = (method: Method, chatId: number, payload: object) => Promise<Outcome>;

/** One call may take so long, ms: above Telegram's own slowest answers, below the lease of a claim. */
export const SEND_BUDGET_MS = 15_000;

export function sendThrough(call: OutboundCall): Send {
  return async (method, chatId, payload) => {
    const result = await call(method, chatId, payload);
    switch (result.kind) {
      case 'done':
        return result.messageId === undefined ? { kind: 'sent' } : { kind: 'sent', messageId: result.messageId };
      case 'refused':
        return readRefusal(method, result);
      case 'broken':
        return readBrokenCall(result.cause);
    }
  };
}
