/** What can be answered, in the order of the scale: four points of trust, hard to say, declined. The order never changes. */
export const OPTIONS = [4, 3, 2, 1, 88, 99] as const;
export type Option = (typeof OPTIONS)[number];

export function optionOf(code: number): Option | undefined {
  return OPTIONS.find((option) => option === code);
}

/** How many chose each option. */
export type Tally = Readonly<Record<Option, number>>;
