import { chmod, mkdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBinaries } from '../../../src/platform/database/embedded/binaries.ts';
import { EmbeddedError, startEmbedded } from '../../../src/platform/database/embedded/index.ts';
import { aUsedFolder } from '../../support/database.ts';
import { aDataFolder, aTempFolder } from '../../support/temp-folder.ts';
import { aStarter, ask, refused, started } from './embedded-support.ts';

async function refusalOf(start: Promise<unknown>): Promise<string> {
  const error = await start.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof EmbeddedError)) throw new Error('Not refused', { cause: error });
  return error.message;
}

async function usedFolder(): Promise<{ dataFolder: string; cluster: string }> {
  const dataFolder = await aUsedFolder();
  return { dataFolder, cluster: join(dataFolder, 'postgres-18') };
}

test('a second bot on the same folder is refused, from this process and from another, and the first goes on', async () => {
  const dataFolder = await aUsedFolder();
  const first = started(await aStarter({ dataFolder, fast: true }));
  const sentence = /Another copy of the bot is using .*postgres-18; stop it first, or set DATABASE_URL so that both can share one server$/;
  expect(await refusalOf(startEmbedded({ dataFolder, fast: true }))).toMatch(sentence);
  expect(await refused(aStarter({ dataFolder, fast: true }))).toMatch(sentence);
  expect(await ask(first.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('of bots that start at the same moment one runs and the others are refused, with and without a database there', async () => {
  for (const dataFolder of [await aDataFolder(), await aUsedFolder()]) {
    const all = await Promise.all([1, 2, 3].map(() => aStarter({ dataFolder, fast: true })));
    const errors = all.flatMap(({ said }) => ('error' in said ? [said.error] : []));
    const running = all.flatMap(({ said }) => ('error' in said ? [] : [said]));
    expect(errors).toHaveLength(2);
    for (const error of errors) expect(error).toContain('Another copy of the bot is using');
    expect(await Promise.all(running.map((one) => ask(one.connection, 'select 1 as n')))).toEqual([[{ n: 1 }]]);
  }
});

test('a database without its version file is refused and left as it is', async () => {
  const { dataFolder, cluster } = await usedFolder();
  await rename(join(cluster, 'PG_VERSION'), join(cluster, 'hidden'));
  expect(await refusalOf(startEmbedded({ dataFolder, fast: true }))).toContain('is not a whole database (PG_VERSION is missing)');
  await rename(join(cluster, 'hidden'), join(cluster, 'PG_VERSION'));
  await (await startEmbedded({ dataFolder, fast: true })).stop();
});

test('data of another version is refused', async () => {
  const { dataFolder, cluster } = await usedFolder();
  await writeFile(join(cluster, 'PG_VERSION'), '17\n');
  expect(await refusalOf(startEmbedded({ dataFolder, fast: true }))).toContain('holds data of PostgreSQL 17, this bot brings 18');
  await rm(cluster, { recursive: true });
  await mkdir(join(dataFolder, 'postgres-17'));
  expect(await refusalOf(startEmbedded({ dataFolder, fast: true }))).toContain('holds data of PostgreSQL 17, this bot brings 18');
});

test('damaged data is refused with the way out', async () => {
  for (const damage of ['global/pg_control', 'global/pg_filenode.map']) {
    const { dataFolder, cluster } = await usedFolder();
    await truncate(join(cluster, damage), 100);
    expect(await refusalOf(startEmbedded({ dataFolder, fast: true })), damage).toMatch(/is damaged; restore it from a backup/);
  }
  const { dataFolder, cluster } = await usedFolder();
  await rm(join(cluster, 'pg_wal'), { recursive: true });
  expect(await refusalOf(startEmbedded({ dataFolder, fast: true }))).toMatch(/is damaged; restore it from a backup/);
});

test('programs that may not run, or are not there, are refused with the way out', async () => {
  const folder = await aTempFolder();
  const paths = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres'), pgCtl: join(folder, 'pg_ctl') };
  for (const path of Object.values(paths))
    await writeFile(path, '#!/bin/sh\necho "error while loading shared libraries: libicui18n.so.60" >&2\nexit 127\n');
  const start = () => startEmbedded({ dataFolder: join(folder, 'data'), binaries: paths });
  expect(await refusalOf(start())).toMatch(/cannot be executed; run "npm rebuild"/);
  for (const path of Object.values(paths)) await chmod(path, 0o755);
  expect(await refusalOf(start())).toMatch(/its libraries are missing or of another system; run "npm rebuild"/);
  expect(await refusalOf(findBinaries('sunos', 'x64'))).toMatch(/is not installed for this machine .*; set DATABASE_URL/);
});

test('a file where the data folder should be is refused in one sentence', async () => {
  const file = join(await aTempFolder(), 'data');
  await writeFile(file, '');
  expect(await refusalOf(startEmbedded({ dataFolder: file, fast: true }))).toBe(
    `${file} is a file, or below one; choose a folder for the data`,
  );
});
