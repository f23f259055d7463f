import type { WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import { rateAnswer, type WithdrawReason, withdrawAppeal } from '../../actions/case/own.ts';
import { isOperatorThere } from '../../actions/case/tell.ts';
import { formatCode } from '../../code.ts';
import type { RatingReason } from '../../queries/appeals.ts';
import { after } from '../../states.ts';
import type { AppealsFaceApp } from '../app.ts';
import { showOwn } from './card.ts';
import { findOwn } from './whose.ts';

const STARS = [1, 2, 3, 4, 5] as const;
const WHYS = {
  help: 'appeals-rate-help-button',
  empty: 'appeals-rate-empty-button',
  pushed: 'appeals-rate-pushed-button',
  undone: 'appeals-rate-undone-button',
} as const satisfies Record<RatingReason, WordKey>;

/** Why an answer is rated so, as its button says. */
export function ratingKey(why: RatingReason): WordKey {
  return WHYS[why];
}

/** «Take it back?» */
export async function askWithdraw(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  if (after(appeal.state, 'withdrawn') === undefined) return await showOwn(app, ctx, id);
  const rows = [
    [button(ctx.label('appeals-withdraw-solved-button'), 'appeals:wd', id, 'solved')],
    [button(ctx.label('appeals-withdraw-mind-button'), 'appeals:wd', id, 'mind')],
    [button(ctx.label('appeals-withdraw-fear-button'), 'appeals:wd', id, 'fear')],
    [button(ctx.label('appeals-withdraw-simply-button'), 'appeals:wd', id, 'simply')],
    [button(ctx.label('appeals-withdraw-no-button'), 'appeals:open', id)],
  ];
  await show(ctx, ctx.say('appeals-withdraw-ask', { code: formatCode(appeal.code) }), keyboard(rows));
}

export async function withdraw(app: AppealsFaceApp, ctx: TapCtx, { id, why }: { id: number; why: WithdrawReason }): Promise<void> {
  const verdict = { appealId: id, personId: ctx.caller.personId, tap: ctx.callbackQuery.id };
  const appeal = await onceAnUpdate('withdrawn', () => withdrawAppeal(app, verdict, why));
  // Confirmed meanwhile, or taken back by the first of two taps: the case says so.
  if (!appeal) return (await findOwn(app, ctx, id)) ? await showOwn(app, ctx, id) : await show(ctx, ctx.say('fault-gone'));
  const done = why === 'fear' && (await isOperatorThere(app.db, appeal)) ? 'appeals-withdrawn-fear' : 'appeals-withdrawn-done';
  await show(ctx, ctx.say(done), keyboard([[button(ctx.label('appeals-open-button'), 'appeals:open', id)]]));
}

/** «How would you rate the answer?» */
export async function askRating(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  if (after(appeal.state, 'rated') === undefined) return await showOwn(app, ctx, id);
  await spend(ctx);
  await tell(ctx, ctx.say('appeals-rate-ask'), keyboard([starsRow(id)]));
}

export function starsRow(id: number) {
  return STARS.map((stars) => button(String(stars), 'appeals:rate', id, stars));
}

/** Stars first, then why, in the same place; the stars are kept by themselves. */
export async function rate(
  app: AppealsFaceApp,
  ctx: TapCtx,
  { id, stars, why }: { id: number; stars: number; why?: RatingReason },
): Promise<void> {
  const verdict = { appealId: id, personId: ctx.caller.personId, tap: ctx.callbackQuery.id };
  const appeal = await onceAnUpdate('rated', () => rateAnswer(app, verdict, { stars, ...(why && { why }) }));
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const isUnnamed = appeal.addressee === 'akim' && appeal.authorName === null;
  const done = isUnnamed ? 'appeals-rate-done' : 'appeals-rate-kept';
  if (why) return await show(ctx, ctx.say(done), keyboard([[button(ctx.label('appeals-open-button'), 'appeals:open', id)]]));
  const rows = Object.entries(WHYS).map(([word, label]) => [button(ctx.label(label), 'appeals:why', id, stars, word)]);
  await show(ctx, ctx.say('appeals-rate-why-ask'), keyboard(rows));
}
