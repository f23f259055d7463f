import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { areaTitle, type CorpsArea, codeOf, figuresOfArea } from './area.ts';
import { corpsBlocks } from './lines.ts';

/** Shows the figures of an area, with the ways to its picture, its months and its parts. */
export async function showCard(app: DirectoryFaceApp, ctx: Ctx, area: CorpsArea): Promise<void> {
  const figures = await figuresOfArea(app, area);
  const here = codeOf(area);
  const place = area.at(-1);
  const parts = ctx.label(place ? 'directory-corps-districts-button' : 'directory-corps-regions-button');
  const above = area.at(-2)?.code ?? 0;
  const buttons = [
    ...(figures.elected > 0
      ? [
          [button(ctx.label('directory-corps-png-button'), 'directory:corps-png', here)],
          [button(ctx.label('directory-corps-months-button'), 'directory:corps-months', here)],
        ]
      : []),
    place?.level === 'district' ? [] : [button(parts, 'directory:corps', here, 1)],
    [place ? button(ctx.label('menu-back-button'), 'directory:corps', above, 1) : leaveButton(ctx)],
  ];
  const [first = [], ...blocks] = corpsBlocks(ctx, figures);
  const title = ctx.say('directory-corps-title', { area: areaTitle(ctx, area) });
  await show(ctx, [[title, ...first], ...blocks].map((lines) => lines.join('\n')).join('\n\n'), keyboard(buttons));
}

/** Where the corps of the country was opened from. */
function leaveButton(ctx: Ctx) {
  return button(ctx.label('menu-back-button'), ctx.caller.face === 'operator' ? 'directory:akims' : 'directory:village');
}
