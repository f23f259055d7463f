import { areasOf } from '../../../../kernel/caller.ts';
import { type PlaceCode, placeCodeOf } from '../../../../kernel/ids.ts';
import { anId, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { type AreaAsker, showAreas } from '../../../directory/index.ts';
import { standingOf } from '../../actions/proposals/tell.ts';
import { correctPlace, outlookAt, type PlaceCorrection, type PlaceOutlook } from '../../actions/put-right/place.ts';
import { type PlaceRefusal, whyPlaceStays } from '../../put-right.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { AppealsFaceApp } from '../app.ts';
import { openCaseScreen } from '../desk/case.ts';
import { backTo, findAtDesk, officialOf } from '../desk/desk.ts';
import { dueOf, headOf, officeOf, unitOf } from '../words.ts';

/** Where a case is: a village, or an okrug as a whole. */
const PLACE_ASKER: AreaAsker = {
  look: 'appeals:op-place',
  take: 'appeals:op-place-set',
  words: {
    ask: 'appeals-op-place-ask',
    take: 'appeals-op-place-take-button',
    outside: 'appeals-op-place-outside',
    // Of the operator of the whole country: a level of the list, which cannot be taken.
    country: 'appeals-helper-area-country',
  },
  isBelowCountry: true,
  isBelowDistrict: true,
};

/** Asks where it is, from the operator's own areas downwards. */
export async function askRightPlace(
  app: AppealsFaceApp,
  ctx: TapCtx,
  { id, ...at }: { id: number; code: PlaceCode | null; page: number },
): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const stays = whyPlaceStays(found.appeal);
  if (stays) return await refusePlace(ctx, found.appeal, stays);
  await showAreas(app, ctx, { asker: PLACE_ASKER, id, leave: backTo(ctx, id) }, at);
}

/** A place was tapped. In the same unit it is put right at once; before the case goes to another, what follows of it is said. */
export async function takeRightPlace(app: AppealsFaceApp, ctx: TapCtx, { id, code }: { id: number; code: PlaceCode }): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const { appeal } = found;
  const level = app.directory.search.place(code)?.level;
  // Of these nobody's akim answers: what lies below them is shown.
  if (level === 'region' || level === 'district') return await askRightPlace(app, ctx, { id, code, page: 1 });
  const served = areasOf(ctx.caller, 'operator');
  const outlook = await outlookAt(app, app.db, appeal, { placeCode: code, served });
  // A tap that is handled again finds it done.
  if (!outlook.ok && outlook.refusal !== 'same') return await refusePlace(ctx, appeal, outlook.refusal);
  if (outlook.ok && outlook.value.move === 'moved') return await askMove(app, ctx, appeal, outlook.value);
  await putPlace(app, ctx, appeal, { appealId: id, from: appeal.placeCode, to: code, move: 'place-corrected' });
}

async function askMove(app: AppealsFaceApp, ctx: TapCtx, appeal: Appeal, { to }: PlaceOutlook): Promise<void> {
  const isSupported = ((await standingOf(app.db, appeal))?.support.counted ?? 0) > 0;
  const facts = {
    ...headOf(ctx, appeal),
    from: unitOf(app, ctx, appeal.unitCode),
    to: unitOf(app, ctx, to.unitCode),
    office: officeOf(app, ctx, to),
    due: dueOf(app, ctx, appeal),
  };
  const yes = [button(ctx.label('appeals-op-move-yes-button'), 'appeals:op-move', appeal.id, appeal.placeCode, to.placeCode)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:op-place', appeal.id, to.unitCode)];
  const lines = [ctx.say('appeals-op-move-ask', facts), ...(isSupported ? [ctx.say('appeals-op-move-support')] : [])];
  await show(ctx, lines.join('\n'), keyboard([yes, back]));
}

/** «Yes, it goes there.» */
export async function takeMove(app: AppealsFaceApp, ctx: TapCtx, { id, from, to }: AskedMove): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  await putPlace(app, ctx, found.appeal, { appealId: id, from, to, move: 'moved' });
}

/** The case again, as it stands now; where it had to stay, why. */
async function putPlace(app: AppealsFaceApp, ctx: TapCtx, appeal: Appeal, correction: PlaceCorrection): Promise<void> {
  const official = { ...officialOf(ctx, 'operator'), areas: areasOf(ctx.caller, 'operator') };
  const outcome = await onceAnUpdate('place-corrected', () => correctPlace(app, official, correction));
  if (!outcome.ok && outcome.refusal !== 'gone') return await refusePlace(ctx, appeal, outcome.refusal);
  await openCaseScreen(app, ctx, appeal.id);
}

async function refusePlace(ctx: TapCtx, appeal: Appeal, refusal: PlaceRefusal): Promise<void> {
  const other = refusal === 'same' || refusal === 'outside' || refusal === 'no-akim';
  const again = other ? [button(ctx.label('appeals-op-place-button'), 'appeals:op-place', appeal.id)] : [];
  await show(ctx, wordPlaceRefusal(ctx, appeal, refusal), keyboard([again, backTo(ctx, appeal.id)]));
}

function wordPlaceRefusal(ctx: TapCtx, { following: n }: Appeal, refusal: PlaceRefusal): string {
  switch (refusal) {
    case 'complaint':
      return ctx.say('appeals-op-place-complaint');
    case 'joined':
      return ctx.say('appeals-op-place-joined');
    case 'followed':
      return ctx.say('appeals-op-place-followed', { n });
    case 'over':
      return ctx.say('appeals-op-place-over');
    case 'same':
      return ctx.say('appeals-op-place-same');
    case 'outside':
      return ctx.say('appeals-op-place-outside');
    case 'no-akim':
      return ctx.say('appeals-place-city');
  }
}

/** Which case, where it was on the screen that asked, and where it shall be. */
interface AskedMove {
  readonly id: number;
  readonly from: PlaceCode;
  readonly to: PlaceCode;
}

export const aMove: TapReader<AskedMove> = ([id = '', from = '', to = '', ...more]) => {
  const [of, before, after] = [anId([id]), placeCodeOf(from), placeCodeOf(to)];
  return more.length === 0 && of !== undefined && before && after ? { id: of, from: before, to: after } : undefined;
};
