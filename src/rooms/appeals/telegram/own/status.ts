import { dayOf, formatNearDay } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { tell } from '../../../../platform/telegram/screens.ts';
import { deskFor } from '../../access.ts';
import { asItStands } from '../../actions/joined/lead.ts';
import { formatCode, readCode } from '../../code.ts';
import { type Appeal, findAppealByCode } from '../../queries/appeals.ts';
import { isUnanswered } from '../../states.ts';
import { claimRow } from '../another/claim-row.ts';
import type { AppealsFaceApp } from '../app.ts';
import { dueOf, stateWord } from '../words.ts';
import { showOwn } from './card.ts';

/** `/status CODE`, or a code alone: anybody hears the state and its dates; whose case it is sees it whole. */
export async function tellStatus(app: AppealsFaceApp, ctx: Ctx, text: string): Promise<void> {
  const reading = readCode(text);
  if (!reading) return await tell(ctx, ctx.say('appeals-status-ask'));
  if (reading.kind === 'misread') return await tell(ctx, ctx.say('appeals-status-misread'));
  const appeal = await findAppealByCode(app.db, reading.code);
  if (!appeal) return await tell(ctx, ctx.say('appeals-status-none'));
  if (appeal.personId === ctx.caller.personId) return await showOwn(app, ctx, appeal.id);
  const stands = await asItStands(app.db, appeal);
  const date = formatNearDay(ctx.language, dayOf(stands.changedAt), dayOf(app.clock()));
  const facts = { code: formatCode(appeal.code), state: stateWord(ctx, stands), date };
  await tell(
    ctx,
    isUnanswered(stands.state)
      ? ctx.say('appeals-status', { ...facts, due: dueOf(app, ctx, stands) })
      : ctx.say('appeals-status-done', facts),
    await statusButtons(app, ctx, appeal),
  );
}

/** Whose desk it lies on need not look for it in the list; whom it was written down for can say so. */
async function statusButtons(app: AppealsFaceApp, ctx: Ctx, appeal: Appeal) {
  if (deskFor(ctx.caller, appeal)) return keyboard([[button(ctx.label('appeals-open-button'), 'appeals:case', appeal.id)]]);
  const claim = await claimRow(app, ctx, appeal);
  return claim.length > 0 ? keyboard([claim]) : undefined;
}

/** Whether a text is a receipt's code, also one with a sign misread. */
export function isCode(text: string): boolean {
  return readCode(text) !== undefined;
}
