import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'grammy/types';
import type { Ctx } from './context.ts';
import { isDeleted, isNoText, isNotModified, isUndeletable, isUneditable } from './faults.ts';

type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup;

/** A message of ours that a tap came from. */
export interface TappedScreen {
  readonly chatId: number;
  readonly messageId: number;
  readonly isPhoto: boolean;
}

/** A reply that was left to the ledger has no number yet. */
const LEFT = 0;

/** Says something new at the end of the chat. */
export async function tell(ctx: Ctx, html: string, markup?: Markup): Promise<void> {
  await say(ctx, html, markup);
}

/**
 * Shows a screen: in place of the one whose button was tapped, else as a new message. The chat stays short.
 *
 * A picture cannot be edited into a text: then the text is said below, and the picture goes.
 */
export async function show(ctx: Ctx, html: string, markup?: InlineKeyboardMarkup): Promise<void> {
  const screen = await tappedScreen(ctx);
  if (!screen) return await tell(ctx, html, markup);
  if (screen.isPhoto) return await replace(ctx, screen, html, markup);
  try {
    await ctx.api.editMessageText(screen.chatId, screen.messageId, html, looksOf(markup));
  } catch (error) {
    if (isNotModified(error)) return;
    // An earlier tap on the same text has put a picture in its place.
    if (isNoText(error)) return await replace(ctx, screen, html, markup);
    if (!isUneditable(error)) throw error;
    await tell(ctx, html, markup);
  }
}

/**
 * The message to show the answer to a tap in: the tapped one, or what was said in its place since; undefined where the answer is to be
 * said below, or nothing was tapped.
 */
export async function tappedScreen(ctx: Ctx): Promise<TappedScreen | undefined> {
  const tapped = ctx.callbackQuery?.message;
  if (!tapped || ctx.answersBelow) return undefined;
  const chatId = tapped.chat.id;
  const isPhoto = 'photo' in tapped && tapped.photo !== undefined;
  const { replaced } = isPhoto ? await ctx.session : {};
  if (replaced?.from === tapped.message_id) return { chatId, messageId: replaced.to, isPhoto: false };
  return { chatId, messageId: tapped.message_id, isPhoto };
}

/**
 * Takes the buttons off a message that has served; one that is gone or already bare is no error.
 *
 * @returns false where it was bare already: the same button was tapped twice, and the first tap has been answered below
 */
export async function spend(ctx: Ctx): Promise<boolean> {
  const tapped = ctx.callbackQuery?.message;
  return tapped ? await strip(ctx, tapped.chat.id, tapped.message_id) : true;
}

async function strip(ctx: Ctx, chatId: number, messageId: number): Promise<boolean> {
  try {
    await ctx.api.editMessageReplyMarkup(chatId, messageId);
    return true;
  } catch (error) {
    if (isNotModified(error)) return false;
    if (!isUneditable(error)) throw error;
    return true;
  }
}

/** First the new one: whoever is interrupted between the two has both rather than none. */
async function replace(ctx: Ctx, { chatId, messageId }: TappedScreen, html: string, markup?: Markup): Promise<void> {
  const { message_id: to } = await say(ctx, html, markup);
  // It comes later: until then the buttons of the old one must work.
  if (to === LEFT) return;
  const screen = await ctx.session;
  screen.replaced = { from: messageId, to };
  try {
    await ctx.api.deleteMessage(chatId, messageId);
  } catch (error) {
    if (isUndeletable(error)) await strip(ctx, chatId, messageId);
    else if (!isDeleted(error)) throw error;
  }
}

async function say(ctx: Ctx, html: string, markup?: Markup) {
  return await ctx.reply(html, looksOf(markup));
}

function looksOf<Buttons extends Markup>(markup: Buttons | undefined) {
  return { parse_mode: 'HTML', link_preview_options: { is_disabled: true }, ...(markup && { reply_markup: markup }) } as const;
}
