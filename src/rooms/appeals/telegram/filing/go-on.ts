import type { Ctx } from '../../../../platform/telegram/context.ts';
import { findOpenDraft, listPieces } from '../../queries/drafts.ts';
import { isBegun } from '../../rules.ts';
import type { AppealsFaceApp } from '../app.ts';
import { answerEdited, isWriting } from '../say.ts';

/** Shows the next step of what is being written. @returns false where nothing is, or nothing was said in it yet */
export async function showWriting(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  const draft = (await isWriting(app, ctx)) ? await findOpenDraft(app.db, ctx.caller.personId) : undefined;
  if (!draft || !isBegun(draft, await listPieces(app.db, draft.id))) return false;
  await answerEdited(app, ctx, draft);
  return true;
}
