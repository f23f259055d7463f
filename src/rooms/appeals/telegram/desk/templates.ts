import type { WordKey } from '../../../../kernel/locale/index.ts';
import { escapeHtml, type Voice } from '../../../../platform/speech/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { mayAct } from '../../access.ts';
import { outcomeOf } from '../../actions/case/speak.ts';
import { openDraft } from '../../actions/filing/drafts.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { type Draft, findDraft } from '../../queries/drafts.ts';
import { listTemplates, type Template } from '../../queries/templates.ts';
import { fittingKinds, type TemplateKind } from '../../templates.ts';
import type { AppealsFaceApp } from '../app.ts';
import { headOf, languageOf } from '../words.ts';
import { findAtDesk } from './desk.ts';

/** Telegram's, of what a button copies. */
const COPY_CHARS_MAX = 256;

const LABELS = {
  plan: 'appeals-template-plan-button',
  done: 'appeals-template-done-button',
  money: 'appeals-template-money-button',
  'other-body': 'appeals-template-body-button',
  no: 'appeals-template-no-button',
} as const satisfies Record<TemplateKind, WordKey>;

/** «Ready texts», where some fit the word that is being said. */
export function templatesRow(voice: Voice, draft: Draft) {
  if (fittingKinds(outcomeOf(draft)).length === 0) return [];
  return [[button(voice.label('appeals-templates-button'), 'appeals:templates', draft.id)]];
}

/** Which of the ready texts? Below what is asked: it stays to be read. */
export async function showTemplates(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  const found = await findFitting(app, ctx, draftId);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  const rows = found.templates.map(({ id, kind }) => [button(ctx.label(LABELS[kind]), 'appeals:template', draftId, id)]);
  const back = [button(ctx.label('menu-back-button'), 'appeals:case', found.appeal.id)];
  await tell(ctx, ctx.say('appeals-templates-ask', headOf(ctx, found.appeal)), keyboard([...rows, back]));
}

/** One of them, to be copied, filled in and sent back: in the language of the letter. */
export async function sendTemplate(app: AppealsFaceApp, ctx: TapCtx, { id: draftId, nth }: { id: number; nth: number }): Promise<void> {
  const found = await findFitting(app, ctx, draftId);
  const template = found?.templates.find(({ id }) => id === nth);
  if (!found || !template) return await show(ctx, ctx.say('fault-gone'));
  const { appeal, draft } = found;
  const opened = { purpose: 'answer', appealId: appeal.id, outcome: outcomeOf(draft) } as const;
  // What comes back filled in belongs to it, also where he had left it for the menu.
  if (!draft.isOpen) await onceAnUpdate('answer-begun', () => openDraft(app, ctx.caller.personId, opened));
  const text = languageOf(appeal) === 'ru' ? template.textRu : template.textKk;
  await show(ctx, ctx.say('appeals-template-how'));
  const copy = { text: ctx.label('appeals-template-copy-button'), copy_text: { text } };
  await tell(ctx, escapeHtml(text), text.length <= COPY_CHARS_MAX ? keyboard([[copy]]) : undefined);
}

/** The ready texts that fit what the caller is drafting, as long as the case is before him. */
async function findFitting(
  app: AppealsFaceApp,
  ctx: Ctx,
  draftId: number,
): Promise<{ appeal: Appeal; draft: Draft; templates: Template[] } | undefined> {
  const draft = await findDraft(app.db, ctx.caller.personId, draftId);
  const found = draft?.purpose === 'answer' ? await findAtDesk(app, ctx, draft.appealId ?? 0) : undefined;
  if (!draft || !found || !mayAct(found.desk, found.appeal)) return undefined;
  return { appeal: found.appeal, draft, templates: await listTemplates(app.db, found.appeal.categoryCode, fittingKinds(outcomeOf(draft))) };
}
