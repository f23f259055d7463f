import { areasOf } from '../../../../kernel/caller.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { listStaff } from '../../../identity/index.ts';
import { mayModerate, seesName } from '../../access.ts';
import { beginWork, openCase, passToAkim } from '../../actions/case/case.ts';
import { neighboursOf } from '../../actions/case/neighbours.ts';
import { standingOf } from '../../actions/proposals/tell.ts';
import { isStillAwaited } from '../../handing.ts';
import { mayBan } from '../../moderation/ban.ts';
import { mayTakeOver } from '../../put-right.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { listEvents, listFiles } from '../../queries/events.ts';
import { findHanding } from '../../queries/handing.ts';
import { listLikenesses } from '../../queries/likenesses.ts';
import { listAnswers } from '../../queries/questions.ts';
import type { AppealsFaceApp } from '../app.ts';
import { staffNames } from '../staff/names.ts';
import { actingOn } from '../village/desk-card.ts';
import type { StaffNames } from '../words.ts';
import { type CaseFacts, caseScreen } from './case-card.ts';
import { type AtDesk, findAtDesk, likenessReader, officialOf } from './desk.ts';

/** A case before an official, in place of what he tapped: whoever has to answer has seen it now. */
export async function openCaseScreen(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  for (const html of await showCase(app, ctx, found)) await tell(ctx, html);
}

/** «I have taken it up»: the case again, as it stands now. */
export async function takeUp(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (!found) return await show(ctx, ctx.say('fault-gone'));
  await onceAnUpdate('work-begun', () => beginWork(app, officialOf(ctx, found.desk), id));
  await showCase(app, ctx, found);
}

/** The operator hands a case on to its akim. */
export async function passOn(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const found = await findAtDesk(app, ctx, id);
  if (found?.desk !== 'operator') return await show(ctx, ctx.say('fault-gone'));
  const outcome = await onceAnUpdate('case-passed', () => passToAkim(app, officialOf(ctx, found.desk), id));
  if (outcome.ok) {
    return await show(ctx, ctx.say('appeals-passed'), keyboard([[button(ctx.label('menu-back-button'), 'appeals:queue')]]));
  }
  switch (outcome.refusal) {
    case 'no-akim':
      return await show(ctx, ctx.say('appeals-pass-no-akim'), keyboard([[button(ctx.label('menu-back-button'), 'appeals:case', id)]]));
    case 'gone':
      // Passed already, or answered meanwhile: the case itself says so.
      return void (await showCase(app, ctx, found));
  }
}

/** Where the case is, on the map. */
export async function sendPoint(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findReadable(app, ctx, id);
  if (!appeal) return await show(ctx, ctx.say('fault-gone'));
  if (appeal.latitude !== null && appeal.longitude !== null) await ctx.replyWithLocation(appeal.latitude, appeal.longitude);
}

/** A case that its author reads, or an official: then it counts as opened, and an operator's look is recorded. */
export async function findReadable(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<Appeal | undefined> {
  const appeal = await findAppeal(app.db, id);
  if (appeal?.personId === ctx.caller.personId) return appeal;
  const found = await findAtDesk(app, ctx, id);
  return found && (await openOnce(app, ctx, found));
}

/** @returns what is said of it in messages of its own */
async function showCase(app: AppealsFaceApp, ctx: TapCtx, found: AtDesk): Promise<readonly string[]> {
  const appeal = await openOnce(app, ctx, found, seesName(found.desk, found.appeal));
  const events = await listEvents(app.db, appeal.id);
  const fileCount = (await listFiles(app.db, appeal.id)).length;
  const answers = await listAnswers(app.db, appeal.id);
  const about = appeal.aboutAppealId === null ? undefined : await findAppeal(app.db, appeal.aboutAppealId);
  const names = await staffNames(app.db, ctx, appeal.unitCode, found.desk);
  const handed = await handedTo(app, appeal, names);
  const alike = found.desk === 'operator' ? await listLikenesses(app.db, likenessReader(ctx), appeal.id) : [];
  const neighbours = await neighboursOf(app.db, events);
  const facts = {
    appeal,
    alike,
    neighbours,
    desk: found.desk,
    events,
    fileCount,
    answers,
    about,
    names,
    handed,
    reader: ctx.caller.personId,
    isTakeable: mayTakeOver(found.desk, appeal, areasOf(ctx.caller, 'operator'), dayOf(app.clock())),
    stands: await standingOf(app.db, appeal),
    acting: mayModerate(ctx.caller, appeal) ? actingOn(ctx.caller, appeal) : undefined,
    mayModerate: mayModerate(ctx.caller, appeal),
    mayBan: mayBan(ctx.caller, appeal),
  };
  const { html, markup, apart } = caseScreen(app, ctx, facts);
  await show(ctx, html, markup);
  return apart;
}

/** To whom it is handed, as long as somebody waits for it. */
async function handedTo(app: AppealsFaceApp, appeal: Appeal, names: StaffNames): Promise<CaseFacts['handed']> {
  const handing = isStillAwaited(appeal) ? await findHanding(app.db, appeal.id) : undefined;
  const who = handing && names.get(handing.personId);
  // Whom the akim has let go since no longer has it.
  const isThere = who !== undefined && (await listStaff(app.db, appeal.unitCode)).some(({ personId }) => personId === handing?.personId);
  return handing && who && isThere ? { who, byOn: handing.byOn } : undefined;
}

async function openOnce(app: AppealsFaceApp, ctx: TapCtx, { appeal, desk }: AtDesk, isAtName = false): Promise<Appeal> {
  return await onceAnUpdate('case-opened', () => openCase(app, officialOf(ctx, desk), appeal, { isAtName }));
}
