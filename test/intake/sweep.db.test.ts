import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sweepIntake } from '../../src/intake/index.ts';
import { watchBatches } from '../support/batches.ts';
import { aDatabase } from '../support/database.ts';

const home = await aDatabase();

test('of a parked update nothing is left 90 days after it was parked, its sender neither', async () => {
  await sql`insert into intake.update (update_id, sender_id, parked, fault_id, arrived_at, settled_at)
    select days, 5, true, 'f' || days, now() - interval '200 d', now() - days * interval '1 d' from unnest(array[89, 91]) as days`.execute(
    home.db,
  );
  await sweepIntake(home.db, new Date());
  const rows = await home.db.selectFrom('intake.update').select('update_id').execute();
  expect(rows.map((row) => row.update_id)).toEqual([89]);
});

test('a thousand rows at most are let go of in one transaction', async () => {
  const leases = await watchBatches(home.db, 'intake.lease', 'delete');
  const emptied = await watchBatches(home.db, 'intake.update', 'update');
  const deleted = await watchBatches(home.db, 'intake.update', 'delete');
  await sql`insert into intake.lease select n, gen_random_uuid(), now() - interval '2 h' from generate_series(1, 2500) as n`.execute(
    home.db,
  );
  await sql`insert into intake.update (update_id, sender_id, payload, parked, settled_at)
    select 1000 + n, n, '{}', true, now() - interval '15 d' from generate_series(1, 1100) as n`.execute(home.db);
  await sql`insert into intake.update (update_id, sender_id, parked, settled_at)
    select 5000 + n, n, true, now() - interval '91 d' from generate_series(1, 1300) as n`.execute(home.db);
  await sweepIntake(home.db, new Date());
  expect(await leases()).toEqual([1_000, 1_000, 500]);
  expect(await emptied()).toEqual([1_000, 100]);
  expect(await deleted()).toEqual([1_000, 300]);
});
