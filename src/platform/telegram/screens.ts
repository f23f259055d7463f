import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'grammy/types';
import type { Ctx } from './context.ts';
import { isNotModified, isUneditable } from './faults.ts';

type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup;

/** Says something new at the end of the chat. */
export async function tell(ctx: Ctx, html: string, markup?: Markup): Promise<void> {
  await ctx.reply(html, { parse_mode: 'HTML', link_preview_options: { is_disabled: true }, ...(markup && { reply_markup: markup }) });
}

/** Shows a screen: in place of the one whose button was tapped, else as a new message. The chat stays short. */
export async function show(ctx: Ctx, html: string, markup?: InlineKeyboardMarkup): Promise<void> {
  if (!ctx.callbackQuery?.message || ctx.answersBelow) return await tell(ctx, html, markup);
  try {
    await ctx.editMessageText(html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(markup && { reply_markup: markup }),
    });
  } catch (error) {
    if (isNotModified(error)) return;
    if (!isUneditable(error)) throw error;
    await tell(ctx, html, markup);
  }
}

/**
 * Takes the buttons off a message that has served; one that is gone or already bare is no error.
 *
 * @returns false where it was bare already: the same button was tapped twice, and the first tap has been answered below
 */
export async function spend(ctx: Ctx): Promise<boolean> {
  if (!ctx.callbackQuery?.message) return true;
  try {
    await ctx.editMessageReplyMarkup();
    return true;
  } catch (error) {
    if (isNotModified(error)) return false;
    if (!isUneditable(error)) throw error;
    return true;
  }
}
