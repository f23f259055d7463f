import type { Ctx } from '../../../../platform/telegram/context.ts';
import { tell } from '../../../../platform/telegram/screens.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { areaTitle, type CorpsArea, figuresOfArea } from './area.ts';
import { originLines } from './lines.ts';
import { corpsPoster } from './poster.ts';

/** The figures of an area on one poster, to be kept and passed on. */
export async function tellPicture(app: DirectoryFaceApp, ctx: Ctx, area: CorpsArea): Promise<void> {
  const figures = await figuresOfArea(app, area);
  const title = areaTitle(ctx, area);
  const caption = [ctx.say('directory-corps-title', { area: title }), ...originLines(ctx, figures)];
  // Its button may be older than the last term.
  if (figures.elected === 0) return await tell(ctx, [...caption, ctx.say('directory-corps-none')].join('\n'));
  await app.pictures.tell(ctx, app.charts.pictureOf(corpsPoster(ctx, title, figures)), caption.join('\n'));
}
