import type { Decision } from '../../../kernel/decision.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { changeDay, foreseeChange, takeBack } from '../actions.ts';
import type { Change } from '../queries.ts';
import type { ChangeRefusal, UndoRefusal, Wanted } from '../rules.ts';
import { type CalendarFaceApp, mayChange } from './app.ts';
import { backRow, showDay, undoButton } from './day.ts';
import { dayLine, wordRefusal } from './words.ts';

/** What a change would do, before it is written. */
export async function foresee(app: CalendarFaceApp, ctx: TapCtx, wanted: Wanted): Promise<void> {
  if (!mayChange(ctx)) return await refuse(ctx);
  const outcome = await foreseeChange(app, wanted);
  if (!outcome.ok) return await showDay(app, ctx, wanted.day, wordRefusal(ctx, outcome.refusal));
  const { day, off, why } = wanted;
  const html = ctx.say('calendar-effect', { line: dayLine(ctx, day, { off, why }), n: outcome.value.letters });
  const yes = button(ctx.label('calendar-set-button'), 'calendar:set', day, off ? 'off' : 'working', why);
  await show(ctx, html, keyboard([[yes], [button(ctx.label('menu-back-button'), 'calendar:day', day)]]));
}

export async function write(app: CalendarFaceApp, ctx: TapCtx, wanted: Wanted): Promise<void> {
  if (!mayChange(ctx)) return await refuse(ctx);
  const acting = { personId: ctx.caller.personId, tap: ctx.callbackQuery.id };
  const outcome: Decision<Change, ChangeRefusal> = await onceAnUpdate('day-changed', () => changeDay(app, acting, wanted));
  if (!outcome.ok) return await showDay(app, ctx, wanted.day, wordRefusal(ctx, outcome.refusal));
  const { id, day, letters } = outcome.value;
  const html = ctx.say('calendar-written', { line: dayLine(ctx, day, wanted), n: letters });
  await show(ctx, html, keyboard([[undoButton(ctx, id)], backRow(ctx)]));
}

/** Takes a change back. */
export async function undo(app: CalendarFaceApp, ctx: TapCtx, changeId: number): Promise<void> {
  if (!mayChange(ctx)) return await refuse(ctx);
  const acting = { personId: ctx.caller.personId, tap: ctx.callbackQuery.id };
  const outcome: Decision<Change, UndoRefusal> = await onceAnUpdate('day-taken-back', () => takeBack(app, acting, changeId));
  if (!outcome.ok) return await show(ctx, wordUndoRefusal(ctx, outcome.refusal), keyboard([backRow(ctx)]));
  await showDay(app, ctx, outcome.value.day, ctx.say('calendar-undone', { n: outcome.value.letters }));
}

function wordUndoRefusal(ctx: Ctx, refusal: UndoRefusal): string {
  switch (refusal) {
    case 'gone':
      return ctx.say('fault-gone');
    case 'past':
      return ctx.say('calendar-past');
    case 'changed-later':
      return ctx.say('calendar-changed-later');
  }
}

async function refuse(ctx: Ctx): Promise<void> {
  await show(ctx, ctx.say('calendar-only-country'), keyboard([backRow(ctx)]));
}
