import { clip } from '../kernel/locale/index.ts';
import { button, keyboard } from '../platform/telegram/buttons.ts';
import type { Ctx } from '../platform/telegram/context.ts';
import { tell } from '../platform/telegram/screens.ts';
import { beginAppeal, hearSaid, isCode, meaningOf, type Said, tellStatus } from '../rooms/appeals/index.ts';
import { askForPlace, searchPlaces } from '../rooms/directory/index.ts';
import type { HallApp } from './app.ts';
import { keepWords, listWords } from './first-words.ts';

/** What is repeated to the person of his own words. */
const QUERY_CHARS_MAX = 60;

/**
 * Somebody says something without having been asked: a receipt's code, a place, or what he wants the akim to know. Officials look
 * places up; a resident's photo, voice or point is the beginning of a letter, and so are his words unless they name a place.
 *
 * @returns false where it waits: the person was asked what he means, or for his consent
 */
export async function hearUnasked(app: HallApp, ctx: Ctx, said: Said): Promise<boolean> {
  const { appeals, directory } = app.rooms;
  if (said.text === null || said.file !== null) return await hearLetter(app, ctx, said);
  const { text } = said;
  const found = () => directory.search.find(text, { limit: 1 }).kind;
  const isAsked = (await ctx.session).asking !== undefined;
  const meaning = isAsked || ctx.caller.face !== 'resident' ? 'place' : isCode(text) ? 'code' : meaningOf(text, found());
  switch (meaning) {
    case 'code':
      await tellStatus(appeals, ctx, text);
      return true;
    case 'place':
      await searchPlaces(directory, ctx, text);
      return true;
    case 'appeal':
      return await hearLetter(app, ctx, said);
    case 'ask':
      await askWhatIsMeant(app, ctx, said, text);
      return false;
  }
}

async function askWhatIsMeant(app: HallApp, ctx: Ctx, said: Said, text: string): Promise<void> {
  await keepWords(app, ctx, [said]);
  const buttons = [[button(ctx.label('appeals-ask-write-button'), 'menu:letter')], [button(ctx.label('menu-place-button'), 'menu:place')]];
  await tell(ctx, ctx.say('appeals-ask-write', { text: clip(text, QUERY_CHARS_MAX) }), keyboard(buttons));
}

async function hearLetter(app: HallApp, ctx: Ctx, said: Said): Promise<boolean> {
  if (ctx.caller.consented) {
    await hearSaid(app.rooms.appeals, ctx, said);
    return true;
  }
  const waiting = await listWords(app, ctx);
  const isNew = waiting.every((one) => one.messageId !== said.messageId);
  await keepWords(app, ctx, isNew ? [...waiting, said] : waiting);
  // An album's later pictures come after the same question.
  if (said.album === null || waiting.length === 0) await app.rooms.appeals.onward.askConsent(ctx);
  return false;
}

/** What waited goes on as if it were said now: below the menu, and not in place of the consent. @returns whether there was anything */
export async function hearWaiting(app: HallApp, ctx: Ctx): Promise<boolean> {
  const words = await listWords(app, ctx);
  const left: Said[] = [];
  ctx.answersBelow = true;
  for (const said of words) if (!(await hearUnasked(app, ctx, said))) left.push(said);
  await keepWords(app, ctx, left);
  return words.length > 0;
}

/** «Write to the akim», about what was said. */
export async function writeWaiting(app: HallApp, ctx: Ctx): Promise<void> {
  const words = await listWords(app, ctx);
  if (words.length === 0) return await beginAppeal(app.rooms.appeals, ctx);
  for (const said of words) if (!(await hearLetter(app, ctx, said))) return;
  await keepWords(app, ctx, []);
}

/** «Look for a place», by what was said. */
export async function searchWaiting(app: HallApp, ctx: Ctx): Promise<void> {
  const text = (await listWords(app, ctx)).findLast((said) => said.text !== null)?.text;
  await keepWords(app, ctx, []);
  await (text ? searchPlaces(app.rooms.directory, ctx, text) : askForPlace(ctx));
}
