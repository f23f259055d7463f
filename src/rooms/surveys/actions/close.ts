import { countBatch, enqueueMany, keepContent, withdrawBatch } from '../../../delivery/index.ts';
import { emptyParkedTaps } from '../../../intake/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import { type PlaceCode, placeCodeOf } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Trx } from '../../../platform/database/index.ts';
import { findPlace, listAudience } from '../../directory/index.ts';
import { listHolders, whoCanBeWritten } from '../../identity/index.ts';
import { ANSWER_TAP, type Tally } from '../options.ts';
import {
  copyToBallots,
  countParticipation,
  deleteAnswers,
  deleteSecret,
  insertInvited,
  listAnswered,
  saveTally,
  tallyAnswers,
} from '../queries/answers.ts';
import { type AtWork, type Survey, saveClosing, saveFanOut, saveTold } from '../queries/surveys.ts';
import { ANSWERS_SHOWN_MIN, countAnswers } from '../tally.ts';
import { listQuietUnits } from './asked.ts';

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

/**
 * Invites the next people of the area: their messages in the ledger and their participation, both or neither. Where an akim is being
 * elected nobody is asked.
 */
export async function inviteNext(trx: Trx, survey: AtWork, now: Date): Promise<void> {
  const { areaCode, fannedOutThrough: after } = survey;
  const exceptUnits = await listQuietUnits(trx, areaCode, now);
  const { addressees, through, isLast } = await listAudience(trx, { areaCode, exceptUnits, after });
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
 * Counts and seals: the secret goes first, which waits for the answers that are being written; then the answers of ten people or more
 * are written anew in random order without their pseudonyms, and the old rows deleted. Of fewer than ten nothing is written anew: who
 * took part stays known, so that one ballot, or nine that say the same, would say it of persons. Taps on answers that were parked by a
 * fault are emptied, because a tap holds both its sender and his answer. All of it or none: a process killed here leaves the survey
 * open and its time past, and the next step begins again.
 */
export async function closeSurvey(trx: Trx, survey: AtWork, at: Date, wordResult: WordResult): Promise<void> {
  await deleteSecret(trx, survey.id);
  const whole = await tallyAnswers(trx, survey.id);
  const answered = countAnswers(whole);
  const invited = Math.max(answered, await countAsked(trx, survey.id));
  const isShown = answered >= ANSWERS_SHOWN_MIN;
  if (isShown) {
    await copyToBallots(trx, survey.id);
    await saveTally(trx, survey.id, whole);
  }
  await deleteAnswers(trx, survey.id);
  await emptyParkedTaps(trx, `${ANSWER_TAP}:${survey.id}:`);
  const closed: Closed = {
    survey: { ...survey, step: 'closing', closedAt: at, invited, answered },
    tally: isShown ? whole : NO_TALLY,
    chain: (await findPlace(trx, survey.areaCode))?.chain ?? [],
  };
  // Everybody shares the two contents: whether they come without sound is decided now, for those too whom they reach much later.
  const silence = { disable_notification: isQuiet(at) };
  await saveClosing(trx, survey.id, {
    invited,
    answered,
    kkResultId: await keepContent(trx, { ...wordResult('kk', closed), ...silence }),
    ruResultId: await keepContent(trx, { ...wordResult('ru', closed), ...silence }),
    at,
  });
}

/** Takes the next invitations that have not left out of the queue: nobody is to be invited to what is closed. @returns whether more may be left */
export async function withdrawInvitations(trx: Trx, survey: AtWork): Promise<boolean> {
  return await withdrawBatch(trx, inviteBatchOf(survey.id));
}

const NO_TALLY: Tally = { 4: 0, 3: 0, 2: 0, 1: 0, 88: 0, 99: 0 };

/** Sends the result to the next of those who answered; with the last of them to the author and to the akim whose residents were asked. */
export async function tellNext(trx: Trx, survey: AtWork): Promise<void> {
  const ids = await listAnswered(trx, { surveyId: survey.id, after: survey.toldThrough, limit: TOLD_PER_STEP });
  const isLast = ids.length < TOLD_PER_STEP;
  const { addressees } = await whoCanBeWritten(trx, ids);
  const author = { personId: survey.madeBy, chatId: survey.chatId, language: survey.language };
  const officials = isLast ? [...(await listHolders(trx, 'akim', await chainCodes(trx, survey))), author] : [];
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

/** Those whose invitations were taken back before they left were asked nothing. Who answered one that he found by /surveys may be among them. */
async function countAsked(trx: Trx, surveyId: number): Promise<number> {
  const { invited } = await countParticipation(trx, surveyId);
  const { withdrawn } = await countBatch(trx, inviteBatchOf(surveyId));
  return invited - withdrawn;
}

/** From the oblast down to the area, which may be a village below the akim's unit. */
async function chainCodes(trx: Trx, survey: AtWork): Promise<PlaceCode[]> {
  return ((await findPlace(trx, survey.areaCode))?.chain ?? []).flatMap((place) => placeCodeOf(place.code) ?? []);
}

/** What the ledger counts the invitations with. */
export function inviteBatchOf(surveyId: number): string {
  return `survey:${surveyId}`;
}
