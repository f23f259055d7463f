import { anId, button, keyboard, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { correctKind } from '../../actions/case/kind.ts';
import { KINDS, type Kind, LEGAL_KINDS, type LegalKind } from '../../kind.ts';
import type { AppealsFaceApp } from '../app.ts';
import { capital, kindWord, legalWord } from '../kind-words.ts';
import { headOf } from '../words.ts';
import { openCaseScreen } from './case.ts';
import { findAtDesk, officialOf } from './desk.ts';

/** What a letter is, for the operator of its area to correct: in plain words, and in the law's. */
export async function askCorrection(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const { kind, legalKind } = found.appeal;
  const facts = { ...headOf(ctx, found.appeal), kind: kindWord(ctx, kind), legal: legalWord(ctx, legalKind) };
  const rows = KINDS.filter((one) => one !== kind).map((one) => [button(capital(ctx, kindWord(ctx, one)), 'appeals:op-kind-set', id, one)]);
  const legal = [button(ctx.label('appeals-op-legal-button'), 'appeals:op-legal', id)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:case', id)];
  await show(ctx, ctx.say('appeals-op-kind-ask', facts), keyboard([...rows, legal, back]));
}

export async function askLegalCorrection(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const { legalKind } = found.appeal;
  const others = LEGAL_KINDS.filter((one) => one !== legalKind);
  const rows = others.map((one) => [button(capital(ctx, legalWord(ctx, one)), 'appeals:op-legal-set', id, one)]);
  const facts = { ...headOf(ctx, found.appeal), legal: legalWord(ctx, legalKind) };
  const back = [button(ctx.label('menu-back-button'), 'appeals:op-kind', id)];
  await show(ctx, ctx.say('appeals-op-legal-ask', facts), keyboard([...rows, back]));
}

/** One of either was tapped: the case again, as it stands now. */
export async function takeCorrection(
  app: AppealsFaceApp,
  ctx: TapCtx,
  { id, ...to }: { id: number } & ({ kind: Kind } | { legalKind: LegalKind }),
): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  await onceAnUpdate('kind-corrected', () => correctKind(app, officialOf(ctx, found.desk), id, to));
  await openCaseScreen(app, ctx, id);
}

export const aLegalKind: TapReader<{ id: number; legalKind: LegalKind }> = ([id = '', ...rest]) => {
  const [of, legalKind] = [anId([id]), oneOf(...LEGAL_KINDS)(rest)];
  return of !== undefined && legalKind ? { id: of, legalKind } : undefined;
};
