import { dayOf, formatDay, formatNearDay, formatTime } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import { complain, type FiledBefore, findComplained, hearingOf, mayComplain } from '../../actions/case/complain.ts';
import { isUnattended } from '../../actions/case/tell.ts';
import { leaveDraft } from '../../actions/filing/aside.ts';
import { openDraft } from '../../actions/filing/drafts.ts';
import { formatCode } from '../../code.ts';
import type { ComplaintRefusal } from '../../complaint.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { type Draft, findDraft, listPieces } from '../../queries/drafts.ts';
import { decideBody, FILINGS_PER_DAY_MAX } from '../../rules.ts';
import { findRudeWords } from '../../words/rude-words.ts';
import type { AppealsFaceApp } from '../app.ts';
import { wordBody } from '../filing/refusals.ts';
import { refuseBanned, tellIfBanned } from '../moderation/own-ban.ts';
import { dueOf, headOf } from '../words.ts';
import { backRow } from './addition.ts';
import { showOwn } from './card.ts';
import { findOwn } from './whose.ts';

/** «Complain»: what is wrong with how it was answered? What is said next is the complaint. */
export async function askComplaint(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const today = dayOf(app.clock());
  const may = await mayComplain(app.db, appeal, today);
  if (!may.ok) return await refuse(app, ctx, appeal, may.refusal);
  if (await tellIfBanned(app, ctx)) return;
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
  const hearing = await hearingOf(app, app.db, appeal);
  const lines = [
    head,
    ...(findRudeWords(body).length === 0 ? [] : [ctx.say('appeals-insult-added'), '']),
    ...(body === '' ? [] : [ctx.say('appeals-complaint-check', { text: body })]),
    ...(files.length === 0 ? [] : [ctx.say('appeals-check-files', { n: files.length })]),
    '',
    ctx.say('appeals-complaint-sees'),
    ...(hearing.isSame ? [ctx.say('appeals-complaint-same')] : []),
    ...(hearing.isAkimTold ? [ctx.say('appeals-complaint-akim-knows')] : []),
  ];
  const send = [button(ctx.label('appeals-complaint-send-button'), 'appeals:complain-send', draft.id, draft.heardThrough)];
  await tell(ctx, lines.join('\n'), keyboard([send, backRow(ctx, draft)]));
}

/** The one tap that sends it; its receipt is kept. */
export async function sendComplaint(app: AppealsFaceApp, ctx: TapCtx, { id, nth }: { id: number; nth: number }): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, id);
  if (draft?.purpose !== 'complaint' || draft.appealId === null) return await tellWhatCame(app, ctx, id);
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
      case 'banned':
        return await refuseBanned(app, ctx, refusal.ban);
      case 'too-many': {
        const date = formatNearDay(ctx.language, dayOf(refusal.nextAt), dayOf(app.clock()));
        return await tell(ctx, ctx.say('appeals-complaint-limit', { max: FILINGS_PER_DAY_MAX, date, time: formatTime(refusal.nextAt) }));
      }
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
  if (outcome.value.isOwnTap) await tellReceipt(app, ctx, outcome.value.complaint);
}

/** Sent before: by another tap, whose receipt stands below, or by this one, which was cut short before it could tell of it. */
async function tellWhatCame(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  const filed = await findComplained(app.db, { personId: ctx.caller.personId, draftId, tap: ctx.callbackQuery.id });
  if (filed?.isOwnTap) app.wakeKeeper();
  await spend(ctx);
  if (filed?.isOwnTap) await tellReceipt(app, ctx, filed.complaint);
}

async function tellReceipt(app: AppealsFaceApp, ctx: Ctx, complaint: Appeal): Promise<void> {
  const code = formatCode(complaint.code);
  const today = dayOf(app.clock());
  const filedOn = dayOf(complaint.filedAt);
  const first = await findAppeal(app.db, complaint.aboutAppealId ?? 0);
  const facts = { code, first: first ? formatCode(first.code) : '', due: dueOf(app, ctx, complaint) };
  const lines = [
    ctx.say('appeals-complaint-receipt', {
      ...facts,
      date: formatNearDay(ctx.language, filedOn, today),
      time: formatTime(complaint.filedAt),
    }),
    ...(first && (await hearingOf(app, app.db, first)).isSame ? [ctx.say('appeals-complaint-same')] : []),
    ...((await isUnattended(app.db, complaint)) ? [ctx.say('appeals-unattended')] : []),
    ...(complaint.registeredOn === filedOn
      ? []
      : [ctx.say('appeals-receipt-registered', { date: formatNearDay(ctx.language, complaint.registeredOn, today) })]),
  ];
  const copy = { text: ctx.label('appeals-copy-code-button'), copy_text: { text: code } };
  await tell(ctx, lines.join('\n'), keyboard([[copy], [button(ctx.label('appeals-open-button'), 'appeals:follow', complaint.id)]]));
}
