import { formatWeekdays, type Language } from '../../../kernel/locale/index.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { CardTenure } from '../queries/index.ts';
import { type Hours, type ReceptionNow, readHours, receptionNow } from '../reception.ts';

/** When the akim receives people, and what that means at this instant; as the file words it where only words are known. */
export function receptionLines(ctx: Ctx, tenure: CardTenure, now: Date): string[] {
  const hours = tenure.receptionHours === null ? undefined : readHours(tenure.receptionHours);
  if (hours)
    return [ctx.say('directory-card-reception', { hours: wordHours(ctx.language, hours) }), wordNow(ctx, receptionNow(hours, now))];
  const words = ctx.language === 'ru' ? tenure.receptionRu : tenure.receptionKk;
  return words ? [ctx.say('directory-card-reception', { hours: words })] : [];
}

/** `дүйсенбі–жұма, 09:00–13:00, 14:00–18:00; сенбі, 10:00–12:00`: the days are named once for all their times. */
function wordHours(language: Language, hours: Hours): string {
  const byDays = Map.groupBy(hours, ({ days }) => formatWeekdays(language, days));
  return [...byDays].map(([days, spans]) => [days, ...spans.map(({ from, until }) => `${from}–${until}`)].join(', ')).join('; ');
}

function wordNow(ctx: Ctx, reception: ReceptionNow): string {
  switch (reception.kind) {
    case 'open':
      return ctx.say('directory-card-reception-open', { until: reception.until });
    case 'later':
      return ctx.say('directory-card-reception-later', { from: reception.from, until: reception.until });
    case 'over':
      return ctx.say('directory-card-reception-over');
    case 'none':
      return ctx.say('directory-card-reception-none');
  }
}
