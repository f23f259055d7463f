import { type PlaceCode, WHOLE_COUNTRY } from '../../../../kernel/ids.ts';
import { keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show, tell } from '../../../../platform/telegram/screens.ts';
import { serves } from '../../../directory/index.ts';
import { HELPERS_MAX, type InviteHelperRefusal, LABEL_CHARS_MAX } from '../../../identity/index.ts';
import { appointHelper, joinHelpers } from '../../actions/another/filers.ts';
import type { AppealsFaceApp } from '../app.ts';
import { linkFacts, readLabelOf } from '../staff/link.ts';
import { chainTo } from '../words.ts';
import { backToHelpers } from './filers.ts';

/** Asks how the operator calls whom he appoints: the next text is that. */
export async function askHelperLabel(app: AppealsFaceApp, ctx: TapCtx, area: PlaceCode): Promise<void> {
  const chain = app.directory.search.chain(area);
  if (!chain || area === WHOLE_COUNTRY || !serves(ctx, chain)) return await show(ctx, ctx.say('directory-outside-area'));
  (await ctx.session).asking = { office: 'helper', area };
  const facts = { area: chainTo(app, ctx, area), max: LABEL_CHARS_MAX };
  await show(ctx, ctx.say('appeals-helper-label-ask', facts), keyboard([backToHelpers(ctx)]));
}

/** Makes the link. @returns whether the text was a label */
export async function takeHelperLabel(app: AppealsFaceApp, ctx: Ctx, area: PlaceCode, text: string): Promise<boolean> {
  const back = keyboard([backToHelpers(ctx)]);
  const label = await readLabelOf(ctx, text, back);
  if (label === undefined) return false;
  // A second attempt hands out the same link: two different ones would both be said.
  const appoint = () => appointHelper(app, ctx.caller.personId, { areaCode: area, label });
  const invited = await onceAnUpdate('helper-link', appoint);
  if (!invited.ok) {
    await tell(ctx, wordRefusal(ctx, invited.refusal), back);
    return true;
  }
  const facts = linkFacts(app, ctx, 'h', invited.value);
  await tell(ctx, ctx.say('appeals-helper-link', { who: label, area: chainTo(app, ctx, area), ...facts }), back);
  return true;
}

function wordRefusal(ctx: Ctx, refusal: InviteHelperRefusal): string {
  switch (refusal) {
    case 'outside':
      return ctx.say('directory-outside-area');
    case 'too-many':
      return ctx.say('appeals-helper-too-many', { max: HELPERS_MAX });
  }
}

/** Opens such a link. @returns whether the caller is a helper now */
export async function welcomeHelper(app: AppealsFaceApp, ctx: Ctx, token: string): Promise<boolean> {
  const joined = await joinHelpers(app, ctx.caller.personId, token);
  if (!joined.ok) {
    await tell(ctx, ctx.say(joined.refusal === 'own-link' ? 'appeals-helper-link-own' : 'appeals-helper-link-used'));
    return false;
  }
  const { areaCode } = joined.value;
  const others = ctx.caller.roles.filter((role) => role.kind !== 'helper' || role.areaCode !== areaCode);
  ctx.caller = { ...ctx.caller, roles: [...others, { kind: 'helper', areaCode }] };
  await tell(ctx, ctx.say('appeals-helper-welcome', { area: chainTo(app, ctx, areaCode) }));
  return true;
}
