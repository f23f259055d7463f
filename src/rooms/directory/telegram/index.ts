import { aBranch, aPlace, nothing } from '../../../platform/telegram/buttons.ts';
import { Face } from '../../../platform/telegram/face.ts';
import { show, tell } from '../../../platform/telegram/screens.ts';
import type { DirectoryFaceApp } from './app.ts';
import { listenForCorps } from './corps/index.ts';
import { askWhatIsWrong, takeDoubt } from './doubts/ask.ts';
import { electionTaps } from './elections/taps.ts';
import { askForPlace, askNewHome, leaveHome, openHomeCard, openVillage, settleBelow, settleHome } from './home.ts';
import { askPoint, showOnMap } from './near.ts';
import { operatorTaps } from './operators.ts';
import { listenForPassport } from './passport/index.ts';
import { openPast } from './past.ts';
import { tellPlacard } from './placard.ts';
import { openPlace } from './place.ts';
import { tellPortrait } from './portrait.ts';
import { showSimilar } from './search.ts';
import { shareCard } from './share.ts';
import { CARD_WALK, HOME_WALK, showBranch } from './tree.ts';

export { askWhichAkim, countSubscribers, openOwnCard, welcomeAkim } from './akims.ts';
export type { DirectoryFaceApp } from './app.ts';
export { type AreaAsker, areaName, readArea, readTarget, showAreas } from './areas.ts';
export { hearAboutCard, isPlaceAsked, leaveCardQuestion } from './asked.ts';
export { serves } from './card.ts';
export { doubtsRow } from './doubts/list.ts';
export { cardWordsOf } from './doubts/words.ts';
export { electionNewsSetting, switchElectionNews } from './elections/news.ts';
export { electionWordsOf } from './elections/notice.ts';
export { handoverWordsOf } from './handover.ts';
export { askForPlace, askHome, homeLine, liveHereRow, openHomeCard, openVillage } from './home.ts';
export { answerInline } from './inline.ts';
export { chainOf, longName } from './names.ts';
export { hearPoint, leavePointQuestion } from './near.ts';
export { openPlace } from './place.ts';
export { findPlaces, searchPlaces } from './search.ts';
export { showBranch } from './tree.ts';

export function directoryFace(app: DirectoryFaceApp): Face {
  const face = new Face('directory', app.refused);
  face.command('akim', 'anyone', (ctx) => openHomeCard(app, ctx));
  face.command('village', 'anyone', (ctx) => openVillage(app, ctx));
  face.menuWord('directory-near-back-button', 'anyone', (ctx) => app.onward.showMenu(ctx));
  findingTaps(app, face);
  homeTaps(app, face);
  cardTaps(app, face);
  electionTaps(app, face);
  operatorTaps(app, face);
  return face;
}

/** A place is looked for: by its name, in the tree, on the map. */
function findingTaps(app: DirectoryFaceApp, face: Face): void {
  face.tap('pick', 'anyone', aPlace, async (ctx, code) => {
    if (!(await openPlace(app, ctx, code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('similar', 'anyone', aPlace, async (ctx, code) => {
    if (!(await showSimilar(app, ctx, code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('tree', 'anyone', aBranch, async (ctx, at) => {
    if ((await showBranch(app, ctx, CARD_WALK, at)) || at.code === null) return;
    if (!(await openPlace(app, ctx, at.code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('ask', 'anyone', nothing, askForPlace);
  face.tap('ask-district', 'anyone', nothing, (ctx) => tell(ctx, ctx.say('directory-search-district-ask')));
  face.tap('near', 'anyone', nothing, (ctx) => askPoint(ctx, 'card'));
}

/** Where a resident lives, and what there is to see of it. */
function homeTaps(app: DirectoryFaceApp, face: Face): void {
  face.tap('home', 'consented', aPlace, async (ctx, code) => {
    if (await settleHome(app, ctx, code)) return;
    if (!(await showBranch(app, ctx, HOME_WALK, { code, page: 1 }))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('live-here', 'consented', aPlace, async (ctx, code) => {
    if (!(await settleBelow(app, ctx, code))) await tell(ctx, ctx.say('fault-gone'));
  });
  face.tap('home-later', 'anyone', nothing, (ctx) => leaveHome(app, ctx));
  face.tap('home-tree', 'consented', aBranch, async (ctx, at) => {
    if ((await showBranch(app, ctx, HOME_WALK, at)) || at.code === null) return;
    if (!(await settleHome(app, ctx, at.code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('ask-home', 'consented', nothing, (ctx) => askNewHome(app, ctx));
  face.tap('near-home', 'consented', nothing, (ctx) => askPoint(ctx, 'home'));
  face.tap('village', 'anyone', nothing, (ctx) => openVillage(app, ctx));
}

/** What stands below a card and beside it. */
function cardTaps(app: DirectoryFaceApp, face: Face): void {
  face.tap('map', 'anyone', aPlace, async (ctx, code) => {
    if (!(await showOnMap(app, ctx, code))) await tell(ctx, ctx.say('directory-map-none'));
  });
  listenForPassport(app, face);
  face.tap('past', 'anyone', aPlace, async (ctx, code) => {
    if (!(await openPast(app, ctx, code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('photo', 'anyone', aPlace, async (ctx, code) => {
    if (!(await tellPortrait(app, ctx, code))) await tell(ctx, ctx.say('fault-gone'));
  });
  listenForCorps(app, face);
  passingTaps(app, face);
}

/** What a resident does with a card besides reading it: passes it on, or says what is wrong with it. */
function passingTaps(app: DirectoryFaceApp, face: Face): void {
  face.tap('share', 'anyone', aPlace, async (ctx, code) => {
    if (!(await shareCard(app, ctx, code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('qr', 'anyone', aPlace, async (ctx, code) => {
    if (!(await tellPlacard(app, ctx, code))) await tell(ctx, ctx.say('fault-gone'));
  });
  face.tap('wrong', 'consented', aPlace, async (ctx, code) => {
    if (!(await askWhatIsWrong(app, ctx, code))) await show(ctx, ctx.say('fault-gone'));
  });
  face.tap('wrong-person', 'consented', aPlace, (ctx, code) => takeDoubt(app, ctx, code, 'person'));
  face.tap('wrong-phone', 'consented', aPlace, (ctx, code) => takeDoubt(app, ctx, code, 'phone'));
  face.tap('wrong-unit', 'consented', aPlace, (ctx, code) => takeDoubt(app, ctx, code, 'unit'));
}
