import type { SearchablePlace } from './spelling.ts';

export interface PlaceMatch {
  readonly code: string;
  readonly why: 'exact' | 'prefix' | 'near' | 'old-name' | 'layout';
  /** The name that the place bore before, as it was written; only with `old-name`. */
  readonly oldName?: string;
}

/** A place that answers to the query; the cost tells how badly it was typed. */
export interface Hit {
  readonly place: SearchablePlace;
  readonly why: PlaceMatch['why'];
  readonly oldName?: string;
  readonly cost: number;
  /** The spelling that matched: hits of one spelling are namesakes. */
  readonly key: string;
}
