import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoCountry } from '../../src/cli/demo-data/country.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { openStorage } from '../../src/platform/database/storage.ts';
import { applyDemoCountry } from '../../src/rooms/directory/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { aDatabase } from '../support/database.ts';
import { aDataFolder } from '../support/temp-folder.ts';
import { aCommand, type Ended } from './a-command.ts';

const home = await aDatabase();
const DATABASE_URL = home.url;
const country = demoCountry({ okrugsPerDistrict: 1, seed: 7, today: '2026-11-22' });
await applyDemoCountry({ db: home.db, clock: systemClock }, country);
const region = country.places[0]?.code ?? '';

const grant = (...args: string[]): Promise<Ended> => aCommand('src/cli/grant.ts', args, { env: { DATABASE_URL } }).ended;
const faults = (...args: string[]): Promise<Ended> => aCommand('src/cli/faults.ts', args, { env: { DATABASE_URL } }).ended;

async function rolesOf(db: Db, telegramId: number): Promise<unknown[]> {
  const { rows } = await sql`select r.kind, r.area_code from identity.role r join identity.person p on p.id = r.person_id
    where p.telegram_id = ${telegramId} and r.ended_at is null`.execute(db);
  return rows;
}

test('grant makes an operator of an area, also one who has not written yet, and may be repeated', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { code, out } = await grant('operator', '77001', '--area', region);
    expect([code, out]).toEqual([0, expect.stringMatching(/^Operator of .+ · .+: done\.\n$/)]);
  }
  expect(await rolesOf(home.db, 77_001)).toEqual([{ kind: 'operator', area_code: region }]);
});

test('grant refuses an area that is no place, and answers a wrong call with its usage', async () => {
  const unknown = await grant('operator', '77002', '--area', '999999999');
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('No place has the code 999999999. Import the places first')]);
  for (const args of [
    ['operator', 'x', '--area', region],
    ['operator', '9007199254740993', '--area', region],
    ['akim', '1', '--area', region],
  ]) {
    const { code, err } = await grant(...args);
    expect([code, err], args.join(' ')).toEqual([2, expect.stringContaining('npm run grant -- operator TELEGRAM_ID --area KATO')]);
  }
});

test('faults lists, shows and retries parked updates, and never shows what the person wrote', async () => {
  expect((await faults()).out).toBe('Nothing is parked.\n');
  await sql`insert into intake.update (update_id, sender_id, payload, attempts, parked, fault_id, fault, settled_at)
    values (5001, 77, '{"message":{"text":"own words"}}', 3, true, 'F-1', 'TypeError', now())`.execute(home.db);
  for (const { code, out } of [await faults(), await faults('show', 'F-1')]) {
    expect([code, out]).toEqual([0, expect.stringMatching(/^F-1 {2}parked \S+ {2}update 5001 {2}attempts 3 {2}TypeError\n$/)]);
    expect(out).not.toContain('own words');
  }
  expect(await faults('retry', 'F-2')).toMatchObject({ code: 1, out: expect.stringContaining('No parked update has the id F-2') });
  expect(await faults('retry', 'F-1')).toMatchObject({ code: 0, out: 'F-1 is back in line.\n' });
  const { rows } = await sql`select attempts, settled_at, parked from intake.update where update_id = 5001`.execute(home.db);
  expect(rows).toEqual([{ attempts: 0, settled_at: null, parked: false }]);
});

test('migrate brings an empty database up to date, and the second time finds nothing to do', async () => {
  const empty = await aDatabase({ empty: true });
  const migrate = () => aCommand('src/cli/migrate.ts', [], { env: { DATABASE_URL: empty.url } }).ended;
  expect(await migrate()).toMatchObject({ code: 0, out: expect.stringMatching(/^Applied:\n20261122_1000_intake\n/) });
  expect(await migrate()).toMatchObject({ code: 0, out: 'Nothing to do: the database is up to date.\n' });
});

test('beside a bot that runs on the embedded database the commands join its server, and leave it running', async () => {
  const folder = await aDataFolder();
  const storage = await openStorage({ kind: 'embedded', folder }, { poolSize: 2, applicationName: 'bot' });
  atTheEnd(() => storage.close());
  const env = { DATA_FOLDER: folder };
  expect(await aCommand('src/cli/migrate.ts', [], { env }).ended).toMatchObject({ code: 0, out: expect.stringContaining('Applied:') });
  expect(await aCommand('src/cli/grant.ts', ['operator', '77003', '--area', '000000000'], { env }).ended).toMatchObject({ code: 0 });
  expect(await aCommand('src/cli/faults.ts', [], { env }).ended).toMatchObject({ code: 0, out: 'Nothing is parked.\n' });
  expect(await rolesOf(storage.db, 77_003)).toHaveLength(1);
});

test('settings that are wrong, and a database that is not there, are told without a stack', async () => {
  const wrong = await aCommand('src/cli/migrate.ts', [], { env: { DATABASE_URL: 'x', DATABASE_POOL: '0' } }).ended;
  expect(wrong).toMatchObject({ code: 1, err: expect.stringMatching(/^Cannot start:\n- DATABASE_URL: .*\n- DATABASE_POOL: .*\n$/) });
  const away = await aCommand('src/cli/faults.ts', [], { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } }).ended;
  expect([away.code, away.err]).toEqual([1, expect.stringMatching(/^The database cannot be reached/)]);
});
