import { clip } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { listCorpsParts } from '../../queries/index.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { bareName, shortName } from '../names.ts';
import { areaTitle, type CorpsArea, codeOf } from './area.ts';

const NAME_CHARS_MAX = 34;

/** The oblasts, or the districts of one. @param asked the page, from 1 */
export async function showParts(app: DirectoryFaceApp, ctx: Ctx, area: CorpsArea, asked: number): Promise<void> {
  const here = codeOf(area);
  const collator = new Intl.Collator(ctx.language);
  const parts = (await listCorpsParts(app.db, area.at(-1)?.code ?? null)).toSorted((one, other) =>
    collator.compare(bareName(ctx, one), bareName(ctx, other)),
  );
  const page = pageOf(asked, parts.length);
  const lines = [
    ctx.say('directory-corps-title', { area: areaTitle(ctx, area) }),
    ctx.say(parts.length === 0 ? 'directory-corps-none' : area.length > 0 ? 'directory-tree-district' : 'directory-tree-region'),
    ...pageLines(ctx, page),
  ];
  const leave = button(ctx.label('menu-back-button'), 'directory:corps', here);
  await show(
    ctx,
    lines.join('\n'),
    keyboard([
      ...parts
        .slice(page.from, page.through)
        .map((place) => [button(clip(shortName(ctx, place), NAME_CHARS_MAX), 'directory:corps', place.code)]),
      ...pageRows(ctx, page, ['directory:corps', here], [leave]),
    ]),
  );
}
