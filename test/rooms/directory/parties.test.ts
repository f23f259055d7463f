import { describe, expect, test } from 'vitest';
import { countedAs, partyOn } from '../../../src/rooms/directory/terms/parties.ts';
import { PARTIES } from './samples.ts';

const nameOn = (code: string, day: string) => partyOn(PARTIES, code, day)?.code;

describe('the name of a party on a day', () => {
  test('is the one given where it was borne, from its first to its last day', () => {
    expect(['2022-03-01', '2026-06-30'].map((day) => nameOn('amanat', day))).toEqual(['amanat', 'amanat']);
    expect(nameOn('auyl', '2021-07-25')).toBe('auyl');
  });

  test('is that of its successor after it was renamed, and of its predecessor before', () => {
    expect(nameOn('amanat', '2026-07-01')).toBe('adilet');
    expect(nameOn('nur-otan', '2026-07-01')).toBe('adilet');
    expect(nameOn('adilet', '2025-03-02')).toBe('amanat');
    expect(nameOn('adilet', '2021-07-25')).toBe('nur-otan');
  });

  test('is none for an unknown code and before the party was; a circle in the table is no trap', () => {
    expect(nameOn('nobody', '2025-03-02')).toBeUndefined();
    const young = { code: 'young', nameKk: 'Жас', nameRu: 'Жас', validFrom: '2025-01-01', validUntil: null, successorCode: null };
    expect(partyOn([young], 'young', '2024-12-31')).toBeUndefined();
    const one = { ...young, validFrom: '2030-01-01' };
    const circle = [
      { ...one, code: 'a', successorCode: 'b' },
      { ...one, code: 'b', successorCode: 'a' },
    ];
    expect(partyOn(circle, 'a', '2025-01-01')).toBeUndefined();
  });
});

test('a party is counted under the name that it bears, and one that is no more under its last', () => {
  expect(['nur-otan', 'amanat', 'adilet'].map((code) => countedAs(PARTIES, code, '2026-11-22')?.code)).toEqual([
    'adilet',
    'adilet',
    'adilet',
  ]);
  const gone = PARTIES.map((party) => (party.code === 'adilet' ? { ...party, validUntil: '2026-08-01' } : party));
  expect(['nur-otan', 'adilet'].map((code) => countedAs(gone, code, '2026-11-22')?.code)).toEqual(['adilet', 'adilet']);
  expect(countedAs(PARTIES, 'nobody', '2026-11-22')).toBeUndefined();
});
