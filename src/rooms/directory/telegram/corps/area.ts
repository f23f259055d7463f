import { dayOf } from '../../../../kernel/locale/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { getCorpsFigures } from '../../actions/index.ts';
import type { CorpsFigures } from '../../corps/figures.ts';
import type { PlaceFacts } from '../../queries/index.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { longName } from '../names.ts';

/** The oblast, then the district; nothing is the whole country. */
export type CorpsArea = readonly PlaceFacts[];

/** The area that has figures of its own: of a place below a district, the district. @returns undefined where the place is gone */
export function findArea(app: DirectoryFaceApp, code: string | null): CorpsArea | undefined {
  if (code === null) return [];
  return app.search.chain(code)?.filter((place) => place.level === 'region' || place.level === 'district');
}

export function codeOf(area: CorpsArea): string | 0 {
  return area.at(-1)?.code ?? 0;
}

/** Plain text. */
export function areaTitle(ctx: Ctx, area: CorpsArea): string {
  const place = area.at(-1);
  return place ? longName(ctx, place) : ctx.label('directory-corps-country');
}

export async function figuresOfArea(app: DirectoryFaceApp, area: CorpsArea): Promise<CorpsFigures> {
  return await getCorpsFigures(app.db, area.at(-1)?.code ?? null, dayOf(app.clock()));
}

/** Back to the figures of the area. */
export function backToCard(ctx: Ctx, area: CorpsArea) {
  return button(ctx.label('menu-back-button'), 'directory:corps', codeOf(area));
}
