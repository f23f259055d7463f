import { dayOf, formatNearDay, formatTime, type WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import { liveHereRow } from '../../../directory/index.ts';
import { isUnattended } from '../../actions/case/tell.ts';
import { type FilingRefusal, fileAppeal } from '../../actions/filing/file-appeal.ts';
import { type Target, targetOf } from '../../actions/filing/target.ts';
import { whyNotOpenDraft } from '../../actions/village/open.ts';
import { formatKey } from '../../another/key.ts';
import { formatCode } from '../../code.ts';
import type { Piece } from '../../piece.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { type Draft, findLetter, listPieces } from '../../queries/drafts.ts';
import { type AddresseeReason, decideBody, isAsLookedOver, type LookedOver } from '../../rules.ts';
import { isLeftToOperator } from '../../words/careful.ts';
import { paperOf } from '../another/paper.ts';
import type { AppealsFaceApp } from '../app.ts';
import { refuseBanned } from '../moderation/own-ban.ts';
import { showOwn } from '../own/card.ts';
import { pictureButton } from '../own/receipt-picture.ts';
import { dueOf, officeOf } from '../words.ts';
import { askAgain } from './ask.ts';
import { lookedOver, nameOf } from './check.ts';
import { openCheck } from './edit.ts';
import { tellBody } from './refusals.ts';

/** The one tap that sends it. The receipt is a message of its own, kept for ever; a second tap brings no second one. */
export async function sendAppeal(app: AppealsFaceApp, ctx: Ctx, { id, shown }: { id: number; shown: LookedOver }): Promise<void> {
  const { callbackQuery } = ctx;
  if (!callbackQuery) return;
  const draft = await findLetter(app.db, ctx.caller.personId, id);
  const pieces = draft ? await listPieces(app.db, id) : [];
  const isLeft = draft !== undefined && isLeftToOperator(draft, pieces);
  const target = draft && (await targetOf(app.db, draft, { now: app.clock(), isLeftToOperator: isLeft }));
  // What is sent is what was looked over: not what was chosen since on another screen, nor to whom nobody was asked to send it.
  const now = draft && target && lookedOver(draft, target, await isForVillage(app, draft, target, pieces));
  const isAsShown = !draft || !now || (draft.step !== 'question' && draft.kind !== 'thanks' && isAsLookedOver(shown, now));
  if (!isAsShown) return await openCheck(app, ctx, id);
  const filing = { draftId: id, personId: ctx.caller.personId, language: ctx.language, name: nameOf(ctx.from), tap: callbackQuery.id };
  const decision = await onceAnUpdate('appeal-filed', () => fileAppeal(app, filing));
  if (!decision.ok) return await refuseFiling(app, ctx, id, decision.refusal);
  const isLive = await spend(ctx);
  const { appeal, isOwnTap } = decision.value;
  if (isOwnTap) {
    app.wakeKeeper();
    return await tellReceipt(app, ctx, appeal);
  }
  // Another screen sent it: its case stands here now. The same one tapped twice has its receipt below.
  if (isLive) await showOwn(app, ctx, appeal.id);
}

async function isForVillage(app: AppealsFaceApp, draft: Draft, target: Target, pieces: readonly Piece[]): Promise<boolean> {
  const body = decideBody(pieces);
  return draft.isForVillage && body.ok && (await whyNotOpenDraft(app.db, draft, target, body.value.body)) === undefined;
}

/** Why it could not be filed, and what comes next. */
export async function refuseFiling(app: AppealsFaceApp, ctx: Ctx, id: number, refusal: FilingRefusal): Promise<void> {
  if (refusal.reason === 'banned') return await refuseBanned(app, ctx, refusal.ban);
  if (refusal.reason === 'too-many') {
    const date = formatNearDay(ctx.language, dayOf(refusal.nextAt), dayOf(app.clock()));
    const params = { max: refusal.max, date, time: formatTime(refusal.nextAt) };
    return await tell(
      ctx,
      ctx.say('appeals-limit', params),
      keyboard([[button(ctx.label('appeals-remind-button'), 'appeals:remind', id)]]),
    );
  }
  const draft = await findLetter(app.db, ctx.caller.personId, id);
  if (!draft || refusal.reason === 'gone') return await show(ctx, ctx.say('fault-gone'));
  switch (refusal.reason) {
    case 'incomplete':
      return await askAgain(app, ctx, draft);
    // What stands against it is said in the place of the letter.
    case 'unasked':
    case 'no-lead':
    case 'unagreed':
    case 'no-role':
    case 'outside':
    case 'own-office':
      return await openCheck(app, ctx, id);
    case 'nothing':
    case 'photo-only':
    case 'too-short':
    case 'too-long':
    case 'iin':
      return await tellBody(ctx, draft, refusal);
  }
}

/** Nothing comes back twice before it was filed, nor is late. */
const RECEIPT_REASONS = {
  vacant: 'appeals-receipt-operator-vacant',
  'not-linked': 'appeals-receipt-operator-not-linked',
  'about-akim': 'appeals-receipt-operator-about-akim',
  'returned-twice': 'appeals-receipt-operator-not-linked',
  insult: 'appeals-receipt-operator-insult',
  complaint: 'appeals-complaint-receipt-operator',
  overdue: 'appeals-receipt-operator-not-linked',
} as const satisfies Record<AddresseeReason, WordKey>;

async function tellReceipt(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<void> {
  const code = formatCode(appeal.code);
  const filedOn = dayOf(appeal.filedAt);
  const day = (date: string) => formatNearDay(ctx.language, date, dayOf(app.clock()));
  const isWaiting = await isUnattended(app.db, appeal);
  const facts = {
    code,
    date: day(filedOn),
    time: formatTime(appeal.filedAt),
    office: officeOf(app, ctx, appeal),
    due: dueOf(app, ctx, appeal),
  };
  const paper = await paperOf(app, appeal);
  const lines = [
    paper ? ctx.say('appeals-other-receipt', { ...facts, key: formatKey(paper.key) }) : ctx.say('appeals-receipt', facts),
    ...(appeal.addresseeReason === null ? [] : [ctx.say(isWaiting ? 'appeals-unattended' : RECEIPT_REASONS[appeal.addresseeReason])]),
    ...(appeal.registeredOn === filedOn ? [] : [ctx.say('appeals-receipt-registered', { date: day(appeal.registeredOn) })]),
  ];
  const copy = { text: ctx.label('appeals-copy-code-button'), copy_text: { text: code } };
  const official = button(ctx.label('appeals-official-button'), 'appeals:official', appeal.id);
  const open = button(ctx.label('appeals-open-button'), 'appeals:follow', appeal.id);
  // Where somebody else lives is not where its writer does.
  const liveHere = paper ? [] : await liveHereRow(app.directory, ctx, appeal.placeCode);
  await tell(ctx, lines.join('\n'), keyboard([[copy], [official], [open], [pictureButton(ctx, appeal.id)], liveHere]));
}
