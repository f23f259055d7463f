import { formatMonth, formatNumber } from '../../../../kernel/locale/index.ts';
import { keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import type { CorpsFigures } from '../../corps/figures.ts';
import { decideCorpsSaid } from '../../corps/said.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { areaTitle, backToCard, type CorpsArea, figuresOfArea } from './area.ts';
import { originLines } from './lines.ts';

/** In which of the coming months how many terms end. */
export async function showMonths(app: DirectoryFaceApp, ctx: Ctx, area: CorpsArea): Promise<void> {
  const figures = await figuresOfArea(app, area);
  const blocks = [
    [ctx.say('directory-corps-title', { area: areaTitle(ctx, area) }), ...monthLines(ctx, figures)],
    originLines(ctx, figures),
  ];
  const text = blocks.map((lines) => lines.join('\n')).join('\n\n');
  await show(ctx, text.trim(), keyboard([[backToCard(ctx, area)]]));
}

function monthLines(ctx: Ctx, figures: CorpsFigures): string[] {
  if (figures.elected === 0) return [ctx.say('directory-corps-none')];
  const { months } = decideCorpsSaid(figures);
  if (!months) return [ctx.say('directory-corps-months-unknown')];
  const some = months.filter(({ count }) => count > 0);
  if (some.length === 0) return [ctx.say('directory-corps-months-none')];
  return [
    ctx.say('directory-corps-months-title'),
    ...some.map(({ month, count }) =>
      ctx.say('directory-corps-month', { month: formatMonth(ctx.language, month), count: formatNumber(count) }),
    ),
  ];
}
