import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf, officesOf } from '../../../../kernel/caller.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type BanAtDesk, findBanAtDesk, keepBan, liftBan } from '../../actions/moderation/ban.ts';
import { isContested } from '../../moderation/ban.ts';
import { type BanReader, countRunningBans, findBan, listRunningBans } from '../../queries/bans.ts';
import type { AppealsFaceApp } from '../app.ts';
import { banFacts } from './words.ts';

function readerOf(ctx: Ctx): BanReader {
  return { areaCodes: areasOf(ctx.caller, 'operator'), ownUnits: officesOf(ctx.caller), personId: ctx.caller.personId };
}

/** The way to the bans that hold in an operator's areas; nothing where there are none. */
export async function bansRow(app: Pick<AppealsFaceApp, 'db' | 'clock'>, ctx: Ctx): Promise<InlineKeyboardButton[]> {
  const n = await countRunningBans(app.db, readerOf(ctx), app.clock());
  return n > 0 ? [button(ctx.label('appeals-bans-button', { n }), 'appeals:bans')] : [];
}

/** Bans that hold: because of which case, why and until when; nobody is named. @param asked the page, from 1 */
export async function openBans(app: AppealsFaceApp, ctx: Ctx, asked: number): Promise<void> {
  const reader = readerOf(ctx);
  const total = await countRunningBans(app.db, reader, app.clock());
  const leave = [button(ctx.label('menu-back-button'), 'appeals:queue')];
  if (total === 0) return await show(ctx, ctx.say('appeals-bans-none'), keyboard([leave]));
  const page = pageOf(asked, total);
  const shown = (await listRunningBans(app.db, reader, app.clock(), page.through)).slice(page.from);
  const lines = shown.map((ban, at) => {
    const facts = { ...banFacts(app, ctx, ban), n: page.from + at + 1 };
    return ctx.say(isContested(ban) ? 'appeals-bans-line-contested' : 'appeals-bans-line', facts);
  });
  const rows = shown.map((ban, at) => [
    button(ctx.label('appeals-case-button', { n: page.from + at + 1, code: banFacts(app, ctx, ban).code }), 'appeals:ban', ban.id),
  ]);
  const html = [ctx.say('appeals-bans-title'), '', ...lines, ...pageLines(ctx, page)].join('\n');
  await show(ctx, html, keyboard([...rows, ...pageRows(ctx, page, ['appeals:bans'], leave)]));
}

async function findForDesk(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<BanAtDesk | undefined> {
  const ban = await findBan(app.db, id);
  return ban && (await findBanAtDesk(app, app.db, ctx.caller, ban));
}

/** One of them; what was said against it is for those who decide. */
export async function openBan(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findForDesk(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  const { ban, appeal, isRunning, mayLift, mayDecide } = found;
  const words = mayDecide && ban.contestBody !== null ? [ctx.say('appeals-ban-words', { text: ban.contestBody })] : [];
  const lines = [ctx.say('appeals-ban', banFacts(app, ctx, ban)), ...standingOf(ctx, found), ...words];
  const rows = [
    [button(ctx.label('appeals-ban-case-button'), 'appeals:case', appeal.id)],
    isRunning && mayLift ? [button(ctx.label('appeals-ban-lift-button'), 'appeals:ban-lift', id)] : [],
    isRunning && mayDecide ? [button(ctx.label('appeals-ban-keep-button'), 'appeals:ban-keep', id)] : [],
    [button(ctx.label('menu-back-button'), 'appeals:bans')],
  ];
  await show(ctx, lines.join('\n'), keyboard(rows));
}

function standingOf(ctx: Ctx, { ban, isRunning }: BanAtDesk): string[] {
  if (!isRunning && ban.replacedBy !== null) return [ctx.say('appeals-ban-replaced')];
  if (!isRunning) return [ctx.say(ban.liftedAt === null ? 'appeals-ban-over' : 'appeals-ban-lifted')];
  if (ban.contestedAt === null) return [];
  return [ctx.say(isContested(ban) ? 'appeals-ban-contested' : 'appeals-ban-kept')];
}

/** «Lift»: is that so? */
export async function askLift(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findForDesk(app, ctx, id);
  if (!found?.mayLift) return await openBan(app, ctx, id);
  const yes = [button(ctx.label('appeals-ban-lift-yes-button'), 'appeals:ban-lift-yes', id)];
  await show(ctx, ctx.say('appeals-ban-lift-ask', banFacts(app, ctx, found.ban)), keyboard([yes, backToBan(ctx, id)]));
}

export async function takeLift(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  await onceAnUpdate('ban-lifted', () => liftBan(app, ctx.caller, id));
  await openBan(app, ctx, id);
}

/** «Leave it»: is that so? */
export async function askKeep(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findForDesk(app, ctx, id);
  if (!found?.mayDecide) return await openBan(app, ctx, id);
  const yes = [button(ctx.label('appeals-ban-keep-yes-button'), 'appeals:ban-keep-yes', id)];
  await show(ctx, ctx.say('appeals-ban-keep-ask', banFacts(app, ctx, found.ban)), keyboard([yes, backToBan(ctx, id)]));
}

export async function takeKeep(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  await onceAnUpdate('ban-kept', () => keepBan(app, ctx.caller, id));
  await openBan(app, ctx, id);
}

function backToBan(ctx: Ctx, id: number): InlineKeyboardButton[] {
  return [button(ctx.label('menu-back-button'), 'appeals:ban', id)];
}
