import type { BotCommand, BotCommandScope, MenuButton } from '@grammyjs/types';

/** What the bot has told about itself. Keys: a scope and a language, or a language ('' is the default). */
export interface Profile {
  commands: Map<string, readonly BotCommand[]>;
  names: Map<string, string>;
  descriptions: Map<string, string>;
  shortDescriptions: Map<string, string>;
  /** By chat id; 0 is the default. */
  menuButtons: Map<number, MenuButton>;
}

export const newProfile = (): Profile => ({
  commands: new Map(),
  names: new Map(),
  descriptions: new Map(),
  shortDescriptions: new Map(),
  menuButtons: new Map(),
});

export function commandsKey(scope: BotCommandScope | undefined, language: string | undefined): string {
  const { type, ...place } = { chat_id: '', user_id: '', ...(scope ?? { type: 'default' }) };
  return [type, place.chat_id, place.user_id, language ?? ''].join('|');
}
