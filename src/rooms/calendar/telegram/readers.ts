import { isDay } from '../../../kernel/locale/index.ts';
import type { TapReader } from '../../../platform/telegram/face.ts';
import { REASONS_OFF, REASONS_WORKING, type Wanted } from '../rules.ts';

/** Reads `calendar:day:2026-12-05`. */
export const aDay: TapReader<string> = ([day = '', ...more]) => (more.length === 0 && isDay(day) ? day : undefined);

/** Reads `calendar:see:2026-12-05:off:moved`. */
export const aChange: TapReader<Wanted> = ([day = '', state, reason, ...more]) => {
  const reasons: readonly Wanted['why'][] = state === 'off' ? REASONS_OFF : state === 'working' ? REASONS_WORKING : [];
  const why = reasons.find((known) => known === reason);
  return more.length === 0 && why !== undefined && isDay(day) ? { day, off: state === 'off', why } : undefined;
};
