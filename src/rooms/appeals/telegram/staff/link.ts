import type { InlineKeyboardMarkup } from 'grammy/types';
import { dayOf, formatNearDay } from '../../../../kernel/locale/index.ts';
import type { Ctx } from '../../../../platform/telegram/context.ts';
import { tell } from '../../../../platform/telegram/screens.ts';
import { LABEL_CHARS_MAX, readLabel } from '../../../identity/index.ts';
import type { AppealsFaceApp } from '../app.ts';

/** How somebody shall be called who is let in; where the text is no such words, that is said. */
export async function readLabelOf(ctx: Ctx, text: string, back: InlineKeyboardMarkup): Promise<string | undefined> {
  const label = readLabel(text);
  if (label === undefined) await tell(ctx, ctx.say('appeals-staff-label-unread', { max: LABEL_CHARS_MAX }), back);
  return label;
}

/** A one-time link and its last day, as they are said. @param letter `p`: for staff, `h`: for a helper */
export function linkFacts(
  app: Pick<AppealsFaceApp, 'clock'>,
  ctx: Ctx,
  letter: 'p' | 'h',
  { token, expiresAt }: { token: string; expiresAt: Date },
): { link: string; date: string } {
  const link = `https://t.me/${ctx.me.username}?start=${letter}${token}`;
  return { link, date: formatNearDay(ctx.language, dayOf(expiresAt), dayOf(app.clock())) };
}
