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
/** Where the button stood: on a screen, or below a notice, which stays as it is. */
const readWhere: TapReader<'screen' | 'notice'> = (rest) => (rest.length === 0 ? 'screen' : oneOf('notice')(rest));

export function electionTaps(app: DirectoryFaceApp, face: Face): void {
  face.tap('elections', 'anyone', maybePlace, async (ctx, asked) => {
    const code = placeCodeOf(asked);
    if (!code) return await openHomeElections(app, ctx);
    if (!(await openElections(app, ctx, { code, back: ['directory:pick', code] }))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('elections-area', 'operator', nothing, (ctx) => openAreaElections(app, ctx));
  face.tap('elections-on', 'consented', nothing, async (ctx) => {
    await switchElectionNews(app, ctx, true);
    await openHomeElections(app, ctx);
  });
  face.tap('elections-off', 'consented', readWhere, async (ctx, where) => {
    await switchElectionNews(app, ctx, false);
    if (where === 'screen') return await openHomeElections(app, ctx);
    // What the notice says is still of use: the answer comes below it, once.
    if (await spend(ctx)) await tell(ctx, ctx.say('directory-elections-off'));
  });
}

/** The elections where the person lives, or the question where that is. */
async function openHomeElections(app: DirectoryFaceApp, ctx: Ctx): Promise<void> {
  const home = await findHome(app.db, ctx.caller.personId);
  const code = home && placeCodeOf(home.placeCode);
  if (code && (await openElections(app, ctx, { code, back: ['directory:village'] }))) return;
  if (ctx.caller.consented) await askHome(ctx);
  else await askForPlace(ctx);
}
