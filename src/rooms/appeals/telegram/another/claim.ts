import { leaveQuestion, type Question, questionFor, textOf } from '../../../../platform/telegram/asking.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { ClaimQuestion, Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { claimAppeal, mayBeAsked } from '../../actions/another/claim.ts';
import type { ClaimRefusal } from '../../another/claim.ts';
import { type ClaimPayload, claimPayload, readClaimPayload, readKey } from '../../another/key.ts';
import { formatCode, readCode } from '../../code.ts';
import { findAppealByCode } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';
import { keepWriting } from '../filing/leave.ts';
import { showOwn } from '../own/card.ts';

/** The next text is the digits on his paper. Who has not consented is asked that first, and then this. */
export async function askForKey(app: AppealsFaceApp, ctx: Ctx, code: string): Promise<void> {
  const appeal = await findAppealByCode(app.db, code);
  if (!appeal || !(await mayBeAsked(app.db, ctx.caller, appeal))) return await show(ctx, ctx.say('fault-gone'));
  if (!ctx.caller.consented) {
    (await ctx.session).first = claimPayload(code, null);
    return await app.onward.askConsent(ctx);
  }
  await keepWriting(app, ctx);
  (await ctx.session).asking = { claim: code };
  await tell(ctx, ctx.say('appeals-claim-ask', { code: formatCode(code) }));
}

/** From the QR on a paper, by whoever has consented; without the digits they are asked for. */
export async function followClaim(app: AppealsFaceApp, ctx: Ctx, { code, key }: ClaimPayload): Promise<void> {
  if (key === null) return await askForKey(app, ctx, code);
  const said = ctx.callbackQuery?.id ?? ctx.message?.message_id ?? ctx.update.update_id;
  await claim(app, ctx, { code, key, cause: `link:${ctx.chatId}:${said}` });
}

export { readClaimPayload };

/** Takes the digits that were asked for. @returns false where none were, or where something else was said: then none are any more */
export async function hearClaim(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  const asking = await questionFor(ctx, isClaimQuestion);
  if (!asking || !ctx.message) return false;
  const text = await textOf(ctx, ctx.message);
  if (text === undefined) return true;
  const typed = readKey(text);
  if (typed.kind === 'other') {
    (await ctx.session).asking = undefined;
    return false;
  }
  if (typed.kind === 'misread') await tell(ctx, ctx.say('appeals-claim-unread'));
  else if (await claim(app, ctx, { code: asking.claim, key: typed.key, cause: `said:${ctx.chatId}:${ctx.message.message_id}` })) {
    // Told again, it is the same answer; another message is none.
    (await ctx.session).asking = { ...asking, heard: ctx.message.message_id };
  }
  return true;
}

/** @returns whether there is nothing more to ask */
async function claim(app: AppealsFaceApp, ctx: Ctx, by: { code: string; key: string; cause: string }): Promise<boolean> {
  const claimed = await onceAnUpdate('claimed', () => claimAppeal(app, { caller: ctx.caller, ...by }));
  if (!claimed.ok) return await refuse(app, ctx, by.code, claimed.refusal);
  await tell(ctx, ctx.say('appeals-claim-done', { code: formatCode(claimed.value.code), filer: claimed.value.filedAs ?? 'helper' }));
  ctx.answersBelow = true;
  await showOwn(app, ctx, claimed.value.id);
  return true;
}

async function refuse(app: AppealsFaceApp, ctx: Ctx, code: string, refusal: ClaimRefusal): Promise<boolean> {
  switch (refusal) {
    case 'wrong':
      await tell(ctx, ctx.say('appeals-claim-wrong'));
      return false;
    case 'too-often':
      await tell(ctx, ctx.say('appeals-claim-often'));
      return true;
    case 'locked':
      await tell(ctx, ctx.say('appeals-claim-locked'));
      return true;
    case 'own': {
      const appeal = await findAppealByCode(app.db, code);
      if (appeal?.personId === ctx.caller.personId) await showOwn(app, ctx, appeal.id);
      else await tell(ctx, ctx.say('appeals-claim-own'));
      return true;
    }
    case 'over': {
      const appeal = await findAppealByCode(app.db, code);
      const open = appeal ? keyboard([[button(ctx.label('appeals-open-button'), 'appeals:case', appeal.id)]]) : undefined;
      await tell(ctx, ctx.say('appeals-claim-over'), open);
      return true;
    }
  }
}

/** Whatever is typed from now on is no such digits. @returns whether some were awaited */
export async function leaveClaimQuestion(ctx: Ctx): Promise<boolean> {
  return await leaveQuestion(ctx, isClaimQuestion);
}

function isClaimQuestion(question: Question): question is ClaimQuestion {
  return 'claim' in question;
}

/** Reads `appeals:claim:CODE`, in Latin letters that look alike. */
export const aCode: TapReader<string> = ([written = '', ...more]) => {
  const reading = more.length === 0 && /^[A-Z]{3}\d{6}$/.test(written) ? readCode(written) : undefined;
  return reading?.kind === 'code' ? reading.code : undefined;
};

/** A tap on the button below a state. */
export async function claimTap(app: AppealsFaceApp, ctx: TapCtx, code: string): Promise<void> {
  ctx.answersBelow = true;
  await askForKey(app, ctx, code);
}
