import { areasOf } from '../../../kernel/caller.ts';
import { WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { findPlace, serves } from '../../directory/index.ts';
import { isElecting } from '../actions/asked.ts';
import type { Closed } from '../actions/close.ts';
import { findTally, isInvited } from '../queries/answers.ts';
import { findSurvey, type Survey } from '../queries/surveys.ts';
import { canReadResult } from '../rules.ts';
import type { SurveysFaceApp } from './app.ts';
import { resultButtons, wordMethod, wordResult, wordWording } from './result.ts';

/** The result of a survey that was counted. @param around what stands above and below it, in Telegram's HTML */
export async function showResult(
  app: SurveysFaceApp,
  ctx: Ctx,
  survey: Survey,
  around: { before?: string; after?: string } = {},
): Promise<void> {
  if (await isElecting(app.db, survey.areaCode, app.clock())) return await show(ctx, ctx.say('surveys-electing-result'));
  const parts = [around.before, wordResult(ctx, await closedOf(app, survey)), around.after].filter((part) => part !== undefined);
  await show(ctx, parts.join('\n\n'), resultButtons(ctx, survey.id));
}

export async function readResult(app: SurveysFaceApp, ctx: Ctx, id: number): Promise<void> {
  const survey = await readable(app, ctx, id);
  await (survey ? showResult(app, ctx, survey) : show(ctx, ctx.say('surveys-not-invited')));
}

export async function readWording(app: SurveysFaceApp, ctx: Ctx, id: number): Promise<void> {
  const survey = await readable(app, ctx, id);
  if (!survey) return await show(ctx, ctx.say('surveys-not-invited'));
  await show(ctx, wordWording(ctx, survey), back(ctx, id));
}

export async function readMethod(app: SurveysFaceApp, ctx: Ctx, id: number): Promise<void> {
  const survey = await readable(app, ctx, id);
  if (!survey) return await show(ctx, ctx.say('surveys-not-invited'));
  if (await isElecting(app.db, survey.areaCode, app.clock())) return await show(ctx, ctx.say('surveys-electing-result'));
  await show(ctx, wordMethod(ctx, survey, await findTally(app.db, id)), back(ctx, id));
}

function back(ctx: Ctx, id: number) {
  return keyboard([[button(ctx.label('menu-back-button'), 'surveys:result', id)]]);
}

async function readable(app: SurveysFaceApp, ctx: Ctx, id: number): Promise<Survey | undefined> {
  const survey = await findSurvey(app.db, id);
  if (!survey) return undefined;
  const { personId } = ctx.caller;
  const chain = survey.areaCode === WHOLE_COUNTRY ? [] : (app.directory.search.chain(survey.areaCode) ?? []);
  const units: readonly string[] = areasOf(ctx.caller, 'akim');
  const servesArea = serves(ctx, chain) || chain.some((place) => units.includes(place.code));
  const reader = { personId, isInvited: await isInvited(app.db, id, personId), servesArea };
  return canReadResult(survey, reader) ? survey : undefined;
}

async function closedOf(app: SurveysFaceApp, survey: Survey): Promise<Closed> {
  const found = survey.areaCode === WHOLE_COUNTRY ? undefined : await findPlace(app.db, survey.areaCode);
  return { survey, tally: await findTally(app.db, survey.id), chain: found?.chain ?? [] };
}
