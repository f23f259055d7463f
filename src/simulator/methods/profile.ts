import type { BotCommand } from '@grammyjs/types';
import { chatToRead } from '../chats.ts';
import { badRequest } from '../errors.ts';
import { fullChat } from '../full-chat.ts';
import { asNumber, asText } from '../given.ts';
import { commandsKey } from '../profile.ts';
import type { MethodTable } from './method.ts';

const COMMANDS_MAX = 100;
const COMMAND_DESCRIPTION_CHARS_MAX = 256;
const NAME_CHARS_MAX = 64;
const DESCRIPTION_CHARS_MAX = 512;
const SHORT_DESCRIPTION_CHARS_MAX = 120;

/** What the bot tells about itself, and what it asks about chats. */
export const profileMethods = {
  setMyCommands(world, payload) {
    const commands = readCommands(payload.commands);
    const key = commandsKey(payload.scope, payload.language_code);
    if (commands.length === 0) world.profile.commands.delete(key);
    else world.profile.commands.set(key, commands);
    return true;
  },
  getMyCommands: (world, payload) => [...(world.profile.commands.get(commandsKey(payload?.scope, payload?.language_code)) ?? [])],
  deleteMyCommands(world, payload) {
    world.profile.commands.delete(commandsKey(payload?.scope, payload?.language_code));
    return true;
  },

  setMyName: (world, payload) => setText(world.profile.names, payload?.language_code, payload?.name, NAME_CHARS_MAX, 'name'),
  getMyName: (world, payload) => ({ name: getText(world.profile.names, payload?.language_code) || world.bot.first_name }),
  setMyDescription: (world, payload) =>
    setText(world.profile.descriptions, payload?.language_code, payload?.description, DESCRIPTION_CHARS_MAX, 'description'),
  getMyDescription: (world, payload) => ({ description: getText(world.profile.descriptions, payload?.language_code) }),
  setMyShortDescription: (world, payload) =>
    setText(
      world.profile.shortDescriptions,
      payload?.language_code,
      payload?.short_description,
      SHORT_DESCRIPTION_CHARS_MAX,
      'short description',
    ),
  getMyShortDescription: (world, payload) => ({ short_description: getText(world.profile.shortDescriptions, payload?.language_code) }),

  setChatMenuButton(world, payload) {
    world.profile.menuButtons.set(menuPlace(payload?.chat_id), payload?.menu_button ?? { type: 'default' });
    return true;
  },
  getChatMenuButton: (world, payload) =>
    world.profile.menuButtons.get(menuPlace(payload?.chat_id)) ?? world.profile.menuButtons.get(0) ?? { type: 'commands' },

  getChat: (world, payload) => fullChat(chatToRead(world, payload.chat_id).chat),
  leaveChat(world, payload) {
    const record = chatToRead(world, payload.chat_id);
    if (record.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats", 'bad_leave');
    record.open = false;
    return true;
  },
} satisfies MethodTable;

function readCommands(given: unknown): BotCommand[] {
  if (!Array.isArray(given)) throw badRequest("can't parse BotCommand: expected an Array", 'bad_commands');
  if (given.length > COMMANDS_MAX) throw badRequest('BOT_COMMANDS_TOO_MUCH', 'bad_commands');
  return given.map(({ command, description }: BotCommand) => {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(asText(command))) throw badRequest('BOT_COMMAND_INVALID', 'bad_commands');
    const text = asText(description).trim();
    if (text === '') throw badRequest('command description must be non-empty', 'bad_commands');
    if (text.length > COMMAND_DESCRIPTION_CHARS_MAX) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID', 'bad_commands');
    return { command: command.replace('/', ''), description: text };
  });
}

function setText(texts: Map<string, string>, language: string | undefined, text: string | undefined, charsMax: number, what: string): true {
  if (text !== undefined && text.length > charsMax) throw badRequest(`bot ${what} is too long`, 'too_long');
  if (text === undefined || text === '') texts.delete(language ?? '');
  else texts.set(language ?? '', text);
  return true;
}

const getText = (texts: Map<string, string>, language: string | undefined): string => texts.get(language ?? '') ?? texts.get('') ?? '';

/** 0 stands for every chat that has no button of its own. */
const menuPlace = (chatId: unknown): number => (chatId === undefined ? 0 : asNumber(chatId));
