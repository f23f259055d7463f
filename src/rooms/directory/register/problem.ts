/** What a cell should have been; words for people are made of it in one place, the locale keys `import-expected-<code>`. */
export type Expected =
  | 'column'
  | 'known-column'
  | 'no-more-cells'
  | 'some-rows'
  | 'fewer-retired'
  | 'nine-digits'
  | 'unique-code'
  | 'unique-row'
  | 'part-of-code'
  | 'place-above'
  | 'name'
  | 'one-alphabet'
  | 'kazakh-letters'
  | 'known-place'
  | 'akim-unit'
  | 'rural-place'
  | 'birth-year'
  | 'date'
  | 'date-not-future'
  | 'date-after-start'
  | 'start-after-predecessor'
  | 'start-after-ended'
  | 'no-overlap'
  | 'registered-after-vote'
  | 'elected-only'
  | 'term-number'
  | 'end-after-start'
  | 'end-reason'
  | 'end-with-day'
  | 'nomination'
  | 'party-code'
  | 'party-on-that-day'
  | 'sex'
  | 'address'
  | 'hours'
  | 'shorter'
  | 'yes-or-no'
  | 'phone'
  | 'web-address'
  | 'latitude'
  | 'longitude'
  | 'unique-name'
  | 'election-kind'
  | 'unique-vote'
  | 'vote-after-call'
  | 'vote-near-call'
  | 'call-near'
  | 'time'
  | 'closes-after-opens'
  | 'cancelled-after-call'
  | 'one-vote'
  | 'vote-on-sunday'
  | 'vote-soon-after-call'
  | 'called-already'
  | 'called-before-expiry'
  | 'held-before-expiry'
  | 'held-within-days'
  | 'other-vote-near'
  | 'no-example-row'
  | 'folder'
  | 'picture'
  | 'one-picture'
  | 'smaller-picture';

/** One wrong cell, or one wrong picture of a row: then `column` is the option that named their folder and `value` the file. `row` is the number that a spreadsheet shows; 1 is the header. */
export interface RowProblem {
  readonly row: number;
  /** The column's name as the file spells it (as we expect it where it is missing). */
  readonly column: string;
  readonly value: string;
  readonly expected: Expected;
  /** What would fit there, or what stands in its way, told behind the expectation: a party's code, a name with its days. */
  readonly fits?: string;
}

/** A file that was understood, or everything that is wrong with it: all problems at once, so that they are fixed in one go. */
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly RowProblem[] };
