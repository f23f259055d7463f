import type { WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { asItStands } from '../../actions/joined/lead.ts';
import { isKeptForAnother } from '../../another/filer.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { countMine, listMine } from '../../queries/mine.ts';
import type { AppealsFaceApp } from '../app.ts';
import { headOf, stateWord } from '../words.ts';

/** «My appeals»: what waits first, then the newest. */
export async function showMine(app: AppealsFaceApp, ctx: Ctx, asked: number): Promise<void> {
  const total = await countMine(app.db, ctx.caller.personId);
  if (total === 0) return await show(ctx, ctx.say('appeals-mine-none'));
  const page = pageOf(asked, total);
  const appeals = (await listMine(app.db, ctx.caller.personId, page.through)).slice(page.from);
  const stand = await Promise.all(appeals.map((appeal) => asItStands(app.db, appeal)));
  const lines = [
    ctx.say('appeals-mine-title'),
    ...stand.map((appeal) => ctx.say(mineKey(appeal), { ...headOf(ctx, appeal), state: stateWord(ctx, appeal) })),
    ...pageLines(ctx, page),
  ];
  const rows = appeals.map((appeal) => {
    const { code, topic } = headOf(ctx, appeal);
    return [button(`${code} ${topic}`, 'appeals:open', appeal.id)];
  });
  await show(ctx, lines.join('\n'), keyboard([...rows, ...pageRows(ctx, page, ['appeals:mine'])]));
}

/** What he wrote down for somebody else is marked so. */
function mineKey(appeal: Appeal): WordKey {
  return isKeptForAnother(appeal) ? 'appeals-mine-line-other' : 'appeals-mine-line';
}
