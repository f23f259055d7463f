import { expect, test } from 'vitest';
import { isShown, RECORD_CASES_MIN, recordSpan } from '../../../src/rooms/directory/record.ts';

test('the record counts a year back, and never what came before the akim’s powers began', () => {
  expect(recordSpan({ startedOn: '2024-07-14', registeredOn: '2024-07-18' }, '2026-11-30')).toEqual({
    sinceDay: '2025-11-30',
    isWholeYear: true,
  });
  expect(recordSpan({ startedOn: '2026-07-12', registeredOn: '2026-07-16' }, '2026-11-30')).toEqual({
    sinceDay: '2026-07-16',
    isWholeYear: false,
  });
  expect(recordSpan({ startedOn: '2026-07-12', registeredOn: null }, '2026-11-30')).toEqual({ sinceDay: '2026-07-12', isWholeYear: false });
  expect(recordSpan({ startedOn: '2020-01-01', registeredOn: null }, '2028-02-29').sinceDay).toBe('2027-02-28');
});

test('of fewer than twenty cases nothing is said', () => {
  const record = { awaited: 0, answered: 0, answeredInTime: 0, confirmed: 0, medianDays: null };
  expect(RECORD_CASES_MIN).toBe(20);
  expect([19, 20].map((filed) => isShown({ ...record, filed }))).toEqual([false, true]);
  // Those still in time are no verdict.
  expect(isShown({ ...record, filed: 25, awaited: 6 })).toBe(false);
});
