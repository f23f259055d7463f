import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { moveDraft } from '../../actions/filing/drafts.ts';
import { findLetter } from '../../queries/drafts.ts';
import { listDraftAnswers } from '../../queries/questions.ts';
import type { AppealsFaceApp } from '../app.ts';
import { goOnOrGone } from './ask.ts';
import type { Decide } from './careful.ts';

export async function openCheck(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const draft = await moveDraft(app, ctx.caller.personId, id, { step: 'check' });
  await goOnOrGone(app, ctx, draft);
}

/** What a letter's author was asked before it can go is decided: on to the next question, or to the whole. */
export async function decide(app: AppealsFaceApp, ctx: Ctx, id: number, by: Decide): Promise<void> {
  const draft = await by(app, ctx, id);
  await goOnOrGone(app, ctx, draft);
}

/** Shows the name to the akim, or no longer. */
export async function switchName(app: AppealsFaceApp, ctx: Ctx, { id, showsName }: { id: number; showsName: boolean }): Promise<void> {
  const letter = await findLetter(app.db, ctx.caller.personId, id);
  // Whose name would it be?
  const wish = letter?.forAnother === null ? { showsName } : {};
  const draft = await moveDraft(app, ctx.caller.personId, id, { step: 'check', ...wish });
  await goOnOrGone(app, ctx, draft);
}

/** What shall be mended? */
export async function askWhatToEdit(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const letter = await findLetter(app.db, ctx.caller.personId, id);
  if (!letter) return await show(ctx, ctx.say('fault-gone'));
  const isAnswered = (await listDraftAnswers(app.db, id)).length > 0;
  const buttons = [
    [button(ctx.label('appeals-edit-text-button'), 'appeals:rewrite', id)],
    [button(ctx.label('appeals-edit-kind-button'), 'appeals:kinds', id)],
    letter.kind === 'thanks' ? [] : [button(ctx.label('appeals-edit-topic-button'), 'appeals:topics', id, 1)],
    isAnswered && letter.kind !== 'thanks' ? [button(ctx.label('appeals-edit-answers-button'), 'appeals:answers', id)] : [],
    [button(ctx.label('appeals-edit-place-button'), 'appeals:village', id)],
    [button(ctx.label('menu-back-button'), 'appeals:check', id)],
  ];
  await show(ctx, ctx.say('appeals-edit-ask'), keyboard(buttons));
}
