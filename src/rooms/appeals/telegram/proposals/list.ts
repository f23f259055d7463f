import type { PlaceCode } from '../../../../kernel/ids.ts';
import { clip } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { findAkimUnitCode } from '../../../directory/index.ts';
import { fateOf } from '../../proposal.ts';
import { countProposals, listProposals, listSupport } from '../../queries/proposals.ts';
import { SHOWABLE } from '../../village/opening.ts';
import type { AppealsFaceApp } from '../app.ts';
import { unitOf } from '../words.ts';
import { barOf, beginningOf, fateWord } from './words.ts';

/** What is proposed in a unit, with how many support it and what has become of it. @param at.code of a unit, or of a place in it */
export async function showProposals(
  app: AppealsFaceApp,
  ctx: Ctx,
  { code, page: asked }: { code: PlaceCode; page: number },
): Promise<void> {
  const unitCode = (await findAkimUnitCode(app.db, code)) as PlaceCode | undefined;
  if (!unitCode) return await show(ctx, ctx.say('fault-gone'));
  const page = pageOf(asked, await countProposals(app.db, unitCode, SHOWABLE));
  const shown = (await listProposals(app.db, unitCode, SHOWABLE, { limit: page.through })).slice(page.from);
  const lines = [
    ctx.say('appeals-proposals-title', { unit: unitOf(app, ctx, unitCode) }),
    ctx.say(shown.length === 0 ? 'appeals-proposals-none' : 'appeals-proposals-how'),
    ...(await proposalLines(app, ctx, shown, page.from + 1)),
    ...pageLines(ctx, page),
  ];
  const rows = shown.map((appeal, at) => [
    button(clip(`${page.from + at + 1}. ${beginningOf(appeal)}`, BUTTON_CHARS_MAX), 'appeals:village-case', appeal.id, 1),
  ]);
  const back = [button(ctx.label('menu-back-button'), 'directory:village')];
  await show(ctx, lines.join('\n'), keyboard([...rows, ...pageRows(ctx, page, ['appeals:proposals', unitCode]), back]));
}

const BUTTON_CHARS_MAX = 40;

/** A line for each. */
export async function proposalLines(
  app: Pick<AppealsFaceApp, 'db'>,
  ctx: Ctx,
  shown: Awaited<ReturnType<typeof listProposals>>,
  firstNumber = 1,
): Promise<string[]> {
  const supports = await listSupport(
    app.db,
    shown.map(({ id }) => id),
  );
  return shown.flatMap((appeal, at) => {
    const support = supports.get(appeal.id);
    if (!support) return [];
    const fate = fateWord(ctx, fateOf(appeal, support));
    return [ctx.say('appeals-proposals-line', { n: firstNumber + at, text: beginningOf(appeal), bar: barOf(ctx, support), fate })];
  });
}
