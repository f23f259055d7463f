import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { onceAnUpdate } from '../../../../platform/telegram/scope.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import { renewKey } from '../../actions/another/claim.ts';
import { formatCode } from '../../code.ts';
import type { AppealsFaceApp } from '../app.ts';
import { showOwn } from '../own/card.ts';
import { findOwn } from '../own/whose.ts';
import { paperOf } from './paper.ts';

/** «A new key»: the old paper opens nothing afterwards. */
export async function askNewKey(app: AppealsFaceApp, ctx: TapCtx, id: number): Promise<void> {
  const appeal = await findOwn(app, ctx, id);
  const paper = appeal && (await paperOf(app, appeal));
  if (!appeal || !paper) return await show(ctx, ctx.say('fault-gone'));
  const yes = [button(ctx.label('appeals-other-key-yes-button'), 'appeals:key-yes', id, paper.keyNumber + 1)];
  const back = [button(ctx.label('menu-back-button'), 'appeals:open', id)];
  await show(ctx, ctx.say('appeals-other-key-ask', { code: formatCode(appeal.code) }), keyboard([yes, back]));
}

export async function makeNewKey(app: AppealsFaceApp, ctx: TapCtx, { id, nth }: { id: number; nth: number }): Promise<void> {
  const appeal = await onceAnUpdate('key-renewed', () => renewKey(app, { personId: ctx.caller.personId, appealId: id }, nth));
  await (appeal ? showOwn(app, ctx, id) : show(ctx, ctx.say('fault-gone')));
}
