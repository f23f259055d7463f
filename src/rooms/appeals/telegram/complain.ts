import { dayOf, formatDay, formatNearDay, formatTime } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../platform/telegram/screens.ts';
import { leaveDraft } from '../actions/aside.ts';
import { complain, type FiledBefore, mayComplain } from '../actions/complain.ts';
import { openDraft } from '../actions/drafts.ts';
import { isUnattended } from '../actions/tell.ts';
import { formatCode } from '../code.ts';
import type { ComplaintRefusal } from '../complaint.ts';
import { type Appeal, findAppeal } from '../queries/appeals.ts';
import { type Draft, findDraft, listPieces } from '../queries/drafts.ts';
import { findRudeWords } from '../rude-words.ts';
import { decideBody } from '../rules.ts';
import type { AppealsFaceApp } from './app.ts';
import { showOwn } from './mine.ts';
import { wordBody } from './refusals.ts';
import { dueOf, headOf } from './words.ts';

/** «Complain»: what is wrong with how it was answered? What is said next is the complaint. */
export async function askComplaint(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findAppeal(app.db, id);
  if (appeal?.personId !== ctx.caller.personId) return await show(ctx, ctx.say('fault-gone'));
  const today = dayOf(app.clock());
  const may = await mayComplain(app.db, appeal, today);
  if (!may.ok) return await refuse(app, ctx, appeal, may.refusal);
  const messageId = ctx.callbackQuery.message?.message_id ?? 0;
  const open = () => openDraft(app, ctx.caller.personId, { purpose: 'complaint', appealId: id, messageId });
  const { draft, wasBegun } = await onceAnUpdate('complaint-begun', open);
  if (wasBegun) return await hearComplaint(app, ctx, draft);
  const facts = { ...headOf(ctx, appeal), date: formatDay(ctx.language, may.value, today) };
  await tell(ctx, ctx.say('appeals-complaint-ask', facts), keyboard([backRow(ctx, draft)]));
}

async function refuse(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, refusal: ComplaintRefusal | FiledBefore): Promise<void> {
  switch (refusal.reason) {
    case 'no-ground':
      // Answered or solved meanwhile: the case says so.
      return await showOwn(app, ctx, appeal.id);
    case 'late': {
      const date = formatDay(ctx.language, refusal.by, dayOf(app.clock()));
      return await tell(ctx, ctx.say('appeals-complaint-late', { code: formatCode(appeal.code), date }));
    }
    case 'filed': {
      const open = [button(ctx.label('appeals-open-button'), 'appeals:follow', refusal.complaint.id)];
      return await tell(ctx, ctx.say('appeals-complaint-filed', { code: formatCode(refusal.complaint.code) }), keyboard([open]));
    }
  }
}

/** The complaint as it would go, after each thing that was said. */
export async function hearComplaint(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const appeal = await findAppeal(app.db, draft.appealId ?? 0);
  const isOwn = appeal?.personId === ctx.caller.personId;
  const may = isOwn ? await mayComplain(app.db, appeal, dayOf(app.clock())) : undefined;
  if (!appeal || !may?.ok) {
    await leaveDraft(app, ctx.caller.personId, draft.id);
    return await (appeal && may && !may.ok ? refuse(app, ctx, appeal, may.refusal) : tell(ctx, ctx.say('fault-gone')));
  }
  const said = decideBody(await listPieces(app.db, draft.id));
  const head = ctx.say('appeals-card-title', headOf(ctx, appeal));
  if (!said.ok) return await tell(ctx, [head, wordBody(ctx, said.refusal)].join('\n'), keyboard([backRow(ctx, draft)]));
  const { body, files } = said.value;
  const lines = [
    head,
    ...(findRudeWords(body).length === 0 ? [] : [ctx.say('appeals-insult-added'), '']),
    ...(body === '' ? [] : [ctx.say('appeals-complaint-check', { text: body })]),
    ...(files.length === 0 ? [] : [ctx.say('appeals-check-files', { n: files.length })]),
    '',
    ctx.say('appeals-complaint-sees'),
  ];
  const send = [button(ctx.label('appeals-complaint-send-button'), 'appeals:complain-send', draft.id, draft.heardThrough)];
  await tell(ctx, lines.join('\n'), keyboard([send, backRow(ctx, draft)]));
}

function backRow(ctx: Ctx, draft: Draft) {
  return [button(ctx.label('menu-back-button'), 'appeals:add-leave', draft.id)];
}

/** The one tap that sends it; its receipt is kept. */
export async function sendComplaint(app: AppealsFaceApp, ctx: TapCtx, { id, nth }: { id: number; nth: number }): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, id);
  // Sent by the first tap: its receipt stands below.
  if (draft?.purpose !== 'complaint' || draft.appealId === null) return void (await spend(ctx));
  if (draft.heardThrough > nth) return await hearComplaint(app, ctx, draft);
  const act = { personId: ctx.caller.personId, draftId: id, appealId: draft.appealId, language: ctx.language, tap: ctx.callbackQuery.id };
  const outcome = await onceAnUpdate('complained', () => complain(app, act));
  if (!outcome.ok) {
    const { refusal } = outcome;
    switch (refusal.reason) {
      case 'gone':
      case 'no-ground':
      case 'late':
      case 'filed':
        return await hearComplaint(app, ctx, draft);
      case 'nothing':
      case 'photo-only':
      case 'too-short':
      case 'too-long':
      case 'iin':
        return await tell(ctx, wordBody(ctx, refusal));
    }
  }
  app.wakeKeeper();
  await spend(ctx);
  if (outcome.value.isOwnTap) await tellReceipt(app, ctx, outcome.value.complaint, draft.appealId);
}

async function tellReceipt(app: AppealsFaceApp, ctx: Ctx, complaint: Appeal, firstId: number): Promise<void> {
  const code = formatCode(complaint.code);
  const today = dayOf(app.clock());
  const filedOn = dayOf(complaint.filedAt);
  const first = await findAppeal(app.db, firstId);
  const facts = { code, first: first ? formatCode(first.code) : '', due: dueOf(app, ctx, complaint) };
  const lines = [
    ctx.say('appeals-complaint-receipt', {
      ...facts,
      date: formatNearDay(ctx.language, filedOn, today),
      time: formatTime(complaint.filedAt),
    }),
    ...((await isUnattended(app.db, complaint)) ? [ctx.say('appeals-unattended')] : []),
    ...(complaint.registeredOn === filedOn
      ? []
      : [ctx.say('appeals-receipt-registered', { date: formatNearDay(ctx.language, complaint.registeredOn, today) })]),
  ];
  const copy = { text: ctx.label('appeals-copy-code-button'), copy_text: { text: code } };
  await tell(ctx, lines.join('\n'), keyboard([[copy], [button(ctx.label('appeals-open-button'), 'appeals:follow', complaint.id)]]));
}
