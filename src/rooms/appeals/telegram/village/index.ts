import type { InlineKeyboardButton } from 'grammy/types';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { aNth, anId, button, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { Face, TapReader } from '../../../../platform/telegram/face.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { findAkimUnitCode } from '../../../directory/index.ts';
import { unhide, upholdHiding } from '../../actions/village/hide.ts';
import type { AppealsFaceApp } from '../app.ts';
import { askContest } from './contest.ts';
import { digestRow, homeUnit, stopDigest, switchDigest } from './digest.ts';
import { aHiding, askWhyHide, decideHiding, takeHiding } from './hide.ts';
import { askToOpen, switchVillage, takeClosing, takeOpening } from './open.ts';
import { listScreen } from './screens.ts';
import { aPlacePage, showVillageCase } from './show.ts';

export { hearContest, leaveContestQuestion } from './contest.ts';
export { digestSetting, switchDigest } from './digest.ts';

/** What the village sees: whose author lets it, and no operator hides. */
export function villageTaps(app: AppealsFaceApp, face: Face): void {
  // Below what was told of a week, which is kept.
  face.tap('village-below', 'anyone', aPlacePage, async (ctx, at) => {
    ctx.answersBelow = true;
    await showList(app, ctx, at);
  });
  face.tap('village-list', 'anyone', aPlacePage, (ctx, at) => showList(app, ctx, at));
  face.tap('village-case', 'anyone', aNth, (ctx, at) => showVillageCase(app, ctx, at));
  face.tap('public', 'consented', aSwitch, (ctx, wish) => switchVillage(app, ctx, wish));
  face.tap('public-ask', 'consented', anId, (ctx, id) => askToOpen(app, ctx, id));
  face.tap('public-yes', 'consented', anId, (ctx, id) => takeOpening(app, ctx, id));
  face.tap('public-off', 'anyone', anId, (ctx, id) => takeClosing(app, ctx, id));
  face.tap('contest', 'consented', anId, (ctx, id) => askContest(app, ctx, id));
  face.tap('op-hide', 'operator', anId, (ctx, id) => askWhyHide(app, ctx, id));
  face.tap('op-hide-why', 'operator', aHiding, (ctx, hiding) => takeHiding(app, ctx, hiding));
  face.tap('op-unhide', 'operator', anId, (ctx, id) => decideHiding(app, ctx, id, unhide));
  face.tap('op-uphold', 'operator', anId, (ctx, id) => decideHiding(app, ctx, id, upholdHiding));
  face.tap('digest', 'consented', oneOf('on', 'off', 'stop'), async (ctx, wish) => {
    if (wish === 'stop') return await stopDigest(app, ctx);
    await switchDigest(app, ctx, wish === 'on');
    const unitCode = await homeUnit(app, ctx);
    await (unitCode ? showList(app, ctx, { code: unitCode, page: 1 }) : show(ctx, ctx.say('fault-gone')));
  });
}

/** The buttons to the letters of a unit, and to what is proposed there, below its village. */
export function villageRow(voice: Voice, unitCode: PlaceCode): InlineKeyboardButton[] {
  return [
    button(voice.label('appeals-village-button'), 'appeals:village-list', unitCode, 1),
    button(voice.label('appeals-proposals-button'), 'appeals:proposals', unitCode, 1),
  ];
}

/** @param at.code of a unit, or of a place in it */
async function showList(app: AppealsFaceApp, ctx: Ctx, { code, page }: { code: PlaceCode; page: number }): Promise<void> {
  const unitCode = (await findAkimUnitCode(app.db, code)) as PlaceCode | undefined;
  if (!unitCode) return await show(ctx, ctx.say('fault-gone'));
  const below = [await digestRow(app, ctx, unitCode)];
  const { html, markup } = await listScreen(app, ctx, { unitCode, asked: page, below });
  await show(ctx, html, markup);
}

const aSwitch: TapReader<{ id: number; isOn: boolean }> = ([id = '', ...rest]) => {
  const [draft, wish] = [anId([id]), oneOf('on', 'off')(rest)];
  return draft !== undefined && wish ? { id: draft, isOn: wish === 'on' } : undefined;
};
