import { aBranch, aPlace, nothing } from '../../../platform/telegram/buttons.ts';
import { Face } from '../../../platform/telegram/face.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import { askWhichAkim, makeAkimLink } from './akims.ts';
import type { DirectoryFaceApp } from './app.ts';
import { askForPlace, askHome, openHomeCard, openVillage, settleHome } from './home.ts';
import { openPlace } from './place.ts';
import { showBranch } from './tree.ts';

export { askWhichAkim, countSubscribers, openOwnCard, welcomeAkim } from './akims.ts';
export type { DirectoryFaceApp } from './app.ts';
export { serves } from './card.ts';
export { askHome, homeLine, openHomeCard, openVillage } from './home.ts';
export { bareName, chainOf, shortName } from './names.ts';
export { openPlace } from './place.ts';
export { findPlaces, searchPlaces } from './search.ts';

export function directoryFace(app: DirectoryFaceApp): Face {
  const face = new Face('directory', app.refused);

  face.command('akim', 'anyone', (ctx) => openHomeCard(app, ctx));
  face.command('village', 'anyone', (ctx) => openVillage(app, ctx));
  face.command('akims', 'operator', askWhichAkim);

  face.tap('pick', 'anyone', aPlace, async (ctx, code) => {
    if (!(await openPlace(app, ctx, code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('home', 'consented', aPlace, async (ctx, code) => {
    if (await settleHome(app, ctx, code)) return;
    if (!(await showBranch(app, ctx, 'home', { code, page: 1 }))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('home-later', 'anyone', nothing, async (ctx) => {
    const screen = await ctx.session;
    screen.asking = undefined;
    await show(ctx, ctx.say('directory-home-later'));
    await app.onward.showMenu(ctx);
  });
  face.tap('tree', 'anyone', aBranch, async (ctx, at) => {
    if ((await showBranch(app, ctx, 'card', at)) || at.code === null) return;
    if (!(await openPlace(app, ctx, at.code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('home-tree', 'consented', aBranch, async (ctx, at) => {
    if ((await showBranch(app, ctx, 'home', at)) || at.code === null) return;
    if (!(await settleHome(app, ctx, at.code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('ask', 'anyone', nothing, askForPlace);
  face.tap('ask-district', 'anyone', nothing, (ctx) => tell(ctx, ctx.say('directory-search-district-ask')));
  face.tap('ask-home', 'consented', nothing, askHome);
  face.tap('invite', 'operator', aPlace, (ctx, code) => makeAkimLink(app, ctx, code));
  return face;
}
