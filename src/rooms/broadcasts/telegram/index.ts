import { createConversation } from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import { areasOf } from '../../../kernel/caller.ts';
import { type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { voiceIn } from '../../../platform/speech/index.ts';
import { anId } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { Face } from '../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { areaName, findPlace, readArea, readTarget, serves, showAreas } from '../../directory/index.ts';
import { confirmBroadcast, correctDraftText, dropDraft, leaveDraft, reopenArea, rewriteDraft, startDraft } from '../actions.ts';
import { COMPOSE, composeConversation } from '../conversation.ts';
import { findDraft, findProgressShown } from '../queries.ts';
import type { BroadcastsFaceApp } from './app.ts';
import { AREA_ASKER, askToSend } from './area.ts';
import { askNext, takeTurn } from './turn.ts';
import { wordNotice, wordProgress } from './words.ts';

export type { BroadcastsFaceApp } from './app.ts';
export { wordProgress, wordReport } from './words.ts';

export function broadcastsFace(app: BroadcastsFaceApp): Face {
  const face = new Face('broadcasts', app.refused);
  face.command('send', 'operator', (ctx) => begin(app, ctx));
  face.menuWord('menu-operator-send-button', 'operator', (ctx) => begin(app, ctx));

  face.tap('area', 'operator', readArea, async (ctx, at) => {
    // «Choose the place» opens the draft again; from there on it is only looked around.
    if (at.code === null && !(await reopenArea(app, ctx.caller.personId, at.id))) return await show(ctx, ctx.say('fault-gone'));
    await showAreas(app, ctx, { asker: AREA_ASKER, id: at.id }, at);
  });
  face.tap('to', 'operator', readTarget, (ctx, to) => askToSend(app, ctx, to.id, to.code));
  face.tap('go', 'operator', readTarget, (ctx, to) => go(app, ctx, to));
  face.tap('edit', 'operator', anId, async (ctx, id) => {
    if (!(await rewriteDraft(app, ctx.caller.personId, id))) return await show(ctx, ctx.say('fault-gone'));
    const draft = await findDraft(app.db, ctx.caller.personId);
    if (draft) for (const { html, markup } of askNext(app, ctx, draft).messages) await tell(ctx, html, markup);
  });
  face.tap('cancel', 'operator', anId, async (ctx, id) => {
    const isDropped = await onceAnUpdate('draft-dropped', () => dropDraft(app, ctx.caller.personId, id));
    await ctx.conversation.exit(COMPOSE);
    await show(ctx, ctx.say(isDropped ? 'broadcasts-cancelled' : 'fault-gone'));
    if (isDropped) await app.onward.showMenu(ctx);
  });
  return face;
}

/**
 * The wizard. `parallel`: a tap passes by it to the buttons' handlers. Where its state was lost, an open draft brings the
 * author's next message back into it, instead of searching it as a village.
 */
export function composeTalk(app: BroadcastsFaceApp): Composer<Ctx> {
  const talk = new Composer<Ctx>();
  const take = composeConversation((ctx, said) => takeTurn(app, ctx, said));
  talk.use(createConversation<Ctx, Context>(take, { id: COMPOSE, parallel: true }));
  talk.on('message', async (ctx, next) => {
    if (!ctx.caller.roles.some((role) => role.kind === 'operator')) return await next();
    if (ctx.message.text?.startsWith('/')) return await next();
    const draft = await findDraft(app.db, ctx.caller.personId);
    if (!draft?.isOpen || draft.step === 'confirm') return await next();
    await ctx.conversation.enter(COMPOSE);
  });
  return talk;
}

async function begin(app: BroadcastsFaceApp, ctx: Ctx): Promise<void> {
  const { message, chat } = ctx;
  if (!message || !chat) return;
  await startDraft(app, { personId: ctx.caller.personId, chatId: chat.id, language: ctx.language, messageId: message.message_id });
  await ctx.conversation.enter(COMPOSE);
}

/** Drops the draft that is open. @returns whether there was one */
export async function cancelDraft(app: BroadcastsFaceApp, ctx: Ctx): Promise<boolean> {
  return isOperator(ctx) && (await onceAnUpdate('draft-dropped', () => dropDraft(app, ctx.caller.personId)));
}

/** Leaves the wizard for the menu and says that what was written is kept. */
export async function keepDraft(app: BroadcastsFaceApp, ctx: Ctx): Promise<void> {
  if (!isOperator(ctx)) return;
  const wasOpen = await onceAnUpdate('draft-left', () => leaveDraft(app, ctx.caller.personId, ctx.message?.message_id));
  if (wasOpen) await tell(ctx, ctx.say('menu-draft-kept'));
}

/** An edited message changes the draft that it went into. @returns false when it went into none */
export async function correctDraft(app: BroadcastsFaceApp, ctx: Ctx): Promise<boolean> {
  const edited = ctx.editedMessage;
  if (!isOperator(ctx) || edited?.text === undefined) return false;
  if (!(await correctDraftText(app, ctx.caller.personId, edited.message_id, edited.text))) return false;
  const draft = await findDraft(app.db, ctx.caller.personId);
  if (draft) for (const { html, markup } of askNext(app, ctx, draft).messages) await tell(ctx, html, markup);
  return true;
}

function isOperator(ctx: Ctx): boolean {
  return areasOf(ctx.caller, 'operator').length > 0;
}

async function go(app: BroadcastsFaceApp, ctx: Ctx, { id, code }: { id: number; code: PlaceCode }): Promise<void> {
  const messageId = ctx.callbackQuery?.message?.message_id;
  if (messageId === undefined) return;
  const { personId } = ctx.caller;
  const chains = new Map<string, Awaited<ReturnType<typeof findPlace>>>();
  const progressShown = (all: number) => wordProgress(ctx, { all, sent: 0, blocked: 0, failed: 0, unknown: 0, waiting: all });
  const confirm = () =>
    confirmBroadcast(
      app,
      { id, personId, areaCode: code, progressMessageId: messageId, progressShown },
      async (trx, areaCode) => {
        if (areaCode !== WHOLE_COUNTRY) chains.set(areaCode, await findPlace(trx, areaCode));
        return serves(ctx, chains.get(areaCode)?.chain ?? []);
      },
      (spoken, text, areaCode) => {
        const voice = voiceIn(app.speech, spoken);
        return wordNotice(app, voice, text, areaName(voice, AREA_ASKER, areaCode, chains.get(areaCode)?.chain ?? []));
      },
    );
  const outcome = await onceAnUpdate('broadcast-confirmed', confirm);
  if (!outcome.ok && outcome.refusal === 'gone') {
    // A second tap on the same button: the first one is at work, and its message shows it. Else it was dropped or is being rewritten.
    return (await findProgressShown(app.db, id)) === undefined ? await show(ctx, ctx.say('fault-gone')) : undefined;
  }
  if (!outcome.ok) return await show(ctx, ctx.say('broadcasts-area-outside'));
  await ctx.conversation.exit(COMPOSE);
  app.wakeRunner();
  // Where the first attempt could not show it, the runner may have come further meanwhile.
  await show(ctx, (await findProgressShown(app.db, id)) ?? progressShown(outcome.value.audience));
}
