import { enqueueMany, keepContent } from '../../../delivery/index.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { findPlace, listAudience } from '../../directory/index.ts';
import { listHolders, whoCanBeWritten } from '../../identity/index.ts';
import type { Tally } from '../options.ts';
import { countParticipation, deleteSecret, insertInvited, listAnswered, saveTally, turnIntoBallots } from '../queries/answers.ts';
import { type AtWork, type Survey, saveClosing, saveFanOut, saveTold } from '../queries/surveys.ts';
import { ANSWERS_SHOWN_MIN, countAnswers } from '../tally.ts';

/** People told the result in one step. */
const TOLD_PER_STEP = 1_000;

/** A closed survey as its result is worded; the tally is all zero where fewer than ten answered. */
export interface Closed {
  readonly survey: Survey;
  readonly tally: Tally;
  /** From the oblast down to the area; empty for the whole country. */
  readonly chain: NonNullable<Awaited<ReturnType<typeof findPlace>>>['chain'];
}

/** The result for one language, as Telegram gets it. */
export type WordResult = (language: Language, closed: Closed) => object;

/** Invites the next people of the area: their messages in the ledger and their participation, both or neither. */
export async function inviteNext(trx: Trx, survey: AtWork): Promise<void> {
  const { addressees, through, isLast } = await listAudience(trx, { areaCode: survey.areaCode, after: survey.fannedOutThrough });
  await insertInvited(
    trx,
    survey.id,
    addressees.map(({ personId }) => personId),
  );
  await enqueueMany(
    trx,
    addressees.map(({ personId, chatId, language }) => ({
      dedupeKey: `survey:${survey.id}:${personId}`,
      lane: 'broadcast',
      chatId,
      batch: inviteBatchOf(survey.id),
      contentId: language === 'kk' ? survey.kkContentId : survey.ruContentId,
    })),
  );
  await saveFanOut(trx, survey.id, through ?? survey.fannedOutThrough, isLast);
}

/**
 * Counts and seals: the secret goes first, which waits for the answers that are being written; then the answers are written anew in
 * random order without their pseudonyms, and the old rows deleted. All of it or none: a process killed here leaves the survey open
 * and its time past, and the next step begins again.
 */
export async function closeSurvey(trx: Trx, survey: AtWork, at: Date, wordResult: WordResult): Promise<void> {
  await deleteSecret(trx, survey.id);
  const whole = await turnIntoBallots(trx, survey.id);
  const { invited } = await countParticipation(trx, survey.id);
  const answered = countAnswers(whole);
  const isShown = answered >= ANSWERS_SHOWN_MIN;
  if (isShown) await saveTally(trx, survey.id, whole);
  const closed: Closed = {
    survey: { ...survey, step: 'closing', closedAt: at, invited, answered },
    tally: isShown ? whole : NO_TALLY,
    chain: (await findPlace(trx, survey.areaCode))?.chain ?? [],
  };
  await saveClosing(trx, survey.id, {
    invited,
    answered,
    kkResultId: await keepContent(trx, wordResult('kk', closed)),
    ruResultId: await keepContent(trx, wordResult('ru', closed)),
    at,
  });
}

const NO_TALLY: Tally = { 4: 0, 3: 0, 2: 0, 1: 0, 88: 0, 99: 0 };

/** Sends the result to the next of those who answered; with the last of them to the author and the akim, who know it no earlier. */
export async function tellNext(trx: Trx, survey: AtWork): Promise<void> {
  const ids = await listAnswered(trx, { surveyId: survey.id, after: survey.toldThrough, limit: TOLD_PER_STEP });
  const isLast = ids.length < TOLD_PER_STEP;
  const { addressees } = await whoCanBeWritten(trx, ids);
  const author = { personId: survey.madeBy, chatId: survey.chatId, language: survey.language };
  const officials = isLast ? [...(await listHolders(trx, 'akim', [survey.areaCode])), author] : [];
  await enqueueMany(
    trx,
    [...addressees, ...officials].map(({ personId, chatId, language }) => ({
      // The same person may have answered and be akim or author: the key lets the second one fall.
      dedupeKey: `survey-result:${survey.id}:${personId}`,
      lane: 'broadcast',
      chatId,
      batch: `survey-result:${survey.id}`,
      contentId: (language === 'kk' ? survey.kkResultId : survey.ruResultId) ?? 0,
    })),
  );
  await saveTold(trx, survey.id, ids.at(-1) ?? survey.toldThrough, isLast);
}

/** What the ledger counts the invitations with. */
export function inviteBatchOf(surveyId: number): string {
  return `survey:${surveyId}`;
}
