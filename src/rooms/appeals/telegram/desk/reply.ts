import type { Message } from 'grammy/types';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { tell } from '../../../../platform/telegram/screens.ts';
import { mayAct, mayAnswer } from '../../access.ts';
import { mayBeWritten } from '../../actions/case/own.ts';
import { openDraft } from '../../actions/filing/drafts.ts';
import { type Carrier, caseCarried } from '../../carried.ts';
import type { Said } from '../../piece.ts';
import { type Appeal, findAppeal, findAppealByCode } from '../../queries/appeals.ts';
import { findOpenDraft } from '../../queries/drafts.ts';
import { isPutAside } from '../../rules.ts';
import type { AppealsFaceApp } from '../app.ts';
import { readSaid } from '../filing/said.ts';
import { isCode } from '../own/status.ts';
import { hearSaid } from '../say.ts';
import { wordLate } from './answer.ts';
import { findAtDesk } from './desk.ts';

/** A message of somebody that Telegram's «reply» puts below a message of ours about a case. */
export interface Reply {
  readonly said: Said;
  readonly appeal: Appeal;
  /** An official answers the case, its author adds to it. */
  readonly as: 'answer' | 'addition';
}

/** To which case somebody replies with this message; undefined where it is no reply, or to nothing that is his. */
export async function findReplied(app: AppealsFaceApp, ctx: Ctx): Promise<Reply | undefined> {
  const { message } = ctx;
  const to = message?.reply_to_message;
  if (!message || to?.from?.id !== ctx.me.id) return undefined;
  const said = readSaid(message);
  // A code is looked up wherever it is typed; a point on the map belongs into no answer.
  if (!said.ok || said.value.point !== null || isCode(said.value.text ?? '')) return undefined;
  const carried = caseCarried(carrierOf(to));
  if (!carried) return undefined;
  const appeal = 'id' in carried ? await findAppeal(app.db, carried.id) : await findAppealByCode(app.db, carried.code);
  const as = appeal && (await asWhom(app, ctx, appeal));
  // To what is over nothing is added: it is the beginning of a letter.
  if (!appeal || !as || (as === 'addition' && !(await mayBeWritten(app.db, appeal, 'addition')))) return undefined;
  return { said: said.value, appeal, as };
}

function carrierOf(message: Message | NonNullable<Message['reply_to_message']>): Carrier {
  const keys = (message.reply_markup?.inline_keyboard ?? []).flat();
  return {
    text: message.text ?? message.caption ?? '',
    buttons: keys.flatMap((key) => ('callback_data' in key ? key.callback_data : [])),
  };
}

/** Who is both, the official of a case and its author, is whoever he shows himself as. */
async function asWhom(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<Reply['as'] | undefined> {
  // Without his consent he is asked for that first, as whoever writes a letter.
  const isHis = appeal.personId === ctx.caller.personId && ctx.caller.consented;
  if (isHis && ctx.caller.face === 'resident') return 'addition';
  const found = await findAtDesk(app, ctx, appeal.id);
  if (found && mayAct(found.desk, found.appeal)) return 'answer';
  return isHis ? 'addition' : undefined;
}

/** What he says goes into what he is writing to that case, an answer or an addition where he is writing nothing; then he looks it over. */
export async function hearReply(app: AppealsFaceApp, ctx: Ctx, { said, appeal, as }: Reply): Promise<void> {
  // Whatever else was asked: this says itself what it belongs to.
  (await ctx.session).asking = undefined;
  const open = await findOpenDraft(app.db, ctx.caller.personId);
  if (open?.appealId === appeal.id && !isPutAside(open, app.clock())) return await hearSaid(app, ctx, said);
  if (as === 'answer' && !mayAnswer(ctx.caller, appeal)) return await tell(ctx, wordLate(ctx, appeal));
  const draft =
    as === 'answer'
      ? ({ purpose: 'answer', appealId: appeal.id, outcome: 'answered' } as const)
      : ({ purpose: 'addition', appealId: appeal.id } as const);
  await onceAnUpdate('reply-begun', () => openDraft(app, ctx.caller.personId, draft));
  await hearSaid(app, ctx, said);
}
