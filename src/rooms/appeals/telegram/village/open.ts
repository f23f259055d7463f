import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { moveDraft } from '../../actions/filing/drafts.ts';
import { closeToVillage, openToVillage } from '../../actions/village/open.ts';
import { canBeOpened, type NotOpen, whyNotOpenCase } from '../../village/opening.ts';
import type { AppealsFaceApp } from '../app.ts';
import { goOnOrGone } from '../filing/ask.ts';
import { showOwn } from '../own/card.ts';
import { findOwn } from '../own/whose.ts';
import { notOpenKey } from './switch.ts';

/** Before it is sent: the village shall see the letter, or not. Whether it may is looked up when the letter is shown, and when it is sent. */
export async function switchVillage(app: AppealsFaceApp, ctx: Ctx, { id, isOn }: { id: number; isOn: boolean }): Promise<void> {
  const draft = await moveDraft(app, ctx.caller.personId, id, { step: 'check', isForVillage: isOn });
  await goOnOrGone(app, ctx, draft);
}

/** What others will see of a case, before they do. */
export async function askToOpen(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  if (!canBeOpened(appeal) || appeal.openedAt !== null) return await showOwn(app, ctx, id);
  const why = whyNotOpenCase(appeal);
  if (why) return await showWhyNot(ctx, id, why);
  const yes = [button(ctx.label('appeals-village-yes-button'), 'appeals:public-yes', id)];
  await show(ctx, ctx.say('appeals-village-ask'), keyboard([yes, backRow(ctx, id)]));
}

/** The village sees it from now on; the case says so. */
export async function takeOpening(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const act = { appealId: id, personId: ctx.caller.personId, tap: ctx.callbackQuery.id };
  const opened = await onceAnUpdate('opened', () => openToVillage(app, act));
  if (opened.ok || opened.refusal.reason === 'gone') return await showOwn(app, ctx, id);
  await showWhyNot(ctx, id, opened.refusal.reason);
}

/** The village no longer sees it; the case says so. */
export async function takeClosing(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const act = { appealId: id, personId: ctx.caller.personId, tap: ctx.callbackQuery.id };
  await onceAnUpdate('closed', () => closeToVillage(app, act));
  await showOwn(app, ctx, id);
}

async function showWhyNot(ctx: Ctx, id: number, why: NotOpen): Promise<void> {
  await show(ctx, ctx.say(notOpenKey(why)), keyboard([backRow(ctx, id)]));
}

function backRow(ctx: Ctx, id: number) {
  return [button(ctx.label('menu-back-button'), 'appeals:open', id)];
}
