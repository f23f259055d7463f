import { performance } from 'node:perf_hooks';
import { findChat } from './chats.ts';
import { BotApiError, tooManyRequests } from './errors.ts';
import { methods, sendsOf } from './methods/index.ts';
import type { CallContext } from './methods/method.ts';
import { countViolation, type World } from './world.ts';

export interface CallAnswer {
  status: number;
  body: { ok: true; result: unknown } | { ok: false; error_code: number; description: string; parameters?: object };
}

/** Does what a call asks and words the answer. Never throws: a fault of the simulator itself is answered with 500 and its reason. */
export async function answerCall(
  world: World,
  isStrict: boolean,
  method: string,
  payload: Record<string, unknown>,
  context: CallContext,
): Promise<CallAnswer> {
  try {
    const run = methods.get(method);
    if (run === undefined) throw new BotApiError(404, 'Not Found: method not found', `unknown_method:${method}`);
    const takeBack = notePace(world, isStrict, method, payload);
    try {
      return { status: 200, body: { ok: true, result: await run(world, payload, context) } };
    } catch (error) {
      takeBack?.();
      throw error;
    }
  } catch (error) {
    return refusal(world, error);
  }
}

/** Says no in Telegram's form and counts what the bot did wrong. */
export function refusal(world: World, error: unknown): CallAnswer {
  if (!(error instanceof BotApiError)) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    countViolation(world, 'simulator_fault');
    return {
      status: 500,
      body: { ok: false, error_code: 500, description: `Internal Server Error: the pretend Telegram failed: ${reason}` },
    };
  }
  if (error.violation !== undefined) countViolation(world, error.violation);
  const { code, description, parameters } = error;
  return { status: code, body: { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) } };
}

/** Counts a send; refuses it when limits are enforced. Gives back how to forget it if the send itself is refused. */
function notePace(world: World, isStrict: boolean, method: string, payload: Record<string, unknown>): (() => void) | undefined {
  const sends = sendsOf(method, payload);
  if (sends === 0) return undefined;
  const record = findChat(world, payload['chat_id']);
  if (record === undefined) return undefined;
  const breaches = world.rates.note(record.sendTimes, record.chat.type !== 'private', sends, performance.now());
  for (const breach of breaches) countViolation(world, breach.kind);
  const takeBack = () => world.rates.takeBack(record.sendTimes, sends);
  if (!isStrict || breaches.length === 0) return takeBack;
  takeBack();
  throw tooManyRequests(Math.max(...breaches.map((breach) => breach.retryAfterSeconds)));
}
