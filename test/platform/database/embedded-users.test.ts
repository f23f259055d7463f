import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findBinaries } from '../../../src/platform/database/embedded/binaries.ts';
import { startEmbedded } from '../../../src/platform/database/embedded/index.ts';
import { aUsedFolder } from '../../support/database.ts';
import { aDataFolder, aTempFolder } from '../../support/temp-folder.ts';
import { AS_NOBODY, aStarter, ask, isAlive, isGone, isRoot, NOBODY, refused, started } from './embedded-support.ts';

/** A folder that belongs to `nobody` and that he can reach. */
async function nobodysFolder(mode = 0o700): Promise<string> {
  const outer = await aDataFolder();
  await chmod(outer, 0o755);
  const folder = join(outer, 'data');
  await mkdir(folder);
  await chown(folder, NOBODY, NOBODY);
  await chmod(folder, mode);
  return folder;
}

function without(rights: string): string[] {
  return ['setpriv', `--bounding-set=${rights}`, `--inh-caps=${rights}`];
}

describe.skipIf(!isRoot)('started by root', () => {
  test('the server is not root', async () => {
    const starter = await aStarter({ dataFolder: await aDataFolder(), fast: true });
    const { pid } = started(starter);
    expect((await stat(`/proc/${pid}`)).uid).not.toBe(0);
  });

  test('an ordinary user starts, is killed, starts again; and root after him finds his data', async () => {
    const dataFolder = await nobodysFolder();
    const first = await aStarter({ dataFolder, fast: true }, AS_NOBODY);
    const { connection, pid } = started(first);
    expect((await stat(`/proc/${pid}`)).uid).toBe(NOBODY);
    await ask(connection, 'create table kept as select 1 as n');
    first.process.kill('SIGKILL');
    const second = await aStarter({ dataFolder, fast: true }, AS_NOBODY);
    expect(await ask(started(second).connection, 'select n from kept')).toEqual([{ n: 1 }]);
    const closed = once(second.process, 'close');
    second.process.stdin.end();
    expect(await closed).toEqual([0, null]);
    expect(isAlive(started(second).pid)).toBe(false);

    const asRoot = await startEmbedded({ dataFolder, fast: true });
    expect(await ask(asRoot.connection, 'select n from kept')).toEqual([{ n: 1 }]);
    await asRoot.stop();
  });

  test('data and programs work in place below a home that is closed to others', async () => {
    const home = await aTempFolder();
    await chmod(home, 0o700);
    const binaries = await findBinaries();
    const native = join(home, 'native');
    await cp(dirname(dirname(binaries.postgres)), native, { recursive: true, verbatimSymlinks: true });
    const moved = { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), pgCtl: join(native, 'bin/pg_ctl') };
    const server = await startEmbedded({ dataFolder: join(home, 'data'), binaries: moved, fast: true });
    expect(await ask(server.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
    await server.restart();
    await server.stop();
  });

  test('a container that took rights away from root still starts where the folders can be reached', async () => {
    for (const rights of ['-dac_read_search', '-setpcap']) {
      const outer = await aDataFolder();
      await chmod(outer, 0o755);
      started(await aStarter({ dataFolder: join(outer, 'data'), fast: true }, without(rights)));
    }
  });

  test('a container that took all rights away from root is told to start as an ordinary user', async () => {
    const sentence = await refused(aStarter({ dataFolder: await aTempFolder(), fast: true }, without('-all')));
    expect(sentence).toMatch(
      /^EmbeddedError: Root lacks rights here \(chown, setuid, setgid, dac_override\); start the bot as an ordinary user/,
    );
  });

  test('a folder that may not be written to is refused in one sentence', async () => {
    const dataFolder = await nobodysFolder(0o555);
    const sentence = await refused(aStarter({ dataFolder, fast: true }, AS_NOBODY));
    expect(sentence).toBe(
      `EmbeddedError: Cannot write to ${dataFolder}; make it writable for the user who starts the bot, or set DATABASE_URL`,
    );
  });

  test('data of another user is refused in one sentence', async () => {
    const dataFolder = await nobodysFolder(0o755);
    const server = await startEmbedded({ dataFolder, fast: true });
    await server.stop();
    const other = AS_NOBODY.map((part) => part.replace(String(NOBODY), '12345'));
    const sentence = await refused(aStarter({ dataFolder, fast: true }, other));
    expect(sentence).toMatch(/^EmbeddedError: (?:The data in .* belongs to another user|Cannot write to )/);
  });

  test('a full disk is refused in one sentence', async ({ skip, onTestFinished }) => {
    const disk = await aTempFolder();
    const run = promisify(execFile);
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).then(
      () => true,
      () => false,
    );
    if (!mounted) skip('this machine does not let us mount a small disk');
    onTestFinished(() => run('umount', [disk]).then(() => undefined));
    const sentence = await refused(aStarter({ dataFolder: join(disk, 'data'), fast: true }));
    expect(sentence).toMatch(/^EmbeddedError: The disk under .* is full; free some space and start again$/);
  });
});

test('a server left behind by a killed bot, on a system that does not end it, is stopped by the next start', async () => {
  const dataFolder = await aUsedFolder();
  await chmod(dataFolder, 0o755);
  const starter = await aStarter({ dataFolder, fast: true });
  const { pid } = started(starter);
  const { uid, gid } = await stat(`/proc/${pid}`);
  const [program = '', ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').filter((part) => part !== '');
  starter.process.kill('SIGKILL');
  await isGone(pid);

  const orphan = spawn(program, args, { uid, gid, detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: {} });
  const exited = once(orphan, 'exit');
  await once(orphan.stderr, 'data');
  const next = await startEmbedded({ dataFolder, fast: true });
  expect(await exited).toEqual([0, null]);
  await next.stop();
});

test('a lock file whose number now belongs to a stranger does not keep the server from starting', async () => {
  const dataFolder = await aUsedFolder();
  const { uid, gid } = await stat(join(dataFolder, 'postgres-18'));
  const stranger = spawn('sleep', ['60'], { uid, gid });
  await once(stranger, 'spawn');
  await writeFile(join(dataFolder, 'postgres-18/postmaster.pid'), `${stranger.pid}\n${dataFolder}/postgres-18\n`);
  const second = await startEmbedded({ dataFolder, fast: true });
  await second.stop();
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});
