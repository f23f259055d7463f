import { areasOf } from '../../../kernel/caller.ts';
import { type PlaceCode, placeCodeOf } from '../../../kernel/ids.ts';
import { dayOf, formatNearDay } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { inviteAkim, joinAsAkim } from '../../identity/index.ts';
import { countResidents, findAkimUnitCode, findPlace } from '../queries/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { openCard, serves } from './card.ts';
import { corpsButton } from './corps/index.ts';
import { doubtsRow } from './doubts/list.ts';
import { askForPlace } from './home.ts';
import { chainOf, longName } from './names.ts';
import { uncheckedRow } from './unchecked.ts';

/** Asks an operator which akim he means, and says how many cards wait for a look. */
export async function askWhichAkim(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const screen = await ctx.session;
  screen.asking = undefined;
  const list = button(ctx.label('directory-home-list-button'), 'directory:tree', 0);
  const elections = button(ctx.label('directory-elections-button'), 'directory:elections-area');
  const rows = [await doubtsRow(app, ctx), await uncheckedRow(app, ctx), [list], [elections], [corpsButton(ctx)]];
  await show(ctx, ctx.say('directory-akims-ask'), keyboard(rows));
}

/** Makes a one-time link for the akim of a unit within the operator's area. */
export async function makeAkimLink(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<void> {
  const found = await findPlace(app.db, code);
  if (!found || (await findAkimUnitCode(app.db, code)) !== code) return await tell(ctx, ctx.say('directory-invite-not-a-unit'));
  if (!serves(ctx, found.chain)) return await tell(ctx, ctx.say('directory-outside-area'));
  const invite = () => inviteAkim(app, { unitCode: code, madeBy: ctx.caller.personId });
  // A second attempt hands out the same link: two different ones would both be said.
  const { token, expiresAt } = await onceAnUpdate('akim-link', invite);
  const date = formatNearDay(ctx.language, dayOf(expiresAt), dayOf(app.clock()));
  const link = `https://t.me/${ctx.me.username}?start=a${token}`;
  await tell(ctx, ctx.say('directory-invite-link', { link, date, unit: chainOf(ctx, found.chain) }));
}

/** Opens an akim's link. @returns the unit whose akim the person is now; undefined where the link opens nothing for him */
export async function welcomeAkim(app: DirectoryFaceApp, ctx: Ctx, token: string): Promise<PlaceCode | undefined> {
  const joined = await joinAsAkim(app, ctx.caller.personId, token);
  if (!joined.ok) {
    await tell(ctx, ctx.say(joined.refusal === 'own-link' ? 'directory-invite-own' : 'directory-invite-used'));
    return undefined;
  }
  const { unitCode } = joined.value;
  ctx.caller = { ...ctx.caller, face: 'akim', roles: [...ctx.caller.roles, { kind: 'akim', areaCode: unitCode }] };
  const found = await findPlace(app.db, unitCode);
  const notMe = keyboard([[button(ctx.label('identity-akim-not-me-button'), 'identity:not-me', unitCode)]]);
  await tell(ctx, ctx.say('directory-akim-joined', { unit: found ? longName(ctx, found.place) : unitCode }), notMe);
  return unitCode;
}

/** The akim's own card. */
export async function openOwnCard(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const unitCode = areasOf(ctx.caller, 'akim')[0];
  if (!unitCode || !(await openCard(app, ctx, unitCode))) await askForPlace(ctx);
}

/** How many residents of the akim's unit the bot has. */
export async function countSubscribers(app: DirectoryFaceApp, ctx: Ctx): Promise<{ unit: string; people: number }> {
  const unitCode = placeCodeOf(areasOf(ctx.caller, 'akim')[0] ?? '');
  const found = unitCode && (await findPlace(app.db, unitCode));
  if (!found) return { unit: '', people: 0 };
  return { unit: longName(ctx, found.place), people: await countResidents(app.db, found.place.code) };
}
