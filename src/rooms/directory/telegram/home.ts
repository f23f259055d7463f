import type { InlineKeyboardButton } from 'grammy/types';
import { type PlaceCode, placeCodeOf } from '../../../kernel/ids.ts';
import { dayOf } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../platform/telegram/scope.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { chooseHome } from '../actions/choose-home.ts';
import { type AkimCard, findAkimCard, findPassport } from '../actions/index.ts';
import { findHome } from '../queries/index.ts';
import type { DirectoryFaceApp } from './app.ts';
import { akimName } from './card.ts';
import { corpsButton } from './corps/index.ts';
import { bareName, chainOf, longName } from './names.ts';
import { nearButton } from './near.ts';
import { passportButton } from './passport/index.ts';
import { villageBlocks } from './passport/village.ts';
import { openPlace } from './place.ts';
import { CARD_WALK, HOME_WALK } from './tree.ts';

/** Asks where the person lives; the next text is a place's name. */
export async function askHome(ctx: Ctx): Promise<void> {
  const screen = await ctx.session;
  screen.asking = 'home';
  const buttons = [
    [button(ctx.label('directory-home-list-button'), 'directory:home-tree', 0)],
    [nearButton(ctx, HOME_WALK)],
    [button(ctx.label('directory-home-later-button'), 'directory:home-later')],
  ];
  await tell(ctx, ctx.say('directory-home-ask'), keyboard(buttons));
}

/** «I have moved»: what stays with a resident and what changes, then the question of `askHome`. Who has no home yet is only asked. */
export async function askNewHome(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const chain = await homeLine(app, ctx);
  if (chain === undefined) return await askHome(ctx);
  const screen = await ctx.session;
  screen.asking = 'home';
  const buttons = [
    [button(ctx.label('directory-home-list-button'), 'directory:home-tree', 0)],
    [nearButton(ctx, HOME_WALK)],
    [button(ctx.label('directory-move-stay-button'), 'directory:home-later')],
  ];
  await tell(ctx, ctx.say('directory-move-ask', { chain }), keyboard(buttons));
}

/** Leaves the home as it is: chosen before, or to be chosen later. */
export async function leaveHome(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const screen = await ctx.session;
  screen.asking = undefined;
  const chain = await homeLine(app, ctx);
  await show(ctx, chain === undefined ? ctx.say('directory-home-later') : ctx.say('directory-move-stayed', { chain }));
  await app.onward.showMenu(ctx);
}

/** Keeps the home and says whose it is. @returns false for what nobody can live in: an oblast, a district, a place that is gone */
export async function settleHome(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const outcome = await onceAnUpdate('home-chosen', () => chooseHome(app, ctx.caller.personId, code));
  if (!outcome.ok) return false;
  const screen = await ctx.session;
  screen.asking = undefined;
  const card = await findAkimCard(app.db, code);
  const akim = akimName(ctx, card?.unit);
  const key = outcome.value.hasMoved ? 'directory-home-moved' : 'directory-home-saved';
  await show(ctx, ctx.say(key, { chain: chainOf(ctx, card?.chain ?? []), akim }));
  await app.onward.showMenu(ctx);
  return true;
}

/** For who has no home yet: the place of his letter may be it. Nothing where he has one. */
export async function liveHereRow(app: DirectoryFaceApp, ctx: Ctx, code: string): Promise<InlineKeyboardButton[]> {
  if (await findHome(app.db, ctx.caller.personId)) return [];
  return [button(ctx.label('directory-card-home-button'), 'directory:live-here', code)];
}

/** As `settleHome`, below a message that is kept, and only for who has no home yet. */
export async function settleBelow(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  // The button stays on what is kept: a second tap has nothing to say.
  if (await findHome(app.db, ctx.caller.personId)) return true;
  ctx.answersBelow = true;
  return await settleHome(app, ctx, code);
}

/** The home place in one line; undefined while none is chosen. */
export async function homeLine(app: DirectoryFaceApp, ctx: Ctx): Promise<string | undefined> {
  const home = await findHome(app.db, ctx.caller.personId);
  const chain = home && app.search.chain(home.placeCode);
  return chain ? chainOf(ctx, chain) : undefined;
}

/** «My akim»: the card of the home place, or the question where home is. */
export async function openHomeCard(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const home = await findHome(app.db, ctx.caller.personId);
  const code = home && placeCodeOf(home.placeCode);
  if (!code || !(await openPlace(app, ctx, code))) await askForPlace(ctx);
}

/** Asks for any place, to see its akim. */
export async function askForPlace(ctx: Ctx): Promise<void> {
  const screen = await ctx.session;
  screen.asking = undefined;
  const list = button(ctx.label('directory-home-list-button'), 'directory:tree', 0);
  await tell(ctx, ctx.say('directory-search-ask'), keyboard([[list], [nearButton(ctx, CARD_WALK)]]));
}

/** «My village»: what it is, whose, how many live there and what it has; all that is known stands behind a button. */
export async function openVillage(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const home = await findHome(app.db, ctx.caller.personId);
  const passport = home && (await findPassport(app.db, home.placeCode));
  if (!passport) return ctx.caller.consented ? await askHome(ctx) : await askForPlace(ctx);
  const { card } = passport;
  const blocks = [
    villageLines(ctx, card),
    ...villageBlocks(ctx, passport, dayOf(app.clock())),
    ...((card.unit?.place ?? card.place).demo ? [[ctx.say('directory-card-demo')]] : []),
  ];
  const elections = button(ctx.label('directory-elections-button'), 'directory:elections');
  const change = button(ctx.label('directory-home-change-button'), 'directory:ask-home');
  const letters = card.unit ? app.lettersRow(ctx, card.unit.place.code as PlaceCode) : [];
  const buttons = [letters, [passportButton(ctx, card.place.code)], [elections], [corpsButton(ctx)], [change]];
  await show(ctx, blocks.map((lines) => lines.join('\n')).join('\n\n'), keyboard(buttons));
}

function villageLines(ctx: Ctx, { place, chain, unit }: AkimCard): string[] {
  const villages = unit?.villages ?? [];
  return [
    ctx.say('directory-village-title', { unit: longName(ctx, unit?.place ?? place) }),
    ctx.say('directory-village-chain', { chain: chainOf(ctx, chain) }),
    ctx.say('directory-village-akim', { akim: akimName(ctx, unit) }),
    ...(villages.length > 0
      ? [ctx.say('directory-village-villages', { villages: villages.map((village) => bareName(ctx, village)).join(', ') })]
      : []),
  ];
}
