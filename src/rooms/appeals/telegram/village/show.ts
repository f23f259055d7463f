import { type PlaceCode, placeCodeOf } from '../../../../kernel/ids.ts';
import { anId, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapReader } from '../../../../platform/telegram/face.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import type { AppealsFaceApp } from '../app.ts';
import { villageCaseScreen } from './screens.ts';

/** One of the letters that the village sees. @param at.nth the page of the list behind it */
export async function showVillageCase(app: AppealsFaceApp, ctx: Ctx, { id, nth }: { id: number; nth: number }): Promise<void> {
  const screen = await villageCaseScreen(app, ctx, { id, page: nth, personId: ctx.caller.personId });
  if (screen) return await show(ctx, screen.html, screen.markup);
  await show(ctx, ctx.say('fault-gone'), keyboard([[button(ctx.label('menu-back-button'), 'directory:village')]]));
}

/** A page of what there is in a place. */
export const aPlacePage: TapReader<{ code: PlaceCode; page: number }> = ([code = '', page = '1', ...more]) => {
  const [place, number] = [placeCodeOf(code), anId([page])];
  return more.length === 0 && place && number !== undefined ? { code: place, page: number } : undefined;
};
