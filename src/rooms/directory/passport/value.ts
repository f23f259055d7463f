import type { Decision } from '../../../kernel/decision.ts';
import { yesOrNo } from '../register/cells.ts';
import type { Expected } from '../register/problem.ts';
import type { Choice, PassportFact, ValueRule } from './facts.ts';
import { numberOf, readingsOf } from './numbers.ts';

export interface ValueRefusal {
  readonly expected: Expected;
  readonly fits: string;
}

/** Kazakh and Russian say of a school that it is, not yes. */
const THERE_IS: ReadonlySet<string> = new Set(['бар', 'есть']);

/**
 * What takes a figure back: it is not known after all. No dash: of a school that says to many people that there is none, and not an empty
 * cell: that may have been forgotten.
 */
const UNKNOWN: ReadonlySet<string> = new Set(['unknown', 'белгісіз', 'неизвестно']);

/**
 * Reads the value of a fact as its rule asks; neither amount nor choice where it is said to be unknown. Never throws.
 *
 * @param isNumber whether a workbook keeps the cell as a number
 */
export function readValue(
  text: string,
  rule: ValueRule,
  isNumber: boolean,
): Decision<Pick<PassportFact, 'amount' | 'choice'>, ValueRefusal> {
  if (UNKNOWN.has(text.toLowerCase())) return { ok: true, value: { amount: null, choice: null } };
  if (rule.kind === 'choice') {
    const choice = choiceOf(text.toLowerCase(), rule.of);
    if (choice !== undefined) return { ok: true, value: { amount: null, choice } };
    return { ok: false, refusal: { expected: 'choice', fits: rule.of.join(', ') } };
  }
  const readings = isNumber ? undefined : readingsOf(text);
  if (readings) return { ok: false, refusal: { expected: 'clear-number', fits: readings.join(' / ') } };
  const amount = numberOf(text, rule.kind === 'whole' ? 0 : 1);
  if (amount !== undefined && amount <= rule.max) return { ok: true, value: { amount, choice: null } };
  return { ok: false, refusal: { expected: rule.kind, fits: `0–${rule.max}` } };
}

/** `жоқ` is the `no` of some facts and the `none` of others. */
function choiceOf(word: string, known: readonly string[]): Choice | undefined {
  const answer = THERE_IS.has(word) ? true : yesOrNo(word);
  const meant = answer === undefined ? [word] : answer ? ['yes'] : ['no', 'none'];
  return known.find((one) => meant.includes(one)) as Choice | undefined;
}
