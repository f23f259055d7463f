import type { WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import {
  ADDITIONS_PER_DAY_MAX,
  addToAppeal,
  awaitsReply,
  findWritten,
  mayBeWritten,
  type OwnRefusal,
  rewriteAppeal,
  turnEditIntoAddition,
} from '../../actions/case/own.ts';
import { leaveDraft } from '../../actions/filing/aside.ts';
import { openDraft } from '../../actions/filing/drafts.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { type Draft, findDraft, listPieces } from '../../queries/drafts.ts';
import { listEvents } from '../../queries/events.ts';
import { decideBody, decideReply } from '../../rules.ts';
import { findRudeWords } from '../../words/rude-words.ts';
import type { AppealsFaceApp } from '../app.ts';
import { wordBody } from '../filing/refusals.ts';
import { headOf } from '../words.ts';
import { showOwn } from './card.ts';
import { findOwn } from './whose.ts';

/** What its author writes to a case of his: a word more, or its text anew. */
type Purpose = 'addition' | 'edit';

/** «Add», «reply», «edit»: what is said next belongs to the case, once it has been looked over. */
export async function askAddition(app: AppealsFaceApp, ctx: TapCtx, id: number, purpose: Purpose): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  if (!(await mayBeWritten(app.db, appeal, purpose))) return await refuse(app, ctx, appeal, purpose);
  const messageId = ctx.callbackQuery.message?.message_id ?? 0;
  const open = async () => {
    // What was written anew too late is a word more.
    if (purpose === 'addition') await turnEditIntoAddition(app, ctx.caller.personId, appeal);
    return await openDraft(app, ctx.caller.personId, { purpose, appealId: id, messageId });
  };
  const { draft, wasBegun } = await onceAnUpdate('addition-begun', open);
  if (wasBegun) return await hearAddition(app, ctx, draft);
  await tell(ctx, ctx.say(await askKey(app, appeal, purpose), headOf(ctx, appeal)), keyboard([backRow(ctx, draft)]));
}

async function askKey(app: AppealsFaceApp, appeal: Appeal, purpose: Purpose): Promise<WordKey> {
  if (purpose === 'edit') return 'appeals-own-edit-ask';
  return awaitsReply(appeal, await listEvents(app.db, appeal.id)) ? 'appeals-reply-ask' : 'appeals-add-ask';
}

/** It was read meanwhile, or it is over: the case says so. */
async function refuse(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, purpose: Purpose): Promise<void> {
  if (purpose === 'edit' && (await mayBeWritten(app.db, appeal, 'addition'))) {
    return await tell(ctx, ctx.say('appeals-edit-late'), keyboard([[button(ctx.label('appeals-add-button'), 'appeals:add', appeal.id)]]));
  }
  await showOwn(app, ctx, appeal.id);
}

/** What will be added, after each thing that was said. */
export async function hearAddition(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const purpose: Purpose = draft.purpose === 'edit' ? 'edit' : 'addition';
  const appeal = await findAppeal(app.db, draft.appealId ?? 0);
  if (appeal?.personId !== ctx.caller.personId || !(await mayBeWritten(app.db, appeal, purpose))) {
    await leaveDraft(app, ctx.caller.personId, draft.id);
    return await (appeal ? refuse(app, ctx, appeal, purpose) : tell(ctx, ctx.say('fault-gone')));
  }
  const pieces = await listPieces(app.db, draft.id);
  const said = purpose === 'edit' ? decideBody(pieces) : decideReply(pieces);
  const head = ctx.say('appeals-card-title', headOf(ctx, appeal));
  if (!said.ok) return await tell(ctx, [head, wordBody(ctx, said.refusal)].join('\n'), keyboard([backRow(ctx, draft)]));
  const { body, files } = said.value;
  const isRude = findRudeWords(body).length > 0;
  const lines = [
    head,
    ...(isRude ? [ctx.say('appeals-insult-added'), ''] : []),
    ...(body === '' ? [] : [ctx.say(purpose === 'edit' ? 'appeals-own-edit-check' : 'appeals-add-check', { text: body })]),
    ...(files.length === 0 ? [] : [ctx.say('appeals-check-files', { n: files.length })]),
  ];
  const label = ctx.label(purpose === 'edit' ? 'appeals-own-edit-send-button' : 'appeals-add-send-button');
  const send = [button(label, 'appeals:add-send', draft.id, draft.heardThrough)];
  // A word more goes all the same, for the machine refuses nobody; a letter is asked about before it leaves, and must not come by this way.
  await tell(ctx, lines.join('\n'), keyboard([isRude && purpose === 'edit' ? [] : send, backRow(ctx, draft)]));
}

/** Back from what is written to a case. */
export function backRow(ctx: Ctx, draft: Draft) {
  return [button(ctx.label('menu-back-button'), 'appeals:add-leave', draft.id)];
}

/** «Send», «replace». A second tap, or a repeat after a crash, finds that it was done and says so again. */
export async function sendAddition(app: AppealsFaceApp, ctx: TapCtx, { id, nth }: { id: number; nth: number }): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, id);
  if (!draft?.appealId || (draft.purpose !== 'addition' && draft.purpose !== 'edit')) return await showWritten(app, ctx, id);
  if (draft.heardThrough > nth) return await hearAddition(app, ctx, draft);
  const said = { personId: ctx.caller.personId, draftId: id, appealId: draft.appealId };
  const write = () => (draft.purpose === 'edit' ? rewriteAppeal(app, said) : addToAppeal(app, said));
  const outcome = await onceAnUpdate('addition-sent', write);
  if (outcome.ok) {
    app.wakeKeeper();
    return await showWritten(app, ctx, id);
  }
  await refuseAddition(app, ctx, draft, outcome.refusal);
}

async function refuseAddition(app: AppealsFaceApp, ctx: Ctx, draft: Draft, refusal: OwnRefusal): Promise<void> {
  switch (refusal.reason) {
    case 'gone':
      return await hearAddition(app, ctx, draft);
    case 'too-many':
      return await tell(ctx, ctx.say('appeals-add-many', { max: ADDITIONS_PER_DAY_MAX }));
    case 'nothing':
    case 'photo-only':
    case 'too-short':
    case 'iin':
    case 'too-long':
      return await tell(ctx, wordBody(ctx, refusal));
  }
}

const THANKS = {
  added: 'appeals-added-thanks',
  replied: 'appeals-replied-thanks',
  edited: 'appeals-edited-thanks',
} as const satisfies Record<string, WordKey>;

async function showWritten(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  const written = await findWritten(app.db, ctx.caller.personId, draftId);
  if (!written) return void (await spend(ctx));
  await show(
    ctx,
    ctx.say(THANKS[written.kind]),
    keyboard([[button(ctx.label('appeals-open-button'), 'appeals:follow', written.appealId)]]),
  );
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
