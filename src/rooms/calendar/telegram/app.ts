import { servesCountry } from '../../../kernel/caller.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { Refused } from '../../../platform/telegram/face.ts';
import type { CalendarApp } from '../actions.ts';

export interface CalendarFaceApp extends CalendarApp {
  readonly refused: Refused;
}

/** The calendar is one for the whole country: so are those who may change it. */
export function mayChange(ctx: Ctx): boolean {
  return servesCountry(ctx.caller);
}
