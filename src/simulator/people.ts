import type { User } from '@grammyjs/types';
import { change, keep, newChat, privateChatOf, takeMessageId, withoutReply } from './chats.ts';
import { PersonError } from './errors.ts';
import { present } from './present.ts';
import { typedText } from './text.ts';
import { type ChatRecord, type Msg, nextSerial, nowSeconds, type Person, type QueryRecord, type World } from './world.ts';

export interface NewPerson {
  id?: number;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  label?: string;
  /** Has talked to the bot before: the bot may write first. */
  started?: boolean;
}

export interface Said {
  message: Msg;
  /** Empty when the bot did not ask for such updates or mischief holds it back. */
  update_ids: number[];
}

const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/** Adds a person, or gives back the one who has this id. */
export function addPerson(world: World, given: NewPerson): Person {
  const known = given.id === undefined ? undefined : world.people.get(given.id);
  if (known !== undefined) return known;
  const { id = world.next.personId++, started = false, ...fields } = given;
  const person: Person = { id, blocked: false, ...fields };
  world.people.set(id, person);
  world.chats.set(id, newChat(privateChatOf(person), started));
  world.events.emit('people');
  return person;
}

export function getPerson(world: World, id: number): Person {
  const person = world.people.get(id);
  if (person === undefined) throw new PersonError(`There is no person ${id}`);
  return person;
}

export function getChat(world: World, id: number): ChatRecord {
  const record = world.chats.get(id);
  if (record === undefined) throw new PersonError(`There is no chat ${id}`);
  return record;
}

export const userOf = (person: Person): User => {
  const { id, first_name, last_name, username, language_code } = person;
  return { id, is_bot: false, first_name, ...present({ last_name, username, language_code }) };
};

/** Puts a person's message into a chat and on its way to the bot. `chat`: a group, else the private chat. Throws PersonError where a person could not write. */
export function sendFromPerson(
  world: World,
  personId: number,
  content: Partial<Msg>,
  place: { chat?: number; reply_to?: number } = {},
): Said {
  const person = getPerson(world, personId);
  const record = getChat(world, place.chat ?? personId);
  if (person.blocked && place.chat === undefined) throw new PersonError(`${person.first_name} has blocked the bot: unblock() first`);
  record.open = record.open || record.chat.type === 'private';
  const replied = place.reply_to === undefined ? undefined : record.messages.get(place.reply_to)?.message;
  const message: Msg = {
    message_id: takeMessageId(world),
    from: userOf(person),
    chat: record.chat,
    date: nowSeconds(world),
    ...(replied === undefined ? {} : { reply_to_message: withoutReply(replied) }),
    ...content,
  };
  keep(world, record, message);
  return { message, update_ids: world.outbox.push('message', { message }, `chat:${record.chat.id}`, record.chat.id) };
}

export function say(world: World, personId: number, text: string, place: { chat?: number; reply_to?: number } = {}): Said {
  if (text.trim() === '') throw new PersonError('Telegram does not let a person send an empty message');
  return sendFromPerson(world, personId, typedText(text.trim()), place);
}

/** Follows a deep link, or presses Start. Throws PersonError when the payload is none that a link can carry. */
export function start(world: World, personId: number, payload?: string): Said {
  if (payload !== undefined && !PAYLOAD.test(payload)) throw new PersonError('A deep link carries 1 to 64 characters of A-Z a-z 0-9 _ -');
  return say(world, personId, payload === undefined ? '/start' : `/start ${payload}`);
}

export type ButtonPlace = { message_id: number; row: number; column: number } | { message_id: number; data: string };

/** Taps a button. With `data` a button that is gone can be tapped too: an old client, a forged call. */
export function tap(world: World, personId: number, place: ButtonPlace, chatId = personId): QueryRecord {
  const person = getPerson(world, personId);
  if (person.blocked && chatId === personId) throw new PersonError(`${person.first_name} has blocked the bot: unblock() first`);
  const record = getChat(world, chatId);
  const message = record.messages.get(place.message_id)?.message;
  if (message === undefined && !('data' in place)) throw new PersonError(`There is no message ${place.message_id} in this chat`);
  const query: QueryRecord = { id: nextSerial(world), personId, chatId, atMs: world.clock().getTime(), answered: false };
  world.queries.set(query.id, query);
  forgetOldQueries(world);
  const callback = {
    id: query.id,
    from: userOf(person),
    message: message ?? { chat: record.chat, message_id: place.message_id, date: 0 as const },
    chat_instance: String(chatId * 31),
    data: 'data' in place ? place.data : dataAt(message, place),
  };
  world.outbox.push('callback_query', { callback_query: callback }, `taps:${personId}`, chatId);
  return query;
}

/** Changes a text that the person has said. */
export function edit(world: World, personId: number, messageId: number, text: string): Said {
  const record = getChat(world, personId);
  const stored = record.messages.get(messageId);
  if (stored === undefined || stored.message.from.id !== personId) throw new PersonError(`There is no message ${messageId} of this person`);
  const { text: _text, entities: _entities, ...kept } = stored.message;
  const message = { ...kept, ...typedText(text), edit_date: nowSeconds(world) };
  change(world, record, stored, message);
  return { message, update_ids: world.outbox.push('edited_message', { edited_message: message }, `chat:${personId}`, personId) };
}

/** Blocks or unblocks the bot: later sends are refused (403), and the bot is told with my_chat_member. */
export function setBlocked(world: World, personId: number, isBlocked: boolean): number[] {
  const person = getPerson(world, personId);
  if (person.blocked === isBlocked) return [];
  person.blocked = isBlocked;
  world.events.emit('people');
  world.events.emit('chat', personId);
  return tellMembership(world, getChat(world, personId), person, isBlocked ? ['member', 'kicked'] : ['kicked', 'member']);
}

/** A group with the bot in it. Its ids are negative, as those of supergroups are. */
export function addGroup(world: World, given: { id?: number; title: string; by?: number }): ChatRecord {
  const known = given.id === undefined ? undefined : world.chats.get(given.id);
  if (known !== undefined) return known;
  const record = newChat({ id: given.id ?? world.next.groupId--, type: 'supergroup', title: given.title }, true);
  world.chats.set(record.chat.id, record);
  world.events.emit('people');
  const [somebody] = world.people.values();
  const adder = given.by === undefined ? somebody : world.people.get(given.by);
  if (adder !== undefined) tellMembership(world, record, adder, ['left', 'member']);
  return record;
}

type Membership = 'member' | 'kicked' | 'left';

function tellMembership(world: World, record: ChatRecord, person: Person, [before, after]: [Membership, Membership]): number[] {
  const user = { id: world.bot.id, is_bot: true, first_name: world.bot.first_name, username: world.bot.username };
  const member = (status: Membership) => (status === 'kicked' ? { status, user, until_date: 0 } : { status, user });
  const my_chat_member = {
    chat: record.chat,
    from: userOf(person),
    date: nowSeconds(world),
    old_chat_member: member(before),
    new_chat_member: member(after),
  };
  return world.outbox.push('my_chat_member', { my_chat_member }, `member:${record.chat.id}`, record.chat.id);
}

function dataAt(message: Msg | undefined, place: { row: number; column: number }): string {
  const button = message?.reply_markup?.inline_keyboard[place.row]?.[place.column];
  if (button === undefined) throw new PersonError(`The message has no button at row ${place.row}, column ${place.column}`);
  if (!('callback_data' in button)) throw new PersonError(`The button "${button.text}" tells the bot nothing when it is tapped`);
  return button.callback_data;
}

const QUERIES_KEPT_MAX = 20_000;

function forgetOldQueries(world: World): void {
  if (world.queries.size <= QUERIES_KEPT_MAX) return;
  const [oldest] = world.queries.keys();
  if (oldest !== undefined) world.queries.delete(oldest);
}
