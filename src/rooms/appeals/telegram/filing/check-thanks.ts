import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { findAkimCard } from '../../../directory/index.ts';
import { questionOfThanks } from '../../actions/filing/thank.ts';
import { type Draft, listPieces } from '../../queries/drafts.ts';
import { decideBody } from '../../rules.ts';
import type { AppealsFaceApp } from '../app.ts';
import { chainTo } from '../words.ts';
import { askCarefully } from './careful.ts';
import { tellBody } from './refusals.ts';

/** Thanks as they would go. @returns false where the place has no rural akim */
export async function showThanks(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<boolean> {
  const pieces = await listPieces(app.db, draft.id);
  const said = decideBody(pieces);
  const { placeCode } = draft;
  if (!said.ok || said.value.body === '') {
    // Of what was said aloud nothing is kept with thanks: only words are.
    if (said.ok) await tell(ctx, ctx.say('appeals-thanks-ask'));
    else await tellBody(ctx, draft, said.refusal);
    return true;
  }
  if (placeCode === null || !(await findAkimCard(app.db, placeCode))?.unit) return false;
  const question = questionOfThanks(draft, pieces);
  if (question) {
    await askCarefully(ctx, draft, question, said.value.body);
    return true;
  }
  const lines = [
    ctx.say('appeals-check-title'),
    ctx.say('appeals-check-text', { text: said.value.body }),
    ctx.say('appeals-thanks-to', { chain: chainTo(app, ctx, placeCode) }),
    ...(said.value.files.length === 0 ? [] : [ctx.say('appeals-thanks-no-files')]),
    '',
    ctx.say('appeals-thanks-sees'),
  ];
  const rows = [
    [button(ctx.label('appeals-send-button'), 'appeals:thank', draft.id, draft.heardThrough)],
    [button(ctx.label('appeals-edit-button'), 'appeals:edit', draft.id)],
    [button(ctx.label('appeals-cancel-button'), 'appeals:cancel', draft.id)],
  ];
  await show(ctx, lines.join('\n'), keyboard(rows));
  return true;
}
