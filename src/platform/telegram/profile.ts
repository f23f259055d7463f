import type { Api } from 'grammy';
import { LANGUAGES, type Language, type WordKey } from '../../kernel/locale/index.ts';
import { type Speech, type Voice, voiceIn } from '../speech/index.ts';

/** A command in the list, by its word and the key of its description. */
export type CommandWord = readonly [command: string, key: WordKey];

export interface ProfileWords {
  readonly name: WordKey;
  readonly short: WordKey;
  readonly description: WordKey;
  readonly commands: readonly CommandWord[];
}

/**
 * Sets the bot's name, descriptions and commands in both languages, each only where it differs: Telegram limits how often they
 * may be changed. People whose Telegram speaks another language see the Kazakh ones.
 */
export async function setProfile(api: Api, speech: Speech, words: ProfileWords): Promise<void> {
  for (const shown of ['', ...LANGUAGES] as const) {
    const language: Language = shown === '' ? 'kk' : shown;
    const at = shown === '' ? {} : { language_code: shown };
    const text = (key: WordKey) => speech.label(language, key);
    if ((await api.getMyName(at)).name !== text(words.name)) await api.setMyName(text(words.name), at);
    if ((await api.getMyShortDescription(at)).short_description !== text(words.short)) {
      await api.setMyShortDescription(text(words.short), at);
    }
    if ((await api.getMyDescription(at)).description !== text(words.description)) await api.setMyDescription(text(words.description), at);
    await setCommands(api, voiceIn(speech, language), words.commands, at);
  }
}

/** @param at a language, a scope, both or neither, as the Bot API takes them */
export async function setCommands(
  api: Api,
  voice: Voice,
  commands: readonly CommandWord[],
  at: NonNullable<Parameters<Api['setMyCommands']>[1]>,
): Promise<void> {
  const wanted = commands.map(([command, key]) => ({ command, description: voice.label(key) }));
  if (JSON.stringify(await api.getMyCommands(at)) !== JSON.stringify(wanted)) await api.setMyCommands(wanted, at);
}
