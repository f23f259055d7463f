import type { ResponseParameters } from '@grammyjs/types';

/**
 * A refusal as Telegram words it. `description` is the whole text, prefix included.
 * `violation` names what the bot did wrong, so that a test can assert that it never does; a refusal that is
 * nobody's fault (a person blocked the bot) has none.
 */
export class BotApiError extends Error {
  override readonly name = 'BotApiError';
  readonly code: number;
  readonly description: string;
  readonly violation: string | undefined;
  readonly parameters: ResponseParameters | undefined;
  constructor(code: number, description: string, violation?: string, parameters?: ResponseParameters) {
    super(`${code}: ${description}`);
    this.code = code;
    this.description = description;
    this.violation = violation;
    this.parameters = parameters;
  }
}

export const badRequest = (reason: string, violation?: string) => new BotApiError(400, `Bad Request: ${reason}`, violation);
export const forbidden = (reason: string) => new BotApiError(403, `Forbidden: ${reason}`);
export const conflict = (reason: string) => new BotApiError(409, `Conflict: ${reason}`, 'conflict');
export const tooManyRequests = (retryAfterSeconds: number) =>
  new BotApiError(429, `Too Many Requests: retry after ${retryAfterSeconds}`, undefined, { retry_after: retryAfterSeconds });

/** The people's side was asked for something that a person cannot do: no such button, a blocked chat. */
export class PersonError extends Error {
  override readonly name = 'PersonError';
}
