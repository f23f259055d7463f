import type { InlineKeyboardButton } from 'grammy/types';
import { isFor } from '../../../../kernel/caller.ts';
import { isAnsweredAlbum } from '../../../../platform/telegram/album.ts';
import { leaveQuestion, type Question, questionFor } from '../../../../platform/telegram/asking.ts';
import { anId, button, keyboard, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Ctx, OtherQuestion } from '../../../../platform/telegram/context.ts';
import type { TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { noteAgreement } from '../../actions/another/file-for.ts';
import { leaveDraft } from '../../actions/filing/aside.ts';
import { openDraft } from '../../actions/filing/drafts.ts';
import { HEARD, type Heard } from '../../another/filer.ts';
import type { AppealsFaceApp } from '../app.ts';
import { goOnOrGone } from '../filing/ask.ts';
import { askToSay } from '../filing/kind.ts';
import { keepWriting } from '../filing/leave.ts';
import { tellIfBanned } from '../moderation/own-ban.ts';
import { askWhetherToGoOn } from '../say.ts';
import { howButton } from './words.ts';

/** What is gone on with after the consent, as what came with a link. */
const OTHER_PAYLOAD = 'other';

export function isOtherPayload(payload: string): boolean {
  return payload === OTHER_PAYLOAD;
}

/** The way to it on the help screen of who writes letters down for others; empty for everybody else. */
export function otherRow(ctx: Ctx): InlineKeyboardButton[] {
  return isFor('filer', ctx.caller) ? [button(ctx.label('appeals-other-button'), 'appeals:other')] : [];
}

/** `/other`: somebody has no phone. How did his letter come? */
export async function openOther(app: AppealsFaceApp, ctx: Ctx): Promise<void> {
  const screen = await ctx.session;
  // The answers come to whoever writes it down: he must be one to whom the bot may write. What he says before that is no letter of his.
  if (!ctx.caller.consented) {
    Object.assign(screen, { first: OTHER_PAYLOAD, asking: { other: 'how' } });
    return await app.onward.askConsent(ctx);
  }
  if (await tellIfBanned(app, ctx)) return;
  await keepWriting(app, ctx);
  screen.asking = { other: 'how' };
  await show(ctx, ctx.say('appeals-other-ask'), howButtons(ctx));
}

function howButtons(ctx: Ctx) {
  return keyboard(HEARD.map((heard) => [howButton(ctx, heard)]));
}

/** Words that come before it is said how the letter came would be taken for the writer's own: they are asked for again. @returns false where that is not asked */
export async function hearOther(ctx: Ctx): Promise<boolean> {
  if (!ctx.message || !(await questionFor(ctx, isOtherQuestion))) return false;
  if (!(await isAnsweredAlbum(ctx, ctx.message.media_group_id))) await tell(ctx, ctx.say('appeals-other-first'), howButtons(ctx));
  return true;
}

/** Whatever is typed from now on is no letter for somebody else. @returns whether that was asked */
export async function leaveOtherQuestion(ctx: Ctx): Promise<boolean> {
  return await leaveQuestion(ctx, isOtherQuestion);
}

function isOtherQuestion(question: Question): question is OtherQuestion {
  return 'other' in question;
}

/** What is said next is the letter of that person; what was begun before is asked about. */
export async function beginOther(app: AppealsFaceApp, ctx: Ctx, heard: Heard): Promise<void> {
  if (!ctx.caller.consented) return await app.onward.askConsent(ctx);
  if (await tellIfBanned(app, ctx)) return;
  const messageId = ctx.callbackQuery?.message?.message_id ?? 0;
  const open = () => openDraft(app, ctx.caller.personId, { purpose: 'appeal', appealId: null, messageId, forAnother: heard });
  const { draft, wasBegun } = await onceAnUpdate('other-begun', open);
  (await ctx.session).asking = undefined;
  if (wasBegun) {
    // Until he has said which one is meant, nothing that is said goes into it: his own letter must not get another's words.
    await leaveDraft(app, ctx.caller.personId, draft.id);
    return await askWhetherToGoOn(app, ctx, draft, { forAnother: heard });
  }
  await askToSay(ctx, draft);
}

/** «The person agrees»: the whole letter again, which can be sent now. */
export async function takeAgreement(app: AppealsFaceApp, ctx: Ctx, { id, sign }: { id: number; sign: string }): Promise<void> {
  await goOnOrGone(app, ctx, await onceAnUpdate('agreed', () => noteAgreement(app, ctx.caller.personId, id, sign)));
}

/** Reads `appeals:other-new:DRAFT:paper:MESSAGE`. */
export const anOtherAnew: TapReader<{ id: number; forAnother: Heard; heardThrough: number }> = ([
  id = '',
  how = '',
  message = '',
  ...more
]) => {
  const [draft, forAnother, heardThrough] = [anId([id]), oneOf(...HEARD)([how]), message === '0' ? 0 : anId([message])];
  if (more.length > 0 || draft === undefined || !forAnother || heardThrough === undefined) return undefined;
  return { id: draft, forAnother, heardThrough };
};
