/** What a villager writes. */
export interface Letter {
  /** Code of a topic. */
  readonly topic: string;
  readonly body: string;
}

/** With a concrete answer, as an akim or an operator could give it. No calendar days in it: it may be answered on any day. */
export interface LetterText extends Letter {
  readonly answer: string;
  /** What the resident says remains after the answer, where he is not content. */
  readonly remains?: string;
}
