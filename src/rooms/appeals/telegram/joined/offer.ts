import type { PersonId } from '../../../../kernel/ids.ts';
import { aNth, aSign, button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { spend, tell } from '../../../../platform/telegram/screens.ts';
import { letterSign } from '../../actions/another/file-for.ts';
import { fileAppeal } from '../../actions/filing/file-appeal.ts';
import { targetOf } from '../../actions/filing/target.ts';
import { sayUnlike } from '../../actions/joined/offer.ts';
import { formatCode } from '../../code.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { findLetter, listPieces } from '../../queries/drafts.ts';
import { listDraftAnswers } from '../../queries/questions.ts';
import { decideBody } from '../../rules.ts';
import { isLeftToOperator } from '../../words/careful.ts';
import type { AppealsFaceApp } from '../app.ts';
import type { Decide } from '../filing/careful.ts';
import { nameOf } from '../filing/check.ts';
import { openCheck } from '../filing/edit.ts';
import { refuseFiling } from '../filing/send.ts';
import { showOwn } from '../own/card.ts';
import { wordDue } from './due.ts';

/** Which letter, which case was offered, and the sign of the letter as it was then. */
interface Offered {
  readonly id: number;
  readonly leadId: number;
  readonly sign: string;
}

export const anOffered: TapReader<Offered> = ([id = '', lead = '', ...rest]) => {
  const [pair, shown] = [aNth([id, lead]), aSign([id, ...rest])];
  return pair && shown ? { id: pair.id, leadId: pair.nth, sign: shown.sign } : undefined;
};

export const unlike: Decide = (app, ctx, id) => sayUnlike(app, ctx.caller.personId, id);

/** «I have it too»: the letter is filed and joins that case. What is said is a message of its own, kept as a receipt is. */
export async function joinSimilar(app: AppealsFaceApp, ctx: Ctx, { id, leadId, sign }: Offered): Promise<void> {
  const { callbackQuery } = ctx;
  if (!callbackQuery) return;
  const { personId } = ctx.caller;
  // What was said or chosen since has not been asked about.
  if (!(await isStillSo(app, personId, { id, sign }))) return await openCheck(app, ctx, id);
  const filing = { draftId: id, personId, language: ctx.language, name: nameOf(ctx.from), tap: callbackQuery.id, leadId };
  const decision = await onceAnUpdate('appeal-filed', () => fileAppeal(app, filing));
  if (!decision.ok) return await refuseFiling(app, ctx, id, decision.refusal);
  const isLive = await spend(ctx);
  const { appeal, isOwnTap } = decision.value;
  if (isOwnTap && appeal.state === 'joined') {
    app.wakeKeeper();
    return await tellJoined(app, ctx, appeal);
  }
  // Another screen sent it: its case stands here now. The same one tapped twice has its receipt below.
  if (isLive) await showOwn(app, ctx, appeal.id);
}

/** Whether a letter is what it was when its sign was taken. One that is filed has no draft any more: its repeat finds it. */
async function isStillSo(app: AppealsFaceApp, personId: PersonId, { id, sign }: Pick<Offered, 'id' | 'sign'>): Promise<boolean> {
  const draft = await findLetter(app.db, personId, id);
  if (!draft) return true;
  const pieces = await listPieces(app.db, id);
  const body = decideBody(pieces);
  const target = await targetOf(app.db, draft, { now: app.clock(), isLeftToOperator: isLeftToOperator(draft, pieces) });
  return body.ok && target !== undefined && letterSign(draft, target, body.value, await listDraftAnswers(app.db, id)) === sign;
}

async function tellJoined(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<void> {
  const lead = await findAppeal(app.db, appeal.joinedTo ?? 0);
  const text = [ctx.say('appeals-joined', { code: formatCode(appeal.code) }), wordDue(app, ctx, lead ?? appeal)].join('\n');
  const copy = { text: ctx.label('appeals-copy-code-button'), copy_text: { text: formatCode(appeal.code) } };
  const open = button(ctx.label('appeals-open-button'), 'appeals:follow', appeal.id);
  await tell(ctx, text, keyboard([[copy], [open]]));
}
