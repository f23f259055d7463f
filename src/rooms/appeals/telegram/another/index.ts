import { aNth, anId, aPlace, aSign, ifAny, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Face } from '../../../../platform/telegram/face.ts';
import { HEARD } from '../../another/filer.ts';
import type { AppealsFaceApp } from '../app.ts';
import { aPage } from '../desk/inbox-filters.ts';
import { startAnew } from '../say.ts';
import { askHelperLabel } from './appoint.ts';
import { anOtherAnew, beginOther, openOther, takeAgreement } from './begin.ts';
import { aCode, claimTap } from './claim.ts';
import { anAreaIfAny, askArea, askDismissal, dismiss, openHelpers, showHelper } from './filers.ts';
import { askNewKey, makeNewKey } from './new-key.ts';

export { welcomeHelper } from './appoint.ts';
export { hearOther, isOtherPayload, leaveOtherQuestion, openOther, otherRow } from './begin.ts';
export { followClaim, hearClaim, leaveClaimQuestion, readClaimPayload } from './claim.ts';
export { helpersRow } from './filers.ts';

/** Letters that somebody writes down for others, who take them over by what stands on their paper; and who may write them down. */
export function anotherTaps(app: AppealsFaceApp, face: Face): void {
  face.command('other', 'filer', (ctx) => openOther(app, ctx));
  face.tap('other', 'filer', ifAny(oneOf(...HEARD), null), (ctx, heard) =>
    heard === null ? openOther(app, ctx) : beginOther(app, ctx, heard),
  );
  face.tap('other-new', 'filer', anOtherAnew, (ctx, anew) => startAnew(app, ctx, anew));
  face.tap('agreed', 'consented', aSign, (ctx, agreed) => takeAgreement(app, ctx, agreed));
  face.tap('key', 'consented', anId, (ctx, id) => askNewKey(app, ctx, id));
  face.tap('key-yes', 'consented', aNth, (ctx, key) => makeNewKey(app, ctx, key));
  face.tap('claim', 'anyone', aCode, (ctx, code) => claimTap(app, ctx, code));
  face.tap('helpers', 'operator', aPage, (ctx, page) => openHelpers(app, ctx, page));
  face.tap('helper', 'operator', anId, (ctx, roleId) => showHelper(app, ctx, roleId));
  face.tap('helper-area', 'operator', anAreaIfAny, (ctx, at) => askArea(app, ctx, at));
  face.tap('helper-add', 'operator', aPlace, (ctx, area) => askHelperLabel(app, ctx, area));
  face.tap('helper-drop', 'operator', anId, (ctx, roleId) => askDismissal(app, ctx, roleId));
  face.tap('helper-drop-yes', 'operator', anId, (ctx, roleId) => dismiss(app, ctx, roleId));
}
