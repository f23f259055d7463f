import { isDay, type WordKey, writtenIn } from '../../../../kernel/locale/index.ts';
import { escapeHtml } from '../../../../platform/speech/index.ts';
import { aNth, button, keyboard, oneOf } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx, TapReader } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { byRoleOf, type DeskKind, deskFor, isStillOver, mayAct } from '../../access.ts';
import type { Spoken } from '../../actions/app.ts';
import { isAnswerSent, rewriteAnswer } from '../../actions/case/answer-draft.ts';
import { proofOf } from '../../actions/case/proof.ts';
import { countSent, legalDaysOf, outcomeOf, type SpeakRefusal, speak } from '../../actions/case/speak.ts';
import { leaveDraft } from '../../actions/filing/aside.ts';
import { formatCode } from '../../code.ts';
import { decideOutcome, decideWord, isShared, isSpoken, OUTCOMES, type Outcome, type Word, type WordRefusal } from '../../outcome.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { type Draft, findDraft, listPieces } from '../../queries/drafts.ts';
import { isVague } from '../../words/vague.ts';
import type { AppealsFaceApp } from '../app.ts';
import { headOf, languageOf } from '../words.ts';
import { openCaseScreen } from './case.ts';
import { backTo, findAtDesk, officialOf } from './desk.ts';
import { noPhotoRow, wordProof } from './proof-words.ts';
import { askScreen, dayRow, wordDay } from './word-ask.ts';

/** Of a word that names no day. */
const NO_DAY = '-';

/** What «Send» sends, and nothing else: what the screen showed. */
export interface LookedOverWord {
  readonly id: number;
  /** Through which message. */
  readonly nth: number;
  readonly outcome: Outcome;
  readonly day: string;
  /** Whether it said that all who have joined get it. */
  readonly isShared: boolean;
}

export const aLookedOverWord: TapReader<LookedOverWord> = ([id = '', nth = '', outcome = '', day = '', to = 'one', ...more]) => {
  const [shown, word] = [aNth([id, nth]), oneOf(...OUTCOMES)([outcome])];
  const isDayRead = day === NO_DAY || isDay(day);
  const isToRead = to === 'one' || to === 'all';
  return more.length === 0 && shown && word && isDayRead && isToRead ? { ...shown, outcome: word, day, isShared: to === 'all' } : undefined;
};

/** What the resident will see, after each thing that the official has said. */
export async function hearWord(app: AppealsFaceApp, ctx: Ctx, draft: Draft): Promise<void> {
  const appeal = await findAppeal(app.db, draft.appealId ?? 0);
  const desk = appeal && (await deskOfWord(app, ctx, appeal, draft));
  if (!appeal || !desk || desk === 'akims-only') {
    await (appeal && desk
      ? tell(ctx, ctx.say('appeals-akims-only'), keyboard([backTo(ctx, appeal.id)]))
      : tell(ctx, wordLate(ctx, appeal)));
    return void (await leaveDraft(app, ctx.caller.personId, draft.id));
  }
  const back = backTo(ctx, appeal.id);
  const again = [button(ctx.label('appeals-answer-again-button'), 'appeals:answer-again', draft.id)];
  const pieces = await listPieces(app.db, draft.id);
  const word = decideWord(outcomeOf(draft), pieces, draft.day);
  // He may have looked at another case meanwhile: which one he answers must not be taken for granted.
  const head = ctx.say('appeals-case-title', headOf(ctx, appeal));
  if (!word.ok) return await tell(ctx, [head, wordRefusal(ctx, word.refusal)].join('\n'), keyboard([again, ...dayRow(ctx, draft), back]));
  const shown = await proofOf(app.db, appeal, draft, pieces);
  if (!shown.ok) {
    const html = [head, await wordProof(app, ctx, draft, shown.refusal)].join('\n');
    return await tell(ctx, html, keyboard([noPhotoRow(ctx, draft, shown.refusal), again, back]));
  }
  const { body, receiver } = word.value;
  const { files, proof } = shown.value;
  const said = { body, fileCount: files.length, receiver, proof };
  const spoken: Spoken = { ...said, outcome: outcomeOf(draft), byRole: byRoleOf(desk), day: draft.day };
  const isToAll = isShared(outcomeOf(draft)) && appeal.following > 0;
  const lines = [
    head,
    ctx.say('appeals-word-check'),
    '',
    // The very words that he gets, in his language.
    app.words.spoken(appeal.language, appealAfter(appeal, spoken), spoken).text,
    '',
    ...(files.length === 0 ? [] : [ctx.say('appeals-answer-check-files', { n: files.length })]),
    ...(await wordDoubts(app, ctx, appeal, word.value, outcomeOf(draft))),
    ...wordOtherLanguage(ctx, appeal, body),
    ...(isToAll ? [ctx.say('appeals-word-shared', { n: appeal.following })] : []),
  ];
  const send = [
    button(
      ctx.label('appeals-answer-send-button'),
      'appeals:answer-send',
      draft.id,
      draft.heardThrough,
      outcomeOf(draft),
      draft.day ?? NO_DAY,
      isToAll ? 'all' : 'one',
    ),
  ];
  await tell(ctx, lines.join('\n').trimEnd(), keyboard([send, again, ...dayRow(ctx, draft), back]));
}

function appealAfter(appeal: Appeal, { outcome, day }: Spoken): Appeal {
  return outcome === 'extended' && day !== null ? { ...appeal, dueOn: day } : appeal;
}

/** What may disappoint the resident. It can be sent all the same. */
async function wordDoubts(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, { body, files, day }: Word, outcome: Outcome): Promise<string[]> {
  // To whom much is passed on is named the same each time.
  const n = outcome === 'passed-on' ? 0 : await countSent(app, appeal, body);
  return [
    ...(isVague({ outcome, body, isSpoken: files.some(isSpoken), day }) ? [ctx.say('appeals-word-vague')] : []),
    ...(n > 0 ? [ctx.say('appeals-word-same', { n })] : []),
  ];
}

const OTHER = { kk: 'appeals-word-language-kk', ru: 'appeals-word-language-ru' } as const satisfies Record<string, WordKey>;

/** The answer is due in the language of the letter; what is in the other one goes all the same. */
function wordOtherLanguage(ctx: Ctx, appeal: Appeal, body: string): string[] {
  const [asked, answered] = [languageOf(appeal), writtenIn(body)];
  return answered === undefined || answered === asked ? [] : [ctx.say(OTHER[asked])];
}

/** At which desk the caller may say this now; undefined where it can no longer be said. `akims-only`: he was the akim's deputy when he began it. */
async function deskOfWord(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, draft: Draft): Promise<DeskKind | 'akims-only' | undefined> {
  const desk = deskFor(ctx.caller, appeal);
  if (!desk || !mayAct(desk, appeal)) return undefined;
  const refusal = decideOutcome(outcomeOf(draft), desk, appeal, await legalDaysOf(app, app.db, appeal));
  if (refusal === 'akims-only') return refusal;
  return refusal === undefined ? desk : undefined;
}

/** The case was closed or went to somebody else since the word was begun. Whose office has ended hears nothing of it any more. */
export function wordLate(ctx: Ctx, appeal: Appeal | undefined): string {
  if (!appeal || !isStillOver(ctx.caller, appeal)) return ctx.say('fault-gone');
  const code = formatCode(appeal.code);
  if (appeal.state === 'withdrawn') return ctx.say('appeals-answer-withdrawn', { code });
  return ctx.say(appeal.state === 'confirmed' ? 'appeals-answer-closed' : 'appeals-answer-moved', { code });
}

/** «Change it»: asked anew. What was said stays until something else is said. */
export async function rewriteAnswerTap(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, draftId);
  const appeal = draft?.appealId ? await findAppeal(app.db, draft.appealId) : undefined;
  const desk = draft && appeal && (await deskOfWord(app, ctx, appeal, draft));
  if (appeal && desk === 'akims-only') return await show(ctx, ctx.say('appeals-akims-only'), keyboard([backTo(ctx, appeal.id)]));
  const anew = desk && (await onceAnUpdate('answer-anew', () => rewriteAnswer(app, ctx.caller.personId, draftId)));
  if (!appeal || !anew || !desk || desk === 'akims-only') return await show(ctx, ctx.say('fault-gone'));
  const { html, rows } = await askScreen(app, ctx, { appeal, desk }, anew);
  await show(ctx, html, keyboard([...rows, backTo(ctx, appeal.id)]));
}

/** «Send»: the word goes to the resident; what was sent stays to be read, without its buttons. */
export async function sendAnswer(app: AppealsFaceApp, ctx: TapCtx, { id: draftId, ...shown }: LookedOverWord): Promise<void> {
  const draft = await findDraft(app.db, ctx.caller.personId, draftId);
  if (draft?.purpose !== 'answer' || draft.appealId === null) return await showSent(app, ctx, draftId);
  // More was said since this screen, the rest of an album perhaps, or it shall be another word: what is sent is what was looked over.
  const isAsShown = draft.heardThrough <= shown.nth && outcomeOf(draft) === shown.outcome && (draft.day ?? NO_DAY) === shown.day;
  if (!isAsShown) return await hearWord(app, ctx, draft);
  const { appealId } = draft;
  // The role may have ended, or the case may have gone to somebody else since the answer was begun.
  const found = await findAtDesk(app, ctx, appealId);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  const send = () =>
    speak(app, officialOf(ctx, found.desk), { draftId, appealId, isShared: shown.isShared, unitCode: found.appeal.unitCode });
  const sent = await onceAnUpdate('answer-sent', send);
  if (sent.ok) {
    app.wakeKeeper();
    return await showSent(app, ctx, draftId);
  }
  await refuseSend(app, ctx, { appeal: found.appeal, draft, outcome: shown.outcome }, sent.refusal);
}

async function refuseSend(
  app: AppealsFaceApp,
  ctx: TapCtx,
  { appeal, draft, outcome }: { appeal: Appeal; draft: Draft; outcome: Outcome },
  refusal: SpeakRefusal,
): Promise<void> {
  switch (refusal.reason) {
    case 'gone':
      return await show(ctx, ctx.say('fault-gone'));
    // Somebody has joined since: whoever speaks must know that it goes to more.
    case 'shared':
      return await hearWord(app, ctx, draft);
    case 'closed':
      return await openCaseScreen(app, ctx, appeal.id);
    case 'akims-only':
      return await tell(ctx, ctx.say('appeals-akims-only'));
    case 'dated-only':
      return await tell(ctx, ctx.say('appeals-dated-only'), keyboard([backTo(ctx, appeal.id)]));
    case 'late-to-pass':
      return await tell(ctx, ctx.say('appeals-pass-on-late'));
    case 'no-extension':
      return await tell(ctx, ctx.say('appeals-extend-no'));
    case 'past':
    case 'too-far':
    case 'day-off':
      return await tell(ctx, await wordDay(app, ctx, appeal, outcome, refusal.reason));
    case 'no-photo':
    case 'no-photo-reason':
    case 'photo-again':
      // This very file may have gone elsewhere since he looked it over: said with all that he can do.
      return await hearWord(app, ctx, draft);
    case 'nothing':
    case 'photo-only':
    case 'too-short':
    case 'too-long':
    case 'iin':
    case 'no-day':
    case 'no-reason':
    case 'blanks':
    case 'no-receiver':
      return await tell(ctx, wordRefusal(ctx, refusal));
  }
}

/** In place of the question, so that a second tap, or a repeat after a crash, finds it said and says nothing new. */
async function showSent(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  if (!(await isAnswerSent(app.db, ctx.caller.personId, draftId))) return await show(ctx, ctx.say('fault-gone'));
  const asked = ctx.callbackQuery.message?.text;
  const list = ctx.caller.face === 'operator' ? 'appeals:queue' : 'appeals:inbox';
  const html = [ctx.say('appeals-answer-sent'), ...(asked ? [escapeHtml(asked)] : [])].join('\n\n');
  await show(ctx, html, keyboard([[button(ctx.label('appeals-inbox-button'), list)]]));
}

function wordRefusal(ctx: Ctx, refusal: WordRefusal): string {
  switch (refusal.reason) {
    case 'nothing':
    case 'photo-only':
    case 'too-short':
      return ctx.say('appeals-answer-empty');
    case 'iin':
      return ctx.say('appeals-iin-inside');
    case 'too-long':
      return ctx.say('appeals-too-long', { n: refusal.chars, max: refusal.charsMax });
    case 'no-day':
      return ctx.say('appeals-day-unread');
    case 'no-reason':
      return ctx.say('appeals-word-short');
    case 'blanks':
      return ctx.say('appeals-word-blanks', { blanks: refusal.blanks.join(', ') });
    case 'no-receiver':
      return ctx.say('appeals-word-no-receiver');
  }
}
