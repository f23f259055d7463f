import { areasOf } from '../../../../kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import { aBranch, button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { Face, TapReader } from '../../../../platform/telegram/face.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { type CorpsArea, findArea } from './area.ts';
import { showCard } from './card.ts';
import { showMonths } from './months.ts';
import { showParts } from './parts.ts';
import { tellPicture } from './picture.ts';

/** The corps of the country, an oblast or a district; for a place below, that of its district. */
export function listenForCorps(app: DirectoryFaceApp, face: Face): void {
  face.tap('corps', 'anyone', aCorps, async (ctx, { code, page }) => {
    const area = findArea(app, code);
    if (!area) await show(ctx, ctx.say('fault-gone'));
    else if (isCard(area, page)) await showCard(app, ctx, area);
    else await showParts(app, ctx, area, page ?? 1);
  });
  face.tap('corps-months', 'anyone', anArea, async (ctx, { code }) => {
    const area = findArea(app, code);
    if (area) await showMonths(app, ctx, area);
    else await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('corps-png', 'anyone', anArea, async (ctx, { code }) => {
    const area = findArea(app, code);
    if (area) await tellPicture(app, ctx, area);
    else await tell(ctx, ctx.say('fault-gone'));
  });
}

/** The button to the corps: of the operator's area, else of the country. */
export function corpsButton(ctx: Ctx) {
  const area = ctx.caller.face === 'operator' ? areasOf(ctx.caller, 'operator')[0] : undefined;
  return button(ctx.label('directory-corps-button'), 'directory:corps', area === undefined || area === WHOLE_COUNTRY ? 0 : area);
}

/** Reads `0` or a place's code. */
const anArea: TapReader<{ code: PlaceCode | null }> = (rest) => {
  const branch = rest.length === 1 ? aBranch(rest) : undefined;
  return branch && { code: branch.code };
};

/** Reads the same, then the page of the list of parts, from 1; without one the card is meant. */
const aCorps: TapReader<{ code: PlaceCode | null; page: number | undefined }> = (rest) => {
  const branch = aBranch(rest);
  return branch && { code: branch.code, page: rest.length > 1 ? branch.page : undefined };
};

/** A district has no parts of its own. */
function isCard(area: CorpsArea, page: number | undefined): boolean {
  return page === undefined || area.at(-1)?.level === 'district';
}
