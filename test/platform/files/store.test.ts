import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openFileStore } from '../../../src/platform/files/index.ts';
import { aTempFolder } from '../../support/temp-folder.ts';

const bytes = Buffer.from('Су жоқ');
const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
const keptIn = (folder: string): string[] => globSync('??/??/*', { cwd: folder }).map((path) => basename(path));

test('what is kept can be read by its name, and the same bytes twice, also at once, are one file', async () => {
  const folder = join(await aTempFolder(), 'a', 'files');
  const store = openFileStore(folder);
  const kept = await Promise.all([store.keep(bytes), store.keep(bytes), store.keep(bytes)]);
  const name = createHash('sha256').update(bytes).digest('hex');
  expect(kept).toEqual([{ name }, { name }, { name }]);
  expect(keptIn(folder)).toEqual([name]);
  expect(await store.read(name)).toEqual(bytes);
  expect(await readdir(join(folder, 'temporary'))).toEqual([]);
});

test('nobody else on the machine can look into it', async () => {
  const folder = join(await aTempFolder(), 'files');
  const { name } = await openFileStore(folder).keep(bytes);
  expect(await modeOf(folder)).toBe(0o700);
  expect(await modeOf(join(folder, name.slice(0, 2)))).toBe(0o700);
  expect(await modeOf(join(folder, name.slice(0, 2), name.slice(2, 4), name))).toBe(0o600);
});

test('a removed file is gone, and removing or reading one that is not there is no fault', async () => {
  const store = openFileStore(join(await aTempFolder(), 'files'));
  const { name } = await store.keep(bytes);
  await store.remove(name);
  await store.remove(name);
  expect(await store.read(name)).toBeUndefined();
});

test.for(['../../../etc/passwd', '', 'AB'.repeat(32), `${'a'.repeat(64)}/..`, `../${'a'.repeat(61)}`])('%s is no name', async (name) => {
  const store = openFileStore(await aTempFolder());
  await expect(store.read(name)).rejects.toThrow(RangeError);
  await expect(store.remove(name)).rejects.toThrow(RangeError);
});

test('only what was left half-written more than an hour ago is swept', async () => {
  const folder = await aTempFolder();
  const store = openFileStore(folder);
  expect(await store.sweepTemporary()).toBe(0);
  const { name } = await store.keep(bytes);
  await mkdir(join(folder, 'temporary'), { recursive: true });
  for (const half of ['old', 'new']) await writeFile(join(folder, 'temporary', half), 'x');
  const longAgo = new Date(Date.now() - 3_700_000);
  await utimes(join(folder, 'temporary', 'old'), longAgo, longAgo);
  expect(await store.sweepTemporary()).toBe(1);
  expect(await readdir(join(folder, 'temporary'))).toEqual(['new']);
  expect(await store.read(name)).toEqual(bytes);
});

test('a write that breaks off midway leaves nothing, neither half a file under a final name nor a temporary one', async () => {
  const folder = await aTempFolder();
  // A file may have 1 or 2 MB here (shells count in blocks of their own); the child's third is refused, as by a full disk.
  const limited = `ulimit -f 2000; exec "$0" "$@"`;
  const child = spawn('sh', ['-c', limited, process.execPath, join(import.meta.dirname, 'store-child.ts'), folder], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(keptIn(folder)).toEqual([]);
  expect(await readdir(join(folder, 'temporary'))).toEqual([]);
});

test('a process killed while it writes leaves no half file under a final name, and loses none that it called safe', async () => {
  const folder = await aTempFolder();
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'store-child.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const safe: string[] = [];
    const exited = once(child, 'exit');
    for await (const line of createInterface(child.stdout)) {
      safe.push(line);
      if (safe.length === 2 + round) child.kill('SIGKILL');
    }
    await exited;
    const names = keptIn(folder);
    for (const name of names) {
      const content = await readFile(join(folder, name.slice(0, 2), name.slice(2, 4), name));
      expect(createHash('sha256').update(content).digest('hex')).toBe(name);
    }
    expect(safe.length).toBeGreaterThanOrEqual(2 + round);
    expect(names).toEqual(expect.arrayContaining(safe));
  }
});
