import type { CalendarDay } from '../../../kernel/calendar/index.ts';
import { formatCardDay, formatWeekdays, startOfDay, type WordKey, weekdayOf } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import type { ChangeRefusal } from '../rules.ts';

const WHY = new Map<string, WordKey>([
  ['new-year', 'calendar-why-new-year'],
  ['orthodox-christmas', 'calendar-why-orthodox-christmas'],
  ['womens-day', 'calendar-why-womens-day'],
  ['constitution', 'calendar-why-constitution'],
  ['nauryz', 'calendar-why-nauryz'],
  ['unity', 'calendar-why-unity'],
  ['defenders', 'calendar-why-defenders'],
  ['victory', 'calendar-why-victory'],
  ['capital', 'calendar-why-capital'],
  ['republic', 'calendar-why-republic'],
  ['independence', 'calendar-why-independence'],
  ['kurban-ait', 'calendar-why-kurban-ait'],
  ['carried', 'calendar-why-carried'],
  ['moved', 'calendar-why-moved'],
  ['other', 'calendar-why-other'],
]);

/** `5 декабря 2026 г.` and `суббота`. */
export function dayWords(voice: Voice, day: string): { day: string; weekday: string } {
  return { day: formatCardDay(voice.language, day), weekday: formatWeekdays(voice.language, [weekdayOf(startOfDay(day))]) };
}

/** A day on a line of its own: what it is, and why. */
export function dayLine(voice: Voice, day: string, { off, why }: CalendarDay): string {
  const facts = { ...dayWords(voice, day), why: whyWord(voice, why) };
  return off ? voice.say('calendar-line-off', facts) : voice.say('calendar-line-working', facts);
}

function whyWord(voice: Voice, why: string): string {
  return voice.label(WHY.get(why) ?? 'calendar-why-other');
}

/** Why a day is not changed. */
export function wordRefusal(voice: Voice, refusal: ChangeRefusal): string {
  switch (refusal.reason) {
    case 'same':
      return voice.say('calendar-same');
    case 'past':
      return voice.say('calendar-past');
    case 'unknown-year':
      return voice.say('calendar-unknown-year', { year: String(refusal.yearMax) });
  }
}
