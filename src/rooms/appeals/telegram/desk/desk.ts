import type { InlineKeyboardButton } from 'grammy/types';
import { areasOf, officesOf } from '../../../../kernel/caller.ts';
import type { Voice } from '../../../../platform/speech/index.ts';
import { button } from '../../../../platform/telegram/buttons.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import type { TapCtx } from '../../../../platform/telegram/face.ts';
import { type DeskKind, deskFor } from '../../access.ts';
import type { Official } from '../../actions/case/case.ts';
import { type Appeal, findAppeal } from '../../queries/appeals.ts';
import type { LikenessReader } from '../../queries/likenesses.ts';
import type { AppealsFaceApp } from '../app.ts';

/** A case, and as whom the caller has it before him. */
export interface AtDesk {
  readonly appeal: Appeal;
  readonly desk: DeskKind;
}

/** A case that the caller may open; undefined where there is none or it is not his to see, which he cannot tell apart. */
export async function findAtDesk(app: Pick<AppealsFaceApp, 'db'>, ctx: Ctx, id: number): Promise<AtDesk | undefined> {
  const appeal = await findAppeal(app.db, id);
  const desk = appeal && deskFor(ctx.caller, appeal);
  return desk && { appeal, desk };
}

/** The way back to a case. */
export function backTo(voice: Voice, id: number): InlineKeyboardButton[] {
  return [button(voice.label('menu-back-button'), 'appeals:case', id)];
}

export function officialOf(ctx: TapCtx, desk: DeskKind): Official {
  return { personId: ctx.caller.personId, role: desk, tap: ctx.callbackQuery.id };
}

/** As an operator of his areas; what concerns an office of his own is for another. */
export function likenessReader(ctx: Ctx): LikenessReader {
  return { areaCodes: areasOf(ctx.caller, 'operator'), ownUnits: officesOf(ctx.caller), personId: ctx.caller.personId };
}
