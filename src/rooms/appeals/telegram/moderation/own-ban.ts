import { keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { phoneOf } from '../../../identity/index.ts';
import { contestBan } from '../../actions/moderation/contest.ts';
import { CONTEST_CHARS_MAX, CONTEST_CHARS_MIN, decideContest } from '../../contest.ts';
import { isRunning } from '../../moderation/ban.ts';
import { type Ban, findBan, findRunningBan } from '../../queries/bans.ts';
import type { AppealsFaceApp } from '../app.ts';
import { contestRow, wordBan } from './words.ts';

/** Where the caller may not write now, says so. @param isKept what he has said already is kept. @returns whether that is so */
export async function tellIfBanned(app: AppealsFaceApp, ctx: Ctx, isKept = false): Promise<boolean> {
  const ban = await findRunningBan(app.db, ctx.caller.personId, app.clock());
  if (ban) await refuseBanned(app, ctx, ban, isKept);
  return ban !== undefined;
}

/** Until when, why, what he can do; once, however much he has said in one go. */
export async function refuseBanned(app: AppealsFaceApp, ctx: Ctx, ban: Ban, isKept = true): Promise<void> {
  const lines = [wordBan(app, ctx, ban), ...(isKept ? [ctx.say('appeals-banned-saved')] : [])];
  await onceAnUpdate('ban-told', () => tell(ctx, lines.join('\n'), keyboard([contestRow(ctx, ban)])));
}

/** Whether it is a ban of the caller's own that he can still appeal against; where he has, or cannot any more, says so. */
async function isContestable(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<boolean> {
  const ban = await findBan(app.db, id);
  const isHeld = ban?.personId === ctx.caller.personId && isRunning(ban, app.clock());
  if (ban && isHeld && ban.contestedAt === null) return true;
  await tell(ctx, isHeld && ban ? wordBan(app, ctx, ban) : ctx.say('fault-gone'));
  return false;
}

/** «Appeal»: the next text is why it is wrong. Below the notice, which is kept. */
export async function askContest(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  if (!(await isContestable(app, ctx, id))) return;
  (await ctx.session).asking = { ban: id };
  ctx.answersBelow = true;
  await show(ctx, ctx.say('appeals-ban-contest-ask', { min: CONTEST_CHARS_MIN, max: CONTEST_CHARS_MAX }));
}

const AMISS = {
  short: 'appeals-ban-contest-length',
  long: 'appeals-ban-contest-length',
  iin: 'appeals-iin-inside',
} as const;

/** Takes what he says against it. @returns whether it was taken: else it may be written anew at once */
export async function hearContest(app: AppealsFaceApp, ctx: Ctx, id: number, text: string): Promise<boolean> {
  const words = decideContest(text);
  if (!words.ok) {
    await tell(ctx, ctx.say(AMISS[words.refusal], { min: CONTEST_CHARS_MIN, max: CONTEST_CHARS_MAX }));
    return false;
  }
  const outcome = await onceAnUpdate('ban-contested', () => contestBan(app, ctx.caller.personId, id, words.value));
  // Told before: by this message, before it was cut short, or there is nothing to appeal against any more.
  if (!outcome.ok && outcome.refusal === 'gone') await tell(ctx, ctx.say('fault-gone'));
  else if (outcome.ok && !outcome.value.isHeard) await tell(ctx, ctx.say('appeals-ban-contest-nobody', { phone: phoneOf(app, ctx) }));
  else await tell(ctx, ctx.say('appeals-ban-contest-sent'));
  return true;
}
