import type { EventEmitter } from 'node:events';
import type { Chat, InlineQueryResult, Message, ReplyKeyboardMarkup, Update, UserFromGetMe } from '@grammyjs/types';
import type { CallLog, LoggedCall } from './call-log.ts';
import type { FileStore } from './files.ts';
import type { Mischief } from './mischief.ts';
import type { Outbox } from './outbox.ts';
import type { Profile } from './profile.ts';
import type { Rates } from './rates.ts';

/** A message as the bot sees it. Channels are not pretended, so there is always a sender. */
export type Msg = Message & Update.NonChannel;
export type PretendChat = Chat.PrivateChat | Chat.SupergroupChat;

/** Someone who may talk to the bot. `label` is free text for the page. */
export interface Person {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  blocked: boolean;
  label?: string;
}

/** `changed` grows with every sending and editing anywhere: what a waiting test has not seen yet has a greater one. */
export interface StoredMessage {
  message: Msg;
  changed: number;
}

export interface ChatRecord {
  chat: PretendChat;
  /** In order of message_id; the oldest are forgotten beyond `keepMessages`. */
  messages: Map<number, StoredMessage>;
  replyKeyboard: ReplyKeyboardMarkup | null;
  /** What the bot says it is doing, and since when (unix ms): it fades after 5 s. */
  action: { name: string; atMs: number } | null;
  /** Whether the bot may write here: a person has written first, or the bot is in the group. */
  open: boolean;
  /** Sends of the last second, ms of a monotonic clock. */
  sendTimes: number[];
}

export interface QueryRecord {
  id: string;
  personId: number;
  chatId: number;
  atMs: number;
  answered: boolean;
  text?: string;
  show_alert?: boolean;
  url?: string;
}

export interface InlineRecord {
  id: string;
  personId: number;
  results: readonly InlineQueryResult[] | null;
}

export interface WorldEvents {
  chat: [chatId: number];
  call: [call: LoggedCall];
  query: [query: QueryRecord];
  inline: [query: InlineRecord];
  mischief: [];
  people: [];
}

export interface World {
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly clock: () => Date;
  readonly keepMessages: number;
  readonly acceptUnknownChats: boolean;
  /** What the page says there is to try, a line each. */
  readonly hints: readonly string[];
  /** Those that were accepted without anybody having opened them, oldest first. */
  readonly unknownChats: Set<number>;
  readonly people: Map<number, Person>;
  readonly chats: Map<number, ChatRecord>;
  readonly queries: Map<string, QueryRecord>;
  readonly inlineQueries: Map<string, InlineRecord>;
  /** Poll id → where it stands; `votes`: person → options, as they are after the last vote. */
  readonly polls: Map<string, { chatId: number; messageId: number; votes: Map<number, readonly number[]> }>;
  readonly violations: Map<string, number>;
  readonly files: FileStore;
  readonly profile: Profile;
  readonly outbox: Outbox;
  readonly rates: Rates;
  readonly mischief: Mischief;
  readonly calls: CallLog;
  readonly events: EventEmitter<WorldEvents>;
  readonly next: { messageId: number; changed: number; personId: number; groupId: number; serialStart: number; serial: number };
}

export function countViolation(world: World, kind: string): void {
  world.violations.set(kind, (world.violations.get(kind) ?? 0) + 1);
}

/** Unix seconds by the world's clock. */
export const nowSeconds = (world: World): number => Math.floor(world.clock().getTime() / 1000);

/** A unique word of digits: query ids, poll ids, album ids. */
export const nextSerial = (world: World): string => `${world.next.serialStart}${String(++world.next.serial).padStart(6, '0')}`;
