import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { PlaceCode } from '../../../src/kernel/ids.ts';
import { applyPlacesImport } from '../../../src/rooms/directory/actions/index.ts';
import { countAudience } from '../../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../../src/rooms/identity/index.ts';
import { aDatabase } from '../../support/database.ts';
import { aFile, placeRows } from './samples.ts';

const VILLAGE = '275630100' as PlaceCode;
/** More than are counted at a time. */
const RESIDENTS = 50_010;

test('an audience is counted to the last person, who may be written to and who not', async () => {
  const { db } = await aDatabase();
  const app = { db, clock: () => new Date('2026-11-22T06:00:00Z') };
  await applyPlacesImport(app, aFile(placeRows()));
  // As he consented, so do all others.
  const first = await addDemoPerson(app, { telegramId: 6_000_000, language: 'kk' });
  await sql`insert into identity.person (telegram_id, language, unreachable_since)
    select 6000000 + n, case when n % 3 = 0 then 'ru' else 'kk' end, case when n % 10 = 0 then now() end
    from generate_series(1, ${RESIDENTS}) as n`.execute(db);
  await sql`insert into identity.consent (person_id, version, text_hash, language, given_at)
    select p.id, c.version, c.text_hash, c.language, c.given_at
    from identity.person p cross join identity.consent c where c.person_id = ${first} and p.id <> ${first} and p.telegram_id % 100 <> 1`.execute(
    db,
  );
  await sql`insert into directory.home select p.id, ${VILLAGE}, now() from identity.person p where p.id <> ${first}`.execute(db);
  const { rows } = await sql<Record<string, number>>`
    select count(*) filter (where unreachable_since is null) as all, count(*) filter (where unreachable_since is null and language = 'kk') as kk,
      count(*) filter (where unreachable_since is null and language = 'ru') as ru, count(*) filter (where unreachable_since is not null) as unreachable
    from identity.person where telegram_id > 6000000 and telegram_id % 100 <> 1`.execute(db);

  expect(await countAudience(db, { areaCode: VILLAGE })).toEqual(rows[0]);
});
