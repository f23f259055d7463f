import { clip, formatMonth, formatShortDay } from '../../../../kernel/locale/index.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import type { AreaElections } from '../../elections/area.ts';
import type { SeatOfUnit } from '../../queries/seats.ts';
import { longName, shortName } from '../names.ts';

/** So many elections, and so many units of a list, are named; the others are counted. */
const SHOWN_MAX = 8;
const NAME_CHARS_MAX = 60;

/** The elections whose day is known, the next first. */
export function setLines(voice: Voice, { set }: AreaElections<SeatOfUnit>, today: string): string[] {
  if (set.length === 0) return [voice.say('directory-elections-set-none')];
  return [voice.say('directory-elections-set'), ...votes(voice, set, today)];
}

/** The votes that are over and of which we know no result, the latest first. */
export function votedLines(voice: Voice, { voted }: AreaElections<SeatOfUnit>, today: string): string[] {
  return voted.length === 0 ? [] : [voice.say('directory-elections-voted'), ...votes(voice, voted, today)];
}

/** Terms that end soon, by the month, and how many terms we do not know. */
export function endingLines(voice: Voice, { ending, unknown }: AreaElections<SeatOfUnit>): string[] {
  const unknownLines = unknown.length === 0 ? [] : [voice.say('directory-elections-unknown', { n: unknown.length })];
  if (ending.length === 0) return [voice.say('directory-elections-ending-none'), ...unknownLines];
  let room = SHOWN_MAX;
  const lines: string[] = [];
  for (const { month, units } of ending) {
    const shown = units.slice(0, room);
    room -= shown.length;
    if (shown.length === 0) break;
    lines.push(voice.say('directory-elections-ending-line', { month: formatMonth(voice.language, month), units: named(voice, shown) }));
  }
  const total = ending.reduce((sum, { units }) => sum + units.length, 0);
  return [voice.say('directory-elections-ending'), ...lines, ...moreLines(voice, total), ...unknownLines];
}

/** Units without an akim whose term holds, and without a known election. */
export function overdueLines(voice: Voice, { overdue }: AreaElections<SeatOfUnit>): string[] {
  if (overdue.length === 0) return [voice.say('directory-elections-overdue-none')];
  const units = named(voice, overdue.slice(0, SHOWN_MAX));
  return [voice.say('directory-elections-overdue'), voice.say('directory-elections-units', { units }), ...moreLines(voice, overdue.length)];
}

function votes(voice: Voice, of: AreaElections<SeatOfUnit>['set'], today: string): string[] {
  const lines = of.slice(0, SHOWN_MAX).map(({ unit, voteOn }) => {
    const date = formatShortDay(voice.language, voteOn, today);
    return voice.say('directory-elections-set-line', { date, unit: clip(longName(voice, unit), NAME_CHARS_MAX) });
  });
  return [...lines, ...moreLines(voice, of.length)];
}

function named(voice: Voice, units: readonly SeatOfUnit[]): string {
  return units.map((unit) => clip(shortName(voice, unit), NAME_CHARS_MAX)).join(', ');
}

function moreLines(voice: Voice, total: number): string[] {
  return total > SHOWN_MAX ? [voice.say('directory-elections-more', { n: total - SHOWN_MAX })] : [];
}
