import { dayOf, formatShortDay } from '../../../kernel/locale/index.ts';
import { button, inRows, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { type Page, pageLines, pageOf, pageRows } from '../../../platform/telegram/pages.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { readCalendar } from '../queries.ts';
import { listedDays } from '../rules.ts';
import { type CalendarFaceApp, mayChange } from './app.ts';
import { dayLine } from './words.ts';

/** The days of this and the next year that are not as in the plain week. @param asked the page, from 1; `now`: that with the next such day */
export async function showDays(app: CalendarFaceApp, ctx: Ctx, asked: number | 'now'): Promise<void> {
  const today = dayOf(app.clock());
  const all = listedDays(await readCalendar(app.db), today);
  const days = all.map(([day]) => day);
  const page =
    asked === 'now'
      ? pageWith(
          days.findIndex((day) => day >= today),
          all.length,
        )
      : pageOf(asked, all.length);
  const shown = all.slice(page.from, page.through);
  const lines = [
    ctx.say('calendar-title'),
    ctx.say(mayChange(ctx) ? 'calendar-intro' : 'calendar-only-country'),
    '',
    ...shown.map(([day, entry]) => dayLine(ctx, day, entry)),
    ...pageLines(ctx, page),
  ];
  const buttons = shown.map(([day]) => button(formatShortDay(ctx.language, day, today), 'calendar:day', day));
  const rows = [...inRows(buttons), mayChange(ctx) ? [button(ctx.label('calendar-ask-button'), 'calendar:ask')] : []];
  const leave = button(ctx.label('menu-back-button'), 'menu:help');
  await show(ctx, lines.join('\n'), keyboard([...rows, ...pageRows(ctx, page, ['calendar:days'], [leave])]));
}

/** The page that holds the item at that place, from 0; the last one where there is none. */
function pageWith(at: number, total: number): Page {
  const last = pageOf(Number.MAX_SAFE_INTEGER, total);
  if (at < 0) return last;
  const all = Array.from({ length: last.number }, (_, before) => pageOf(before + 1, total));
  return all.find((page) => at < page.through) ?? last;
}
