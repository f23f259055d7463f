/** A bare name, without the word for what it is: Kazakh, then Russian. */
export type NamePair = readonly [kk: string, ru: string];

/**
 * Reads a list such as `Тасқала/Таскалинский, Шу/Шуский`. Names are kept as text because one name a line would hide the table.
 *
 * @returns the pairs in their order; none for an empty text
 * @throws Error naming the entry that is not two names with a slash between
 */
export function pairs(text: string): NamePair[] {
  return text.trim() === '' ? [] : text.split(',').map(readPair);
}

/** One entry of such a list; throws as the list does. */
export function readPair(entry: string): NamePair {
  const [kk, ru, ...more] = entry.trim().split('/');
  if (!kk || !ru || more.length > 0) throw new Error(`Expected "Kazakh/Russian", found "${entry}"`);
  return [kk, ru];
}
