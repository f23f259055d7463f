import type { PlaceLevel } from '../kinds.ts';

/** A name in both languages, without the word for its kind. */
export interface PlaceNames {
  readonly nameKk: string;
  readonly nameRu: string;
}

/** What the search must know of a place. */
export interface SearchablePlace extends PlaceNames {
  readonly code: string;
  readonly level: PlaceLevel;
  readonly kind: string;
  /** Codes from the oblast down to the place itself. */
  readonly ancestors: readonly string[];
  /** Earlier names, where they are known. */
  readonly oldNames?: readonly PlaceNames[];
}

/** One spelling and the places that bear it. */
export interface Spelling {
  readonly key: string;
  /** A part of a longer name («Габдуллин» of «Малик Габдуллин»): never an exact answer. */
  readonly isPart: boolean;
  readonly places: SearchablePlace[];
  /** Places that bore the name before. */
  readonly formerPlaces: { readonly place: SearchablePlace; readonly oldName: PlaceNames }[];
}
