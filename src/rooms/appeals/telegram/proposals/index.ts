import { type PlaceCode, placeCodeOf } from '../../../../kernel/ids.ts';
import type { WordKey } from '../../../../kernel/locale/index.ts';
import { aNth, anId, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Face, TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { dropSupport, supportProposal } from '../../actions/proposals/support.ts';
import type { SupportRefusal } from '../../proposal.ts';
import type { AppealsFaceApp } from '../app.ts';
import { showVillageCase } from '../village/show.ts';
import { askDropHeld, showHeld, takeHeld } from './held.ts';
import { showProposals } from './list.ts';

/** What residents propose, and who supports it: to all but the database a number. */
export function proposalTaps(app: AppealsFaceApp, face: Face): void {
  face.tap('proposals', 'anyone', aUnitPage, (ctx, at) => showProposals(app, ctx, at));
  face.tap('support', 'consented', aNth, (ctx, at) => takeSupport(app, ctx, at));
  face.tap('support-off', 'consented', aNth, (ctx, at) => endSupport(app, ctx, at));
  face.tap('held', 'operator', anId, (ctx, id) => showHeld(app, ctx, id));
  face.tap('held-count', 'operator', aNth, (ctx, looked) => takeHeld(app, ctx, looked, 'counted'));
  face.tap('held-drop', 'operator', anId, (ctx, id) => askDropHeld(app, ctx, id));
  face.tap('held-drop-yes', 'operator', aNth, (ctx, looked) => takeHeld(app, ctx, looked, 'dropped'));
}

const REFUSALS = {
  gone: 'appeals-support-gone',
  over: 'appeals-support-over',
  'no-home': 'appeals-support-no-home',
  elsewhere: 'appeals-support-elsewhere',
  office: 'appeals-support-office',
  dropped: 'appeals-support-dropped',
} as const satisfies Record<SupportRefusal, WordKey>;

/** «I support it»: the proposal again, as it stands now. */
async function takeSupport(app: AppealsFaceApp, ctx: TapCtx, at: { id: number; nth: number }): Promise<void> {
  const { personId } = ctx.caller;
  const supported = await onceAnUpdate('supported', () => supportProposal(app, { appealId: at.id, personId }));
  if (supported.ok) return await showVillageCase(app, ctx, at);
  const back = [button(ctx.label('menu-back-button'), 'appeals:village-case', at.id, at.nth)];
  const home = supported.refusal === 'no-home' ? [button(ctx.label('identity-settings-home-button'), 'directory:ask-home')] : [];
  await show(ctx, ctx.say(REFUSALS[supported.refusal]), keyboard([home, back]));
}

async function endSupport(app: AppealsFaceApp, ctx: TapCtx, at: { id: number; nth: number }): Promise<void> {
  const { personId } = ctx.caller;
  await onceAnUpdate('support-ended', () => dropSupport(app, { appealId: at.id, personId }));
  await showVillageCase(app, ctx, at);
}

const aUnitPage: TapReader<{ code: PlaceCode; page: number }> = ([code = '', page = '1', ...more]) => {
  const [unit, number] = [placeCodeOf(code), anId([page])];
  return more.length === 0 && unit && number !== undefined ? { code: unit, page: number } : undefined;
};
