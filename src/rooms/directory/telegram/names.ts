import { clip, joinChain, type WordKey } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import { kindKey } from '../kinds.ts';
import type { PlaceFacts } from '../queries/index.ts';

/** What a name needs: any row of a place has it. */
export type Named = Pick<PlaceFacts, 'kind' | 'nameKk' | 'nameRu' | 'publishedRu'>;

/** Buttons that stand one a row hold so many characters on a small phone. */
const BUTTON_CHARS_MAX = 34;
const CHAIN_PARTS_MAX = 4;

export function bareName(voice: Voice, place: Pick<Named, 'nameKk' | 'nameRu'>): string {
  return voice.language === 'ru' ? place.nameRu : place.nameKk;
}

/** `Достық а.о.` / `Достыкский с.о.` Plain text: put it into `say` as a variable. */
export function shortName(voice: Voice, place: Named): string {
  return voice.label(`directory-kind-${kindKey(place)}-short` as WordKey, { name: bareName(voice, place) });
}

/** `Достық ауылдық округі` / `Достыкский сельский округ`. Plain text. */
export function longName(voice: Voice, place: Named): string {
  return voice.label(`directory-kind-${kindKey(place)}-long` as WordKey, { name: bareName(voice, place) });
}

/** A name as it stands at the beginning of a line: «партия …», «район …» begin with a small letter. */
export function capital({ language }: Voice, name: string): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/**
 * Small to large, the village first: it survives cutting and is what the reader looks for.
 *
 * @param chain from the oblast down to the place, as the queries give it
 */
export function chainOf(voice: Voice, chain: readonly Named[]): string {
  return joinChain(
    chain
      .toReversed()
      .slice(0, CHAIN_PARTS_MAX)
      .map((place) => shortName(voice, place)),
  );
}

/**
 * Two parts for a button: the place and its district, cut from the large end. A unit says what it is: its main village often
 * bears the same name.
 */
export function buttonName(voice: Voice, chain: readonly (Named & Pick<PlaceFacts, 'level'>)[], prefix = ''): string {
  const place = chain.at(-1);
  if (!place) return prefix;
  const district = chain.find((link) => link.level === 'district') ?? chain[0];
  const parts =
    district && district !== place
      ? [place.level === 'settlement' ? bareName(voice, place) : shortName(voice, place), shortName(voice, district)]
      : [shortName(voice, place)];
  return clip(prefix + joinChain(parts), BUTTON_CHARS_MAX);
}
