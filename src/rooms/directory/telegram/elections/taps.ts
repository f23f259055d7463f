import { placeCodeOf } from '../../../../kernel/ids.ts';
import { aPlace, nothing, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { Face, TapReader } from '../../../../platform/telegram/face.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import { findHome } from '../../queries/index.ts';
import type { DirectoryFaceApp } from '../app.ts';
import { askForPlace, askHome } from '../home.ts';
import { switchElectionNews } from './news.ts';
import { openAreaElections, openElections } from './screen.ts';

/** A place's code, or nothing: the home. */
const maybePlace: TapReader<string> = (rest) => (rest.length === 0 ? 'home' : aPlace(rest));
/** Where the button stood: on the home's screen or on one that a place's card led to, or below a notice, which stays as it is. */
const readWhere: TapReader<string> = (rest) => oneOf('notice')(rest) ?? maybePlace(rest);

export function electionTaps(app: DirectoryFaceApp, face: Face): void {
  face.tap('elections', 'anyone', maybePlace, async (ctx, asked) => {
    await openWhere(app, ctx, asked);
  });
  face.tap('elections-area', 'operator', nothing, (ctx) => openAreaElections(app, ctx));
  face.tap('elections-on', 'consented', maybePlace, async (ctx, where) => {
    await switchElectionNews(app, ctx, true);
    await openWhere(app, ctx, where);
  });
  face.tap('elections-off', 'consented', readWhere, async (ctx, where) => {
    await switchElectionNews(app, ctx, false);
    if (where !== 'notice') return await openWhere(app, ctx, where);
    // What the notice says is still of use: the answer comes below it, once.
    if (await spend(ctx)) await tell(ctx, ctx.say('directory-elections-off'));
  });
}

/** The screen that a card led to, or the home's. */
async function openWhere(app: DirectoryFaceApp, ctx: Ctx, where: string): Promise<void> {
  const code = placeCodeOf(where);
  if (!code) return await openHomeElections(app, ctx);
  if (!(await openElections(app, ctx, { code, from: 'card' }))) await show(ctx, ctx.say('fault-gone'));
}

/** The elections where the person lives, or the question where that is. */
async function openHomeElections(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const home = await findHome(app.db, ctx.caller.personId);
  const code = home && placeCodeOf(home.placeCode);
  if (code && (await openElections(app, ctx, { code, from: 'village' }))) return;
  if (ctx.caller.consented) await askHome(ctx);
  else await askForPlace(ctx);
}
