import type { WordKey } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import type { Kind, LegalKind } from '../kind.ts';

const WORDS = {
  report: 'appeals-kind-report',
  request: 'appeals-kind-request',
  complaint: 'appeals-kind-complaint',
  proposal: 'appeals-kind-proposal',
  question: 'appeals-kind-question',
  thanks: 'appeals-kind-thanks',
} as const satisfies Record<Kind, WordKey>;

const LEGAL_WORDS = {
  message: 'appeals-legal-message',
  statement: 'appeals-legal-statement',
  complaint: 'appeals-legal-complaint',
  proposal: 'appeals-legal-proposal',
  response: 'appeals-legal-response',
  inquiry: 'appeals-legal-inquiry',
} as const satisfies Record<LegalKind, WordKey>;

/** As it stands behind a colon: «мәселе». */
export function kindWord(voice: Voice, kind: Kind): string {
  return voice.label(WORDS[kind]);
}

/** What the law calls it, behind a colon: «хабар». */
export function legalWord(voice: Voice, kind: LegalKind): string {
  return voice.label(LEGAL_WORDS[kind]);
}

/** The same on a button. */
export function capital(voice: Voice, word: string): string {
  return word.charAt(0).toLocaleUpperCase(voice.language) + word.slice(1);
}
