import { anId, button, keyboard, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapReader } from '../../../../platform/telegram/face.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { chooseKind } from '../../actions/case/kind.ts';
import { KINDS, type Kind } from '../../kind.ts';
import { type Draft, findLetter, listPieces } from '../../queries/drafts.ts';
import { isBegun } from '../../rules.ts';
import type { AppealsFaceApp } from '../app.ts';
import { capital, kindWord } from '../kind-words.ts';
import { askNext } from './ask.ts';
import { cancelButton } from './notice.ts';

/** «What happened?», or what somebody else has said; not everything is a trouble. A message of its own, or in place of a tapped one. */
export async function askToSay(ctx: Ctx, draft: Draft): Promise<void> {
  const { forAnother } = draft;
  const rows = [
    [button(ctx.label('appeals-proposal-button'), 'appeals:kind', draft.id, 'proposal')],
    forAnother === null ? [button(ctx.label('appeals-thanks-button'), 'appeals:kind', draft.id, 'thanks')] : [],
    [cancelButton(ctx, draft)],
  ];
  await show(ctx, forAnother === null ? ctx.say('appeals-say') : ctx.say('appeals-other-say', { heard: forAnother }), keyboard(rows));
}

/** «Edit», the kind. */
export async function askKind(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const letter = await findLetter(app.db, ctx.caller.personId, id);
  if (!letter) return await show(ctx, ctx.say('fault-gone'));
  const offered = KINDS.filter((kind) => kind !== 'thanks' || letter.forAnother === null);
  const rows = offered.map((kind) => [button(capital(ctx, kindWord(ctx, kind)), 'appeals:kind', id, kind)]);
  await show(ctx, ctx.say('appeals-kind-ask'), keyboard([...rows, [button(ctx.label('menu-back-button'), 'appeals:check', id)]]));
}

/** What it is was tapped: on with what it lacks; where nothing was said yet, that is asked for in words of its kind. */
export async function takeKind(app: AppealsFaceApp, ctx: Ctx, { id, kind }: { id: number; kind: Kind }): Promise<void> {
  const draft = await chooseKind(app, ctx.caller.personId, id, kind);
  if (!draft) return await show(ctx, ctx.say('fault-gone'));
  const isAsked = draft.step === 'say' && !isBegun(draft, await listPieces(app.db, id));
  if (!isAsked) return await askNext(app, ctx, draft);
  const ask = kind === 'thanks' ? 'appeals-thanks-ask' : kind === 'proposal' ? 'appeals-proposal-ask' : 'appeals-say';
  await show(ctx, ctx.say(ask), keyboard([[cancelButton(ctx, draft)]]));
}

export const aKind: TapReader<{ id: number; kind: Kind }> = ([id = '', ...rest]) => {
  const [of, kind] = [anId([id]), oneOf(...KINDS)(rest)];
  return of !== undefined && kind ? { id: of, kind } : undefined;
};
