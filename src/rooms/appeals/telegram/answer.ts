import type { InlineKeyboardMarkup } from 'grammy/types';
import { escapeHtml, type Voice } from '../../../platform/speech/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { isStillOver, mayAnswer } from '../access.ts';
import { isAnswerSent, rewriteAnswer } from '../actions/answer-draft.ts';
import { leaveDraft } from '../actions/aside.ts';
import { answerAppeal } from '../actions/case.ts';
import { openDraft } from '../actions/drafts.ts';
import { formatCode } from '../code.ts';
import { type Appeal, findAppeal } from '../queries/appeals.ts';
import { type Draft, findDraft, listPieces } from '../queries/drafts.ts';
import { type BodyRefusal, decideReply } from '../rules.ts';
import type { AppealsFaceApp } from './app.ts';
import { openCaseScreen } from './case.ts';
import { type AtDesk, findAtDesk, officialOf } from './desk.ts';
import { headOf } from './words.ts';

/** «Answer»: what is said next goes to the resident, once it has been looked over. What was begun earlier is gone on with. */
export async function askAnswer(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAnswerable(app, ctx, id);
  // Answered and confirmed, or with somebody else now: the case says so.
  if (!found) return await openCaseScreen(app, ctx, id);
  // The message under which it is asked: everything newer belongs into the answer.
  const messageId = ctx.callbackQuery.message?.message_id ?? 0;
  const open = () => openDraft(app, ctx.caller.personId, { purpose: 'answer', appealId: id, messageId });
  const { draft, wasBegun } = await onceAnUpdate('answer-begun', open);
  if (wasBegun) return await hearAnswer(app, ctx, draft);
  // Below the case and not in its place: who answers wants to see what he answers.
  await tell(ctx, ...wordAsk(ctx, found.appeal));
}

/** What the resident will see, after each thing that the official has said. */
export async function hearAnswer(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const appeal = await findAppeal(app.db, draft.appealId ?? 0);
  if (!appeal || !mayAnswer(ctx.caller, appeal)) {
    await tell(ctx, wordLate(ctx, appeal));
    return void (await leaveDraft(app, ctx.caller.personId, draft.id));
  }
  const decision = decideReply(await listPieces(app.db, draft.id));
  const back = [button(ctx.label('menu-back-button'), 'appeals:case', draft.appealId ?? 0)];
  const again = [button(ctx.label('appeals-answer-again-button'), 'appeals:answer-again', draft.id)];
  if (!decision.ok) {
    return await tell(ctx, wordRefusal(ctx, decision.refusal), keyboard([again, back]));
  }
  const { body, files } = decision.value;
  const lines = [
    // He may have looked at another case meanwhile: which one he answers must not be taken for granted.
    ctx.say('appeals-case-title', headOf(ctx, appeal)),
    body === '' ? ctx.say('appeals-answer-check-files-only') : ctx.say('appeals-answer-check', { answer: body }),
    ...(files.length === 0 ? [] : [ctx.say('appeals-answer-check-files', { n: files.length })]),
  ];
  const send = [button(ctx.label('appeals-answer-send-button'), 'appeals:answer-send', draft.id, draft.heardThrough)];
  await tell(ctx, lines.join('\n'), keyboard([send, again, back]));
}

/** The case was closed or went to somebody else since the answer was begun. Whose office has ended hears nothing of it any more. */
function wordLate(ctx: Ctx, appeal: Appeal | undefined): string {
  if (!appeal || !isStillOver(ctx.caller, appeal)) return ctx.say('fault-gone');
  const code = formatCode(appeal.code);
  return ctx.say(appeal.state === 'confirmed' ? 'appeals-answer-closed' : 'appeals-answer-moved', { code });
}

/** «Change it»: asked anew. What was said stays until something else is said. */
export async function rewriteAnswerTap(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, draftId);
  const found = draft?.appealId ? await findAnswerable(app, ctx, draft.appealId) : undefined;
  const anew = found && (await onceAnUpdate('answer-anew', () => rewriteAnswer(app, ctx.caller.personId, draftId)));
  if (found && anew) return await show(ctx, ...wordAsk(ctx, found.appeal));
  await show(ctx, ctx.say('fault-gone'));
}

/** «Send»: the answer goes to the resident; what was sent stays to be read, without its buttons. */
export async function sendAnswer(app: AppealsFaceApp, ctx: TapCtx, { id: draftId, nth }: { id: number; nth: number }): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, draftId);
  if (draft?.purpose !== 'answer' || draft.appealId === null) return await showSent(app, ctx, draftId);
  // More was said since this screen, the rest of an album perhaps: what is sent is what was looked over.
  if (draft.heardThrough > nth) return await hearAnswer(app, ctx, draft);
  const { appealId } = draft;
  // The role may have ended, or the case may have gone to somebody else since the answer was begun.
  const found = await findAtDesk(app, ctx, appealId);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  const send = () => answerAppeal(app, officialOf(ctx, found.desk), { draftId, appealId });
  const outcome = await onceAnUpdate('answer-sent', send);
  if (outcome.ok) return await showSent(app, ctx, draftId);
  switch (outcome.refusal.reason) {
    case 'gone':
      return await show(ctx, ctx.say('fault-gone'));
    case 'closed':
      return await openCaseScreen(app, ctx, appealId);
    case 'nothing':
    case 'photo-only':
    case 'too-short':
    case 'too-long':
      return await tell(ctx, wordRefusal(ctx, outcome.refusal));
  }
}

/** In place of the question, so that a second tap, or a repeat after a crash, finds it said and says nothing new. */
async function showSent(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  if (!(await isAnswerSent(app.db, ctx.caller.personId, draftId))) return await show(ctx, ctx.say('fault-gone'));
  const asked = ctx.callbackQuery.message?.text;
  const list = ctx.caller.face === 'operator' ? 'appeals:queue' : 'appeals:inbox';
  const html = [ctx.say('appeals-answer-sent'), ...(asked ? [escapeHtml(asked)] : [])].join('\n\n');
  await show(ctx, html, keyboard([[button(ctx.label('appeals-inbox-button'), list)]]));
}

async function findAnswerable(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<AtDesk | undefined> {
  const found = await findAtDesk(app, ctx, id);
  return found && mayAnswer(ctx.caller, found.appeal) ? found : undefined;
}

function wordAsk(voice: Voice, appeal: Appeal): [html: string, markup: InlineKeyboardMarkup] {
  const back = [button(voice.label('menu-back-button'), 'appeals:case', appeal.id)];
  return [voice.say('appeals-answer-ask', headOf(voice, appeal)), keyboard([back])];
}

function wordRefusal(voice: Voice, refusal: BodyRefusal): string {
  switch (refusal.reason) {
    case 'nothing':
    case 'photo-only':
    case 'too-short':
      return voice.say('appeals-answer-empty');
    case 'too-long':
      return voice.say('appeals-too-long', { n: refusal.chars, max: refusal.charsMax });
  }
}
