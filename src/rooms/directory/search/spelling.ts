import type { PlaceLevel } from '../kinds.ts';

/** What the search must know of a place. */
export interface SearchablePlace {
  readonly code: string;
  readonly level: PlaceLevel;
  readonly kind: string;
  readonly nameKk: string;
  readonly nameRu: string;
  /** Codes from the oblast down to the place itself. */
  readonly ancestors: readonly string[];
  /** Earlier names, where they are known. */
  readonly oldNames?: readonly string[];
}

/** One spelling and the places that bear it. */
export interface Spelling {
  readonly key: string;
  /** A part of a longer name («Габдуллин» of «Малик Габдуллин»): never an exact answer. */
  readonly isPart: boolean;
  readonly places: SearchablePlace[];
  /** Places that bore the name before. */
  readonly formerPlaces: { readonly place: SearchablePlace; readonly oldName: string }[];
}
