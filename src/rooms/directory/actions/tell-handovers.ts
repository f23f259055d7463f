import { enqueueMany, type NewMessage, type Worded } from '../../../delivery/index.ts';
import { isQuiet } from '../../../kernel/calendar/index.ts';
import { type Clock, DAY_MS, HOUR_MS } from '../../../kernel/clock.ts';
import type { PersonId, PlaceCode } from '../../../kernel/ids.ts';
import type { Language } from '../../../kernel/locale/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { hasAkim, listAccessChanges } from '../../identity/index.ts';
import { findLastTold, listMistaken, listUntold, saveCorrected, saveTold, type ToldTenure } from '../queries/handovers.ts';
import { findPlace, type PlaceFacts } from '../queries/places.ts';
import { isSamePerson } from '../terms/office.ts';
import { type AkimCardUnit, findAkimCard } from './akim-card.ts';
import { listAudience } from './audience.ts';

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
 * learnt of it. Where that was a mistake they hear so too, an hour after it was taken back. Safe to repeat, also where it was cut off: each message has its cause for a key.
 *
 * @returns how many messages were new
 */
export async function tellHandovers(app: HandoverApp): Promise<number> {
  const told = await tellAkims(app);
  return isQuiet(app.clock()) ? told : told + (await tellResidents(app)) + (await tellMistakes(app));
}

async function tellAkims({ db, clock, words }: HandoverApp): Promise<number> {
  const changes = await listAccessChanges(db, new Date(clock().getTime() - ACCESS_NEWS_MS));
  const messages: NewMessage[] = [];
  for (const { roleId, what, at, unitCode, chatId, language } of changes) {
    const unit = (await findPlace(db, unitCode))?.place;
    if (!unit) continue;
    const dedupeKey = `akim-access:${roleId}:${what}:${at.getTime()}`;
    const payload = { ...words.access(language, what, unit), disable_notification: isQuiet(clock()) };
    messages.push({ dedupeKey, lane: 'notice', chatId, payload });
  }
  return await enqueueMany(db, messages);
}

async function tellResidents(app: HandoverApp): Promise<number> {
  const { db, clock } = app;
  let told = 0;
  for (const term of await listUntold(db, new Date(clock().getTime() - RESIDENTS_WAIT_MS))) {
    const before = await findLastTold(db, term.unitCode);
    // The import that told of him was taken back and came again: they know.
    const isKnown = before?.endReason === 'taken-back' && before.how === term.how && isSamePerson(before, term);
    if (!isKnown) told += await tellOf(app, term);
    await saveTold(db, term.id, clock());
  }
  return told;
}

async function tellOf({ db, words }: HandoverApp, term: ToldTenure): Promise<number> {
  const areaCode = term.unitCode as PlaceCode;
  const unit = (await findPlace(db, areaCode))?.place;
  if (!unit) return 0;
  const isLinked = await hasAkim(db, areaCode);
  return await tellUnit(db, areaCode, `new-akim:${term.id}`, (language) => words.newAkim(language, term, unit, isLinked));
}

async function tellMistakes({ db, clock, words }: HandoverApp): Promise<number> {
  let told = 0;
  for (const term of await listMistaken(db, new Date(clock().getTime() - RESIDENTS_WAIT_MS))) {
    const areaCode = term.unitCode as PlaceCode;
    const unit = (await findAkimCard(db, areaCode))?.unit;
    if (unit) told += await tellUnit(db, areaCode, `akim-mistaken:${term.id}`, (language) => words.mistaken(language, unit));
    await saveCorrected(db, term.id, clock());
  }
  return told;
}

/** @param cause the key of the message, but for whom it is to */
async function tellUnit(db: Db, areaCode: PlaceCode, cause: string, word: (language: Language) => Worded): Promise<number> {
  let told = 0;
  let after: PersonId | undefined;
  for (;;) {
    const page = await listAudience(db, { areaCode, after });
    const messages = page.addressees.map(({ personId, chatId, language }) => ({
      dedupeKey: `${cause}:${personId}`,
      lane: 'broadcast' as const,
      chatId,
      payload: word(language),
    }));
    told += await enqueueMany(db, messages);
    if (page.isLast) return told;
    after = page.through;
  }
}
