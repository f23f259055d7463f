import { countBatch, enqueueMany, type NewMessage, type Worded } from '../../../delivery/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import { type Clock, DAY_MS, HOUR_MS } from '../../../kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type AccessChange, hasAkim, listAccessChanges } from '../../identity/index.ts';
import { findLastTold, listMistaken, listUntold, saveCorrected, saveTold, type ToldTenure } from '../queries/handovers.ts';
import { findPlace, listUnitsBelow, type PlaceFacts } from '../queries/places.ts';
import { isHeardByAll } from '../terms/heard.ts';
import { isSamePerson } from '../terms/office.ts';
import { type AkimCardUnit, findAkimCard } from './akim-card.ts';
import { listAudience } from './audience.ts';
import { eachAlone, sumOf, throwAll } from './each-alone.ts';
import { batchOf, holdUntilMorning, listWaiting, withdrawNews } from './withdraw-handovers.ts';

/** How those are told whom a change of terms concerns. */
export interface HandoverWords {
  /** To an akim whose access ended with his term, or who has it back. */
  access(language: Language, what: 'ended' | 'restored', unit: PlaceFacts): Worded;
  /** To the residents of the unit. @param isLinked whether he answers in the bot already */
  newAkim(language: Language, term: ToldTenure, unit: PlaceFacts, isLinked: boolean): Worded;
  /** To residents who heard of a new akim who never was. */
  mistaken(language: Language, unit: AkimCardUnit): Worded;
}

export interface HandoverApp {
  readonly db: Db;
  readonly clock: Clock;
  readonly words: HandoverWords;
}

/** A wrong import can be taken back before anybody hears of it. */
const RESIDENTS_WAIT_MS = HOUR_MS;
/** Longer than the bot is ever down; what is older was told, or is no news. */
const ACCESS_NEWS_MS = 3 * DAY_MS;

/**
 * Tells akims that their access ended or is back, at any hour, and residents who their new akim is: once, by day, an hour after we
 * learnt of it. Where that was a mistake they hear so too, an hour after it was taken back, if anybody can have heard of it: what still
 * waits to be sent by then is taken out of the queue at once. What waits when the quiet hours begin waits for the morning.
 *
 * Safe to repeat, also where it was cut off: each message has its cause for a key. Where one unit fails the others are told all the same.
 *
 * @returns how many messages were new
 * @throws AggregateError of what failed, after all others were told
 */
export async function tellHandovers(app: HandoverApp): Promise<number> {
  const { db, clock } = app;
  const now = clock();
  const settledBefore = new Date(now.getTime() - RESIDENTS_WAIT_MS);
  const failures: unknown[] = [];
  const told = [await tellAkims(app, failures)];
  const waiting = await listWaiting(app);
  const takenBack = waiting.filter((news) => news.isTakenBack);
  await eachAlone(takenBack, (news) => withdrawNews(app, news), failures);
  if (isQuiet(now)) {
    await holdUntilMorning(app, waiting);
  } else {
    told.push(...(await eachAlone(await listUntold(db, settledBefore), (term) => tellResidents(app, term), failures)));
    // Of two that never were in one unit people hear once.
    const mistaken = Map.groupBy(await listMistaken(db, settledBefore), (term) => term.unitCode);
    told.push(...(await eachAlone([...mistaken.values()], (terms) => tellMistake(app, terms), failures)));
  }
  throwAll(failures, 'handovers');
  return sumOf(told);
}

async function tellAkims({ db, clock, words }: HandoverApp, failures: unknown[]): Promise<number> {
  const changes = await listAccessChanges(db, new Date(clock().getTime() - ACCESS_NEWS_MS));
  const messages: NewMessage[] = [];
  const wordOne = async ({ roleId, what, at, unitCode, chatId, language }: AccessChange) => {
    const unit = (await findPlace(db, unitCode))?.place;
    if (!unit) return;
    const dedupeKey = `akim-access:${roleId}:${what}:${at.getTime()}`;
    const payload = { ...words.access(language, what, unit), disable_notification: isQuiet(clock()) };
    messages.push({ dedupeKey, lane: 'notice', chatId, payload });
  };
  await eachAlone(changes, wordOne, failures);
  return await enqueueMany(db, messages);
}

async function tellResidents(app: HandoverApp, term: ToldTenure): Promise<number> {
  const told = (await isKnown(app.db, term)) ? 0 : await tellOf(app, term);
  await saveTold(app.db, term.id, app.clock());
  return told;
}

/** The import that told of him was taken back and came again: they know, unless part of them was not told any more. */
async function isKnown(db: Db, term: ToldTenure): Promise<boolean> {
  const before = await findLastTold(db, term.unitCode);
  if (before?.endReason !== 'taken-back' || before.how !== term.how || !isSamePerson(before, term)) return false;
  return isHeardByAll(await countBatch(db, batchOf(before.id, 'new-akim')));
}

async function tellOf({ db, words }: HandoverApp, term: ToldTenure): Promise<number> {
  const areaCode = term.unitCode as PlaceCode;
  const unit = (await findPlace(db, areaCode))?.place;
  if (!unit) return 0;
  const isLinked = await hasAkim(db, areaCode);
  return await tellUnit(db, areaCode, batchOf(term.id, 'new-akim'), (language) => words.newAkim(language, term, unit, isLinked));
}

async function tellMistake({ db, clock, words }: HandoverApp, terms: readonly { id: number; unitCode: string }[]): Promise<number> {
  const last = terms.at(-1);
  if (!last) return 0;
  const areaCode = last.unitCode as PlaceCode;
  const unit = (await findAkimCard(db, areaCode))?.unit;
  const batch = batchOf(last.id, 'akim-mistaken');
  const told = unit ? await tellUnit(db, areaCode, batch, (language) => words.mistaken(language, unit)) : 0;
  for (const { id } of terms) await saveCorrected(db, id, clock());
  return told;
}

/** @param batch of these messages, and their key, but for whom each is to */
async function tellUnit(db: Db, areaCode: PlaceCode, batch: string, word: (language: Language) => Worded): Promise<number> {
  // A village with an akim of its own hears of its own.
  const exceptUnits = (await listUnitsBelow(db, areaCode)) as PlaceCode[];
  let told = 0;
  let after: PersonId | undefined;
  for (;;) {
    const page = await listAudience(db, { areaCode, exceptUnits, after });
    const messages = page.addressees.map(({ personId, chatId, language }) => ({
      dedupeKey: `${batch}:${personId}`,
      lane: 'broadcast' as const,
      chatId,
      batch,
      payload: word(language),
    }));
    told += await enqueueMany(db, messages);
    if (page.isLast) return told;
    after = page.through;
  }
}
