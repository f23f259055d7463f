import { servesCountry } from '../../../../kernel/caller.ts';
import type { WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { publishTopicEdit } from '../../actions/topics/publish-topics.ts';
import { beginTopicEdit, dropTopicEdit, hearTopicEdit, leaveTopicEdit, retypeTopicEdit } from '../../actions/topics/topic-edits.ts';
import { type EditSubject, findOpenEdit, type TopicEdit } from '../../queries/topics/edits.ts';
import { isSameInBoth, type Part, type TypedRefusal } from '../../topics/edit.ts';
import { markOf, type Standing } from '../../topics/standing.ts';
import type { AppealsFaceApp } from '../app.ts';
import { isEditor, showEditor } from './list.ts';
import { backToList, backToTopic, showTopic } from './one.ts';
import { overtakenLines, previewLines } from './typed.ts';

const ASKED = {
  new: 'appeals-editor-ask-label',
  label: 'appeals-editor-ask-label',
  name: 'appeals-editor-ask-name',
  body: 'appeals-editor-ask-body',
  phone: 'appeals-editor-ask-phone',
  words: 'appeals-editor-ask-words',
  question: 'appeals-editor-ask-question',
} as const satisfies Record<Part, WordKey>;

/** A part of a topic is asked for, first in Kazakh; what was begun of it is gone on with. */
export async function beginEdit(app: AppealsFaceApp, ctx: TapCtx, subject: EditSubject): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const messageId = ctx.callbackQuery.message?.message_id ?? 0;
  const edit = await onceAnUpdate('topic-edit-begun', () => beginTopicEdit(app, ctx.caller.personId, subject, messageId));
  if (!edit) return await show(ctx, ctx.say('fault-gone'), keyboard([backToList(ctx)]));
  // What is typed next is its text, whatever was asked before.
  (await ctx.session).asking = undefined;
  await showEdit(ctx, edit);
}

async function showEdit(ctx: Ctx, edit: TopicEdit, refusal?: string): Promise<void> {
  const back = edit.categoryCode === null ? backToList(ctx) : backToTopic(ctx, edit.categoryCode);
  const drop = [button(ctx.label('appeals-editor-drop-button'), 'appeals:editor-drop', edit.id)];
  if (edit.textKk === null || edit.textRu === null) {
    const html = [...(refusal === undefined ? [] : [refusal]), askLine(ctx, edit)].join('\n\n');
    return await show(ctx, html, keyboard([edit.textKk === null ? [] : drop, back]));
  }
  const publish = [button(ctx.label('appeals-editor-publish-button'), 'appeals:editor-publish', edit.id)];
  const again = [button(ctx.label('appeals-editor-again-button'), 'appeals:editor-again', edit.id)];
  await show(ctx, previewLines(ctx, edit).join('\n'), keyboard([publish, again, drop, back]));
}

/** Others have changed it meanwhile: both are shown, and its writer says which it shall be. */
async function showOvertaken(ctx: Ctx, edit: TopicEdit, now: Standing): Promise<void> {
  const back = edit.categoryCode === null ? backToList(ctx) : backToTopic(ctx, edit.categoryCode);
  const over = [button(ctx.label('appeals-editor-over-button'), 'appeals:editor-over', edit.id, markOf(now))];
  const again = [button(ctx.label('appeals-editor-again-button'), 'appeals:editor-again', edit.id)];
  const leave = [button(ctx.label('appeals-editor-leave-button'), 'appeals:editor-drop', edit.id)];
  await show(ctx, overtakenLines(ctx, edit, now).join('\n'), keyboard([over, again, leave, back]));
}

function askLine(ctx: Ctx, { part, textKk }: TopicEdit): string {
  const what = ctx.say(ASKED[part]);
  if (isSameInBoth(part)) return what;
  return [what, ctx.say(textKk === null ? 'appeals-editor-in-kazakh' : 'appeals-editor-in-russian')].join('\n');
}

/** What was typed while a part of a topic is asked for. @returns false where none is */
export async function hearEditing(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  if (!servesCountry(ctx.caller) || !ctx.message) return false;
  const { message_id: messageId, text } = ctx.message;
  if (text === undefined) {
    if (!(await findOpenEdit(app.db, ctx.caller.personId))) return false;
    await tell(ctx, ctx.say('appeals-editor-text-only'));
    return true;
  }
  const heard = await onceAnUpdate('topic-typed', () => hearTopicEdit(app, ctx.caller.personId, { messageId, text }));
  if (!heard) return false;
  await showEdit(ctx, heard.edit, heard.refusal && wordRefusal(ctx, heard.refusal));
  return true;
}

function wordRefusal(ctx: Ctx, refusal: TypedRefusal): string {
  switch (refusal.reason) {
    case 'empty':
      return ctx.say('appeals-editor-empty');
    case 'too-long':
      return ctx.say('appeals-editor-too-long', { max: refusal.charsMax });
    case 'two-lines':
      return ctx.say('appeals-editor-two-lines');
    case 'no-letter':
      return ctx.say('appeals-editor-no-letter');
    case 'no-phone':
      return ctx.say('appeals-editor-no-phone');
    case 'too-many-words':
      return ctx.say('appeals-editor-too-many-words', { max: refusal.stemsMax });
    case 'options':
      return ctx.say('appeals-editor-options', { min: refusal.optionsMin, max: refusal.optionsMax });
    case 'option-too-long':
      return ctx.say('appeals-editor-option-too-long', { max: refusal.charsMax });
    case 'option-twice':
      return ctx.say('appeals-editor-option-twice');
    case 'other-lines':
      return ctx.say('appeals-editor-other-lines', { lines: refusal.lines });
    case 'one-language':
      return ctx.say('appeals-editor-one-language');
  }
}

/** Both languages, or nothing is published. @param seen the mark of what others have published and this one has looked at */
export async function publishTap(app: AppealsFaceApp, ctx: TapCtx, id: number, seen?: string): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const outcome = await onceAnUpdate('topic-published', () => publishTopicEdit(app, ctx.caller.personId, id, seen));
  if (outcome.ok) return await showTopic(app, ctx, outcome.value, 'appeals-editor-saved');
  switch (outcome.refusal.reason) {
    case 'gone':
      return await show(ctx, ctx.say('fault-gone'), keyboard([backToList(ctx)]));
    case 'full':
      return await show(ctx, ctx.say('appeals-editor-full'), keyboard([backToList(ctx)]));
    case 'overtaken':
      return await showOvertaken(ctx, outcome.refusal.edit, outcome.refusal.now);
    case 'incomplete': {
      const open = await findOpenEdit(app.db, ctx.caller.personId);
      return await (open ? showEdit(ctx, open) : show(ctx, ctx.say('fault-gone'), keyboard([backToList(ctx)])));
    }
  }
}

export async function retypeTap(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const edit = await onceAnUpdate('topic-retyped', () => retypeTopicEdit(app, ctx.caller.personId, id));
  await (edit ? showEdit(ctx, edit) : show(ctx, ctx.say('fault-gone'), keyboard([backToList(ctx)])));
}

/** «Drop it»: back to the topic as it stands. */
export async function dropTap(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  if (!(await isEditor(ctx))) return;
  const edit = await onceAnUpdate('topic-edit-dropped', () => dropTopicEdit(app, ctx.caller.personId, id));
  await (edit?.categoryCode ? showTopic(app, ctx, edit.categoryCode) : showEditor(app, ctx, 1));
}

/** Leaves it for the menu or for something else; what was typed is kept, and that is said. */
export async function keepEditing(app: AppealsFaceApp, ctx: Ctx): Promise<void> {
  if (!servesCountry(ctx.caller)) return;
  const left = await onceAnUpdate('topic-edit-left', () => leaveTopicEdit(app, ctx.caller.personId));
  if (left?.wasTyped) await tell(ctx, ctx.say('menu-draft-kept'));
}

/** `/cancel`: likewise. @returns what to say of it; undefined where nothing was being written */
export async function cancelEditing(app: AppealsFaceApp, ctx: Ctx): Promise<WordKey | undefined> {
  if (!servesCountry(ctx.caller)) return undefined;
  const left = await onceAnUpdate('topic-edit-cancelled', () => leaveTopicEdit(app, ctx.caller.personId));
  return left && (left.wasTyped ? 'menu-draft-kept' : 'appeals-editor-left');
}
