import { isInOffice } from '../kernel/caller.ts';
import { clip } from '../kernel/locale/index.ts';
import { isAnsweredAlbum } from '../platform/telegram/album.ts';
import { button, keyboard } from '../platform/telegram/buttons.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import { tell } from '../platform/telegram/screens.ts';
import {
  askWhichLetter,
  beginAppeal,
  hearSaid,
  isCode,
  isStrayAnswer,
  maySayAnswer,
  meaningOf,
  politenessOf,
  type Said,
  type Searched,
  showWriting,
  tellStatus,
} from '../rooms/appeals/index.ts';
import { askForPlace, isPlaceAsked, searchPlaces } from '../rooms/directory/index.ts';
import type { HallApp } from './app.ts';
import { keepWords, listWords, type Waiting } from './first-words.ts';
import { menuOf } from './menu.ts';

/** What is repeated to the person of his own words. */
const QUERY_CHARS_MAX = 60;
/** Sentences that wait for one decision together. */
const WAITING_MAX = 10;

/**
 * Somebody says something without having been asked: a receipt's code, a place, or what he wants the akim to know. Officials' words
 * are looked up as places, an akim's may be an answer; a resident's photo, voice or point is the beginning of a letter, and so are his words unless they name a
 * place. What nobody can be sure of is kept until he says what he means, or consents.
 */
export async function hearUnasked(app: HallApp, ctx: Ctx, said: Said): Promise<void> {
  const waiting = await listWords(app, ctx);
  const left = await hearOne(app, ctx, said, waiting);
  if (left !== waiting) await keepWords(app, ctx, left);
}

/** What waited goes on as if it were said now: below the menu, and not in place of the consent. @returns whether there was anything */
export async function hearWaiting(app: HallApp, ctx: Ctx): Promise<boolean> {
  const words = await listWords(app, ctx);
  let left: readonly Waiting[] = [];
  ctx.answersBelow = true;
  for (const said of words) left = await hearOne(app, ctx, said, left);
  // Not before all are heard: a repeat of this update must find them.
  await keepWords(app, ctx, left);
  return words.length > 0;
}

/** @param waiting what waits already @returns what waits now, the same where that has not changed */
async function hearOne(app: HallApp, ctx: Ctx, said: Waiting, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
  const { appeals, directory } = app.rooms;
  const { text } = said;
  if (text === null || said.file !== null || said.isLetter) return await hearLetter(app, ctx, said, waiting);
  if (isCode(text)) {
    await tellStatus(appeals, ctx, text);
    return waiting;
  }
  const found = directory.search.find(text, { limit: 1 });
  if (ctx.caller.face !== 'resident') {
    await hearOfficial(app, ctx, { ...said, text }, found);
    return waiting;
  }
  const isAsked = isPlaceAsked(await ctx.session);
  const meaning = meaningOf(text, found, isAsked);
  switch (meaning) {
    case 'place':
      await searchPlaces(directory, ctx, text);
      return waiting;
    case 'maybe-place':
      // A word more of what he was asked about already: no name that nobody knows.
      if (found.kind === 'none' && !isAsked && waiting.some(isSentence)) return await askWhatIsMeant(ctx, withWords(waiting, said));
      await searchPlaces(directory, ctx, text, [letterRow(ctx)]);
      return withWords(waiting, { ...said, isLookedUp: true });
    case 'greeting':
    case 'thanks':
      await answerPolitely(ctx, meaning);
      return waiting;
    case 'cry':
      if (!ctx.caller.consented) await tell(ctx, ctx.say('appeals-emergency'));
      return await hearLetter(app, ctx, said, waiting);
    case 'appeal':
      return await hearLetter(app, ctx, said, waiting);
    case 'ask':
      return await askWhatIsMeant(ctx, withWords(waiting, said));
  }
}

/** An answer that was typed past its case: an akim's office is asked which one it is, others are told where it belongs. Everything else is looked up. */
async function hearOfficial(app: HallApp, ctx: Ctx, said: Said & { text: string }, found: Searched): Promise<void> {
  const { text } = said;
  const politeness = politenessOf(text, found);
  if (politeness) return await answerPolitely(ctx, politeness);
  const isReply = ctx.message?.reply_to_message?.from?.id === ctx.me.id;
  const isAsked = isInOffice(ctx.caller) && maySayAnswer(text, found, isReply);
  if (isAsked && (await askWhichLetter(app.rooms.appeals, ctx, said))) return;
  if (isStrayAnswer(text, found, isReply)) return await tell(ctx, ctx.say('fault-message-kind'), menuOf(ctx));
  await searchPlaces(app.rooms.directory, ctx, text);
}

async function answerPolitely(ctx: Ctx, politeness: 'greeting' | 'thanks'): Promise<void> {
  await tell(ctx, ctx.say(politeness === 'greeting' ? 'menu-greeting' : 'menu-thanks'), menuOf(ctx));
}

async function askWhatIsMeant(ctx: Ctx, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
  const said = waiting.filter((one) => !one.isLetter).map((one) => one.text?.trim() ?? '…');
  const text = clip(said.join(' '), QUERY_CHARS_MAX, 'start');
  await tell(
    ctx,
    ctx.say('appeals-ask-write', { text }),
    keyboard([letterRow(ctx), [button(ctx.label('menu-place-button'), 'menu:place')]]),
  );
  return waiting;
}

function letterRow(ctx: Ctx) {
  return [button(ctx.label('appeals-ask-write-button'), 'menu:letter')];
}

async function hearLetter(app: HallApp, ctx: Ctx, said: Waiting, waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
  if (ctx.caller.consented) {
    await write(app, ctx, said);
    return waiting;
  }
  // An album is one question. By a name of its own: it is answered once more when it becomes a letter.
  if (!(await isAnsweredAlbum(ctx, said.album && `${said.album}:consent`))) await app.rooms.appeals.onward.askConsent(ctx);
  return withWords(waiting, { ...said, isLetter: true });
}

/** What is typed next belongs to the letter, whatever was asked before. */
async function write(app: HallApp, ctx: Ctx, said: Waiting): Promise<void> {
  (await ctx.session).asking = undefined;
  await hearSaid(app.rooms.appeals, ctx, said, said.isLetter);
}

/** What waits together with words that are said now. A name that was looked up gives way to them: it may have been a slip. */
function withWords(waiting: readonly Waiting[], said: Waiting): Waiting[] {
  const others = waiting.filter((one) => one.messageId !== said.messageId);
  return [...others.filter((one) => one.isLetter), ...others.filter(isSentence).slice(1 - WAITING_MAX), said];
}

function isSentence(one: Waiting): boolean {
  return !one.isLetter && !one.isLookedUp;
}

/** «Write to the akim», about what was said. */
export async function writeWaiting(app: HallApp, ctx: Ctx): Promise<void> {
  const { appeals } = app.rooms;
  const words = await listWords(app, ctx);
  // An older button, or one tapped twice: it is a letter already.
  if (words.length === 0 && (await showWriting(appeals, ctx))) return;
  if (words.length === 0) return await beginAppeal(appeals, ctx);
  if (!ctx.caller.consented) {
    const letters = words.map((said) => ({ ...said, isLetter: true }));
    await keepWords(app, ctx, letters);
    return await appeals.onward.askConsent(ctx);
  }
  for (const said of words) await write(app, ctx, said);
  await keepWords(app, ctx, []);
}

/** «Look for a place», by what was said; where it only resembles one, it can still be written. */
export async function searchWaiting(app: HallApp, ctx: Ctx): Promise<void> {
  const words = await listWords(app, ctx);
  const text = words.findLast((said) => said.text !== null && !said.isLetter)?.text;
  if (!text) return await askForPlace(ctx);
  await searchPlaces(app.rooms.directory, ctx, text, [letterRow(ctx)]);
  const lookedUp = words.map((said) => (said.isLetter ? said : { ...said, isLookedUp: true }));
  await keepWords(app, ctx, lookedUp);
}
