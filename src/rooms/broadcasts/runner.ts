import { countBatch, enqueue, enqueueMany } from '../../delivery/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Language } from '../../kernel/locale/index.ts';
import type { Db, Trx } from '../../platform/database/index.ts';
import type { Log } from '../../platform/log.ts';
import { type Rounds, startRounds } from '../../platform/rounds.ts';
import { listAudience } from '../directory/index.ts';
import { finish, listSending, lockSending, type Sending, saveFanOut, saveProgress } from './queries.ts';
import { type Progress, progressOf } from './rules.ts';

/** A message is edited at most so often: Telegram counts edits too. */
const PROGRESS_MS = 2_000;
const SENDING_MAX = 20;

export interface RunnerParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  wordProgress(language: Language, progress: Progress): string;
  wordReport(language: Language, progress: Progress): string;
}

/** Wake it when something was confirmed. */
export type Runner = Rounds;

/**
 * Carries confirmed notices out: fans them out into the ledger in steps, shows the progress, reports the end. Each step is a
 * transaction that says how far it came, so that any process goes on where another was killed.
 */
export function startRunner(parts: RunnerParts): Runner {
  return startRounds({
    everyMs: PROGRESS_MS,
    round: async (stopping) => {
      for (const id of await listSending(parts.db, SENDING_MAX)) await carryOn(parts, id, stopping);
      return 'later';
    },
    onError: (error) => parts.log.warn('Broadcasts paused', { error }),
  });
}

/** One that fails must not hold up those behind it. */
async function carryOn(parts: RunnerParts, id: number, stopping: AbortSignal): Promise<void> {
  try {
    while (!stopping.aborted && (await step(parts, id)) === 'more');
  } catch (error) {
    parts.log.warn('A broadcast paused', { broadcast: id, error });
  }
}

/** One step of one broadcast. @returns `more` when the next one may follow at once */
export async function step(parts: Omit<RunnerParts, 'log'>, id: number): Promise<'more' | 'later'> {
  return await parts.db.transaction().execute(async (trx) => {
    const sending = await lockSending(trx, id);
    if (!sending) return 'later';
    if (!sending.isFannedOut) {
      await fanOut(trx, sending);
      return 'more';
    }
    await showProgress(parts, trx, sending);
    return 'later';
  });
}

async function fanOut(trx: Trx, sending: Sending): Promise<void> {
  const { addressees, through, isLast } = await listAudience(trx, { areaCode: sending.areaCode, after: sending.fannedOutThrough });
  await enqueueMany(
    trx,
    addressees.map(({ personId, chatId, language }) => ({
      dedupeKey: `broadcast:${sending.id}:${personId}`,
      lane: 'broadcast',
      chatId,
      batch: batchOf(sending.id),
      contentId: language === 'kk' ? sending.kkContentId : sending.ruContentId,
    })),
  );
  await saveFanOut(trx, sending.id, through ?? sending.fannedOutThrough, isLast);
}

async function showProgress(parts: Omit<RunnerParts, 'log'>, trx: Trx, sending: Sending): Promise<void> {
  const progress = progressOf(await countBatch(trx, batchOf(sending.id)));
  const html = parts.wordProgress(sending.language, progress);
  if (html !== sending.progressShown) {
    await saveProgress(trx, sending.id, html);
    await enqueue(trx, {
      dedupeKey: `broadcast-progress:${sending.id}:${progress.all - progress.waiting}:${progress.sent}`,
      lane: 'notice',
      chatId: sending.chatId,
      method: 'editMessageText',
      payload: { message_id: sending.progressMessageId, text: html, parse_mode: 'HTML' },
    });
  }
  if (progress.waiting > 0) return;
  await finish(trx, sending.id, parts.clock());
  await enqueue(trx, {
    dedupeKey: `broadcast-report:${sending.id}`,
    lane: 'notice',
    chatId: sending.chatId,
    payload: { text: parts.wordReport(sending.language, progress), parse_mode: 'HTML' },
  });
}

function batchOf(id: number): string {
  return `broadcast:${id}`;
}
