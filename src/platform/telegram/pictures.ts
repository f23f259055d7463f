import { InputFile } from 'grammy';
import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { type Clock, DAY_MS, SECOND_MS } from '../../kernel/clock.ts';
import type { Store } from '../redis/index.ts';
import type { Ctx } from './context.ts';
import { isNotModified, isRefusedFile, isUneditable } from './faults.ts';
import { onceAnUpdate } from './scope.ts';
import { tappedScreen } from './screens.ts';

/** A picture of ours. The same key is the same picture: it is uploaded once and then sent by Telegram's number of it. */
export interface Picture {
  /** Letters, digits, `:` and `-`; short. */
  readonly key: string;
  /** JPEG or PNG; called only where it has to be uploaded. */
  read(): Promise<Buffer>;
}

/** A picture that is kept as a file. */
export interface PictureFile extends Picture {
  /** With its ending; the same as long as the key is. */
  readonly fileName: string;
}

export interface Pictures {
  /**
   * Sends a picture at the end of the chat; once for taps on the same message that come so soon one after another that they are impatient.
   *
   * @param caption HTML, at most 1,024 characters as read
   */
  tell(ctx: Ctx, picture: Picture, caption: string, markup?: InlineKeyboardMarkup): Promise<void>;
  /** Shows a picture in place of the screen whose button was tapped, be it a text or a picture, else as `tell`. */
  show(ctx: Ctx, picture: Picture, caption: string, markup?: InlineKeyboardMarkup): Promise<void>;
  /** As `tell`, but to be printed, to the dot: a photo is packed anew by Telegram, smaller if it likes, and its letters get grey edges. */
  tellFile(ctx: Ctx, picture: PictureFile, caption: string): Promise<void>;
}

/** What a caption may hold, counted by `lengthAsRead`. */
export const CAPTION_LENGTH_MAX = 1_024;
/** Telegram keeps a file for long; a number that it has forgotten all the same is replaced. */
const KEPT_SECONDS = (30 * DAY_MS) / SECOND_MS;
/** A second tap that comes so soon after a picture was impatient: it stands below already. */
const TAPPED_TWICE_MS = 10 * SECOND_MS;

/** How long Telegram finds a text in HTML: in UTF-16, without its tags. */
export function lengthAsRead(html: string): number {
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot);/g, '&').length;
}

export function openPictures(store: Store, clock: Clock): Pictures {
  const tell: Pictures['tell'] = async (ctx, picture, caption, markup) => {
    const more = { caption, parse_mode: 'HTML', ...(markup && { reply_markup: markup }) } as const;
    const photo = photoOf(ctx, picture);
    await belowOnce(clock, ctx, photo, () => bring(store, photo, async (media) => photoIn(await ctx.replyWithPhoto(media, more))));
  };
  return {
    tell,
    show: async (ctx, picture, caption, markup) => {
      const screen = await tappedScreen(ctx);
      if (!screen) return await tell(ctx, picture, caption, markup);
      const { chatId, messageId } = screen;
      const more = markup ? { reply_markup: markup } : {};
      try {
        await bring(store, photoOf(ctx, picture), async (media) =>
          photoIn(await ctx.api.editMessageMedia(chatId, messageId, { type: 'photo', media, caption, parse_mode: 'HTML' }, more)),
        );
      } catch (error) {
        if (isNotModified(error)) return;
        if (!isUneditable(error)) throw error;
        await tell(ctx, picture, caption, markup);
      }
    },
    tellFile: async (ctx, picture, caption) => {
      const more = { caption, parse_mode: 'HTML' } as const;
      const file = fileOf(ctx, picture);
      await belowOnce(clock, ctx, file, () => bring(store, file, async (media) => fileIn(await ctx.replyWithDocument(media, more))));
    },
  };
}

/** Not again below the message whose button has brought it just now. */
async function belowOnce(clock: Clock, ctx: Ctx, { key }: Upload, send: () => Promise<void>): Promise<void> {
  const message = ctx.callbackQuery?.message?.message_id;
  if (message === undefined) return await send();
  const screen = await ctx.session;
  const { pictured } = screen;
  const at = clock().getTime();
  if (pictured?.message === message && pictured.key === key && at - pictured.at < TAPPED_TWICE_MS) return;
  await send();
  screen.pictured = { message, key, at };
}

/** A picture as it is sent: the number of a photo cannot be sent as a file, nor the other way round. */
interface Upload {
  /** Where Telegram's number of it is kept. */
  readonly key: string;
  read(): Promise<InputFile>;
}

function photoOf(ctx: Ctx, picture: Picture): Upload {
  return { key: `picture:${ctx.me.id}:${picture.key}`, read: async () => new InputFile(await picture.read()) };
}

function fileOf(ctx: Ctx, picture: PictureFile): Upload {
  return { key: `file:${ctx.me.id}:${picture.key}`, read: async () => new InputFile(await picture.read(), picture.fileName) };
}

/**
 * Sends a picture by Telegram's number of it, or uploads it; once over all attempts at the update, for an upload is no text that an
 * attempt before could be recognised by, and the next attempt would know its number and send it by that.
 *
 * @param send gives back the number that Telegram has for what was sent
 */
async function bring(store: Store, upload: Upload, send: (media: string | InputFile) => Promise<string | undefined>): Promise<void> {
  const uploaded = await onceAnUpdate(upload.key, async () => {
    const known = await store.get(upload.key);
    if (known !== null && (await isSentAgain(() => send(known)))) return undefined;
    return await send(await upload.read());
  });
  // Not within: where this fails, the picture must not be sent again.
  if (uploaded !== undefined) await store.set(upload.key, uploaded, KEPT_SECONDS);
}

/** @returns false where Telegram no longer knows the file */
async function isSentAgain(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (isNotModified(error) || isUneditable(error) || !isRefusedFile(error)) throw error;
    return false;
  }
}

function photoIn(sent: Message | true): string | undefined {
  return sent === true ? undefined : sent.photo?.at(-1)?.file_id;
}

/** A reply that was left to the ledger has none yet. */
function fileIn(sent: Message): string | undefined {
  return sent.document?.file_id;
}
