import { DAY_MS } from '../../../../kernel/clock.ts';
import { dayOf, formatDay, readDay, type WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { listStaff } from '../../../identity/index.ts';
import { mayAct } from '../../access.ts';
import { chooseDay, legalDaysOf, outcomeOf } from '../../actions/case/speak.ts';
import { openDraft } from '../../actions/filing/drafts.ts';
import { mayHand } from '../../handing.ts';
import { type DayRefusal, decideOutcome, isPromise, needsDay, type Outcome } from '../../outcome.ts';
import type { Appeal } from '../../queries/appeals.ts';
import { type Draft, findDraft, listPieces } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';
import { headOf } from '../words.ts';
import { hearWord } from './answer.ts';
import { openCaseScreen } from './case.ts';
import { type AtDesk, backTo, findAtDesk } from './desk.ts';
import { askScreen, wordDay } from './word-ask.ts';

/** The official wants to say something of a case: what is said next goes to the resident, once it has been looked over. */
export async function askWord(app: AppealsFaceApp, ctx: TapCtx, id: number, outcome: Outcome): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found || !mayAct(found.desk, found.appeal)) return await openCaseScreen(app, ctx, id);
  const days = await legalDaysOf(app, app.db, found.appeal);
  switch (decideOutcome(outcome, found.desk, found.appeal, days)) {
    case 'akims-only':
      return await show(ctx, ctx.say('appeals-akims-only'), keyboard([backTo(ctx, id)]));
    case 'late-to-pass':
      return await show(ctx, ctx.say('appeals-pass-on-late'), keyboard([backTo(ctx, id)]));
    case 'no-extension':
      return await show(ctx, ctx.say('appeals-extend-no'), keyboard([backTo(ctx, id)]));
    case 'dated-only':
      return await show(ctx, ctx.say('appeals-dated-only'), keyboard([backTo(ctx, id)]));
    case 'closed':
      // Answered and confirmed, or with somebody else now: the case says so.
      return await openCaseScreen(app, ctx, id);
    case undefined:
      break;
  }
  // The message under which it is asked: everything newer belongs into the answer.
  const messageId = ctx.callbackQuery.message?.message_id ?? 0;
  const open = () => openDraft(app, ctx.caller.personId, { purpose: 'answer', appealId: id, messageId, outcome });
  const { draft, wasBegun } = await onceAnUpdate('answer-begun', open);
  await askNextOf(app, ctx, { found, draft, wasBegun });
}

/** The day where one is needed, then the words, then how it looks. */
async function askNextOf(app: AppealsFaceApp, ctx: Ctx, { found, draft, wasBegun }: { found: AtDesk; draft: Draft; wasBegun: boolean }) {
  if (needsDay(outcomeOf(draft)) && draft.day === null) return await askDay(app, ctx, found.appeal, draft);
  if (wasBegun) return await hearWord(app, ctx, draft);
  // Below the case and not in its place: who answers wants to see what he answers.
  const { html, rows } = await askScreen(app, ctx, found, draft);
  await tell(ctx, html, keyboard([...rows, backTo(ctx, found.appeal.id)]));
}

async function askDay(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal, draft: Draft): Promise<void> {
  const { extendedUntilMax } = await legalDaysOf(app, app.db, appeal);
  const max = formatDay(ctx.language, extendedUntilMax, dayOf(app.clock()));
  const outcome = outcomeOf(draft);
  const html = ctx.say(isPromise(outcome) ? 'appeals-plan-day-ask' : 'appeals-extend-day-ask', { ...headOf(ctx, appeal), max });
  const near = [
    [button(ctx.label('appeals-day-week-button'), 'appeals:day', draft.id, 7)],
    [button(ctx.label('appeals-day-month-button'), 'appeals:day', draft.id, 30)],
  ];
  await tell(ctx, html, keyboard([...(outcome === 'planned' ? near : []), backTo(ctx, appeal.id)]));
}

/** «Another day». */
export async function askDayAgain(app: AppealsFaceApp, ctx: TapCtx, draftId: number): Promise<void> {
  const found = await findDrafted(app, ctx, draftId);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  await askDay(app, ctx, found.appeal, found.draft);
}

/** «In a week», «in a month». */
export async function takeDayButton(app: AppealsFaceApp, ctx: TapCtx, { id, nth: days }: { id: number; nth: number }): Promise<void> {
  const day = new Date(app.clock().getTime() + days * DAY_MS);
  await takeDay(app, ctx, id, dayOf(day));
}

/** A day was typed. */
export async function hearDay(app: AppealsFaceApp, ctx: Ctx, draft: Draft, text: string): Promise<void> {
  const day = readDay(text, dayOf(app.clock()));
  if (day === undefined) return await tell(ctx, ctx.say('appeals-day-unread'));
  await takeDay(app, ctx, draft.id, day);
}

async function takeDay(app: AppealsFaceApp, ctx: Ctx, draftId: number, day: string): Promise<void> {
  const found = await findDrafted(app, ctx, draftId);
  if (!found) return await tell(ctx, ctx.say('fault-gone'));
  const chosen = await onceAnUpdate('day-chosen', () => chooseDay(app, ctx.caller, { draftId, day }));
  if (!chosen.ok) return await refuseDay(app, ctx, found, chosen.refusal.reason);
  const wasBegun = (await listPieces(app.db, draftId)).length > 0;
  await askNextOf(app, ctx, { found, draft: chosen.value, wasBegun });
}

async function refuseDay(
  app: AppealsFaceApp,
  ctx: Ctx,
  { appeal, draft }: { appeal: Appeal; draft: Draft },
  reason: DayRefusal | 'gone',
): Promise<void> {
  await tell(ctx, reason === 'gone' ? ctx.say('fault-gone') : await wordDay(app, ctx, appeal, outcomeOf(draft), reason));
}

/** What the official is drafting, and the case that it is about, as long as it is before him. */
async function findDrafted(app: Pick<AppealsFaceApp, 'db'>, ctx: Ctx, draftId: number): Promise<(AtDesk & { draft: Draft }) | undefined> {
  const draft = await findDraft(app.db, ctx.caller.personId, draftId);
  const found = draft?.purpose === 'answer' ? await findAtDesk(app, ctx, draft.appealId ?? 0) : undefined;
  return draft && found && { ...found, draft };
}

/** What else can be done to a case, beside the frequent. */
export async function showMore(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found || !mayAct(found.desk, found.appeal)) return await openCaseScreen(app, ctx, id);
  const days = await legalDaysOf(app, app.db, found.appeal);
  const rows = MORE.filter(([, , outcome]) => decideOutcome(outcome, found.desk, found.appeal, days) === undefined).map(([label, verb]) => [
    button(ctx.label(label), verb, id),
  ]);
  const hand = mayHand(found.desk, found.appeal) && (await listStaff(app.db, found.appeal.unitCode)).length > 0;
  const handing = hand ? [button(ctx.label('appeals-hand-button'), 'appeals:hand', id)] : [];
  await show(ctx, ctx.say('appeals-more-title', headOf(ctx, found.appeal)), keyboard([...rows, handing, backTo(ctx, id)]));
}

const MORE = [
  ['appeals-ask-button', 'appeals:ask', 'asked'],
  ['appeals-pass-on-button', 'appeals:pass-on', 'passed-on'],
  ['appeals-extend-button', 'appeals:extend', 'extended'],
  ['appeals-deny-button', 'appeals:deny', 'answered-no'],
  ['appeals-return-button', 'appeals:return', 'returned'],
] as const satisfies readonly (readonly [WordKey, string, Outcome])[];
