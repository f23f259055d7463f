import { addDays } from '../../../../kernel/calendar/index.ts';
import { areasOf } from '../../../../kernel/caller.ts';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf, formatShortDay, isDay } from '../../../../kernel/locale/index.ts';
import { anId, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { ABSENCE_DAYS_MAX, findAbsence, listStaff } from '../../../identity/index.ts';
import { type DeputyRefusal, endAbsence, leaveDeputy } from '../../actions/staff.ts';
import { readSpan } from '../../span.ts';
import type { AppealsFaceApp } from '../app.ts';
import { absenceLine, backTo, findOwnStaff, openStaff } from './list.ts';
import { appointeeLabel, whoIs } from './names.ts';

/** For how many days, from today on, somebody is left in place by a button. */
const SPANS = [1, 7, 14, 30] as const;

/** `/absent`: who answers while the akim is away. */
export async function openAbsent(app: AppealsFaceApp, ctx: Ctx): Promise<void> {
  const [unit, ...more] = areasOf(ctx.caller, 'akim');
  // Of several offices he says first which one is meant.
  if (!unit || more.length > 0) return await openStaff(app, ctx, null);
  await askWho(app, ctx, unit);
}

export async function askWho(app: AppealsFaceApp, ctx: Ctx, unit: PlaceCode): Promise<void> {
  if (!areasOf(ctx.caller, 'akim').includes(unit)) return await show(ctx, ctx.say('fault-not-yours'));
  const absence = await findAbsence(app.db, unit, dayOf(app.clock()));
  if (absence) {
    const end = [button(ctx.label('appeals-absent-end-button'), 'appeals:absent-end', unit)];
    return await show(ctx, absenceLine(app, ctx, absence), keyboard([end, backTo(ctx, unit)]));
  }
  const staff = await listStaff(app.db, unit);
  const rows = staff.map((one) => [button(appointeeLabel(one), 'appeals:absent-who', one.roleId)]);
  const html = ctx.say(staff.length === 0 ? 'appeals-absent-nobody' : 'appeals-absent-ask');
  await show(ctx, html, keyboard([...rows, backTo(ctx, unit)]));
}

/** Asks on which days: a button, or a text. */
export async function askDays(app: AppealsFaceApp, ctx: TapCtx, roleId: number): Promise<void> {
  const one = await findOwnStaff(app, ctx, roleId);
  if (!one) return await show(ctx, ctx.say('fault-gone'));
  (await ctx.session).asking = { office: 'absence', role: roleId };
  const today = dayOf(app.clock());
  const rows = SPANS.map((days) => addDays(today, days - 1)).map((to) => [
    button(formatShortDay(ctx.language, to, today), 'appeals:absent-days', roleId, to),
  ]);
  await show(ctx, ctx.say('appeals-absent-days-ask', { who: whoIs(ctx, one) }), keyboard([...rows, backTo(ctx, one.areaCode)]));
}

/** Through a day, from today on. */
export async function takeDays(app: AppealsFaceApp, ctx: TapCtx, { id: roleId, day }: { id: number; day: string }): Promise<void> {
  const fromOn = dayOf(app.clock());
  await leave(app, ctx, { deputyRole: roleId, fromOn, toOn: day, key: `tap:${ctx.callbackQuery.id}` });
}

/** Reads `appeals:absent-days:ROLE:DAY`. */
export const aLastDay: TapReader<{ id: number; day: string }> = ([role = '', day = '', ...more]) => {
  const id = anId([role]);
  return more.length === 0 && id !== undefined && isDay(day) ? { id, day } : undefined;
};

/** Two days were typed, or the last one. @returns false where they may be typed anew */
export async function hearDays(app: AppealsFaceApp, ctx: Ctx, { role }: { role: number }, text: string): Promise<boolean> {
  const span = readSpan(text, dayOf(app.clock()), ABSENCE_DAYS_MAX);
  if (span === undefined) {
    await tell(ctx, ctx.say('appeals-absent-days-unread'));
    return false;
  }
  return await leave(app, ctx, { deputyRole: role, ...span, key: `said:${ctx.chatId}:${ctx.message?.message_id}` });
}

/** The akim is back. */
export async function returnToOffice(app: AppealsFaceApp, ctx: TapCtx, unit: PlaceCode): Promise<void> {
  if (!areasOf(ctx.caller, 'akim').includes(unit)) return await show(ctx, ctx.say('fault-not-yours'));
  await onceAnUpdate('akim-back', () => endAbsence(app, ctx.caller.personId, { unitCode: unit, key: ctx.callbackQuery.id }));
  await show(ctx, ctx.say('appeals-absent-ended'), keyboard([backTo(ctx, unit)]));
}

/** @returns whether there is nothing more to ask */
async function leave(
  app: AppealsFaceApp,
  ctx: Ctx,
  absence: { deputyRole: number; fromOn: string; toOn: string; key: string },
): Promise<boolean> {
  const left = await onceAnUpdate('akim-away', () => leaveDeputy(app, ctx.caller.personId, absence));
  if (!left.ok) {
    await tell(ctx, wordRefusal(ctx, left.refusal));
    return left.refusal === 'gone' || left.refusal === 'unreachable';
  }
  const deputy = left.value;
  const line = absenceLine(app, ctx, { deputy, ...absence });
  await show(ctx, [line, ctx.say('appeals-absent-set')].join('\n'), keyboard([backTo(ctx, deputy.areaCode)]));
  return true;
}

function wordRefusal(ctx: Ctx, refusal: DeputyRefusal): string {
  switch (refusal) {
    case 'gone':
      return ctx.say('fault-gone');
    case 'past':
      return ctx.say('appeals-day-past');
    case 'backwards':
      return ctx.say('appeals-absent-days-backwards');
    case 'unreachable':
      return ctx.say('appeals-absent-unreachable');
    case 'too-long':
      return ctx.say('appeals-absent-too-long', { max: ABSENCE_DAYS_MAX });
  }
}
