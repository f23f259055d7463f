import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { spend, tell } from '../../../../platform/telegram/screens.ts';
import { leaveDispute, leaveDraft } from '../../actions/filing/aside.ts';
import { openDraft } from '../../actions/filing/drafts.ts';
import { asItStands } from '../../actions/joined/lead.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { type Draft, listPieces } from '../../queries/drafts.ts';
import { decideReply } from '../../rules.ts';
import { mayDispute } from '../../states.ts';
import type { AppealsFaceApp } from '../app.ts';
import { wordBody } from '../filing/refusals.ts';
import { headOf } from '../words.ts';
import { showOwn } from './card.ts';
import { refuseVerdict, tellVerdict } from './verdict.ts';

/**
 * «Not solved»: what remains? A phrase, a photo, or simply back. What was begun to be said earlier is shown and gone on with.
 *
 * @param applies whether this button still asks it: that of an answer not after «solved», so that both tapped at once is the first
 */
export async function askWhatRemains(app: AppealsFaceApp, ctx: Ctx, id: number, applies: typeof mayDispute): Promise<void> {
  const appeal = await findAppeal(app.db, id);
  if (appeal?.personId !== ctx.caller.personId || !applies(await asItStands(app.db, appeal), app.clock()))
    return await refuseVerdict(app, ctx, id);
  const { draft, wasBegun } = await openDraft(app, ctx.caller.personId, { purpose: 'dispute', appealId: id });
  await spend(ctx);
  if (wasBegun) return await hearDispute(app, ctx, draft);
  const simply = [button(ctx.label('appeals-reopen-button'), ...reopenData(appeal))];
  await tell(ctx, ctx.say('appeals-reopen-ask', headOf(ctx, appeal)), keyboard([simply, backButton(ctx, id)]));
}

/** What remains, as it goes back with the case, after each thing that the resident has said. */
export async function hearDispute(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const id = draft.appealId ?? 0;
  const appeal = await findAppeal(app.db, id);
  if (appeal?.personId !== ctx.caller.personId || !mayDispute(await asItStands(app.db, appeal), app.clock())) {
    await tellVerdict(app, ctx, id);
    return void (await leaveDraft(app, ctx.caller.personId, draft.id));
  }
  const head = ctx.say('appeals-card-title', headOf(ctx, appeal));
  const decision = decideReply(await listPieces(app.db, draft.id));
  if (!decision.ok && decision.refusal.reason !== 'nothing') {
    return await tell(ctx, [head, wordBody(ctx, decision.refusal)].join('\n'), keyboard([backButton(ctx, id)]));
  }
  const { body, files } = decision.ok ? decision.value : { body: '', files: [] };
  const lines = [
    head,
    ...(body === '' ? [] : [ctx.say('appeals-case-dispute', { text: body })]),
    ...(files.length === 0 ? [] : [ctx.say('appeals-check-files', { n: files.length })]),
    '',
    ctx.say('appeals-reopen-say-more'),
  ];
  const send = [button(ctx.label('appeals-reopen-send-button'), ...reopenData(appeal))];
  await tell(ctx, lines.join('\n'), keyboard([send, backButton(ctx, id)]));
}

/** As which return: a button left from an earlier one must not send back what was answered since. */
function reopenData(appeal: Appeal): [string, number, number] {
  return ['appeals:reopen', appeal.id, appeal.priority + 1];
}

function backButton(ctx: Ctx, id: number) {
  return [button(ctx.label('menu-back-button'), 'appeals:leave', id)];
}

/** Not meant now: the case again, whose buttons ask the same. */
export async function leaveDisputeTap(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const left = await onceAnUpdate('dispute-left', () => leaveDispute(app, ctx.caller.personId, id));
  await showOwn(app, ctx, id);
  if (left === 'kept') await tell(ctx, ctx.say('menu-draft-kept'));
}
