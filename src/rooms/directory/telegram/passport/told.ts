import type { Voice } from '../../../../platform/speech/index.ts';
import type { PassportFact } from '../../passport/facts.ts';
import { inRuns } from '../../passport/page.ts';
import { originLine } from './words.ts';

/** A line and the figure that it tells. */
export interface Told {
  readonly line: string;
  readonly fact: PassportFact;
}

/** Lines, those of one source above one line of it. HTML. */
export function withOrigins(voice: Voice, told: readonly Told[]): string[] {
  return inRuns(told, ({ fact }) => fact).flatMap(({ origin, items }) => [...items.map(({ line }) => line), originLine(voice, origin)]);
}
