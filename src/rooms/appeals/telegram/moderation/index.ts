import { leaveQuestion, type Question, questionFor, textOf } from '../../../../platform/telegram/asking.ts';
import { anId } from '../../../../platform/telegram/buttons.ts';
import type { Ctx, ModerationQuestion } from '../../../../platform/telegram/context.ts';
import type { Face } from '../../../../platform/telegram/face.ts';
import type { AppealsFaceApp } from '../app.ts';
import { aPage } from '../desk/inbox-filters.ts';
import { aBan, aBanWhy, askBanDays, askBanSure, askBanWhy, takeBan } from './ban.ts';
import { askKeep, askLift, openBan, openBans, takeKeep, takeLift } from './bans.ts';
import { askContest, hearContest } from './own-ban.ts';
import { aFound, aStrike, askStrike, askStrikeSure, hearWords, takeFound, takeStrike } from './strike.ts';

/** What an operator does beside answering: words are struck out, somebody may not write for a time; and what can be said against that. */
export function moderationTaps(app: AppealsFaceApp, face: Face): void {
  face.tap('op-strike', 'operator', anId, (ctx, id) => askStrike(app, ctx, id));
  face.tap('op-strike-found', 'operator', aFound, (ctx, found) => takeFound(app, ctx, found));
  face.tap('op-strike-why', 'operator', aStrike, (ctx, strike) => askStrikeSure(app, ctx, strike));
  face.tap('op-strike-yes', 'operator', aStrike, (ctx, strike) => takeStrike(app, ctx, strike));
  face.tap('op-ban', 'operator', anId, (ctx, id) => askBanWhy(app, ctx, id));
  face.tap('op-ban-why', 'operator', aBanWhy, (ctx, why) => askBanDays(app, ctx, why));
  face.tap('op-ban-days', 'operator', aBan, (ctx, ban) => askBanSure(app, ctx, ban));
  face.tap('op-ban-yes', 'operator', aBan, (ctx, ban) => takeBan(app, ctx, ban));
  face.tap('bans', 'operator', aPage, (ctx, page) => openBans(app, ctx, page));
  face.tap('ban', 'operator', anId, (ctx, id) => openBan(app, ctx, id));
  face.tap('ban-lift', 'operator', anId, (ctx, id) => askLift(app, ctx, id));
  face.tap('ban-lift-yes', 'operator', anId, (ctx, id) => takeLift(app, ctx, id));
  face.tap('ban-keep', 'operator', anId, (ctx, id) => askKeep(app, ctx, id));
  face.tap('ban-keep-yes', 'operator', anId, (ctx, id) => takeKeep(app, ctx, id));
  face.tap('ban-contest', 'anyone', anId, (ctx, id) => askContest(app, ctx, id));
}

/** Takes words that shall be struck out, or what is said against a ban. @returns false where neither was asked for */
export async function hearModeration(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  const asking = await questionFor(ctx, isModerationQuestion);
  if (!asking || !ctx.message) return false;
  const text = await textOf(ctx, ctx.message);
  if (text === undefined) return true;
  const isTaken = await ('strike' in asking ? hearWords(app, ctx, asking.strike, text) : hearContest(app, ctx, asking.ban, text));
  // What cannot be taken may be written anew at once. Told again, it is the same answer; another message is none.
  if (isTaken) (await ctx.session).asking = { ...asking, heard: ctx.message.message_id };
  return true;
}

/** Whatever is typed from now on is no such answer, and words that were to be struck out are kept nowhere. @returns whether one was awaited */
export async function leaveModerationQuestion(ctx: Ctx): Promise<boolean> {
  const wasStriking = await forgetStriking(ctx);
  return (await leaveQuestion(ctx, isModerationQuestion)) || wasStriking;
}

/** Words that an operator was about to strike out are forgotten, unless his tap goes on with them. @returns whether there were some */
export async function forgetStriking(ctx: Ctx): Promise<boolean> {
  const screen = await ctx.session;
  if (screen.striking === undefined || ctx.callbackQuery?.data?.startsWith('appeals:op-strike-')) return false;
  screen.striking = undefined;
  return true;
}

function isModerationQuestion(question: Question): question is ModerationQuestion {
  return 'strike' in question || 'ban' in question;
}
