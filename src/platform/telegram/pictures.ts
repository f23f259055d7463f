import { InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { DAY_MS, SECOND_MS } from '../../kernel/clock.ts';
import type { Store } from '../redis/index.ts';
import type { Ctx } from './context.ts';
import { isRefusedFile } from './faults.ts';
import { onceAnUpdate } from './scope.ts';

/** A picture of ours. The same key is the same picture: it is uploaded once and then sent by Telegram's number of it. */
export interface Picture {
  /** Letters, digits, `:` and `-`; short. */
  readonly key: string;
  /** JPEG or PNG; called only where it has to be uploaded. */
  read(): Promise<Buffer>;
}

export interface Pictures {
  /** Sends a picture at the end of the chat. @param caption HTML, at most 1,024 characters as read */
  tell(ctx: Ctx, picture: Picture, caption: string, markup?: InlineKeyboardMarkup): Promise<void>;
}

/** Telegram keeps a file for long; a number that it has forgotten all the same is replaced. */
const KEPT_SECONDS = (30 * DAY_MS) / SECOND_MS;

export function openPictures(store: Store): Pictures {
  return {
    tell: async (ctx, picture, caption, markup) => {
      const more = { caption, parse_mode: 'HTML', ...(markup && { reply_markup: markup }) } as const;
      const key = `picture:${ctx.me.id}:${picture.key}`;
      const known = await store.get(key);
      if (known !== null && (await sentAgain(() => ctx.replyWithPhoto(known, more)))) return;
      // An upload is no text that an attempt before could be recognised by.
      await onceAnUpdate(key, async () => {
        const sent = await ctx.replyWithPhoto(new InputFile(await picture.read()), more);
        const id = sent.photo.at(-1)?.file_id;
        if (id !== undefined) await store.set(key, id, KEPT_SECONDS);
      });
    },
  };
}

/** @returns false where Telegram no longer knows the file */
async function sentAgain(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (!isRefusedFile(error)) throw error;
    return false;
  }
}
