import { aNth, anId } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { mayAct } from '../../access.ts';
import { chooseReceiver } from '../../actions/case/receivers.ts';
import { findDraft } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';
import { languageOf } from '../words.ts';
import { hearWord } from './answer.ts';
import { findAtDesk } from './desk.ts';

/** One of those to whom a case may be passed on: how the resident will see it. */
export async function takeReceiver(app: AppealsFaceApp, ctx: TapCtx, { id: draftId, nth }: { id: number; nth: number }): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, draftId);
  const found = draft?.purpose === 'answer' ? await findAtDesk(app, ctx, draft.appealId ?? 0) : undefined;
  if (!draft || !found || !mayAct(found.desk, found.appeal)) return await show(ctx, ctx.say('fault-gone'));
  const messageId = ctx.callbackQuery.message?.message_id ?? 0;
  const chosen = { ...found, draft, language: languageOf(found.appeal), nth, messageId };
  const taken = await onceAnUpdate('receiver-chosen', () => chooseReceiver(app, ctx.caller.personId, chosen));
  if (!taken) return await show(ctx, ctx.say('fault-gone'));
  await hearWord(app, ctx, taken);
}

/** Reads `appeals:pass-to:DRAFT:NTH`; 0 is who usually decides the topic. */
export const aReceiver: TapReader<{ id: number; nth: number }> = ([id = '', nth = '', ...more]) => {
  const draft = nth === '0' && more.length === 0 ? anId([id]) : undefined;
  return draft === undefined ? aNth([id, nth, ...more]) : { id: draft, nth: 0 };
};
