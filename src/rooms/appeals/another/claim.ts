import type { Decision } from '../../../kernel/decision.ts';

/** Six digits are guessed in a million tries: so many wrong ones a person has in a day, and so many a paper has in all. */
export const CLAIM_TRIES_PER_DAY_MAX = 5;
export const CLAIM_TRIES_PER_PAPER_MAX = 10;

export type ClaimRefusal =
  /** Code or key: which of them is not said, nor whether there is such a case. */
  | 'wrong'
  /** He has tried too often today. */
  | 'too-often'
  /** The paper was guessed at too often: whoever wrote it down makes a new key. */
  | 'locked'
  /** He wrote it down himself. */
  | 'own'
  /** He has it before him as an official. */
  | 'over';

/** What stands between a person and a case that he says is his. */
export interface ClaimFacts {
  /** Wrong digits of his in the last 24 hours. */
  readonly triesToday: number;
  /** Of the case; undefined where there is none, or none that can be taken over. */
  readonly paper: { readonly key: string; readonly tries: number } | undefined;
  readonly isFiler: boolean;
  /** As an official: `seen`, he sees it anyway; `hidden`, it is about him or his answers, and he must not learn of it. */
  readonly desk: 'seen' | 'hidden' | undefined;
}

/** Whether these digits make a case a person's own. */
export function decideClaim(facts: ClaimFacts, key: string): Decision<null, ClaimRefusal> {
  if (facts.triesToday >= CLAIM_TRIES_PER_DAY_MAX) return { ok: false, refusal: 'too-often' };
  if (!facts.paper || facts.desk === 'hidden') return { ok: false, refusal: 'wrong' };
  if (facts.isFiler) return { ok: false, refusal: 'own' };
  if (facts.desk === 'seen') return { ok: false, refusal: 'over' };
  if (facts.paper.tries >= CLAIM_TRIES_PER_PAPER_MAX) return { ok: false, refusal: 'locked' };
  return facts.paper.key === key ? { ok: true, value: null } : { ok: false, refusal: 'wrong' };
}
