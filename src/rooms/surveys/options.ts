/** What can be answered, in the order of the scale: four points of trust, hard to say, declined. The order never changes. */
export const OPTIONS = [4, 3, 2, 1, 88, 99] as const;
/** What the callback data of an answer's button begins with; the survey's number and what was chosen follow. */
export const ANSWER_TAP = 'surveys:a';
export type Option = (typeof OPTIONS)[number];

export function optionOf(code: number): Option | undefined {
  return OPTIONS.find((option) => option === code);
}

/** How many chose each option. */
export type Tally = Readonly<Record<Option, number>>;
