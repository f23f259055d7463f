import { clip } from '../../../../kernel/locale/index.ts';
import { isAnsweredAlbum } from '../../../../platform/telegram/album.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import { mayAct, mayAnswer } from '../../access.ts';
import { dropUnplaced, keepUnplaced, listUnplaced, placeUnplaced } from '../../actions/case/unplaced.ts';
import type { Said } from '../../piece.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { listOpen } from '../../queries/desks.ts';
import { findDraftFor } from '../../queries/drafts.ts';
import { FILES_MAX } from '../../rules.ts';
import type { AppealsFaceApp } from '../app.ts';
import { headOf } from '../words.ts';
import { hearWord } from './answer.ts';
import { openCaseScreen } from './case.ts';
import { findAtDesk } from './desk.ts';
import { akimDesk } from './inbox-list.ts';
import { askWord } from './speak.ts';

/** The most pressing letters that are offered; the others are in his list. */
const CASES_SHOWN = 6;
/** What is repeated to him of his own words. */
const WORDS_CHARS_MAX = 60;

/**
 * An akim says something without having opened a letter: it is kept, and he is asked to which one it belongs.
 *
 * @returns false where he has none that it could belong to; nothing is kept then
 */
export async function askWhichLetter(app: AppealsFaceApp, ctx: Ctx, said: Said): Promise<boolean> {
  const appeals = await listOffered(app, ctx);
  if (appeals.length === 0) return false;
  const waiting = await onceAnUpdate('unplaced-kept', () => keepUnplaced(app, ctx.caller.personId, said));
  if (!(await isAnsweredAlbum(ctx, said.album))) await askWhere(ctx, appeals, waiting);
  return true;
}

function listOffered(app: AppealsFaceApp, ctx: Ctx): Promise<Appeal[]> {
  return listOpen(app.db, akimDesk(ctx), { limit: CASES_SHOWN });
}

/** Each button says through which message was asked: what comes later is no part of the answer to it. */
async function askWhere(ctx: Ctx, appeals: readonly Appeal[], waiting: readonly Said[]): Promise<void> {
  const through = waiting.at(-1)?.messageId ?? 0;
  const text = clip(waiting.map((one) => one.text?.trim() || '…').join(' '), WORDS_CHARS_MAX, 'start');
  const rows = appeals.map((appeal) => {
    const { code, topic } = headOf(ctx, appeal);
    return [button(`${code} ${topic}`, 'appeals:belongs', appeal.id, through)];
  });
  const none = [button(ctx.label('appeals-belongs-none-button'), 'appeals:belongs-none', through)];
  await tell(ctx, ctx.say('appeals-belongs-ask', { text }), keyboard([...rows, none]));
}

/** An album grows below its question, and more may have been said: then it is asked anew, about all of it. */
async function isAskedAnew(app: AppealsFaceApp, ctx: TapCtx, through: number): Promise<boolean> {
  const waiting = await listUnplaced(app.db, ctx.caller.personId);
  if ((waiting.at(-1)?.messageId ?? 0) <= through) return false;
  const appeals = await listOffered(app, ctx);
  if (appeals.length === 0) return false;
  await spend(ctx);
  await askWhere(ctx, appeals, waiting);
  return true;
}

/** To this one: how the resident will see it. Where nothing waits any more, an earlier tap has placed it. */
export async function placeWords(app: AppealsFaceApp, ctx: TapCtx, { id, nth: through }: { id: number; nth: number }): Promise<void> {
  if (await isAskedAnew(app, ctx, through)) return;
  const found = await findAtDesk(app, ctx, id);
  // What waits goes on waiting: he may choose another one.
  if (!found || !mayAct(found.desk, found.appeal) || !mayAnswer(ctx.caller, found.appeal)) return await openCaseScreen(app, ctx, id);
  const placed = await onceAnUpdate('unplaced-placed', () => placeUnplaced(app, ctx.caller.personId, { appealId: id, through }));
  if (placed) {
    await spend(ctx);
    if (placed.leftCount > 0) await tell(ctx, ctx.say('appeals-pieces-max', { max: FILES_MAX }));
    return await hearWord(app, ctx, placed.draft);
  }
  const begun = await findDraftFor(app.db, ctx.caller.personId, 'answer', id);
  await (begun?.isOpen ? hearWord(app, ctx, begun) : askWord(app, ctx, id, 'answered'));
}

/** To none of them. */
export async function placeNowhere(app: AppealsFaceApp, ctx: TapCtx, through: number): Promise<void> {
  if (await isAskedAnew(app, ctx, through)) return;
  await dropUnplaced(app, ctx.caller.personId, through);
  await show(ctx, ctx.say('appeals-belongs-none'));
}
