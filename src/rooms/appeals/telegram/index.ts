import { type PlaceCode, placeCodeOf } from '../../../kernel/ids.ts';
import { aBranch, aNth, anId, aPlace, aSign, oneOf } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { Face, type TapReader } from '../../../platform/telegram/face.ts';
import type { WithdrawReason } from '../actions/case/own.ts';
import { correctSaid, followPoint } from '../actions/filing/take-said.ts';
import type { RatingReason } from '../queries/appeals.ts';
import type { LookedOver } from '../rules.ts';
import { mayDispute, mayDisputeAnswer } from '../states.ts';
import { anotherTaps } from './another/index.ts';
import type { AppealsFaceApp } from './app.ts';
import { officialTaps } from './desk/officials.ts';
import { apart, keep, strike, toOperator } from './filing/careful.ts';
import { OPEN_SIGN } from './filing/check.ts';
import { askOnceMore, goOnFrom, takeOption, takePlace, takeTopic, walkTree } from './filing/choose.ts';
import { askWhatToEdit, decide, openCheck, switchName } from './filing/edit.ts';
import { cancelAppeal } from './filing/leave.ts';
import { chooseVillage } from './filing/place.ts';
import { anOption } from './filing/question.ts';
import { remind } from './filing/remind.ts';
import { sendAppeal } from './filing/send.ts';
import { turnTopics } from './filing/topic.ts';
import { joinedTaps } from './joined/index.ts';
import { kindTaps } from './kinds.ts';
import { moderationTaps } from './moderation/index.ts';
import { neighbourTaps } from './neighbours/index.ts';
import { askAddition, leaveAddition, sendAddition, skipReply } from './own/addition.ts';
import { followOwn, showHistory, showOwn } from './own/card.ts';
import { askWhatRemains, leaveDisputeTap } from './own/dispute.ts';
import { showMine } from './own/mine.ts';
import { askRating, askWithdraw, rate, withdraw } from './own/own.ts';
import { sendReceiptPicture } from './own/receipt-picture.ts';
import { tellStatus } from './own/status.ts';
import { reopen, takeOutcome } from './own/verdict.ts';
import { proposalTaps } from './proposals/index.ts';
import { putRightTaps } from './put-right/index.ts';
import { answerEdited, beginAppeal, endSaying, goOnWithDraft, rewrite, startAnew, writeReturned } from './say.ts';
import { staffTaps } from './staff/index.ts';
import { aTopicCode } from './topic-code.ts';
import { editorTaps } from './topics/index.ts';
import { villageTaps } from './village/index.ts';

export {
  followClaim,
  hearClaim,
  hearOther,
  helpersRow,
  isOtherPayload,
  leaveClaimQuestion,
  leaveOtherQuestion,
  openOther,
  otherRow,
  readClaimPayload,
  welcomeHelper,
} from './another/index.ts';
export type { AppealsFaceApp } from './app.ts';
export { handOver } from './desk/take-over.ts';
export { cancelWriting, keepWriting } from './filing/leave.ts';
export { readSaid } from './filing/said.ts';
export { forgetStriking, hearModeration, leaveModerationQuestion } from './moderation/index.ts';
export { neighbourSetting, switchNeighbour } from './neighbours/index.ts';
export { wordsOf } from './notices.ts';
export { hearOfficial, leaveOfficialQuestion } from './own/official.ts';
export { isCode, tellStatus } from './own/status.ts';
export { beginAppeal, hear, hearSaid, isWriting, refuseSaid } from './say.ts';
export { hearOffice, leaveOfficeQuestion, staffRow, welcomeStaff } from './staff/index.ts';
export { cancelEditing, hearEditing, keepEditing } from './topics/index.ts';
export { digestSetting, hearContest, leaveContestQuestion, switchDigest, villageRow } from './village/index.ts';

export function appealsFace(app: AppealsFaceApp): Face {
  const face = new Face('appeals', app.refused);
  face.command('write', 'anyone', (ctx) => beginAppeal(app, ctx));
  face.command('my', 'anyone', (ctx) => showMine(app, ctx, 1));
  face.command('status', 'anyone', (ctx) => tellStatus(app, ctx, ctx.message.text.replace(/^\/\S+\s*/, '')));
  face.menuWord('menu-resident-write-button', 'anyone', (ctx) => beginAppeal(app, ctx));
  face.menuWord('menu-resident-appeals-button', 'anyone', (ctx) => showMine(app, ctx, 1));
  writingTaps(app, face);
  ownTaps(app, face);
  kindTaps(app, face);
  officialTaps(app, face);
  staffTaps(app, face);
  anotherTaps(app, face);
  joinedTaps(app, face);
  neighbourTaps(app, face);
  putRightTaps(app, face);
  villageTaps(app, face);
  moderationTaps(app, face);
  proposalTaps(app, face);
  editorTaps(app, face);
  return face;
}

function writingTaps(app: AppealsFaceApp, face: Face): void {
  face.tap('new', 'anyone', aPlace, (ctx, code) => beginAppeal(app, ctx, code));
  face.tap('next', 'consented', anId, (ctx, id) => endSaying(app, ctx, id));
  face.tap('cancel', 'anyone', anId, (ctx, id) => cancelAppeal(app, ctx, id));
  face.tap('draft-go', 'consented', anId, (ctx, id) => goOnWithDraft(app, ctx, id));
  face.tap('draft-new-at', 'consented', aDraftPlace, (ctx, { id, code }) => startAnew(app, ctx, { id, about: code }));
  face.tap('draft-new', 'consented', aDraftSince, (ctx, { id, messageId }) => startAnew(app, ctx, { id, heardThrough: messageId }));
  face.tap('draft-from', 'consented', aDraftSince, (ctx, from) => startAnew(app, ctx, from));
  face.tap('topics', 'consented', aDraftPage, (ctx, at) => turnTopics(app, ctx, at));
  face.tap('topic', 'consented', aTopic, (ctx, topic) => takeTopic(app, ctx, topic));
  face.tap('safe', 'consented', anId, (ctx, id) => goOnFrom(app, ctx, id, 'emergency'));
  face.tap('anyway', 'consented', anId, (ctx, id) => goOnFrom(app, ctx, id, 'elsewhere'));
  face.tap('option', 'consented', anOption, (ctx, answer) => takeOption(app, ctx, answer));
  face.tap('answers', 'consented', anId, (ctx, id) => askOnceMore(app, ctx, id));
  face.tap('place', 'consented', aDraftPlace, (ctx, place) => takePlace(app, ctx, place));
  face.tap('village', 'consented', anId, (ctx, id) => chooseVillage(app, ctx, id));
  face.tap('tree', 'consented', aDraftBranch, (ctx, at) => walkTree(app, ctx, at));
  face.tap('check', 'consented', anId, (ctx, id) => openCheck(app, ctx, id));
  face.tap('edit', 'consented', anId, (ctx, id) => askWhatToEdit(app, ctx, id));
  face.tap('rewrite', 'consented', anId, (ctx, id) => rewrite(app, ctx, id));
  face.tap('name', 'consented', aNameSwitch, (ctx, wish) => switchName(app, ctx, wish));
  face.tap('strike', 'consented', anId, (ctx, id) => decide(app, ctx, id, strike));
  face.tap('keep', 'consented', aSign, (ctx, { id, sign }) => decide(app, ctx, id, keep(sign)));
  face.tap('check-op', 'consented', anId, (ctx, id) => decide(app, ctx, id, toOperator));
  face.tap('separate', 'consented', anId, (ctx, id) => decide(app, ctx, id, apart));
  face.tap('remind', 'consented', anId, (ctx, id) => remind(app, ctx, id));
  face.tap('send', 'consented', aLookedOver, (ctx, letter) => sendAppeal(app, ctx, letter));
}

function ownTaps(app: AppealsFaceApp, face: Face): void {
  face.tap('mine', 'anyone', anId, (ctx, page) => showMine(app, ctx, page));
  face.tap('open', 'anyone', anId, (ctx, id) => showOwn(app, ctx, id));
  face.tap('follow', 'anyone', anId, (ctx, id) => followOwn(app, ctx, id));
  face.tap('history', 'anyone', anId, (ctx, id) => showHistory(app, ctx, id));
  face.tap('solved', 'anyone', anId, (ctx, id) => takeOutcome(app, ctx, id, 'confirmed'));
  face.tap('partly', 'anyone', anId, (ctx, id) => takeOutcome(app, ctx, id, 'partly'));
  face.tap('unsolved', 'anyone', anId, (ctx, id) => askWhatRemains(app, ctx, id, mayDisputeAnswer));
  face.tap('after-all', 'anyone', anId, (ctx, id) => askWhatRemains(app, ctx, id, mayDispute));
  face.tap('leave', 'anyone', anId, (ctx, id) => leaveDisputeTap(app, ctx, id));
  face.tap('add', 'consented', anId, (ctx, id) => askAddition(app, ctx, id, 'addition'));
  face.tap('own-edit', 'consented', anId, (ctx, id) => askAddition(app, ctx, id, 'edit'));
  face.tap('add-send', 'consented', aNth, (ctx, shown) => sendAddition(app, ctx, shown));
  face.tap('add-leave', 'anyone', anId, (ctx, id) => leaveAddition(app, ctx, id));
  face.tap('skip', 'anyone', anId, (ctx) => skipReply(ctx));
  face.tap('again', 'consented', anId, (ctx, id) => writeReturned(app, ctx, id));
  face.tap('qr', 'anyone', anId, (ctx, id) => sendReceiptPicture(app, ctx, id));
  face.tap('withdraw', 'anyone', anId, (ctx, id) => askWithdraw(app, ctx, id));
  face.tap('wd', 'anyone', aWithdrawal, (ctx, wish) => withdraw(app, ctx, wish));
  face.tap('rate-ask', 'anyone', anId, (ctx, id) => askRating(app, ctx, id));
  face.tap('rate', 'anyone', aRating, (ctx, rating) => rate(app, ctx, rating));
  face.tap('why', 'anyone', aRatingWhy, (ctx, rating) => rate(app, ctx, rating));
  face.tap('reopen', 'anyone', aNth, (ctx, wish) => reopen(app, ctx, wish));
}

/** The point of a live location moves: that of the letter follows. */
export async function movePoint(app: AppealsFaceApp, ctx: Ctx): Promise<void> {
  const point = ctx.editedMessage?.location;
  if (point) await followPoint(app, ctx.caller.personId, { latitude: point.latitude, longitude: point.longitude });
}

/** An edited message changes the letter that it went into. @returns false when it went into none */
export async function correctWriting(app: AppealsFaceApp, ctx: Ctx): Promise<boolean> {
  const edited = ctx.editedMessage;
  const text = edited?.text ?? edited?.caption;
  if (!edited || text === undefined) return false;
  const draft = await correctSaid(app, ctx.caller.personId, edited.message_id, text);
  if (draft) await answerEdited(app, ctx, draft);
  return draft !== undefined;
}

const aDraftPage: TapReader<{ id: number; page: number }> = ([id = '', page = '', ...more]) => {
  const [draft, at] = [anId([id]), anId([page])];
  return more.length === 0 && draft !== undefined && at !== undefined ? { id: draft, page: at } : undefined;
};

/** A message's number; 0 where nothing had been said yet. */
const aDraftSince: TapReader<{ id: number; messageId: number }> = ([id = '', message = '', ...more]) => {
  const [draft, messageId] = [anId([id]), message === '0' ? 0 : anId([message])];
  return more.length === 0 && draft !== undefined && messageId !== undefined ? { id: draft, messageId } : undefined;
};

const aTopic: TapReader<{ id: number; code: string }> = ([id = '', ...rest]) => {
  const [draft, code] = [anId([id]), aTopicCode(rest)];
  return draft !== undefined && code !== undefined ? { id: draft, code } : undefined;
};

const aDraftPlace: TapReader<{ id: number; code: PlaceCode }> = ([id = '', code = '', ...more]) => {
  const [draft, place] = [anId([id]), placeCodeOf(code)];
  return more.length === 0 && draft !== undefined && place ? { id: draft, code: place } : undefined;
};

/** What the screen said that was looked over: where it is, what it is about, and who reads it. */
const aLookedOver: TapReader<{ id: number; shown: LookedOver }> = ([id = '', code = '', category = '', ...rest]) => {
  const isForVillage = rest.length > 1 && rest.at(-1) === OPEN_SIGN;
  const by = oneOf('named', 'unnamed', 'operator')(isForVillage ? rest.slice(0, -1) : rest);
  const [place, topic] = [aDraftPlace([id, code]), aTopic([id, category])];
  if (!place || !topic || !by) return undefined;
  return { id: place.id, shown: { placeCode: place.code, categoryCode: topic.code, readers: by, isForVillage } };
};

const aDraftBranch: TapReader<{ id: number; code: PlaceCode | null; page: number }> = ([id = '', ...rest]) => {
  const [draft, branch] = [anId([id]), aBranch(rest)];
  return draft !== undefined && branch ? { id: draft, ...branch } : undefined;
};

const aNameSwitch: TapReader<{ id: number; showsName: boolean }> = ([id = '', ...rest]) => {
  const [draft, wish] = [anId([id]), oneOf('show', 'hide')(rest)];
  return draft !== undefined && wish ? { id: draft, showsName: wish === 'show' } : undefined;
};

const aWithdrawal: TapReader<{ id: number; why: WithdrawReason }> = ([id = '', ...rest]) => {
  const [appeal, why] = [anId([id]), oneOf('solved', 'mind', 'fear', 'simply')(rest)];
  return appeal !== undefined && why ? { id: appeal, why: why === 'simply' ? null : why } : undefined;
};

const aRating: TapReader<{ id: number; stars: number }> = ([id = '', ...rest]) => {
  const [appeal, stars] = [anId([id]), oneOf('1', '2', '3', '4', '5')(rest)];
  return appeal !== undefined && stars ? { id: appeal, stars: Number(stars) } : undefined;
};

const aRatingWhy: TapReader<{ id: number; stars: number; why: RatingReason }> = ([id = '', stars = '', ...rest]) => {
  const [rating, why] = [aRating([id, stars]), oneOf('help', 'empty', 'pushed', 'undone')(rest)];
  return rating && why ? { ...rating, why } : undefined;
};
