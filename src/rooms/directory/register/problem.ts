/** What a cell should have been; words for people are made of it in one place, the locale keys `import-expected-<code>`. */
export type Expected =
  | 'column'
  | 'known-column'
  | 'no-more-cells'
  | 'some-rows'
  | 'fewer-retired'
  | 'nine-digits'
  | 'unique-code'
  | 'part-of-code'
  | 'place-above'
  | 'name'
  | 'one-alphabet'
  | 'kazakh-letters'
  | 'known-place'
  | 'akim-unit'
  | 'birth-year'
  | 'date'
  | 'date-not-future'
  | 'date-after-start'
  | 'start-after-predecessor'
  | 'nomination'
  | 'party-code'
  | 'yes-or-no'
  | 'phone'
  | 'web-address';

/** One wrong cell. `row` is the number that a spreadsheet shows; 1 is the header. */
export interface RowProblem {
  readonly row: number;
  /** The column's name as the file spells it (as we expect it where it is missing). */
  readonly column: string;
  readonly value: string;
  readonly expected: Expected;
}

/** A file that was understood, or everything that is wrong with it: all problems at once, so that they are fixed in one go. */
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly RowProblem[] };
