import type { WordKey } from '../../../../kernel/locale/index.ts';
import { leaveQuestion, type Question, questionFor, textOf } from '../../../../platform/telegram/asking.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { ContestQuestion, Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { phoneOf } from '../../../identity/index.ts';
import { type ContestRefusal, contestHiding } from '../../actions/village/hide.ts';
import { CONTEST_CHARS_MAX } from '../../contest.ts';
import { listEvents } from '../../queries/events.ts';
import { hidingOf, mayContest } from '../../village/hiding.ts';
import type { AppealsFaceApp } from '../app.ts';
import { keepWriting } from '../filing/leave.ts';
import { findOwn } from '../own/whose.ts';

/** «I disagree»: the next text says why. Below the notice, which is kept. */
export async function askContest(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  ctx.answersBelow = true;
  const appeal = await findOwn(app, ctx, id);
  const hiding = appeal && hidingOf(await listEvents(app.db, id));
  if (!hiding) return await show(ctx, ctx.say('fault-gone'));
  if (!mayContest(hiding)) return await show(ctx, ctx.say(REFUSALS.before));
  await keepWriting(app, ctx);
  (await ctx.session).asking = { contest: id };
  await show(ctx, ctx.say('appeals-contest-ask', { max: CONTEST_CHARS_MAX }), keyboard([openRow(ctx, id)]));
}

const REFUSALS = {
  gone: 'fault-gone',
  before: 'appeals-contest-before',
  short: 'appeals-contest-short',
  long: 'appeals-contest-long',
  iin: 'appeals-contest-iin',
} as const satisfies Record<ContestRefusal, WordKey>;

/** Takes what was asked for. @returns false where nothing was */
export async function hearContest(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  const asking = await questionFor(ctx, isContestQuestion);
  if (!asking || !ctx.message) return false;
  const text = await textOf(ctx, ctx.message);
  if (text === undefined) return true;
  const messageId = ctx.message.message_id;
  const act = { appealId: asking.contest, personId: ctx.caller.personId, tap: `message-${messageId}` };
  const said = await onceAnUpdate('contested', () => contestHiding(app, act, text));
  if (!said.ok) {
    await tell(ctx, ctx.say(REFUSALS[said.refusal], { max: CONTEST_CHARS_MAX }));
    return true;
  }
  // Told again, it is the same answer; another message is none.
  (await ctx.session).asking = { ...asking, heard: messageId };
  const done = said.value.isHeard ? ctx.say('appeals-contest-done') : ctx.say('appeals-contest-nobody', { phone: phoneOf(app, ctx) });
  await tell(ctx, done, keyboard([openRow(ctx, asking.contest)]));
  return true;
}

/** Whatever is typed from now on is no such answer. @returns whether one was awaited */
export async function leaveContestQuestion(ctx: Ctx): Promise<boolean> {
  return await leaveQuestion(ctx, isContestQuestion);
}

function isContestQuestion(question: Question): question is ContestQuestion {
  return 'contest' in question;
}

function openRow(ctx: Ctx, id: number) {
  return [button(ctx.label('appeals-open-button'), 'appeals:follow', id)];
}
