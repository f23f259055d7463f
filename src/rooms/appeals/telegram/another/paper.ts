import type { InlineKeyboardButton } from 'grammy/types';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { CLAIM_TRIES_PER_PAPER_MAX } from '../../another/claim.ts';
import { isKeptForAnother } from '../../another/filer.ts';
import { formatKey } from '../../another/key.ts';
import { formatCode } from '../../code.ts';
import { findPaper, type Paper } from '../../queries/another.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';

/** What belongs on the paper of the person for whom a case was written down; undefined where there is no key: it is his own by now. */
export async function paperOf(app: Pick<AppealsFaceApp, 'db'>, appeal: Appeal): Promise<(Paper & { readonly key: string }) | undefined> {
  const paper = isKeptForAnother(appeal) ? await findPaper(app.db, appeal.id) : undefined;
  return paper && paper.key !== null ? { ...paper, key: paper.key } : undefined;
}

/** On the card of whoever wrote it down: for whom it is, and what stands on the paper; on that of its person: who wrote it down. */
export function otherCardLines(ctx: Ctx, appeal: Appeal, paper: Paper | undefined): string[] {
  const { forAnother: heard, filedAs: filer } = appeal;
  if (heard === null || filer === null) return [];
  if (!isKeptForAnother(appeal)) return [ctx.say('appeals-other-was', { filer })];
  const isLocked = paper !== undefined && paper.tries >= CLAIM_TRIES_PER_PAPER_MAX;
  return [
    ctx.say('appeals-other-card', { heard }),
    ...(paper?.key == null ? [] : [ctx.say('appeals-other-paper', { code: formatCode(appeal.code), key: formatKey(paper.key) })]),
    ...(isLocked ? [ctx.say('appeals-other-locked')] : []),
  ];
}

export function keyRow(ctx: Ctx, { id }: Appeal, paper: Paper | undefined): InlineKeyboardButton[] {
  return paper?.key == null ? [] : [button(ctx.label('appeals-other-key-button'), 'appeals:key', id)];
}
