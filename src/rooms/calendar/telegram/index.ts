import type { InlineKeyboardButton } from 'grammy/types';
import { isFor } from '../../../kernel/caller.ts';
import { anId, button, nothing } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { Face } from '../../../platform/telegram/face.ts';
import type { CalendarFaceApp } from './app.ts';
import { askDay } from './ask.ts';
import { showDay } from './day.ts';
import { showDays } from './list.ts';
import { aChange, aDay } from './readers.ts';
import { foresee, undo, write } from './write.ts';

export type { CalendarFaceApp } from './app.ts';
export { hearDay, leaveDayQuestion } from './ask.ts';

/** Operators see the working calendar; those of the whole country change it. */
export function calendarFace(app: CalendarFaceApp): Face {
  const face = new Face('calendar', app.refused);
  face.command('calendar', 'operator', (ctx) => showDays(app, ctx, 'now'));
  face.tap('now', 'operator', nothing, (ctx) => showDays(app, ctx, 'now'));
  face.tap('days', 'operator', anId, (ctx, page) => showDays(app, ctx, page));
  face.tap('day', 'operator', aDay, (ctx, day) => showDay(app, ctx, day));
  face.tap('ask', 'operator', nothing, askDay);
  face.tap('see', 'operator', aChange, (ctx, wanted) => foresee(app, ctx, wanted));
  face.tap('set', 'operator', aChange, (ctx, wanted) => write(app, ctx, wanted));
  face.tap('undo', 'operator', anId, (ctx, id) => undo(app, ctx, id));
  return face;
}

/** The way to it on the help screen of operators; empty for everybody else. */
export function calendarRow(ctx: Ctx): InlineKeyboardButton[] {
  return isFor('operator', ctx.caller) ? [button(ctx.label('calendar-button'), 'calendar:now')] : [];
}
