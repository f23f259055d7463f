import { once } from 'node:events';
import { mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from '../../../src/platform/database/embedded/index.ts';
import { settlePredecessor } from '../../../src/platform/database/embedded/predecessor.ts';
import { atTheEnd } from '../../support/at-the-end.ts';
import { aUsedFolder } from '../../support/database.ts';
import { aDataFolder, aTempFolder } from '../../support/temp-folder.ts';
import { aStarter, ask, isAlive, isGone, started } from './embedded-support.ts';

async function aServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const server = await startEmbedded({ fast: true, ...options });
  atTheEnd(() => server.stop());
  return server;
}

test('a cold start makes a UTF-8 database, a warm start finds what was written, and stopping leaves no process', async () => {
  const dataFolder = join(await aDataFolder(), 'data');
  const first = await aServer({ dataFolder, fast: false });
  await ask(first.connection, "create table kept as select 'Ақмола'::text as name");
  const settings = await ask(
    first.connection,
    "select current_setting('server_encoding') as encoding, lower('ӘҒҚ') as lowered, current_setting('fsync') as fsync",
  );
  expect(settings).toEqual([{ encoding: 'UTF8', lowered: 'әғқ', fsync: 'on' }]);
  const { pid } = first;
  await Promise.all([first.stop(), first.stop()]);
  expect(isAlive(pid)).toBe(false);
  expect(await first.exited).toEqual({ code: 0, signal: null });

  const second = await aServer({ dataFolder });
  expect(await ask(second.connection, 'select name from kept')).toEqual([{ name: 'Ақмола' }]);
  expect((await readdir(dataFolder)).toSorted()).toEqual(['postgres-18']);
});

test('nobody else can enter the folder of the socket, and nothing listens on the network', async () => {
  const server = await aServer({ dataFolder: await aUsedFolder() });
  expect((await stat(server.connection.host)).mode & 0o777).toBe(0o700);
  expect(await ask(server.connection, "select current_setting('listen_addresses') as addresses")).toEqual([{ addresses: '' }]);
});

test('a parent killed with -9 leaves no server, and the next start works at once', async () => {
  const dataFolder = await aUsedFolder();
  const starter = await aStarter({ dataFolder, fast: true });
  const { connection, pid } = started(starter);
  await ask(connection, 'create table kept as select 1 as n');
  starter.process.kill('SIGKILL');
  const next = await aServer({ dataFolder });
  expect(isAlive(pid)).toBe(false);
  expect(await ask(next.connection, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a parent that is only just being killed does not refuse the next start', async () => {
  const dataFolder = await aUsedFolder();
  const starter = await aStarter({ dataFolder, fast: true });
  const { pid } = started(starter);
  const settled = settlePredecessor(join(dataFolder, 'postgres-18'));
  starter.process.kill('SIGKILL');
  await settled;
  expect(isAlive(pid)).toBe(false);
});

test('a parent killed with -9 leaves no server, also when nothing is started after it', async () => {
  const starter = await aStarter({ dataFolder: await aUsedFolder(), fast: true });
  const { pid } = started(starter);
  expect(isAlive(pid)).toBe(true);
  starter.process.kill('SIGKILL');
  expect(await isGone(pid)).toBe(true);
});

test('Ctrl-C in the terminal reaches the bot and not its server', async () => {
  const starter = await aStarter({ dataFolder: await aUsedFolder(), fast: true });
  const { connection } = started(starter);
  process.kill(-(starter.process.pid ?? 0), 'SIGINT');
  expect(await starter.next()).toBe('"interrupted"');
  expect(await ask(connection, 'select 1 as n')).toEqual([{ n: 1 }]);
  const closed = once(starter.process, 'close');
  starter.process.stdin.end();
  expect(await closed).toEqual([0, null]);
});

test('a server that crashes says so, and restart brings it back at the same address with what was committed', async () => {
  const server = await aServer({ dataFolder: await aUsedFolder() });
  await ask(server.connection, 'create table kept as select 1 as n');
  const { pid, exited } = server;
  process.kill(pid, 'SIGKILL');
  expect(await exited).toEqual({ code: null, signal: 'SIGKILL' });
  await server.restart();
  expect(server.pid).not.toBe(pid);
  expect(await ask(server.connection, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a data folder whose path is too long for a socket gets a short closed folder, gone after the stop', async () => {
  const dataFolder = join(await aDataFolder(), 'a'.repeat(60), 'ә'.repeat(30));
  const first = await aServer({ dataFolder });
  const { host } = first.connection;
  expect(host.length).toBeLessThan(90);
  expect((await stat(host)).mode & 0o777).toBe(0o700);
  expect(await ask(first.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
  await first.stop();
  await expect(stat(host)).rejects.toThrow('ENOENT');

  await symlink(await aTempFolder(), host);
  const second = await aServer({ dataFolder });
  expect(second.connection.host).not.toBe(host);
  await rm(host);
});

test('without sockets the server asks for its password on 127.0.0.1, also after a restart of the bot', async () => {
  const dataFolder = await aDataFolder();
  const first = await aServer({ dataFolder, overTcp: true });
  const { host, port, user, database } = first.connection;
  expect(host).toBe('127.0.0.1');
  await expect(ask({ host, port, user, database, password: 'guess' }, 'select 1')).rejects.toThrow('password authentication failed');
  await first.stop();
  const second = await aServer({ dataFolder, overTcp: true });
  expect(await ask(second.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('what a killed first start left behind is cleared away', async () => {
  const dataFolder = await aDataFolder();
  const gone = await aStarter({ dataFolder: await aUsedFolder(), fast: true });
  gone.process.kill('SIGKILL');
  await once(gone.process, 'close');
  const leftover = join(dataFolder, `postgres-18.unfinished-${gone.process.pid}`);
  await mkdir(leftover);
  await writeFile(join(leftover, 'PG_VERSION'), '18\n');
  await aServer({ dataFolder });
  expect(await readdir(dataFolder)).toEqual(['postgres-18']);
});

test('the notes name no statement and no value', async () => {
  const notes: string[] = [];
  const server = await aServer({ dataFolder: await aUsedFolder(), onNote: (note) => notes.push(note) });
  await expect(ask(server.connection, "select 'secret'::int")).rejects.toThrow('secret');
  await server.stop();
  expect(notes.join('\n')).toContain('ready to accept connections');
  expect(notes.join('\n')).not.toContain('secret');
});
