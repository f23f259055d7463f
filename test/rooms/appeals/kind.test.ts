import { describe, expect, test } from 'vitest';
import { KINDS, LEGAL_KINDS, legalKindOf, proposeKind } from '../../../src/rooms/appeals/kind.ts';
import { LABELLED } from './kinds-labelled.ts';

describe('what a letter is', () => {
  test('is proposed by its topic and its words, as people see it', () => {
    expect(LABELLED.length).toBeGreaterThanOrEqual(60);
    const wrong = LABELLED.filter(([kind, topic, letter]) => proposeKind(letter, topic) !== kind);
    expect(wrong.map(([kind, topic, letter]) => `${kind}: ${proposeKind(letter, topic)}: ${letter}`)).toEqual([]);
  });

  test('of one without words is what its topic mostly is', () => {
    expect(['', '...', '?!', '\n\n'].map((letter) => proposeKind(letter, 'request'))).toEqual(['request', 'request', 'request', 'request']);
  });

  test('has a name of its own in the law for each kind', () => {
    expect(KINDS.map(legalKindOf)).toEqual(['message', 'statement', 'complaint', 'proposal', 'inquiry', 'response']);
    expect(new Set(KINDS.map(legalKindOf))).toEqual(new Set(LEGAL_KINDS));
  });
});
