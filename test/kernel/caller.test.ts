import { expect, test } from 'vitest';
import { type Caller, servesCountry } from '../../src/kernel/caller.ts';
import type { PersonId, PlaceCode } from '../../src/kernel/ids.ts';

const caller = (kind: 'operator' | 'akim', areaCode: string): Caller => ({
  personId: 1 as PersonId,
  language: 'kk',
  consented: true,
  face: kind,
  roles: [{ kind, areaCode: areaCode as PlaceCode }],
});

test('the whole country is served by its operators only', () => {
  expect(servesCountry(caller('operator', '000000000'))).toBe(true);
  expect(servesCountry(caller('operator', 'D06100000'))).toBe(false);
  expect(servesCountry(caller('akim', '000000000'))).toBe(false);
});
