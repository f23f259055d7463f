import { clip } from '../kernel/locale/index.ts';
import { button, keyboard } from '../platform/telegram/buttons.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import { tell } from '../platform/telegram/screens.ts';
import { beginAppeal, hearSaid, isCode, isWriting, meaningOf, type Said, tellStatus } from '../rooms/appeals/index.ts';
import { askForPlace, searchPlaces } from '../rooms/directory/index.ts';
import type { HallApp } from './app.ts';
import { keepWords, listWords, type Waiting } from './first-words.ts';

/** What is repeated to the person of his own words. */
const QUERY_CHARS_MAX = 60;
/** Sentences that wait for one decision together. */
const WAITING_MAX = 10;

/**
 * Somebody says something without having been asked: a receipt's code, a place, or what he wants the akim to know. Officials' words
 * are looked up as places; a resident's photo, voice or point is the beginning of a letter, and so are his words unless they name a place.
 *
 * @returns false where it waits: the person was asked what he means, or for his consent
 */
export async function hearUnasked(app: HallApp, ctx: Ctx, said: Waiting): Promise<boolean> {
  const { appeals, directory } = app.rooms;
  if (said.text === null || said.file !== null || said.isLetter) return await hearLetter(app, ctx, said);
  const { text } = said;
  if (isCode(text)) {
    await tellStatus(appeals, ctx, text);
    return true;
  }
  const found = directory.search.find(text, { limit: 1 }).kind;
  const meant = ctx.caller.face === 'resident' ? meaningOf(text, found) : 'place';
  // The village was asked for: whatever is short is meant as one.
  const isAsked = (await ctx.session).asking !== undefined;
  switch (isAsked && meant === 'ask' ? 'place' : meant) {
    case 'place':
      await searchPlaces(directory, ctx, text);
      return true;
    case 'appeal':
      return await hearLetter(app, ctx, said);
    case 'ask':
      await askWhatIsMeant(app, ctx, said, found === 'none' && isOneWord(said));
      return false;
  }
}

/** @param isName it looks like a village's name that nobody knows: then that is said first */
async function askWhatIsMeant(app: HallApp, ctx: Ctx, said: Said, isName: boolean): Promise<void> {
  const waiting = (await listWords(app, ctx)).filter((one) => one.messageId !== said.messageId && !isOneWord(one));
  const others = waiting.slice(1 - WAITING_MAX);
  await keepWords(app, ctx, [...others, said]);
  const text = clip([...others, said].map((one) => one.text?.trim() ?? '…').join(' '), QUERY_CHARS_MAX, 'start');
  if (isName && others.length === 0) {
    const list = [button(ctx.label('directory-home-list-button'), 'directory:tree', 0)];
    const letter = [button(ctx.label('appeals-ask-write-button'), 'menu:letter')];
    return await tell(ctx, ctx.say('directory-search-none', { query: text }), keyboard([list, letter]));
  }
  const buttons = [[button(ctx.label('appeals-ask-write-button'), 'menu:letter')], [button(ctx.label('menu-place-button'), 'menu:place')]];
  await tell(ctx, ctx.say('appeals-ask-write', { text }), keyboard(buttons));
}

/** A name that nobody knew: the next one takes its place. */
function isOneWord(said: Waiting): boolean {
  return !said.isLetter && said.file === null && !/\s/.test(said.text?.trim() ?? '');
}

async function hearLetter(app: HallApp, ctx: Ctx, said: Said): Promise<boolean> {
  if (ctx.caller.consented) {
    await hearSaid(app.rooms.appeals, ctx, said);
    return true;
  }
  const waiting = await listWords(app, ctx);
  const isNew = waiting.every((one) => one.messageId !== said.messageId);
  const letter = { ...said, isLetter: true };
  await keepWords(app, ctx, isNew ? [...waiting, letter] : waiting.map((one) => (one.messageId === said.messageId ? letter : one)));
  // An album's later pictures come after the same question.
  if (said.album === null || waiting.length === 0) await app.rooms.appeals.onward.askConsent(ctx);
  return false;
}

/** What waited goes on as if it were said now: below the menu, and not in place of the consent. @returns whether there was anything */
export async function hearWaiting(app: HallApp, ctx: Ctx): Promise<boolean> {
  const words = await listWords(app, ctx);
  const left: Waiting[] = [];
  ctx.answersBelow = true;
  for (const said of words) if (!(await hearUnasked(app, ctx, said))) left.push(said);
  await keepWords(app, ctx, left);
  return words.length > 0;
}

/** «Write to the akim», about what was said. */
export async function writeWaiting(app: HallApp, ctx: Ctx): Promise<void> {
  const words = await listWords(app, ctx);
  // Tapped twice: it is a letter already.
  if (words.length === 0 && (await isWriting(app.rooms.appeals, ctx))) return;
  if (words.length === 0) return await beginAppeal(app.rooms.appeals, ctx);
  if (!ctx.caller.consented) {
    const letters = words.map((said) => ({ ...said, isLetter: true }));
    await keepWords(app, ctx, letters);
    return await app.rooms.appeals.onward.askConsent(ctx);
  }
  for (const said of words) await hearSaid(app.rooms.appeals, ctx, said);
  await keepWords(app, ctx, []);
}

/** «Look for a place», by what was said. */
export async function searchWaiting(app: HallApp, ctx: Ctx): Promise<void> {
  const text = (await listWords(app, ctx)).findLast((said) => said.text !== null)?.text;
  await keepWords(app, ctx, []);
  await (text ? searchPlaces(app.rooms.directory, ctx, text) : askForPlace(ctx));
}
