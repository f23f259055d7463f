import { dayOf, type WordKey } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, spend, tell } from '../../../../platform/telegram/screens.ts';
import { readCalendar } from '../../../calendar/index.ts';
import { disputeAppeal, sayOutcome } from '../../actions/case/verdict.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import { listEvents } from '../../queries/events.ts';
import { escalatedAt } from '../../terms/deadline.ts';
import type { AppealsFaceApp } from '../app.ts';
import { wordBody } from '../filing/refusals.ts';
import { neighbourOffer } from '../neighbours/index.ts';
import { dueOf } from '../words.ts';
import { showOwn } from './card.ts';
import { starsRow } from './own.ts';

/** «Solved», «only partly»: taken down at once; the answer stays where it is, without its buttons. */
export async function takeOutcome(app: AppealsFaceApp, ctx: Ctx, id: number, outcome: 'confirmed' | 'partly'): Promise<void> {
  const tap = ctx.callbackQuery?.id ?? '';
  const say = () => sayOutcome(app, { appealId: id, personId: ctx.caller.personId, tap }, outcome);
  const appeal = await onceAnUpdate('outcome-said', say);
  if (!appeal) return await refuseVerdict(app, ctx, id);
  await spend(ctx);
  const thanks = ctx.say(outcome === 'confirmed' ? 'appeals-solved-thanks' : 'appeals-partly-thanks');
  // Whoever has seen it done may say so of a neighbour's next time.
  const offer = outcome === 'confirmed' ? await neighbourOffer(app, ctx) : undefined;
  // One tap more, for who likes: how was the answer itself?
  const rows = [starsRow(id), [button(ctx.label('appeals-open-button'), 'appeals:follow', id)], offer?.row ?? []];
  await tell(ctx, [thanks, ctx.say('appeals-rate-ask'), ...(offer ? [offer.line] : [])].join('\n\n'), keyboard(rows));
}

/** A button of another message, after the word was said: takes it off. Tapped twice, the first tap has been answered. */
export async function refuseVerdict(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  if (await spend(ctx)) await tellVerdict(app, ctx, id);
}

const SAID = {
  confirmed: 'appeals-said-solved',
  partly: 'appeals-said-partly',
  disputed: 'appeals-said-unsolved',
} as const satisfies Record<string, WordKey>;

/** What the resident has said of a case of his, which cannot be said otherwise now. */
export async function tellVerdict(app: AppealsFaceApp, ctx: Ctx, id: number): Promise<void> {
  const appeal = await findAppeal(app.db, id);
  if (appeal?.personId !== ctx.caller.personId) return await tell(ctx, ctx.say('fault-gone'));
  const kinds = (await listEvents(app.db, id)).map((event) => event.kind);
  const said = kinds.findLast((kind) => kind in SAID) as keyof typeof SAID | undefined;
  await (said ? tell(ctx, ctx.say(SAID[said]), openButton(ctx, id)) : showOwn(app, ctx, id));
}

function openButton(ctx: Ctx, id: number) {
  return keyboard([[button(ctx.label('appeals-open-button'), 'appeals:open', id)]]);
}

/** Back to the akim, first in his list. @param nth as which return it was asked */
export async function reopen(app: AppealsFaceApp, ctx: Ctx, { id, nth }: { id: number; nth: number }): Promise<void> {
  const tap = ctx.callbackQuery?.id ?? '';
  const dispute = () => disputeAppeal(app, { appealId: id, personId: ctx.caller.personId, tap }, nth);
  const decision = await onceAnUpdate('appeal-disputed', dispute);
  if (!decision.ok) {
    const { refusal } = decision;
    if (refusal.reason !== 'gone') return await tell(ctx, wordBody(ctx, refusal));
    const appeal = await findAppeal(app.db, id);
    // Returned already, by this button tapped twice: the same words in the same place.
    if (appeal?.personId === ctx.caller.personId && appeal.state === 'disputed') return await showReopened(app, ctx, appeal);
    return await refuseVerdict(app, ctx, id);
  }
  app.wakeKeeper();
  await showReopened(app, ctx, decision.value);
}

async function showReopened(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<void> {
  await show(ctx, await wordReopened(app, ctx, appeal), openButton(ctx, appeal.id));
}

async function wordReopened(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal): Promise<string> {
  const due = dueOf(app, ctx, appeal);
  if (appeal.addresseeReason === 'returned-twice') return ctx.say('appeals-reopened-operator');
  if (appeal.addressee === 'operator') return ctx.say('appeals-reopened-at-operator', { due });
  if (appeal.dueOn >= dayOf(app.clock())) return ctx.say('appeals-reopened', { due });
  const over = escalatedAt(await readCalendar(app.db), app.clock());
  return ctx.say('appeals-reopened-late', { due, next: dueOf(app, ctx, { dueOn: dayOf(over) }) });
}
