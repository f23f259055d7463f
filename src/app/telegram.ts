import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GrammyError } from 'grammy';
import { enqueue } from '../delivery/index.ts';
import { type Hall, openHall } from '../hall/index.ts';
import type { PlaceCode } from '../kernel/ids.ts';
import { loadSpeech, voiceIn } from '../platform/speech/index.ts';
import { type BotHandle, openBot } from '../platform/telegram/bot.ts';
import { type Meter, openMeter } from '../platform/telegram/meter.ts';
import { isOutboundMethod } from '../platform/telegram/outbound.ts';
import { scopeInHand } from '../platform/telegram/scope.ts';
import { type Keeper, readdressOrphans, recordOfUnit, takeOverAll, wordsOf } from '../rooms/appeals/index.ts';
import { type Runner, startRunner, wordProgress, wordReport } from '../rooms/broadcasts/index.ts';
import { handoverWordsOf, tellHandovers } from '../rooms/directory/index.ts';
import { openMeetings } from '../rooms/identity/index.ts';
import { type SurveyRunner, startSurveyRunner, wordSurveyResult } from '../rooms/surveys/index.ts';
import { keeperOf } from './engines.ts';
import type { Parts } from './parts.ts';

/** From 0 up to 1, for what nobody should guess. */
const unguessable = (): number => randomInt(2 ** 47) / 2 ** 47;

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

/** What the rooms do by the clock. */
export interface Rounds {
  /** Letters follow akims who go and who come. */
  readonly readdress: () => Promise<void>;
  /** Those concerned hear of a change in office. */
  readonly handover: () => Promise<void>;
}

export interface Furnished {
  readonly hall: Hall;
  readonly telegram: BotHandle;
  readonly runner: Runner | undefined;
  readonly surveyRunner: SurveyRunner | undefined;
  readonly rounds: Rounds;
  readonly keeper: Keeper | undefined;
}

/** The rooms behind the hall, the hall behind the bot. */
export function furnish(parts: Parts, meter: Meter): Furnished {
  const { config, clock, speech, search, log } = parts;
  const { db } = parts.storage;
  const runner = config.roles.has('jobs')
    ? startRunner({
        db,
        clock,
        log,
        wordProgress: (language, progress) => wordProgress(voiceIn(speech, language), progress),
        wordReport: (language, progress) => wordReport(voiceIn(speech, language), progress),
      })
    : undefined;
  const surveyRunner = config.roles.has('jobs')
    ? startSurveyRunner({ db, clock, log, wordResult: wordSurveyResult({ speech }) })
    : undefined;
  const keeper = config.roles.has('jobs') ? keeperOf(parts, meter) : undefined;
  const letters = {
    db,
    clock,
    random: unguessable,
    wakeKeeper: () => keeper?.wake(),
    words: wordsOf({ speech, clock, directory: { search } }),
  };
  const hall = openHall({ db, clock, speech, store: parts.shared.store }, (manners) => {
    const base = { db, clock, speech, operator: config.operator, ...manners };
    const directory = {
      ...base,
      search,
      recordOf: (unitCode: PlaceCode, span: Parameters<typeof recordOfUnit>[2]) => recordOfUnit(db, unitCode, span),
    };
    return {
      identity: base,
      directory,
      appeals: { ...base, ...letters, directory },
      broadcasts: { ...base, directory, wakeRunner: () => runner?.wake() },
      surveys: { ...base, directory, wakeSurveys: () => surveyRunner?.wake() },
    };
  });
  const telegram = openBot({
    token: config.telegram.token,
    apiRoot: config.telegram.apiRoot,
    meter,
    store: parts.shared.store,
    speech,
    meet: openMeetings({ db, clock }),
    elsewhere: hall.elsewhere,
    inPrivate: hall.inPrivate,
  });
  const rounds: Rounds = {
    readdress: async () => {
      await readdressOrphans(letters);
      await takeOverAll(letters);
    },
    handover: async () => void (await tellHandovers({ db, clock, words: handoverWordsOf(speech) })),
  };
  return { hall, telegram, runner, surveyRunner, keeper, rounds };
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
