import { aNth, anId } from '../../../../platform/telegram/buttons.ts';
import type { Face } from '../../../../platform/telegram/face.ts';
import type { AppealsFaceApp } from '../app.ts';
import { decide } from '../filing/edit.ts';
import { askLead, askSplit, compareLead, showJoined, takeLead, takeSplit } from './desk.ts';
import { anOffered, joinSimilar, unlike } from './offer.ts';
import { askSplitOwn, takeSplitOwn } from './own.ts';

/** The same trouble of several residents: joined when it is written, or by an operator, and set apart again. */
export function joinedTaps(app: AppealsFaceApp, face: Face): void {
  face.tap('join', 'consented', anOffered, (ctx, offer) => joinSimilar(app, ctx, offer));
  face.tap('unlike', 'consented', anId, (ctx, id) => decide(app, ctx, id, unlike));
  face.tap('split', 'anyone', anId, (ctx, id) => askSplitOwn(app, ctx, id));
  face.tap('split-yes', 'anyone', anId, (ctx, id) => takeSplitOwn(app, ctx, id));
  face.tap('joined', 'official', aNth, (ctx, page) => showJoined(app, ctx, page));
  face.tap('op-join', 'operator', aNth, (ctx, page) => askLead(app, ctx, page));
  face.tap('op-join-to', 'operator', aNth, (ctx, pair) => compareLead(app, ctx, pair));
  face.tap('op-join-yes', 'operator', aNth, (ctx, pair) => takeLead(app, ctx, pair));
  face.tap('op-split', 'operator', anId, (ctx, id) => askSplit(app, ctx, id));
  face.tap('op-split-yes', 'operator', anId, (ctx, id) => takeSplit(app, ctx, id));
}
