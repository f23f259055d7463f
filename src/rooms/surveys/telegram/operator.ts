import { dayOf, formatNearDay } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { endSurvey } from '../actions/answer.ts';
import { countFunnel, type Funnel } from '../actions/funnel.ts';
import { findDraft } from '../queries/drafts.ts';
import { findSurvey, listSurveysOf, type Survey } from '../queries/surveys.ts';
import type { SurveysFaceApp } from './app.ts';
import { listLines } from './list.ts';
import { showResult } from './reading.ts';
import { areaOf } from './words.ts';

const SHOWN_MAX = 8;

/** What this operator has started, and the way to a new one. */
export async function showOwn(app: SurveysFaceApp, ctx: Ctx): Promise<void> {
  const { personId } = ctx.caller;
  const [surveys, draft] = [await listSurveysOf(app.db, personId, SHOWN_MAX), await findDraft(app.db, personId)];
  const { lines, buttons } = listLines(app, ctx, surveys, () => 'surveys:show');
  const resume = draft ? [button(ctx.label('surveys-draft-button'), 'surveys:draft', draft.id)] : [];
  const html = surveys.length > 0 ? [ctx.say('surveys-own-list'), ...lines].join('\n') : ctx.say('surveys-own-none');
  await show(ctx, html, keyboard([...buttons, resume, [button(ctx.label('surveys-new-button'), 'surveys:new')]]));
}

/** A survey of this operator's: how it goes while it is open, then its result. */
export async function showSurvey(app: SurveysFaceApp, ctx: Ctx, id: number): Promise<void> {
  const survey = await ownSurvey(app, ctx, id);
  if (!survey) return await show(ctx, ctx.say('fault-gone'));
  if (survey.step !== 'open') {
    const took = ctx.say('surveys-participation', { n: survey.answered ?? 0, invited: survey.invited ?? 0 });
    return await showResult(app, ctx, survey, { after: took });
  }
  if (isOver(app, survey)) return await show(ctx, ctx.say('surveys-counting'));
  const lines = [
    ctx.say('surveys-funnel-title', {
      area: areaOf(app, ctx, survey.areaCode),
      date: formatNearDay(ctx.language, dayOf(survey.closesAt), dayOf(app.clock())),
    }),
    wordReach(ctx, await countFunnel(app, id)),
    ctx.say('surveys-funnel-hidden'),
  ];
  const buttons = [
    [button(ctx.label('surveys-refresh-button'), 'surveys:show', id)],
    [button(ctx.label('surveys-close-button'), 'surveys:close-ask', id)],
  ];
  await show(ctx, lines.join('\n'), keyboard(buttons));
}

export async function askToClose(app: SurveysFaceApp, ctx: Ctx, id: number): Promise<void> {
  const survey = await ownSurvey(app, ctx, id);
  if (survey?.step !== 'open' || isOver(app, survey)) return await showSurvey(app, ctx, id);
  const { answered } = await countFunnel(app, id);
  const buttons = [
    [button(ctx.label('surveys-close-yes-button'), 'surveys:close', id)],
    [button(ctx.label('surveys-no-button'), 'surveys:show', id)],
  ];
  await show(ctx, ctx.say('surveys-close-ask', { n: answered }), keyboard(buttons));
}

export async function close(app: SurveysFaceApp, ctx: Ctx, id: number): Promise<void> {
  if (!(await endSurvey(app, ctx.caller.personId, id))) return await showSurvey(app, ctx, id);
  app.wakeSurveys();
  await show(ctx, ctx.say('surveys-counting'));
}

async function ownSurvey(app: SurveysFaceApp, ctx: Ctx, id: number): Promise<Survey | undefined> {
  const survey = await findSurvey(app.db, id);
  return survey?.madeBy === ctx.caller.personId ? survey : undefined;
}

function isOver(app: SurveysFaceApp, survey: Survey): boolean {
  return survey.closesAt <= app.clock();
}

function wordReach(ctx: Ctx, { invited, delivered, onTheWay, undelivered, answered }: Funnel): string {
  return ctx.say('surveys-funnel', { invited, delivered, waiting: onTheWay, failed: undelivered, n: answered });
}
