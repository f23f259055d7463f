import type { ReplyKeyboardMarkup } from 'grammy/types';
import { placeCodeOf } from '../../../kernel/ids.ts';
import { formatKilometres } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx, Screen } from '../../../platform/telegram/context.ts';
import { tell } from '../../../platform/telegram/screens.ts';
import { findWhereabouts } from '../actions/index.ts';
import { findPoint } from '../queries/coordinates.ts';
import type { DirectoryFaceApp } from './app.ts';
import { buttonName, chainOf } from './names.ts';
import { CARD_WALK, HOME_WALK, showBranch, type TreeWalk } from './tree.ts';

type Goal = 'home' | 'card';

/** Asks for a place on the map: the phone's own, or one picked by hand. What is done with it depends on what it is for. */
export async function askPoint(ctx: Ctx, goal: Goal): Promise<void> {
  const screen = await ctx.session;
  screen.asking = `near-${goal}`;
  const keys: ReplyKeyboardMarkup = {
    keyboard: [
      [{ text: ctx.label('directory-near-send-button'), request_location: true }],
      [{ text: ctx.label('directory-near-back-button') }],
    ],
    resize_keyboard: true,
  };
  await tell(ctx, ctx.say('directory-near-ask'), keys);
}

/** Whether the next text or point tells where the person lives. */
export function isHomeAsked({ asking }: Screen): boolean {
  return asking === 'home' || asking === 'near-home';
}

/** Whoever does something else is asked for no point any more; his home he may still name. @returns whether one was asked for */
export async function leavePointQuestion(ctx: Ctx): Promise<boolean> {
  const screen = await ctx.session;
  if (screen.asking !== 'near-home' && screen.asking !== 'near-card') return false;
  screen.asking = screen.asking === 'near-home' ? 'home' : undefined;
  return true;
}

/** Answers a point that was asked for with the villages near it. @returns false where none was asked for: it belongs to a letter */
export async function hearPoint(app: DirectoryFaceApp, ctx: Ctx): Promise<boolean> {
  const screen = await ctx.session;
  const point = ctx.message?.location;
  if (!point || (screen.asking !== 'near-home' && screen.asking !== 'near-card')) return false;
  const walk = screen.asking === 'near-home' && ctx.caller.consented ? HOME_WALK : CARD_WALK;
  screen.asking = walk === HOME_WALK ? 'home' : undefined;
  // The menu's keyboard comes back first: a message has room for one keyboard only.
  await app.onward.showMenu(ctx);
  await showAround(app, ctx, walk, { latitude: point.latitude, longitude: point.longitude });
  return true;
}

async function showAround(app: DirectoryFaceApp, ctx: Ctx, walk: TreeWalk, point: { latitude: number; longitude: number }): Promise<void> {
  const found = await findWhereabouts(app.db, point);
  if (found.kind === 'outside') return await tell(ctx, ctx.say('directory-near-outside'), keyboard([listRow(ctx, walk)]));
  if (found.kind === 'district') {
    const code = placeCodeOf(found.code);
    if (code && (await showBranch(app, ctx, walk, { code, page: 1 }))) return;
  }
  if (found.kind !== 'near') return await tell(ctx, ctx.say('directory-near-unknown'), keyboard([listRow(ctx, walk)]));
  const lines: string[] = [];
  const rows = found.places.flatMap(({ code, km }) => {
    const chain = app.search.chain(code);
    if (!chain) return [];
    const n = lines.length + 1;
    lines.push(ctx.say('directory-near-line', { n, place: chainOf(ctx, chain), km: formatKilometres(km) }));
    return [[button(buttonName(ctx, chain, `${n}. `), walk.leaf, code)]];
  });
  await tell(ctx, [ctx.say('directory-near-list'), ...lines].join('\n'), keyboard([...rows, listRow(ctx, walk)]));
}

function listRow(ctx: Ctx, walk: TreeWalk) {
  return [button(ctx.label('directory-home-list-button'), walk.branch, 0)];
}

/** The button to `askPoint`. */
export function nearButton(ctx: Ctx, walk: TreeWalk) {
  return button(ctx.label('directory-near-button'), walk === HOME_WALK ? 'directory:near-home' : 'directory:near');
}

/** Where a unit is on the map: a point that opens in the phone's own maps. */
export async function showOnMap(app: DirectoryFaceApp, ctx: Ctx, code: string): Promise<boolean> {
  const point = await findPoint(app.db, code);
  if (!point) return false;
  await ctx.replyWithLocation(point.latitude, point.longitude);
  return true;
}
