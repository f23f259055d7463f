import type { Language } from '../../../src/kernel/locale/index.ts';
import type { PersonHandle } from '../../../src/simulator/index.ts';
import { words } from '../../journeys/witness.ts';
import type { Bot } from '../../support/a-bot.ts';

/** Taps a button that carries this, below a message that is there. */
export async function tapIn(person: PersonHandle, data: string): Promise<void> {
  person.say('/help');
  const help = await person.sees('112');
  person.tapData(data, help.message_id);
}

/** Units and cards as people of a language see them. */
export function electionsIn(bot: Bot, language: Language) {
  const isKk = language === 'kk';
  const nameOf = (code: string) => {
    const place = bot.app.search.chain(code)?.at(-1);
    return (isKk ? place?.nameKk : place?.nameRu) ?? '';
  };
  const okrug = (code: string) => `${nameOf(code)} ${isKk ? 'ауылдық округі' : 'сельский округ'}`;
  const cardOf = async (code: string) => {
    const person = await bot.known({ language });
    person.start(`u${code}`);
    await person.sees(words(language)('menu-show'));
    return { person, card: await person.sees(/./) };
  };
  return {
    nameOf,
    okrug,
    title: (code: string) => words(language)('directory-election-title', { unit: okrug(code) }),
    cardOf,
    textOf: async (code: string) => (await cardOf(code)).card.text ?? '',
  };
}
