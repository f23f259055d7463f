import { type Calendar, isWorkingDay } from '../../../kernel/calendar/index.ts';
import { dayOf, formatShortDay, type WordKey } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { type Change, findLastChange, readCalendar } from '../queries.ts';
import { decideUndo, knownYearRefusal, REASONS_OFF, REASONS_WORKING, type Wanted } from '../rules.ts';
import { type CalendarFaceApp, mayChange } from './app.ts';
import { dayLine, dayWords, wordRefusal } from './words.ts';

const OFF_BUTTONS = {
  moved: 'calendar-off-moved-button',
  'kurban-ait': 'calendar-off-kurban-ait-button',
  other: 'calendar-off-other-button',
} as const satisfies Record<(typeof REASONS_OFF)[number], WordKey>;

const WORKING_BUTTONS = {
  moved: 'calendar-working-moved-button',
  other: 'calendar-working-other-button',
} as const satisfies Record<(typeof REASONS_WORKING)[number], WordKey>;

/** What one day is, who made it so, and what it can be made. @param note what is said first */
export async function showDay(app: CalendarFaceApp, ctx: Ctx, day: string, note?: string): Promise<void> {
  const [calendar, last] = [await readCalendar(app.db), await findLastChange(app.db, day)];
  const today = dayOf(app.clock());
  const lines = note === undefined ? [] : [note, ''];
  const refusal = knownYearRefusal(calendar, day);
  if (refusal) return await show(ctx, [...lines, wordRefusal(ctx, refusal)].join('\n'), keyboard([backRow(ctx)]));
  const canChange = mayChange(ctx) && day >= today;
  lines.push(stateLine(ctx, calendar, day), ...changeLines(ctx, last, today));
  if (!mayChange(ctx)) lines.push('', ctx.say('calendar-only-country'));
  else lines.push('', ctx.say(canChange ? 'calendar-choose' : 'calendar-past'));
  const changing = canChange ? changeRows(ctx, calendar, day) : [];
  const undoing = canChange && last && decideUndo(last, last, today).ok ? [undoButton(ctx, last.id)] : [];
  await show(ctx, lines.join('\n'), keyboard([...changing, undoing, backRow(ctx)]));
}

function stateLine(ctx: Ctx, calendar: Calendar, day: string): string {
  const entry = calendar.get(day);
  if (entry) return dayLine(ctx, day, entry);
  return ctx.say(isWorkingDay(calendar, day) ? 'calendar-plain-working' : 'calendar-plain-off', dayWords(ctx, day));
}

function changeLines(ctx: Ctx, last: Change | undefined, today: string): string[] {
  if (!last) return [];
  const facts = { person: String(last.personId), date: formatShortDay(ctx.language, dayOf(last.at), today) };
  return [last.undoes === null ? ctx.say('calendar-changed-by', facts) : ctx.say('calendar-undone-by', facts)];
}

function changeRows(ctx: Ctx, calendar: Calendar, day: string) {
  const to = (wanted: 'off' | 'working', why: Wanted['why'], key: WordKey) => [button(ctx.label(key), 'calendar:see', day, wanted, why)];
  return isWorkingDay(calendar, day)
    ? REASONS_OFF.map((why) => to('off', why, OFF_BUTTONS[why]))
    : REASONS_WORKING.map((why) => to('working', why, WORKING_BUTTONS[why]));
}

export function undoButton(ctx: Ctx, changeId: number) {
  return button(ctx.label('calendar-undo-button'), 'calendar:undo', changeId);
}

/** Back to all days. */
export function backRow(ctx: Ctx) {
  return [button(ctx.label('calendar-all-button'), 'calendar:now')];
}
