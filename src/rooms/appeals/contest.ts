import type { Decision } from '../../kernel/decision.ts';
import { hasIin } from './words/private-numbers.ts';

export const CONTEST_CHARS_MIN = 10;
export const CONTEST_CHARS_MAX = 1_000;

export type ContestWordsRefusal = 'short' | 'long' | 'iin';

/** What somebody says against what an operator has done: his ban, or that his letter is hidden. An IIN is kept nowhere. @returns the trimmed words */
export function decideContest(text: string): Decision<string, ContestWordsRefusal> {
  const words = text.trim();
  if (hasIin(words)) return { ok: false, refusal: 'iin' };
  if (words.length > CONTEST_CHARS_MAX) return { ok: false, refusal: 'long' };
  return words.length < CONTEST_CHARS_MIN ? { ok: false, refusal: 'short' } : { ok: true, value: words };
}
