import type { TenuresDiff } from '../terms/diff/index.ts';
import { CARD_PARTS, type TenureFacts } from '../terms/facts.ts';

/** The name of a file says nothing to anybody: a portrait is told in words. */
const UNTOLD: ReadonlySet<string> = new Set<keyof TenureFacts>(['photoName']);

/** What differs, by the names of the table's columns: `phone: +77114431122 → +77114431199`. */
export function otherFacts(before: object, after: object): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([fact, value]: [string, unknown]) => {
    if (!was.has(fact) || UNTOLD.has(fact) || written(was.get(fact)) === written(value)) return [];
    return [`${columnOf(fact)}: ${written(was.get(fact))} → ${written(value)}`];
  });
}

/** Where a file says otherwise than an operator did in the chat: `phone: +77114431199 → +77114431122`, the file first. */
export function keptFacts({ facts, known, parts }: TenuresDiff['byHand'][number]): string[] {
  const ofParts: readonly (keyof TenureFacts)[] = parts.flatMap((part) => [...CARD_PARTS[part]]);
  const told = ofParts.filter((fact) => facts[fact] !== undefined);
  const pick = (from: Partial<TenureFacts>) => Object.fromEntries(told.map((fact) => [fact, from[fact]]));
  return otherFacts(pick(facts), pick(known));
}

/** The table's column that holds a fact. */
export function columnOf(fact: string): string {
  return fact.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

function written(value: unknown): string {
  if (Array.isArray(value) && value.length > 0) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '—';
}
