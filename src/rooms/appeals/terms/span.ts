import { readDay } from '../../../kernel/locale/index.ts';

/** Between two days that are typed: a dash with or without spaces, a word, or a space alone where the days are in figures. */
const BETWEEN = /\s*[–—]\s*|\s+-\s+|(?<=\d)-(?=\d)|(?<=[\d.])\s+(?=\d{1,2}\.)/;

/**
 * Two days as people type them: `05.12 – 12.12`; one alone is the last, from today on.
 *
 * @param today `YYYY-MM-DD`
 * @returns undefined where they cannot be read; which of them is the earlier is not looked at
 */
export function readSpan(text: string, today: string): { fromOn: string; toOn: string } | undefined {
  const only = readDay(text, today);
  if (only !== undefined) return { fromOn: today, toOn: only };
  const parts = text.trim().split(BETWEEN);
  const [from, to] = parts.map((part) => readDay(part, today));
  return parts.length === 2 && from !== undefined && to !== undefined ? { fromOn: from, toOn: to } : undefined;
}
