import { areasOf } from '../../../../kernel/caller.ts';
import { dayOf, formatNearDay, formatTime } from '../../../../kernel/locale/index.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { thank } from '../../actions/filing/thank.ts';
import { findLetter } from '../../queries/drafts.ts';
import { findThanks } from '../../queries/thanks.ts';
import { FILINGS_PER_DAY_MAX } from '../../rules.ts';
import type { AppealsFaceApp } from '../app.ts';
import { refuseBanned } from '../moderation/own-ban.ts';
import { chainTo } from '../words.ts';
import { openCheck } from './edit.ts';

/** The one tap that sends them. */
export async function sendThanks(app: AppealsFaceApp, ctx: TapCtx, { id, nth }: { id: number; nth: number }): Promise<void> {
  const draft = await findLetter(app.db, ctx.caller.personId, id);
  // More was said since this screen, or it became something else: what is sent is what was looked over.
  if (draft && (draft.kind !== 'thanks' || draft.heardThrough > nth || draft.step !== 'check')) return await openCheck(app, ctx, id);
  const outcome = await onceAnUpdate('thanked', () => thank(app, ctx.caller.personId, id));
  if (outcome.ok) return await show(ctx, ctx.say(outcome.value.isHeard ? 'appeals-thanks-sent' : 'appeals-thanks-kept'));
  const { refusal } = outcome;
  switch (refusal.reason) {
    case 'gone':
      return await show(ctx, ctx.say('fault-gone'));
    case 'banned':
      return await refuseBanned(app, ctx, refusal.ban);
    case 'too-many': {
      const date = formatNearDay(ctx.language, dayOf(refusal.nextAt), dayOf(app.clock()));
      return await tell(ctx, ctx.say('appeals-thanks-limit', { max: FILINGS_PER_DAY_MAX, date, time: formatTime(refusal.nextAt) }));
    }
    case 'nothing':
    case 'photo-only':
    case 'too-short':
    case 'too-long':
    case 'iin':
    case 'incomplete':
    case 'unasked':
      return await openCheck(app, ctx, id);
  }
}

/** What the akim was thanked for: for him alone. */
export async function openThanks(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const thanks = await findThanks(app.db, id);
  if (!thanks || !areasOf(ctx.caller, 'akim').includes(thanks.unitCode)) return await show(ctx, ctx.say('fault-gone'));
  const facts = { place: chainTo(app, ctx, thanks.placeCode), date: formatNearDay(ctx.language, dayOf(thanks.at), dayOf(app.clock())) };
  await show(ctx, [ctx.say('appeals-thanks-open', facts), ctx.say('appeals-card-text', { text: thanks.body })].join('\n'));
}
