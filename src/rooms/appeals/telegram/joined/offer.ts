import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { spend, tell } from '../../../../platform/telegram/screens.ts';
import { fileAppeal } from '../../actions/filing/file-appeal.ts';
import { sayUnlike } from '../../actions/joined/offer.ts';
import { formatCode } from '../../code.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';
import type { Decide } from '../filing/careful.ts';
import { nameOf } from '../filing/check.ts';
import { refuseFiling } from '../filing/send.ts';
import { showOwn } from '../own/mine.ts';
import { dueOf } from '../words.ts';

export const unlike: Decide = (app, ctx, id) => sayUnlike(app, ctx.caller.personId, id);

/** «I have it too»: the letter is filed and joins that case. What is said is a message of its own, kept as a receipt is. */
export async function joinSimilar(app: AppealsFaceApp, ctx: Ctx, { id, nth: leadId }: { id: number; nth: number }): Promise<void> {
  const { callbackQuery } = ctx;
  if (!callbackQuery) return;
  const { personId } = ctx.caller;
  const filing = { draftId: id, personId, language: ctx.language, name: nameOf(ctx.from), tap: callbackQuery.id, leadId };
  const decision = await onceAnUpdate('appeal-filed', () => fileAppeal(app, filing));
  if (!decision.ok) return await refuseFiling(app, ctx, id, decision.refusal);
  const isLive = await spend(ctx);
  const { appeal, isOwnTap } = decision.value;
  if (isOwnTap) {
    app.wakeKeeper();
    return await tellJoined(app, ctx, appeal);
  }
  // Another screen sent it: its case stands here now. The same one tapped twice has its receipt below.
  if (isLive) await showOwn(app, ctx, appeal.id);
}

async function tellJoined(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<void> {
  const lead = await findAppeal(app.db, appeal.joinedTo ?? 0);
  const facts = { code: formatCode(appeal.code), lead: formatCode(appeal.joinedCode ?? ''), due: dueOf(app, ctx, lead ?? appeal) };
  const copy = { text: ctx.label('appeals-copy-code-button'), copy_text: { text: formatCode(appeal.code) } };
  const open = button(ctx.label('appeals-open-button'), 'appeals:follow', appeal.id);
  await tell(ctx, ctx.say('appeals-joined', facts), keyboard([[copy], [open]]));
}
