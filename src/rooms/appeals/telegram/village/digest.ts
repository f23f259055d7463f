import type { PlaceCode } from '../../../../kernel/ids.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { spend, tell } from '../../../../platform/telegram/screens.ts';
import { findAkimUnitCode, findHome } from '../../../directory/index.ts';
import { wantDigest } from '../../actions/rounds/village-digest.ts';
import { isReader } from '../../queries/village.ts';
import type { AppealsFaceApp } from '../app.ts';

/** Begins or ends telling the person of the week of his village. */
export async function switchDigest(app: AppealsFaceApp, ctx: Ctx, isWanted: boolean): Promise<void> {
  await wantDigest(app, ctx.caller.personId, isWanted);
}

/**
 * Whether the person is told of the week of his village, for the settings: the line, and the label of the button that changes it. Who has not
 * said where he lives is told that this comes first, and has nothing to switch on.
 */
export async function digestSetting(app: AppealsFaceApp, ctx: Ctx): Promise<{ isOn: boolean; line: string; change: string | undefined }> {
  const isOn = await isReader(app.db, ctx.caller.personId);
  const change = ctx.label(isOn ? 'appeals-week-off-button' : 'appeals-week-on-button');
  const home = await findHome(app.db, ctx.caller.personId);
  if (!home) return { isOn, line: ctx.say('appeals-week-state-no-home'), change: isOn ? change : undefined };
  return { isOn, line: ctx.say(isOn ? 'appeals-week-state-on' : 'appeals-week-state-off'), change };
}

/** The unit in which the person lives. */
export async function homeUnit(app: AppealsFaceApp, ctx: Ctx): Promise<PlaceCode | undefined> {
  const home = await findHome(app.db, ctx.caller.personId);
  return home && ((await findAkimUnitCode(app.db, home.placeCode)) as PlaceCode | undefined);
}

/** The same switch below the letters of the unit in which the person lives. */
export async function digestRow(app: AppealsFaceApp, ctx: Ctx, unitCode: PlaceCode) {
  if (!ctx.caller.consented || (await homeUnit(app, ctx)) !== unitCode) return [];
  const isOn = await isReader(app.db, ctx.caller.personId);
  const label = isOn ? 'appeals-week-off-button' : 'appeals-week-on-button';
  return [button(ctx.label(label), 'appeals:digest', isOn ? 'off' : 'on')];
}

/** «Not any more», below what was told: that is still of use, and the answer comes below it, once. */
export async function stopDigest(app: AppealsFaceApp, ctx: TapCtx): Promise<void> {
  await switchDigest(app, ctx, false);
  if (await spend(ctx)) await tell(ctx, ctx.say('appeals-week-stopped'));
}
