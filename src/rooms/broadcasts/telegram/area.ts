import { type PlaceCode, WHOLE_COUNTRY } from '../../../kernel/ids.ts';
import { formatNumber } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { type AreaAsker, type AudienceCount, areaName, findPlace, serves } from '../../directory/index.ts';
import { chooseArea } from '../actions.ts';
import { minutesFor } from '../rules.ts';
import type { BroadcastsFaceApp } from './app.ts';

/** Where a notice goes. */
export const AREA_ASKER: AreaAsker = {
  look: 'broadcasts:area',
  take: 'broadcasts:to',
  words: {
    ask: 'broadcasts-area-ask',
    take: 'broadcasts-area-take-button',
    outside: 'broadcasts-area-outside',
    country: 'broadcasts-area-country',
  },
};

/** The operator chose a place: how many it reaches, and the last question. */
export async function askToSend(app: BroadcastsFaceApp, ctx: Ctx, id: number, code: PlaceCode): Promise<void> {
  const chain = code === WHOLE_COUNTRY ? [] : ((await findPlace(app.db, code))?.chain ?? []);
  if (code !== WHOLE_COUNTRY && chain.length === 0) return await show(ctx, ctx.say('fault-gone'));
  if (!serves(ctx, chain)) return await show(ctx, ctx.say('broadcasts-area-outside'));
  const count = await chooseArea(app, ctx.caller.personId, id, code);
  if (!count) return await show(ctx, ctx.say('fault-gone'));
  const back = [button(ctx.label('broadcasts-area-button'), 'broadcasts:area', id)];
  if (count.all === 0) return await show(ctx, ctx.say('broadcasts-nobody'), keyboard([back]));
  const go = [button(ctx.label('broadcasts-go-button', { n: formatNumber(count.all) }), 'broadcasts:go', id, code)];
  const no = [button(ctx.label('broadcasts-no-button'), 'broadcasts:cancel', id)];
  await show(ctx, wordConfirm(ctx, areaName(ctx, AREA_ASKER, code, chain), count), keyboard([go, back, no]));
}

function wordConfirm(ctx: Ctx, area: string, count: AudienceCount): string {
  return ctx.say('broadcasts-confirm', {
    area,
    n: formatNumber(count.all),
    kk: count.kk,
    ru: count.ru,
    unreach: count.unreachable,
    minutes: minutesFor(count.all),
  });
}
