import { dayOf, formatNearDay } from '../../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { show } from '../../../../platform/telegram/screens.ts';
import type { Appeal } from '../../queries/appeals.ts';
import type { Draft } from '../../queries/drafts.ts';
import type { AppealsFaceApp } from '../app.ts';
import { chainTo, topicOf } from '../words.ts';

/**
 * In the place of the whole letter: a neighbour's case about the same. Nothing of what is written there is shown.
 *
 * @param letter.sign of what would be filed by a tap, see `letterSign`
 */
export async function askSimilar(
  app: AppealsFaceApp,
  ctx: Ctx,
  { draft: { id }, sign }: { draft: Draft; sign: string },
  similar: Appeal,
): Promise<void> {
  const facts = {
    topic: topicOf(ctx, similar),
    place: chainTo(app, ctx, similar.placeCode),
    date: formatNearDay(ctx.language, dayOf(similar.filedAt), dayOf(app.clock())),
    n: similar.joined,
    addressee: similar.addressee,
  };
  const join = [button(ctx.label('appeals-join-button'), 'appeals:join', id, similar.id, sign)];
  const unlike = [button(ctx.label('appeals-unlike-button'), 'appeals:unlike', id)];
  await show(ctx, ctx.say('appeals-similar', facts), keyboard([join, unlike]));
}
