import { dayOf, formatNearDay, formatTime } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { askReminder } from '../../actions/filing/remind.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCheck } from './edit.ts';

/** «Remind me»: when the next letter can go, this one is offered. */
export async function remind(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const goOn = [button(ctx.label('appeals-draft-go-button'), 'appeals:draft-go', id)];
  const letter = { text: ctx.say('appeals-remind'), parse_mode: 'HTML', reply_markup: keyboard([goOn]) } as const;
  const dueAt = await onceAnUpdate('reminder-asked', () => askReminder(app, ctx.caller.personId, id, letter));
  if (dueAt === undefined) return await show(ctx, ctx.say('fault-gone'));
  if (dueAt === 'now') return await openCheck(app, ctx, id);
  const date = formatNearDay(ctx.language, dayOf(dueAt), dayOf(app.clock()));
  await show(ctx, ctx.say('appeals-remind-set', { date, time: formatTime(dueAt) }));
}
