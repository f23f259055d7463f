import { formatWeekdays, type Language } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import type { CardFacts } from '../corrections/reading.ts';
import { type Hours, type ReceptionNow, readHours, receptionNow } from '../reception.ts';

/** `сейсенбі, бейсенбі, 10:00–13:00`: by the clock where that is known, else in the words of the source; undefined where nothing is. */
export function hoursText(voice: Voice, facts: CardFacts<'hours'>): string | undefined {
  const hours = byTheClock(facts);
  if (hours) return wordHours(voice.language, hours);
  return (voice.language === 'ru' ? facts.receptionRu : facts.receptionKk) ?? undefined;
}

/** When the akim receives people, and what that means at this instant, where it is known by the clock; nobody is received on a holiday. */
export function receptionLines(voice: Voice, facts: CardFacts<'hours'>, now: Date, isHoliday: boolean): string[] {
  const text = hoursText(voice, facts);
  const hours = byTheClock(facts);
  return [
    ...(text === undefined ? [] : [voice.say('directory-card-reception', { hours: text })]),
    ...(hours ? [wordNow(voice, receptionNow(hours, now, isHoliday))] : []),
  ];
}

function byTheClock({ receptionHours }: CardFacts<'hours'>): Hours | undefined {
  return receptionHours === null ? undefined : readHours(receptionHours);
}

/** `дүйсенбі–жұма, 09:00–13:00, 14:00–18:00; сенбі, 10:00–12:00`: the days are named once for all their times. */
function wordHours(language: Language, hours: Hours): string {
  const byDays = Map.groupBy(hours, ({ days }) => formatWeekdays(language, days));
  return [...byDays].map(([days, spans]) => [days, ...spans.map(({ from, until }) => `${from}–${until}`)].join(', ')).join('; ');
}

function wordNow(voice: Voice, reception: ReceptionNow): string {
  switch (reception.kind) {
    case 'open':
      return voice.say('directory-card-reception-open', { until: reception.until });
    case 'later':
      return voice.say('directory-card-reception-later', { from: reception.from, until: reception.until });
    case 'over':
      return voice.say('directory-card-reception-over');
    case 'none':
      return voice.say('directory-card-reception-none');
  }
}
