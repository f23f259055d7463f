import type { CardPart } from '../facts.ts';
import { type Draft, type FactsRow, isKnown, type Standing } from './changes.ts';

/** A row that brings nothing is counted, unless all that it brings is not taken: that is told. */
export function passOver(diff: Draft, before: Standing, read: FactsRow, kept: readonly CardPart[]): undefined {
  if (kept.length === 0) diff.unchangedCount += 1;
  else tellKept(diff, before, read, kept);
}

export function tellKept(diff: Draft, before: Standing | undefined, { row, facts }: FactsRow, parts: readonly CardPart[]): void {
  if (parts.length > 0 && isKnown(before)) diff.byHand.push({ row, facts, known: before, parts });
}
