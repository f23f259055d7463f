import { dayOf, formatNearDay, formatTime, type WordKey } from '../../../../kernel/locale/index.ts';
import { anId, button, keyboard, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { banAuthor } from '../../actions/moderation/ban.ts';
import { BAN_DAYS, BAN_REASONS, type BanDays, type BanReason, type BanRefusal, endOf, mayBan } from '../../moderation/ban.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';
import { backTo, findAtDesk } from '../desk/desk.ts';
import { headOf } from '../words.ts';
import { BAN_WHY, banFacts } from './words.ts';

/** A case whose author the caller may stop from writing. */
async function findBannable(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<Appeal | undefined> {
  const found = await findAtDesk(app, ctx, id);
  return found && mayBan(ctx.caller, found.appeal) ? found.appeal : undefined;
}

/** Why shall he not write? */
export async function askBanWhy(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findBannable(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const rows = BAN_REASONS.map((why) => [button(ctx.label(BAN_WHY[why]), 'appeals:op-ban-why', id, why)]);
  await show(ctx, ctx.say('appeals-ban-why-ask', headOf(ctx, appeal)), keyboard([...rows, backTo(ctx, id)]));
}

export const aBanWhy: TapReader<{ id: number; why: BanReason }> = ([id = '', ...rest]) => {
  const [of, why] = [anId([id]), oneOf(...BAN_REASONS)(rest)];
  return of !== undefined && why ? { id: of, why } : undefined;
};

/** For how long? */
export async function askBanDays(app: AppealsFaceApp, ctx: TapCtx, { id, why }: { id: number; why: BanReason }): Promise<void> {
  const appeal = await findBannable(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const rows = BAN_DAYS.map((days) => [
    button(ctx.label('appeals-ban-days-button', { n: Number(days) }), 'appeals:op-ban-days', id, why, days),
  ]);
  const back = [button(ctx.label('menu-back-button'), 'appeals:op-ban', id)];
  await show(ctx, ctx.say('appeals-ban-days-ask', headOf(ctx, appeal)), keyboard([...rows, back]));
}

interface Imposing {
  readonly id: number;
  readonly why: BanReason;
  readonly days: BanDays;
}

export const aBan: TapReader<Imposing> = ([id = '', why = '', ...rest]) => {
  const [of, days] = [aBanWhy([id, why]), oneOf(...BAN_DAYS)(rest)];
  return of && days ? { ...of, days } : undefined;
};

/** What it will do, before it does. */
export async function askBanSure(app: AppealsFaceApp, ctx: TapCtx, { id, why, days }: Imposing): Promise<void> {
  const appeal = await findBannable(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  const until = endOf(days, app.clock());
  const facts = {
    ...headOf(ctx, appeal),
    why: ctx.label(BAN_WHY[why]),
    date: formatNearDay(ctx.language, dayOf(until), dayOf(app.clock())),
    time: formatTime(until),
  };
  const yes = [button(ctx.label('appeals-ban-yes-button'), 'appeals:op-ban-yes', id, why, days)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:op-ban-why', id, why)];
  await show(ctx, ctx.say('appeals-ban-sure', facts), keyboard([yes, back]));
}

const REFUSALS = {
  gone: 'fault-gone',
  longer: 'appeals-ban-longer',
  contested: 'appeals-ban-waits',
} as const satisfies Record<BanRefusal | 'gone', WordKey>;

export async function takeBan(app: AppealsFaceApp, ctx: TapCtx, { id, why, days }: Imposing): Promise<void> {
  const moderator = { caller: ctx.caller, tap: ctx.callbackQuery.id };
  const outcome = await onceAnUpdate('banned', () => banAuthor(app, moderator, id, { why, days }));
  const rows = keyboard([backTo(ctx, id)]);
  if (!outcome.ok) return await show(ctx, ctx.say(REFUSALS[outcome.refusal]), outcome.refusal === 'gone' ? undefined : rows);
  await show(ctx, ctx.say('appeals-ban-done', banFacts(app, ctx, outcome.value)), rows);
}
