import { addDays } from '../../../../kernel/calendar/index.ts';
import { dayOf, formatDay, formatShortDay, isDay, readDay } from '../../../../kernel/locale/index.ts';
import { aNth, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { findStaff, listStaff } from '../../../identity/index.ts';
import type { Official } from '../../actions/case/case.ts';
import { handToStaff } from '../../actions/case/hand.ts';
import { type HandRefusal, lastDayOf, mayHand } from '../../handing.ts';
import type { AppealsFaceApp } from '../app.ts';
import { type AtDesk, backTo, findAtDesk, officialOf } from '../desk/desk.ts';
import { headOf } from '../words.ts';
import { appointeeLabel, whoIs } from './names.ts';

/** Days from today that a colleague is given by a button; today as well, for what is late already. */
const NEAR_DAYS = [0, 1, 3, 7] as const;

/** Asks which of his staff the akim means. */
export async function askWhom(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  if (!mayHand(found.desk, found.appeal)) return await refuse(ctx, found, 'akims-only');
  const staff = await listStaff(app.db, found.appeal.unitCode);
  if (staff.length === 0) return await show(ctx, ctx.say('appeals-hand-nobody'), keyboard([backTo(ctx, id)]));
  const rows = staff.map((one) => [button(appointeeLabel(one), 'appeals:hand-to', id, one.roleId)]);
  await show(ctx, ctx.say('appeals-hand-ask', headOf(ctx, found.appeal)), keyboard([...rows, backTo(ctx, id)]));
}

/** Asks by which day: a button, or a text. */
export async function askDayFor(app: AppealsFaceApp, ctx: TapCtx, { id, nth: roleId }: { id: number; nth: number }): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  const one = found && (await findStaff(app.db, roleId));
  if (!found || one?.areaCode !== found.appeal.unitCode) return await show(ctx, ctx.say('fault-gone'));
  if (!mayHand(found.desk, found.appeal)) return await refuse(ctx, found, 'akims-only');
  (await ctx.session).asking = { office: 'hand', appeal: id, role: roleId };
  const today = dayOf(app.clock());
  const last = lastDayOf(found.appeal, today);
  // The day itself is carried: tapped after midnight, it is still the one on the button.
  const rows = NEAR_DAYS.map((days) => addDays(today, days))
    .filter((day) => day <= last)
    .map((day) => [button(formatShortDay(ctx.language, day, today), 'appeals:hand-day', id, roleId, day)]);
  const facts = { ...headOf(ctx, found.appeal), who: whoIs(ctx, one), max: formatDay(ctx.language, last, today) };
  await show(ctx, ctx.say('appeals-hand-day-ask', facts), keyboard([...rows, backTo(ctx, id)]));
}

/** A day was chosen by a button. */
export async function takeHandDay(app: AppealsFaceApp, ctx: TapCtx, { id, roleId, day }: HandDay): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  await hand(app, ctx, { found, roleId, day, official: officialOf(ctx, found.desk) });
}

/** A day was typed. @returns false where it may be typed anew */
export async function hearHandDay(app: AppealsFaceApp, ctx: Ctx, asked: { appeal: number; role: number }, text: string): Promise<boolean> {
  const day = readDay(text, dayOf(app.clock()));
  if (day === undefined) {
    await tell(ctx, ctx.say('appeals-day-unread'), keyboard([backTo(ctx, asked.appeal)]));
    return false;
  }
  const found = await findAtDesk(app, ctx, asked.appeal);
  if (!found) {
    await tell(ctx, ctx.say('fault-gone'));
    return true;
  }
  const official = { personId: ctx.caller.personId, role: found.desk, tap: `said:${ctx.chatId}:${ctx.message?.message_id}` };
  return await hand(app, ctx, { found, roleId: asked.role, day, official });
}

/** @returns whether there is nothing more to ask */
async function hand(
  app: AppealsFaceApp,
  ctx: Ctx,
  { found, roleId, day, official }: { found: AtDesk; roleId: number; day: string; official: Official },
): Promise<boolean> {
  const { id } = found.appeal;
  const handed = await onceAnUpdate('case-handed', () => handToStaff(app, official, { appealId: id, roleId, day }));
  if (!handed.ok) {
    await refuse(ctx, found, handed.refusal);
    return handed.refusal === 'gone' || handed.refusal === 'akims-only';
  }
  const date = formatDay(ctx.language, day, dayOf(app.clock()));
  const facts = { ...headOf(ctx, found.appeal), who: whoIs(ctx, handed.value.staff), date };
  const untold = handed.value.isTold ? [] : [ctx.say('appeals-handed-untold')];
  await show(ctx, [ctx.say('appeals-handed', facts), ...untold].join('\n'), keyboard([backTo(ctx, id)]));
  return true;
}

async function refuse(ctx: Ctx, { appeal }: AtDesk, refusal: HandRefusal): Promise<void> {
  const back = keyboard([backTo(ctx, appeal.id)]);
  switch (refusal) {
    case 'gone':
      return await show(ctx, ctx.say('fault-gone'));
    case 'akims-only':
      return await show(ctx, ctx.say('appeals-hand-not-now'), back);
    case 'past':
      return await tell(ctx, ctx.say('appeals-day-past'), back);
    case 'too-late':
      return await tell(ctx, ctx.say('appeals-hand-too-late'), back);
  }
}

interface HandDay {
  readonly id: number;
  readonly roleId: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** Reads `appeals:hand-day:CASE:ROLE:DAY`. */
export const aHandDay: TapReader<HandDay> = ([id = '', role = '', day = '', ...more]) => {
  const to = aNth([id, role]);
  return more.length === 0 && to && isDay(day) ? { id: to.id, roleId: to.nth, day } : undefined;
};
