import { dayOf, readDay } from '../../../kernel/locale/index.ts';
import { isAnsweredAlbum } from '../../../platform/telegram/album.ts';
import { keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx, DayQuestion } from '../../../platform/telegram/context.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { type CalendarFaceApp, mayChange } from './app.ts';
import { backRow, showDay } from './day.ts';

/** Asks for a day; the next text is the answer. */
export async function askDay(ctx: Ctx): Promise<void> {
  if (!mayChange(ctx)) return await show(ctx, ctx.say('calendar-only-country'), keyboard([backRow(ctx)]));
  const screen = await ctx.session;
  screen.asking = { calendar: 'day' };
  await show(ctx, ctx.say('calendar-ask'), keyboard([backRow(ctx)]));
}

/** Takes the day that was asked for. @returns false where none was */
export async function hearDay(app: CalendarFaceApp, ctx: Ctx): Promise<boolean> {
  const asking = await questionOf(ctx);
  const { message } = ctx;
  if (!asking || !message || !mayChange(ctx) || (asking.heard !== undefined && asking.heard !== message.message_id)) return false;
  if (message.text === undefined) {
    if (!(await isAnsweredAlbum(ctx, message.media_group_id))) await tell(ctx, ctx.say('fault-text-only'));
    return true;
  }
  const day = readDay(message.text, dayOf(app.clock()));
  // What cannot be read may be written anew at once.
  if (day === undefined) await tell(ctx, ctx.say('calendar-ask-again'), keyboard([backRow(ctx)]));
  else {
    // Told again, it is the same answer; another message is none.
    (await ctx.session).asking = { ...asking, heard: message.message_id };
    await showDay(app, ctx, day);
  }
  return true;
}

/** Whatever is typed from now on is no such day. @returns whether one was awaited */
export async function leaveDayQuestion(ctx: Ctx): Promise<boolean> {
  const asking = await questionOf(ctx);
  if (!asking) return false;
  (await ctx.session).asking = undefined;
  return asking.heard === undefined;
}

async function questionOf(ctx: Ctx): Promise<DayQuestion | undefined> {
  const { asking } = await ctx.session;
  return typeof asking === 'object' && 'calendar' in asking ? asking : undefined;
}
