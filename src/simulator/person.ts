import type { InlineQueryResult } from '@grammyjs/types';
import { PersonError } from './errors.ts';
import * as people from './people.ts';
import { askInline, chooseInline } from './people-inline.ts';
import * as media from './people-media.ts';
import { type ButtonView, type ChatMessage, type ChatView, viewChat, viewMessage } from './view.ts';
import { tellChat, untilEvent, WAIT_DEFAULT_MS } from './waiting.ts';
import type { QueryRecord, World } from './world.ts';

/** A tap on its way: `answered()` resolves when the bot has answered it, with the notice the person sees. */
export interface Tap {
  query_id: string;
  answered: (timeoutMs?: number) => Promise<{ text?: string; show_alert?: boolean; url?: string }>;
}

/**
 * A person in a test. What he does happens at once and throws PersonError when a person could not do it; what he waits for
 * wakes up on events, never on a timer.
 *
 * `sees` looks at what the bot sent or edited since the cursor and puts the cursor behind what it found: the same message is not
 * seen twice unless it is edited again, and what came before the found one counts as seen too. Acting does not move the cursor.
 */
export interface PersonHandle {
  readonly id: number;
  say: (text: string, place?: { chat?: number; reply_to?: number }) => people.Said;
  start: (payload?: string) => people.Said;
  /** Taps the button with this label (the whole label, else a part of it, or a pattern) on the newest message that has one. */
  tap: (label: string | RegExp, message?: ChatMessage) => Tap;
  /** Taps whatever carries this data, though the button be gone. */
  tapData: (data: string, messageId?: number) => Tap;
  /** Presses a key of the reply keyboard: says its text, or shares the contact or the place it asks for. */
  press: (label: string | RegExp) => people.Said;
  photo: (attachment?: media.Attachment) => people.Said;
  voice: (attachment?: media.Attachment) => people.Said;
  video: (attachment?: media.Attachment) => people.Said;
  videoNote: (attachment?: media.Attachment) => people.Said;
  document: (attachment?: media.Attachment) => people.Said;
  sticker: (attachment?: media.Attachment) => people.Said;
  album: (count?: number, caption?: string) => people.Said[];
  location: (latitude: number, longitude: number) => people.Said;
  contact: (given?: { phoneNumber?: string; userId?: number | null }) => people.Said;
  forward: (messageId: number) => people.Said;
  edit: (messageId: number, text: string) => people.Said;
  vote: (messageId: number, optionIds: readonly number[]) => void;
  /** Types "@bot query"; resolves with the bot's results. */
  inline: (query: string, timeoutMs?: number) => Promise<readonly InlineQueryResult[]>;
  /** Sends a result of the person's last inline query into his chat with the bot. */
  chooseInline: (resultId: string) => people.Said;
  block: () => void;
  unblock: () => void;
  chat: () => ChatView;
  messages: () => ChatMessage[];
  /** The newest message of the bot. */
  last: () => ChatMessage | undefined;
  /** Labels of the reply keyboard, row by row; none when there is no keyboard. */
  keyboard: () => string[][];
  /** Labels of the buttons under a message (the bot's newest one unless given). */
  buttons: (message?: ChatMessage) => string[][];
  until: <Found>(look: (messages: ChatMessage[]) => Found | undefined | false | null, timeoutMs?: number) => Promise<Found>;
  sees: (text: string | RegExp, timeoutMs?: number) => Promise<ChatMessage>;
  /** Puts the cursor of `sees` behind everything that is there. */
  seenAll: () => void;
  /** The chat as text. */
  dump: () => string;
}

export function personHandle(world: World, id: number): PersonHandle {
  const record = people.getChat(world, id);
  const view = () => viewChat(world, record);
  const messages = () => view().messages;
  const last = () => messages().findLast((message) => message.from === 'bot');
  const dump = () => tellChat(world, id);
  const tapOf = (query: QueryRecord): Tap => tapHandle(world, query);
  return {
    id,
    say: (text, place) => people.say(world, id, text, place),
    start: (payload) => people.start(world, id, payload),
    tap: (label, message) => tapOf(people.tap(world, id, findButton(message === undefined ? messages() : [message], label, dump))),
    tapData: (data, messageId) => tapOf(people.tap(world, id, { message_id: messageId ?? last()?.message_id ?? 0, data })),
    press: (label) => press(world, id, view(), label, dump),
    photo: (attachment) => media.sendFile(world, id, 'photo', attachment),
    voice: (attachment) => media.sendFile(world, id, 'voice', attachment),
    video: (attachment) => media.sendFile(world, id, 'video', attachment),
    videoNote: (attachment) => media.sendFile(world, id, 'video_note', attachment),
    document: (attachment) => media.sendFile(world, id, 'document', attachment),
    sticker: (attachment) => media.sendFile(world, id, 'sticker', attachment),
    album: (count, caption) => media.sendAlbum(world, id, { count, caption }),
    location: (latitude, longitude) => media.sendLocation(world, id, latitude, longitude),
    contact: (given) => media.sendContact(world, id, given),
    forward: (messageId) => media.forwardMessage(world, id, messageId),
    edit: (messageId, text) => people.edit(world, id, messageId, text),
    vote: (messageId, optionIds) => media.vote(world, id, messageId, optionIds),
    inline: (query, timeoutMs = WAIT_DEFAULT_MS) => {
      const asked = askInline(world, id, query);
      return untilEvent(
        world,
        'inline',
        () => asked.results,
        timeoutMs,
        () => 'for an answer to an inline query',
      );
    },
    chooseInline: (resultId) => chooseInline(world, id, { queryId: lastQueryOf(world, id), resultId }),
    block: () => void people.setBlocked(world, id, true),
    unblock: () => void people.setBlocked(world, id, false),
    chat: view,
    messages,
    last,
    keyboard: () => (view().replyKeyboard?.rows ?? []).map((row) => row.map((button) => button.text)),
    buttons: (message = last()) => (message?.inlineKeyboard ?? []).map((row) => row.map((button) => button.text)),
    dump,
    ...waits(world, id, dump),
  };
}

function lastQueryOf(world: World, id: number): string {
  return [...world.inlineQueries.values()].findLast((record) => record.personId === id)?.id ?? '';
}

function waits(world: World, id: number, dump: () => string): Pick<PersonHandle, 'until' | 'sees' | 'seenAll'> {
  const record = people.getChat(world, id);
  let cursor = 0;
  return {
    until: (look, timeoutMs = WAIT_DEFAULT_MS) =>
      untilEvent(
        world,
        'chat',
        () => look(viewChat(world, record).messages),
        timeoutMs,
        () => `for something in the chat:\n${dump()}`,
      ),
    sees: (text, timeoutMs = WAIT_DEFAULT_MS) => {
      const look = () => {
        const news = [...record.messages.values()].filter((one) => one.changed > cursor && one.message.from.id === world.bot.id);
        const found = news
          .toSorted((a, b) => a.changed - b.changed)
          .find(({ message }) => fits(text, message.text ?? message.caption ?? message.poll?.question));
        if (found === undefined) return undefined;
        cursor = found.changed;
        return viewMessage(world, found.message);
      };
      return untilEvent(world, 'chat', look, timeoutMs, () => `for the bot to say ${String(text)}:\n${dump()}`);
    },
    seenAll: () => {
      cursor = world.next.changed;
    },
  };
}

function tapHandle(world: World, query: QueryRecord): Tap {
  const answered = async (timeoutMs = WAIT_DEFAULT_MS) => {
    const tell = () => `for the answer to a tap:\n${tellChat(world, query.chatId)}`;
    const { text, show_alert, url } = await untilEvent(world, 'query', () => query.answered && query, timeoutMs, tell);
    return {
      ...(text === undefined ? {} : { text }),
      ...(show_alert === undefined ? {} : { show_alert }),
      ...(url === undefined ? {} : { url }),
    };
  };
  return { query_id: query.id, answered };
}

function fits(wanted: string | RegExp, text: string | undefined): boolean {
  if (text === undefined) return false;
  return typeof wanted === 'string' ? text.includes(wanted) : new RegExp(wanted.source, wanted.flags.replaceAll(/[gy]/g, '')).test(text);
}

function findButton(messages: readonly ChatMessage[], label: string | RegExp, dump: () => string): people.ButtonPlace {
  const tests: ((button: ButtonView) => boolean)[] = [(button) => button.text === label, (button) => fits(label, button.text)];
  for (const test of tests) {
    for (const message of messages.toReversed()) {
      const rows = message.inlineKeyboard ?? [];
      const row = rows.findIndex((buttons) => buttons.some(test));
      if (row !== -1) return { message_id: message.message_id, row, column: rows[row]?.findIndex(test) ?? 0 };
    }
  }
  throw new PersonError(`There is no button ${String(label)} to tap:\n${dump()}`);
}

function press(world: World, id: number, view: ChatView, label: string | RegExp, dump: () => string): people.Said {
  const keys = view.replyKeyboard?.rows.flat() ?? [];
  const key = keys.find((one) => one.text === label) ?? keys.find((one) => fits(label, one.text));
  if (key === undefined) throw new PersonError(`There is no key ${String(label)} to press:\n${dump()}`);
  if (key.request_contact) return media.sendContact(world, id);
  if (key.request_location) return media.sendLocation(world, id, 51.11, 50.28);
  return people.say(world, id, key.text);
}
