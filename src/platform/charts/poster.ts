/** A page of figures to be drawn as one picture. All texts are plain and in the reader's language; numbers are written out already. */
export interface Poster {
  /** What kind of page it is; small, above the subject. */
  readonly title: string;
  /** Whom or what the figures are about; the largest words of the page. */
  readonly subject: string;
  /** Since when or from where the figures are; empty for none. */
  readonly note: string;
  /** A warning in a frame: what is passed on must carry it along. */
  readonly mark?: string;
  readonly figures: readonly PosterFigure[];
  readonly parts: readonly PosterPart[];
}

/** A number that is read first. */
export interface PosterFigure {
  readonly value: string;
  readonly label: string;
}

export type PosterPart =
  | { readonly title: string; readonly kind: 'words'; readonly text: string }
  /** Rows: a bar a line, its label beside it. Columns: bars side by side, short labels below; a line break in a label begins its second line. */
  | { readonly title: string; readonly kind: 'rows' | 'columns'; readonly bars: readonly Bar[] }
  /** Columns of two parts, one upon the other; a line break in a label begins its second line. */
  | {
      readonly title: string;
      readonly kind: 'stacks';
      readonly names: readonly [lower: string, upper: string];
      readonly stacks: readonly Stack[];
    };

export interface Bar {
  readonly label: string;
  /** Zero or more. */
  readonly value: number;
  /** What stands beside the bar. */
  readonly shown: string;
  /** Another colour for what is of another kind than the rest. */
  readonly tone?: 'second';
}

export interface Stack {
  readonly label: string;
  /** Zero or more, both. */
  readonly lower: number;
  readonly upper: number;
  /** What stands above both. */
  readonly shown: string;
}

/**
 * A page of A4 to be printed and hung on a wall for years, in several languages at once: it is read by whoever passes, and leads to an
 * address by a QR. All texts are plain.
 */
export interface Placard {
  readonly kind: 'placard';
  /** The same in each language; the first stands above. */
  readonly said: readonly PlacardWords[];
  /** What the QR carries. */
  readonly link: string;
  /** The same for those who type it. */
  readonly typed: string;
  /** A warning in a frame. */
  readonly mark?: string;
}

export interface PlacardWords {
  /** A few words, the largest of the page. */
  readonly title: string;
  /** Whom or what the page is about, and where that is; the latter empty for nowhere. */
  readonly subject: string;
  readonly within: string;
  /** What to do with the QR; a line break begins another line. */
  readonly how: string;
}
