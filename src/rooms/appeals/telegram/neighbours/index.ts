import type { InlineKeyboardButton } from 'grammy/types';
import { anId, button, nothing, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { Face, TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { findHome } from '../../../directory/index.ts';
import { takeNeighbourWord, wantToBeAsked } from '../../actions/case/neighbours.ts';
import { NEIGHBOUR_WORDS, type NeighbourWord } from '../../neighbours.ts';
import { isNeighbour } from '../../queries/neighbours.ts';
import type { AppealsFaceApp } from '../app.ts';

export function neighbourTaps(app: AppealsFaceApp, face: Face): void {
  face.tap('neighbour', 'anyone', aWord, (ctx, word) => takeWord(app, ctx, word));
  face.tap('neighbour-on', 'consented', nothing, (ctx) => takeOffer(app, ctx));
}

const SAID = {
  counted: 'appeals-neighbour-thanks',
  before: 'appeals-neighbour-before',
  gone: 'appeals-neighbour-over',
} as const;

/** In place of the question: nothing that stays in the chat says what was answered. */
async function takeWord(app: AppealsFaceApp, ctx: TapCtx, { id, said }: { id: number; said: NeighbourWord }): Promise<void> {
  const outcome = await onceAnUpdate('neighbour-said', () => takeNeighbourWord(app, ctx.caller.personId, id, said));
  await show(ctx, ctx.say(SAID[outcome]));
}

const aWord: TapReader<{ id: number; said: NeighbourWord }> = ([id = '', ...rest]) => {
  const [claim, said] = [anId([id]), oneOf(...NEIGHBOUR_WORDS)(rest)];
  return claim !== undefined && said ? { id: claim, said } : undefined;
};

/** For who can be asked and is not yet: a line and a row with the button. */
export async function neighbourOffer(app: AppealsFaceApp, ctx: Ctx): Promise<{ line: string; row: InlineKeyboardButton[] } | undefined> {
  const { isOn, change } = await neighbourSetting(app, ctx);
  if (isOn || change === undefined || !ctx.caller.consented) return undefined;
  return { line: ctx.say('appeals-neighbour-offer'), row: [button(change, 'appeals:neighbour-on')] };
}

/** Below what stays. */
async function takeOffer(app: AppealsFaceApp, ctx: TapCtx): Promise<void> {
  await switchNeighbour(app, ctx, true);
  ctx.answersBelow = true;
  await show(ctx, (await neighbourSetting(app, ctx)).line);
}

/** Begins or ends asking the person. */
export async function switchNeighbour(app: AppealsFaceApp, ctx: Ctx, isWanted: boolean): Promise<void> {
  await wantToBeAsked(app, ctx.caller.personId, isWanted);
}

/**
 * Whether the person is asked what was done in his village, for the settings: the line, and the label of the button that changes it.
 * Who has not said where he lives is told that this comes first, and has nothing to switch on.
 */
export async function neighbourSetting(
  app: AppealsFaceApp,
  ctx: Ctx,
): Promise<{ isOn: boolean; line: string; change: string | undefined }> {
  const isOn = await isNeighbour(app.db, ctx.caller.personId);
  const change = ctx.label(isOn ? 'appeals-neighbour-off-button' : 'appeals-neighbour-on-button');
  const home = await findHome(app.db, ctx.caller.personId);
  if (!home) return { isOn, line: ctx.say('appeals-neighbour-state-no-home'), change: isOn ? change : undefined };
  return { isOn, line: ctx.say(isOn ? 'appeals-neighbour-state-on' : 'appeals-neighbour-state-off'), change };
}
