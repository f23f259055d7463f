import type { BotCommand, BotCommandScope } from '@grammyjs/types';
import { commandsKey } from './profile.ts';
import type { Person, World } from './world.ts';

/** The commands that a person is shown in a private chat: the narrowest scope that has any, his own language first. */
export function commandsFor(world: World, person: Person): readonly BotCommand[] {
  const scopes: BotCommandScope[] = [{ type: 'chat', chat_id: person.id }, { type: 'all_private_chats' }, { type: 'default' }];
  for (const scope of scopes) {
    for (const language of [person.language_code, undefined]) {
      const commands = world.profile.commands.get(commandsKey(scope, language));
      if (commands !== undefined) return commands;
    }
  }
  return [];
}
