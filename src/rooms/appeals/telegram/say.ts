import type { PlaceCode } from '../../../kernel/ids.ts';
import { clip, dayOf, formatShortDay } from '../../../kernel/locale/index.ts';
import { isAnsweredAlbum } from '../../../platform/telegram/album.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { writeAgain } from '../actions/case/write-again.ts';
import { leaveDraft } from '../actions/filing/aside.ts';
import { finishSaying, moveDraft, openDraft, startOver } from '../actions/filing/drafts.ts';
import { type Taken, takeSaid } from '../actions/filing/take-said.ts';
import type { Heard } from '../another/filer.ts';
import { type FileRefusal, type Said, VOICE_MINUTES_MAX } from '../piece.ts';
import { type Draft, findLetter, findLetterBegun, findOpenDraft, listPieces } from '../queries/drafts.ts';
import { FILES_MAX, isAboutCase, isPutAside, PIECES_MAX } from '../rules.ts';
import { isCry } from '../words/meaning.ts';
import type { AppealsFaceApp } from './app.ts';
import { hearWord } from './desk/answer.ts';
import { hearDay } from './desk/speak.ts';
import { anewButton, type Since } from './filing/anew.ts';
import { askNext, goOnOrGone } from './filing/ask.ts';
import { askToSay } from './filing/kind.ts';
import { searchVillage } from './filing/place.ts';
import { tellBody } from './filing/refusals.ts';
import { readSaid } from './filing/said.ts';
import { tellIfBanned } from './moderation/own-ban.ts';
import { hearAddition } from './own/addition.ts';
import { hearComplaint } from './own/complain.ts';
import { hearDispute } from './own/dispute.ts';
import { isCode, tellStatus } from './own/status.ts';

/** What is repeated to a person of a letter begun earlier. */
const START_CHARS_MAX = 60;

/** «Write to the akim»: asks what happened, or whether to go on with what was begun. @param about from the akim's card: the place */
export async function beginAppeal(app: AppealsFaceApp, ctx: Ctx, about?: PlaceCode): Promise<void> {
  if (!ctx.caller.consented) return await app.onward.askConsent(ctx);
  if (await tellIfBanned(app, ctx)) return;
  const messageId = ctx.message?.message_id ?? 0;
  const open = () => openDraft(app, ctx.caller.personId, { purpose: 'appeal', appealId: null, messageId });
  const { draft, wasBegun } = await onceAnUpdate('appeal-begun', open);
  // What is typed next is the letter, whatever was asked before.
  (await ctx.session).asking = undefined;
  if (wasBegun) return await askWhetherToGoOn(app, ctx, draft, { about });
  if (about !== undefined) await moveDraft(app, ctx.caller.personId, draft.id, { placeCode: about });
  ctx.answersBelow = true;
  await askToSay(ctx, draft);
}

/** @param since what belongs to a new letter, should it be one: this message, the place of a card, or that it is for somebody else */
export async function askWhetherToGoOn(app: AppealsFaceApp, ctx: Ctx, draft: Draft, since: Since): Promise<void> {
  const pieces = await listPieces(app.db, draft.id);
  const start = clip(pieces.find((piece) => piece.text !== null)?.text ?? '…', START_CHARS_MAX);
  const date = formatShortDay(ctx.language, dayOf(draft.createdAt), dayOf(app.clock()));
  const goOn = button(ctx.label('appeals-draft-go-button'), 'appeals:draft-go', draft.id);
  const lines = [ctx.say('appeals-draft-found', { start, date }), ...(draft.forAnother === null ? [] : [ctx.say('appeals-other-begun')])];
  await tell(ctx, lines.join('\n'), keyboard([[goOn], [anewButton(ctx, draft, since)]]));
}

/**
 * Whether this message belongs into something that its sender is writing; also what can no longer be sent, so that he hears of it
 * and his words are not looked up as a village. Not into a disagreement that he left a day ago.
 */
export async function isWriting(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  const draft = await findOpenDraft(app.db, ctx.caller.personId);
  return draft !== undefined && (!isAboutCase(draft) || !isPutAside(draft, app.clock()));
}

/** Takes what somebody says into what he is writing, a new letter where he is writing nothing, and says what comes next. */
export async function hear(app: AppealsFaceApp, ctx: Ctx): Promise<void> {
  if (!ctx.message) return;
  const said = readSaid(ctx.message);
  if (!said.ok) return await refuseSaid(ctx, said.refusal);
  await hearSaid(app, ctx, said.value);
}

/** @param isWarned a cry among it got the emergency numbers when it was said, before the consent */
export async function hearSaid(app: AppealsFaceApp, ctx: Ctx, said: Said, isWarned = false): Promise<void> {
  const taken = await onceAnUpdate(`said:${said.messageId}`, () => takeSaid(app, ctx.caller.personId, said));
  // The first of an album is answered for all, and so is the first that finds no room any more.
  const isFull = taken.as === 'full-files' || taken.as === 'full-messages';
  if (await isAnsweredAlbum(ctx, said.album && isFull ? `${said.album}:full` : said.album)) return;
  const isResidents = taken.as === 'piece' && taken.draft.purpose !== 'answer';
  if (isResidents && !isWarned && isCry(said.text ?? '')) await tell(ctx, ctx.say('appeals-emergency'));
  await answerTaken(app, ctx, taken, said);
}

async function answerTaken(app: AppealsFaceApp, ctx: Ctx, { draft, wasKept, as }: Taken, said: Said): Promise<void> {
  if (as === 'full-files') return await tell(ctx, ctx.say('appeals-pieces-max', { max: FILES_MAX }));
  if (as === 'full-messages') return await tell(ctx, ctx.say('appeals-messages-max', { max: PIECES_MAX }));
  if (as === 'no-point') return await tell(ctx, ctx.say('fault-file-kind'));
  if (as === 'day') return await hearDay(app, ctx, draft, said.text ?? '');
  if (draft.purpose !== 'appeal') return await answerEdited(app, ctx, draft);
  if (await tellIfBanned(app, ctx, true)) return void (await leaveDraft(app, ctx.caller.personId, draft.id));
  if (wasKept) return await askWhetherToGoOn(app, ctx, draft, { messageId: said.messageId });
  if (as === 'village') {
    // Nobody calls a village so: who asks for another letter gets its state, and the question for the village stays.
    if (isCode(said.text ?? '')) return await tellStatus(app, ctx, said.text ?? '');
    return await searchVillage(app, ctx, draft, said.text ?? '');
  }
  if (as === 'landmark') await tell(ctx, ctx.say('appeals-landmark-kept', { text: draft.landmark ?? '' }));
  if (as === 'point') await tell(ctx, ctx.say('appeals-point-kept'));
  await askNext(app, ctx, draft);
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
  switch (draft.purpose) {
    case 'appeal':
      return await askNext(app, ctx, draft);
    case 'answer':
      return await hearWord(app, ctx, draft);
    case 'dispute':
      return await hearDispute(app, ctx, draft);
    case 'addition':
    case 'edit':
      return await hearAddition(app, ctx, draft);
    case 'complaint':
      return await hearComplaint(app, ctx, draft);
  }
}

/** «That is all»: the topic is asked next. */
export async function endSaying(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const decision = await finishSaying(app, ctx.caller.personId, id);
  if (decision.ok) return await askNext(app, ctx, decision.value);
  const { refusal } = decision;
  const draft = await findLetter(app.db, ctx.caller.personId, id);
  if (!draft || refusal.reason === 'gone') return await show(ctx, ctx.say('fault-gone'));
  await tellBody(ctx, draft, refusal);
}

export async function goOnWithDraft(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const draft = await moveDraft(app, ctx.caller.personId, id, {});
  await goOnOrGone(app, ctx, draft);
}

/**
 * @param anew.messageId what was said since belongs to the new letter
 * @param anew.about where it is
 * @param anew.forAnother how it came, if it is somebody else's letter
 * @param anew.heardThrough what had been said when it was asked: an old button must not wipe what came later
 */
export async function startAnew(
  app: AppealsFaceApp,
  ctx: Ctx,
  anew: { id: number; messageId?: number; about?: PlaceCode; heardThrough?: number; forAnother?: Heard },
): Promise<void> {
  const { id, messageId, about, heardThrough, forAnother = null } = anew;
  const before = await findLetter(app.db, ctx.caller.personId, id);
  if (before && heardThrough !== undefined && before.heardThrough > heardThrough)
    return await askWhetherToGoOn(app, ctx, before, { forAnother });
  const draft = await startOver(app, ctx.caller.personId, id, { fromMessageId: messageId, about, forAnother });
  if (!draft) return await show(ctx, ctx.say('fault-gone'));
  if (messageId !== undefined) return await askNext(app, ctx, draft);
  await askToSay(ctx, draft);
}

/** «Edit», the text: what is said now is added, and earlier messages can be edited; topic and place stay. */
export async function rewrite(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const draft = await moveDraft(app, ctx.caller.personId, id, { step: 'say' });
  if (!draft) return await show(ctx, ctx.say('fault-gone'));
  const next = [button(ctx.label('appeals-next-button'), 'appeals:next', id)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:check', id)];
  await show(ctx, ctx.say('appeals-rewrite-ask'), keyboard([next, [anewButton(ctx, draft, { forAnother: draft.forAnother })], back]));
}

/** «Mend and send again»: a returned letter is a begun one once more. */
export async function writeReturned(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  if (await tellIfBanned(app, ctx)) return;
  const messageId = ctx.callbackQuery?.message?.message_id ?? 0;
  const draft = await onceAnUpdate('written-again', () => writeAgain(app, ctx.caller.personId, id, messageId));
  if (draft) return await rewrite(app, ctx, draft.id);
  const begun = await findLetterBegun(app.db, ctx.caller.personId);
  await (begun ? askWhetherToGoOn(app, ctx, begun, {}) : show(ctx, ctx.say('fault-gone')));
}
