import { DAY_MS } from '../../../../kernel/clock.ts';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { tell } from '../../../../platform/telegram/screens.ts';
import { readCalendar } from '../../../calendar/index.ts';
import { isNewInOffice } from '../../../directory/index.ts';
import { takeOver } from '../../actions/rounds/take-over.ts';
import { countOpen } from '../../queries/desks.ts';
import { listProposals } from '../../queries/proposals.ts';
import { soonBy } from '../../terms/soon.ts';
import { SHOWABLE } from '../../village/opening.ts';
import type { AppealsFaceApp } from '../app.ts';
import { proposalLines } from '../proposals/list.ts';

/** Those that most support; the rest is a tap away. */
const PROPOSALS_SHOWN = 3;

/** Whoever joins later than that has been in office for a while. */
const NEW_MS = 60 * DAY_MS;

/** An akim has joined: what waited for one goes to him, and he is told what he takes over. */
export async function handOver(app: AppealsFaceApp, ctx: Ctx, unitCode: PlaceCode): Promise<void> {
  await takeOver(app, unitCode);
  const today = dayOf(app.clock());
  const soon = soonBy(await readCalendar(app.db), today);
  const { all, late, promised } = await countOpen(app.db, { role: 'akim', unitCodes: [unitCode] }, today, soon);
  const proposals = await listProposals(app.db, unitCode, SHOWABLE, { limit: PROPOSALS_SHOWN, openOnly: true });
  const lines = [
    ...((await isNewInOffice(app.db, unitCode, new Date(app.clock().getTime() - NEW_MS))) ? [ctx.say('appeals-handover-title')] : []),
    all > 0 ? ctx.say('appeals-handover-open', { open: all }) : ctx.say('appeals-handover-none'),
    ...(late > 0 ? [ctx.say('appeals-handover-late', { late })] : []),
    ...(promised > 0 ? [ctx.say('appeals-handover-promised', { promised })] : []),
    ...(all > 0 ? [ctx.say('appeals-handover-yours')] : []),
    ...(proposals.length > 0 ? ['', ctx.say('appeals-handover-proposals'), ...(await proposalLines(app, ctx, proposals))] : []),
  ];
  const overdue = late > 0 ? [button(ctx.label('appeals-inbox-late', { n: late }), 'appeals:inbox-by', 'late')] : [];
  const promises = promised > 0 ? [button(ctx.label('appeals-handover-promised-button'), 'appeals:inbox-by', 'promised')] : [];
  const proposed = proposals.length > 0 ? [button(ctx.label('appeals-proposals-button'), 'appeals:proposals', unitCode, 1)] : [];
  await tell(ctx, lines.join('\n'), keyboard([[button(ctx.label('appeals-inbox-button'), 'appeals:inbox')], overdue, promises, proposed]));
}
