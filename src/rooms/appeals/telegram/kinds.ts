import { aNth, anId } from '../../../platform/telegram/buttons.ts';
import type { Face } from '../../../platform/telegram/face.ts';
import type { AppealsFaceApp } from './app.ts';
import { aLegalKind, askCorrection, askLegalCorrection, takeCorrection } from './desk/correct.ts';
import { aKind, askKind, takeKind } from './filing/kind.ts';
import { openThanks, sendThanks } from './filing/thanks.ts';
import { askComplaint, sendComplaint } from './own/complain.ts';
import { askOfficial, sendLawText, showOfficial } from './own/official.ts';

/** What a letter is, and what else can become of it: thanks, an official one, a complaint about its answer. */
export function kindTaps(app: AppealsFaceApp, face: Face): void {
  face.tap('kinds', 'consented', anId, (ctx, id) => askKind(app, ctx, id));
  face.tap('kind', 'consented', aKind, (ctx, chosen) => takeKind(app, ctx, chosen));
  face.tap('thank', 'consented', aNth, (ctx, shown) => sendThanks(app, ctx, shown));
  face.tap('thanks-open', 'akim', anId, (ctx, id) => openThanks(app, ctx, id));
  face.tap('official', 'anyone', anId, (ctx, id) => showOfficial(app, ctx, id));
  face.tap('official-text', 'anyone', anId, (ctx, id) => sendLawText(app, ctx, id));
  face.tap('official-no', 'consented', anId, (ctx, id) => askOfficial(app, ctx, id, 'number'));
  face.tap('official-day', 'consented', anId, (ctx, id) => askOfficial(app, ctx, id, 'day'));
  face.tap('complain', 'consented', anId, (ctx, id) => askComplaint(app, ctx, id));
  face.tap('complain-send', 'consented', aNth, (ctx, shown) => sendComplaint(app, ctx, shown));
  face.tap('op-kind', 'operator', anId, (ctx, id) => askCorrection(app, ctx, id));
  face.tap('op-kind-set', 'operator', aKind, (ctx, chosen) => takeCorrection(app, ctx, chosen));
  face.tap('op-legal', 'operator', anId, (ctx, id) => askLegalCorrection(app, ctx, id));
  face.tap('op-legal-set', 'operator', aLegalKind, (ctx, chosen) => takeCorrection(app, ctx, chosen));
}
