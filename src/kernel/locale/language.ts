/** The two languages of the bot. Kazakh stands first wherever both are shown. */
export type Language = 'kk' | 'ru';

export const LANGUAGES: readonly Language[] = ['kk', 'ru'];

/** The language that a "switch" button leads to. */
export function other(language: Language): Language {
  return language === 'kk' ? 'ru' : 'kk';
}
