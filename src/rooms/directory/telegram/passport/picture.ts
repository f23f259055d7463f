import type { PlaceCode } from '../../../../kernel/ids.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { tell } from '../../../../platform/telegram/screens.ts';
import { findPassport } from '../../actions/index.ts';
import { budgetYears } from '../../passport/budget.ts';
import { drawableBudget } from '../../passport/picture.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { longName } from '../names.ts';
import { budgetPoster } from './poster.ts';
import { originLine } from './words.ts';

/** A caption holds 1,024 signs; the picture itself names every source. */
const ORIGINS_SHOWN_MAX = 4;

/** Sends the budget as a picture, below: it is to be kept and passed on. @returns false where the place is gone */
export async function sendBudgetPicture(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const passport = await findPassport(app.db, code);
  if (!passport) return false;
  const place = passport.card.unit?.place ?? passport.card.place;
  const name = longName(ctx, place);
  const title = [ctx.say('directory-passport-budget-title'), ctx.say('directory-passport-place', { place: name })];
  const picture = drawableBudget(budgetYears(passport.unit));
  if (!picture) {
    // Its button may be older than an import that was taken back.
    await tell(ctx, [...title, ctx.say('directory-passport-no-data')].join('\n'));
    return true;
  }
  const caption = [
    ...title,
    ...picture.origins.slice(0, ORIGINS_SHOWN_MAX).map((origin) => originLine(ctx, origin)),
    ...(place.demo ? [ctx.say('directory-card-demo')] : []),
  ];
  const poster = budgetPoster(ctx, { name, demo: place.demo }, picture);
  await app.pictures.tell(ctx, app.charts.pictureOf(poster), caption.join('\n'));
  return true;
}
