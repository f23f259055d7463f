import type { Voice } from '../../../platform/speech/index.ts';
import { WORDS_OF_OFFICE } from '../outcome.ts';
import type { Proof } from '../proof/rules.ts';
import type { AppealEvent } from '../queries/events.ts';
import type { EventKind } from '../states.ts';

/** What there is to know of the photo of what was done, for whoever reads of it; nothing where none was asked for. */
export function proofLines(voice: Voice, proof: Proof | null | undefined): string[] {
  if (!proof) return [];
  return [proof.digits === null ? voice.say('appeals-told-no-proof') : voice.say('appeals-told-proof', { digits: proof.digits })];
}

/** What officials answer with: the last of them is the one that stands. */
const ANSWERS: readonly EventKind[] = WORDS_OF_OFFICE;

/** The same, of a history whose last word is a claim. */
export function claimedProofLines(voice: Voice, events: readonly AppealEvent[]): string[] {
  const last = events.findLast(({ kind }) => ANSWERS.includes(kind));
  if (last?.kind !== 'done-claimed') return [];
  const { digits, noPhoto } = last.detail ?? {};
  if (digits !== undefined) return proofLines(voice, { digits });
  return noPhoto ? proofLines(voice, { digits: null }) : [];
}
