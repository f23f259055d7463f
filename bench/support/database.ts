import { Client } from 'pg';
import { MIGRATIONS } from '../../src/app/storage.ts';
import { demoCountry } from '../../src/cli/demo-data/country.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { placeCodeOf } from '../../src/kernel/ids.ts';
import { startEmbedded } from '../../src/platform/database/embedded/index.ts';
import { type Connection, type Db, openDatabase } from '../../src/platform/database/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { applyDemoCountry, chooseHome } from '../../src/rooms/directory/index.ts';
import { addDemoPerson } from '../../src/rooms/identity/index.ts';
import { onDatabase, urlOf } from '../../test/support/connection.ts';
import type { Bench } from './bench.ts';
import { aTempFolder } from './temp-folder.ts';
import { senderOf } from './updates.ts';

const TODAY = '2026-11-22';
const SEED = 7;
const SIDE_BY_SIDE = 8;

export interface Server {
  /** A new database with all migrations. @returns its DATABASE_URL */
  migrated(name: string): Promise<string>;
  /** A new database without tables in which Postgres knows what a Cyrillic letter is. @returns its DATABASE_URL */
  lettered(name: string): Promise<string>;
}

/** The product's embedded Postgres as the product starts it: commits wait for the disk. In a folder of its own. */
export async function aServer(bench: Bench): Promise<Server> {
  const folder = await aTempFolder(bench);
  const server = await startEmbedded({ dataFolder: folder });
  bench.closers.add(() => server.stop());
  const create = async (name: string, like: string): Promise<Connection> => {
    const admin = new Client(server.connection);
    await admin.connect();
    try {
      await admin.query(`create database ${name} ${like}`);
    } finally {
      await admin.end();
    }
    return onDatabase(server.connection, name);
  };
  return {
    migrated: async (name) => {
      const connection = await create(name, '');
      await withDatabase(connection, (db) => migrate(db, MIGRATIONS));
      return urlOf(connection);
    },
    lettered: async (name) => urlOf(await create(name, "template template0 lc_collate 'C' lc_ctype 'C.UTF-8' encoding 'UTF8'")),
  };
}

/** Opens the database for one piece of work. */
export async function withDatabase<T>(connection: Connection, work: (db: Db) => Promise<T>): Promise<T> {
  const handle = openDatabase({ connection, poolSize: SIDE_BY_SIDE, applicationName: 'bench' });
  try {
    return await work(handle.db);
  } finally {
    await handle.close();
  }
}

export interface Village {
  readonly name: string;
  readonly code: string;
  /** Of what it lies in: its okrug, mostly. */
  readonly unitCode: string | null;
}

/** Invented places and akims, so that there is something to find. @returns villages, with names that any search finds */
export async function fillCountry(db: Db, okrugsPerDistrict: number): Promise<Village[]> {
  const country = demoCountry({ okrugsPerDistrict, seed: SEED, today: TODAY });
  await applyDemoCountry({ db, clock: systemClock }, country);
  return country.places
    .filter((place) => place.level === 'settlement')
    .map(({ nameKk, code, parentCode }) => ({ name: nameKk, code, unitCode: parentCode }));
}

/** People whom the bot knows: language, consent and a home. */
export async function fillPeople(db: Db, count: number, homes: readonly { code: string }[]): Promise<void> {
  const app = { db, clock: systemClock };
  let next = 0;
  const add = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) {
      const personId = await addDemoPerson(app, { telegramId: senderOf(n), language: n % 3 === 0 ? 'ru' : 'kk' });
      const home = placeCodeOf(homes[n % homes.length]?.code ?? '');
      if (home) await chooseHome(app, personId, home);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, add));
}
