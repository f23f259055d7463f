import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GrammyError } from 'grammy';
import { enqueue } from '../delivery/index.ts';
import { type Hall, openHall } from '../hall/index.ts';
import { loadSpeech } from '../platform/speech/index.ts';
import { type BotHandle, openBot } from '../platform/telegram/bot.ts';
import { type Meter, openMeter } from '../platform/telegram/meter.ts';
import { isOutboundMethod } from '../platform/telegram/outbound.ts';
import { scopeInHand } from '../platform/telegram/scope.ts';
import { openMeetings } from '../rooms/identity/index.ts';
import type { Parts } from './parts.ts';
import { lettersOf, type Rounds, roomsOf, roundsOf, type Workers, workersOf } from './rooms.ts';

export const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

const RETRY_MS_MAX = 10_000;
/** 401, and 404 from servers that hide what they know. */
const UNAUTHORIZED = new Set([401, 404]);

/** Telegram refuses the token. The message is one sentence for the operator. */
class UnknownToken extends Error {
  override readonly name = 'UnknownToken';
}

export { loadSpeech };

/** Around every call of the Bot API: counted, timed, held back together with all processes. */
export function meterOf(
  parts: Pick<Parts, 'shared' | 'counters' | 'patience' | 'clock'> & { storage: Pick<Parts['storage'], 'db'> },
): Meter {
  return openMeter({
    hold: parts.shared.pace,
    onCall: parts.counters.call,
    holdWaitMsMax: parts.patience.holdWaitMsMax,
    keepReply: async (method, payload) => {
      const scope = scopeInHand();
      if (method === 'answerCallbackQuery' || method === 'sendChatAction') return {};
      const chatId = payload.chat_id;
      if (!scope || typeof chatId !== 'number' || !isOutboundMethod(method)) return undefined;
      scope.replies += 1;
      const { chat_id: _, message_id: __, ...message } = payload;
      // An edit would come too late to be seen in its place: it is said anew.
      await enqueue(parts.storage.db, {
        dedupeKey: `reply:${scope.updateId}:${scope.replies}`,
        lane: 'notice',
        chatId,
        method: method === 'editMessageText' ? 'sendMessage' : method,
        payload: message,
      });
      return { message_id: 0, date: Math.floor(parts.clock().getTime() / 1_000), chat: { id: chatId, type: 'private' }, text: '' };
    },
  });
}

export interface Furnished {
  readonly hall: Hall;
  readonly telegram: BotHandle;
  readonly workers: Workers;
  readonly rounds: Rounds;
}

/** The rooms behind the hall, the hall behind the bot. */
export function furnish(parts: Parts, meter: Meter): Furnished {
  const { clock, speech } = parts;
  const { db } = parts.storage;
  const workers = workersOf(parts, meter);
  const letters = lettersOf(parts, workers);
  const hall = openHall({ db, clock, speech, store: parts.shared.store }, roomsOf(parts, workers, letters));
  const telegram = openBot({
    token: parts.config.telegram.token,
    apiRoot: parts.config.telegram.apiRoot,
    meter,
    store: parts.shared.store,
    speech,
    meet: openMeetings({ db, clock }),
    elsewhere: hall.elsewhere,
    inline: hall.inline,
    inPrivate: hall.inPrivate,
  });
  return { hall, telegram, workers, rounds: roundsOf(parts, letters, () => telegram.bot.botInfo.username) };
}

/** Told to stop before it had started. */
export class StoppedEarly extends Error {
  override readonly name = 'StoppedEarly';
}

/**
 * Asks Telegram who the bot is; waits for a Telegram that is away.
 *
 * @throws UnknownToken, and StoppedEarly when it is told to stop meanwhile
 */
export async function reachTelegram(telegram: BotHandle, { log, stopping }: Pick<Parts, 'log' | 'stopping'>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    if (stopping.aborted) throw new StoppedEarly('Stopped before Telegram was reached');
    try {
      // Not bot.init(): it tries without end by itself, and says nothing meanwhile.
      telegram.bot.botInfo = await telegram.bot.api.getMe();
      return;
    } catch (error) {
      if (error instanceof GrammyError && UNAUTHORIZED.has(error.error_code))
        throw new UnknownToken('Telegram does not know this BOT_TOKEN. Take it anew from @BotFather.', { cause: error });
      log.warn('Telegram cannot be reached yet', { error });
      await wait(Math.min(250 * 2 ** tries, RETRY_MS_MAX), undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}
