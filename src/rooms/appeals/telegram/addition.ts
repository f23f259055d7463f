import type { WordKey } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../platform/telegram/screens.ts';
import { leaveDraft } from '../actions/aside.ts';
import { openDraft } from '../actions/drafts.ts';
import { addToAppeal, awaitsReply, rewriteAppeal } from '../actions/own.ts';
import { type Appeal, findAppeal } from '../queries/appeals.ts';
import { type Draft, findDraft, listPieces } from '../queries/drafts.ts';
import { listEvents } from '../queries/events.ts';
import { findRudeWords } from '../rude-words.ts';
import { decideBody, decideReply } from '../rules.ts';
import { after } from '../states.ts';
import type { AppealsFaceApp } from './app.ts';
import { showOwn } from './mine.ts';
import { wordBody } from './refusals.ts';
import { headOf } from './words.ts';

/** What its author writes to a case of his: a word more, or its text anew. */
type Purpose = 'addition' | 'edit';

/** «Add», «reply», «edit»: what is said next belongs to the case, once it has been looked over. */
export async function askAddition(app: AppealsFaceApp, ctx: TapCtx, id: number, purpose: Purpose): Promise<void> {
  const appeal = await findAppeal(app.db, id);
  if (appeal?.personId !== ctx.caller.personId) return await show(ctx, ctx.say('fault-gone'));
  if (!isOpenTo(appeal, purpose)) return await refuse(app, ctx, appeal, purpose);
  const messageId = ctx.callbackQuery.message?.message_id ?? 0;
  const open = () => openDraft(app, ctx.caller.personId, { purpose, appealId: id, messageId });
  const { draft, wasBegun } = await onceAnUpdate('addition-begun', open);
  if (wasBegun) return await hearAddition(app, ctx, draft);
  await tell(ctx, ctx.say(await askKey(app, id, purpose), headOf(ctx, appeal)), keyboard([backRow(ctx, draft)]));
}

function isOpenTo(appeal: Appeal, purpose: Purpose): boolean {
  return after(appeal.state, purpose === 'edit' ? 'edited' : 'added') !== undefined;
}

async function askKey(app: AppealsFaceApp, id: number, purpose: Purpose): Promise<WordKey> {
  if (purpose === 'edit') return 'appeals-own-edit-ask';
  return awaitsReply(await listEvents(app.db, id)) ? 'appeals-reply-ask' : 'appeals-add-ask';
}

/** It was read meanwhile, or it is over: the case says so. */
async function refuse(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, purpose: Purpose): Promise<void> {
  if (purpose === 'edit' && isOpenTo(appeal, 'addition'))
    return await tell(ctx, ctx.say('appeals-edit-late'), keyboard([[addButton(ctx, appeal.id)]]));
  await showOwn(app, ctx, appeal.id);
}

export function addButton(ctx: Ctx, id: number) {
  return button(ctx.label('appeals-add-button'), 'appeals:add', id);
}

/** What will be added, after each thing that was said. */
export async function hearAddition(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const purpose: Purpose = draft.purpose === 'edit' ? 'edit' : 'addition';
  const appeal = await findAppeal(app.db, draft.appealId ?? 0);
  if (appeal?.personId !== ctx.caller.personId || !isOpenTo(appeal, purpose)) {
    await leaveDraft(app, ctx.caller.personId, draft.id);
    return await (appeal ? refuse(app, ctx, appeal, purpose) : tell(ctx, ctx.say('fault-gone')));
  }
  const pieces = await listPieces(app.db, draft.id);
  const said = purpose === 'edit' ? decideBody(pieces) : decideReply(pieces);
  const head = ctx.say('appeals-card-title', headOf(ctx, appeal));
  if (!said.ok) return await tell(ctx, [head, wordBody(ctx, said.refusal)].join('\n'), keyboard([backRow(ctx, draft)]));
  const { body, files } = said.value;
  const lines = [
    head,
    // Returned with a kind word; he may send it all the same: the machine refuses nobody.
    ...(findRudeWords(body).length === 0 ? [] : [ctx.say('appeals-insult-added'), '']),
    ...(body === '' ? [] : [ctx.say(purpose === 'edit' ? 'appeals-own-edit-check' : 'appeals-add-check', { text: body })]),
    ...(files.length === 0 ? [] : [ctx.say('appeals-check-files', { n: files.length })]),
  ];
  const label = ctx.label(purpose === 'edit' ? 'appeals-own-edit-send-button' : 'appeals-add-send-button');
  const send = [button(label, 'appeals:add-send', draft.id, draft.heardThrough)];
  await tell(ctx, lines.join('\n'), keyboard([send, backRow(ctx, draft)]));
}

function backRow(ctx: Ctx, draft: Draft) {
  return [button(ctx.label('menu-back-button'), 'appeals:add-leave', draft.id)];
}

/** «Send», «replace». A second tap finds that it was done. */
export async function sendAddition(app: AppealsFaceApp, ctx: TapCtx, { id, nth }: { id: number; nth: number }): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, id);
  // Sent by the first tap: its thanks stand here, or the case is gone.
  if (!draft?.appealId || (draft.purpose !== 'addition' && draft.purpose !== 'edit')) return void (await spend(ctx));
  if (draft.heardThrough > nth) return await hearAddition(app, ctx, draft);
  const isEdit = draft.purpose === 'edit';
  const said = { personId: ctx.caller.personId, draftId: id, appealId: draft.appealId };
  const wasAsked = awaitsReply(await listEvents(app.db, draft.appealId));
  const outcome = await onceAnUpdate('addition-sent', () => (isEdit ? rewriteAppeal(app, said) : addToAppeal(app, said)));
  if (!outcome.ok) {
    const { refusal } = outcome;
    return refusal.reason === 'gone' ? await hearAddition(app, ctx, draft) : await tell(ctx, wordBody(ctx, refusal));
  }
  app.wakeKeeper();
  const done = isEdit ? 'appeals-edited-thanks' : wasAsked ? 'appeals-replied-thanks' : 'appeals-added-thanks';
  await show(ctx, ctx.say(done), keyboard([[button(ctx.label('appeals-open-button'), 'appeals:follow', draft.appealId)]]));
}

/** Not now: the case again; what was said is kept. */
export async function leaveAddition(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, id);
  const left = await onceAnUpdate('addition-left', () => leaveDraft(app, ctx.caller.personId, id));
  if (!draft?.appealId) return void (await spend(ctx));
  await showOwn(app, ctx, draft.appealId);
  if (left === 'kept') await tell(ctx, ctx.say('menu-draft-kept'));
}

/** «I would rather not say»: the question stays open, nobody is told. */
export async function skipReply(ctx: TapCtx): Promise<void> {
  await spend(ctx);
  await tell(ctx, ctx.say('appeals-skipped'));
}
