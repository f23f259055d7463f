import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../platform/telegram/screens.ts';
import { dropDispute, dropDraft, openDraft } from '../actions/drafts.ts';
import { disputeAppeal, sayOutcome } from '../actions/verdict.ts';
import { type Appeal, findAppeal } from '../queries/appeals.ts';
import type { Draft } from '../queries/drafts.ts';
import { awaitsVerdict } from '../states.ts';
import type { AppealsFaceApp } from './app.ts';
import { showOwn } from './mine.ts';
import { wordBody } from './refusals.ts';
import { dueOf } from './words.ts';

/** «Solved», «only partly»: taken down at once; the answer stays where it is, without its buttons. */
export async function takeOutcome(app: AppealsFaceApp, ctx: Ctx, id: number, outcome: 'confirmed' | 'partly'): Promise<void> {
  const tap = ctx.callbackQuery?.id ?? '';
  const say = () => sayOutcome(app, { appealId: id, personId: ctx.caller.personId, tap }, outcome);
  const appeal = await onceAnUpdate('outcome-said', say);
  await spend(ctx);
  // Said already, by this button tapped twice or from another message.
  if (!appeal) return await tellWhere(app, ctx, id);
  await tell(ctx, ctx.say(outcome === 'confirmed' ? 'appeals-solved-thanks' : 'appeals-partly-thanks'), openButton(ctx, id));
}

async function tellWhere(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const appeal = await findAppeal(app.db, id);
  if (appeal?.personId !== ctx.caller.personId) await tell(ctx, ctx.say('fault-gone'));
}

function openButton(ctx: Ctx, id: number) {
  return keyboard([[button(ctx.label('appeals-open-button'), 'appeals:open', id)]]);
}

/** «Not solved»: what remains? A phrase, a photo, or simply back. */
export async function askWhatRemains(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const appeal = await findAppeal(app.db, id);
  if (appeal?.personId !== ctx.caller.personId || !awaitsVerdict(appeal.state)) {
    await spend(ctx);
    return await tellWhere(app, ctx, id);
  }
  await openDraft(app, ctx.caller.personId, { purpose: 'dispute', appealId: id });
  await spend(ctx);
  const simply = [button(ctx.label('appeals-reopen-button'), 'appeals:reopen', id)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:leave', id)];
  await tell(ctx, ctx.say('appeals-reopen-ask'), keyboard([simply, back]));
}

/** Something more was said of what remains. */
export async function hearDispute(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const appeal = await findAppeal(app.db, draft.appealId ?? 0);
  if (!appeal || !awaitsVerdict(appeal.state)) {
    await dropDraft(app, ctx.caller.personId, draft.id);
    return await tell(ctx, ctx.say('fault-gone'));
  }
  const send = [button(ctx.label('appeals-reopen-send-button'), 'appeals:reopen', draft.appealId ?? 0)];
  await tell(ctx, ctx.say('appeals-reopen-say-more'), keyboard([send]));
}

/** Not meant after all: the case again, whose buttons ask the same. */
export async function leaveDispute(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  await dropDispute(app, ctx.caller.personId, id);
  await showOwn(app, ctx, id);
}

/** Back to the akim, first in his list. */
export async function reopen(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const tap = ctx.callbackQuery?.id ?? '';
  const dispute = () => disputeAppeal(app, { appealId: id, personId: ctx.caller.personId, tap });
  const decision = await onceAnUpdate('appeal-disputed', dispute);
  if (!decision.ok) {
    const { refusal } = decision;
    if (refusal.reason !== 'gone') return await tell(ctx, wordBody(ctx, refusal));
    const appeal = await findAppeal(app.db, id);
    // Returned already, by this button tapped twice: the same words in the same place.
    if (appeal?.personId === ctx.caller.personId && appeal.state === 'disputed') return await showReopened(app, ctx, appeal);
    await spend(ctx);
    return await tellWhere(app, ctx, id);
  }
  app.wakeKeeper();
  await showReopened(app, ctx, decision.value);
}

async function showReopened(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<void> {
  const due = dueOf(app, ctx, appeal);
  const isTwice = appeal.addresseeReason === 'returned-twice';
  const atOperator = isTwice ? ctx.say('appeals-reopened-operator') : ctx.say('appeals-reopened-at-operator', { due });
  const html = appeal.addressee === 'operator' ? atOperator : ctx.say('appeals-reopened', { due });
  await show(ctx, html, openButton(ctx, appeal.id));
}
