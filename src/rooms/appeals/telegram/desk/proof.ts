import { keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { mayAct } from '../../access.ts';
import { goWithoutPhoto, proofOf } from '../../actions/case/proof.ts';
import { needsProof } from '../../proof/rules.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { type Draft, findDraft, listPieces } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';
import { headOf } from '../words.ts';
import { hearWord } from './answer.ts';
import { backTo, findAtDesk } from './desk.ts';

/** «I cannot take a photo»: he is asked why; who has said it already sees what the resident will. */
export async function takeNoPhoto(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, draftId);
  const found = draft?.purpose === 'answer' ? await findAtDesk(app, ctx, draft.appealId ?? 0) : undefined;
  if (!draft || !found || !mayAct(found.desk, found.appeal) || !needsProof(draft.outcome, found.appeal))
    return await show(ctx, ctx.say('fault-gone'));
  const without = await onceAnUpdate('without-photo', () => goWithoutPhoto(app, ctx.caller.personId, draftId));
  if (!without) return await show(ctx, ctx.say('fault-gone'));
  if (await isShown(app, found.appeal, without)) return await hearWord(app, ctx, without);
  const head = ctx.say('appeals-case-title', headOf(ctx, found.appeal));
  await tell(ctx, [head, ctx.say('appeals-proof-why')].join('\n'), keyboard([backTo(ctx, found.appeal.id)]));
}

async function isShown(app: AppealsFaceApp, appeal: Appeal, draft: Draft): Promise<boolean> {
  return (await proofOf(app.db, appeal, draft, await listPieces(app.db, draft.id))).ok;
}
