import { expect, test } from 'vitest';
import { offsetByIntl, offsetByTemporal, zoneProblem } from '../../src/kernel/zone.ts';

const MARCH_2024 = Date.parse('2024-02-29T19:00:00Z');

test('this machine has the time of Kazakhstan since 1 March 2024, before it that of then', async () => {
  expect(await zoneProblem({ Node: offsetByIntl, Temporal: offsetByTemporal })).toBeUndefined();
  for (const offsetAt of [offsetByIntl, offsetByTemporal]) {
    expect(offsetAt(new Date(MARCH_2024))).toBe(300);
    expect(offsetAt(new Date('2023-07-01T00:00:00Z'))).toBe(360);
  }
});

test('time zones from before 2024 are refused in one sentence that names them and says what to do', async () => {
  const problem = await zoneProblem({ Node: offsetByIntl, PostgreSQL: () => Promise.resolve(360) });
  expect(problem).toBe(
    'PostgreSQL takes Asia/Almaty for UTC+6, but since 1 March 2024 it is UTC+5: update the time zones of PostgreSQL (tzdata 2024a or later) and start again.',
  );
});

test.each([
  ['a summer time', (instant: Date) => (instant.getUTCMonth() === 6 ? 360 : 300), 'UTC+6'],
  ['none at all', () => 0, 'UTC+0'],
  ['half an hour', () => 330, 'UTC+5:30'],
  ['a change that comes an hour late', (instant: Date) => (instant.getTime() > MARCH_2024 ? 300 : 360), 'UTC+6'],
])('%s is noticed', async (_, offsetAt, said) => {
  expect(await zoneProblem({ Node: offsetAt })).toContain(`for ${said}, but`);
});
