import { areasOf } from '../../../../kernel/caller.ts';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import { keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { type InviteRefusal, inviteStaff, LABEL_CHARS_MAX, STAFF_MAX, switchFace } from '../../../identity/index.ts';
import { joinOffice } from '../../actions/staff.ts';
import type { AppealsFaceApp } from '../app.ts';
import { unitOf } from '../words.ts';
import { linkFacts, readLabelOf } from './link.ts';
import { backTo } from './list.ts';

/** Asks how the akim calls whom he invites: the next text is that. */
export async function askLabel(ctx: TapCtx, unit: PlaceCode): Promise<void> {
  if (!areasOf(ctx.caller, 'akim').includes(unit)) return await show(ctx, ctx.say('fault-not-yours'));
  (await ctx.session).asking = { office: 'label', unit };
  await show(ctx, ctx.say('appeals-staff-label-ask', { max: LABEL_CHARS_MAX }), keyboard([backTo(ctx, unit)]));
}

/** Makes the link. @returns whether the text was a label */
export async function takeLabel(app: AppealsFaceApp, ctx: Ctx, unit: PlaceCode, text: string): Promise<boolean> {
  const label = await readLabelOf(ctx, text, keyboard([backTo(ctx, unit)]));
  if (label === undefined) return false;
  // A second attempt hands out the same link: two different ones would both be said.
  const invited = await onceAnUpdate('staff-link', () => inviteStaff(app, { unitCode: unit, akim: ctx.caller.personId, label }));
  if (!invited.ok) {
    await tell(ctx, wordRefusal(ctx, invited.refusal), keyboard([backTo(ctx, unit)]));
    return true;
  }
  await tell(ctx, ctx.say('appeals-staff-link', { who: label, ...linkFacts(app, ctx, 'p', invited.value) }), keyboard([backTo(ctx, unit)]));
  return true;
}

function wordRefusal(ctx: Ctx, refusal: InviteRefusal): string {
  switch (refusal) {
    case 'not-akim':
      return ctx.say('fault-not-yours');
    case 'too-many':
      return ctx.say('appeals-staff-too-many', { max: STAFF_MAX });
  }
}

/** Opens such a link. @returns whether the caller works for the akim now */
export async function welcomeStaff(app: AppealsFaceApp, ctx: Ctx, token: string): Promise<boolean> {
  const joined = await joinOffice(app, ctx.caller.personId, token);
  if (!joined.ok) {
    await tell(ctx, ctx.say(joined.refusal === 'own-link' ? 'appeals-staff-link-own' : 'appeals-staff-link-used'));
    return false;
  }
  const { unitCode } = joined.value;
  // Also who has chosen another menu before: that of the office is what he is shown now.
  await switchFace(app, ctx.caller.personId, 'staff');
  const others = ctx.caller.roles.filter((role) => role.kind !== 'staff' || role.areaCode !== unitCode);
  ctx.caller = { ...ctx.caller, face: 'staff', roles: [...others, { kind: 'staff', areaCode: unitCode }] };
  await tell(ctx, ctx.say('appeals-staff-welcome', { unit: unitOf(app, ctx, unitCode) }));
  return true;
}
