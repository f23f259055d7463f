import type { InlineKeyboardButton } from 'grammy/types';
import { clip, dayOf, formatNearDay, formatShortDay } from '../../../kernel/locale/index.ts';
import { button } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { Survey } from '../queries/surveys.ts';
import type { SurveysFaceApp } from './app.ts';
import { areaOf } from './words.ts';

const BUTTON_CHARS_MAX = 34;

/** Surveys as numbered lines and buttons; `verb` says what a button of each does. */
export function listLines(app: SurveysFaceApp, ctx: Ctx, surveys: readonly Survey[], verb: (survey: Survey) => string) {
  const lines: string[] = [];
  const buttons: InlineKeyboardButton[][] = [];
  const today = dayOf(app.clock());
  for (const [at, survey] of surveys.entries()) {
    const area = areaOf(app, ctx, survey.areaCode);
    const line = { n: at + 1, area };
    lines.push(
      survey.closedAt === null
        ? ctx.say('surveys-line-open', { ...line, date: formatNearDay(ctx.language, dayOf(survey.closesAt), today) })
        : ctx.say('surveys-line-closed', { ...line, date: formatShortDay(ctx.language, dayOf(survey.closedAt), today) }),
    );
    buttons.push([button(clip(`${at + 1}. ${area}`, BUTTON_CHARS_MAX), verb(survey), survey.id)]);
  }
  return { lines, buttons };
}
