import type { PlaceCode } from '../../../kernel/ids.ts';
import { dayOf, formatCardDay, startOfDay } from '../../../kernel/locale/index.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import type { AkimCardUnit } from '../actions/index.ts';
import { outlookOf } from '../elections/outlook.ts';
import { arePromisesShown, isMedianShown, isShown, type PromiseCounts, recordSpan } from '../record.ts';
import type { DirectoryFaceApp } from './app.ts';

/**
 * What became of the letters to the akim in office: how many there were stands before all shares of them; nothing of fewer than twenty,
 * and nothing while an election campaign is under way there.
 */
export async function recordLines(app: DirectoryFaceApp, ctx: Ctx, unit: AkimCardUnit): Promise<string[]> {
  const { place, tenure } = unit;
  const today = dayOf(app.clock());
  if (!tenure || outlookOf(unit, today).kind === 'campaign') return [];
  const { sinceDay, isWholeYear } = recordSpan(tenure, today);
  const span = { since: startOfDay(sinceDay), today };
  const record = await app.recordOf(place.code as PlaceCode, span);
  const promises = await app.promisesOf(place.code as PlaceCode, span);
  // One who thanks is enough: it is no share of anything.
  const thanked = await app.thanksOf(place.code as PlaceCode, startOfDay(sinceDay));
  const thanks = thanked > 0 ? [ctx.say('directory-record-thanks', { count: thanked })] : [];
  const beside = [...promiseLines(ctx, promises), ...thanks];
  if (!isShown(record)) return beside;
  const { filed, awaited, answeredInTime, confirmed, medianDays } = record;
  return [
    isWholeYear
      ? ctx.say('directory-record-year', { filed })
      : ctx.say('directory-record-since', { filed, date: formatCardDay(ctx.language, sinceDay) }),
    ...(awaited > 0 ? [ctx.say('directory-record-awaited', { count: awaited })] : []),
    answeredInTime > 0 ? ctx.say('directory-record-in-time', { count: answeredInTime }) : ctx.say('directory-record-in-time-none'),
    confirmed > 0 ? ctx.say('directory-record-confirmed', { count: confirmed }) : ctx.say('directory-record-confirmed-none'),
    ...(isMedianShown(record) ? [ctx.say('directory-record-median', { days: Math.max(1, Math.ceil(medianDays ?? 0)) })] : []),
    ...beside,
  ];
}

/** How many promises there were stands before what became of them. */
function promiseLines(ctx: Ctx, promises: PromiseCounts): string[] {
  if (!arePromisesShown(promises)) return [];
  const { due, kept, partly, broken } = promises;
  const silent = due - kept - partly - broken;
  return [
    ctx.say('directory-record-promises', { due }),
    ctx.say('directory-record-promises-said', { kept, partly, broken }),
    ...(silent > 0 ? [ctx.say('directory-record-promises-silent', { silent })] : []),
  ];
}
