import type { InlineKeyboardButton } from 'grammy/types';
import { dayOf, formatShortDay } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { lookedAtLikeness, openLikeness } from '../../actions/case/proof.ts';
import { formatCode } from '../../code.ts';
import { countAlikeCases, findLikeness, listAlikeCases } from '../../queries/likenesses.ts';
import type { AppealsFaceApp } from '../app.ts';
import { topicOf } from '../words.ts';
import { factsOf } from './alike-words.ts';
import { openCaseScreen } from './case.ts';
import { backTo, likenessReader, officialOf } from './desk.ts';
import { showFile } from './files.ts';

/** The way to proofs that are like an earlier picture; nothing where nobody has to look at any. */
export async function alikeRow(app: Pick<AppealsFaceApp, 'db'>, ctx: Ctx): Promise<InlineKeyboardButton[]> {
  const n = await countAlikeCases(app.db, likenessReader(ctx));
  return n > 0 ? [button(ctx.label('appeals-alikes-button', { n }), 'appeals:alikes')] : [];
}

/** Cases whose proofs are like an earlier picture, the newest first. @param asked the page, from 1 */
export async function openAlikes(app: AppealsFaceApp, ctx: Ctx, asked: number): Promise<void> {
  const reader = likenessReader(ctx);
  const total = await countAlikeCases(app.db, reader);
  const leave = [button(ctx.label('menu-back-button'), 'appeals:queue')];
  if (total === 0) return await show(ctx, ctx.say('appeals-alikes-none'), keyboard([leave]));
  const page = pageOf(asked, total);
  const cases = (await listAlikeCases(app.db, reader, { limit: page.through })).slice(page.from);
  const today = dayOf(app.clock());
  const lines = cases.map((one, at) => {
    const day = formatShortDay(ctx.language, dayOf(one.at), today);
    const facts = { code: formatCode(one.code), topic: topicOf(ctx, one), day, count: one.count };
    return ctx.say('appeals-alikes-line', { ...facts, n: page.from + at + 1 });
  });
  const rows = cases.map(({ id, code }, at) => [
    button(ctx.label('appeals-case-button', { n: page.from + at + 1, code: formatCode(code) }), 'appeals:case', id),
  ]);
  const html = [ctx.say('appeals-alikes-title'), '', ...lines, ...pageLines(ctx, page)].join('\n');
  await show(ctx, html, keyboard([...rows, ...pageRows(ctx, page, ['appeals:alikes'], leave)]));
}

/** Both pictures, one below the other; the looks are recorded. */
export async function showLikeness(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findLikeness(app.db, likenessReader(ctx), id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  const { proof, other, kind } = found;
  await onceAnUpdate('alike-opened', () => openLikeness(app, officialOf(ctx, 'operator'), found));
  await tell(ctx, ctx.say('appeals-alike-now', factsOf(app, ctx, proof)));
  await showFile(ctx, proof);
  const before = kind === 'complaint' ? 'appeals-alike-of-resident' : 'appeals-alike-before';
  await tell(ctx, ctx.say(before, factsOf(app, ctx, other)));
  await showFile(ctx, other);
  const looked = found.isLooked ? [] : [button(ctx.label('appeals-alike-looked-button'), 'appeals:alike-looked', id)];
  await tell(ctx, ctx.say('appeals-alike-ask'), keyboard([looked, backTo(ctx, proof.appealId)]));
}

/** «Looked at»: the case again. */
export async function takeLooked(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findLikeness(app.db, likenessReader(ctx), id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  await lookedAtLikeness(app, ctx.caller.personId, found);
  await openCaseScreen(app, ctx, found.proof.appealId);
}
