import { type Clock, MINUTE_MS } from '../../kernel/clock.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Log } from '../../platform/log.ts';
import { type Rounds, startRounds } from '../../platform/rounds.ts';
import { isElecting } from './actions/asked.ts';
import { closeSurvey, inviteNext, tellNext, type WordResult, withdrawInvitations } from './actions/close.ts';
import { vacuumAnswers } from './queries/answers.ts';
import { isPurgeDue, listAtWork, lockAtWork, savePurge } from './queries/surveys.ts';

/** How often surveys are looked at when nobody wakes the runner: one closes at most so late. */
const ROUND_MS = 2_000;
const AT_WORK_MAX = 100;
const PURGE_PAUSE_MS = MINUTE_MS;

export interface SurveyRunnerParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly wordResult: WordResult;
}

/** Wake it when a survey was opened or ended. */
export type SurveyRunner = Rounds;

/**
 * Carries surveys out: invites people in steps, closes what is due, takes back what still invites, tells the result, sweeps the dead
 * rows away. Each step is a transaction that says how far it came, so that any process goes on where another was killed.
 */
export function startSurveyRunner(parts: SurveyRunnerParts): SurveyRunner {
  return startRounds({
    everyMs: ROUND_MS,
    round: async (stopping) => {
      for (const id of await listAtWork(parts.db, parts.clock(), AT_WORK_MAX)) await carryOn(parts, id, stopping);
      return 'later';
    },
    onError: (error) => parts.log.warn('Surveys paused', { error }),
  });
}

/** One that fails must not hold up those behind it. */
async function carryOn(parts: SurveyRunnerParts, id: number, stopping: AbortSignal): Promise<void> {
  try {
    while (!stopping.aborted && (await stepSurvey(parts, id)) === 'more');
    if (!stopping.aborted) await purge(parts, id);
  } catch (error) {
    parts.log.warn('A survey paused', { survey: id, error });
  }
}

/** One step of one survey. @returns `more` when the next one may follow at once */
export async function stepSurvey(parts: Omit<SurveyRunnerParts, 'log'>, id: number): Promise<'more' | 'later'> {
  return await parts.db.transaction().execute(async (trx) => {
    const survey = await lockAtWork(trx, id);
    if (!survey) return 'later';
    const now = parts.clock();
    if (survey.step === 'closing') {
      const mayBeMore = await withdrawInvitations(trx, survey);
      // What people think of an akim is told to nobody while he, or another one, is being elected there.
      if (!mayBeMore && (await isElecting(trx, survey.areaCode, now))) return 'later';
      if (!mayBeMore) await tellNext(trx, survey);
    } else if (survey.closesAt <= now) {
      const mayBeMore = await withdrawInvitations(trx, survey);
      if (!mayBeMore) await closeSurvey(trx, survey, now, parts.wordResult);
    } else if (!survey.isFannedOut) await inviteNext(trx, survey, now);
    else return 'later';
    return 'more';
  });
}

/**
 * Sweeps the dead rows of a closed survey away, when that is due; what cannot go yet is tried again a minute later. Outside of a
 * transaction, as Postgres demands. Where it fails (the server goes down, a lock is not to be had), nothing was lost: it stays due, and
 * the next round tries again; so nothing is caught here.
 */
export async function purge({ db, clock }: Pick<SurveyRunnerParts, 'db' | 'clock'>, id: number): Promise<void> {
  const now = clock();
  if (!(await isPurgeDue(db, id, now))) return;
  // The second time for Postgres' own count, to which the first one's session may still have had to add.
  const isClean = (await vacuumAnswers(db)) || (await vacuumAnswers(db));
  await savePurge(db, id, isClean ? null : new Date(now.getTime() + PURGE_PAUSE_MS));
}
