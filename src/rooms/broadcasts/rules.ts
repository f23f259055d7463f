import type { Decision } from '../../kernel/decision.ts';

/** Telegram takes 4,096 characters; the footer with sender and place needs its share. */
export const TEXT_CHARS_MAX = 3_500;

export type DraftStep = 'text-kk' | 'text-ru' | 'area' | 'confirm';
export type Step = DraftStep | 'sending' | 'sent' | 'cancelled';

/** What the author's message changes in the draft. */
export interface DraftChange {
  readonly step: DraftStep;
  readonly textKk?: string;
  readonly textRu?: string;
}

export type TextRefusal =
  | { readonly reason: 'text-only' }
  | { readonly reason: 'too-long'; readonly chars: number; readonly charsMax: number };

/** Decides what the next text does to a draft. Both languages are asked for in turn; neither may be left out. */
export function decideText(step: 'text-kk' | 'text-ru', said: string | null): Decision<DraftChange, TextRefusal> {
  const text = said?.trim();
  if (!text) return { ok: false, refusal: { reason: 'text-only' } };
  if (text.length > TEXT_CHARS_MAX) return { ok: false, refusal: { reason: 'too-long', chars: text.length, charsMax: TEXT_CHARS_MAX } };
  return { ok: true, value: step === 'text-kk' ? { step: 'text-ru', textKk: text } : { step: 'area', textRu: text } };
}

export interface Progress {
  readonly all: number;
  readonly sent: number;
  readonly blocked: number;
  readonly failed: number;
  readonly unknown: number;
  readonly waiting: number;
}

/** @param counts ledger rows by state, of one broadcast */
export function progressOf(counts: Readonly<Record<string, number>>): Progress {
  const of = (...states: string[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const waiting = of('pending', 'claimed', 'deferred');
  const [sent, blocked, failed, unknown] = [of('sent'), of('blocked', 'gone'), of('failed'), of('unknown')];
  return { all: waiting + sent + blocked + failed + unknown, sent, blocked, failed, unknown, waiting };
}

/** Messages a second that a broadcast gets, of the 30 of the whole bot; see platform/redis. */
const BROADCAST_PER_SECOND = 25;

/** Whole minutes; 0: less than one. */
export function minutesFor(messages: number): number {
  const seconds = messages / BROADCAST_PER_SECOND;
  return seconds < 60 ? 0 : Math.ceil(seconds / 60);
}
