import type { WordKey } from '../../../kernel/locale/index.ts';
import type { Voice } from '../../../platform/speech/index.ts';
import type { AddresseeReason } from '../rules.ts';

const WHY = {
  vacant: 'appeals-why-vacant',
  'not-linked': 'appeals-why-not-linked',
  'about-akim': 'appeals-why-about-akim',
  'returned-twice': 'appeals-why-returned-twice',
  insult: 'appeals-why-insult',
  complaint: 'appeals-why-complaint',
  overdue: 'appeals-why-overdue',
} as const satisfies Record<AddresseeReason, WordKey>;

/** Why a case is with the operator, as it stands behind a colon. Plain text. */
export function whyOf(voice: Voice, reason: AddresseeReason): string {
  return voice.label(WHY[reason]);
}
