import { areasOf } from '../../../kernel/caller.ts';
import { clip } from '../../../kernel/locale/index.ts';
import { isAnsweredAlbum } from '../../../platform/telegram/album.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../platform/telegram/screens.ts';
import { mayAct, mayAnswer } from '../access.ts';
import { dropUnplaced, keepUnplaced, placeUnplaced } from '../actions/unplaced.ts';
import type { Said } from '../piece.ts';
import { listOpen } from '../queries/desks.ts';
import { findDraftFor } from '../queries/drafts.ts';
import { hearWord } from './answer.ts';
import type { AppealsFaceApp } from './app.ts';
import { openCaseScreen } from './case.ts';
import { findAtDesk } from './desk.ts';
import { askWord } from './speak.ts';
import { headOf } from './words.ts';

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
  const desk = { role: 'akim', unitCodes: areasOf(ctx.caller, 'akim') } as const;
  const appeals = await listOpen(app.db, desk, { limit: CASES_SHOWN });
  if (appeals.length === 0) return false;
  const waiting = await onceAnUpdate('unplaced-kept', () => keepUnplaced(app, ctx.caller.personId, said));
  if (await isAnsweredAlbum(ctx, said.album)) return true;
  const text = clip(waiting.map((one) => one.text?.trim() || '…').join(' '), WORDS_CHARS_MAX, 'start');
  const rows = appeals.map((appeal) => {
    const { code, topic } = headOf(ctx, appeal);
    return [button(`${code} ${topic}`, 'appeals:belongs', appeal.id)];
  });
  const none = [button(ctx.label('appeals-belongs-none-button'), 'appeals:belongs-none')];
  await tell(ctx, ctx.say('appeals-belongs-ask', { text }), keyboard([...rows, none]));
  return true;
}

/** To this one: how the resident will see it. Where nothing waits any more, an earlier tap has placed it. */
export async function placeWords(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  // What waits goes on waiting: he may choose another one.
  if (!found || !mayAct(found.desk, found.appeal) || !mayAnswer(ctx.caller, found.appeal)) return await openCaseScreen(app, ctx, id);
  const placed = await onceAnUpdate('unplaced-placed', () => placeUnplaced(app, ctx.caller.personId, id));
  if (placed) {
    await spend(ctx);
    return await hearWord(app, ctx, placed);
  }
  const begun = await findDraftFor(app.db, ctx.caller.personId, 'answer', id);
  await (begun?.isOpen ? hearWord(app, ctx, begun) : askWord(app, ctx, id, 'answered'));
}

/** To none of them. */
export async function placeNowhere(app: AppealsFaceApp, ctx: TapCtx): Promise<void> {
  await dropUnplaced(app, ctx.caller.personId);
  await show(ctx, ctx.say('appeals-belongs-none'));
}
