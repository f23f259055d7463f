/** A letter as a villager writes it, and a concrete answer that an akim or an operator could give. No absolute dates: it is filed on any day. */
export interface LetterText {
  /** Code of a topic. */
  readonly topic: string;
  readonly body: string;
  readonly answer: string;
  /** What the resident says remains after the answer, where he is not content. */
  readonly remains?: string;
}
