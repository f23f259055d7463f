import type { PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import { aPlace, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { Face } from '../../../../platform/telegram/face.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { findPassport } from '../../actions/index.ts';
import { budgetYears } from '../../passport/budget.ts';
import { drawableBudget } from '../../passport/picture.ts';
import { findHome } from '../../queries/index.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { sendBudgetPicture } from './picture.ts';
import { passportText } from './text.ts';

export function listenForPassport(app: DirectoryFaceApp, face: Face): void {
  face.tap('passport', 'anyone', aPlace, async (ctx, code) => {
    if (!(await openPassport(app, ctx, code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('budget-png', 'anyone', aPlace, async (ctx, code) => {
    if (!(await sendBudgetPicture(app, ctx, code))) await tell(ctx, ctx.say('fault-gone'));
  });
}

/** The button to the passport of a unit or a settlement. */
export function passportButton(ctx: Ctx, code: string) {
  return button(ctx.label('directory-passport-button'), 'directory:passport', code);
}

/** Shows everything that is known of a place. @returns false where there is no such place (any more), or it is no village */
async function openPassport(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const passport = await findPassport(app.db, code);
  if (!passport) return false;
  const home = await findHome(app.db, ctx.caller.personId);
  const back = home?.placeCode === code ? ['directory:village'] : ['directory:pick', code];
  const hasPicture = drawableBudget(budgetYears(passport.unit)) !== undefined;
  const buttons = [
    hasPicture ? [button(ctx.label('directory-budget-png-button'), 'directory:budget-png', code)] : [],
    [button(ctx.label('menu-back-button'), ...back)],
  ];
  await show(ctx, passportText(ctx, passport, dayOf(app.clock())), keyboard(buttons));
  return true;
}
