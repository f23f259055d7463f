import { Composer } from 'grammy';
import { areasOf } from '../../../kernel/caller.ts';
import { voiceIn } from '../../../platform/speech/index.ts';
import { anId, nothing, oneOf } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { Face } from '../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { readArea, readTarget, showAreas } from '../../directory/index.ts';
import type { WordResult } from '../actions/close.ts';
import { dropDraft, leaveDraft, reopenArea, resumeDraft } from '../actions/draft.ts';
import { findDraft } from '../queries/drafts.ts';
import type { SurveysFaceApp } from './app.ts';
import { askNext, askTemplate, begin, go, takeArea, takeDays, takeTurn } from './draft.ts';
import { askToClose, close, showOwn, showSurvey } from './operator.ts';
import { readMethod, readResult, readWording } from './reading.ts';
import { answer, ask, showMine } from './resident.ts';
import { resultButtons, wordResult } from './result.ts';
import { aGo, anAnswer, inLanguage, someDays } from './taps.ts';
import { AREA_ASKER } from './words.ts';

export type { SurveysFaceApp } from './app.ts';

export function surveysFace(app: SurveysFaceApp): Face {
  const face = new Face('surveys', app.refused);
  listenToOperators(app, face);
  face.command('surveys', 'anyone', (ctx) => showMine(app, ctx));
  face.menuWord('menu-resident-surveys-button', 'anyone', (ctx) => showMine(app, ctx));
  face.tap('begin', 'consented', anId, (ctx, id) => ask(app, ctx, id, ctx.language));
  face.tap('lang', 'consented', inLanguage, (ctx, { id, language }) => ask(app, ctx, id, language));
  face.tap('a', 'consented', anAnswer, (ctx, said) => answer(app, ctx, said));
  face.tap('result', 'anyone', anId, (ctx, id) => readResult(app, ctx, id));
  face.tap('wording', 'anyone', anId, (ctx, id) => readWording(app, ctx, id));
  face.tap('method', 'anyone', anId, (ctx, id) => readMethod(app, ctx, id));
  return face;
}

function listenToOperators(app: SurveysFaceApp, face: Face): void {
  face.command('survey', 'operator', (ctx) => showOwn(app, ctx));
  face.menuWord('menu-operator-survey-button', 'operator', (ctx) => showOwn(app, ctx));
  face.tap('new', 'operator', nothing, (ctx) => askTemplate(app, ctx));
  face.tap('template', 'operator', oneOf('trust'), (ctx, template) => begin(app, ctx, template));
  face.tap('own', 'operator', nothing, (ctx) => begin(app, ctx, 'own'));
  face.tap('draft', 'operator', anId, async (ctx, id) => {
    const draft = await resumeDraft(app, ctx.caller.personId, id);
    await (draft ? askNext(app, ctx, draft) : show(ctx, ctx.say('fault-gone')));
  });
  face.tap('area', 'operator', readArea, async (ctx, at) => {
    // «Choose the place» opens the draft again; from there on it is only looked around.
    if (at.code === null && !(await reopenArea(app, ctx.caller.personId, at.id))) return await show(ctx, ctx.say('fault-gone'));
    await showAreas(app, ctx, { asker: AREA_ASKER, id: at.id }, at);
  });
  face.tap('to', 'operator', readTarget, (ctx, to) => takeArea(app, ctx, to.id, to.code));
  face.tap('days', 'operator', someDays, (ctx, { id, days }) => takeDays(app, ctx, id, days));
  face.tap('go', 'operator', aGo, (ctx, yes) => go(app, ctx, yes));
  face.tap('cancel', 'operator', anId, async (ctx, id) => {
    const isDropped = await onceAnUpdate('survey-dropped', () => dropDraft(app, ctx.caller.personId, { id }));
    await show(ctx, ctx.say(isDropped ? 'surveys-cancelled' : 'fault-gone'));
    if (isDropped) await app.onward.showMenu(ctx);
  });
  face.tap('show', 'operator', anId, (ctx, id) => showSurvey(app, ctx, id));
  face.tap('close-ask', 'operator', anId, (ctx, id) => askToClose(app, ctx, id));
  face.tap('close', 'operator', anId, (ctx, id) => close(app, ctx, id));
}

/** An open draft that waits for words takes its author's next message, instead of its being searched as a village. */
export function surveyTalk(app: SurveysFaceApp): Composer<Ctx> {
  const talk = new Composer<Ctx>();
  talk.on('message', async (ctx, next) => {
    if (!isOperator(ctx) || ctx.message.text?.startsWith('/')) return await next();
    const draft = await findDraft(app.db, ctx.caller.personId);
    const waits = draft?.step === 'text-kk' || draft?.step === 'text-ru' || draft?.step === 'area';
    if (!draft?.isOpen || !waits) return await next();
    await takeTurn(app, ctx, draft);
  });
  return talk;
}

/** Drops the draft that is open. @returns whether there was one */
export async function cancelSurveyDraft(app: SurveysFaceApp, ctx: Ctx): Promise<boolean> {
  return isOperator(ctx) && (await onceAnUpdate('survey-dropped', () => dropDraft(app, ctx.caller.personId, { onlyOpen: true })));
}

/** Leaves the wizard for something else and says that what was written is kept. */
export async function keepSurveyDraft(app: SurveysFaceApp, ctx: Ctx): Promise<void> {
  if (!isOperator(ctx)) return;
  const wasOpen = await onceAnUpdate('survey-left', () => leaveDraft(app, ctx.caller.personId, ctx.message?.message_id));
  if (wasOpen) await tell(ctx, ctx.say('menu-draft-kept'));
}

/** The result as the ledger sends it. */
export function wordSurveyResult(app: Pick<SurveysFaceApp, 'speech'>): WordResult {
  return (language, closed) => {
    const voice = voiceIn(app.speech, language);
    const markup = resultButtons(voice, closed.survey.id);
    return { text: wordResult(voice, closed), parse_mode: 'HTML', link_preview_options: { is_disabled: true }, reply_markup: markup };
  };
}

function isOperator(ctx: Ctx): boolean {
  return areasOf(ctx.caller, 'operator').length > 0;
}
