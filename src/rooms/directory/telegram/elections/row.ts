import type { InlineKeyboardButton } from 'grammy/types';
import type { PlaceCode } from '../../../../kernel/ids.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { AkimCardUnit } from '../../actions/index.ts';
import { outlookOf } from '../../elections/outlook.ts';

/** The way to the elections of a place's unit, for a card, where one is near. */
export function electionsRow(ctx: Ctx, unit: AkimCardUnit | undefined, code: PlaceCode, today: string): InlineKeyboardButton[] {
  const isNear = unit !== undefined && outlookOf(unit, today).kind !== 'none';
  return isNear ? [button(ctx.label('directory-elections-button'), 'directory:elections', code)] : [];
}
