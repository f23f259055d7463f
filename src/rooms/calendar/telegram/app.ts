import { areasOf } from '../../../kernel/caller.ts';
import { WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { Refused } from '../../../platform/telegram/face.ts';
import type { CalendarApp } from '../actions.ts';

export interface CalendarFaceApp extends CalendarApp {
  readonly refused: Refused;
}

/** The calendar is one for the whole country: so are those who may change it. */
export function mayChange(ctx: Ctx): boolean {
  return areasOf(ctx.caller, 'operator').includes(WHOLE_COUNTRY);
}
