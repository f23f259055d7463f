import { clip } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { listCorpsParts } from '../../queries/index.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { bareName, shortName } from '../names.ts';
import { areaTitle, type CorpsArea, codeOf } from './area.ts';

const PAGE_ITEMS = 8;
const NAME_CHARS_MAX = 34;

/** The oblasts, or the districts of one. @param asked the page, from 1 */
export async function showParts(app: DirectoryFaceApp, ctx: Ctx, area: CorpsArea, asked: number): Promise<void> {
  const here = codeOf(area);
  const collator = new Intl.Collator(ctx.language);
  const parts = (await listCorpsParts(app.db, area.at(-1)?.code ?? null)).toSorted((one, other) =>
    collator.compare(bareName(ctx, one), bareName(ctx, other)),
  );
  const pages = Math.max(1, Math.ceil(parts.length / PAGE_ITEMS));
  const page = Math.min(asked, pages);
  const lines = [
    ctx.say('directory-corps-title', { area: areaTitle(ctx, area) }),
    ctx.say(parts.length === 0 ? 'directory-corps-none' : area.length > 0 ? 'directory-tree-district' : 'directory-tree-region'),
    ...(pages > 1 ? [ctx.say('directory-tree-page', { page, pages })] : []),
  ];
  const shown = parts.slice((page - 1) * PAGE_ITEMS, page * PAGE_ITEMS);
  const back = page > 1 ? [here, page - 1] : [here];
  await show(
    ctx,
    lines.join('\n'),
    keyboard([
      ...shown.map((place) => [button(clip(shortName(ctx, place), NAME_CHARS_MAX), 'directory:corps', place.code)]),
      page < pages ? [button(ctx.label('menu-next-button'), 'directory:corps', here, page + 1)] : [],
      [button(ctx.label('menu-back-button'), 'directory:corps', ...back)],
    ]),
  );
}
