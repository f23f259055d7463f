import { Temporal } from 'temporal-polyfill';

/** The zone of every date and time in the bot: one for the whole country. */
export const ZONE = 'Asia/Almaty';

/** Minutes by which a zone's clock is ahead of UTC at an instant. */
export type OffsetAt = (instant: Date) => number | Promise<number>;

const OFFSET_MINUTES = 5 * 60;
/** From the first moment of the common time on, in both halves of the year and years ahead. */
const ASKED = ['2024-02-29T19:00:00Z', '2024-07-01T00:00:00Z', '2026-01-01T00:00:00Z', '2027-07-01T00:00:00Z', '2030-01-01T00:00:00Z'];

/**
 * Whether some clock still has the time that Almaty had before 1 March 2024, UTC+6: then days begin, and terms end, an hour too early.
 *
 * @param clocks each by its name, as it is said to the operator
 * @returns one sentence that says what to do; undefined where all agree on UTC+5
 */
export async function zoneProblem(clocks: Readonly<Record<string, OffsetAt>>): Promise<string | undefined> {
  for (const [name, offsetAt] of Object.entries(clocks)) {
    for (const asked of ASKED) {
      const minutes = await offsetAt(new Date(asked));
      if (minutes === OFFSET_MINUTES) continue;
      return `${name} takes ${ZONE} for ${wordOffset(minutes)}, but since 1 March 2024 it is UTC+5: update the time zones of ${name} (tzdata 2024a or later) and start again.`;
    }
  }
  return undefined;
}

/** By the zones of Node's own ICU. */
export const offsetByIntl: OffsetAt = (instant) => {
  const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' }).formatToParts(instant);
  const [, sign = '+', hours = '0', minutes = '0'] =
    /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/** As all days and times are counted in the bot. */
export const offsetByTemporal: OffsetAt = (instant) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE).offsetNanoseconds / 60_000_000_000;

function wordOffset(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
