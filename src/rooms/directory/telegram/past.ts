import type { PlaceCode } from '../../../kernel/ids.ts';
import { formatCardDay, type WordKey } from '../../../kernel/locale/index.ts';
import { button, keyboard } from '../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../platform/telegram/context.ts';
import { show } from '../../../platform/telegram/screens.ts';
import { findAkimCard } from '../actions/index.ts';
import type { CardTenure } from '../queries/index.ts';
import { powersFrom } from '../terms/office.ts';
import type { DirectoryFaceApp } from './app.ts';
import { longName } from './names.ts';

/** So many fit into a message with the longest names; a unit has had some five since the first elections. */
const TERMS_SHOWN_MAX = 15;

/** Shows who headed the place's unit before, the latest first. @returns false where there is no such place or no unit (any more) */
export async function openPast(app: DirectoryFaceApp, ctx: Ctx, code: PlaceCode): Promise<boolean> {
  const unit = (await findAkimCard(app.db, code))?.unit;
  if (!unit) return false;
  const shown = unit.past.slice(0, TERMS_SHOWN_MAX);
  const blocks = [
    [ctx.say('directory-past-title'), ctx.say('directory-past-unit', { unit: longName(ctx, unit.place) })],
    ...(shown.length > 0 ? shown.map((term) => termLines(ctx, term)) : [[ctx.say('directory-past-none')]]),
    ...(shown.some((term) => term.demo) ? [[ctx.say('directory-card-demo')]] : []),
  ];
  const back = button(ctx.label('menu-back-button'), 'directory:pick', code);
  await show(ctx, blocks.map((lines) => lines.join('\n')).join('\n\n'), keyboard([[back]]));
  return true;
}

function termLines(ctx: Ctx, term: CardTenure): string[] {
  const how = ctx.say(term.how === 'elected' ? 'directory-past-elected' : 'directory-past-acting');
  const from = formatCardDay(ctx.language, powersFrom(term));
  const until = formatCardDay(ctx.language, term.endedOn ?? powersFrom(term));
  return [
    ctx.say('directory-past-name', { name: ctx.language === 'ru' ? term.nameRu : term.nameKk }),
    ctx.say('directory-past-days', { from, until }),
    term.endReason ? `${how}. ${ctx.say(`directory-past-why-${term.endReason}` as WordKey)}` : how,
  ];
}
