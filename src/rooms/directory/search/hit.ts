import type { PlaceNames, SearchablePlace } from './spelling.ts';

export interface PlaceMatch {
  readonly code: string;
  readonly why: 'exact' | 'prefix' | 'near' | 'old-name' | 'layout';
  /** The name that the place bore before; only with `old-name`. */
  readonly oldName?: PlaceNames;
}

/** A place that answers to the query; the cost tells how badly it was typed. */
export interface Hit {
  readonly place: SearchablePlace;
  readonly why: PlaceMatch['why'];
  readonly oldName?: PlaceNames;
  readonly cost: number;
  /** The spelling that matched: hits of one spelling are namesakes. */
  readonly key: string;
}
