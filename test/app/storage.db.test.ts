import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refuseOldZone } from '../../src/app/storage.ts';
import { offsetByIntl, ZONE, zoneProblem } from '../../src/kernel/zone.ts';
import { offsetInDatabase } from '../../src/platform/database/zone.ts';
import { aDatabase } from '../support/database.ts';

test('Postgres’ own time zones are asked: of this one they are right, and in the year before it was UTC+6', async () => {
  const { db } = await aDatabase();
  expect(await zoneProblem({ PostgreSQL: (instant) => offsetInDatabase(db, instant) })).toBeUndefined();
  expect(await offsetInDatabase(db, new Date('2023-07-01T00:00:00Z'))).toBe(360);
  const { rows } = await sql<{
    time: string;
  }>`select to_char('2026-11-30T13:30:00Z'::timestamptz at time zone ${ZONE}, 'HH24:MI') as time`.execute(db);
  expect(rows).toEqual([{ time: '18:30' }]);
});

test('a start with old time zones is refused, in words for whoever starts it', async () => {
  await expect(refuseOldZone({ Node: offsetByIntl })).resolves.toBeUndefined();
  await expect(refuseOldZone({ Node: offsetByIntl, PostgreSQL: () => 360 })).rejects.toMatchObject({
    name: 'OldTimeZone',
    message: expect.stringMatching(/^PostgreSQL takes Asia\/Almaty for UTC\+6.* update the time zones of PostgreSQL .* start again\.$/),
  });
});
