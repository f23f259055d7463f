import { dayOf, readDay } from '../../../kernel/locale/index.ts';
import { leaveQuestion, type Question, questionFor, textOf } from '../../../platform/telegram/asking.ts';
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
  const asking = await questionFor(ctx, isDayQuestion);
  const { message } = ctx;
  if (!asking || !message || !mayChange(ctx)) return false;
  const text = await textOf(ctx, message);
  if (text === undefined) return true;
  const day = readDay(text, dayOf(app.clock()));
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
  return await leaveQuestion(ctx, isDayQuestion);
}

function isDayQuestion(question: Question): question is DayQuestion {
  return 'calendar' in question;
}
