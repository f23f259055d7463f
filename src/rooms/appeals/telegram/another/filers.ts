import type { InlineKeyboardButton } from 'grammy/types';
import { isFor } from '../../../../kernel/caller.ts';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf, formatShortDay } from '../../../../kernel/locale/index.ts';
import { aBranch, button, ifAny, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { pageLines, pageOf, pageRows } from '../../../../platform/telegram/pages.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type AreaAsker, serves, showAreas } from '../../../directory/index.ts';
import { type Appointee, findHelper, listHelpers } from '../../../identity/index.ts';
import { dismissHelper } from '../../actions/another/filers.ts';
import { countFiledBy } from '../../queries/another.ts';
import type { AppealsFaceApp } from '../app.ts';
import { appointeeLabel } from '../staff/names.ts';
import { chainTo } from '../words.ts';

/** Where a helper helps. Nobody helps the whole country. */
const AREA_ASKER: AreaAsker = {
  look: 'appeals:helper-area',
  take: 'appeals:helper-add',
  words: {
    ask: 'appeals-helper-area-ask',
    take: 'appeals-helper-area-take-button',
    outside: 'directory-outside-area',
    country: 'appeals-helper-area-country',
  },
  isBelowCountry: true,
};

/** The way to them on the help screen of an operator; empty for everybody else. */
export function helpersRow(ctx: Ctx): InlineKeyboardButton[] {
  return isFor('operator', ctx.caller) ? [button(ctx.label('appeals-helpers-button'), 'appeals:helpers')] : [];
}

/** «2-көмекші · Гүлнар, кітапханашы». */
export function helperName(ctx: Ctx, { number, label }: Appointee): string {
  return ctx.label('appeals-helper-who', { n: number, who: label });
}

/** The helpers of the operator's areas, those of an area together. */
export async function openHelpers(app: AppealsFaceApp, ctx: Ctx, asked: number): Promise<void> {
  const helpers = (await listHelpers(app.db)).filter((one) => isServed(app, ctx, one.areaCode));
  const page = pageOf(asked, helpers.length);
  const shown = helpers.slice(page.from, page.through);
  const lines = [
    ctx.say('appeals-helpers-title'),
    ...shown.flatMap((one, at) => [
      ...(one.areaCode === shown[at - 1]?.areaCode ? [] : [ctx.say('directory-card-chain', { chain: chainTo(app, ctx, one.areaCode) })]),
      ctx.say('appeals-staff-line', { who: helperName(ctx, one) }),
    ]),
    ...(helpers.length === 0 ? [ctx.say('appeals-helpers-none')] : []),
    '',
    ctx.say('appeals-helpers-may'),
    ...pageLines(ctx, page),
  ];
  const rows = [
    ...shown.map((one) => [button(appointeeLabel(one), 'appeals:helper', one.roleId)]),
    [button(ctx.label('appeals-staff-add-button'), 'appeals:helper-area')],
    ...pageRows(ctx, page, ['appeals:helpers'], [button(ctx.label('menu-back-button'), 'menu:help')]),
  ];
  await show(ctx, lines.join('\n'), keyboard(rows));
}

function isServed(app: Pick<AppealsFaceApp, 'directory'>, ctx: Ctx, areaCode: PlaceCode): boolean {
  return serves(ctx, app.directory.search.chain(areaCode) ?? []);
}

/** Asks where somebody shall help, from the operator's own areas downwards. */
export async function askArea(app: AppealsFaceApp, ctx: Ctx, at: { code: PlaceCode | null; page: number }): Promise<void> {
  await showAreas(app, ctx, { asker: AREA_ASKER }, at);
}

/** One of them: since when, and how much he has written down. */
export async function showHelper(app: AppealsFaceApp, ctx: TapCtx, roleId: number): Promise<void> {
  const one = await findServed(app, ctx, roleId);
  if (!one) return await show(ctx, ctx.say('fault-gone'));
  const facts = {
    who: helperName(ctx, one),
    area: chainTo(app, ctx, one.areaCode),
    date: formatShortDay(ctx.language, dayOf(one.since), dayOf(app.clock())),
    n: await countFiledBy(app.db, one.personId, one.areaCode),
  };
  const drop = [button(ctx.label('appeals-staff-drop-button'), 'appeals:helper-drop', roleId)];
  await show(ctx, ctx.say('appeals-helper-one', facts), keyboard([drop, backToHelpers(ctx)]));
}

/** Removing somebody is asked about first: the letters that he keeps for others come to the operator. */
export async function askDismissal(app: AppealsFaceApp, ctx: TapCtx, roleId: number): Promise<void> {
  const one = await findServed(app, ctx, roleId);
  if (!one) return await show(ctx, ctx.say('fault-gone'));
  // Whoever gets them gets their answers: he must be one to whom the bot may write.
  if (!ctx.caller.consented) return await app.onward.askConsent(ctx);
  const yes = [button(ctx.label('appeals-staff-drop-yes-button'), 'appeals:helper-drop-yes', roleId)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:helper', roleId)];
  await show(ctx, ctx.say('appeals-helper-drop-ask', { who: helperName(ctx, one) }), keyboard([yes, back]));
}

export async function dismiss(app: AppealsFaceApp, ctx: TapCtx, roleId: number): Promise<void> {
  if (!ctx.caller.consented) return await app.onward.askConsent(ctx);
  const done = await onceAnUpdate('helper-removed', () => dismissHelper(app, ctx.caller.personId, roleId));
  if (!done.ok) {
    const why = done.refusal === 'gone' ? 'fault-gone' : 'appeals-helper-own-office';
    return await show(ctx, ctx.say(why), keyboard([backToHelpers(ctx)]));
  }
  const { helper, caseCount } = done.value;
  const lines = [
    ctx.say('appeals-staff-dropped', { who: helperName(ctx, helper) }),
    ...(caseCount === 0 ? [] : [ctx.say('appeals-helper-left', { n: caseCount })]),
  ];
  await show(ctx, lines.join('\n'), keyboard([backToHelpers(ctx)]));
}

async function findServed(app: AppealsFaceApp, ctx: Ctx, roleId: number): Promise<Appointee | undefined> {
  const one = await findHelper(app.db, roleId);
  return one && isServed(app, ctx, one.areaCode) ? one : undefined;
}

export function backToHelpers(ctx: Ctx): InlineKeyboardButton[] {
  return [button(ctx.label('menu-back-button'), 'appeals:helpers')];
}

/** Reads `appeals:helper-area` alone (the operator's own areas), `:CODE` and `:CODE:PAGE`. */
export const anAreaIfAny = ifAny(aBranch, { code: null, page: 1 });
