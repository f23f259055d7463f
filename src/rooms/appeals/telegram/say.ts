import type { PlaceCode } from '../../../kernel/ids.ts';
import { clip, dayOf, formatShortDay } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../platform/telegram/screens.ts';
import { dropDraft, finishSaying, moveDraft, openDraft, startOver, type Taken, takeSaid } from '../actions/drafts.ts';
import { type FileRefusal, type Said, VOICE_MINUTES_MAX } from '../piece.ts';
import { type Draft, findOpenDraft, listPieces } from '../queries/drafts.ts';
import { FILES_MAX } from '../rules.ts';
import { hearAnswer } from './answer.ts';
import type { AppealsFaceApp } from './app.ts';
import { askNext, cancelButton } from './ask.ts';
import { searchVillage } from './place.ts';
import { wordBody } from './refusals.ts';
import { readSaid } from './said.ts';
import { hearDispute } from './verdict.ts';

/** What is repeated to a person of a letter begun earlier. */
const START_CHARS_MAX = 60;

/** «Write to the akim»: asks what happened, or whether to go on with what was begun. @param about from the akim's card: the place */
export async function beginAppeal(app: AppealsFaceApp, ctx: Ctx, about?: PlaceCode): Promise<void> {
  if (!ctx.caller.consented) return await app.onward.askConsent(ctx);
  const messageId = ctx.message?.message_id ?? 0;
  const open = () => openDraft(app, ctx.caller.personId, { purpose: 'appeal', appealId: null, messageId });
  const { draft, wasBegun } = await onceAnUpdate('appeal-begun', open);
  if (wasBegun) return await askWhetherToGoOn(app, ctx, draft);
  if (about !== undefined) await moveDraft(app, ctx.caller.personId, draft.id, { placeCode: about });
  await tell(ctx, ctx.say('appeals-say'), keyboard([[cancelButton(ctx, draft)]]));
}

async function askWhetherToGoOn(app: AppealsFaceApp, ctx: Ctx, draft: Draft, newMessageId?: number): Promise<void> {
  const pieces = await listPieces(app.db, draft.id);
  const start = clip(pieces.find((piece) => piece.text !== null)?.text ?? '…', START_CHARS_MAX);
  const date = formatShortDay(ctx.language, dayOf(draft.createdAt), dayOf(app.clock()));
  const anew = newMessageId === undefined ? [draft.id] : [draft.id, newMessageId];
  const buttons = [
    [button(ctx.label('appeals-draft-go-button'), 'appeals:draft-go', draft.id)],
    [button(ctx.label('appeals-draft-new-button'), 'appeals:draft-new', ...anew)],
  ];
  await tell(ctx, ctx.say('appeals-draft-found', { start, date }), keyboard(buttons));
}

/** Whether this message belongs into something that its sender is writing. */
export async function isWriting(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  return (await findOpenDraft(app.db, ctx.caller.personId)) !== undefined;
}

/** Takes what somebody says into what he is writing, a new letter where he is writing nothing, and says what comes next. */
export async function hear(app: AppealsFaceApp, ctx: Ctx): Promise<void> {
  if (!ctx.message) return;
  const said = readSaid(ctx.message);
  if (!said.ok) return await refuseSaid(ctx, said.refusal);
  await hearSaid(app, ctx, said.value);
}

export async function hearSaid(app: AppealsFaceApp, ctx: Ctx, said: Said): Promise<void> {
  const taken = await onceAnUpdate(`said:${said.messageId}`, () => takeSaid(app, ctx.caller.personId, said));
  // An album comes as a message for each of its pictures: the first one is answered for all.
  if (await isAnsweredAlbum(ctx, said)) return;
  await answerTaken(app, ctx, taken, said);
}

async function answerTaken(app: AppealsFaceApp, ctx: Ctx, { draft, wasKept, as }: Taken, said: Said): Promise<void> {
  if (as === 'full') return await tell(ctx, ctx.say('appeals-pieces-max', { max: FILES_MAX }));
  if (draft.purpose === 'answer') return await hearAnswer(app, ctx, draft);
  if (draft.purpose === 'dispute') return await hearDispute(ctx, draft);
  if (wasKept) return await askWhetherToGoOn(app, ctx, draft, said.messageId);
  if (as === 'village') return await searchVillage(app, ctx, draft, said.text ?? '');
  if (as === 'landmark') await tell(ctx, ctx.say('appeals-landmark-kept', { text: draft.landmark ?? '' }));
  if (as === 'point') await tell(ctx, ctx.say('appeals-point-kept'));
  await askNext(app, ctx, draft);
}

async function isAnsweredAlbum(ctx: Ctx, said: Said): Promise<boolean> {
  if (said.album === null) return false;
  const screen = await ctx.session;
  if (screen.album === said.album) return true;
  screen.album = said.album;
  return false;
}

/** Says why a message can go into no letter. */
export async function refuseSaid(ctx: Ctx, refusal: FileRefusal): Promise<void> {
  switch (refusal) {
    case 'kind':
      return await tell(ctx, ctx.say('fault-file-kind'));
    case 'too-big':
      return await tell(ctx, ctx.say('fault-file-big'));
    case 'voice-long':
      return await tell(ctx, ctx.say('fault-voice-long', { minutes: VOICE_MINUTES_MAX }));
  }
}

/** A message of something that is being written was edited: what it makes now is shown. */
export async function answerEdited(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  if (draft.purpose === 'answer') return await hearAnswer(app, ctx, draft);
  if (draft.purpose === 'dispute') return await hearDispute(ctx, draft);
  await askNext(app, ctx, draft);
}

/** «That is all»: the topic is asked next. */
export async function endSaying(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const decision = await finishSaying(app, ctx.caller.personId, id);
  if (decision.ok) return await askNext(app, ctx, decision.value);
  const { refusal } = decision;
  if (refusal.reason === 'gone') return await show(ctx, ctx.say('fault-gone'));
  await tell(ctx, wordBody(ctx, refusal));
}

export async function goOnWithDraft(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const draft = await moveDraft(app, ctx.caller.personId, id, {});
  await (draft ? askNext(app, ctx, draft) : show(ctx, ctx.say('fault-gone')));
}

/** @param messageId what was said since belongs to the new letter */
export async function startAnew(app: AppealsFaceApp, ctx: Ctx, { id, messageId }: { id: number; messageId?: number }): Promise<void> {
  const draft = await startOver(app, ctx.caller.personId, id, messageId);
  if (!draft) return await show(ctx, ctx.say('fault-gone'));
  if (messageId !== undefined) return await askNext(app, ctx, draft);
  await show(ctx, ctx.say('appeals-say'), keyboard([[cancelButton(ctx, draft)]]));
}

/** «Edit», the text: what is said now is added, and earlier messages can be edited; topic and place stay. */
export async function rewrite(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const draft = await moveDraft(app, ctx.caller.personId, id, { step: 'say' });
  if (!draft) return await show(ctx, ctx.say('fault-gone'));
  const next = [button(ctx.label('appeals-next-button'), 'appeals:next', id)];
  await show(ctx, ctx.say('appeals-rewrite-ask'), keyboard([next, [button(ctx.label('menu-back-button'), 'appeals:check', id)]]));
}

export async function cancelAppeal(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const isDropped = await onceAnUpdate('appeal-dropped', () => dropDraft(app, ctx.caller.personId, id));
  if (!isDropped) return await spend(ctx);
  await show(ctx, ctx.say('appeals-cancelled'));
  await app.onward.showMenu(ctx);
}
